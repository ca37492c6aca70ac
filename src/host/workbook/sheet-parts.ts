import type { Area } from "./area.ts";
import type { Color, ColorPatch } from "./style.ts";

export interface RowFormat {
  /** Points; null when the default counts. */
  readonly height: number | null;
  readonly customHeight: boolean;
  readonly hidden: boolean;
  readonly outlineLevel: number;
  readonly collapsed: boolean;
  /** cellXfs index of empty cells in this row, or null. */
  readonly style: number | null;
}

export interface ColumnFormat {
  /** In characters of the default font, as the file keeps it; null when the default counts. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly outlineLevel: number;
  readonly collapsed: boolean;
  readonly style: number | null;
  readonly bestFit: boolean;
}

export interface Hyperlink {
  readonly area: Area;
  /** Address outside the workbook, or null. */
  readonly target: string | null;
  /** Place in the workbook: `Blad1!A1` or a name, or null. */
  readonly location: string | null;
  readonly tooltip: string | null;
  readonly display: string | null;
}

/** A note: the classic comment of one author. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly visible: boolean;
  /** Points; null when the shape says nothing. */
  readonly width: number | null;
  readonly height: number | null;
}

/** A threaded comment with its replies. */
export interface ThreadedComment {
  /** GUID in braces. */
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  /** ISO date and time as in the file. */
  readonly date: string;
  readonly text: string;
  readonly resolved: boolean;
  readonly replies: readonly {
    readonly id: string;
    readonly author: string;
    readonly date: string;
    readonly text: string;
  }[];
}

export interface FreezePanes {
  /** Rows and columns held; 0 when none. */
  readonly rows: number;
  readonly columns: number;
  /** First visible cell of the part that scrolls. */
  readonly topRow: number;
  readonly leftColumn: number;
}

export interface SheetView {
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly showZeros: boolean;
  readonly rightToLeft: boolean;
  /** Percent. */
  readonly zoom: number;
  readonly activeRow: number;
  readonly activeColumn: number;
  readonly selection: readonly Area[];
  readonly tabSelected: boolean;
}

export interface HeaderFooter {
  readonly oddHeader: string;
  readonly oddFooter: string;
  readonly evenHeader: string;
  readonly evenFooter: string;
  readonly firstHeader: string;
  readonly firstFooter: string;
  readonly differentFirst: boolean;
  readonly differentOddEven: boolean;
  readonly scaleWithDoc: boolean;
  readonly alignWithMargins: boolean;
}

export interface PageSetup {
  readonly orientation: "portrait" | "landscape" | "default";
  /** As in the file: 9 = A4, 8 = A3. 0: not said. */
  readonly paperSize: number;
  /** Percent; counts when fitToPage is false. */
  readonly scale: number;
  readonly fitToPage: boolean;
  /** 0: as many pages as needed. */
  readonly fitToWidth: number;
  readonly fitToHeight: number;
  readonly firstPageNumber: number | null;
  readonly pageOrder: "downThenOver" | "overThenDown";
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  readonly cellComments: "none" | "asDisplayed" | "atEnd";
  readonly printErrors: "displayed" | "blank" | "dash" | "NA";
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  /** Inches. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly headerFooter: HeaderFooter;
  readonly printArea: readonly Area[];
  readonly printTitleRows: { readonly first: number; readonly last: number } | null;
  readonly printTitleColumns: { readonly first: number; readonly last: number } | null;
  /** Manual breaks: a new page starts at this 0-based row or column. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export type PageSetupPatch = Partial<Omit<PageSetup, "margins" | "headerFooter">> & {
  readonly margins?: Partial<PageSetup["margins"]>;
  readonly headerFooter?: Partial<HeaderFooter>;
};

/** What a protected sheet still allows. `selectLockedCells` false: they cannot even be selected. */
export interface ProtectionOptions {
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertRows: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowSort: boolean;
  readonly allowAutoFilter: boolean;
  readonly allowPivotTables: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly selectLockedCells: boolean;
  readonly selectUnlockedCells: boolean;
}

export interface SheetProtection extends ProtectionOptions {
  readonly hasPassword: boolean;
}

export interface TabColor {
  get(): Color | null;
  set(color: ColorPatch | null): void;
}
