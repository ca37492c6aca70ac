import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, UnsupportedByHostError } from "../protocol/host-error.ts";
import { type Area, intersect } from "../workbook/area.ts";
import type { DataValidation, NewDataValidation } from "../workbook/data-validation.ts";
import { booleanValue } from "./common-style.ts";
import type { ClassOf } from "./host-context.ts";
import { requireUnprotected } from "./sheet-guard.ts";
import { areasOf, type CellsTarget } from "./targets.ts";
import { alertObject, alertOf, promptObject, promptOf, ruleObject, ruleOf, typeName } from "./validation-rules.ts";

/** The one rule of all cells, null when no cell has one, "mixed" when they differ. */
function commonRule(cells: CellsTarget): DataValidation | null | "mixed" {
  const areas = areasOf(cells);
  const touching = cells.sheet.validations
    .list()
    .filter((rule) => rule.areas.some((area) => areas.some((own) => intersect(area, own) !== null)));
  const [only, ...more] = touching;
  if (!only) return null;
  if (more.length > 0) return "mixed";
  const covered = areas.every((area) => coveredCells(only.areas, area) === cellCount(area));
  return covered ? only : "mixed";
}

function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function coveredCells(parts: readonly Area[], area: Area): number {
  return parts.reduce((sum, part) => {
    const common = intersect(part, area);
    return sum + (common ? cellCount(common) : 0);
  }, 0);
}

/** Writes the rule anew with a change, or as a rule that allows everything when there was none. */
function change(cells: CellsTarget, patch: Partial<DataValidation>): void {
  requireUnprotected(cells.sheet);
  const now = commonRule(cells);
  if (now === "mixed") throw new HostError("InvalidOperation", "The cells have different validation rules.");
  const base: NewDataValidation = now ?? { areas: [], type: "none" };
  cells.sheet.validations.set({ ...base, ...patch, areas: areasOf(cells) });
}

function read<V>(cells: CellsTarget, value: (rule: DataValidation | null) => V): V | null {
  const rule = commonRule(cells);
  return rule === "mixed" ? null : value(rule);
}

export const dataValidationClass: ClassOf<"DataValidation"> = {
  name: "DataValidation",
  since: "1.8",
  properties: {
    type: {
      since: "1.8",
      get(cells) {
        const rule = commonRule(cells);
        return rule === "mixed" ? "Inconsistent" : rule === null ? "None" : typeName(rule.type);
      },
    },
    rule: {
      since: "1.8",
      get: (cells) => read(cells, (rule) => (rule ? ruleObject(rule) : {})),
      set(cells, value) {
        requireUnprotected(cells.sheet);
        const now = commonRule(cells);
        const kept = now === null || now === "mixed" ? {} : messagesOf(now);
        cells.sheet.validations.set({ ...kept, ...ruleOf(cells.sheet, value), areas: areasOf(cells) });
      },
    },
    errorAlert: {
      since: "1.8",
      get: (cells) => read(cells, alertObject),
      set: (cells, value) => change(cells, alertOf(value)),
    },
    prompt: {
      since: "1.8",
      get: (cells) => read(cells, promptObject),
      set: (cells, value) => change(cells, promptOf(value)),
    },
    ignoreBlanks: {
      since: "1.8",
      get: (cells) => read(cells, (rule) => rule?.allowBlank ?? true),
      set: (cells, value) => change(cells, { allowBlank: booleanValue(value) }),
    },
  },
  methods: {
    clear: {
      since: "1.8",
      call(cells) {
        requireUnprotected(cells.sheet);
        for (const area of areasOf(cells)) cells.sheet.validations.clear(area);
      },
    },
  },
  objectMethods: {
    getInvalidCells: { since: "1.9", call: refuseJudgement },
    getInvalidCellsOrNullObject: { since: "1.9", call: refuseJudgement },
  },
  refused: { valid: "whether cells obey their rule is not judged by the host." },
};

function messagesOf(rule: DataValidation): Partial<DataValidation> {
  const { showError, errorStyle, errorTitle, error, showInput, promptTitle, prompt, allowBlank } = rule;
  return { showError, errorStyle, errorTitle, error, showInput, promptTitle, prompt, allowBlank };
}

function refuseJudgement(): HostObject {
  throw new UnsupportedByHostError(
    "DataValidation.getInvalidCells",
    "whether cells obey their rule is not judged by the host.",
  );
}
