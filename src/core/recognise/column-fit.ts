import type { ColumnField } from "./header-match.ts";
import type { ColumnProfile } from "./profile.ts";

const DATE_FIELDS: readonly ColumnField[] = ["start", "due", "doneOn", "asOf", "latestStart", "expectedFinish"];
const MONEY_FIELDS: readonly ColumnField[] = ["budget", "spent", "forecast", "cofinancing"];
const TEXT_FIELDS: readonly ColumnField[] = [
  "name",
  "description",
  "goal",
  "subproject",
  "explanation",
  "bottleneck",
  "measure",
];
const WHO_FIELDS: readonly ColumnField[] = ["owner", "executor", "subproject"];
/** A claim below this is not worth more than leaving the column to its owner. */
export const LEAST = 0.42;

/** How well the cells agree with a field, 0–1.1; an empty column can be anything. */
export function fit(field: ColumnField, profile: ColumnProfile, isWeak = false): number {
  if (profile.filled === 0) return field === "status" && profile.lightFills > 0 ? 1 : 0.9;
  // One or two cells prove nothing against a heading that is sure.
  const least = profile.filled < 3 ? 0.6 : 0.35;
  const by = (share: number): number => (share >= 0.5 ? 0.9 + share / 5 : Math.max(least, 0.35 + share));
  if (field === "doneOn") return by(Math.max(profile.dates, profile.yesNo));
  if (DATE_FIELDS.includes(field)) {
    // "Wanneer" over quarters and school years says when it is done, from beginning to end.
    const isSpan = profile.ranges > 0.3 || (isWeak && profile.periods > 0.6);
    return by(profile.dates) * (isSpan ? 0.9 : 1);
  }
  if (MONEY_FIELDS.includes(field)) return by(profile.amounts);
  // "School" above E, U and B is a party of its own, and no column of names.
  if (WHO_FIELDS.includes(field) && profile.roles > (isWeak ? 0.5 : 0.75)) return 0.4;
  if (TEXT_FIELDS.includes(field)) return textFit(field, profile);
  switch (field) {
    case "nr": {
      if (isWeak && profile.distinct < profile.filled) return 0.3;
      const areCodes = profile.averageLength <= 6 && profile.distinct === profile.filled && profile.statusWords < 0.5;
      return by(Math.max(profile.numbersOfList, areCodes ? 0.5 : 0));
    }
    case "duration":
      return profile.dateCells > 0.3 ? 0.3 : by(profile.durations);
    case "totalFloat":
      return by(profile.durations);
    case "predecessors":
      return by(Math.max(profile.dependencies, profile.averageLength > 25 ? 0 : 0.4));
    case "status":
      return by(Math.max(profile.statusWords, profile.filled < 3 ? 0.6 : 0, statusLook(profile)));
    case "period":
      return profile.dateCells > 0.5 ? 0.55 : by(profile.dates);
    case "progress":
      return profile.texts > 0.5 ? 0.3 : by(Math.max(profile.amounts, profile.percents));
    case "year":
      return by(profile.dates);
    case "goalNr":
    case "resultNr":
      return by(profile.numbersOfList);
    case "kind":
      return profile.averageLength > 30 ? 0.4 : 1;
    default:
      return profile.dates > 0.6 || profile.averageLength > 60 ? 0.4 : 1;
  }
}

/** Cells in the three colours, or a few short codes that say the same over and over. */
function statusLook({ lightKinds, lightFills, averageLength, distinct, filled }: ColumnProfile): number {
  if (lightKinds >= 2 && lightFills >= 0.3) return 1;
  return averageLength <= 3 && distinct <= Math.min(6, filled) ? 0.5 : 0;
}

function textFit(field: ColumnField, profile: ColumnProfile): number {
  if (profile.dates > 0.6) return 0.3;
  // "Resultaat" above ja and nee says whether it worked out, not what is to be ready.
  if (field === "name" && profile.yesNo > 0.6) return 0.3;
  if (profile.texts < 0.3 && profile.numbersOfList > 0.5)
    return field === "subproject" && (profile.distinct < profile.filled || profile.averageLength > 2) ? 0.7 : 0.35;
  if (field === "explanation" && profile.statusWords > 0.7) return 0.5;
  return 1;
}
