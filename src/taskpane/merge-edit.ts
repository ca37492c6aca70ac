/** A form as boxes by name; what they hold compares by its JSON. */
export type Boxes = Readonly<Record<string, unknown>>;

/** A half-filled form. */
export interface Edit {
  /** What the person saw in the boxes when beginning. */
  readonly before: Boxes;
  readonly after: Boxes;
}

/** A box that the person and someone else changed, each in another way. */
export interface Conflict {
  readonly box: string;
  readonly theirs: unknown;
  readonly mine: unknown;
}

export interface Merged {
  /** null when nothing of the person is left to save. */
  readonly edit: Edit | null;
  readonly conflicts: readonly Conflict[];
}

/** The form over what stands in the workbook now: boxes that the person left alone follow it, the others stay. */
export function mergeEdit(edit: Edit | null, now: Boxes): Merged {
  if (edit === null) return { edit: null, conflicts: [] };
  const touched = Object.keys(edit.after).filter(
    (box) => !same(edit.after[box], edit.before[box]) && !same(edit.after[box], now[box]),
  );
  if (touched.length === 0) return { edit: null, conflicts: [] };
  const over = (from: Boxes): Boxes => ({ ...now, ...Object.fromEntries(touched.map((box) => [box, from[box]])) });
  return {
    edit: { before: over(edit.before), after: over(edit.after) },
    conflicts: touched
      .filter((box) => !same(edit.before[box], now[box]))
      .map((box) => ({ box, theirs: now[box], mine: edit.after[box] })),
  };
}

/** After this the box is the person's, over what someone else made of it; or theirs again. */
export function settle(edit: Edit, { box, theirs }: Conflict, whose: "mine" | "theirs"): Edit {
  return {
    before: { ...edit.before, [box]: theirs },
    after: whose === "mine" ? edit.after : { ...edit.after, [box]: theirs },
  };
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
