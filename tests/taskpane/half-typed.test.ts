import type { FrameLocator } from "playwright-core";
import { othersReplace, othersType, textsOf } from "#tests/support/co-author.ts";
import { eventually } from "#tests/support/eventually.ts";
import { paneBooks } from "#tests/support/pane-books.ts";
import type { BookName } from "#tests/support/pane-books.ts";
import { alerts, hostOf, PLAN_SHEET } from "#tests/support/pane-troubles.ts";
import { goToPlace, openMilestone, startPreview } from "#tests/support/preview.ts";
import type { Preview } from "#tests/support/preview.ts";

let preview: Preview;
let files: Readonly<Record<BookName, string>>;

beforeAll(async () => {
  preview = await startPreview(process.env["PREVIEW_FOLDER"]);
  files = await paneBooks();
}, 240_000);

afterAll(async () => {
  await preview.close();
});

const LOCATION = "Locatie techlab gekozen en huurcontract getekend";
const BOTTLENECK = "Ervaren knelpunten";
const MEASURE = "Maatregel / bijsturing";

async function announced(pane: FrameLocator, text: RegExp): Promise<void> {
  await pane.getByRole("status").filter({ hasText: text }).first().waitFor();
}

/** Both values are told; the person chooses. */
async function settled(pane: FrameLocator, field: string, theirs: string, mine: string, whose: RegExp): Promise<void> {
  const told = alerts(pane).filter({ hasText: `${field}: in het blad staat nu “${theirs}”, u hebt “${mine}”.` });
  await told.waitFor();
  await told.getByRole("button", { name: whose }).click();
  await told.waitFor({ state: "detached" });
}

const MINE = /^Houd die van mij/;
const THEIRS = /^Neem die uit het blad/;

describe("someone else edits while a form is half typed", () => {
  test("PC1 a milestone: boxes left alone follow, both values of the other are told, either can be chosen", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await openMilestone(pane, "1.3");
    await pane.getByLabel(BOTTLENECK).fill("Mijn knelpunt");
    await othersType(page, PLAN_SHEET, "1.3", MEASURE, "Hun maatregel");
    await eventually(() => pane.getByLabel(MEASURE).inputValue(), "Hun maatregel");
    expect(await pane.getByLabel(BOTTLENECK).inputValue()).toBe("Mijn knelpunt");
    await othersType(page, PLAN_SHEET, "1.3", BOTTLENECK, "Hun knelpunt");
    await settled(pane, BOTTLENECK, "Hun knelpunt", "Mijn knelpunt", MINE);
    await pane.getByRole("button", { name: "Opslaan in het blad" }).click();
    await announced(pane, /1\.3 is bijgewerkt/);
    expect(await textsOf(page, PLAN_SHEET)).toEqual(expect.arrayContaining(["Mijn knelpunt", "Hun maatregel"]));

    await pane.getByLabel(BOTTLENECK).fill("Nog eens van mij");
    await othersType(page, PLAN_SHEET, "1.3", BOTTLENECK, "Nog eens van hen");
    await settled(pane, BOTTLENECK, "Nog eens van hen", "Nog eens van mij", THEIRS);
    await eventually(() => pane.getByLabel(BOTTLENECK).inputValue(), "Nog eens van hen");
    await page.context().close();
  });

  test("PC1 explaining a light", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await openMilestone(pane, "1.3");
    await goToPlace(pane, "Stoplicht");
    await pane.getByText("1 mijlpaal gekozen").waitFor();
    await pane.getByRole("button", { name: /^Rood/ }).click();
    await pane.getByLabel(MEASURE).fill("Mijn maatregel");
    await othersType(page, PLAN_SHEET, "1.3", MEASURE, "Hun maatregel");
    await goToPlace(pane, "Overzicht");
    await goToPlace(pane, "Stoplicht");
    await eventually(() => pane.getByRole("textbox", { name: MEASURE }).inputValue(), "Mijn maatregel");
    await settled(pane, MEASURE, "Hun maatregel", "Mijn maatregel", MINE);
    await pane.getByRole("button", { name: "Toelichting opslaan" }).click();
    await announced(pane, /toelichting staat in het blad/);
    expect(await textsOf(page, PLAN_SHEET)).toContain("Mijn maatregel");
    await page.context().close();
  });

  test("PC1 a decision document", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await goToPlace(pane, "Besluit");
    await pane
      .getByRole("button", { name: /^3\.2 Go/ })
      .first()
      .click();
    const advice = pane.getByRole("textbox", { name: "Advies" });
    await advice.fill("Eerste advies");
    await pane.getByRole("button", { name: "Maak het beslisdocument" }).click();
    await announced(pane, /Beslisdocument 3\.2/);
    await advice.fill("Mijn advies");
    await othersReplace(page, "Beslisdocument 3.2", "Eerste advies", "Hun advies");
    await settled(pane, "Advies", "Hun advies", "Mijn advies", MINE);
    await pane.getByRole("button", { name: "Werk het beslisdocument bij" }).click();
    await announced(pane, /is bijgewerkt/);
    expect(await textsOf(page, "Beslisdocument 3.2")).toContain("Mijn advies");
    await othersReplace(page, "Beslisdocument 3.2", "Mijn advies", "Toch dit advies");
    await eventually(() => advice.inputValue(), "Toch dit advies");
    await page.context().close();
  });

  test("PC1 the report", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await goToPlace(pane, "Rapport");
    const summary = pane.getByLabel("Kernachtige samenvatting");
    await summary.fill("Eerste samenvatting");
    await pane.getByRole("button", { name: "Maak de rapportage" }).click();
    await announced(pane, /rapportage staat op blad/);
    const sheet = await (
      await hostOf(page)
    ).evaluate((host) => host.workbook.sheets.find(({ name }) => name.startsWith("Voortgangs"))?.name ?? "");
    await eventually(() => summary.inputValue(), "Eerste samenvatting");
    await summary.fill("Mijn samenvatting");
    await othersReplace(page, sheet, "Eerste samenvatting", "Hun samenvatting");
    await settled(pane, "Kernachtige samenvatting", "Hun samenvatting", "Mijn samenvatting", THEIRS);
    await eventually(() => summary.inputValue(), "Hun samenvatting");
    await page.context().close();
  });

  test("PC1 the settings", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await goToPlace(pane, "Instellingen");
    const parties = pane.getByRole("textbox", { name: "Betrokken partijen" });
    const before = await parties.inputValue();
    const [first = "", ...others] = before.split("\n");
    await parties.fill(`${before}\nMijn partij`);
    await pane.getByLabel("Dagen waarna een stoplicht verouderd is").fill("77");
    await othersReplace(page, "Instellingen", first, "Hun partij");
    const [theirs, mine] = [["Hun partij", ...others].join(", "), [first, ...others, "Mijn partij"].join(", ")];
    await settled(pane, "Betrokken partijen", theirs, mine, THEIRS);
    expect(await pane.getByLabel("Dagen waarna een stoplicht verouderd is").inputValue()).toBe("77");
    await pane.getByRole("button", { name: "Opslaan in blad Instellingen" }).click();
    await announced(pane, /instellingen staan op blad/);
    expect(await textsOf(page, "Instellingen")).toContain("Hun partij");
    await page.context().close();
  });

  test("PC2 corrections of a list that is taken over stay, and what is shown follows the list", async () => {
    const { page, pane } = await preview.open({ workbook: files.list });
    await pane.getByRole("button", { name: "Neem deze lijst over" }).click();
    await pane.getByText("16 mijlpalen herkend").waitFor();
    const meaning = pane.getByLabel("Betekenis van kolom Status");
    await meaning.selectOption("none");
    await othersReplace(page, "Mijlpalenplan", LOCATION, "Locatie vastgelegd");
    await pane
      .getByRole("region", { name: "Zo wordt het gelezen" })
      .getByText(/Locatie vastgelegd/)
      .waitFor();
    expect(await meaning.inputValue()).toBe("none");
    await goToPlace(pane, "Mijlpalen");
    await goToPlace(pane, "Overzicht");
    await pane.getByRole("button", { name: "Neem deze lijst over" }).click();
    await eventually(() => meaning.inputValue(), "none");
    await page.context().close();
  });

  test("PC3 a new milestone whose number someone else took meanwhile is told so and stays", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await goToPlace(pane, "Mijlpalen");
    await pane.getByRole("button", { name: "Mijlpaal toevoegen" }).click();
    await pane.getByLabel("Nr.").fill("9.9");
    await pane.getByLabel("Mijlpaal (resultaat)").fill("Half getypt");
    await othersType(page, PLAN_SHEET, "1.4", "Nr.", "9.9");
    await pane.getByRole("button", { name: "Toevoegen aan het plan" }).click();
    await alerts(pane).filter({ hasText: "Nummer 9.9 bestaat al. Kies een ander nummer." }).waitFor();
    expect(await pane.getByLabel("Mijlpaal (resultaat)").inputValue()).toBe("Half getypt");
    await pane.getByLabel("Nr.").fill("9.8");
    await pane.getByRole("button", { name: "Toevoegen aan het plan" }).click();
    await announced(pane, /9\.8 is toegevoegd/);
    await page.context().close();
  });

  test("PC4 a row that is taken away under a half-typed form: the texts are shown, and stand in it when it is back", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await openMilestone(pane, "1.3");
    await pane.getByLabel(BOTTLENECK).fill("Half getypt");
    await othersType(page, PLAN_SHEET, "1.3", "Nr.", "1.33");
    await pane.getByText("Deze mijlpaal staat niet meer in het plan.").waitFor();
    await pane.getByText(`${BOTTLENECK}: Half getypt`).waitFor();
    await othersType(page, PLAN_SHEET, "1.33", "Nr.", "1.3");
    await eventually(() => pane.getByLabel(BOTTLENECK).inputValue(), "Half getypt");
    await page.context().close();
  });

  test("PC5 the pane writes nothing by itself: edits on every sheet change the workbook only once", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await openMilestone(pane, "1.3");
    await pane.getByLabel(BOTTLENECK).fill("Half getypt");
    const counted = await (
      await hostOf(page)
    ).evaluateHandle((host) => {
      const seen: string[] = [];
      host.workbook.onChange(({ kind }) => {
        if (kind !== "view") seen.push(kind);
      });
      return seen;
    });
    for (const place of ["Overzicht", "Mijlpalen", "Tijdlijn", "Stoplicht", "Controle", "Besluit", "Rapport"]) {
      await goToPlace(pane, place);
      await othersType(page, PLAN_SHEET, "1.4", BOTTLENECK, `Bij ${place}`);
      await othersType(page, PLAN_SHEET, "1.4", "Status", place.length % 2 === 0 ? "Rood" : "Oranje");
      await page.waitForTimeout(250);
    }
    expect(await counted.evaluate((seen) => seen.filter((kind) => kind !== "rows-columns").length)).toBe(14);
    await page.context().close();
  });
});

describe("the weekly update in the pane alone", () => {
  test("PW1 several milestones picked by name turn oranje together; a question that is half answered waits for its turn", async () => {
    const { page, pane } = await preview.open({ workbook: files.own, context: { hasTouch: true } });
    await goToPlace(pane, "Stoplicht");
    for (const nr of ["1.3", "1.4", "2.1"]) {
      await pane.getByRole("searchbox").fill(nr);
      await pane
        .getByRole("listitem")
        .getByRole("button", { name: new RegExp(`^${nr.replace(".", "\\.")} `) })
        .first()
        .tap();
    }
    await pane.getByText("3 mijlpalen gekozen").waitFor();
    await pane.getByRole("button", { name: /^Oranje/ }).tap();
    await pane.getByRole("heading", { name: /^Licht toe: / }).waitFor();
    await pane.getByRole("textbox", { name: MEASURE }).fill("Extra overleg");
    await pane.getByRole("button", { name: "Andere mijlpalen kiezen" }).tap();
    await pane.getByRole("searchbox").fill("3.1");
    await pane
      .getByRole("listitem")
      .getByRole("button", { name: /^3\.1 / })
      .first()
      .tap();
    await pane.getByRole("button", { name: /^Rood/ }).tap();
    await eventually(() => pane.getByRole("heading", { name: /^Licht toe: / }).count(), 2);
    await eventually(() => pane.getByRole("textbox", { name: MEASURE }).last().inputValue(), "Extra overleg");
    await pane.getByRole("button", { name: "Toelichting opslaan" }).last().tap();
    await announced(pane, /toelichting staat in het blad/);
    expect((await textsOf(page, PLAN_SHEET)).filter((text) => text === "Extra overleg")).toHaveLength(3);
    await page.context().close();
  });

  test("PW2 two milestones are done today by one press, logged, and put back by one", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await goToPlace(pane, "Stoplicht");
    for (const nr of ["1.3", "1.4"]) {
      await pane.getByRole("searchbox").fill(nr);
      await page.keyboard.press("Enter");
    }
    await pane.getByRole("button", { name: "2 mijlpalen gereed op 2 maart 2026" }).click();
    await announced(pane, /2 mijlpalen zijn gereed/);
    await pane.getByRole("button", { name: /gereed op/ }).waitFor({ state: "detached" });
    await pane.getByRole("button", { name: "Ongedaan maken" }).click();
    await announced(pane, /2 cellen hebben weer de oude waarde/);
    await pane.getByRole("button", { name: "2 mijlpalen gereed op 2 maart 2026" }).waitFor();
    await page.context().close();
  });
});
