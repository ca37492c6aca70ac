import type { FrameLocator, JSHandle, Page } from "playwright-core";
import type { ProblemCode } from "#actions/contract/action.ts";
import type { EmbeddedHost } from "#host/embedded-host.ts";
// The page's own door to its host is part of the preview.
import type {} from "#preview/pane-door.ts";

/** The host behind the pane of an open preview. */
export async function hostOf(page: Page): Promise<JSHandle<EmbeddedHost>> {
  return page.evaluateHandle(() => {
    const pane = document.querySelector("iframe")?.contentWindow;
    const host = pane === null || pane === undefined ? null : window.previewDoor?.connect(pane);
    if (host === null || host === undefined) throw new Error("The page has no pane with a host");
    return host;
  });
}

/** A state of Excel in which things cannot be done. */
export interface Trouble {
  readonly name: string;
  readonly code: ProblemCode;
  /** What stands in the sentence beside the fixed words. */
  readonly facts?: Readonly<Record<string, string | readonly string[] | boolean>>;
  /** Reading fails as well as writing. */
  readonly readsFail: boolean;
  readonly begin: (page: Page) => Promise<void>;
  readonly end: (page: Page) => Promise<void>;
}

/** The preview's own switches: what is set past them would be set back by its next drawing. */
function switched(...names: readonly string[]): Pick<Trouble, "begin" | "end"> {
  const set = (on: boolean) => async (page: Page) => {
    const found = await page.evaluate(
      ([texts, wanted]) => {
        const labels = [...document.querySelectorAll("label.check")];
        const box = labels.find(({ textContent }) => texts.includes(textContent))?.querySelector("input");
        if (box === null || box === undefined) return false;
        if (box.checked !== wanted) box.click();
        return true;
      },
      [names, on] as const,
    );
    if (!found) throw new Error(`no switch ${names.join()}`);
    await page.waitForTimeout(30);
  };
  return { begin: set(true), end: set(false) };
}

function refused(code: string): Pick<Trouble, "begin" | "end"> {
  const set = (value: string | null) => async (page: Page) =>
    (await hostOf(page)).evaluate((host, wanted) => {
      host.modes.refuseWith = wanted;
    }, value);
  return { begin: set(code), end: set(null) };
}

function inBook(
  begin: (host: EmbeddedHost, name: string) => void,
  end: (host: EmbeddedHost, name: string) => void,
): Pick<Trouble, "begin" | "end"> {
  return {
    begin: async (page) => (await hostOf(page)).evaluate(begin, PLAN_SHEET),
    end: async (page) => (await hostOf(page)).evaluate(end, PLAN_SHEET),
  };
}

export const PLAN_SHEET = "Ons plan";

export const TROUBLES: readonly Trouble[] = [
  // First: no sheet was made yet that an action needs.
  {
    name: "the structure of the workbook is protected",
    code: "SHEET-PROTECTED",
    facts: { sheets: [], structure: true },
    readsFail: false,
    ...inBook(
      (host) => host.workbook.protectStructure(),
      (host) => void host.workbook.unprotectStructure(),
    ),
  },
  {
    name: "a cell is edited",
    code: "CELL-EDIT-MODE",
    readsFail: true,
    ...switched("Iemand bewerkt een cel", "Somebody is editing a cell"),
  },
  {
    name: "the plan sheet is protected",
    code: "SHEET-PROTECTED",
    facts: { sheets: [PLAN_SHEET], structure: false },
    readsFail: false,
    ...inBook(
      (host, name) => host.workbook.sheets.find((sheet) => sheet.name === name)?.protect(),
      (host, name) => host.workbook.sheets.find((sheet) => sheet.name === name)?.unprotect(),
    ),
  },
  {
    name: "the workbook is read-only",
    code: "WORKBOOK-READ-ONLY",
    readsFail: false,
    ...switched("Werkmap is alleen-lezen", "The workbook is read-only"),
  },
  {
    name: "another workbook is active",
    code: "OTHER-WORKBOOK",
    readsFail: false,
    ...switched("Andere werkmap is actief", "Another workbook is active"),
  },
  {
    name: "the session is lost",
    code: "SESSION-LOST",
    readsFail: true,
    ...switched("Verbinding verbroken", "The connection is lost"),
  },
  { name: "the session has expired", code: "SESSION-LOST", readsFail: true, ...refused("InvalidRequestContext") },
  { name: "Excel does not answer in time", code: "EXCEL-BUSY", readsFail: true, ...refused("Timeout") },
  {
    name: "more than Excel takes",
    code: "PAYLOAD-TOO-LARGE",
    readsFail: true,
    ...refused("RequestPayloadSizeLimitExceeded"),
  },
  { name: "Excel lacks the function", code: "EXCEL-TOO-OLD", readsFail: true, ...refused("ApiNotFound") },
  { name: "Excel refuses for no known reason", code: "EXCEL-REFUSED", readsFail: true, ...refused("GeneralException") },
];

/** The regions that are read out at once. */
export function alerts(pane: FrameLocator) {
  return pane.getByRole("alert").filter({ hasText: /\S/ });
}
