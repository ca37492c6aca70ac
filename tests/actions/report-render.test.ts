import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ActionEnvironment } from "#actions/contract/action.ts";
import { makeDecisionDocument } from "#actions/make-decision-document.ts";
import { makeProgressReport } from "#actions/make-progress-report.ts";
import { cellsOf, inputsOf } from "#core/report/document-model.ts";
import type { DocumentBlock } from "#core/report/document-model.ts";
import type { Plan } from "#core/plan/plan.ts";
import { day, planOf, rivierenmond, vreemd, waterland } from "#tests/support/report-plans.ts";
import { readSheet, workbookFrom, workbookWithPlan } from "#tests/support/report-workbook.ts";

const OFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));
const POPPLER = existsSync("/usr/bin/pdftotext") && existsSync("/usr/bin/pdfinfo");
/** Counted as skipped, by name, where there is no LibreOffice to render with. */
const rendered = OFFICE !== undefined && POPPLER ? test : test.skip;

const NL: ActionEnvironment = { today: day("2026-03-02"), language: "nl" };
const PERIOD = { from: day("2026-01-01"), to: day("2026-07-31") };

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mijlpalenplan-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function convert(bytes: Uint8Array, to: "pdf" | "xlsx"): string {
  const source = join(folder, "document.xlsx");
  writeFileSync(source, bytes);
  const out = join(folder, "out");
  const profile = pathToFileURL(join(folder, "profile")).href;
  execFileSync(
    OFFICE ?? "",
    [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", to, "--outdir", out, source],
    {
      stdio: "ignore",
    },
  );
  return join(out, `document.${to}`);
}

function pageCount(pdf: string): number {
  return Number(/Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [pdf], { encoding: "utf8" }))?.[1]);
}

/** Letters and digits only: line ends, hyphens and ligatures are the renderer's business. */
function letters(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}

/** Sheets other than the wanted one are hidden, so that they take no pages. */
async function onlySheet(title: string): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    worksheets.getItem(title).activate();
    for (const sheet of worksheets.items) if (sheet.name !== title) sheet.visibility = "Hidden";
    await context.sync();
  });
}

function textsOf(blocks: readonly DocumentBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "heading" || block.kind === "paragraph" || block.kind === "label") return [block.text];
    return cellsOf(block).flatMap((cell) => ("text" in cell ? [cell.text] : []));
  });
}

/** Texts of the document that the page does not show whole. */
function missingOn(pdf: string, blocks: readonly DocumentBlock[]): string[] {
  const page = letters(execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }));
  const words = (text: string): string[] =>
    text
      .split(/\s+/u)
      .map(letters)
      .filter((word) => word !== "");
  return textsOf(blocks).filter((text) => words(text).some((word) => !page.includes(word)));
}

const DECISIONS: readonly (readonly [string, () => Plan, string])[] = [
  ["rivierenmond", rivierenmond, "1.2"],
  ["waterland", waterland, "B1"],
  ["vreemd", vreemd, "1"],
];

rendered.each(
  DECISIONS.flatMap(([name, plan, nr]) =>
    (["faseovergang", "kwestie"] as const).map((kind) => [name, kind, plan, nr] as const),
  ),
)("R68 R63 the decision document of %s (%s) is one A4 with every word on it", async (_, kind, plan, nr) => {
  const host = await workbookWithPlan(plan());
  try {
    const made = await makeDecisionDocument(NL, {
      row: { nr },
      kind,
      texts: {
        advice: "Kies de eerste optie, want die houdt het eindresultaat op zijn datum en kost het minst. ".repeat(4),
      },
    });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    await onlySheet(made.value.sheet);
    const pdf = convert(host.save(), "pdf");
    expect(pageCount(pdf)).toBe(1);
    expect(execFileSync("pdfinfo", [pdf], { encoding: "utf8" })).toMatch(/Page size:\s+59[45][.\d]* x 84[12]/);
    expect(missingOn(pdf, made.value.blocks)).toEqual([]);
  } finally {
    host.dispose();
  }
});

rendered.each([
  ["rivierenmond", rivierenmond],
  ["waterland", waterland],
  ["vreemd", vreemd],
] as const)("R68 R63 the report of %s is A4 landscape, shows every word and no ####", async (_, plan) => {
  const host = await workbookWithPlan(plan());
  try {
    const made = await makeProgressReport(NL, {
      ...PERIOD,
      texts: { samenvatting: "Het gaat naar wens in deze periode. ".repeat(20) },
    });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    await onlySheet(made.value.sheet);
    const pdf = convert(host.save(), "pdf");
    expect(execFileSync("pdfinfo", [pdf], { encoding: "utf8" })).toMatch(/Page size:\s+84[12][.\d]* x 59[45]/);
    expect(pageCount(pdf)).toBeLessThanOrEqual(8);
    const text = execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" });
    expect(text).not.toContain("###");
    // The title is repeated and the pages are numbered.
    expect(text.split("Voortgangsrapportage").length - 1).toBeGreaterThanOrEqual(pageCount(pdf));
    expect(text).toContain(`Pagina 1 van ${pageCount(pdf)}`);
    expect(missingOn(pdf, made.value.blocks)).toEqual([]);
  } finally {
    host.dispose();
  }
});

rendered.each(["nl", "en"] as const)(
  "R90 R68 names of 250 letters stand whole on the pages of both documents (%s)",
  async (language) => {
    const long = (name: string | null): string =>
      `${name ?? ""}, met alle deelnemende scholen, de drie mbo-instellingen en de bedrijven van het Techniekhuis, zoals afgesproken in het convenant van 12 maart en het aanvullend activiteitenplan ${"uitgewerkt ".repeat(4)}en vastgesteld`;
    const { milestones, ...plan } = waterland();
    const named = milestones.map((row) => ({
      ...row,
      name: long(row.name).slice(0, 245),
      goal: long(row.goal),
      subproject: long(row.subproject),
    }));
    for (const make of [
      () => makeProgressReport({ ...NL, language }, PERIOD),
      () => makeDecisionDocument({ ...NL, language }, { row: { nr: "B1" }, kind: "kwestie" }),
    ]) {
      const host = await workbookWithPlan({ ...plan, milestones: named });
      const made = await make();
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      await onlySheet(made.value.sheet);
      const pdf = convert(host.save(), "pdf");
      host.dispose();
      expect(missingOn(pdf, made.value.blocks)).toEqual([]);
      expect(execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" })).not.toContain("###");
      if ("gaps" in made.value) {
        const page = letters(execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }));
        for (const word of ["convenant", "vastgesteld"]) expect(page.split(word).length).toBeGreaterThan(named.length);
      } else expect(pageCount(pdf)).toBe(1);
    }
  },
);

rendered("R94 every page of a long list begins with its head", async () => {
  const rows = Array.from({ length: 50 }, (_, index) => ({
    nr: `1.${index + 1}`,
    goal: "Meer instroom",
    name: `Resultaat ${index + 1} van het programma`,
    start: "2026-01-05",
    due: "2026-06-30",
    status: "oranje" as const,
    bottleneck: "De leverancier levert later dan afgesproken en de school heeft geen lokaal.",
  }));
  const host = await workbookWithPlan(planOf(rows));
  const made = await makeProgressReport(NL, PERIOD);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  await onlySheet(made.value.sheet);
  const pdf = convert(host.save(), "pdf");
  host.dispose();
  const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f");
  const ofList = pages.filter((page) => /leverancier levert/.test(page));
  expect(ofList.length).toBeGreaterThan(2);
  for (const page of ofList) expect(page).toContain("Oorzaak of toelichting");
});

rendered.each([100, 400])(
  "R68 every field of a decision document filled with %d letters: one page still",
  async (letters) => {
    const host = await workbookWithPlan(waterland());
    const of = { row: { nr: "B1" }, kind: "kwestie" as const };
    const empty = await makeDecisionDocument(NL, of);
    if (!empty.ok) throw new Error(JSON.stringify(empty.problems));
    const text = "Wij adviseren dit zonder voorbehoud, want het is het beste voor de regio. "
      .repeat(6)
      .slice(0, letters);
    const fields = Object.fromEntries(inputsOf(empty.value.blocks).map(({ key }) => [key, text]));
    expect(Object.keys(fields).length).toBeGreaterThan(40);
    const made = await makeDecisionDocument(NL, { ...of, fields });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    expect(made.value.tooLong).toMatch(/\d+ meer dan de 350/);
    await onlySheet(made.value.sheet);
    const pdf = convert(host.save(), "pdf");
    host.dispose();
    expect(pageCount(pdf)).toBe(1);
    expect(missingOn(pdf, made.value.blocks)).toEqual([]);
  },
);

rendered(
  "R15 R68 a decision document with 32,000 characters of advice is one page still, and says what is too long",
  async () => {
    const host = await workbookWithPlan(waterland());
    const advice = "Wij adviseren dit zonder voorbehoud. ".repeat(864);
    const made = await makeDecisionDocument(NL, { row: { nr: "B1" }, kind: "kwestie", texts: { advice } });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    expect(advice.length).toBeGreaterThan(31_900);
    expect(made.value.tooLong).toContain("Advies projectleider (4320)");
    await onlySheet(made.value.sheet);
    const pdf = convert(host.save(), "pdf");
    host.dispose();
    expect(pageCount(pdf)).toBe(1);
    const text = execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 26 });
    expect(letters(text).split(letters("zonder voorbehoud")).length - 1).toBe(864);
    expect(text).not.toContain("###");
  },
);

rendered("R62 a workbook that LibreOffice saved again still gives its texts back", async () => {
  const host = await workbookWithPlan(waterland());
  const made = await makeProgressReport(NL, { ...PERIOD, texts: { samenvatting: "=Dit bleef staan" } });
  const decision = await makeDecisionDocument(NL, {
    row: { nr: "B1" },
    kind: "kwestie",
    texts: { advice: "Kies optie A." },
  });
  const path = convert(host.save(), "xlsx");
  host.dispose();
  if (!made.ok || !decision.ok) throw new Error("not made");
  const again = workbookFrom(new Uint8Array(readFileSync(path)));
  try {
    const report = await makeProgressReport(NL, PERIOD);
    expect(report).toMatchObject({ ok: true, value: { sheet: made.value.sheet, created: false } });
    expect((await readSheet(made.value.sheet)).values.flat()).toContain("=Dit bleef staan");
    const document = await makeDecisionDocument(NL, { row: { nr: "B1" }, kind: "kwestie" });
    expect(document).toMatchObject({ ok: true, value: { sheet: decision.value.sheet, created: false } });
    expect((await readSheet(decision.value.sheet)).values.flat()).toContain("Kies optie A.");
  } finally {
    again.dispose();
  }
});

rendered("R68 lights have their colours on the page, and read in grey by their words and shapes", async () => {
  const host = await workbookWithPlan(waterland());
  const made = await makeProgressReport(NL, PERIOD);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  await onlySheet(made.value.sheet);
  const pdf = convert(host.save(), "pdf");
  host.dispose();
  execFileSync("pdftoppm", ["-r", "60", pdf, join(folder, "page")]);
  const pages = [1, 2, 3, 4].map((page) => join(folder, `page-${page}.ppm`)).filter((path) => existsSync(path));
  const seen = new Set(pages.flatMap((path) => [...coloursOf(readFileSync(path))]));
  for (const fill of ["D5EEDC", "FFE3BF", "F9D0CE", "DDE3EC"]) expect([...seen]).toContain(fill);
  const text = execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" });
  for (const light of ["● groen", "▲ oranje", "■ rood", "✓ gereed"]) expect(text).toContain(light);
});

/** Colours of a binary PPM picture as RRGGBB. */
function coloursOf(ppm: Buffer): Set<string> {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString("latin1"));
  if (head === null) throw new Error("not a picture");
  const colours = new Set<string>();
  for (let at = head[0].length; at + 2 < ppm.length; at += 3) {
    colours.add(
      ppm
        .subarray(at, at + 3)
        .toString("hex")
        .toUpperCase(),
    );
  }
  return colours;
}
