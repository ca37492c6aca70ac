import type { Area } from "../area.ts";
import { cellAddress, formatAreas, parseAreas, subtract } from "../area.ts";
import type { ConditionalFormats, ConditionalRule, NewConditionalRule } from "../conditional-format.ts";
import { InvalidEditError } from "../errors.ts";
import { X14 } from "../package/namespaces.ts";
import { XmlElement } from "../package/xml-tree.ts";
import { readDifferential } from "../styles/differential.ts";
import type { Reshape } from "./extended-rules.ts";
import { linkId, newBlock, reshapeExtension, X14_FORMATS, X14_LINK } from "./extended-rules.ts";
import { editExtension, extensionOf } from "./extensions.ts";
import { readTest } from "./rule-reading.ts";
import { needsExtension, writeExtendedTest, writeTest } from "./rule-writing.ts";
import type { SheetContext } from "./sheet-context.ts";

interface Found {
  readonly rule: XmlElement;
  readonly areas: readonly Area[];
  /** The x14 half of a main rule. */
  readonly half: XmlElement | null;
  readonly extended: boolean;
}

export class SheetConditionalFormats implements ConditionalFormats {
  constructor(private readonly sheet: SheetContext) {}

  private find(): Found[] {
    const { part, core } = this.sheet;
    const blocks = extensionOf(part, X14_FORMATS)?.child("conditionalFormattings")?.all("conditionalFormatting") ?? [];
    const halves = new Map<string, XmlElement>();
    for (const block of blocks) for (const rule of block.all("cfRule")) halves.set(rule.get("id") ?? "", rule);
    const used = new Set<XmlElement>();
    const found: Found[] = [];
    for (const section of part.sectionsOf("conditionalFormatting")) {
      const areas = parseAreas(section.get("sqref") ?? "");
      for (const rule of section.all("cfRule")) {
        const half = halves.get(linkId(rule) ?? "none") ?? null;
        if (half) used.add(half);
        found.push({ rule, areas, half, extended: false });
      }
    }
    for (const block of blocks) {
      const areas = parseAreas(block.child("sqref")?.text ?? "");
      for (const rule of block.all("cfRule"))
        if (!used.has(rule)) found.push({ rule, areas, half: rule, extended: true });
    }
    for (const { rule } of found) if (rule.mark === 0) rule.mark = core.newNumber();
    return found.sort((a, b) => priorityOf(a) - priorityOf(b));
  }

  private describe({ rule, areas, half, extended }: Found, priority: number): ConditionalRule {
    const { styles } = this.sheet.core;
    const dxf = rule.get("dxfId");
    const inline = extended ? rule.child("dxf") : undefined;
    return {
      id: String(rule.mark),
      areas,
      priority,
      stopIfTrue: rule.flag("stopIfTrue"),
      test: readTest(rule, half, styles.colors),
      style:
        dxf !== undefined ? styles.differential(Number(dxf)) : inline ? readDifferential(inline, styles.colors) : null,
      extended,
    };
  }

  list(): readonly ConditionalRule[] {
    return this.find().map((found, i) => this.describe(found, i + 1));
  }

  private one(id: string): Found {
    const found = this.find().find(({ rule }) => String(rule.mark) === id);
    if (!found) throw new InvalidEditError("not-found", `no conditional format ${id}`);
    return found;
  }

  add(rule: NewConditionalRule): ConditionalRule {
    return this.insert(rule, this.sheet.core.newNumber());
  }

  private insert(rule: NewConditionalRule, mark: number): ConditionalRule {
    if (rule.areas.length === 0) throw new InvalidEditError("invalid-value", "a conditional format needs cells");
    const priority = Math.min(Math.max(1, rule.priority ?? 1), this.find().length + 1);
    this.renumber((i) => (i + 1 >= priority ? i + 2 : i + 1));
    if (needsExtension(rule.test)) this.addExtended(rule, priority, mark);
    else this.addMain(rule, priority, mark);
    this.sheet.notify("rules");
    return this.list().find(({ id }) => id === String(mark)) as ConditionalRule;
  }

  /** Gives every rule the priority that `next` says for its place (0-based) in the present order. */
  private renumber(next: (place: number) => number): void {
    const order = new Map(this.find().map(({ rule }, i) => [rule.mark, next(i)]));
    const { part } = this.sheet;
    const stays = (rule: XmlElement): boolean => rule.number("priority", 0) === order.get(rule.mark);
    if (!part.sectionsOf("conditionalFormatting").every((section) => section.all("cfRule").every(stays))) {
      for (const section of part.editEach("conditionalFormatting")) {
        for (const rule of section.all("cfRule")) rule.set("priority", order.get(rule.mark));
      }
    }
    const blocks =
      editExtension(part, X14_FORMATS)?.child("conditionalFormattings")?.all("conditionalFormatting") ?? [];
    for (const block of blocks) {
      for (const rule of block.all("cfRule")) if (order.has(rule.mark)) rule.set("priority", order.get(rule.mark));
    }
  }

  private addMain(rule: NewConditionalRule, priority: number, mark: number): void {
    const { part, core } = this.sheet;
    const sqref = formatAreas(rule.areas);
    const first = rule.areas[0] as Area;
    const sections = part.sectionsOf("conditionalFormatting");
    const same = sections.findIndex((s) => s.get("sqref") === sqref && s.get("pivot") === undefined);
    const section =
      same >= 0
        ? part.editNth("conditionalFormatting", same)
        : part.rootElement.make("conditionalFormatting", { sqref });
    const element = section.make("cfRule");
    element.mark = mark;
    const style = rule.style && Object.keys(rule.style).length > 0 ? core.styles.addDifferential(rule.style) : null;
    element
      .set("type", "")
      .set("dxfId", style)
      .set("priority", priority)
      .setFlag("stopIfTrue", rule.stopIfTrue ?? false);
    writeTest(element, rule.test, cellAddress(first.top, first.left));
    if (rule.test.kind === "dataBar") this.addHalf(element, rule, sqref);
    section.append(element);
    if (same < 0) part.insert(section);
  }

  private guid(): string {
    const number = this.sheet.core.newNumber().toString(16).toUpperCase().padStart(8, "0");
    return `{${number}-${this.sheet.id.toString(16).toUpperCase().padStart(4, "0")}-4000-8000-0000DA7ABA20}`;
  }

  private addHalf(element: XmlElement, rule: NewConditionalRule, sqref: string): void {
    const { block, x14, xm } = newBlock(this.sheet.part, sqref);
    const id = this.guid();
    const half = block.make("cfRule", { type: "dataBar", id });
    writeExtendedTest(half, rule.test, xm);
    block.children.unshift(half);
    const link = element.make("ext", { uri: X14_LINK });
    link.append(new XmlElement(`${x14}id`, "id", X14, [], [id]));
    element.append(element.make("extLst").append(link));
  }

  private addExtended(rule: NewConditionalRule, priority: number, mark: number): void {
    const { block, xm } = newBlock(this.sheet.part, formatAreas(rule.areas));
    const element = block.make("cfRule", { type: "", priority, id: this.guid() });
    element.mark = mark;
    element.setFlag("stopIfTrue", rule.stopIfTrue ?? false);
    writeExtendedTest(element, rule.test, xm);
    block.children.unshift(element);
  }

  remove(id: string): void {
    const { rule, half } = this.one(id);
    this.drop(
      (element) =>
        element.mark === rule.mark ||
        (half !== null && element.get("id") !== undefined && element.get("id") === half.get("id")),
    );
    this.sheet.notify("rules");
  }

  private drop(gone: (rule: XmlElement) => boolean): void {
    this.reshape((rules, areas) => ({ rules: rules.filter((rule) => !gone(rule)), areas }));
  }

  /** Rewrites every block of rules; a block without rules or cells goes, and so do empty containers. */
  reshape(change: Reshape): void {
    const { part } = this.sheet;
    for (let n = part.sectionsOf("conditionalFormatting").length - 1; n >= 0; n--) {
      const section = part.sectionsOf("conditionalFormatting")[n] as XmlElement;
      const rules = section.all("cfRule");
      const before = parseAreas(section.get("sqref") ?? "");
      const next = change(rules, before);
      const sqref = formatAreas(next.areas);
      if (next.rules.length === 0 || next.areas.length === 0) part.removeNth("conditionalFormatting", n);
      else if (next.rules.length < rules.length || sqref !== formatAreas(before)) {
        const marks = next.rules.map((rule) => rules.indexOf(rule));
        const edited = part.editNth("conditionalFormatting", n);
        const all = edited.all("cfRule");
        for (const [i, rule] of all.entries()) if (!marks.includes(i)) edited.remove(rule);
        edited.set("sqref", sqref);
      }
    }
    reshapeExtension(part, change);
  }

  clear(area: Area): void {
    this.reshape((rules, areas) => ({ rules, areas: areas.flatMap((own) => subtract(own, area)) }));
    this.sheet.notify("rules");
  }

  update(id: string, change: Partial<NewConditionalRule>): ConditionalRule {
    const found = this.one(id);
    const place = this.find().findIndex(({ rule }) => rule.mark === found.rule.mark) + 1;
    const now = this.describe(found, place);
    const test = change.test ?? now.test;
    if (test.kind === "unknown")
      throw new InvalidEditError("invalid-value", `a rule of type ${test.type} cannot be changed`);
    const style = change.style ?? now.style;
    this.remove(id);
    return this.insert(
      {
        areas: change.areas ?? now.areas,
        test,
        stopIfTrue: change.stopIfTrue ?? now.stopIfTrue,
        priority: change.priority ?? place,
        ...(style && { style }),
      },
      found.rule.mark,
    );
  }

  setPriority(id: string, priority: number): void {
    const marks = this.find().map(({ rule }) => rule.mark);
    const from = marks.indexOf(this.one(id).rule.mark);
    const to = Math.min(Math.max(1, priority), marks.length) - 1;
    const moved = marks.slice();
    moved.splice(to, 0, ...moved.splice(from, 1));
    this.renumber((place) => moved.indexOf(marks[place] as number) + 1);
    this.sheet.notify("rules");
  }
}

function priorityOf({ rule }: Found): number {
  return rule.number("priority", Number.MAX_SAFE_INTEGER);
}
