import type { PlanDay } from "#core/calendar/plan-day.ts";
import type { Finding } from "#core/plan/finding.ts";
import { closeDecided } from "#core/plan/decided.ts";
import type { DecidedMoment } from "#core/plan/decided.ts";
import type { Plan, PlanHeader } from "#core/plan/plan.ts";
import type { SheetSnapshot } from "#core/recognise/snapshot.ts";
import { areaAddress } from "#core/recognise/snapshot.ts";
import { LAYOUT_VERSION, TABLE_NAMES } from "../layout/names.ts";
import { isDocumentMark } from "../layout/document-mark.ts";
import type { WorkbookSession } from "../session.ts";
import { stop } from "../workbook-problem.ts";
import { gridColumns, withoutStrayPeriods } from "./grid-columns.ts";
import type { LogbookState } from "./logbook-state.ts";
import { readPlanHeader } from "./plan-header.ts";
import type { RecognisedPlan } from "./recognise-plan.ts";
import { withSameRows } from "./same-rows.ts";
import { defaultSettings } from "./default-settings.ts";
import { queueExtentCheck } from "./extent-check.ts";
import { readExtents, readSnapshots } from "./sheet-snapshot.ts";
import type { SheetExtent, SnapshotRequest } from "./sheet-snapshot.ts";
import { ownTable, readWorkbookIndex } from "./workbook-index.ts";
import type { WorkbookIndex } from "./workbook-index.ts";

export interface PlanTargetInput {
  readonly sheet?: string;
  readonly table?: string;
}

export interface PlanPlace {
  readonly kind: "own" | "list";
  readonly sheet: string;
  readonly table: string | null;
  /** A1 address of header row and data. */
  readonly address: string;
  readonly layoutVersion: number | null;
}

/** The plan as it stands in the workbook, with what a write needs to find its cells again. */
export interface PlanInWorkbook {
  readonly index: WorkbookIndex;
  readonly plan: Plan;
  /** What the reading itself found. */
  readonly findings: readonly Finding[];
  readonly place: PlanPlace;
  /** The sheet of `place`. */
  readonly snapshot: SheetSnapshot;
  /** A sheet that the plan was read from, or one of ours that was read with it. */
  readonly snapshotOf: (sheet: string) => SheetSnapshot;
  readonly recognised: RecognisedPlan;
  readonly logbook: LogbookState | null;
}

export interface ReadOptions {
  readonly today: PlanDay;
  /** Read the logbook too, for an action that will add to it. */
  readonly withLogbook?: boolean;
  /** An earlier reading of the same workbook: rows that are still the same are not recognised again. */
  readonly previous?: PlanInWorkbook | null;
}

/** A workbook that moves this often while it is read is read as it is. */
const MOST_READINGS = 3;

/** Sheets of ours that are never a plan to read: marks, and the documents by their titles. */
const DOCUMENT_TITLE = /^(Beslisdocument|Voortgangsrapportage|Decision document|Progress report)\b/i;

/**
 * Finds and reads the plan: the asked sheet or table, else our own plan sheet when it has rows, else the best list.
 * Three round trips, a fourth when our own plan is still empty and there are other sheets.
 *
 * @throws WorkbookProblem PLAN-NOT-FOUND, LAYOUT-NEWER, SHEET-DAMAGED
 */
export async function readPlanInWorkbook(
  session: WorkbookSession,
  target: PlanTargetInput,
  options: ReadOptions,
  attempt = 1,
): Promise<PlanInWorkbook> {
  const index = await readWorkbookIndex(session);
  const own = index.own.plan;
  if (own !== undefined && own.version !== null && own.version > LAYOUT_VERSION) {
    stop("LAYOUT-NEWER", { found: own.version, known: LAYOUT_VERSION, sheet: own.sheet });
  }
  const wanted = wantedSheet(index, target);
  const ownWhole = own !== undefined && own.version !== null ? own.sheet : null;
  const asked = wanted !== null ? [wanted] : otherSheets(index);
  const useOwn = ownWhole !== null && (wanted === null || wanted === ownWhole);
  const support = [
    index.own.settings?.sheet,
    options.withLogbook === true ? index.own.logbook?.sheet : undefined,
    index.own.decisions?.sheet,
  ];
  const sheets = [
    ...new Set([...(useOwn ? [ownWhole] : []), ...asked, ...support].filter((name) => name !== undefined)),
  ];
  const extents = await readExtents(session, index, sheets);
  const extentOf = (name: string): SheetExtent | undefined => extents.find((extent) => extent.sheet === name);

  const requests: SnapshotRequest[] = [];
  for (const name of support) {
    const extent = name === undefined ? undefined : extentOf(name);
    if (extent !== undefined) requests.push({ extent, area: extent.used, of: "ours" });
  }
  const ownRequest = useOwn ? ownPlanRequest(index, extentOf(ownWhole), ownWhole) : null;
  const listRequests = asked
    .filter((name) => name !== ownWhole)
    .flatMap((name): SnapshotRequest[] => {
      const extent = extentOf(name);
      return extent === undefined || extent.used === null ? [] : [{ extent, area: extent.used, of: "others" }];
    });
  const wholeRequest = [...requests, ...(ownRequest === null ? listRequests : [ownRequest])];
  const areSame = queueExtentCheck(
    session,
    wholeRequest.map(({ extent }) => extent),
  );
  const snapshots = await readSnapshots(session, wholeRequest);
  // A co-author who inserts or deletes rows between the two requests would cost us the last row of the plan.
  if (!areSame() && attempt < MOST_READINGS) return readPlanInWorkbook(session, target, options, attempt + 1);
  const reader = new PlanReader(index, snapshots.slice(0, requests.length), options);
  const plans = snapshots.slice(requests.length);
  if (ownRequest === null) return (await reader.readList(plans, target)) ?? stop("PLAN-NOT-FOUND");
  const ownPlan = await reader.readOwn(plans);
  if (ownPlan.plan.milestones.length > 0 || wanted !== null || listRequests.length === 0) return ownPlan;
  return (await reader.readList(await readSnapshots(session, listRequests), target)) ?? ownPlan;
}

function wantedSheet(index: WorkbookIndex, target: PlanTargetInput): string | null {
  if (target.table !== undefined) {
    const wanted = target.table.toLowerCase();
    const table = index.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
    return table?.sheet ?? stop("PLAN-NOT-FOUND", { table: target.table });
  }
  if (target.sheet !== undefined) {
    const wanted = target.sheet.toLowerCase();
    const sheet = index.sheets.find((candidate) => candidate.name.toLowerCase() === wanted);
    return sheet?.name ?? stop("PLAN-NOT-FOUND", { sheet: target.sheet });
  }
  return null;
}

/** Visible sheets that are not ours. */
export function otherSheets(index: WorkbookIndex): readonly string[] {
  const ours = new Set(Object.values(index.own).map((own) => own.sheet));
  return index.sheets
    .filter((sheet) => sheet.visibility === "visible" && !ours.has(sheet.name) && !DOCUMENT_TITLE.test(sheet.name))
    .map((sheet) => sheet.name);
}

/** Header row and everything under it, without the time grid. */
function ownPlanRequest(index: WorkbookIndex, extent: SheetExtent | undefined, sheet: string): SnapshotRequest {
  const entry = ownTable(index, sheet, TABLE_NAMES.plan);
  const table = extent?.tables.find((candidate) => candidate.name === entry?.name);
  if (extent === undefined || table === undefined) stop("SHEET-DAMAGED", { sheet, table: TABLE_NAMES.plan });
  const area = { ...table.area, bottom: Math.max(table.area.bottom, extent.used?.bottom ?? 0) };
  return { extent, area, of: "ours", skip: gridColumns(table) };
}

/**
 * Turns snapshots into the plan, with header, settings and logbook around it. What not every first sight needs (the
 * sheets of settings, decisions and logbook) is read by code that is loaded when the workbook has that sheet.
 */
class PlanReader {
  private typed: Promise<Plan["settings"]> | null = null;

  constructor(
    private readonly index: WorkbookIndex,
    private readonly support: readonly SheetSnapshot[],
    private readonly options: ReadOptions,
  ) {}

  async readOwn(snapshots: readonly SheetSnapshot[]): Promise<PlanInWorkbook> {
    // Each kind of plan loads its own way of reading.
    const [{ recogniseOwnPlan }, settings] = await Promise.all([import("./recognise-plan.ts"), this.typedSettings()]);
    const sheet = this.index.own.plan?.sheet ?? "";
    const entry = ownTable(this.index, sheet, TABLE_NAMES.plan);
    const snapshot = snapshots.find((candidate) => candidate.name === sheet);
    const table = snapshot?.tables.find((candidate) => candidate.name === entry?.name);
    if (snapshot === undefined || table === undefined) stop("SHEET-DAMAGED", { sheet, table: TABLE_NAMES.plan });
    const header = readPlanHeader(this.index, snapshot.date1904);
    const previous = this.options.previous?.place.kind === "own" ? this.options.previous : null;
    const plain = withoutStrayPeriods(snapshot, table, settings?.parties ?? []);
    const kept = previous === null ? plain : withSameRows(plain, previous.snapshot);
    const recognised = recogniseOwnPlan(kept, table, settings?.parties ?? [], previous?.recognised ?? null);
    return this.assemble(recognised, header, "own", [kept, ...snapshots.filter((other) => other !== snapshot)]);
  }

  async readList(snapshots: readonly SheetSnapshot[], target: PlanTargetInput): Promise<PlanInWorkbook | null> {
    // Our own plan, read every day, does without the finding of headers and blocks: that is loaded apart.
    const { recogniseList } = await import("./recognise-list.ts");
    // A document whose title was changed is still no plan.
    const lists = snapshots.filter((snapshot) => !isDocumentMark(snapshot.cells[0]?.[0]?.value));
    const recognised = recogniseList(lists, target, this.index.choices);
    return recognised === null ? null : this.assemble(recognised, recognised.header, "list", snapshots);
  }

  private async assemble(
    recognised: RecognisedPlan,
    header: PlanHeader,
    kind: PlanPlace["kind"],
    snapshots: readonly SheetSnapshot[],
  ): Promise<PlanInWorkbook> {
    const snapshotOf = (sheet: string): SheetSnapshot => {
      const snapshot = [...snapshots, ...this.support].find((candidate) => candidate.name === sheet);
      if (snapshot === undefined) throw new Error(`sheet ${sheet} was not read`);
      return snapshot;
    };
    const decided = await this.decided(recognised);
    const milestones = closeDecided(recognised.milestones, decided);
    const plan = { header, milestones, settings: await this.settings(recognised, header) };
    return {
      index: this.index,
      plan: decided.length === 0 ? plan : { ...plan, decided },
      findings: recognised.findings,
      place: {
        kind,
        sheet: recognised.sheet,
        table: recognised.table,
        address: areaAddress(recognised.area),
        layoutVersion: kind === "own" ? (this.index.own.plan?.version ?? null) : null,
      },
      snapshot: snapshotOf(recognised.sheet),
      snapshotOf,
      recognised,
      logbook: await this.logbook(),
    };
  }

  private async settings(recognised: RecognisedPlan, header: PlanHeader): Promise<Plan["settings"]> {
    const typed = await this.typedSettings();
    if (typed !== null) return typed;
    const days = recognised.milestones.flatMap(({ start, due }) => [start, due]);
    const all = [...days, header.periodStart, header.periodEnd].filter((day) => day !== null);
    return defaultSettings(all, this.options.today);
  }

  private async typedSettings(): Promise<Plan["settings"] | null> {
    const own = this.index.own.settings;
    const snapshot = this.support.find((candidate) => candidate.name === own?.sheet);
    if (own === undefined || own.version === null || snapshot === undefined) return null;
    this.typed ??= import("./settings.ts").then(({ readSettingsSheet }) => readSettingsSheet(snapshot));
    return this.typed;
  }

  private async decided({ milestones }: RecognisedPlan): Promise<readonly DecidedMoment[]> {
    if (this.index.own.decisions === undefined) return [];
    const { decidedMoments } = await import("./report-decided.ts");
    return decidedMoments(this.index, this.support, milestones);
  }

  private async logbook(): Promise<LogbookState | null> {
    const own = this.index.own.logbook;
    const snapshot = this.support.find((candidate) => candidate.name === own?.sheet);
    if (own === undefined || own.version === null || snapshot === undefined) return null;
    const table = ownTable(this.index, own.sheet, TABLE_NAMES.logbook);
    if (table === null) return null;
    const { logbookState } = await import("./logbook-state.ts");
    return logbookState(snapshot, table.name);
  }
}
