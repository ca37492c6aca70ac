import { readFileSync } from "node:fs";
import type { FrameLocator, Page } from "playwright-core";
import type { DecisionConcept } from "#actions/contract/decision.ts";
import { checkPlan } from "#core/checks/check-plan.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import {
  documentInput,
  EMPTY_DRAFT,
  issueDraft,
  kindOf,
  laterDays,
  optionCount,
} from "#taskpane/panels/beslisdocument/decision-draft.ts";
import { computedFrom, decisionModel } from "#taskpane/panels/beslisdocument/decision-model.ts";
import {
  EMPTY_CONDITION,
  isComplete,
  recordInput,
  verdictGaps,
} from "#taskpane/panels/beslisdocument/verdict-draft.ts";
import { eventually } from "#tests/support/eventually.ts";
import { day, rivierenmond } from "#tests/support/report-plans.ts";
import { goToPlace, paneFrame, startPreview } from "#tests/support/preview.ts";
import type { Preview } from "#tests/support/preview.ts";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

describe("decision in the pane, computed", () => {
  const plan = rivierenmond();
  const milestone = plan.milestones.find(({ nr }) => nr === "3.2");
  if (milestone === undefined) throw new Error("no 3.2");

  test("DP1 a finding becomes the problem of an issue; what the person wrote before it stays, once", () => {
    const first = issueDraft(undefined, "7.1 begint te vroeg.");
    expect(first).toMatchObject({ kind: "kwestie", fields: { aanleiding: "7.1 begint te vroeg." } });
    expect(issueDraft(first, "7.1 begint te vroeg.")).toEqual(first);
    const own = issueDraft(
      { ...EMPTY_DRAFT, later: "30", fields: { aanleiding: "Eigen zin.", advies: "A" } },
      "Te laat.",
    );
    expect(own).toEqual({
      kind: "kwestie",
      later: "30",
      options: 2,
      fields: { aanleiding: "Eigen zin.\nTe laat.", advies: "A" },
    });
    expect(issueDraft(own, "Te laat.")).toEqual(own);
  });

  test("DP2 only boxes that were touched are sent, an emptied one as empty; days of delay only when they are days", () => {
    const draft = { ...EMPTY_DRAFT, later: " +15 ", fields: { advies: " Doen. ", aanleiding: "" } };
    expect(documentInput({ nr: "3.2" }, "kwestie", draft)).toEqual({
      row: { nr: "3.2" },
      kind: "kwestie",
      delayDays: 15,
      fields: { advies: "Doen.", aanleiding: "" },
    });
    expect(documentInput({ nr: "3.2" }, "kwestie", EMPTY_DRAFT)).toEqual({ row: { nr: "3.2" }, kind: "kwestie" });
    expect(["", "0", "-5", "3,5", "drie", "12345"].map(laterDays)).toEqual([null, null, null, null, null, null]);
  });

  test("DP3 the kind is the person's, else the concept's, else the milestone's", () => {
    const concept: DecisionConcept = { sheet: "B", kind: "kwestie", texts: {} };
    expect(kindOf(EMPTY_DRAFT, null, milestone)).toBe("faseovergang");
    expect(kindOf(EMPTY_DRAFT, concept, milestone)).toBe("kwestie");
    expect(kindOf({ ...EMPTY_DRAFT, kind: "faseovergang" }, concept, milestone)).toBe("faseovergang");
  });

  test("DP4 the pane's boxes are the document's: as many options as shown, consequences by their days", () => {
    const today = day("2026-01-15");
    const schedule = schedulePlan(plan, { today });
    const view = { plan, schedule, findings: checkPlan(plan, schedule, today, []) };
    const build = (texts: ReadonlyMap<string, string>, options: number) =>
      decisionModel(view, milestone, today, "nl", {
        kind: "kwestie",
        delayDays: null,
        typed: computedFrom(texts, options),
      });
    const two = build(new Map(), 2);
    expect([two.options.rows.length, two.control.rows.length]).toEqual([3, 6]);
    expect(two.boxes.has("optie.niets.nadelen")).toBe(true);
    const texts = new Map([
      ["optie.A.tijd", "20"],
      ["optie.A.naam", "Avond"],
    ]);
    const four = build(texts, optionCount({ ...EMPTY_DRAFT, options: 9 }, texts));
    expect(four.options.rows).toHaveLength(5);
    expect(four.boxes.get("optie.A.tijd")?.text).toMatch(/^\+20 werkdagen: gereed /);
    expect(four.consequences.some((block) => block.kind === "table")).toBe(true);
    expect(four.subsidy.length).toBeGreaterThan(two.subsidy.length);
  });

  test("DP5 a condition needs what, who and when; on hold needs a day; only what belongs to the verdict is sent", () => {
    const draft = {
      verdict: "go-mits",
      option: "B",
      decidedBy: " Stuurgroep ",
      decidedOn: "2026-03-02",
      conditions: [{ text: " Dekking ", owner: "Penvoerder", due: "2026-04-01" }],
      until: "2026-05-01",
      why: " ",
    } as const;
    expect(isComplete(verdictGaps(draft))).toBe(true);
    expect(recordInput(draft, "go-mits")).toEqual({
      verdict: "go-mits",
      option: "B",
      decidedBy: "Stuurgroep",
      decidedOn: day("2026-03-02"),
      conditions: [{ text: "Dekking", owner: "Penvoerder", due: day("2026-04-01") }],
    });
    expect(recordInput(draft, "aanhouden")).toEqual({
      verdict: "aanhouden",
      decidedBy: "Stuurgroep",
      decidedOn: day("2026-03-02"),
      until: day("2026-05-01"),
    });
    const lacking = [
      { ...draft, conditions: [...draft.conditions, EMPTY_CONDITION] },
      { ...draft, conditions: [{ text: "a", owner: "", due: "2026-04-01" }] },
      { ...draft, conditions: [{ text: "a", owner: "b", due: "2026-02-30" }] },
      { ...draft, decidedBy: " " },
      { ...draft, decidedOn: "" },
      { ...draft, verdict: "aanhouden", until: "" } as const,
    ];
    expect(lacking.map((one) => isComplete(verdictGaps(one)))).toEqual(lacking.map(() => false));
    expect(isComplete(verdictGaps({ ...draft, verdict: "go", conditions: [EMPTY_CONDITION] }))).toBe(true);
  });
});

describe("documents in the pane", () => {
  let preview: Preview;
  beforeAll(async () => {
    preview = await startPreview(process.env["PREVIEW_FOLDER"]);
  }, 240_000);
  afterAll(async () => {
    await preview.close();
  });

  test("DP6 a finding is put forward: the issue opens with the problem in its words, and the person edits it", async () => {
    const { page, pane } = await preview.open({ pane: { width: 320, height: 700 } });
    await goToPlace(pane, "Controle");
    const conflict = pane.getByRole("listitem").filter({ hasText: /7\.1 begint op 1 mei 2026/ });
    await conflict.getByRole("button", { name: /^Leg dit voor: 7\.1 begint/ }).click();
    await pane.getByRole("heading", { level: 1, name: "Beslisdocument 7.1" }).waitFor();
    await eventually(() => pane.getByLabel("Soort").inputValue(), "kwestie");
    const problem = pane.getByRole("textbox", { name: "Het probleem" });
    const told = await problem.inputValue();
    expect(told).toMatch(/7\.1 begint op 1 mei 2026/);
    expect(told).toMatch(/Schuif 7\.1 naar .* of stel de doelstelling/);
    await problem.fill("De opening past niet in de planning.");
    await pane.getByRole("button", { name: "Maak het beslisdocument" }).click();
    await announced(pane, /beslisdocument staat op blad Beslisdocument 7\.1/);
    await cellWith(page, "De opening past niet in de planning.");
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  test("DP7 a phase is led through in order; what the plan computes is shown and not typed, the rest comes back", async () => {
    const { page, pane } = await preview.open();
    await openDecision(pane, "3.2");
    expect(await pane.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
      "1. Inhoudelijk besluit",
      "2. Projectbeheersing",
      "3. Mogelijkheden",
      "4. Advies",
      "5. Niet of later besluiten",
      "6. Voor op het blad",
      "Genomen besluit",
    ]);
    const control = pane.getByRole("region", { name: "2. Projectbeheersing" });
    expect(await control.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual([
      "Tijd",
      "Geld",
      "Kwaliteit",
      "Informatie",
      "Organisatie",
      "Risico",
    ]);
    const time = control.getByRole("group", { name: "Tijd" });
    expect(await time.getByRole("term").allInnerTexts()).toEqual(["Norm (marge)", "Stand", "Prognose", "Stoplicht"]);
    expect(await time.getByRole("textbox").count()).toBe(1);
    const quality = control.getByRole("group", { name: "Kwaliteit" });
    await quality.getByLabel("Norm (marge)").fill("=elke les een 8");
    await quality.getByLabel("Stoplicht").selectOption("oranje");
    await quality.getByLabel("Gevraagd").fill("Een tweede meting");
    const later = pane.getByRole("region", { name: "5. Niet of later besluiten" });
    await later.getByText(/Valt het besluit 20 werkdagen later/).waitFor();
    await later.getByLabel("Werkdagen uitstel").fill("35");
    await later.getByText(/Valt het besluit 35 werkdagen later/).waitFor();
    await pane.getByRole("button", { name: "Maak het beslisdocument" }).click();
    await announced(pane, /beslisdocument staat op blad Beslisdocument 3\.2/);
    await cellWith(page, "=elke les een 8");
    await goToPlace(pane, "Controle");
    await openDecision(pane, "3.2");
    await eventually(() => quality.getByLabel("Norm (marge)").inputValue(), "=elke les een 8");
    await eventually(() => quality.getByLabel("Stoplicht").inputValue(), "oranje");
    await quality.getByLabel("Norm (marge)").fill("");
    await pane.getByRole("button", { name: "Werk het beslisdocument bij" }).click();
    await announced(pane, /Blad Beslisdocument 3\.2 is bijgewerkt/);
    await eventually(() => page.getByRole("gridcell").filter({ hasText: "=elke les een 8" }).count(), 0);
    await page.context().close();
  }, 90_000);

  test.each(["nl", "en"] as const)(
    "DP8 an issue: options with their days and consequences, one preferred, one chosen and taken over on request: %s",
    async (language) => {
      const w = WORDS[language];
      const { page, pane } = await preview.open({ language, pane: { width: 320, height: 700 } });
      await openDecision(pane, "5.2", w.place);
      await pane.getByLabel(w.kind, { exact: true }).selectOption("kwestie");
      const a = pane.getByRole("group", { name: w.optionA });
      await a.getByLabel(w.what, { exact: true }).fill("Extra avond");
      await a.getByLabel(w.pros, { exact: true }).fill("Haalt de klas");
      await a.getByLabel(w.cons, { exact: true }).fill("Kost een avond");
      await a.getByLabel(w.days, { exact: true }).fill("veel");
      await a.getByText(w.daysWrong).waitFor();
      await a.getByLabel(w.days, { exact: true }).fill("20");
      await a.getByText(w.moved).waitFor();
      await a.getByLabel(w.money, { exact: true }).fill("€ 4.000");
      await pane.getByRole("button", { name: w.addOption }).click();
      await pane.getByRole("group", { name: w.optionC }).getByLabel(w.what, { exact: true }).fill("Uitbesteden");
      await pane
        .getByRole("group", { name: w.nothing })
        .getByLabel(w.cons, { exact: true })
        .fill("Dan haalt niemand het");
      await pane.getByLabel(w.preferred).selectOption("Extra avond");
      await eventually(() => pane.getByLabel(w.requested).inputValue(), w.asked);
      expect(await violations(page)).toEqual([]);
      await pane.getByRole("button", { name: w.make }).click();
      await announced(pane, w.made);
      await eventually(() => a.getByLabel(w.days, { exact: true }).inputValue(), "20");
      await pane.getByLabel(w.verdict).selectOption("go");
      await pane.getByLabel(w.chosen).selectOption("A");
      await pane.getByLabel(w.by).fill("Stuurgroep");
      await pane.getByRole("button", { name: w.record }).click();
      const effects = pane.getByRole("list", { name: w.effects });
      await effects.getByText(/^5\.2 /).waitFor();
      expect(await violations(page)).toEqual([]);
      await pane.getByRole("button", { name: w.apply }).click();
      await announced(pane, w.applied);
      await effects.waitFor({ state: "detached" });
      await page.context().close();
    },
    90_000,
  );

  test("DP9 go, mits: each condition with owner and day, rows added and removed, later open with the days overdue", async () => {
    const { page, pane } = await preview.open();
    await openDecision(pane, "3.2");
    await pane.getByLabel("Wat is besloten?").selectOption("go-mits");
    await pane.getByLabel("Besloten door").fill("Stuurgroep");
    await pane.getByRole("button", { name: "Leg het besluit vast" }).click();
    expect(await pane.getByText("Vul dit in.").count()).toBe(3);
    const condition = pane.getByRole("listitem").filter({ hasText: "Vóór wanneer" });
    const [first, second] = [condition.first(), condition.nth(1)];
    await pane.getByRole("button", { name: "Voorwaarde toevoegen" }).click();
    await pane.getByRole("button", { name: "Voorwaarde toevoegen" }).click();
    await first.getByLabel("Voorwaarde 1").fill("Weg ermee");
    await second.getByLabel("Voorwaarde 2").fill("Dekking voor 2027 geregeld");
    await second.getByLabel("Wie").fill("Penvoerder");
    await second.getByLabel("Vóór wanneer").fill("2026-02-02");
    await pane.getByRole("button", { name: "Voorwaarde 1 verwijderen" }).click();
    await pane.getByLabel("Voorwaarde 2").fill("Rooster klaar");
    await second.getByLabel("Wie").fill("Roostermaker");
    await second.getByLabel("Vóór wanneer").fill("2026-06-01");
    expect(await violations(page)).toEqual([]);
    await pane.getByRole("button", { name: "Leg het besluit vast" }).click();
    await announced(pane, /besluit staat op blad Besluiten/);
    await goToPlace(pane, "Besluit");
    const open = pane.getByRole("list", { name: "2 openstaande voorwaarden" });
    const late = open.getByRole("listitem").first();
    await late.getByText("Dekking voor 2027 geregeld").waitFor();
    await late.getByText(/3\.2-1 · Penvoerder · nodig op 2 feb(?:ruari)? 2026 · \d+ werkdagen te laat/).waitFor();
    expect(await violations(page)).toEqual([]);
    const link = late.getByRole("button", { name: /^Naar cel / });
    await link.click();
    await page.getByRole("tab", { name: "Besluiten", selected: true }).waitFor();
    await page.context().close();
  }, 90_000);

  test("DP10 on hold until a day: what moves is shown and nothing changes until it is asked", async () => {
    const { page, pane } = await preview.open();
    await openDecision(pane, "3.2");
    await pane.getByLabel("Wat is besloten?").selectOption("aanhouden");
    await pane.getByLabel("Besloten door").fill("Stuurgroep");
    await pane.getByRole("button", { name: "Leg het besluit vast" }).click();
    await pane.getByText("Vul dit in.").waitFor();
    await pane.getByLabel("Aangehouden tot").fill("2027-01-29");
    await pane.getByRole("button", { name: "Leg het besluit vast" }).click();
    await announced(pane, /besluit staat op blad Besluiten/);
    const effects = pane.getByRole("list", { name: "Dit volgt eruit voor het plan:" });
    await effects.getByText(/^3\.2 .*→ 29 jan(?:uari)? 2027/).waitFor();
    await pane.getByRole("button", { name: "Laat het plan zo" }).click();
    await effects.waitFor({ state: "detached" });
    await goToPlace(pane, "Mijlpalen");
    await pane
      .getByRole("button", { name: /^.*3\.2 Go\/no-go/ })
      .first()
      .click();
    expect(await pane.getByLabel("Opleverdatum").inputValue()).not.toBe("2027-01-29");
    await page.context().close();
  }, 60_000);

  test("DP11 a period is closed, reopened with a reason and closed again; every gap leads to its cell", async () => {
    const { page, pane } = await preview.open();
    await goToPlace(pane, "Rapport");
    await pane.getByRole("button", { name: "Maak de rapportage" }).click();
    await announced(pane, /rapportage staat op blad/);
    await pane.getByRole("heading", { name: /^Nog \d+ punten in te vullen/ }).waitFor();
    const gaps = pane.getByRole("region", { name: /^Nog \d+ punten in te vullen/ }).getByRole("listitem");
    const links = gaps.getByRole("button", { name: /^Naar cel / });
    expect(await gaps.count()).toBeGreaterThan(0);
    expect(await gaps.filter({ hasNot: pane.getByRole("button") }).allInnerTexts()).toEqual([]);
    await links.first().click();
    await page.getByRole("gridcell", { selected: true }).first().waitFor();
    const close = pane.getByRole("button", { name: "Periode afsluiten" });
    const reopen = pane.getByRole("button", { name: "Periode heropenen" });
    for (const round of [1, 2]) {
      await close.click();
      await pane.getByRole("button", { name: /^Sluit .* af$/ }).click();
      await announced(pane, /periode is afgesloten met \d+ mijlpalen/);
      await reopen.click();
      expect(await reopen.isDisabled()).toBe(true);
      await pane.getByLabel("Waarom heropent u deze periode?").fill(`Reden ${round}`);
      await reopen.click();
      await announced(pane, /periode is heropend/i);
      await close.waitFor();
    }
    await page.context().close();
  }, 60_000);
});

const WORDS = {
  nl: {
    place: "Besluit",
    kind: "Soort",
    optionA: "Optie A",
    optionC: "Optie C",
    what: "Wat houdt deze optie in?",
    pros: "Voordelen",
    cons: "Nadelen",
    days: "Werkdagen later of eerder",
    daysWrong: /Geef een heel aantal werkdagen/,
    moved: /^\+20 werkdagen: gereed /,
    money: "Geld",
    addOption: "Optie toevoegen",
    nothing: "Niets doen",
    preferred: "Welke optie kiest u?",
    requested: "Gevraagd besluit",
    asked: "Besluit om te kiezen voor: Extra avond.",
    make: "Maak het beslisdocument",
    made: /beslisdocument staat op blad Beslisdocument 5\.2/,
    verdict: "Wat is besloten?",
    chosen: "Gekozen optie",
    by: "Besloten door",
    record: "Leg het besluit vast",
    effects: "Dit volgt eruit voor het plan:",
    apply: "Verwerk in het plan",
    applied: /in het plan verwerkt/,
  },
  en: {
    place: "Decision",
    kind: "Kind",
    optionA: "Option A",
    optionC: "Option C",
    what: "What is this option?",
    pros: "Advantages",
    cons: "Disadvantages",
    days: "Working days later or earlier",
    daysWrong: /Give a whole number of working days/,
    moved: /^\+20 working days: done /,
    money: "Money",
    addOption: "Add an option",
    nothing: "Do nothing",
    preferred: "Which option do you choose?",
    requested: "Decision asked",
    asked: "Decide to choose: Extra avond.",
    make: "Make the decision document",
    made: /decision document is on sheet/,
    verdict: "What was decided?",
    chosen: "Option chosen",
    by: "Decided by",
    record: "Record the decision",
    effects: "This follows for the plan:",
    apply: "Carry it into the plan",
    applied: /carried into the plan/,
  },
} as const;

async function openDecision(pane: FrameLocator, nr: string, place = "Besluit"): Promise<void> {
  await goToPlace(pane, place);
  const number = nr.replace(".", "\\.");
  await pane.getByRole("searchbox").fill(nr);
  await pane
    .getByRole("button", { name: new RegExp(`^${number} `) })
    .first()
    .click();
  await pane.getByRole("heading", { level: 1, name: new RegExp(`${number}$`) }).waitFor();
}

async function announced(pane: FrameLocator, text: RegExp): Promise<void> {
  await pane.getByRole("status").filter({ hasText: text }).first().waitFor();
}

async function cellWith(page: Page, text: string): Promise<void> {
  await page.getByRole("gridcell").filter({ hasText: text }).first().waitFor();
}

/** WCAG 2.2 A and AA and axe's own good practices, in the place itself. */
async function violations(page: Page): Promise<readonly string[]> {
  const frame = paneFrame(page);
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    interface Run {
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
    }
    const { axe } = window as unknown as { axe: { run: (context: Element, options: object) => Promise<Run> } };
    const found = await axe.run(document.querySelector("main") ?? document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.replace(/ class="[^"]*"/g, "").slice(0, 400)}`),
    );
  });
}
