import type { PlanDay } from "#core/calendar/plan-day.ts";
import { fromIsoDate } from "#core/calendar/plan-day.ts";
import type { Dependency } from "#core/plan/dependency.ts";
import { NO_MONEY } from "#core/plan/milestone.ts";
import type { FieldName, Milestone, Money, Role } from "#core/plan/milestone.ts";
import { DEFAULT_THRESHOLDS, EMPTY_HEADER } from "#core/plan/plan.ts";
import type { Plan, PlanHeader, PlanSettings } from "#core/plan/plan.ts";

export function day(iso: string): PlanDay {
  const found = fromIsoDate(iso);
  if (found === null) throw new Error(`no day: ${iso}`);
  return found;
}

export type MilestoneRow = Partial<
  Omit<Milestone, "index" | "start" | "due" | "doneOn" | "asOf" | "predecessors" | "money" | "roles">
> & {
  readonly nr: string;
  readonly start?: string;
  readonly due?: string;
  readonly doneOn?: string;
  readonly asOf?: string;
  /** Numbers, all finish-start. */
  readonly after?: readonly string[];
  /** `Party=E`. */
  readonly roles?: readonly string[];
  readonly money?: Partial<Money>;
};

const COLUMNS: readonly FieldName[] = [
  "nr",
  "subproject",
  "goal",
  "name",
  "description",
  "kind",
  "start",
  "due",
  "predecessors",
  "status",
  "explanation",
  "bottleneck",
  "measure",
  "actionOwner",
  "doneOn",
  "asOf",
  "budget",
  "spent",
  "forecast",
  "cofinancing",
];

export function milestone(row: MilestoneRow, index: number): Milestone {
  const rowNumber = index + 2;
  const cells = Object.fromEntries(
    COLUMNS.map((field, column) => [field, `${String.fromCharCode(65 + column)}${rowNumber}`]),
  );
  const optionalDay = (iso: string | undefined): PlanDay | null => (iso === undefined ? null : day(iso));
  return {
    index,
    nr: row.nr,
    subproject: row.subproject ?? null,
    goal: row.goal ?? null,
    name: row.name ?? null,
    description: row.description ?? null,
    kind: row.kind ?? "mijlpaal",
    start: optionalDay(row.start),
    due: optionalDay(row.due),
    duration: row.duration ?? null,
    predecessors: (row.after ?? []).map((nr): Dependency => ({ nr, type: "FS", lag: 0, unit: "d" })),
    status: row.status ?? null,
    explanation: row.explanation ?? null,
    bottleneck: row.bottleneck ?? null,
    measure: row.measure ?? null,
    actionOwner: row.actionOwner ?? null,
    done: row.done ?? row.doneOn !== undefined,
    doneOn: optionalDay(row.doneOn),
    asOf: optionalDay(row.asOf),
    roles: (row.roles ?? []).map((text): Role => {
      const [party = "", role = ""] = text.split("=");
      return { party, role };
    }),
    money: { ...NO_MONEY, ...row.money },
    place: { sheet: "Mijlpalenplan", rowNumber, cells },
    unreadable: row.unreadable ?? [],
  };
}

export function planOf(
  rows: readonly MilestoneRow[],
  header: Partial<PlanHeader> = {},
  settings: Partial<PlanSettings> = {},
): Plan {
  return {
    header: { ...EMPTY_HEADER, ...header },
    milestones: rows.map(milestone),
    settings: {
      holidays: [],
      periods: [],
      parties: [],
      labels: { subproject: "Deelproject", goal: "Doelstelling" },
      thresholds: DEFAULT_THRESHOLDS,
      ...settings,
    },
  };
}

/** The sample of the fictive region Rivierenmond: 16 milestones, one contradiction (7.1 before 5.2), no goals, no money. */
export function rivierenmond(): Plan {
  return planOf(
    [
      {
        nr: "1.1",
        subproject: "Techlab",
        name: "Locatie techlab gekozen en huurcontract getekend",
        start: "2025-02-01",
        due: "2025-06-30",
        status: "groen",
        explanation: "Gereed.",
        roles: ["Stuurgroep=E", "Gemeente=U"],
      },
      {
        nr: "1.2",
        subproject: "Techlab",
        name: "Inrichting (3 lokalen) opgeleverd",
        start: "2025-09-01",
        due: "2026-02-28",
        after: ["1.1"],
        status: "oranje",
        explanation: "Twee van de drie lokalen zijn ingericht; het laslokaal volgt zodra de robot er is.",
        bottleneck: "Levertijd lasrobot 14 weken.",
        roles: ["Penvoerder=E", "Bedrijf A=U"],
      },
      {
        nr: "1.3",
        subproject: "Techlab",
        name: "Techlab geopend, eerste 300 leerlingen groep 7/8 ontvangen",
        start: "2026-03-01",
        due: "2026-04-15",
        after: ["1.2"],
        status: "groen",
        roles: ["Vmbo B=E", "Werkgroep po-vo=U"],
      },
      {
        nr: "1.4",
        subproject: "Techlab",
        name: "75 % van de basisscholen doet jaarlijks mee",
        start: "2026-08-01",
        due: "2028-07-31",
        after: ["1.3", "2.2"],
        status: "groen",
        roles: ["Werkgroep po-vo=E", "Vmbo B=U"],
      },
      {
        nr: "2.1",
        subproject: "PO",
        name: "Behoeftepeiling onder 15 pilotscholen afgerond",
        start: "2025-01-06",
        due: "2025-03-31",
        status: "groen",
        roles: ["Werkgroep po-vo=E"],
      },
      {
        nr: "2.2",
        subproject: "PO",
        name: "Tien leskisten duurzame energie in gebruik",
        start: "2025-04-01",
        due: "2025-12-19",
        after: ["2.1"],
        status: "oranje",
        explanation: "Zes van de tien kisten zijn klaar; de rest wordt in februari 2026 verwacht.",
        bottleneck: "Twee auteurs uitgevallen.",
        roles: ["Werkgroep po-vo=E", "Mbo C=U"],
      },
      {
        nr: "3.1",
        subproject: "Leerlijn",
        name: "Vergelijking keuzevakken vmbo-mbo vastgesteld",
        start: "2025-09-01",
        due: "2026-01-30",
        status: "groen",
        roles: ["Vmbo B=E", "Mbo C=U"],
      },
      {
        nr: "3.2",
        subproject: "Leerlijn",
        name: "Go/no-go doorlopende leerlijn PIE",
        kind: "beslismoment",
        start: "2026-02-02",
        due: "2026-03-13",
        after: ["3.1"],
        status: "groen",
        explanation: "Beslismoment.",
        roles: ["Stuurgroep=E", "Programmaleider=U", "Vmbo B=B"],
      },
      {
        nr: "3.3",
        subproject: "Leerlijn",
        name: "Doorlopende leerlijn PIE start schooljaar 2026-2027",
        start: "2026-03-16",
        due: "2026-08-01",
        after: ["3.2"],
        status: "rood",
        explanation:
          "Zonder formatie geen start in augustus; gesprek met het college van bestuur van het mbo is gepland.",
        bottleneck: "Formatie mbo niet rond.",
        roles: ["Mbo C=E", "Vmbo B=U"],
      },
      {
        nr: "4.1",
        subproject: "Docenten",
        name: "Scholingsplan: 10 dagen bedrijfsstage per docent",
        start: "2025-03-01",
        due: "2025-06-30",
        status: "groen",
        roles: ["Programmaleider=E"],
      },
      {
        nr: "4.2",
        subproject: "Docenten",
        name: "20 docenten hebben bedrijfsstage afgerond",
        start: "2025-09-01",
        due: "2026-12-31",
        after: ["4.1"],
        status: "oranje",
        explanation: "Vijf van de twintig docenten zijn klaar.",
        bottleneck: "Vervanging lastig te regelen.",
        roles: ["Programmaleider=E", "Bedrijven=U"],
      },
      {
        nr: "5.1",
        subproject: "Cofinanciering",
        name: "Toezeggingen bedrijven >= 10 % begroting",
        start: "2025-01-01",
        due: "2025-04-15",
        status: "groen",
        roles: ["Penvoerder=E"],
      },
      {
        nr: "5.2",
        subproject: "Cofinanciering",
        name: "Realisatie cofinanciering 50 %",
        start: "2025-04-16",
        due: "2026-12-31",
        after: ["5.1"],
        status: "rood",
        explanation: "Tot nu toe is 18 % aantoonbaar.",
        bottleneck: "Uren van bedrijven worden niet geregistreerd.",
        roles: ["Penvoerder=E", "Controller=U"],
      },
      {
        nr: "6.1",
        subproject: "LOB",
        name: "Gezamenlijk LOB-programma voor vmbo 1-3 in gebruik",
        start: "2026-02-02",
        due: "2026-09-01",
        after: ["3.1"],
        status: "groen",
        roles: ["Vmbo B=E"],
      },
      {
        nr: "7.1",
        subproject: "Plan",
        name: "Activiteitenplan + begroting 2027-2028 ingediend bij DUS-I",
        start: "2026-05-01",
        due: "2026-10-01",
        after: ["5.2"],
        status: "oranje",
        explanation: "Opzet van de begroting ligt klaar; de cofinanciering is nog onzeker.",
        bottleneck: "Wacht op de realisatiecijfers van 5.2.",
        roles: ["Penvoerder=E", "Programmaleider=U"],
      },
      {
        nr: "7.2",
        subproject: "Borging",
        name: "Borgingsplan na 2028 vastgesteld",
        start: "2028-08-01",
        due: "2028-10-31",
        after: ["1.4", "7.1"],
        status: "groen",
        roles: ["Stuurgroep=E"],
      },
    ],
    { periodStart: day("2025-01-01"), periodEnd: day("2028-12-31") },
  );
}

/** Goals, money, facts of completion, named end results: everything a report can tell. */
export function waterland(): Plan {
  const goalA = "Meer leerlingen kiezen techniek";
  const goalB = "Docenten zijn bij de tijd";
  return planOf(
    [
      {
        nr: "A1",
        subproject: "Werving",
        goal: goalA,
        name: "Wervingsplan vastgesteld",
        start: "2025-01-06",
        due: "2025-03-31",
        doneOn: "2025-03-28",
        status: "groen",
        roles: ["School X=E"],
        money: { budget: 20000, spent: 19500, forecast: 19500, cofinancing: 0 },
      },
      {
        nr: "A2",
        subproject: "Werving",
        goal: goalA,
        name: "Techniekdagen op 12 basisscholen gehouden",
        start: "2025-09-01",
        due: "2025-12-19",
        doneOn: "2026-01-23",
        after: ["A1"],
        status: "groen",
        bottleneck: "Twee scholen zegden af.",
        roles: ["School X=E", "Bedrijf Y=U"],
        money: { budget: 60000, spent: 64000, forecast: 64000, cofinancing: 8000 },
      },
      {
        nr: "A3",
        subproject: "Werving",
        goal: goalA,
        name: "Go/no-go mobiel techlab",
        kind: "beslismoment",
        due: "2026-02-13",
        after: ["A2"],
        status: "oranje",
        explanation: "De gemeente wil eerst een exploitatiebegroting zien.",
        bottleneck: "Exploitatie na 2028 onzeker.",
        measure: "Begroting met gemeente opstellen vóór 1 februari.",
        roles: ["Stuurgroep=B", "School X=E"],
        money: { budget: 5000, spent: 0, forecast: 5000 },
      },
      {
        nr: "A4",
        subproject: "Werving",
        goal: goalA,
        name: "30 % van de vmbo-leerlingen kiest techniek",
        kind: "eindresultaat",
        start: "2026-03-02",
        due: "2028-10-31",
        after: ["A3"],
        status: "groen",
        roles: ["School X=E"],
        money: { budget: 240000, spent: 0, forecast: 250000, cofinancing: 20000 },
      },
      {
        nr: "B1",
        subproject: "Scholing",
        goal: goalB,
        name: "Scholingsaanbod met mbo vastgesteld",
        start: "2025-02-03",
        due: "2025-11-28",
        status: "rood",
        explanation: "Het mbo heeft geen ontwikkeltijd vrijgemaakt.",
        bottleneck: "Geen ontwikkeltijd bij het mbo.",
        measure: "Bestuurlijk gesprek op 12 maart 2026.",
        roles: ["Mbo Z=E"],
        money: { budget: 45000, spent: 12000, forecast: 52500, cofinancing: 0 },
      },
      {
        nr: "B2",
        subproject: "Scholing",
        goal: goalB,
        name: "40 docenten hebben een bedrijfsstage gedaan",
        kind: "eindresultaat",
        start: "2026-01-12",
        due: "2027-06-30",
        after: ["B1"],
        status: "oranje",
        explanation: "Wacht op het aanbod.",
        roles: ["Mbo Z=E", "School X=U"],
        money: { budget: 130000, spent: 4000, forecast: 130000, cofinancing: 12000 },
      },
    ],
    {
      project: "Sterk techniekonderwijs Waterland",
      region: "Waterland",
      registrationNumber: "STO25042",
      leadApplicant: "Scholengroep X",
      client: "M. de Wit",
      projectLeader: "J. Vermeer",
      periodStart: day("2025-01-01"),
      periodEnd: day("2028-12-31"),
      referenceDay: day("2026-02-27"),
    },
    {
      periods: [
        { name: "2025", start: day("2025-01-01"), end: day("2025-12-31"), due: null },
        { name: "2026-1", start: day("2026-01-01"), end: day("2026-07-31"), due: day("2026-10-01") },
      ],
    },
  );
}

/** Everything that people type and nobody expects: formulas, brackets, right to left, emoji, loops, no dates, no numbers. */
export function vreemd(): Plan {
  return planOf(
    [
      {
        nr: "=1+1",
        subproject: '=HYPERLINK("http://x")',
        name: '=SOM(A1:A9) "klaar"',
        due: "2026-05-01",
        status: "rood",
        explanation: "+31 6 1234\n-en een tweede regel",
      },
      {
        nr: "1",
        subproject: "مرحبا بالعالم",
        name: "תכנית לימודים 🚀👩‍🏫",
        start: "2026-01-05",
        due: "2026-03-27",
        after: ["2"],
        status: "groen",
      },
      { nr: "2", subproject: "مرحبا بالعالم", name: "Lus", start: "2026-01-05", due: "2026-02-27", after: ["1"] },
      { nr: "", subproject: null, name: "Zonder nummer & <tags>", status: "oranje" },
      { nr: "9", name: "L".repeat(300), due: "2029-06-01", kind: "beslismoment" },
    ],
    { periodEnd: day("2028-12-31") },
  );
}

/** Ordinary ICT work of a company: no grant, no goals, no money, phases as subprojects. */
export function ict(): Plan {
  return planOf(
    [
      {
        nr: "1",
        subproject: "Voorbereiding",
        name: "Leverancier gekozen",
        due: "2026-02-20",
        doneOn: "2026-02-18",
        status: "groen",
        roles: ["Inkoop=E"],
      },
      {
        nr: "2",
        subproject: "Inrichting",
        name: "Testomgeving ingericht",
        start: "2026-02-23",
        due: "2026-04-10",
        after: ["1"],
        status: "oranje",
        bottleneck: "Koppeling met salarispakket ontbreekt.",
        measure: "Leverancier levert tijdelijke koppeling vóór 1 april.",
        roles: ["ICT=E", "Leverancier=U"],
      },
      {
        nr: "3",
        subproject: "Inrichting",
        name: "Go/no-go livegang",
        kind: "beslismoment",
        due: "2026-05-15",
        after: ["2"],
        status: "groen",
        roles: ["Directie=B"],
      },
      {
        nr: "4",
        subproject: "Livegang",
        name: "Systeem in gebruik bij alle afdelingen",
        kind: "eindresultaat",
        start: "2026-05-18",
        due: "2026-06-30",
        after: ["3"],
        roles: ["ICT=E"],
      },
    ],
    { project: "Nieuw HR-systeem", projectLeader: "S. Bakker", referenceDay: day("2026-03-02") },
  );
}

/** A plan that was just begun: one row with a name and nothing else. */
export function bijnaLeeg(): Plan {
  return planOf([{ nr: "1", name: "Eerste resultaat" }]);
}

/** All is red, late or missing, beyond the end of the grant, with the wrong kinds of values in the header. */
export function moeilijk(): Plan {
  const goal = "Techniek in het vmbo";
  return planOf(
    [
      {
        nr: "1",
        goal,
        name: "Lokalen verbouwd",
        start: "2025-01-06",
        due: "2025-10-31",
        status: "rood",
        money: { budget: 400000, spent: 520000, forecast: 610000, cofinancing: 5000 },
      },
      {
        nr: "2",
        goal,
        name: "Machines in gebruik",
        start: "2025-11-03",
        due: "2026-02-27",
        duration: 60,
        after: ["1"],
        status: "groen",
        money: { budget: 250000, spent: 0, forecast: 250000, cofinancing: 0 },
      },
      {
        nr: "3",
        goal,
        name: "200 leerlingen volgen het nieuwe vak",
        kind: "eindresultaat",
        start: "2026-03-02",
        due: "2026-07-31",
        duration: 105,
        after: ["2"],
        status: "rood",
        explanation: "Kan niet beginnen.",
      },
      { nr: "4", goal: "Docenten", name: "Scholing gestart", due: "2025-09-01", status: "groen" },
      { nr: "5", goal: "Docenten", name: "Scholing afgerond", kind: "eindresultaat", after: ["4"] },
      { nr: "6", goal: "Projectleiding", name: "Penvoering en administratie", done: true, due: "2025-12-31" },
    ],
    {
      project: "Techniek Zuid",
      region: "Zuid",
      registrationNumber: "STO-2504",
      leadApplicant: "n.n.b.",
      periodStart: day("2025-01-01"),
      periodEnd: day("2026-07-31"),
    },
  );
}
