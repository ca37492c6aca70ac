import { mkdtempSync, writeFileSync } from "node:fs";
import { eventually } from "#tests/support/eventually.ts";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { newWorkbook } from "#host/workbook/open.ts";
import { goToPlace, startPreview } from "#tests/support/preview.ts";
import type { Preview } from "#tests/support/preview.ts";

let preview: Preview;

beforeAll(async () => {
  preview = await startPreview(process.env["PREVIEW_FOLDER"]);
}, 240_000);

afterAll(async () => {
  await preview.close();
});

/** A workbook with one empty sheet, as Excel starts with. */
function emptyWorkbook(): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "pane-")), "leeg.xlsx");
  writeFileSync(file, newWorkbook().save());
  return file;
}

async function announced(pane: FrameLocator, text: RegExp): Promise<void> {
  await pane.getByRole("status").filter({ hasText: text }).first().waitFor();
}

async function hasSheet(page: Page, name: string): Promise<boolean> {
  return (await page.getByRole("tab", { name, exact: true }).count()) > 0;
}

describe("main job in the pane", () => {
  test("J1 milestones are listed and choosing one goes to its row", async () => {
    const { page, pane } = await preview.open();
    await goToPlace(pane, "Mijlpalen");
    const list = pane.getByRole("list", { name: "Mijlpalen" });
    await list.getByRole("button", { name: /1\.2 Inrichting/ }).click();
    await pane.getByRole("heading", { level: 1, name: /^1\.2 Inrichting/ }).waitFor();
    await eventually(() => pane.getByLabel("Start").inputValue(), "2025-09-01");
    await eventually(() => pane.getByRole("combobox", { name: "Stoplicht" }).inputValue(), "oranje");
    await page.getByRole("gridcell", { selected: true }).filter({ hasText: "Inrichting" }).first().waitFor();
    await page.context().close();
  });

  test("J2 one click sets the light, again changes nothing, the logbook has one line, undo puts it back", async () => {
    const { page, pane } = await preview.open();
    await goToPlace(pane, "Mijlpalen");
    await pane.getByRole("button", { name: /1\.3 Techlab geopend/ }).click();
    await pane.getByRole("heading", { level: 1, name: /^1\.3/ }).waitFor();
    await goToPlace(pane, "Stoplicht");
    await pane.getByText("1 mijlpaal gekozen").waitFor();
    const orange = pane.getByRole("button", { name: /^Oranje/ });
    await orange.click();
    await announced(pane, /1 mijlpaal staat nu op oranje/);
    await pane.getByRole("heading", { name: "Licht toe: 1.3" }).waitFor();
    expect(await hasSheet(page, "Logboek")).toBe(true);
    await orange.click();
    await announced(pane, /niets gewijzigd/);
    await pane.getByRole("button", { name: /^Rood/ }).click();
    await announced(pane, /staat nu op rood/);
    await pane.getByRole("button", { name: "Ongedaan maken" }).click();
    await announced(pane, /weer de oude waarde/);
    await eventually(() => orange.getAttribute("aria-pressed"), "true");
    await page.context().close();
  });

  test("J3 what is explained stands in the sheet and the question goes away", async () => {
    const { page, pane } = await preview.open();
    await goToPlace(pane, "Mijlpalen");
    await pane.getByRole("button", { name: /1\.3 Techlab geopend/ }).click();
    await pane.getByRole("heading", { level: 1, name: /^1\.3/ }).waitFor();
    await goToPlace(pane, "Stoplicht");
    await pane.getByRole("button", { name: /^Rood/ }).click();
    await pane.getByLabel("Toelichting op de voortgang").fill("=1+1 is geen formule");
    await pane.getByLabel("Maatregel / bijsturing").fill("Extra dagdelen");
    await pane.getByRole("button", { name: "Toelichting opslaan" }).click();
    await announced(pane, /toelichting staat in het blad/i);
    await goToPlace(pane, "Mijlpalen");
    await pane.getByRole("button", { name: /1\.3 Techlab geopend/ }).click();
    await pane.getByRole("heading", { level: 1, name: /^1\.3/ }).waitFor();
    await eventually(() => pane.getByLabel("Toelichting op de voortgang").inputValue(), "=1+1 is geen formule");
    await page.context().close();
  });

  test("J4 the check names the one conflict with both remedies and goes to its cell", async () => {
    const { page, pane } = await preview.open();
    await goToPlace(pane, "Controle");
    await pane.getByRole("button", { name: "Controleer en schrijf naar het blad" }).click();
    await announced(pane, /bevindingen staan op blad Controle/);
    const conflict = pane.getByRole("listitem").filter({ hasText: /7\.1 begint op 1 mei 2026/ });
    expect(await conflict.innerText()).toMatch(/5\.2 is pas op 31 december 2026\s+gereed/);
    expect(await conflict.innerText()).toMatch(/Schuif 7\.1 naar .* of stel de doelstelling/);
    expect(await hasSheet(page, "Controle")).toBe(true);
    await conflict.getByRole("button", { name: /Naar cel D/ }).click();
    await page.getByRole("gridcell", { selected: true }).filter({ hasText: "01-05-2026" }).first().waitFor();
    await page.context().close();
  });

  test("J5 a decision document and a progress report are made on sheets of their own", async () => {
    const { page, pane } = await preview.open();
    await goToPlace(pane, "Besluit");
    await pane.getByRole("button", { name: /3\.2 Go\/no-go/ }).click();
    await pane.getByRole("button", { name: "Maak het beslisdocument" }).click();
    await announced(pane, /beslisdocument staat op blad Beslisdocument 3\.2/);
    expect(await hasSheet(page, "Beslisdocument 3.2")).toBe(true);
    await goToPlace(pane, "Rapport");
    await pane.getByLabel("Van", { exact: true }).fill("2025-08-01");
    await pane.getByLabel("Tot en met").fill("2026-03-31");
    await pane.getByRole("button", { name: "Maak de rapportage" }).click();
    await announced(pane, /rapportage staat op blad Voortgangsrapportage/);
    await eventually(() => page.getByRole("tab", { name: /^Voortgangsrapportage/ }).count(), 1);
    await page.context().close();
  });

  test("J6 an own list is taken over after a preview, and stays as it was", async () => {
    const { page, pane } = await preview.open();
    await pane.getByRole("button", { name: "Neem deze lijst over" }).click();
    await pane.getByText("16 mijlpalen herkend").waitFor();
    await eventually(() => pane.getByLabel("Betekenis van kolom Opleverdatum").inputValue(), "due");
    await pane.getByRole("button", { name: "Maak hier een mijlpalenplan van" }).click();
    await announced(pane, /16 mijlpalen zijn overgenomen/);
    expect(await hasSheet(page, "Instellingen")).toBe(true);
    expect(await hasSheet(page, "Mijlpalenplan")).toBe(true);
    await page.context().close();
  });

  test("J8 an empty workbook offers three ways to begin; a new plan follows", async () => {
    const { page, pane } = await preview.open({ workbook: emptyWorkbook() });
    await pane.getByRole("button", { name: /^Dit blad gebruiken/ }).waitFor();
    await pane.getByRole("button", { name: /^Voorbeeld bekijken/ }).waitFor();
    await pane.getByRole("button", { name: /^Nieuw plan maken/ }).click();
    await pane.getByLabel("Naam van het project").fill("STO Testregio");
    await pane.getByLabel("Van", { exact: true }).fill("2026-01-01");
    await pane.getByLabel("Tot en met").fill("2027-12-31");
    await pane.getByRole("button", { name: "Maak het plan" }).click();
    await announced(pane, /plan staat klaar op blad Mijlpalenplan/);
    await pane.getByRole("heading", { level: 1, name: "STO Testregio" }).waitFor();
    expect(await hasSheet(page, "Mijlpalenplan")).toBe(true);
    expect(await hasSheet(page, "Instellingen")).toBe(true);
    await page.context().close();
  });

  test("J9 the example is a filled-in plan without errors", async () => {
    const { page, pane } = await preview.open({ workbook: emptyWorkbook() });
    await pane.getByRole("button", { name: /^Voorbeeld bekijken/ }).click();
    await announced(pane, /voorbeeld staat op blad/i);
    await pane.getByText("8 mijlpalen").waitFor();
    await goToPlace(pane, "Controle");
    await pane.getByRole("heading", { level: 1, name: "Controle" }).waitFor();
    await pane.getByRole("heading", { level: 2 }).first().waitFor();
    await eventually(() => pane.getByRole("heading", { name: /fout/ }).count(), 0);
    await page.context().close();
  });

  test("J10 an edit in the sheet shows in the pane by itself, and what is half typed stays", async () => {
    const { page, pane } = await preview.open();
    await goToPlace(pane, "Mijlpalen");
    await pane.getByRole("button", { name: /1\.2 Inrichting/ }).click();
    await pane.getByRole("heading", { level: 1, name: /^1\.2 Inrichting/ }).waitFor();
    await pane
      .getByLabel("Maatregel / bijsturing")
      .or(pane.getByLabel("Ervaren knelpunten"))
      .first()
      .fill("half getypt");
    await page.getByRole("gridcell", { selected: true }).first().click();
    await page.keyboard.type("Inrichting van vier lokalen");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: "1.2 Inrichting van vier lokalen" }).waitFor();
    const typed = pane.getByLabel("Maatregel / bijsturing").or(pane.getByLabel("Ervaren knelpunten")).first();
    await eventually(() => typed.inputValue(), "half getypt");
    await page.context().close();
  });

  test("J7 the main job by keyboard only, in English", async () => {
    const { page, pane } = await preview.open({ language: "en", pane: { width: 350, height: 720 } });
    await pane.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
    await pane.getByRole("button", { name: "Milestones", exact: true }).focus();
    await page.keyboard.press("Enter");
    await pane.getByRole("list", { name: "Milestones" }).waitFor();

    await tabTo(page, pane, /1\.1 Locatie/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await focused(pane, /1\.3 Techlab geopend/);
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: /^1\.3/ }).waitFor();

    await tabTo(page, pane, /^Update status/);
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: "Traffic light" }).waitFor();
    await tabTo(page, pane, /^Amber/);
    await page.keyboard.press("Space");
    await announced(pane, /1 milestone is now amber/);

    await tabTo(page, pane, /^Check/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: "Check" }).waitFor();
    await tabTo(page, pane, /^Check and write/);
    await page.keyboard.press("Enter");
    await announced(pane, /findings are on sheet/);
    await hasFocus(pane);

    await tabTo(page, pane, /^Decision/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: "Decision document" }).waitFor();
    await tabTo(page, pane, /^3\.2 Go\/no-go/);
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: /Decision document 3\.2/ }).waitFor();
    await hasFocus(pane);
    await tabTo(page, pane, /^Make the decision document/);
    await page.keyboard.press("Enter");
    await announced(pane, /decision document is on sheet/i);
    expect(await hasSheet(page, "Decision document 3.2")).toBe(true);

    await tabTo(page, pane, /^Report/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: "Progress report" }).waitFor();
    await pane.getByRole("button", { name: "Make the report" }).waitFor();
    await tabTo(page, pane, /^Make the report/);
    await page.keyboard.press("Enter");
    await announced(pane, /report is on sheet/i);
    await page.context().close();
  }, 240_000);

  test("J11 the focus is never lost: a form that goes after saving leaves it on the title", async () => {
    const { page, pane } = await preview.open({ pane: { width: 350, height: 720 } });
    await goToPlace(pane, "Mijlpalen");
    await pane.getByRole("button", { name: /1\.3 Techlab geopend/ }).focus();
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: /^1\.3/ }).waitFor();
    await hasFocus(pane);
    await pane.getByLabel("Ervaren knelpunten").fill("Wacht op het huurcontract");
    await pane.getByRole("button", { name: "Opslaan in het blad" }).focus();
    await page.keyboard.press("Enter");
    await announced(pane, /1\.3 is bijgewerkt/);
    await pane.getByRole("button", { name: "Opslaan in het blad" }).waitFor({ state: "detached" });
    await hasFocus(pane);
    await page.context().close();
  });

  test("J12 an own plan is sorted, renumbered after a preview and put back, and a milestone is moved", async () => {
    const { page, pane } = await preview.open({ workbook: emptyWorkbook() });
    await pane.getByRole("button", { name: /^Voorbeeld bekijken/ }).click();
    await announced(pane, /voorbeeld staat op blad/i);
    await goToPlace(pane, "Mijlpalen");
    await pane
      .getByRole("button", { name: /^1\.1 |Gereed 1\.1 / })
      .first()
      .click();
    await pane.getByRole("heading", { level: 1, name: /^1\.1/ }).waitFor();
    await pane.getByRole("button", { name: "Eén rij omlaag" }).click();
    await announced(pane, /1\.1 is verplaatst/);
    await pane.getByRole("button", { name: "Ongedaan maken" }).click();
    await announced(pane, /rijen staan weer zoals ze stonden/i);
    await pane.getByRole("button", { name: "Eén rij omlaag" }).click();
    await announced(pane, /1\.1 is verplaatst/);
    await goToPlace(pane, "Mijlpalen");
    await pane.getByRole("button", { name: "Volgorde en nummers" }).click();
    await pane.getByText(/mijlpalen krijgen een ander nummer/).waitFor();
    await pane.getByRole("button", { name: "Geef deze nummers" }).click();
    await announced(pane, /hebben een nieuw nummer/);
    await pane.getByText("De nummers volgen de volgorde al.").waitFor();
    await pane.getByRole("button", { name: "Ongedaan maken" }).click();
    await pane.getByText(/mijlpalen krijgen een ander nummer/).waitFor();
    await pane.getByRole("button", { name: "Sorteer de rijen" }).click();
    await announced(pane, /in de gekozen volgorde/);
    await pane.getByText("De nummers volgen de volgorde al.").waitFor();
    await page.context().close();
  });

  test("J13 a closed period is the baseline of timeline and trend, and can be reopened with a reason", async () => {
    const { page, pane } = await preview.open();
    await goToPlace(pane, "Rapport");
    await pane.getByLabel("Van", { exact: true }).fill("2025-08-01");
    await pane.getByLabel("Tot en met").fill("2025-12-31");
    await pane.getByRole("button", { name: "Periode afsluiten" }).click();
    await pane
      .getByRole("button", { name: /^Sluit/ })
      .last()
      .click();
    await pane.getByRole("button", { name: "Periode heropenen" }).waitFor();
    await goToPlace(pane, "Mijlpalen");
    await pane.getByRole("button", { name: /1\.2 / }).first().click();
    await pane.getByLabel("Opleverdatum").fill("2026-09-30");
    await pane.getByRole("button", { name: "Opslaan in het blad" }).click();
    await announced(pane, /1\.2 is bijgewerkt/);
    await goToPlace(pane, "Tijdlijn");
    await pane.getByText("Nulmeting", { exact: true }).waitFor();
    await goToPlace(pane, "Rapport");
    await pane.getByLabel("Tot en met").fill("2026-12-31");
    await pane
      .getByRole("table", { name: /^Verschoven sinds/ })
      .getByText(/werkdagen later/)
      .first()
      .waitFor();
    await pane.getByRole("img", { name: /^Trend van/ }).waitFor();
    await pane.getByRole("button", { name: "Als tabel" }).click();
    await pane.getByRole("region", { name: "Mijlpalentrend" }).getByText("30 sep 2026").waitFor();
    await pane.getByLabel("Tot en met").fill("2025-12-31");
    await pane.getByRole("button", { name: "Periode heropenen" }).click();
    await pane.getByLabel("Waarom heropent u deze periode?").fill("Cijfers van de penvoerder gewijzigd");
    await pane.getByRole("button", { name: "Periode heropenen" }).click();
    await announced(pane, /periode is heropend/i);
    await pane.getByRole("button", { name: "Periode afsluiten" }).waitFor();
    await page.context().close();
  });

  test("J14 successors are picked by name and taken away, each with a way back", async () => {
    const { page, pane } = await preview.open();
    await goToPlace(pane, "Mijlpalen");
    await pane.getByRole("button", { name: /1\.2 / }).first().click();
    await pane.getByRole("heading", { level: 1, name: /^1\.2/ }).waitFor();
    const after = pane.getByRole("list", { name: "Daarna" });
    await pane.getByRole("searchbox", { name: "Opvolger toevoegen" }).fill("basisscholen");
    await pane
      .getByRole("button", { name: /^1\.4 / })
      .last()
      .click();
    await announced(pane, /1\.4 wacht nu op 1\.2/);
    await after.getByRole("button", { name: /1\.4 / }).first().waitFor();
    await pane.getByRole("button", { name: "Ongedaan maken" }).click();
    await after.getByRole("button", { name: /1\.4 / }).first().waitFor({ state: "detached" });
    await pane.getByRole("searchbox", { name: "Opvolger toevoegen" }).fill("1.4");
    await pane
      .getByRole("button", { name: /^1\.4 / })
      .last()
      .click();
    await after.getByRole("button", { name: "1.4 wacht hier niet meer op" }).click();
    await announced(pane, /1\.4 wacht niet meer op 1\.2/);
    await after.getByRole("button", { name: /1\.4 / }).first().waitFor({ state: "detached" });
    await page.context().close();
  });
});

/** Something in the pane has the focus, and it is not the page as a whole. */
async function hasFocus(pane: FrameLocator): Promise<void> {
  await pane.locator(":focus:not(body)").waitFor({ state: "attached" });
}

async function focusedName(pane: FrameLocator): Promise<string> {
  return pane.locator(":focus").evaluate(
    (element) => {
      const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
      const marks = [...element.querySelectorAll("[aria-label]")].map((part) => part.getAttribute("aria-label") ?? "");
      return [name, ...marks].join(" ");
    },
    undefined,
    { timeout: 1000 },
  );
}

/** Tab, as a person does, until the control with this name has the focus. */
async function tabTo(page: Page, pane: FrameLocator, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    const now = await focusedName(pane).catch(() => "(outside the pane)");
    if (name.test(now)) return;
    passed.push(now.slice(0, 40));
  }
  throw new Error(`${String(name)} is not reached by Tab: ${passed.join(" > ")}`);
}

async function focused(pane: FrameLocator, name: RegExp): Promise<void> {
  await pane.getByRole("button", { name }).and(pane.locator(":focus")).waitFor();
}
