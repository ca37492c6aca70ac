import type { FrameLocator, Locator, Page } from "playwright-core";
import { describeProblem } from "#actions/problem-text.ts";
import { paneBooks } from "#tests/support/pane-books.ts";
import type { BookName } from "#tests/support/pane-books.ts";
import { alerts, TROUBLES } from "#tests/support/pane-troubles.ts";
import type { Trouble } from "#tests/support/pane-troubles.ts";
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

interface Case {
  readonly name: string;
  readonly workbook: BookName;
  /** Done once in a workbook: each state gets a new one, and states that Excel tells in the same way are met once. */
  readonly once?: true;
  /** Opens the place and fills its form, for the n-th time. */
  readonly prepare: (pane: FrameLocator, at: number) => Promise<void>;
  readonly button: (pane: FrameLocator, at: number) => Locator;
  /** Something half typed, that has to stand there after the failure as well. */
  readonly typed?: (pane: FrameLocator) => Promise<string>;
  readonly done: RegExp;
  /** So that it can be done again. */
  readonly after?: (pane: FrameLocator) => Promise<void>;
  /** The action is known to do without: it writes or goes nowhere that this state forbids. */
  readonly unaffectedBy: readonly string[];
}

const PROTECTED = "the plan sheet is protected";
const STRUCTURE = "the structure of the workbook is protected";
const READ_ONLY = "the workbook is read-only";
const OTHER = "another workbook is active";

function named(name: string | RegExp): Case["button"] {
  return (pane) => pane.getByRole("main").getByRole("button", { name }).first();
}

function box(label: string): NonNullable<Case["typed"]> {
  return (pane) => pane.getByLabel(label, { exact: true }).inputValue();
}

async function openOrder(pane: FrameLocator): Promise<void> {
  await goToPlace(pane, "Overzicht");
  await goToPlace(pane, "Mijlpalen");
  await pane.getByRole("button", { name: "Volgorde en nummers" }).click();
}

async function openDecision(pane: FrameLocator): Promise<void> {
  await goToPlace(pane, "Overzicht");
  await goToPlace(pane, "Besluit");
  await pane.getByRole("searchbox").fill("3.2");
  await pane
    .getByRole("main")
    .getByRole("button", { name: /^3\.2 Go/ })
    .first()
    .click();
  await pane.getByRole("heading", { level: 1, name: "Beslisdocument 3.2" }).waitFor();
}

async function openPeriod(pane: FrameLocator, from: string, to: string): Promise<void> {
  await goToPlace(pane, "Overzicht");
  await goToPlace(pane, "Rapport");
  await pane.getByLabel("Van", { exact: true }).fill(from);
  await pane.getByLabel("Tot en met").fill(to);
}

async function undo(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: "Ongedaan maken" }).click();
  await pane
    .getByRole("status")
    .filter({ hasText: /oude waarde|rijen staan weer/ })
    .first()
    .waitFor();
}

async function choose(pane: FrameLocator): Promise<void> {
  await openMilestone(pane, "1.3");
  await goToPlace(pane, "Stoplicht");
  await pane.getByText("1 mijlpaal gekozen").waitFor();
}

const CASES: readonly Case[] = [
  {
    name: "saving a milestone",
    workbook: "own",
    prepare: async (pane, at) => {
      await openMilestone(pane, "1.3");
      await pane.getByLabel("Ervaren knelpunten").fill(`Half getypt ${at}`);
    },
    button: named("Opslaan in het blad"),
    typed: box("Ervaren knelpunten"),
    done: /1\.3 is bijgewerkt/,
    unaffectedBy: [OTHER],
  },
  {
    name: "adding a milestone",
    workbook: "own",
    prepare: async (pane, at) => {
      await goToPlace(pane, "Overzicht");
      await goToPlace(pane, "Mijlpalen");
      await pane.getByRole("button", { name: "Mijlpaal toevoegen" }).click();
      await pane.getByLabel("Nr.").fill(`9.${at + 1}`);
      await pane.getByLabel("Mijlpaal (resultaat)").fill(`Half getypt ${at}`);
    },
    button: named("Toevoegen aan het plan"),
    typed: box("Mijlpaal (resultaat)"),
    done: /9\.\d+ is toegevoegd/,
    unaffectedBy: [OTHER],
  },
  {
    name: "deleting a milestone",
    workbook: "own",
    prepare: async (pane) => {
      await openMilestone(pane, "1.4");
      await pane.getByRole("button", { name: "Mijlpaal verwijderen" }).click();
    },
    button: named(/^Verwijderen/),
    done: /1\.4 is verwijderd/,
    after: undo,
    unaffectedBy: [OTHER],
  },
  {
    name: "moving a milestone",
    workbook: "own",
    prepare: async (pane) => openMilestone(pane, "1.3"),
    button: named("Eén rij omlaag"),
    done: /1\.3 is verplaatst/,
    after: undo,
    unaffectedBy: [STRUCTURE, OTHER],
  },
  {
    name: "sorting",
    workbook: "own",
    prepare: async (pane) => {
      await openOrder(pane);
      await pane.getByLabel("Sorteren op").selectOption("status");
      await pane.getByLabel("Per deelproject bij elkaar").uncheck();
    },
    button: named("Sorteer de rijen"),
    done: /in de gekozen volgorde/,
    after: undo,
    unaffectedBy: [STRUCTURE, OTHER],
  },
  {
    name: "renumbering",
    workbook: "own",
    prepare: openOrder,
    button: named("Geef deze nummers"),
    done: /nieuw nummer/,
    after: undo,
    unaffectedBy: [OTHER],
  },
  {
    name: "letting another milestone wait",
    workbook: "own",
    prepare: async (pane) => {
      await openMilestone(pane, "1.2");
      await pane.getByRole("searchbox", { name: "Opvolger toevoegen" }).fill("1.4");
    },
    button: (pane) => pane.getByRole("button", { name: /^1\.4 / }).last(),
    done: /1\.4 wacht nu op 1\.2/,
    after: undo,
    unaffectedBy: [OTHER],
  },
  {
    name: "taking over proposed dates",
    workbook: "own",
    prepare: async (pane) => {
      await goToPlace(pane, "Overzicht");
      await goToPlace(pane, "Tijdlijn");
      await pane.getByRole("button", { name: "Data voorstellen" }).click();
      await pane
        .getByRole("checkbox", { name: /^Neem de data van/ })
        .first()
        .check();
    },
    button: named(/^Neem de data van/),
    done: /datum is aangepast|data zijn aangepast/,
    after: undo,
    unaffectedBy: [OTHER],
  },
  {
    name: "moving a bar",
    workbook: "own",
    prepare: async (pane) => {
      await goToPlace(pane, "Overzicht");
      await goToPlace(pane, "Tijdlijn");
      await pane.getByRole("button", { name: /^1\.3 / }).click();
      await pane.getByRole("button", { name: "+1 week" }).click();
    },
    button: named("Opslaan in het blad"),
    done: /1\.3 is bijgewerkt/,
    unaffectedBy: [OTHER],
  },
  {
    name: "setting a light",
    workbook: "own",
    prepare: choose,
    button: (pane, at) => pane.getByRole("button", { name: at % 2 === 0 ? /^Rood/ : /^Groen/ }),
    done: /staat nu op/,
    unaffectedBy: [OTHER],
  },
  {
    name: "explaining a light",
    workbook: "own",
    prepare: async (pane, at) => {
      await choose(pane);
      await pane.getByRole("button", { name: at % 2 === 0 ? /^Rood/ : /^Oranje/ }).click();
      await pane.getByRole("status").filter({ hasText: "staat nu op" }).first().waitFor();
      await pane.getByLabel("Maatregel / bijsturing").fill(`Half getypt ${at}`);
    },
    button: named("Toelichting opslaan"),
    typed: box("Maatregel / bijsturing"),
    done: /toelichting staat in het blad/,
    unaffectedBy: [STRUCTURE, OTHER],
  },
  {
    name: "taking over proposals",
    workbook: "own",
    prepare: async (pane) => {
      await goToPlace(pane, "Overzicht");
      await goToPlace(pane, "Stoplicht");
      await pane.getByRole("region", { name: "Voorstellen" }).getByRole("checkbox").nth(1).check();
    },
    button: named(/^Neem .*over$/),
    done: /overgenomen/,
    after: undo,
    unaffectedBy: [OTHER],
  },
  {
    name: "checking",
    workbook: "own",
    prepare: async (pane) => goToPlace(pane, "Controle"),
    button: named("Controleer en schrijf naar het blad"),
    done: /op blad Controle/,
    unaffectedBy: [PROTECTED, OTHER],
  },
  {
    name: "logging edits by hand",
    workbook: "own",
    prepare: async (pane) => goToPlace(pane, "Controle"),
    button: named("Leg wijzigingen vast in Logboek"),
    done: /stand van nu is onthouden|niets gewijzigd sinds/,
    unaffectedBy: [PROTECTED, READ_ONLY, OTHER],
  },
  {
    name: "making a decision document",
    workbook: "own",
    prepare: async (pane, at) => {
      await openDecision(pane);
      await pane.getByLabel("Werkdagen uitstel").fill(`${30 + at}`);
    },
    button: named(/het beslisdocument/),
    typed: box("Werkdagen uitstel"),
    done: /Beslisdocument 3\.2/,
    unaffectedBy: [PROTECTED],
  },
  {
    name: "recording a decision",
    workbook: "own",
    prepare: async (pane, at) => {
      await openDecision(pane);
      await pane.getByLabel("Wat is besloten?").selectOption("no-go");
      await pane.getByLabel("Besloten door").fill(`Stuurgroep ${at}`);
    },
    button: named("Leg het besluit vast"),
    typed: (pane) => pane.getByLabel("Besloten door").inputValue(),
    done: /besluit staat op blad/,
    unaffectedBy: [PROTECTED, OTHER],
  },
  {
    name: "making the report",
    workbook: "own",
    prepare: async (pane, at) => {
      await openPeriod(pane, "2025-08-01", "2026-03-31");
      await pane.getByLabel("Kernachtige samenvatting").fill(`Half getypt ${at}`);
    },
    button: named("Maak de rapportage"),
    typed: box("Kernachtige samenvatting"),
    done: /rapportage staat op blad|bijgewerkt/,
    unaffectedBy: [PROTECTED],
  },
  {
    name: "closing a period",
    workbook: "own",
    prepare: async (pane, at) => {
      await openPeriod(pane, "2024-01-01", `2025-01-${10 + at}`);
      await pane.getByRole("button", { name: "Periode afsluiten" }).click();
    },
    button: named("Sluit periode af"),
    done: /periode is afgesloten/,
    unaffectedBy: [PROTECTED, OTHER],
  },
  {
    name: "reopening a period",
    workbook: "own",
    prepare: async (pane, at) => {
      await openPeriod(pane, "2024-01-01", `2025-02-${10 + at}`);
      await pane.getByRole("button", { name: "Periode afsluiten" }).click();
      await named("Sluit periode af")(pane, at).click();
      await pane.getByRole("button", { name: "Periode heropenen" }).click();
      await pane.getByLabel("Waarom heropent u deze periode?").fill(`Half getypt ${at}`);
    },
    button: named("Periode heropenen"),
    typed: (pane) => pane.getByLabel("Waarom heropent u deze periode?").inputValue(),
    done: /periode is heropend/,
    unaffectedBy: [STRUCTURE, PROTECTED, OTHER],
  },
  {
    name: "saving the settings",
    workbook: "own",
    prepare: async (pane, at) => {
      await goToPlace(pane, "Instellingen");
      await pane.getByRole("textbox", { name: "Betrokken partijen" }).fill(`School\nBedrijf ${at}`);
    },
    button: named("Opslaan in blad Instellingen"),
    typed: (pane) => pane.getByRole("textbox", { name: "Betrokken partijen" }).inputValue(),
    done: /instellingen staan op blad/,
    unaffectedBy: [STRUCTURE, PROTECTED, OTHER],
  },
  {
    name: "undoing",
    workbook: "own",
    prepare: async (pane, at) => {
      await openMilestone(pane, "1.3");
      await pane.getByLabel("Ervaren knelpunten").fill(`Eerst zo ${at}`);
      await named("Opslaan in het blad")(pane, at).click();
      await pane
        .getByRole("status")
        .filter({ hasText: /1\.3 is bijgewerkt/ })
        .first()
        .waitFor();
    },
    button: named("Ongedaan maken"),
    done: /oude waarde/,
    unaffectedBy: [STRUCTURE, OTHER],
  },
  {
    name: "making a new plan",
    workbook: "empty",
    once: true,
    prepare: async (pane) => {
      await pane.getByRole("button", { name: /^Nieuw plan maken/ }).click();
      await pane.getByLabel("Naam van het project").fill("Half getypt");
    },
    button: named("Maak het plan"),
    typed: (pane) => pane.getByLabel("Naam van het project").inputValue(),
    done: /plan staat klaar/,
    unaffectedBy: [PROTECTED],
  },
  {
    name: "taking over an own list",
    workbook: "list",
    once: true,
    prepare: async (pane) => {
      await pane.getByRole("button", { name: "Neem deze lijst over" }).click();
      await pane.getByText("16 mijlpalen herkend").waitFor();
      await pane.getByLabel("Betekenis van kolom Opleverdatum").selectOption("due");
    },
    button: named("Maak hier een mijlpalenplan van"),
    typed: (pane) => pane.getByLabel("Betekenis van kolom Opleverdatum").inputValue(),
    done: /16 mijlpalen zijn overgenomen/,
    unaffectedBy: [PROTECTED],
  },
  {
    name: "opening the example",
    workbook: "empty",
    once: true,
    prepare: async (pane) => pane.getByRole("button", { name: /^Voorbeeld bekijken/ }).waitFor(),
    button: named(/^Voorbeeld bekijken/),
    done: /voorbeeld staat op blad/,
    unaffectedBy: [PROTECTED],
  },
];

/** Waits for one of both: refused, with its words, or done. */
async function outcome(pane: FrameLocator, done: RegExp): Promise<string | null> {
  const told = alerts(pane).first();
  const ready = pane.getByRole("status", { name: "Meldingen" }).filter({ hasText: done });
  await told.or(ready).first().waitFor();
  return (await told.count()) > 0 ? told.innerText() : null;
}

async function closeNotice(pane: FrameLocator): Promise<void> {
  const close = pane.getByRole("status", { name: "Meldingen" }).getByRole("button", { name: "Sluiten" });
  if ((await close.count()) > 0) await close.click();
}

function sentence({ code, facts = {} }: Trouble, language: "nl" | "en"): string {
  const { what, remedy } = describeProblem({ code, facts, place: null }, language);
  return `${what} ${remedy}`;
}

describe("troubles of Excel in the pane", () => {
  test.each(CASES)(
    "PS1 $name: each state has its sentence, nothing typed is lost, and the way on works",
    async (test) => {
      const without: string[] = [];
      let open = await preview.open({ workbook: files[test.workbook] });
      const troubles = test.once === true ? TROUBLES.slice(0, 6) : TROUBLES;
      for (const [at, trouble] of troubles.entries()) {
        if (test.once === true && at > 0) {
          await open.page.context().close();
          open = await preview.open({ workbook: files[test.workbook] });
        }
        if (!(await meets(test, trouble, at, open.page, open.pane))) without.push(trouble.name);
        await test.after?.(open.pane);
        expect([trouble.name, open.faults]).toEqual([trouble.name, []]);
      }
      expect(without).toEqual(test.unaffectedBy);
      await open.page.context().close();
    },
    240_000,
  );
});

describe("troubles of Excel in the pane, in English", () => {
  const places = [
    { place: "Milestones", button: "Sort the rows", open: "Order and numbers" },
    { place: "Check", button: "Record changes in Logboek" },
    { place: "Report", button: "Make the report" },
  ];
  test.each(places)("PS2 $place: each state has its sentence in English", async ({ place, button, open: first }) => {
    const { page, pane } = await preview.open({ workbook: files.own, language: "en" });
    await goToPlace(pane, place);
    if (first !== undefined) await pane.getByRole("button", { name: first }).click();
    const main = pane.getByRole("main").getByRole("button", { name: button }).first();
    for (const trouble of TROUBLES.filter(({ readsFail }) => readsFail)) {
      await main.waitFor();
      await trouble.begin(page);
      await main.click();
      await alerts(pane)
        .filter({ hasText: sentence(trouble, "en") })
        .first()
        .waitFor();
      await trouble.end(page);
      await alerts(pane).getByRole("button", { name: "Try again" }).last().click();
      await alerts(pane).waitFor({ state: "detached" });
    }
    await page.context().close();
  });
});

/** Refused in this state, then done after the person followed the sentence; false when the state does not matter. */
async function meets(test: Case, trouble: Trouble, at: number, page: Page, pane: FrameLocator): Promise<boolean> {
  const { prepare, typed, done } = test;
  await prepare(pane, at);
  const before = await typed?.(pane);
  if (test.name !== "undoing") await closeNotice(pane);
  await trouble.begin(page);
  const button = test.button(pane, at);
  await button.focus();
  await page.keyboard.press("Enter");
  const told = await outcome(pane, done);
  if (told === null) {
    await trouble.end(page);
    return false;
  }
  expect([trouble.name, told]).toEqual([trouble.name, expect.stringContaining(sentence(trouble, "nl"))]);
  expect(told).not.toMatch(/[A-Z]+-[A-Z]|Exception|Error|undefined|null/);
  expect([trouble.name, await typed?.(pane)]).toEqual([trouble.name, before]);
  await pane.locator(":focus:not(body)").waitFor({ state: "attached" });
  await trouble.end(page);
  const again = alerts(pane).getByRole("button", { name: "Opnieuw proberen" });
  await ((await again.count()) > 0 ? again.last() : button).click();
  await pane.getByRole("status", { name: "Meldingen" }).filter({ hasText: done }).waitFor();
  await alerts(pane).waitFor({ state: "detached" });
  return true;
}
