import { useMemo, useSyncExternalStore } from "react";
import type { Area } from "#host/workbook/area.ts";
import type { SheetModel } from "#host/workbook/model.ts";
import { shownSheet, type PreviewDocument } from "./document/preview-document.ts";
import { mergeMap, type MergeMap } from "./view-model/areas.ts";
import type { Axis } from "./view-model/axis.ts";
import { chartFigures, type ChartFigure } from "./view-model/chart-figure.ts";
import { darkPaper, lightPaper } from "./view-model/cell-look.ts";
import type { GridSpace } from "./view-model/selection.ts";
import { columnAxis, rowAxis } from "./view-model/sheet-axes.ts";
import { sheetExtent, sheetView, type SheetView } from "./view-model/sheet-view.ts";

/** The sheet that is shown, ready to be drawn; made anew when the workbook changes. */
export interface ShownSheet {
  readonly sheet: SheetModel;
  readonly view: SheetView;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeMap;
  readonly space: GridSpace;
  readonly figures: readonly ChartFigure[];
}

export interface Size {
  readonly column: number;
  readonly pixels: number;
}

/** The document's version, so that a component is drawn again with every change. */
export function useVersion(document: PreviewDocument): number {
  return useSyncExternalStore(
    (listener) => document.subscribe(listener),
    () => document.version,
  );
}

/** @param resizing a column that is being drawn wider or narrower, not yet in the workbook */
export function useShownSheet(
  document: PreviewDocument,
  theme: "light" | "dark",
  resizing: Size | null,
): ShownSheet | null {
  useVersion(document);
  const { workbook, calculation, localeName } = document;
  const sheet = shownSheet(workbook);
  const contents = document.contentVersion;
  const view = useMemo(
    () =>
      sheet
        ? sheetView({ workbook, sheet, calculation, localeName, paper: theme === "dark" ? darkPaper : lightPaper })
        : null,
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the version stands for everything in the workbook
    [workbook, sheet, calculation, localeName, theme, contents],
  );
  const selection = sheet?.view.selection;
  const extent = sheet ? sheetExtent(sheet, selection ?? []) : { rows: 0, columns: 0 };
  const axes = useMemo(() => {
    if (!sheet) return null;
    const stored = columnAxis(workbook, sheet, extent.columns);
    return { columns: stored, rows: rowAxis(workbook, sheet, extent.rows, stored), merges: mergeMap(sheet.merges) };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the version stands for everything in the workbook
  }, [workbook, sheet, extent.rows, extent.columns, contents]);
  const columns = useMemo(() => {
    if (!axes || !resizing) return axes?.columns ?? null;
    return resizedAxis(axes.columns, resizing);
  }, [axes, resizing]);
  const figures = useMemo(
    () => (sheet?.kind === "worksheet" ? chartFigures({ workbook, sheet, calculation }) : []),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the version stands for everything in the workbook
    [workbook, sheet, calculation, contents],
  );
  return useMemo(() => {
    if (!sheet || !view || !axes || !columns) return null;
    const space = spaceOf(view, axes.rows, columns, axes.merges, sheet.usedArea());
    return { sheet, view, rows: axes.rows, columns, merges: axes.merges, space, figures };
  }, [sheet, view, axes, columns, figures]);
}

function resizedAxis(axis: Axis, { column, pixels }: Size): Axis {
  const difference = Math.round(pixels) - axis.size(column);
  return {
    ...axis,
    size: (index) => axis.size(index) + (index === column ? difference : 0),
    start: (index) => axis.start(index) + (index > column ? difference : 0),
    total: axis.total + difference,
  };
}

function spaceOf(view: SheetView, rows: Axis, columns: Axis, merges: MergeMap, used: Area | null): GridSpace {
  return {
    rows,
    columns,
    merges,
    isEmpty: (row, column) => {
      const merge = merges.at(row, column);
      const value = view.value(merge?.top ?? row, merge?.left ?? column);
      return value === null || value === "";
    },
    lastUsed: { row: used?.bottom ?? 0, column: used?.right ?? 0 },
  };
}
