import type { Area } from "../area.ts";
import { areaAddress, parseArea } from "../area.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import type { FilterCriterion, SortColor, SortStateModel } from "../table.ts";

export function readCriterion(column: XmlElement): FilterCriterion | null {
  const kind = column.elements.find((e) => e.local !== "extLst");
  if (!kind) return null;
  switch (kind.local) {
    case "filters":
      if (kind.child("dateGroupItem")) return { kind: "unknown" };
      return { kind: "values", values: kind.all("filter").map((f) => f.get("val") ?? ""), blank: kind.flag("blank") };
    case "customFilters":
      return {
        kind: "custom",
        and: kind.flag("and"),
        conditions: kind
          .all("customFilter")
          .map((f) => ({ operator: f.get("operator") ?? "equal", value: f.get("val") ?? "" })),
      };
    case "top10":
      return {
        kind: "top",
        value: kind.number("val", 10),
        percent: kind.flag("percent"),
        bottom: !kind.flag("top", true),
      };
    case "dynamicFilter":
      return { kind: "dynamic", type: kind.get("type") ?? "" };
    case "colorFilter": {
      const dxf = kind.get("dxfId");
      return { kind: "color", dxf: dxf === undefined ? null : Number(dxf), cellColor: kind.flag("cellColor", true) };
    }
    case "iconFilter": {
      const icon = kind.get("iconId");
      return { kind: "icon", iconSet: kind.get("iconSet") ?? "", iconId: icon === undefined ? null : Number(icon) };
    }
    default:
      return { kind: "unknown" };
  }
}

export function readCriteria(filter: XmlElement | undefined): { columnIndex: number; criterion: FilterCriterion }[] {
  return (filter?.all("filterColumn") ?? []).flatMap((column) => {
    const criterion = readCriterion(column);
    return criterion ? [{ columnIndex: column.number("colId", 0), criterion }] : [];
  });
}

/** Writes (or with null removes) the criterion of a column; columns stay in order. */
export function writeCriterion(
  filter: XmlElement,
  columnIndex: number,
  criterion: Exclude<FilterCriterion, { kind: "unknown" }> | null,
): void {
  const present = filter.all("filterColumn").find((column) => column.number("colId", -1) === columnIndex);
  if (criterion === null) {
    if (!present) return;
    const keep = present.get("hiddenButton") !== undefined || present.get("showButton") !== undefined;
    if (keep) present.children = [];
    else filter.remove(present);
    return;
  }
  const column = present ?? filter.make("filterColumn", { colId: columnIndex });
  column.children = [makeCriterion(column, criterion)];
  if (present) return;
  const later = filter.children.findIndex(
    (node) =>
      typeof node === "object" &&
      "local" in node &&
      (node.local !== "filterColumn" || node.number("colId", 0) > columnIndex),
  );
  filter.children.splice(later < 0 ? filter.children.length : later, 0, column);
}

function makeCriterion(parent: XmlElement, criterion: Exclude<FilterCriterion, { kind: "unknown" }>): XmlElement {
  switch (criterion.kind) {
    case "values": {
      const filters = parent.make("filters", { blank: criterion.blank ? 1 : null });
      return filters.append(...criterion.values.map((value) => filters.make("filter", { val: value })));
    }
    case "custom": {
      const filters = parent.make("customFilters", { and: criterion.and ? 1 : null });
      const items = criterion.conditions.map(({ operator, value }) =>
        filters.make("customFilter", { operator: operator === "equal" ? null : operator, val: value }),
      );
      return filters.append(...items);
    }
    case "top":
      return parent.make("top10", {
        top: criterion.bottom ? 0 : null,
        percent: criterion.percent ? 1 : null,
        val: criterion.value,
      });
    case "dynamic":
      return parent.make("dynamicFilter", { type: criterion.type });
    case "color":
      return parent.make("colorFilter", { dxfId: criterion.dxf, cellColor: criterion.cellColor ? null : 0 });
    case "icon":
      return parent.make("iconFilter", { iconSet: criterion.iconSet, iconId: criterion.iconId });
  }
}

export function readSortState(element: XmlElement | undefined): SortStateModel | null {
  const area = parseArea(element?.get("ref") ?? "");
  if (!element || !area) return null;
  return {
    area,
    caseSensitive: element.flag("caseSensitive"),
    conditions: element.all("sortCondition").flatMap((condition) => {
      const own = parseArea(condition.get("ref") ?? "");
      return own ? [{ area: own, descending: condition.flag("descending"), color: readSortColor(condition) }] : [];
    }),
  };
}

function readSortColor(condition: XmlElement): SortColor | null {
  const by = condition.get("sortBy");
  const dxf = condition.number("dxfId", -1);
  return dxf < 0 || (by !== "cellColor" && by !== "fontColor") ? null : { dxf, onCell: by === "cellColor" };
}

export function makeSortState(parent: XmlElement, sort: SortStateModel): XmlElement {
  const element = parent.make("sortState", {
    caseSensitive: sort.caseSensitive ? 1 : null,
    ref: areaAddress(sort.area),
  });
  const conditions = sort.conditions.map(({ area, descending, color }) =>
    element.make("sortCondition", {
      descending: descending ? 1 : null,
      sortBy: color && (color.onCell ? "cellColor" : "fontColor"),
      ref: areaAddress(area),
      dxfId: color && color.dxf,
    }),
  );
  return element.append(...conditions);
}

/** Moves the areas inside an `autoFilter` or `sortState`; conditions whose area is gone go. */
export function moveFilter(element: XmlElement, move: (area: Area) => Area | null): void {
  const place = (e: XmlElement): boolean => {
    const area = parseArea(e.get("ref") ?? "");
    const next = area && move(area);
    if (next) e.set("ref", areaAddress(next));
    return next !== null;
  };
  place(element);
  for (const condition of element.all("sortCondition")) if (!place(condition)) element.remove(condition);
  const sort = element.child("sortState");
  if (sort) {
    moveFilter(sort, move);
    if (sort.all("sortCondition").length === 0) element.remove(sort);
  }
}
