import type { FrameLocator, Page } from "playwright-core";
import { goToPlace, PLACES } from "#tests/support/preview.ts";
import { firstEn } from "#taskpane/texts/first/en.ts";
import { firstNl } from "#taskpane/texts/first/nl.ts";
import { placesEn } from "#taskpane/texts/places/en.ts";
import { placesNl } from "#taskpane/texts/places/nl.ts";
import type { PictureBook } from "./picture-workbooks.ts";

const TEXTS = { nl: { ...firstNl, ...placesNl }, en: { ...firstEn, ...placesEn } };

/** The pane in one language, to be led to what a picture shows. */
export interface Stage {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly t: typeof TEXTS.nl;
  /** Opens a place by its number in the navigation, 0-based. */
  readonly place: (at: number) => Promise<void>;
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Opens the milestone from the list. */
  readonly milestone: (nr: string) => Promise<void>;
  /** Scrolls the place to this heading or control. */
  readonly show: (text: string | RegExp) => Promise<void>;
}

export interface Scene {
  readonly name: string;
  /** "list" without it. */
  readonly book?: PictureBook;
  readonly go: (stage: Stage) => Promise<void>;
}

const HOME = 0;
const MILESTONES = 1;
const TIMELINE = 2;
const LIGHTS = 3;
const CHECK = 4;
const DECISION = 5;
const REPORT = 6;
const SETTINGS = 7;

export function stageOf(page: Page, pane: FrameLocator, language: "nl" | "en"): Stage {
  const stage: Stage = {
    page,
    pane,
    t: TEXTS[language],
    place: (at) => goToPlace(pane, PLACES[language][at] ?? ""),
    press: (name) => pane.getByRole("button", { name }).first().click(),
    milestone: async (nr) => {
      await stage.place(MILESTONES);
      await pane
        .getByRole("button", { name: new RegExp(`(^| )${nr.replaceAll(".", "\\.")} `) })
        .first()
        .click();
      await pane.getByRole("heading", { level: 1, name: new RegExp(`^${nr.replaceAll(".", "\\.")} `) }).waitFor();
    },
    show: (text) => pane.getByText(text).first().scrollIntoViewIfNeeded(),
  };
  return stage;
}

async function modeOn(page: Page, label: RegExp): Promise<void> {
  await page.evaluate((wanted) => {
    const labels = [...document.querySelectorAll("label.check")];
    labels
      .find(({ textContent }) => new RegExp(wanted).test(textContent))
      ?.querySelector("input")
      ?.click();
  }, label.source);
}

async function closePeriod({ pane, t, place, press }: Stage): Promise<void> {
  await place(REPORT);
  await pane.getByLabel(t.newFrom, { exact: true }).fill("2025-08-01");
  await pane.getByLabel(t.newTo).fill("2025-12-31");
  await press(t.periodClose);
  await pane
    .getByRole("button", { name: new RegExp(`^${t.periodCloseSure("").split(" ")[0] ?? ""}`) })
    .last()
    .click();
  await pane.getByRole("button", { name: t.periodReopen }).waitFor();
}

/** Every place, and what lies behind its buttons. */
export const SCENES: readonly Scene[] = [
  { name: "1-overzicht", go: ({ place }) => place(HOME) },
  { name: "1-overzicht-eigen", book: "own", go: ({ place }) => place(HOME) },
  { name: "1-overzicht-leeg", book: "bare", go: ({ place }) => place(HOME) },
  { name: "1-overzicht-een", book: "one", go: ({ place }) => place(HOME) },
  { name: "1-overzicht-2000", book: "many", go: ({ place }) => place(HOME) },
  { name: "1-overzicht-lang", book: "long", go: ({ place }) => place(HOME) },
  {
    name: "1-overzicht-onder",
    go: async ({ pane, t }) => {
      await pane.getByRole("heading", { name: t.homeNext }).scrollIntoViewIfNeeded();
      await pane.getByRole("region", { name: t.homeNext }).getByRole("button").last().scrollIntoViewIfNeeded();
    },
  },
  { name: "1-start", book: "empty", go: ({ pane, t }) => pane.getByText(t.startTitle).waitFor() },
  { name: "1-start-nieuw", book: "empty", go: ({ press, t }) => press(new RegExp(`^${t.startNew}`)) },
  {
    name: "1-start-fout",
    book: "empty",
    go: async ({ press, pane, t }) => {
      await press(new RegExp(`^${t.startNew}`));
      await pane.getByLabel(t.newTo).fill("2020-01-01");
      await press(t.newMake);
    },
  },
  { name: "1-start-niets", book: "empty", go: ({ press, t }) => press(new RegExp(`^${t.startAdopt}`)) },
  { name: "1-overnemen", go: ({ press, t }) => press(t.homeAdopt) },
  {
    name: "1-overnemen-onder",
    go: async ({ press, show, t }) => {
      await press(t.homeAdopt);
      await show(t.adoptPreview);
    },
  },
  { name: "1-overnemen-lang", book: "long", go: ({ press, t }) => press(t.homeAdopt) },
  { name: "2-mijlpalen", go: ({ place }) => place(MILESTONES) },
  { name: "2-mijlpalen-2000", book: "many", go: ({ place }) => place(MILESTONES) },
  { name: "2-mijlpalen-lang", book: "long", go: ({ place }) => place(MILESTONES) },
  { name: "2-mijlpalen-leeg", book: "bare", go: ({ place }) => place(MILESTONES) },
  {
    name: "2-mijlpalen-niets",
    go: async ({ place, pane }) => {
      await place(MILESTONES);
      await pane.getByRole("searchbox").fill("xyzzy");
    },
  },
  { name: "2-mijlpaal", go: ({ milestone }) => milestone("1.2") },
  {
    name: "2-mijlpaal-midden",
    go: async ({ milestone, pane, t }) => {
      await milestone("1.2");
      await pane.getByRole("heading", { name: t.predecessors, exact: true }).evaluate((node) => node.scrollIntoView());
    },
  },
  {
    name: "2-mijlpaal-onder",
    book: "own",
    go: async ({ milestone, pane, t }) => {
      await milestone("1.2");
      await pane.getByRole("button", { name: t.detailDelete }).scrollIntoViewIfNeeded();
    },
  },
  { name: "2-mijlpaal-lang", book: "long", go: ({ milestone }) => milestone("1.1") },
  {
    name: "2-mijlpaal-half",
    go: async ({ milestone, pane, t }) => {
      await milestone("1.2");
      await pane.getByLabel(t.fieldBottleneck).fill("Half getypt");
    },
  },
  {
    name: "2-mijlpaal-kiezen",
    go: async ({ milestone, pane, t }) => {
      await milestone("1.2");
      await pane.getByRole("searchbox", { name: t.predecessorAdd }).fill("techlab");
    },
  },
  {
    name: "2-mijlpaal-wissen",
    go: async ({ milestone, press, pane, t }) => {
      await milestone("1.2");
      await press(t.detailDelete);
      await pane.getByRole("button", { name: t.cancel }).last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "2-nieuw",
    book: "own",
    go: async ({ place, press, t }) => {
      await place(MILESTONES);
      await press(t.homeAdd);
    },
  },
  {
    name: "2-volgorde",
    book: "own",
    go: async ({ milestone, press, place, t }) => {
      await milestone("1.1");
      await press(t.moveDown);
      await place(MILESTONES);
      await press(t.orderTitle);
    },
  },
  { name: "3-tijdlijn", go: ({ place }) => place(TIMELINE) },
  { name: "3-tijdlijn-2000", book: "many", go: ({ place }) => place(TIMELINE) },
  { name: "3-tijdlijn-een", book: "one", go: ({ place }) => place(TIMELINE) },
  { name: "3-tijdlijn-leeg", book: "bare", go: ({ place }) => place(TIMELINE) },
  {
    name: "3-tijdlijn-groot",
    go: async ({ place, press, t }) => {
      await place(TIMELINE);
      for (let times = 0; times < 4; times += 1) await press(t.timelineZoomIn);
    },
  },
  {
    name: "3-tijdlijn-gekozen",
    go: async ({ place, press, pane, t }) => {
      await place(TIMELINE);
      await pane
        .getByRole("button", { name: /^1\.2 / })
        .first()
        .click();
      await press(t.shiftWeekLater);
      await press(t.shiftWeekLater);
    },
  },
  {
    name: "3-tijdlijn-tabel",
    go: async ({ place, press, t }) => {
      await place(TIMELINE);
      await press(t.timelineTable);
    },
  },
  {
    name: "3-tijdlijn-nulmeting",
    go: async (stage) => {
      await closePeriod(stage);
      await stage.place(TIMELINE);
    },
  },
  {
    name: "3-data",
    go: async ({ place, press, pane, t }) => {
      await place(TIMELINE);
      await press(t.datesOpen);
      await pane.getByRole("checkbox").nth(1).check();
    },
  },
  { name: "4-stoplicht", go: ({ place }) => place(LIGHTS) },
  {
    name: "4-stoplicht-gekozen",
    go: async ({ milestone, place, pane, t }) => {
      await milestone("1.3");
      await place(LIGHTS);
      await pane.getByText(t.statusChosen(1)).waitFor();
    },
  },
  {
    name: "4-stoplicht-gedaan",
    go: async ({ milestone, place, pane, press, t }) => {
      await milestone("1.3");
      await place(LIGHTS);
      await pane.getByText(t.statusChosen(1)).waitFor();
      await press(new RegExp(`^${t.oranje}`));
      await pane.getByText(t.statusDone(1, t.oranje)).waitFor();
    },
  },
  {
    name: "4-stoplicht-voorstellen",
    go: async ({ place, pane }) => {
      await place(LIGHTS);
      await pane.getByRole("checkbox").nth(1).check();
    },
  },
  { name: "5-controle", go: ({ place }) => place(CHECK) },
  { name: "5-controle-eigen", book: "own", go: ({ place }) => place(CHECK) },
  { name: "5-controle-lang", book: "long", go: ({ place }) => place(CHECK) },
  {
    name: "5-controle-gedaan",
    go: async ({ place, press, pane, t }) => {
      await place(CHECK);
      await press(t.checkRun);
      await pane.getByRole("button", { name: t.show }).waitFor();
    },
  },
  {
    name: "5-controle-fout",
    go: async ({ page, place, press, t }) => {
      await place(CHECK);
      await modeOn(page, /alleen-lezen|read-only/i);
      await press(t.checkRun);
    },
  },
  {
    name: "5-controle-cel",
    go: async ({ page, place, press, t }) => {
      await place(CHECK);
      await modeOn(page, /bewerkt een cel|editing a cell/i);
      await press(t.checkRun);
    },
  },
  { name: "6-besluit", go: ({ place }) => place(DECISION) },
  {
    name: "6-besluit-fase",
    go: async ({ place, press }) => {
      await place(DECISION);
      await press(/^3\.2 /);
    },
  },
  {
    name: "6-besluit-onder",
    go: async ({ place, press, pane, t }) => {
      await place(DECISION);
      await press(/^3\.2 /);
      await pane.getByText(t.stepControl).evaluate((node) => node.scrollIntoView());
    },
  },
  {
    name: "6-besluit-kwestie",
    go: async ({ place, press, pane }) => {
      await place(DECISION);
      await press(/^3\.2 /);
      await pane.getByRole("combobox").first().selectOption({ index: 1 });
    },
  },
  {
    name: "6-besluit-opties",
    go: async ({ place, press, pane, t }) => {
      await place(DECISION);
      await press(/^3\.2 /);
      await pane.getByRole("combobox").first().selectOption({ index: 1 });
      await pane.getByText(t.stepWays).evaluate((node) => node.scrollIntoView());
    },
  },
  {
    name: "6-besluit-gemaakt",
    go: async ({ place, press, pane, t }) => {
      await place(DECISION);
      await press(/^3\.2 /);
      await press(t.decisionMake);
      await pane.getByRole("button", { name: t.decisionRefresh }).waitFor();
      await pane.getByLabel(t.decisionVerdict).selectOption({ index: 2 });
      await pane.getByLabel(t.decisionVerdict).evaluate((node) => node.scrollIntoView());
    },
  },
  { name: "7-rapport", go: ({ place }) => place(REPORT) },
  {
    name: "7-rapport-sluiten",
    go: async ({ place, press, pane, t }) => {
      await place(REPORT);
      await press(t.periodClose);
      await pane.getByRole("button", { name: t.cancel }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "7-rapport-verschoven",
    go: async (stage) => {
      const { pane, t, press, milestone, place } = stage;
      await closePeriod(stage);
      await milestone("1.2");
      await pane.getByLabel(t.fieldDue).fill("2026-09-30");
      await press(t.detailSave);
      await pane.getByText(t.detailSaved("1.2")).waitFor();
      await place(REPORT);
      await pane.getByLabel(t.newTo).fill("2026-12-31");
      await pane.getByRole("heading", { name: t.trendTitle }).scrollIntoViewIfNeeded();
    },
  },
  { name: "8-instellingen", go: ({ place }) => place(SETTINGS) },
  { name: "8-instellingen-eigen", book: "own", go: ({ place }) => place(SETTINGS) },
  {
    name: "8-instellingen-onder",
    book: "own",
    go: async ({ place, pane, t }) => {
      await place(SETTINGS);
      await pane.getByRole("heading", { name: t.settingsAbout }).scrollIntoViewIfNeeded();
      await pane.getByText(t.settingsHelp, { exact: true }).scrollIntoViewIfNeeded();
    },
  },
];
