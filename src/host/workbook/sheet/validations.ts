import type { Area } from "../area.ts";
import { containsCell, formatAreas, parseAreas, subtract } from "../area.ts";
import type {
  DataValidation,
  DataValidations,
  NewDataValidation,
  ValidationOperator,
  ValidationType,
} from "../data-validation.ts";
import { InvalidEditError } from "../errors.ts";
import type { XmlElement } from "../package/xml-tree.ts";
import { editExtension, extensionOf } from "./extensions.ts";
import type { SheetContext } from "./sheet-context.ts";

/** URI of the extension that holds validations which refer to other sheets (files of Excel 2010 and later). */
export const X14_VALIDATIONS = "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}";

function formulaText(element: XmlElement, local: string): string | null {
  const formula = element.child(local);
  if (!formula) return null;
  const text = (formula.child("f")?.text ?? formula.text).trim();
  return text === "" ? null : text.replace(/^=/, "");
}

function readOne(element: XmlElement): DataValidation {
  return {
    areas: parseAreas(element.get("sqref") ?? element.child("sqref")?.text ?? ""),
    type: (element.get("type") ?? "none") as ValidationType,
    operator: (element.get("operator") ?? "between") as ValidationOperator,
    formula1: formulaText(element, "formula1"),
    formula2: formulaText(element, "formula2"),
    allowBlank: element.flag("allowBlank"),
    inCellDropDown: !element.flag("showDropDown"),
    showInput: element.flag("showInputMessage"),
    showError: element.flag("showErrorMessage"),
    errorStyle: (element.get("errorStyle") ?? "stop") as DataValidation["errorStyle"],
    errorTitle: element.get("errorTitle") ?? "",
    error: element.get("error") ?? "",
    promptTitle: element.get("promptTitle") ?? "",
    prompt: element.get("prompt") ?? "",
  };
}

export class SheetValidations implements DataValidations {
  constructor(private readonly sheet: SheetContext) {}

  list(): readonly DataValidation[] {
    const plain = this.sheet.part.section("dataValidations")?.all("dataValidation") ?? [];
    const extended =
      extensionOf(this.sheet.part, X14_VALIDATIONS)?.child("dataValidations")?.all("dataValidation") ?? [];
    return [...plain, ...extended].map(readOne);
  }

  at(row: number, column: number): DataValidation | null {
    return this.list().find((rule) => rule.areas.some((area) => containsCell(area, row, column))) ?? null;
  }

  set(rule: NewDataValidation): void {
    check(rule);
    this.cut(rule.areas);
    if (rule.type === "none" && !rule.prompt && !rule.promptTitle) return this.sheet.notify("rules");
    const section = this.sheet.part.edit("dataValidations");
    const element = section.make("dataValidation", {
      type: rule.type === "none" ? null : rule.type,
      errorStyle: rule.errorStyle === "stop" ? null : rule.errorStyle,
      operator: rule.operator === "between" || rule.type === "list" || rule.type === "custom" ? null : rule.operator,
      allowBlank: (rule.allowBlank ?? true) ? 1 : null,
      showDropDown: rule.inCellDropDown === false ? 1 : null,
      showInputMessage: (rule.showInput ?? true) ? 1 : null,
      showErrorMessage: (rule.showError ?? true) ? 1 : null,
      errorTitle: rule.errorTitle || null,
      error: rule.error || null,
      promptTitle: rule.promptTitle || null,
      prompt: rule.prompt || null,
      sqref: formatAreas(rule.areas),
    });
    if (typeof rule.formula1 === "string") element.append(element.make("formula1").setText(rule.formula1));
    if (typeof rule.formula2 === "string") element.append(element.make("formula2").setText(rule.formula2));
    section.append(element);
    section.set("count", section.all("dataValidation").length);
    this.sheet.notify("rules");
  }

  clear(area: Area): void {
    this.cut([area]);
    this.sheet.notify("rules");
  }

  /** Gives the areas of all rules another size. */
  reshape(grow: (area: Area) => Area): void {
    const { part } = this.sheet;
    const read = (element: XmlElement): Area[] =>
      parseAreas(element.get("sqref") ?? element.child("sqref")?.text ?? "");
    const grows = (element: XmlElement): boolean => read(element).some((area) => grow(area) !== area);
    const write = (element: XmlElement): void => {
      const areas = formatAreas(read(element).map(grow));
      if (element.get("sqref") === undefined) element.child("sqref")?.setText(areas);
      else element.set("sqref", areas);
    };
    if (part.section("dataValidations")?.all("dataValidation").some(grows)) {
      part.edit("dataValidations").all("dataValidation").forEach(write);
    }
    if (extensionOf(part, X14_VALIDATIONS)?.child("dataValidations")?.all("dataValidation").some(grows)) {
      editExtension(part, X14_VALIDATIONS)?.child("dataValidations")?.all("dataValidation").forEach(write);
    }
  }

  /** Takes the areas out of every rule; rules left without cells go. */
  private cut(holes: readonly Area[]): void {
    const touches = (element: XmlElement): boolean => {
      const areas = parseAreas(element.get("sqref") ?? element.child("sqref")?.text ?? "");
      return areas.some((area) => holes.some((hole) => subtract(area, hole)[0] !== area));
    };
    const shrink = (element: XmlElement, parent: XmlElement): void => {
      if (!touches(element)) return;
      let areas = parseAreas(element.get("sqref") ?? element.child("sqref")?.text ?? "");
      for (const hole of holes) areas = areas.flatMap((area) => subtract(area, hole));
      if (areas.length === 0) parent.remove(element);
      else if (element.get("sqref") === undefined) element.child("sqref")?.setText(formatAreas(areas));
      else element.set("sqref", formatAreas(areas));
    };
    const { part } = this.sheet;
    if (part.section("dataValidations")?.all("dataValidation").some(touches)) {
      const section = part.edit("dataValidations");
      for (const element of section.all("dataValidation")) shrink(element, section);
      section.set("count", section.all("dataValidation").length);
      if (section.all("dataValidation").length === 0) part.remove("dataValidations");
    }
    if (extensionOf(part, X14_VALIDATIONS)?.child("dataValidations")?.all("dataValidation").some(touches)) {
      const extensions = part.edit("extLst");
      const extension = extensions.all("ext").find((e) => e.get("uri") === X14_VALIDATIONS) as XmlElement;
      const section = extension.child("dataValidations") as XmlElement;
      for (const element of section.all("dataValidation")) shrink(element, section);
      section.set("count", section.all("dataValidation").length);
      if (section.all("dataValidation").length === 0) extensions.remove(extension);
      if (extensions.elements.length === 0) part.remove("extLst");
    }
  }
}

/** Limits past which Excel repairs the file: 255 for an inline list, 32 and 255 for messages, 8192 for a formula. */
function check(rule: NewDataValidation): void {
  const tooLong = (text: string | null | undefined, limit: number, what: string): void => {
    if (text && text.length > limit)
      throw new InvalidEditError("too-long", `${what} of ${text.length} characters; ${limit} is the limit`);
  };
  if (rule.areas.length === 0) throw new InvalidEditError("invalid-value", "a validation needs cells");
  if (rule.type === "list" && rule.formula1?.startsWith('"')) tooLong(rule.formula1.slice(1, -1), 255, "list");
  tooLong(rule.formula1, 8192, "formula");
  tooLong(rule.formula2, 8192, "formula");
  tooLong(rule.errorTitle, 32, "error title");
  tooLong(rule.error, 255, "error message");
  tooLong(rule.promptTitle, 32, "prompt title");
  tooLong(rule.prompt, 255, "prompt");
}
