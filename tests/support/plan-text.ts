import type { PlanDay } from "#core/calendar/plan-day.ts";
import { fromIsoDate } from "#core/calendar/plan-day.ts";
import type { Dependency, DependencyType, LagUnit } from "#core/plan/dependency.ts";
import type { FieldName, Milestone, MilestoneKind, Status } from "#core/plan/milestone.ts";
import { MILESTONE_KINDS, NO_MONEY, STATUSES } from "#core/plan/milestone.ts";
import type { Holiday, Plan, PlanHeader, Thresholds } from "#core/plan/plan.ts";
import { DEFAULT_THRESHOLDS, EMPTY_HEADER } from "#core/plan/plan.ts";

/** A day that the test vouches for. */
export function day(iso: string): PlanDay {
  const value = fromIsoDate(iso);
  if (value === null) throw new Error(`no such day: ${iso}`);
  return value;
}

export interface PlanExtras {
  readonly holidays?: readonly Holiday[];
  readonly header?: Partial<PlanHeader>;
  readonly thresholds?: Partial<Thresholds>;
  /** Changes to rows by number; for double numbers the first. */
  readonly rows?: Readonly<Record<string, Partial<Milestone>>>;
}

const COLUMNS: Readonly<Partial<Record<FieldName, string>>> = {
  nr: "A",
  name: "B",
  kind: "C",
  start: "D",
  due: "E",
  duration: "F",
  predecessors: "G",
  status: "H",
  explanation: "I",
  bottleneck: "J",
  doneOn: "K",
  asOf: "L",
  budget: "M",
  spent: "N",
  forecast: "O",
  cofinancing: "P",
};

/**
 * A plan as a few lines, one milestone each: number, then in any order
 * `5d` (duration), `2026-03-02..2026-03-13` (either side may be missing), `after 1, 2SS+2w` (last on the line but for
 * what stands in quotes), `rood`, `done` or `done:2026-03-01`, a kind, `"name"`, `!"explanation"`, `?"bottleneck"`.
 * A number `-` is a row without a number. Row 1 of the sheet is the header.
 */
export function planOf(text: string, extras: PlanExtras = {}): Plan {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const seen = new Set<string>();
  const milestones = lines.map((line, index) => {
    const milestone = parseLine(line, index);
    const change = seen.has(milestone.nr) ? undefined : extras.rows?.[milestone.nr];
    seen.add(milestone.nr);
    return { ...milestone, ...change };
  });
  return {
    header: { ...EMPTY_HEADER, ...extras.header },
    milestones,
    settings: {
      holidays: extras.holidays ?? [],
      periods: [],
      parties: [],
      labels: { subproject: "Deelproject", goal: "Doelstelling" },
      thresholds: { ...DEFAULT_THRESHOLDS, ...extras.thresholds },
    },
  };
}

function parseLine(line: string, index: number): Milestone {
  const texts: { name: string | null; explanation: string | null; bottleneck: string | null } = {
    name: null,
    explanation: null,
    bottleneck: null,
  };
  const rest = line.replace(/([!?]?)"([^"]*)"/g, (_match, mark: string, words: string) => {
    texts[mark === "!" ? "explanation" : mark === "?" ? "bottleneck" : "name"] = words;
    return "";
  });
  const [words = "", after = ""] = rest.split(/\bafter\b/);
  const [nr = "", ...tokens] = words.trim().split(/\s+/);
  let kind: MilestoneKind = "mijlpaal";
  let status: Status | null = null;
  let start: PlanDay | null = null;
  let due: PlanDay | null = null;
  let duration: number | null = null;
  let done = false;
  let doneOn: PlanDay | null = null;
  for (const token of tokens) {
    const span = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/.exec(token);
    if (span !== null) {
      start = span[1] === undefined ? null : day(span[1]);
      due = span[2] === undefined ? null : day(span[2]);
    } else if (/^\d+d$/.test(token)) duration = Number.parseInt(token, 10);
    else if (STATUSES.includes(token as Status)) status = token as Status;
    else if (MILESTONE_KINDS.includes(token as MilestoneKind)) kind = token as MilestoneKind;
    else if (token === "done") done = true;
    else if (token.startsWith("done:")) {
      done = true;
      doneOn = day(token.slice("done:".length));
    } else throw new Error(`not understood: ${token}`);
  }
  const cells = Object.fromEntries(Object.entries(COLUMNS).map(([field, column]) => [field, `${column}${index + 2}`]));
  return {
    index,
    nr: nr === "-" ? "" : nr,
    subproject: null,
    goal: null,
    description: null,
    actionOwner: null,
    measure: null,
    ...texts,
    name: texts.name ?? `Rapport ${nr} opgeleverd`,
    kind,
    start,
    due,
    duration,
    predecessors: parseDependencies(after),
    status,
    done,
    doneOn,
    asOf: null,
    roles: [],
    money: NO_MONEY,
    place: { sheet: "Mijlpalenplan", rowNumber: index + 2, cells },
    unreadable: [],
  };
}

function parseDependencies(text: string): readonly Dependency[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const match = /^(.+?)(FS|SS|FF|SF)?(?:([+-]\d+)(kd|d|w|m))?$/.exec(part);
      if (match === null) throw new Error(`not understood: ${part}`);
      return {
        nr: match[1]!,
        type: (match[2] ?? "FS") as DependencyType,
        lag: Number(match[3] ?? 0),
        unit: (match[4] ?? "d") as LagUnit,
      };
    });
}
