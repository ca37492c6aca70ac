/** States of Excel that make requests fail; tests and the preview switch them. */
export interface Modes {
  /** A person is typing in a cell: batches fail, unless they asked to wait. */
  cellEdit: boolean;
  /** The workbook may only be looked at. */
  readOnly: boolean;
  /** The connection to the service is gone. */
  sessionLost: boolean;
  /** Another workbook has the focus: selecting and activating fail. */
  otherWorkbookInFocus: boolean;
  /** Every request is refused with this error code, such as `Timeout`; null: none is. */
  refuseWith: string | null;
  /** A slow computer or connection: how long each request lies waiting before it is executed. */
  answerAfterMs: number;
}

export function ordinaryModes(): Modes {
  return {
    cellEdit: false,
    readOnly: false,
    sessionLost: false,
    otherWorkbookInFocus: false,
    refuseWith: null,
    answerAfterMs: 0,
  };
}

/** Troubles to come, each used once. Counting starts when they are set, at 1. */
export interface Faults {
  /** Fail this action, counted over all requests; those before it in its batch stay done. */
  failAction: number | null;
  /** Refuse this request before any of its actions. */
  failRequest: number | null;
  /** Execute this request and lose its answer: the client meets a failed connection. */
  loseAnswer: number | null;
}

export function noFaults(): Faults {
  return { failAction: null, failRequest: null, loseAnswer: null };
}
