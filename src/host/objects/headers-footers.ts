import type { SheetModel } from "../workbook/model.ts";
import type { HeaderFooter } from "../workbook/sheet-parts.ts";
import { invalidArgument } from "../protocol/host-error.ts";
import { booleanValue, tableValue, textValue } from "./common-style.ts";
import type { ClassOf } from "./host-context.ts";
import { requireUnprotected } from "./sheet-guard.ts";
import { hostObject, type Targets } from "./targets.ts";

/** Header and footer of one kind of page together. Source: Excel specifications and limits. */
const longestText = 255;
type Part = "left" | "center" | "right";
type Target = Targets["HeaderFooter"];

/** `&Lleft&Ccenter&Rright` in pieces; what stands before the first mark belongs to the centre. */
function splitText(text: string): Record<Part, string> {
  const parts: Record<Part, string> = { left: "", center: "", right: "" };
  let current: Part = "center";
  for (const piece of text.split(/(&&|&[LCR])/u)) {
    if (piece === "&L") current = "left";
    else if (piece === "&C") current = "center";
    else if (piece === "&R") current = "right";
    else parts[current] += piece;
  }
  return parts;
}

function joinText(parts: Record<Part, string>): string {
  const piece = (mark: string, text: string) => (text === "" ? "" : `&${mark}${text}`);
  return piece("L", parts.left) + piece("C", parts.center) + piece("R", parts.right);
}

function keyOf(
  target: Target,
  where: "Header" | "Footer",
): "oddHeader" | "oddFooter" | "evenHeader" | "evenFooter" | "firstHeader" | "firstFooter" {
  return `${target.pages}${where}`;
}

function member(part: Part, where: "Header" | "Footer") {
  return {
    since: "1.9",
    get: (target: Target) => splitText(target.sheet.pageSetup.headerFooter[keyOf(target, where)])[part],
    set(target: Target, value: unknown) {
      requireUnprotected(target.sheet);
      const key = keyOf(target, where);
      const text = joinText({ ...splitText(target.sheet.pageSetup.headerFooter[key]), [part]: textValue(value) });
      if (text.length > longestText) throw invalidArgument(`A header or footer has at most ${longestText} characters.`);
      target.sheet.setPageSetup({ headerFooter: { [key]: text } });
    },
  };
}

export const headerFooterClass: ClassOf<"HeaderFooter"> = {
  name: "HeaderFooter",
  since: "1.9",
  properties: {
    leftHeader: member("left", "Header"),
    centerHeader: member("center", "Header"),
    rightHeader: member("right", "Header"),
    leftFooter: member("left", "Footer"),
    centerFooter: member("center", "Footer"),
    rightFooter: member("right", "Footer"),
  },
};

function pages(sheet: SheetModel, kind: Target["pages"]) {
  return hostObject("HeaderFooter", { sheet, pages: kind });
}

function set(sheet: SheetModel, change: Partial<HeaderFooter>): void {
  requireUnprotected(sheet);
  sheet.setPageSetup({ headerFooter: change });
}

const states = {
  Default: [false, false],
  FirstAndDefault: [true, false],
  OddAndEven: [false, true],
  FirstOddAndEven: [true, true],
} as const;

export const headerFooterGroupClass: ClassOf<"HeaderFooterGroup"> = {
  name: "HeaderFooterGroup",
  since: "1.9",
  properties: {
    state: {
      since: "1.9",
      get({ pageSetup }) {
        const { differentFirst, differentOddEven } = pageSetup.headerFooter;
        if (differentFirst) return differentOddEven ? "FirstOddAndEven" : "FirstAndDefault";
        return differentOddEven ? "OddAndEven" : "Default";
      },
      set(sheet, value) {
        const [differentFirst, differentOddEven] = tableValue<readonly [boolean, boolean]>(states, value);
        set(sheet, { differentFirst, differentOddEven });
      },
    },
    useSheetMargins: {
      since: "1.9",
      get: ({ pageSetup }) => pageSetup.headerFooter.alignWithMargins,
      set: (sheet, value) => set(sheet, { alignWithMargins: booleanValue(value) }),
    },
    useSheetScale: {
      since: "1.9",
      get: ({ pageSetup }) => pageSetup.headerFooter.scaleWithDoc,
      set: (sheet, value) => set(sheet, { scaleWithDoc: booleanValue(value) }),
    },
  },
  navigation: {
    defaultForAllPages: { since: "1.9", get: (sheet) => pages(sheet, "odd") },
    oddPages: { since: "1.9", get: (sheet) => pages(sheet, "odd") },
    evenPages: { since: "1.9", get: (sheet) => pages(sheet, "even") },
    firstPage: { since: "1.9", get: (sheet) => pages(sheet, "first") },
  },
};
