import type { Status } from "../plan/milestone.ts";
import { cleanText, foldText } from "./text.ts";

export type StatusDoubtCode = "not-a-colour" | "shade" | "done-as-green" | "several-words";

export interface StatusDoubt {
  readonly code: StatusDoubtCode;
  /** Other verdicts that the cell may mean; null is none. */
  readonly alternatives: readonly (Status | null)[];
}

/** `none` says that there is no verdict (leeg, n.v.t., niet gestart); `unknown` is a word that means none of the three. */
export interface StatusReading {
  readonly state: "read" | "empty" | "none" | "unknown";
  readonly status: Status | null;
  readonly done: boolean;
  readonly doubts: readonly StatusDoubt[];
  readonly raw: string;
}

interface Meaning {
  readonly pattern: RegExp;
  readonly status: Status | null;
  readonly done?: boolean;
  readonly doubt?: StatusDoubt;
}

const OR_NONE = (...alternatives: (Status | null)[]): StatusDoubt => ({ code: "not-a-colour", alternatives });

/**
 * In this order: a phrase of more words before the word that it contains ("loopt vast" before "loopt", "niet op schema"
 * before "op schema"). Official meanings (STO): groen = verloopt volgens schema, oranje = (kleine) obstakels,
 * rood = uitvoering loopt vast.
 */
const MEANINGS: readonly Meaning[] = [
  { pattern: /^(?:groen|g|gr|green|grn|grun)$/, status: "groen" },
  { pattern: /^(?:oranje|o|or|orange|amber|a)$/, status: "oranje" },
  { pattern: /^(?:rood|r|rd|red|rot)$/, status: "rood" },
  { pattern: /^(?:🟢|✅|✓|✔|💚|🙂|😀|😊|☺)$/u, status: "groen" },
  { pattern: /^(?:🟠|🟡|⚠|!|😐|🔶|🧡)$/u, status: "oranje" },
  { pattern: /^(?:🔴|✗|✘|✖|❌|⛔|!!+|☹|🙁|😞|🛑)$/u, status: "rood" },
  {
    pattern:
      /^(?:niet|nog niet) (?:gestart|begonnen|aangevangen|opgestart)|^(?:nog )?(?:te starten|te doen|starten)|^not (?:yet )?(?:started|begun)|^(?:to ?do|gepland|planned|toekomst|volgt|nieuw|new|open|concept|grijs|gray|grey|wit|white|⚪|⚫|🔘)$/u,
    status: null,
  },
  {
    pattern:
      /^(?:n\.?v\.?t\.?|niet van toepassing|n\/a|na|geen|none|vervallen|geannuleerd|cancelled|canceled|on hold|n\.?t\.?b\.?|tbd|onbekend|-+|x)$/,
    status: null,
  },
  {
    pattern: /^(?:niet|nog niet|not|not yet) (?:gereed|klaar|afgerond|af|done|ready|finished|complete|completed)/,
    status: null,
    doubt: OR_NONE("groen", "oranje"),
  },
  {
    pattern:
      /(?:niet|not) (?:meer )?(?:op|volgens|on) (?:schema|koers|planning|schedule|track)|^off ?track|^achter op schema|^behind/,
    status: "oranje",
    doubt: OR_NONE("rood"),
  },
  {
    pattern:
      /loopt vast|vastgelopen|^vast$|zit vast|ligt stil|stilgelegd|stagneert|gestagneerd|geblokkeerd|^blocked|^stuck|^stalled|niet haalbaar|onhaalbaar|^kritiek|^critical|^mislukt|^failed|gestopt|^escalatie/,
    status: "rood",
  },
  {
    pattern:
      /vertraagd|vertraging|loopt (?:uit|achter)|achterstand|^achter|uitloop|uitgelopen|te laat|over tijd|^delayed|^late$|^overdue|^slipp/,
    status: "oranje",
    doubt: OR_NONE("rood"),
  },
  { pattern: /obstakel|knelpunt|^risico|^at risk|^in gevaar/, status: "oranje", doubt: OR_NONE("rood") },
  {
    pattern: /aandacht|^let op|^bijsturen|bijsturing|^attention|^warning|^matig|^zorgelijk/,
    status: "oranje",
    doubt: OR_NONE(null),
  },
  {
    pattern:
      /^(?:is |reeds |al )?(?:gereed|klaar|afgerond|afgewerkt|afgehandeld|behandeld|opgelost|gedaan|resolved|erledigt|fertig|voltooid|af|behaald|gehaald|opgeleverd|gerealiseerd|uitgevoerd|done|finished|completed?|closed|gesloten|ready|achieved|delivered|100 ?%)(?: .*)?$/,
    status: "groen",
    done: true,
    doubt: { code: "done-as-green", alternatives: [null] },
  },
  {
    pattern:
      /op schema|volgens (?:schema|plan|planning)|op koers|conform (?:planning|plan|schema)|op tijd|^on (?:track|schedule|time|plan)|^according to|^goed$|^good$|^ok$|^oke$|^akkoord$/,
    status: "groen",
  },
  {
    pattern:
      /^(?:loopt|lopend|bezig|in uitvoering|onderhanden|in behandeling|in progress|ongoing|gestart|started|actief|active|onderweg|under way|underway|wip|mee bezig|working on it|in ontwikkeling|wordt uitgevoerd)/,
    status: "groen",
    doubt: OR_NONE(null),
  },
];
const YELLOW = /^(?:geel|gelb|yellow|lichtgroen|light green|blauw|blue|paars)$/;
const COLOUR_WORDS: readonly (readonly [RegExp, Status])[] = [
  [/\b(?:groen|green)\b|🟢/u, "groen"],
  [/\b(?:oranje|orange|amber)\b|🟠/u, "oranje"],
  [/\b(?:rood|red)\b|🔴/u, "rood"],
];

/** Reads a status word or symbol; words that are no colour carry a doubt, words that mean nothing known are `unknown`. */
export function readStatus(value: string | number | boolean | null): StatusReading {
  const raw = value === null ? "" : cleanText(String(value));
  const folded = foldText(raw)
    .replace(/\ufe0f/g, "")
    .replace(/[.,;:]+$|(?<=\p{L})!+$/u, "")
    .replace(/^[\s"'(]+|[\s"')]+$/g, "");
  if (folded === "") return { state: "empty", status: null, done: false, doubts: [], raw };
  if (YELLOW.test(folded)) {
    const likely: (Status | null)[] = /groen|green/.test(folded)
      ? ["groen"]
      : /geel|gelb|yellow/.test(folded)
        ? ["oranje"]
        : [];
    return {
      state: "unknown",
      status: null,
      done: false,
      doubts: [{ code: "not-a-colour", alternatives: likely }],
      raw,
    };
  }
  const named = colourIn(folded);
  if (named.length === 1 && folded.length > 6)
    return { state: "read", status: named[0] ?? null, done: false, doubts: [], raw };
  if (named.length > 1) {
    return {
      state: "read",
      status: named[0] ?? null,
      done: false,
      doubts: [{ code: "several-words", alternatives: named.slice(1) }],
      raw,
    };
  }
  const meaning = MEANINGS.find(({ pattern }) => pattern.test(folded));
  if (meaning === undefined) return { state: "unknown", status: null, done: false, doubts: [], raw };
  const doubts = meaning.doubt === undefined ? [] : [meaning.doubt];
  const state = meaning.status === null && doubts.length === 0 ? "none" : "read";
  return { state, status: meaning.status, done: meaning.done ?? false, doubts, raw };
}

/** The colours that a longer text names ("Status: groen", "oranje (levertijd)", "groen/oranje"), the worst first. */
function colourIn(folded: string): Status[] {
  const found = COLOUR_WORDS.filter(([pattern]) => pattern.test(folded)).map(([, status]) => status);
  return found.length > 1 ? found.reverse() : found;
}

/** True for a text that says something about a status, colour or not; prose is none. */
export function isStatusWord(text: string): boolean {
  const reading = readStatus(text);
  return text.length <= 30 && (reading.state === "read" || reading.state === "none" || YELLOW.test(foldText(text)));
}
