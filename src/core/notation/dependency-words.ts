import type { DependencyType, LagUnit } from "../plan/dependency.ts";

export const TYPE_WORDS: Readonly<Record<string, DependencyType>> = {
  eb: "FS",
  fs: "FS",
  ea: "FS",
  bb: "SS",
  ss: "SS",
  ee: "FF",
  ff: "FF",
  be: "SF",
  sf: "SF",
  aa: "SS",
  es: "FS",
};
export const UNIT_WORDS: Readonly<Record<string, LagUnit>> = {
  d: "d",
  dg: "d",
  dgn: "d",
  dag: "d",
  dagen: "d",
  day: "d",
  days: "d",
  wd: "d",
  werkdag: "d",
  werkdagen: "d",
  "working days": "d",
  "working day": "d",
  dy: "d",
  w: "w",
  wk: "w",
  wkn: "w",
  week: "w",
  weken: "w",
  weeks: "w",
  wks: "w",
  vw: "w",
  ew: "w",
  ewk: "w",
  m: "m",
  mnd: "m",
  mnden: "m",
  maand: "m",
  maanden: "m",
  month: "m",
  months: "m",
  mo: "m",
  mon: "m",
  mons: "m",
  vm: "m",
  kd: "kd",
  kalenderdag: "kd",
  kalenderdagen: "kd",
  "calendar days": "kd",
  "calendar day": "kd",
  ed: "kd",
  vd: "kd",
  edag: "kd",
  edagen: "kd",
  eday: "kd",
  edays: "kd",
  cd: "kd",
  vdg: "kd",
};
export const NONE =
  /^(?:|-+|\.|\/|x|geen|geen voorgangers?|n\.?v\.?t\.?|nvt|niet van toepassing|none|n\/a|nihil|niets|start|begin|0)$/;
export const LEADING_WORDS =
  /^(?:[→>]+\s*|(?:zodra|nadat|als|once|when)\s+|(?:(?:pas |kan pas |start |begint |direct )?na(?: de)?(?: afronding| oplevering| gereedkomen| gereedmelding| afloop)?(?: van)?|(?:de )?(?:afronding|oplevering|gereedkomen|start)(?: van)?|volgt(?: direct)? (?:na|op)|afhankelijk van|afh\.? van|after(?: completion of)?|follows|depends on|wacht op|zie(?: ook)?|see|eerst|mijlpalen|mijlpaal|milestones?|taak|taken|task|activiteit|nrs?\.?|nummers?|mp|en|and|ook|#|vereist|voorganger)[: ]+)/;
export const TYPE_PHRASES: readonly (readonly [RegExp, DependencyType])[] = [
  [
    /^(?:start(?:en)? |begint )?(?:gelijk met|gelijktijdig met|tegelijk met|samen met|with|same time as|together with)(?: de)?(?: start)?(?: van| of)?[: ]+/,
    "SS",
  ],
  [/^(?:start(?:en)? (?:met|bij)|starts with)[: ]+/, "SS"],
  [/^(?:klaar met|gereed met|eindigt met|tegelijk klaar met|finishes with)[: ]+/, "FF"],
];
export const TRAILING_WORDS =
  /\s*(?:(?:gereed|klaar|afgerond|opgeleverd) is|gereed|klaar|afgerond|is klaar|is gereed|is afgerond|is opgeleverd|opgeleverd|is done|done|finished|ready)$/;
export const TYPE_IN_BRACKETS = /\((?:eb|fs|bb|ss|ee|ff|be|sf)\)?/;
export const RANGE = /^(\S+?)\s*(?:t\/m|tm|t\.m\.|tot en met|tot\/met|through|thru|tot|to|-|\.\.+)\s*(\S+?)$/;
export const LINK =
  /^(.+?)\s*(?:\(?\s*(eb|fs|ea|es|bb|ss|aa|ee|ff|be|sf)\s*\)?)?\s*(?:([+-])\s*(\d+(?:[.,]\d+)?)\s*([a-z]+(?: days?)?)?\.?)?$/;
/** "1.2fs-3d": a code and a lag after a number, which is no range although it has a dash in it. */
export const LINK_AND_LAG = /^\S*\d[a-z]?\s*(?:eb|fs|ea|es|bb|ss|aa|ee|ff|be|sf)\s*[+-]\s*\d+(?:[.,]\d+)?\s*[a-z]*$/;
/** "2 weken na 1.3", "1 maand na mijlpaal 4": the lag stands first. */
export const LAG_BEFORE =
  /^(?:pas |uiterlijk |minimaal |minstens |at least |start(?:en|s)? |begint |beginnen )*(\d+(?:[.,]\d+)?) ?([a-z]+(?: days?)?) (na|voor|after|before)(?: (?:de )?(?:afronding|oplevering|start|einde?)(?: van)?| het gereedkomen van| completion of)?:? (.+)$/;
export const NUMBER_LIKE = /^[a-z]{0,4}[ .-]?\d+[a-z0-9]*(?:[.-][a-z0-9]+)*$/;
export const STRICT = /^(.*?)\s*(EB|BB|EE|BE|FS|SS|FF|SF)(?:([+-])(\d+)(d|w|m|kd))?$/i;
/** A number followed by the milestone's name: "1.2 Techlab geopend". */
export const NUMBER_AND_NAME = /^(\S+?)[:,]?\s+(?:- )?[a-z][^\d+]*$/;
/** A piece longer than this is prose. */
export const LONGEST_PIECE = 200;
