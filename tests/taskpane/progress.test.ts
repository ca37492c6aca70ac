import type { FrameLocator, Page } from "playwright-core";
import { eventually } from "#tests/support/eventually.ts";
import { paneBooks } from "#tests/support/pane-books.ts";
import type { BookName } from "#tests/support/pane-books.ts";
import { alerts, hostOf } from "#tests/support/pane-troubles.ts";
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

/** Every request to Excel takes so long from now on. */
async function slow(page: Page, ms: number): Promise<void> {
  await (
    await hostOf(page)
  ).evaluate((host, wait) => {
    host.modes.answerAfterMs = wait;
  }, ms);
}

const SLOW_MS = 700;

interface Case {
  readonly name: string;
  readonly workbook: BookName;
  readonly prepare: (pane: FrameLocator) => Promise<void>;
  readonly button: string | RegExp;
  readonly progress: string;
  readonly done: RegExp;
  readonly undo: boolean;
  /** Written in its first request but one: nothing is left to stop when stopping is offered. */
  readonly isSoonDone?: true;
}

const CASES: readonly Case[] = [
  {
    name: "new plan",
    workbook: "empty",
    prepare: async (pane) => pane.getByRole("button", { name: /^Nieuw plan maken/ }).click(),
    button: "Maak het plan",
    progress: "Het plan wordt gemaakt…",
    done: /plan staat klaar/,
    undo: false,
    isSoonDone: true,
  },
  {
    name: "taking over a list",
    workbook: "list",
    prepare: async (pane) => {
      await pane.getByRole("button", { name: "Neem deze lijst over" }).click();
      await pane.getByText("16 mijlpalen herkend").waitFor();
    },
    button: "Maak hier een mijlpalenplan van",
    progress: "De lijst wordt overgenomen…",
    done: /16 mijlpalen zijn overgenomen/,
    undo: false,
  },
  {
    name: "sorting",
    workbook: "own",
    prepare: async (pane) => {
      await goToPlace(pane, "Mijlpalen");
      await pane.getByRole("button", { name: "Volgorde en nummers" }).click();
    },
    button: "Sorteer de rijen",
    progress: "De rijen worden gesorteerd…",
    done: /in de gekozen volgorde/,
    undo: true,
  },
  {
    name: "renumbering",
    workbook: "own",
    prepare: async (pane) => {
      await goToPlace(pane, "Mijlpalen");
      await pane.getByRole("button", { name: "Volgorde en nummers" }).click();
    },
    button: "Geef deze nummers",
    progress: "De nummers worden gegeven…",
    done: /nieuw nummer/,
    undo: true,
  },
  {
    name: "proposed dates",
    workbook: "own",
    prepare: async (pane) => {
      await goToPlace(pane, "Tijdlijn");
      await pane.getByRole("button", { name: "Data voorstellen" }).click();
      await pane
        .getByRole("checkbox", { name: /^Neem de data van/ })
        .first()
        .check();
    },
    button: /^Neem de data van/,
    progress: "De data worden overgenomen…",
    done: /datum is aangepast|data zijn aangepast/,
    undo: true,
  },
  {
    name: "check",
    workbook: "own",
    prepare: async (pane) => goToPlace(pane, "Controle"),
    button: "Controleer en schrijf naar het blad",
    progress: "Het plan wordt gecontroleerd…",
    done: /op blad Controle/,
    undo: false,
  },
  {
    name: "decision document",
    workbook: "own",
    prepare: async (pane) => {
      await goToPlace(pane, "Besluit");
      await pane
        .getByRole("button", { name: /^3\.2 Go/ })
        .first()
        .click();
    },
    button: "Maak het beslisdocument",
    progress: "Het beslisdocument wordt gemaakt…",
    done: /Beslisdocument 3\.2/,
    undo: false,
  },
  {
    name: "report",
    workbook: "own",
    prepare: async (pane) => goToPlace(pane, "Rapport"),
    button: "Maak de rapportage",
    progress: "De rapportage wordt gemaakt…",
    done: /rapportage staat op blad/,
    undo: false,
  },
];

describe("what takes longer than a second", () => {
  test.each(CASES)(
    "PG1 $name: says what is being done, can be stopped and done again, tells the result",
    async ({ workbook, prepare, button, progress, done, undo, isSoonDone }) => {
      const { page, pane } = await preview.open({ workbook: files[workbook] });
      await prepare(pane);
      const main = pane.getByRole("main").getByRole("button", { name: button }).first();
      await main.waitFor();
      await slow(page, SLOW_MS);
      await main.click();
      const working = pane.getByRole("status").filter({ hasText: progress });
      await working.waitFor();
      await working.getByRole("button", { name: "Stoppen" }).click();
      if (isSoonDone !== true) {
        await alerts(pane).filter({ hasText: "U hebt gestopt." }).waitFor({ timeout: 30_000 });
        await slow(page, 0);
        await alerts(pane).getByRole("button", { name: "Opnieuw proberen" }).last().click();
      }
      const told = pane.getByRole("status", { name: "Meldingen" }).filter({ hasText: done });
      await told.waitFor();
      expect((await told.getByRole("button", { name: "Ongedaan maken" }).count()) > 0).toBe(undo);
      await page.context().close();
    },
    90_000,
  );

  test("PG2 saving on a slow computer keeps the form, ends by itself, and is done once however often it is pressed", async () => {
    const { page, pane } = await preview.open({ workbook: files.own });
    await openMilestone(pane, "1.3");
    await pane.getByLabel("Ervaren knelpunten").fill("Traag opgeslagen");
    await slow(page, SLOW_MS);
    const save = pane.getByRole("button", { name: "Opslaan in het blad" });
    await save.click();
    await save.click({ force: true });
    await pane.getByRole("status").filter({ hasText: "Bezig…" }).waitFor();
    expect(await pane.getByLabel("Ervaren knelpunten").inputValue()).toBe("Traag opgeslagen");
    await pane
      .getByRole("status", { name: "Meldingen" })
      .filter({ hasText: "1.3 is bijgewerkt" })
      .waitFor({ timeout: 30_000 });
    await slow(page, 0);
    const lines = await (
      await hostOf(page)
    ).evaluate((host) => {
      let count = 0;
      host.workbook.sheetByName("Logboek")?.forEachCell(null, (_row, _column, cell) => {
        if (cell.value === "Traag opgeslagen") count += 1;
      });
      return count;
    });
    expect(lines).toBe(1);
    await eventually(() => save.count(), 0);
    await page.context().close();
  });
});
