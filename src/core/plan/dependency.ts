/** Finish-start (EB), start-start (BB), finish-finish (EE), start-finish (BE). */
export type DependencyType = "FS" | "SS" | "FF" | "SF";

/** Working days, weeks of calendar days, calendar months, calendar days. */
export type LagUnit = "d" | "w" | "m" | "kd";

export interface Dependency {
  /** The predecessor's number as written. */
  readonly nr: string;
  readonly type: DependencyType;
  /** Signed: positive is vertraging, negative is overlap. */
  readonly lag: number;
  readonly unit: LagUnit;
}
