import type { PlanDay } from "../calendar/plan-day.ts";
import type { DecidedMoment } from "./decided.ts";
import type { Milestone } from "./milestone.ts";

export type Language = "nl" | "en";

/** The header block of the plan sheet; null where nothing is filled in. */
export interface PlanHeader {
  readonly project: string | null;
  readonly region: string | null;
  /** DUS-I, `STO` and five digits. */
  readonly registrationNumber: string | null;
  /** Penvoerder. */
  readonly leadApplicant: string | null;
  readonly client: string | null;
  readonly projectLeader: string | null;
  /** Inclusive. */
  readonly periodStart: PlanDay | null;
  /** Inclusive. */
  readonly periodEnd: PlanDay | null;
  /** Peildatum of the plan. */
  readonly referenceDay: PlanDay | null;
}

export interface Holiday {
  readonly day: PlanDay;
  readonly name: string;
}

/** Verslagperiode; both days inclusive. */
export interface ReportingPeriod {
  readonly name: string;
  readonly start: PlanDay;
  readonly end: PlanDay;
  /** When the report must be handed in, if known. */
  readonly due: PlanDay | null;
}

export interface Thresholds {
  /** Working days a due date may be passed before the proposal is rood instead of oranje. */
  readonly overdueRedDays: number;
  /** Float in working days at or below which a milestone is near-critical. */
  readonly nearCriticalDays: number;
  /** Days after which a status is stale when no reporting period says otherwise. */
  readonly staleDays: number;
  /** Fraction of the budget above which the forecast is an overrun; 0 is any euro. */
  readonly overrunFraction: number;
  /** Required cofinancing, as a fraction of the base. */
  readonly cofinancingFraction: number;
  /** What the fraction is taken of. */
  readonly cofinancingBase: "begroting" | "subsidie";
  /** Wording tips (SMART-*) on or off. */
  readonly smartTips: boolean;
}

/** Level names that differ per region (programmalijn, actielijn, …). */
export interface LevelLabels {
  readonly subproject: string;
  readonly goal: string;
}

export interface PlanSettings {
  readonly holidays: readonly Holiday[];
  readonly periods: readonly ReportingPeriod[];
  readonly parties: readonly string[];
  readonly labels: LevelLabels;
  readonly thresholds: Thresholds;
}

export interface Plan {
  readonly header: PlanHeader;
  readonly milestones: readonly Milestone[];
  readonly settings: PlanSettings;
  /** What the register says was decided, one per milestone number; left out where there is no register. */
  readonly decided?: readonly DecidedMoment[];
}

export const EMPTY_HEADER: PlanHeader = {
  project: null,
  region: null,
  registrationNumber: null,
  leadApplicant: null,
  client: null,
  projectLeader: null,
  periodStart: null,
  periodEnd: null,
  referenceDay: null,
};

export const DEFAULT_THRESHOLDS: Thresholds = {
  overdueRedDays: 20,
  nearCriticalDays: 5,
  staleDays: 92,
  overrunFraction: 0,
  cofinancingFraction: 0.1,
  cofinancingBase: "begroting",
  smartTips: true,
};
