import { parseArea, type Area } from "#host/workbook/area.ts";
import type { SheetModel } from "#host/workbook/model.ts";
import {
  clearCells,
  enterTexts,
  guarded,
  RefusedEdit,
  requireEditable,
  type InputContext,
} from "./document/cell-input.ts";
import { serialOfDay, type PreviewDocument } from "./document/preview-document.ts";
import type { GridLanguage } from "./view-model/formula-language.ts";
import { fromClipboardText, toClipboardText } from "./view-model/clipboard-text.ts";
import { columnCharacters } from "./view-model/sheet-axes.ts";
import { selectionOfArea, type GridSelection, type Place } from "./view-model/selection.ts";
import type { ShownSheet } from "./use-sheet.ts";

interface Surroundings {
  readonly document: PreviewDocument;
  readonly shown: ShownSheet | null;
  /** The marked cells at the moment of asking. */
  current(): GridSelection;
  readonly language: GridLanguage;
  select(selection: GridSelection): void;
  report(message: string): void;
}

const MOST_PASTED = 200_000;

/** What a person does to the sheet in the grid, each thing one step to undo. */
export function sheetActions(around: Surroundings) {
  const { document, shown, language } = around;
  const { workbook, history } = document;

  function inputContext(): InputContext | null {
    if (!shown) return null;
    return {
      workbook,
      sheet: shown.sheet,
      language,
      today: serialOfDay(new Date()),
      readOnly: document.host.modes.readOnly,
      choices: (row, column) => shown.view.choices(row, column),
    };
  }

  /** Runs an edit as one step; a refusal is told and changes nothing. */
  function edit(work: (context: InputContext) => void): void {
    const context = inputContext();
    if (!context) return;
    try {
      history.step(() => guarded(context, () => work(context)));
    } catch (error) {
      if (!(error instanceof RefusedEdit)) throw error;
      around.report(error.message);
    }
  }

  function usedPart(area: Area): Area | null {
    const last = shown?.space.lastUsed;
    if (!last) return null;
    const part = { ...area, bottom: Math.min(area.bottom, last.row), right: Math.min(area.right, last.column) };
    return part.bottom < part.top || part.right < part.left ? null : part;
  }

  function copy(): string {
    const area = shown ? usedPart(around.current().area) : null;
    if (!shown || !area) return "";
    const rows: string[][] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      if (shown.rows.size(row) === 0) continue;
      const line: string[] = [];
      for (let column = area.left; column <= area.right; column += 1) {
        if (shown.columns.size(column) > 0) line.push(shown.view.cell(row, column).text);
      }
      rows.push(line);
    }
    return toClipboardText(rows);
  }

  function clear(): void {
    const area = usedPart(around.current().area);
    if (area) edit((context) => clearCells(context, area));
  }

  function paste(text: string): void {
    const rows = fromClipboardText(text);
    const width = rows[0]?.length ?? 0;
    if (width === 0 || rows.length * width > MOST_PASTED) return;
    const { area } = around.current();
    const isSingle = rows.length === 1 && width === 1;
    const target = isSingle ? usedPart(area) : null;
    const filled = target
      ? Array.from({ length: target.bottom - target.top + 1 }, () =>
          Array.from({ length: target.right - target.left + 1 }, () => rows[0]?.[0] ?? ""),
        )
      : rows;
    edit((context) => enterTexts(context, area.top, area.left, filled));
    around.select({
      ...selectionOfArea({
        top: area.top,
        left: area.left,
        bottom: area.top + filled.length - 1,
        right: area.left + (filled[0]?.length ?? 1) - 1,
      }),
      active: { row: area.top, column: area.left },
    });
  }

  function fold(axis: "row" | "column", first: number, last: number, open: boolean): void {
    edit(({ sheet, language: spoken }) => {
      if (sheet.protection !== null)
        throw new RefusedEdit(
          spoken === "nl"
            ? `Het blad “${sheet.name}” is beveiligd; groepen blijven zoals ze zijn.`
            : `The sheet “${sheet.name}” is protected; groups stay as they are.`,
        );
      if (axis === "row") sheet.setRows(first, last, { hidden: !open });
      else sheet.setColumns(first, last, { hidden: !open });
    });
  }

  function setColumnWidth(column: number, pixels: number): void {
    edit((context) => {
      if (context.sheet.protection?.allowFormatColumns === false)
        requireEditable(context, { top: 0, bottom: 0, left: column, right: column });
      const { area } = around.current();
      // Whole columns that are marked together get one width.
      const together = area.top === 0 && area.bottom >= 1_048_575 && column >= area.left && column <= area.right;
      const [first, last] = together ? [area.left, area.right] : [column, column];
      context.sheet.setColumns(first, last, { width: columnCharacters(workbook, pixels) });
    });
  }

  /** Goes to an address, a name or a place such as `Blad1!A1`; false when there is no such thing. */
  function goTo(text: string): boolean {
    const target = placeOf(text.trim().replace(/^[#=]/, ""), shown?.sheet ?? null);
    if (!target) return false;
    showSheet(target.sheet);
    document.host.shared.changes.noteSelection(target.sheet, [target.area]);
    return true;
  }

  function placeOf(text: string, sheet: SheetModel | null): { readonly sheet: SheetModel; readonly area: Area } | null {
    const match = /^(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/u.exec(text);
    const target = match ? workbook.sheetByName((match[1] ?? match[2] ?? "").replaceAll("''", "'")) : sheet;
    const area = parseArea((match?.[3] ?? text).replaceAll("$", ""));
    if (area) return target ? { sheet: target, area } : null;
    const name = workbook.names.get(text, sheet?.id ?? null) ?? workbook.names.get(text, null);
    if (name && name.formula !== text) return placeOf(name.formula, sheet);
    const table = workbook.tableByName(text);
    const home = table ? workbook.sheetById(table.sheetId) : null;
    return table && home ? { sheet: home, area: table.dataArea } : null;
  }

  function showSheet(sheet: SheetModel): void {
    if (sheet.visibility === "visible" && sheet.kind === "worksheet")
      document.host.shared.changes.noteActivation(sheet);
  }

  function follow(place: Place): void {
    const link = shown?.view.cell(place.row, place.column).link ?? null;
    if (link === null) return;
    if (link.startsWith("#")) {
      goTo(link);
      return;
    }
    // Only addresses that a browser opens without running anything.
    if (/^(https?:|mailto:)/i.test(link)) window.open(link, "_blank", "noopener,noreferrer");
  }

  function otherSheet(direction: 1 | -1): void {
    const visible = workbook.sheets.filter((sheet) => sheet.visibility === "visible" && sheet.kind === "worksheet");
    const index = visible.findIndex((sheet) => sheet.id === shown?.sheet.id);
    const next = visible[index + direction];
    if (next) showSheet(next);
  }

  function enter(text: string): void {
    const { row, column } = around.current().active;
    edit((context) => enterTexts(context, row, column, [[text]]));
  }

  function protect(on: boolean): void {
    edit(({ sheet, language: spoken }) => {
      if (on) sheet.protect();
      else if (!sheet.unprotect())
        throw new RefusedEdit(
          spoken === "nl"
            ? `Het blad “${sheet.name}” heeft een wachtwoord; hef de beveiliging in Excel op.`
            : `The sheet “${sheet.name}” has a password; unprotect it in Excel.`,
        );
    });
  }

  return {
    inputContext,
    copy,
    cut() {
      const text = copy();
      clear();
      return text;
    },
    paste,
    clear,
    enter,
    fold,
    setColumnWidth,
    goTo,
    showSheet,
    follow,
    otherSheet,
    protect,
  };
}
