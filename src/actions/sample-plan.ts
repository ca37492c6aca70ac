import { addDays, addMonths, civilDate, planDay } from "#core/calendar/plan-day.ts";
import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Dependency } from "#core/plan/dependency.ts";
import type { Milestone, MilestoneKind, Role, Status } from "#core/plan/milestone.ts";
import { NO_MONEY } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import { DEFAULT_THRESHOLDS, EMPTY_HEADER } from "#core/plan/plan.ts";

/** A fictive region; months count from the month of today, so that there is always something done, running and late. */
interface SampleRow {
  readonly nr: string;
  readonly subproject: string;
  readonly goal: string;
  readonly name: string;
  readonly kind?: MilestoneKind;
  /** First month of the work, from its first day; left out for a moment. */
  readonly from?: number;
  /** Last month of the work, to its last day. */
  readonly to: number;
  readonly after?: readonly string[];
  readonly status?: Status;
  readonly done?: boolean;
  readonly explanation?: string;
  readonly bottleneck?: string;
  readonly measure?: string;
  readonly owner: string;
  readonly roles: Readonly<Record<string, string>>;
}

export const SAMPLE_PARTIES: readonly string[] = ["Projectleider", "Vo-scholen", "Mbo", "Bedrijven"];

const LEAD = { Projectleider: "E", "Vo-scholen": "U", Mbo: "A", Bedrijven: "I" };
const SCHOOLS = { Projectleider: "A", "Vo-scholen": "E/U", Mbo: "U", Bedrijven: "A" };
const FIRMS = { Projectleider: "E", "Vo-scholen": "I", Mbo: "I", Bedrijven: "U" };

const ROWS: readonly SampleRow[] = [
  {
    nr: "1.1",
    subproject: "Techlab",
    goal: "Meer leerlingen kiezen techniek",
    name: "Locatie techlab gekozen en huurcontract getekend",
    from: -10,
    to: -7,
    status: "groen",
    done: true,
    owner: "A. Visser",
    roles: LEAD,
  },
  {
    nr: "1.2",
    subproject: "Techlab",
    goal: "Meer leerlingen kiezen techniek",
    name: "Drie lokalen ingericht en opgeleverd",
    from: -6,
    to: 1,
    after: ["1.1"],
    status: "oranje",
    explanation: "Twee van de drie lokalen zijn klaar.",
    bottleneck: "De lasapparatuur wordt later geleverd.",
    measure: "Lessen lassen tot de levering bij een bedrijf.",
    owner: "A. Visser",
    roles: LEAD,
  },
  {
    nr: "1.3",
    subproject: "Techlab",
    goal: "Meer leerlingen kiezen techniek",
    name: "Eerste 300 leerlingen van groep 7 en 8 ontvangen",
    from: 2,
    to: 4,
    after: ["1.2"],
    owner: "S. Bakker",
    roles: SCHOOLS,
  },
  {
    nr: "2.1",
    subproject: "Leerlijn",
    goal: "Doorlopende leerlijn vmbo-mbo",
    name: "Keuzevakken vmbo en mbo vergeleken en vastgesteld",
    from: -5,
    to: -2,
    status: "groen",
    done: true,
    owner: "M. de Groot",
    roles: SCHOOLS,
  },
  {
    nr: "2.2",
    subproject: "Leerlijn",
    goal: "Doorlopende leerlijn vmbo-mbo",
    name: "Go of no-go voor de doorlopende leerlijn",
    kind: "beslismoment",
    to: 0,
    after: ["2.1"],
    status: "groen",
    owner: "Stuurgroep",
    roles: LEAD,
  },
  {
    nr: "2.3",
    subproject: "Leerlijn",
    goal: "Doorlopende leerlijn vmbo-mbo",
    name: "Leerlijn gestart met ten minste 40 leerlingen",
    kind: "eindresultaat",
    from: 4,
    to: 9,
    after: ["2.2", "3.1"],
    owner: "M. de Groot",
    roles: SCHOOLS,
  },
  {
    nr: "3.1",
    subproject: "Docenten",
    goal: "Docenten kennen het bedrijfsleven",
    name: "20 docenten hebben een bedrijfsstage van 10 dagen afgerond",
    from: -3,
    to: 3,
    status: "rood",
    explanation: "Vijf van de twintig stages zijn geweest.",
    bottleneck: "Scholen krijgen geen vervanging geregeld.",
    measure: "Stages in de vakantieweken, met vergoeding.",
    owner: "J. Smit",
    roles: SCHOOLS,
  },
  {
    nr: "4.1",
    subproject: "Cofinanciering",
    goal: "Bedrijven dragen bij",
    name: "Bijdragen van bedrijven voor 10 % van de begroting toegezegd",
    from: -4,
    to: -1,
    status: "groen",
    owner: "A. Visser",
    roles: FIRMS,
  },
];

/** The sample as a plan around the day; texts are Dutch, as on the sheets. */
export function samplePlan(today: PlanDay): Plan {
  const { year } = civilDate(today);
  return {
    header: {
      ...EMPTY_HEADER,
      project: "Voorbeeld: Sterk Techniekonderwijs Rivierenmond",
      region: "Rivierenmond (fictief)",
      leadApplicant: "Waalstroom College",
      client: "Stuurgroep Rivierenmond",
      projectLeader: "A. Visser",
      periodStart: planDay(year - 1, 1, 1),
      periodEnd: planDay(year + 2, 12, 31),
    },
    milestones: ROWS.map((row, index) => milestoneOf(row, index, today)),
    settings: {
      holidays: [],
      periods: [],
      parties: SAMPLE_PARTIES,
      labels: { subproject: "Deelproject", goal: "Doelstelling" },
      thresholds: DEFAULT_THRESHOLDS,
    },
  };
}

function milestoneOf(row: SampleRow, index: number, today: PlanDay): Milestone {
  const due = addDays(monthStart(today, row.to + 1), -1);
  return {
    index,
    nr: row.nr,
    subproject: row.subproject,
    goal: row.goal,
    name: row.name,
    description: null,
    kind: row.kind ?? "mijlpaal",
    start: row.from === undefined ? null : monthStart(today, row.from),
    due,
    duration: null,
    predecessors: (row.after ?? []).map((nr): Dependency => ({ nr, type: "FS", lag: 0, unit: "d" })),
    status: row.status ?? null,
    explanation: row.explanation ?? null,
    bottleneck: row.bottleneck ?? null,
    measure: row.measure ?? null,
    actionOwner: row.owner,
    done: row.done ?? false,
    doneOn: row.done === true ? due : null,
    asOf: row.status === undefined ? null : addDays(today, -7),
    roles: Object.entries(row.roles).map(([party, role]): Role => ({ party, role })),
    money: NO_MONEY,
    place: { sheet: "", rowNumber: 0, cells: {} },
    unreadable: [],
  };
}

function monthStart(today: PlanDay, months: number): PlanDay {
  const { year, month } = civilDate(today);
  return addMonths(planDay(year, month, 1), months);
}
