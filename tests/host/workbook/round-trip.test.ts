import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { containsCell } from "#host/workbook/area.ts";
import { openWorkbook } from "#host/workbook/open.ts";
import type { WorkbookPart } from "#host/workbook/workbook/workbook-part.ts";
import { smallBook, text, unzip } from "./book-builder.ts";
import { sheetMeaning, xmlMeaning } from "./meaning.ts";

const DATA = join(__dirname, "../data");
const files = readdirSync(DATA).filter((name) => name.endsWith(".xlsx"));

function load(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(DATA, name)));
}

function stringsOf(parts: ReadonlyMap<string, Uint8Array>): string | null {
  const path = [...parts.keys()].find((p) => p.toLowerCase().endsWith("sharedstrings.xml"));
  return path === undefined ? null : text(parts.get(path));
}

/** Differences between two packages by meaning: `part: item`. */
function differences(before: Uint8Array, after: Uint8Array): string[] {
  const old = unzip(before);
  const now = unzip(after);
  const found: string[] = [];
  for (const path of new Set([...old.keys(), ...now.keys()])) {
    const [a, b] = [old.get(path), now.get(path)];
    if (!a || !b) found.push(`${path}: ${a ? "gone" : "new"}`);
    else if (/worksheets\/sheet\d+\.xml$/.test(path)) {
      const [x, y] = [sheetMeaning(text(a), stringsOf(old)), sheetMeaning(text(b), stringsOf(now))];
      for (const key of new Set([...x.keys(), ...y.keys()]))
        if (x.get(key) !== y.get(key)) found.push(`${path}: ${key}`);
    } else if (Buffer.compare(a, b) !== 0 && !path.toLowerCase().endsWith("sharedstrings.xml")) {
      found.push(
        /\.(xml|rels|vml)$/.test(path) && xmlMeaning(text(a)) === xmlMeaning(text(b))
          ? `${path}: rewritten`
          : `${path}: differs`,
      );
    }
  }
  return found;
}

describe.each(files)("%s", (name) => {
  it("[WB1] is the same byte for byte, part by part and in the same order, after open and save", () => {
    const before = unzip(load(name));
    const after = unzip(openWorkbook(load(name)).save());
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [path, bytes] of before) expect([path, Buffer.compare(bytes, after.get(path)!)]).toEqual([path, 0]);
  });

  it("[WB2] means the same when every sheet is written anew", () => {
    const workbook = openWorkbook(load(name)) as WorkbookPart;
    for (const sheet of workbook.core.sheets) if (sheet.hasCells) sheet.part.forgetSource();
    expect(differences(load(name), workbook.save())).toEqual([]);
  });

  it("[WB3] means the same saved unpacked", () => {
    const workbook = openWorkbook(load(name));
    workbook.sheets[0]!.setValue(2000, 1, "nieuw");
    expect(differences(workbook.save(), workbook.save("store"))).toEqual([]);
  });

  it("[WB3] differs in one cell when a text is written into an empty cell", () => {
    const workbook = openWorkbook(load(name));
    const sheet = workbook.sheets[0]!;
    const row = (sheet.usedArea(true)?.bottom ?? 0) + 3;
    sheet.setValue(row, 1, "nieuw <&> 'tekst'");
    const found = differences(load(name), workbook.save());
    const path = (sheet as unknown as { path: string }).path;
    expect(found.filter((line) => !line.startsWith("xl/workbook.xml") && !line.startsWith(`${path}: `))).toEqual([]);
    expect(found.filter((line) => line.startsWith(path))).toEqual([`${path}: B${row + 1}`]);
    const again = openWorkbook(workbook.save());
    expect(again.sheets[0]!.value(row, 1)).toBe("nieuw <&> 'tekst'");
  });

  it("[WB3] keeps every other cell when the first filled cell is overwritten", () => {
    const workbook = openWorkbook(load(name));
    const sheet = workbook.sheets[0]!;
    const used = sheet.usedArea()!;
    let first: [number, number] | null = null;
    sheet.forEachCell(used, (row, column, cell) => {
      // Header cells of tables are another matter: they hold text and name their column.
      const header = sheet.tables.some((table) => containsCell({ ...table.area, bottom: table.area.top }, row, column));
      if (first === null && !header && cell.value !== null && cell.formula === null) first = [row, column];
    });
    const [row, column] = first!;
    sheet.setValue(row, column, 12.5);
    const before = new Map<string, unknown>();
    const original = openWorkbook(load(name)).sheets[0]!;
    original.forEachCell(null, (r, c, cell) => before.set(`${r},${c}`, [cell.value, cell.formula, cell.style]));
    const saved = openWorkbook(workbook.save()).sheets[0]!;
    saved.forEachCell(null, (r, c, cell) => {
      if (r === row && c === column) expect(cell.value).toBe(12.5);
      else if (cell.formula)
        expect([cell.formula, cell.style]).toEqual((before.get(`${r},${c}`) as unknown[]).slice(1));
      else expect([cell.value, cell.formula, cell.style]).toEqual(before.get(`${r},${c}`));
      before.delete(`${r},${c}`);
    });
    expect([...before.keys()]).toEqual([]);
  });
});

describe("rows", () => {
  const rows = `<row r="1" spans="1:2" x="?" ><c r="A1"><v>1</v></c></row>\n<row r="2"><c r='B2' ><v>2.50</v></c></row><row r="3"><c r="A3"><v>3e0</v></c></row>\n  <!-- note --><row r="9"><c r="A9"><v>9</v></c></row>`;

  it("[WB4] copies untouched rows as they were, around the one that changed", () => {
    const workbook = openWorkbook(smallBook({ sheets: { Een: rows } }));
    workbook.sheets[0]!.setValue(1, 0, 7);
    const saved = text(unzip(workbook.save()).get("xl/worksheets/sheet1.xml"));
    expect(saved).toContain(`<row r="1" spans="1:2" x="?" ><c r="A1"><v>1</v></c></row>`);
    expect(saved).toContain(`<row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>2.5</v></c></row>`);
    expect(saved).toContain(`<row r="3"><c r="A3"><v>3e0</v></c></row>`);
    expect(saved).toContain(`<row r="9"><c r="A9"><v>9</v></c></row>`);
  });

  it("[WB4] does not bring back a short row that was deleted between two copied ones", () => {
    const workbook = openWorkbook(
      smallBook({
        sheets: {
          Een: `<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3"><c r="A3"><v>3</v></c></row>`,
        },
      }),
    );
    workbook.sheets[0]!.setRows(1, 1, { hidden: false });
    const saved = text(unzip(workbook.save()).get("xl/worksheets/sheet1.xml"));
    expect(saved).not.toContain('r="2"');
    expect(saved).toContain('r="3"');
  });
});
