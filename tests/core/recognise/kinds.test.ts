import { toIsoDate } from "#core/calendar/plan-day.ts";
import { formatDependencies } from "#core/notation/dependencies-format.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import { readCandidates } from "#core/recognise/read-candidate.ts";
import { recogniseSheets } from "#core/recognise/recognise.ts";
import type { Corrections } from "#core/recognise/recognition.ts";
import type { SheetSnapshot } from "#core/recognise/snapshot.ts";
import { describeDoubt } from "#core/recognise/doubt-wording.ts";
import { describeColumn } from "#core/recognise/wording.ts";
import { readSheets } from "./support/expected-plans.ts";
import { makeSheet } from "./support/sheet-builder.ts";
import type { CellInput } from "./support/sheet-builder.ts";

function line({ nr, subproject, name, description, start, due, predecessors, status, done, roles }: Milestone): string {
  const day = (value: typeof start): string => (value === null ? "" : toIsoDate(value));
  const links = formatDependencies(predecessors);
  const people = roles.map(({ party, role }) => `${party}:${role}`).join(",");
  return [
    nr,
    subproject ?? "",
    name ?? "",
    description ?? "",
    day(start),
    day(due),
    links,
    `${status ?? ""}${done ? " gereed" : ""}`,
    people,
  ].join("|");
}

function read(...sheets: SheetSnapshot[]): string[] {
  return readSheets(sheets).reading.milestones.map(line);
}

const paint = (fill: string, value: string | null = null): CellInput => ({ value, fill });

describe("kinds of workbooks", () => {
  it("[RC9] an English list with month-first dates, money and typed codes of MS Project", () => {
    const rows: CellInput[][] = [
      ["Milestone plan"],
      [],
      ["ID", "Workstream", "Deliverable", "Owner", "Start date", "Due date", "Predecessors", "RAG"],
      ["A1", "Lab", "Location selected", "Steering board", "Jan 6, 2025", "30 June 2025", null, "Green"],
      ["A2", "Lab", "Lab equipped", "City", "9/15/2025", "end of Feb 2026", "A1", "Amber"],
      ["A3", "Lab", "Lab opened", "School", "Q2 2026", "H2 2026", "A1, A2FS+2w", "R"],
      ["B1", "Primary", "Survey done", "Group", "2026-07-01", "TBD", "A1 to A3", "Not started"],
    ];
    expect(read(makeSheet(rows))).toEqual([
      "A1|Lab|Location selected||2025-01-06|2025-06-30||groen|Steering board:E",
      "A2|Lab|Lab equipped||2025-09-15|2026-02-28|A1|oranje|City:E",
      "A3|Lab|Lab opened||2026-04-01|2026-12-31|A1; A2EB+2w|rood|School:E",
      "B1|Primary|Survey done||2026-07-01||A1; A2; A3||Group:E",
    ]);
  });

  it("[RC9] headings over two rows, merged groups, symbols and words for roles", () => {
    const rows: CellInput[][] = [
      ["Nr", null, "Planning", null, "Monitoring", null, "Betrokken partijen", null],
      [null, "Wat is er klaar", "Van", "Tot en met", "Stoplicht", "Toelichting", "School A", "Gemeente"],
      ["1", "Leerlijn vastgesteld", "1-9-2025", "30-1-2026", "🟢", "goed", "eindverantwoordelijk", "advies"],
      ["2", "Leerlijn gestart", "2-2-2026", "1-8-2026", "🟠", "formatie", "uitvoering", "levert ruimte"],
    ];
    const merges = [
      { top: 0, bottom: 0, left: 2, right: 3 },
      { top: 0, bottom: 0, left: 4, right: 5 },
      { top: 0, bottom: 0, left: 6, right: 7 },
      { top: 0, bottom: 1, left: 0, right: 0 },
    ];
    expect(read(makeSheet(rows, { merges }))).toEqual([
      "1||Leerlijn vastgesteld||2025-09-01|2026-01-30||groen|School A:E,Gemeente:A",
      "2||Leerlijn gestart||2026-02-02|2026-08-01||oranje|School A:U,Gemeente:levert ruimte",
    ]);
  });

  it("[RC9] words broken over two header rows", () => {
    const rows: CellInput[][] = [
      ["Mijlpaal-", "Mijlpaal", "Start-", "Oplever-", "Afhankelijk", null],
      ["nummer", null, "datum", "datum", "van", "Status"],
      ["1.1", "Locatie gekozen", "1-2-2025", "30-6-2025", null, "G"],
      ["1.2", "Ingericht", "1-9-2025", "28-2-2026", "1.1", "O"],
    ];
    expect(read(makeSheet(rows))).toEqual([
      "1.1||Locatie gekozen||2025-02-01|2025-06-30||groen|",
      "1.2||Ingericht||2025-09-01|2026-02-28|1.1|oranje|",
    ]);
  });

  it("[RC9] headings that nobody knows: the content decides", () => {
    const rows: CellInput[][] = [
      ["Overzicht"],
      [],
      ["Punt", "Op te bouwen", "Vroegst", "Laatst", "Eerst", "Beeld"],
      ["1", "Peiling onder vijftien scholen afgerond", "6-1-2025", "31-3-2025", null, "groen"],
      ["2", "Leskisten duurzame energie in gebruik", "1-4-2025", "19-12-2025", "1", "oranje"],
      ["3", "Kompas in gebruik bij vijftien scholen", "5-1-2026", "17-7-2026", "1, 2", "rood"],
    ];
    expect(read(makeSheet(rows))).toEqual([
      "1||Peiling onder vijftien scholen afgerond||2025-01-06|2025-03-31||groen|",
      "2||Leskisten duurzame energie in gebruik||2025-04-01|2025-12-19|1|oranje|",
      "3||Kompas in gebruik bij vijftien scholen||2026-01-05|2026-07-17|1; 2|rood|",
    ]);
  });

  it("[RC9] an action list with yes and no, and a list with one column for the period and one for the parties", () => {
    const actions: CellInput[][] = [
      ["Actie", "Wie", "Wanneer", "Gereed"],
      ["Locatie kiezen", "Jan", "30-6-2025", "ja"],
      ["Inrichten", "Piet", "28-2-2026", "nee"],
    ];
    expect(read(makeSheet(actions))).toEqual([
      "1||Locatie kiezen|||2025-06-30|| gereed|Jan:E",
      "2||Inrichten|||2026-02-28|||Piet:E",
    ]);
    const periods: CellInput[][] = [
      ["Code", "Mijlpaal", "Planning", "Partijen", "Stoplicht"],
      ["A", "Peiling gedaan", "jan - mrt 2025", "Stuurgroep E, Gemeente U", "groen"],
      ["B", "Leskisten gemaakt", "1-4-2025 t/m 19-12-2025", "Penvoerder (E/U)", "oranje"],
      ["C", "Kompas in gebruik", "schooljaar 2025-2026", "Vmbo B", "rood"],
    ];
    expect(read(makeSheet(periods))).toEqual([
      "A||Peiling gedaan||2025-01-01|2025-03-31||groen|Stuurgroep:E,Gemeente:U",
      "B||Leskisten gemaakt||2025-04-01|2025-12-19||oranje|Penvoerder:E,Penvoerder:U",
      "C||Kompas in gebruik||2025-08-01|2026-07-31||rood|Vmbo B:E",
    ]);
  });

  it("[RC9] a column per colour, whole rows in colour, bars in colour", () => {
    const columns: CellInput[][] = [
      ["Nr.", "Activiteit", "Start", "Eind", "Groen", "Oranje", "Rood"],
      ["1", "Peiling", "6-1-2025", "31-3-2025", "x", null, null],
      ["2", "Kisten", "1-4-2025", "19-12-2025", null, "x", null],
      ["3", "Bus", "5-1-2026", "17-7-2026", null, null, "X"],
    ];
    expect(read(makeSheet(columns)).map((row) => row.split("|")[7])).toEqual(["groen", "oranje", "rood"]);
    const row = (nr: string, name: string, fill: string): CellInput[] => [
      paint(fill, nr),
      paint(fill, name),
      paint(fill, "31-3-2026"),
    ];
    const coloured = [
      ["Nr", "Actie", "Deadline"],
      row("1", "Peiling doen", "#92D050"),
      row("2", "Kisten maken", "#FFC000"),
      row("3", "Bus rijden", "#FF0000"),
    ];
    expect(read(makeSheet(coloured)).map((one) => one.split("|")[7])).toEqual(["groen", "oranje", "rood"]);
    const bars: CellInput[][] = [
      ["Doelstelling", "Resultaat", "Beschrijving", 2025, 2026, 2027],
      ["1. Meer leerlingen", "1.1 Scholen doen mee", "Peiling", paint("#00B050"), null, null],
      [null, null, "Leskisten", paint("#FFC000"), paint("#FFC000"), null],
      [null, "1.2 Techlab draait", "Inrichten", null, paint("#FF0000"), paint("#FF0000")],
    ];
    expect(read(makeSheet(bars))).toEqual([
      "1.1.1||Scholen doen mee|Peiling|2025-01-01|2025-12-31||groen|",
      "1.1.2||Scholen doen mee|Leskisten|2025-01-01|2026-12-31||oranje|",
      "1.2.1||Techlab draait|Inrichten|2026-01-01|2027-12-31||rood|",
    ]);
  });

  it("[RC9] quarters by number, by months, and bars in the colour of their label", () => {
    const bar = paint("#5B9BD5");
    const numbered: CellInput[][] = [
      ["Nr", "Resultaat", 2025, null, null, null, 2026],
      [null, null, 1, 2, 3, 4, 1, 2, 3, 4],
      ["1", paint("#5B9BD5", "Peiling gedaan"), bar, bar],
      ["2", "Leskisten klaar", null, null, bar, bar, bar],
    ];
    expect(read(makeSheet(numbered)).map((one) => one.split("|").slice(4, 6).join(".."))).toEqual([
      "2025-01-01..2025-06-30",
      "2025-07-01..2026-03-31",
    ]);
    const months: CellInput[][] = [
      ["Mijlpaal", "jan-mrt 2025", "apr-jun 2025", "jul-sep 2025", "Penvoerder"],
      ["Kiezen", "x", "x", null, "E"],
      ["Bouwen", null, null, "x", "U"],
    ];
    expect(read(makeSheet(months))).toEqual([
      "1||Kiezen||2025-01-01|2025-06-30|||Penvoerder:E",
      "2||Bouwen||2025-07-01|2025-09-30|||Penvoerder:U",
    ]);
  });

  it("[RC9] months by their first letter under years that stand once", () => {
    const letters = [..."JFMAMJJASOND"];
    const years: CellInput[] = ["Nr", "Resultaat", 2025, ...Array.from({ length: 11 }, () => null), 2026];
    const bar = (from: number, to: number): CellInput[] =>
      Array.from({ length: 24 }, (_, at) => (at >= from && at <= to ? "x" : null));
    const rows: CellInput[][] = [
      years,
      [null, null, ...letters, ...letters],
      ["1", "Begin gemaakt", ...bar(0, 4)],
      ["2", "Midden bereikt", ...bar(5, 14)],
    ];
    expect(read(makeSheet(rows)).map((one) => one.split("|").slice(4, 6).join(".."))).toEqual([
      "2025-01-01..2025-05-31",
      "2025-06-01..2026-03-31",
    ]);
  });

  it("[RC9] a legend beside the list is no party, and earlier dates and verdicts are not the present ones", () => {
    const rows: CellInput[][] = [
      [
        "Nr.",
        "Mijlpaal",
        "Oorspronkelijke opleverdatum",
        "Opleverdatum",
        "Vorige status",
        "Status",
        "Bestuur",
        "School",
        null,
        "Legenda",
        null,
      ],
      ["1", "Locatie gekozen", "1-5-2025", "30-6-2025", "groen", "oranje", "A", "R", null, "R", "voert uit"],
      ["2", "Ingericht", "1-1-2026", "28-2-2026", "groen", "rood", "I", "R", null, "A", "verantwoordelijk"],
      ["3", "Geopend", "1-3-2026", "15-4-2026", "groen", "groen", "A", "C", null, "C", "geraadpleegd"],
    ];
    expect(read(makeSheet(rows))).toEqual([
      "1||Locatie gekozen|||2025-06-30||oranje|Bestuur:A,School:R",
      "2||Ingericht|||2026-02-28||rood|Bestuur:I,School:R",
      "3||Geopend|||2026-04-15||groen|Bestuur:A,School:C",
    ]);
  });

  it("[RC9] several sheets of one plan are read together, other versions and other lists are not", () => {
    const header: CellInput[] = ["Nr", "Resultaat", "Startdatum", "Einddatum", "Voorganger", "Status"];
    const one = makeSheet(
      [
        header,
        ["1.1", "Eerste klaar", "6-1-2025", "30-6-2025", null, "gereed"],
        ["1.2", "Tweede klaar", "1-7-2025", "30-6-2026", "1.1", "op schema"],
      ],
      { name: "Techlab" },
    );
    const two = makeSheet(
      [
        header,
        ["2.1", "Derde klaar", "6-1-2025", "30-6-2025", "1.2", "rood"],
        ["2.2", "Vierde klaar", "1-7-2025", "30-6-2026", "2.1", null],
      ],
      { name: "Leerlijn" },
    );
    const old = makeSheet(
      [
        header,
        ["1.1", "Eerste klaar", "6-1-2025", "30-6-2025", null, null],
        ["1.2", "Tweede klaar", "1-7-2025", "30-6-2026", null, null],
      ],
      { name: "Techlab oud" },
    );
    const costs = makeSheet(
      [
        ["Kostenpost", "Bedrag 2025", "Totaal"],
        ["Personeel", 1000, 3000],
        ["Materieel", 500, 1200],
        ["Totaal", 1500, 4200],
      ],
      { name: "Begroting" },
    );
    const facts = makeSheet(
      [
        ["Project", "STO Delta"],
        ["Penvoerder", "Vmbo X"],
        ["Periode", "1-1-2025 t/m 31-12-2028"],
        ["Peildatum", { value: 46082, format: "d-m-yyyy" }],
      ],
      { name: "Gegevens" },
    );
    const { recognition, reading } = readSheets([facts, one, two, old, costs]);
    expect(reading.milestones.map(line)).toEqual([
      "1.1|Techlab|Eerste klaar||2025-01-06|2025-06-30||groen gereed|",
      "1.2|Techlab|Tweede klaar||2025-07-01|2026-06-30|1.1|groen|",
      "2.1|Leerlijn|Derde klaar||2025-01-06|2025-06-30|1.2|rood|",
      "2.2|Leerlijn|Vierde klaar||2025-07-01|2026-06-30|2.1||",
    ]);
    expect(
      recognition.candidates.find(({ sheet }) => sheet === "Techlab oud")?.doubts.map(({ code }) => code),
    ).toContain("several-versions");
    expect(recognition.candidates.some(({ sheet }) => sheet === "Begroting")).toBe(false);
    const { header: found } = reading;
    expect([
      found.project,
      found.leadApplicant,
      found.periodStart && toIsoDate(found.periodStart),
      found.periodEnd && toIsoDate(found.periodEnd),
      found.referenceDay && toIsoDate(found.referenceDay),
    ]).toEqual(["STO Delta", "Vmbo X", "2025-01-01", "2028-12-31", "2026-03-01"]);
  });

  it("[RC9] our own table is known by its name, also when moved, mixed with own columns and continued below", () => {
    const rows: CellInput[][] = [
      ["Status", "Eigen notitie", "Opleverdatum", "Nr.", "Mijlpaal (resultaat)", "Start", "Speling"],
      ["Groen", "bellen", "30-6-2025", "1.1", "Locatie gekozen", "1-2-2025", 3],
      ["Oranje", null, "28-2-2026", "1.2", "Ingericht", "1-9-2025", 0],
      ["Rood", null, "15-4-2026", "1.3", "Geopend", "1-3-2026", null],
    ];
    const tables = [
      { name: "Mijlpalen", area: { top: 5, left: 3, bottom: 7, right: 9 }, hasHeaders: true, hasTotals: false },
    ];
    const { recognition, reading } = readSheets([makeSheet(rows, { firstRow: 5, firstColumn: 3, tables })]);
    expect(recognition.candidates[0]?.kind).toBe("own");
    expect(reading.milestones.map(line)).toEqual([
      "1.1||Locatie gekozen||2025-02-01|2025-06-30||groen|",
      "1.2||Ingericht||2025-09-01|2026-02-28||oranje|",
      "1.3||Geopend||2026-03-01|2026-04-15||rood|",
    ]);
    expect(recognition.candidates[0]?.doubts.map(({ code }) => code)).toContain("rows-below-table");
  });

  it("[RC14] in our own table a row with a number and a name, or a name alone, is a milestone", () => {
    const rows: CellInput[][] = [
      ["Nr.", "Mijlpaal (resultaat)", "Start", "Opleverdatum", "Uiterste start", "Speling"],
      [null, "PROJECT GESTART"],
      ["1", "Techlab"],
      ["1.1", "Locatie gekozen", "1-2-2025", "30-6-2025"],
      [null, "Fase 2: nog uit te werken"],
      ["1.2", "Ingericht", "1-9-2025", "28-2-2026"],
    ];
    const tables = [
      { name: "Mijlpalen", area: { top: 0, left: 0, bottom: 5, right: 5 }, hasHeaders: true, hasTotals: false },
    ];
    expect(read(makeSheet(rows, { tables })).map((one) => one.split("|")[2])).toEqual([
      "PROJECT GESTART",
      "Techlab",
      "Locatie gekozen",
      "Fase 2: nog uit te werken",
      "Ingericht",
    ]);
  });

  it("[RC9] totals, legends, hints under the headings, headings of years and summary rows are no milestones", () => {
    const rows: CellInput[][] = [
      ["Nr.", "Mijlpaal", "Start", "Oplevering", "Begroot"],
      ["(nummer)", "(wat is klaar?)", "dd-mm-jjjj", "dd-mm-jjjj", "(euro)"],
      ["1", "Techlab", null, null, null],
      ["1.1", "Locatie gekozen", "1-2-2025", "30-6-2025", 1000],
      ["1.2", "Ingericht", "1-9-2025", "28-2-2026", 5000],
      ["Subtotaal Techlab", null, null, null, 6000],
      [],
      ["2027"],
      ["2.1", "Peiling af", "6 jan", "31 maart", 200],
      [null, "Totaal", null, null, 6200],
      [],
      ["* bedragen inclusief btw"],
      [null, "Groen = volgens schema"],
    ];
    expect(read(makeSheet(rows))).toEqual([
      "1.1|Techlab|Locatie gekozen||2025-02-01|2025-06-30|||",
      "1.2|Techlab|Ingericht||2025-09-01|2026-02-28|||",
      "2.1||Peiling af||2027-01-06|2027-03-31|||",
    ]);
  });

  it("[RC9] numbers that Excel spoilt: 1.10 as 1.1, 1-1 as a date", () => {
    const rows: CellInput[][] = [
      ["Nr.", "Mijlpaal", "Start"],
      ...Array.from({ length: 11 }, (_, at): CellInput[] => [
        Number(`1.${at + 1}`),
        `Resultaat ${"abcdefghijk"[at] ?? ""} klaar`,
        "1-2-2025",
      ]),
    ];
    const { reading } = readSheets([makeSheet(rows)]);
    expect(reading.milestones.slice(8).map(({ nr }) => nr)).toEqual(["1.9", "1.10", "1.11"]);
    expect(reading.readingFindings.map(({ code, cell }) => `${code} ${cell ?? ""}`)).toEqual(["NR-AMBIGUOUS A11"]);
  });
});

describe("what a person corrects", () => {
  const rows: CellInput[][] = [
    ["Punt", "Wat", "Wanneer", "Tekst"],
    ["1", "Peiling", "najaar 2027", "Leskisten zijn gemaakt door de werkgroep"],
    ["2", "Bus", "1-5-2026", "Bus rijdt langs alle scholen in de regio"],
  ];
  const read = (corrections: Corrections): string[] => {
    const sheets = [makeSheet(rows)];
    const { candidates } = recogniseSheets(sheets, corrections);
    return readCandidates(candidates, sheets, corrections).milestones.map(line);
  };

  it("[RC10] a column is what the person says it is", () => {
    expect(read({}).map((one) => one.split("|")[2])).toEqual(["Peiling", "Bus"]);
    expect(
      read({ columns: { D: "name", B: "subproject" } }).map((one) => one.split("|").slice(1, 3).join("/")),
    ).toEqual(["Peiling/Leskisten zijn gemaakt door de werkgroep", "Bus/Bus rijdt langs alle scholen in de regio"]);
  });

  it("[RC10] a row is left out, and a cell means what the person chose", () => {
    expect(read({ leaveOut: [2] }).length).toBe(1);
    expect(read({ readings: { C2: "2027-10-01" } })[0]?.split("|")[5]).toBe("2027-10-01");
    expect(read({ readings: { C2: "" } })[0]?.split("|")[5]).toBe("");
  });
});

describe("in words", () => {
  it("[RC11] every column and doubt says what was taken and why", () => {
    const rows: CellInput[][] = [
      ["Nummer", "Aan de beurt", "Opleverdatm", "Stand", "Trekker"],
      ["1", "Peiling onder scholen", "najaar 2027", "loopt", "Jan"],
      ["2", "Bus rijdt rond", "1-5-2026", "rood", "Piet"],
    ];
    const { recognition, reading } = readSheets([makeSheet(rows)]);
    expect(recognition.candidates[0]?.columns.map((column) => describeColumn(column, "nl"))).toEqual([
      'Kolom A ("Nummer") is gelezen als nummer: zo heet deze kolom ("nummer").',
      'Kolom B ("Aan de beurt") is gelezen als mijlpaal: er staan de langste teksten in.',
      'Kolom C ("Opleverdatm") is gelezen als opleverdatum: de kop lijkt op "Opleverdatum".',
      'Kolom D ("Stand") is gelezen als status: zo heet deze kolom ("stand").',
      'Kolom E ("Trekker") is gelezen als trekker: zo heet deze kolom ("Trekker").',
    ]);
    expect(reading.doubts.map((doubt) => describeDoubt(doubt, "nl"))).toEqual([
      'Blad Blad1, cel B1: de kop "Aan de beurt" is onbekend; gelezen als mijlpaal, want er staan de langste teksten in.',
      "Blad Blad1, cel E1: wie in deze kolom staat, is gelezen als eindverantwoordelijk (E).",
      'Blad Blad1, rij 2, kolom "Opleverdatm" (cel C2): "najaar 2027" is gelezen als opleverdatum 30 november 2027: een jaargetijde heeft geen vaste eerste en laatste dag. Het kan ook 20 december 2027 of 31 december 2027 zijn.',
      'Blad Blad1, rij 2, kolom "Stand" (cel D2): "loopt" is gelezen als status groen: het woord is geen van de drie kleuren. Het kan ook geen status zijn.',
    ]);
  });
});

describe("size", () => {
  it("[RC12] 10,000 rows with dependencies are read, each to its own row", () => {
    const rows: CellInput[][] = [["Nr.", "Mijlpaal", "Start", "Opleverdatum", "Afhankelijk van"]];
    for (let at = 1; at <= 10_000; at += 1)
      rows.push([
        String(at),
        `Resultaat nummer ${at} opgeleverd`,
        "1-2-2025",
        "30-6-2025",
        at > 1 ? `${at - 1}EB+2d` : null,
      ]);
    const { reading } = readSheets([makeSheet(rows)]);
    expect(reading.milestones.length).toBe(10_000);
    expect(
      reading.milestones.every(
        ({ place, predecessors }, at) => place.rowNumber === at + 2 && predecessors.length === (at === 0 ? 0 : 1),
      ),
    ).toBe(true);
    expect(reading.readingFindings).toEqual([]);
  });
});
