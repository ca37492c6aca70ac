/**
 * How fast plans are scheduled and checked: `npx tsx tests/bench/engine.ts`.
 * Compared in the same run with a bare forward and backward pass over typed arrays (the floor), with networkx (bare
 * passes: topological order, longest path forward and backward) and with TaskJuggler, each where it is installed.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { dutchPublicHolidaysBetween } from "#core/calendar/dutch-holidays.ts";
import { planDay } from "#core/calendar/plan-day.ts";
import { checkPlan } from "#core/checks/check-plan.ts";
import type { Milestone } from "#core/plan/milestone.ts";
import type { Plan } from "#core/plan/plan.ts";
import { schedulePlan } from "#core/schedule/schedule-plan.ts";
import { planOf } from "#tests/support/plan-text.ts";

const TODAY = planDay(2026, 1, 5);
const LINKS_PER_ROW = 3;
const SCHEDULE = "schedule";

/** Repeatable numbers below 1: mulberry32, so that every run measures the same plans. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Rows with three predecessors each out of the hundred before, of all types and lags, with a due day here and there. */
export function benchPlan(rows: number): Plan {
  const random = randomNumbers(468);
  const base = planOf("1 1d");
  const template = base.milestones[0]!;
  const types = ["FS", "FS", "FS", "SS", "FF", "SF"] as const;
  const milestones: Milestone[] = [];
  for (let index = 0; index < rows; index++) {
    const before = new Set<number>();
    while (before.size < Math.min(LINKS_PER_ROW, index))
      before.add(Math.max(0, index - 1 - Math.floor(random() * 100)));
    milestones.push({
      ...template,
      index,
      nr: String(index + 1),
      name: `Rapport ${index + 1} vastgesteld`,
      duration: Math.floor(random() * 5),
      due: index % 10 === 9 ? planDay(2028, 6, 30) : null,
      status: index % 4 === 0 ? "groen" : null,
      predecessors: [...before].map((each) => ({
        nr: String(each + 1),
        type: types[Math.floor(random() * types.length)]!,
        lag: random() < 0.7 ? 0 : Math.floor(random() * 6) - 2,
        unit: random() < 0.9 ? ("d" as const) : ("w" as const),
      })),
      place: { sheet: "Mijlpalenplan", rowNumber: index + 2, cells: { nr: `A${index + 2}`, due: `E${index + 2}` } },
    });
  }
  return { ...base, milestones, settings: { ...base.settings, holidays: dutchPublicHolidaysBetween(2024, 2045) } };
}

/** The same rows in random order, so that rows wait for rows below them and nothing stands beside what it needs. */
export function shuffled(plan: Plan): Plan {
  const random = randomNumbers(7);
  const milestones = [...plan.milestones];
  for (let i = milestones.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [milestones[i], milestones[other]] = [milestones[other]!, milestones[i]!];
  }
  return { ...plan, milestones: milestones.map((each, index) => ({ ...each, index })) };
}

/** The floor: order, longest path forward and backward, and nothing else; numbers are already row positions. */
export function barePasses(count: number, into: Int32Array, from: Int32Array, duration: Float64Array): number {
  const outgoing = new Int32Array(count + 1);
  for (const each of from) outgoing[each + 1]!++;
  for (let i = 0; i < count; i++) outgoing[i + 1]! += outgoing[i]!;
  const next = outgoing.slice();
  const to = new Int32Array(from.length);
  const waiting = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    waiting[i] = into[i + 1]! - into[i]!;
    for (let k = into[i]!; k < into[i + 1]!; k++) to[next[from[k]!]!++] = i;
  }
  const order = new Int32Array(count);
  let tail = 0;
  for (let i = 0; i < count; i++) if (waiting[i] === 0) order[tail++] = i;
  for (let head = 0; head < tail; head++) {
    const i = order[head]!;
    for (let k = outgoing[i]!; k < outgoing[i + 1]!; k++) if (--waiting[to[k]!]! === 0) order[tail++] = to[k]!;
  }
  const finish = new Float64Array(count);
  let end = 0;
  for (let o = 0; o < count; o++) {
    const i = order[o]!;
    let start = 0;
    for (let k = into[i]!; k < into[i + 1]!; k++) if (finish[from[k]!]! > start) start = finish[from[k]!]!;
    finish[i] = start + duration[i]!;
    if (finish[i]! > end) end = finish[i]!;
  }
  const latest = new Float64Array(count);
  let critical = 0;
  for (let o = count - 1; o >= 0; o--) {
    const i = order[o]!;
    let limit = end;
    for (let k = outgoing[i]!; k < outgoing[i + 1]!; k++) {
      const start = latest[to[k]!]! - duration[to[k]!]!;
      if (start < limit) limit = start;
    }
    latest[i] = limit;
    if (limit === finish[i]) critical++;
  }
  return critical;
}

interface Measured {
  readonly name: string;
  readonly milliseconds: number | null;
  readonly note: string;
}

/** The fastest of several runs, after some to warm up: other work on the machine only ever adds. */
function measure(run: () => void, runs = 15): number {
  for (let i = 0; i < 5; i++) run();
  let fastest = Infinity;
  for (let i = 0; i < runs; i++) {
    const before = performance.now();
    run();
    fastest = Math.min(fastest, performance.now() - before);
  }
  return fastest;
}

function measureFloor(plan: Plan): number {
  const { linksInto, linkFrom } = schedulePlan(plan, { today: TODAY }).network;
  const duration = Float64Array.from(plan.milestones, (each) => each.duration ?? 0);
  return measure(() => barePasses(plan.milestones.length, linksInto, linkFrom, duration));
}

function measureEngine(rows: number): readonly Measured[] {
  const plan = benchPlan(rows);
  const schedule = schedulePlan(plan, { today: TODAY });
  const floor = measureFloor(plan);
  const full = measure(() => schedulePlan(plan, { today: TODAY }));
  const withDrivers = measure(() => {
    let drivers = 0;
    for (const row of schedulePlan(plan, { today: TODAY }).rows) drivers += row.drivers.length;
    return drivers;
  });
  const mixed = shuffled(plan);
  const mixedFloor = measureFloor(mixed);
  const mixedFull = measure(() => schedulePlan(mixed, { today: TODAY }));
  const checked = measure(() => checkPlan(plan, schedule, TODAY, []), 5);
  return [
    { name: "bare typed-array passes (floor)", milliseconds: floor, note: "" },
    { name: SCHEDULE, milliseconds: full, note: `${(full / floor).toFixed(1)} x floor` },
    {
      name: "schedule, every driver looked at",
      milliseconds: withDrivers,
      note: `${(withDrivers / floor).toFixed(1)} x floor`,
    },
    {
      name: "schedule, rows in random order",
      milliseconds: mixedFull,
      note: `${(mixedFull / mixedFloor).toFixed(1)} x its floor`,
    },
    { name: "check", milliseconds: checked, note: `${checkPlan(plan, schedule, TODAY, []).length} findings` },
  ];
}

const NETWORKX = `
import json, sys, time
import networkx as nx
data = json.load(open(sys.argv[1]))
graph = nx.DiGraph()
graph.add_nodes_from(range(len(data["duration"])))
for i, before in enumerate(data["before"]):
    for j in before:
        graph.add_edge(j, i)
duration = data["duration"]
times = []
for _ in range(7):
    began = time.perf_counter()
    order = list(nx.topological_sort(graph))
    finish = {}
    for i in order:
        finish[i] = max((finish[j] for j in graph.predecessors(i)), default=0) + duration[i]
    end = max(finish.values())
    latest = {}
    for i in reversed(order):
        latest[i] = min((latest[j] - duration[j] for j in graph.successors(i)), default=end)
    times.append((time.perf_counter() - began) * 1000)
print(min(times))
`;

function measureNetworkx(rows: number, schedule: number): Measured {
  const name = "networkx, bare passes";
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const plan = benchPlan(rows);
    const data = join(folder, "plan.json");
    const before = plan.milestones.map((each) => each.predecessors.map(({ nr }) => Number(nr) - 1));
    writeFileSync(data, JSON.stringify({ duration: plan.milestones.map((each) => each.duration ?? 0), before }));
    for (const python of ["/usr/bin/python3", "python3"]) {
      const { status, stdout } = spawnSync(python, ["-c", NETWORKX, data], { encoding: "utf8" });
      const milliseconds = Number(stdout);
      if (status === 0) return { name, milliseconds, note: `${(milliseconds / schedule).toFixed(1)} x the schedule` };
    }
    return { name, milliseconds: null, note: "absent: apt install python3-networkx" };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** TaskJuggler reads, schedules and reports in one process; its start-up is part of the time, as it is for its users. */
function measureTaskJuggler(rows: number): Measured {
  const name = "TaskJuggler (tj3), whole run";
  if (spawnSync("tj3", ["--version"]).status !== 0)
    return { name, milliseconds: null, note: "absent: apt install tj3" };
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const tasks = benchPlan(rows).milestones.map(({ nr, duration, predecessors }) => {
      const after = predecessors.map((each) => `!t${each.nr}`).join(", ");
      const length = (duration ?? 0) === 0 ? "" : `length ${duration}d`;
      const start = after === "" ? "start 2026-01-05" : `depends ${after}`;
      return `task t${nr} "${nr}" { ${length} ${start} }`;
    });
    const file = join(folder, "plan.tjp");
    const report = `taskreport r "${join(folder, "r")}" { formats csv columns name, start, end }`;
    writeFileSync(file, [`project p "p" 2026-01-05 +20y { }`, ...tasks, report].join("\n"));
    const before = performance.now();
    const { status } = spawnSync("tj3", ["--silent", "--output-dir", folder, file], { timeout: 600_000 });
    const note = status === 0 ? "" : `ended with ${status ?? "a time-out"}`;
    return { name, milliseconds: performance.now() - before, note };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function benchEngine(print: (line: string) => void, sizes: readonly number[] = [1_000, 10_000, 100_000]): void {
  let before: number | null = null;
  for (const rows of sizes) {
    print(`${rows} milestones, ${LINKS_PER_ROW} dependencies each`);
    const engine = measureEngine(rows);
    const full = engine.find(({ name }) => name === SCHEDULE)?.milliseconds ?? NaN;
    const measured = [...engine, measureNetworkx(rows, full), ...(rows <= 1_000 ? [measureTaskJuggler(rows)] : [])];
    for (const { name, milliseconds, note } of measured) {
      const time = milliseconds === null ? "" : `${milliseconds.toFixed(2)} ms`;
      print(`  ${name.padEnd(36)} ${time.padStart(12)}  ${note}`);
    }
    const perMilestone = full / rows;
    if (before !== null) print(`  time per milestone: ${(perMilestone / before).toFixed(2)} x that of the size before`);
    before = perMilestone;
  }
  const memory = process.resourceUsage().maxRSS / 1024;
  print(`highest memory of this process: ${memory.toFixed(0)} MB`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  benchEngine((line) => process.stdout.write(`${line}\n`));
