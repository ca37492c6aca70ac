export type GridLanguage = "nl" | "en";

/** Dutch names of functions by their English ones; those that are the same in both languages are left out. */
const dutchNames: Readonly<Record<string, string>> = {
  SUM: "SOM",
  SUMIF: "SOM.ALS",
  SUMIFS: "SOMMEN.ALS",
  SUMPRODUCT: "SOMPRODUCT",
  SUMSQ: "KWADRATENSOM",
  SUBTOTAL: "SUBTOTAAL",
  AGGREGATE: "AGGREGAAT",
  SIGN: "POS.NEG",
  INT: "INTEGER",
  TRUNC: "GEHEEL",
  ROUND: "AFRONDEN",
  ROUNDUP: "AFRONDEN.NAAR.BOVEN",
  ROUNDDOWN: "AFRONDEN.NAAR.BENEDEN",
  MROUND: "AFRONDEN.N.VEELVOUD",
  CEILING: "AFRONDEN.BOVEN",
  FLOOR: "AFRONDEN.BENEDEN",
  "CEILING.MATH": "AFRONDEN.BOVEN.WISK",
  "FLOOR.MATH": "AFRONDEN.BENEDEN.WISK",
  ODD: "ONEVEN",
  MOD: "REST",
  POWER: "MACHT",
  SQRT: "WORTEL",
  FACT: "FACULTEIT",
  COMBIN: "COMBINATIES",
  GCD: "GGD",
  LCM: "KGV",
  QUOTIENT: "QUOTIENT",
  SEQUENCE: "REEKS",
  DEGREES: "GRADEN",
  RADIANS: "RADIALEN",
  ATAN: "BOOGTAN",
  ATAN2: "BOOGTAN2",
  ASIN: "BOOGSIN",
  ACOS: "BOOGCOS",
  RAND: "ASELECT",
  RANDBETWEEN: "ASELECTTUSSEN",
  AVERAGE: "GEMIDDELDE",
  AVERAGEIF: "GEMIDDELDE.ALS",
  AVERAGEIFS: "GEMIDDELDEN.ALS",
  COUNT: "AANTAL",
  COUNTA: "AANTALARG",
  COUNTBLANK: "AANTAL.LEGE.CELLEN",
  COUNTIF: "AANTAL.ALS",
  COUNTIFS: "AANTALLEN.ALS",
  MINIFS: "MIN.ALS.VOORWAARDEN",
  MAXIFS: "MAX.ALS.VOORWAARDEN",
  MEDIAN: "MEDIAAN",
  MODE: "MODUS",
  "MODE.SNGL": "MODUS.ENKELV",
  LARGE: "GROOTSTE",
  SMALL: "KLEINSTE",
  RANK: "RANG",
  "RANK.EQ": "RANG.GELIJK",
  PERCENTILE: "PERCENTIEL",
  "PERCENTILE.INC": "PERCENTIEL.INC",
  QUARTILE: "KWARTIEL",
  "QUARTILE.INC": "KWARTIEL.INC",
  IF: "ALS",
  IFS: "ALS.VOORWAARDEN",
  IFERROR: "ALS.FOUT",
  IFNA: "ALS.NB",
  AND: "EN",
  OR: "OF",
  XOR: "EX.OF",
  NOT: "NIET",
  TRUE: "WAAR",
  FALSE: "ONWAAR",
  SWITCH: "SCHAKELEN",
  CHOOSE: "KIEZEN",
  ISBLANK: "ISLEEG",
  ISNUMBER: "ISGETAL",
  ISTEXT: "ISTEKST",
  ISNONTEXT: "ISGEENTEKST",
  ISLOGICAL: "ISLOGISCH",
  ISERROR: "ISFOUT",
  ISERR: "ISFOUT2",
  ISNA: "ISNB",
  ISEVEN: "IS.EVEN",
  ISODD: "IS.ONEVEN",
  ISREF: "ISVERWIJZING",
  ISFORMULA: "ISFORMULE",
  NA: "NB",
  "ERROR.TYPE": "TYPE.FOUT",
  MATCH: "VERGELIJKEN",
  XMATCH: "X.VERGELIJKEN",
  VLOOKUP: "VERT.ZOEKEN",
  HLOOKUP: "HORIZ.ZOEKEN",
  LOOKUP: "ZOEKEN",
  XLOOKUP: "X.ZOEKEN",
  OFFSET: "VERSCHUIVING",
  ROW: "RIJ",
  ROWS: "RIJEN",
  COLUMN: "KOLOM",
  COLUMNS: "KOLOMMEN",
  ADDRESS: "ADRES",
  TRANSPOSE: "TRANSPONEREN",
  UNIQUE: "UNIEK",
  SORT: "SORTEREN",
  LEFT: "LINKS",
  RIGHT: "RECHTS",
  MID: "DEEL",
  LEN: "LENGTE",
  UPPER: "HOOFDLETTERS",
  LOWER: "KLEINE.LETTERS",
  PROPER: "BEGINLETTERS",
  TRIM: "SPATIES.WISSEN",
  CLEAN: "WISSEN.CONTROL",
  CONCATENATE: "TEKST.SAMENVOEGEN",
  CONCAT: "TEKST.SAMENV",
  TEXTJOIN: "TEKST.COMBINEREN",
  SUBSTITUTE: "SUBSTITUEREN",
  REPLACE: "VERVANGEN",
  FIND: "VIND.ALLES",
  SEARCH: "VIND.SPEC",
  EXACT: "GELIJK",
  REPT: "HERHALING",
  CHAR: "TEKEN",
  VALUE: "WAARDE",
  NUMBERVALUE: "NUMERIEKE.WAARDE",
  TEXT: "TEKST",
  DATE: "DATUM",
  YEAR: "JAAR",
  MONTH: "MAAND",
  DAY: "DAG",
  TODAY: "VANDAAG",
  NOW: "NU",
  EDATE: "ZELFDE.DAG",
  EOMONTH: "LAATSTE.DAG",
  WEEKDAY: "WEEKDAG",
  WEEKNUM: "WEEKNUMMER",
  ISOWEEKNUM: "ISO.WEEKNUMMER",
  NETWORKDAYS: "NETTO.WERKDAGEN",
  "NETWORKDAYS.INTL": "NETWERKDAGEN.INTL",
  WORKDAY: "WERKDAG",
  "WORKDAY.INTL": "WERKDAG.INTL",
  DATEDIF: "DATUMVERSCHIL",
  DAYS: "DAGEN",
  DAYS360: "DAGEN360",
  YEARFRAC: "JAAR.DEEL",
  DATEVALUE: "DATUMWAARDE",
  TIME: "TIJD",
  TIMEVALUE: "TIJDWAARDE",
  HOUR: "UUR",
  MINUTE: "MINUUT",
  SECOND: "SECONDE",
};

const englishNames: ReadonlyMap<string, string> = new Map(
  Object.entries(dutchNames).map(([english, dutch]) => [dutch, english]),
);

/**
 * Changes separators one by one; inside the braces of an array they mean something else: Dutch writes `{1\2;3\4}` for
 * `{1,2;3,4}`.
 */
function separators(outside: Readonly<Record<string, string>>, inArray: Readonly<Record<string, string>>) {
  let depth = 0;
  return (piece: string): string =>
    piece.replace(/[{};,\\]/gu, (sign) => {
      if (sign === "{") depth += 1;
      if (sign === "}") depth = Math.max(0, depth - 1);
      return (depth > 0 ? inArray : outside)[sign] ?? sign;
    });
}

/** Texts and quoted sheet names stay as they are; everything else is changed. */
function outsideQuotes(formula: string, change: (piece: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/u)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join("");
}

const FUNCTION_NAME = /(?<![\p{L}\d_.!])([\p{L}][\p{L}\d_.]*)(?=\()/gu;

/**
 * A formula (without `=`) as typed in that language, in English notation: English names, commas, decimal points.
 * English names and commas between arguments are understood in Dutch too.
 */
export function formulaFromTyped(formula: string, language: GridLanguage): string {
  if (language === "en") return formula.trim();
  const toEnglish = separators({ ";": "," }, { "\\": "," });
  return outsideQuotes(formula.trim(), (piece) =>
    toEnglish(
      piece
        .replace(FUNCTION_NAME, (name: string) => englishNames.get(name.toUpperCase()) ?? name)
        .replace(/(?<![\p{L}\d_.])(WAAR|ONWAAR)(?![\p{L}\d_.(])/giu, (word) =>
          word.toUpperCase() === "WAAR" ? "TRUE" : "FALSE",
        )
        // Order counts: the decimal commas go before the semicolons become commas.
        .replace(/(?<![\p{L}$\d])(\d+),(\d+)(?![\d:]*[\p{L}])/gu, "$1.$2"),
    ),
  );
}

/** A formula (without `=`) of the workbook as a person of that language reads and types it. */
export function formulaForPerson(formula: string, language: GridLanguage): string {
  const plain = outsideQuotes(formula, (piece) => piece.replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./gu, ""));
  if (language === "en") return plain;
  const toDutch = separators({ ",": ";" }, { ",": "\\" });
  return outsideQuotes(plain, (piece) =>
    toDutch(
      piece
        .replace(FUNCTION_NAME, (name: string) => dutchNames[name.toUpperCase()] ?? name)
        .replace(/(?<![\p{L}\d_.])(TRUE|FALSE)(?![\p{L}\d_.(])/gu, (word) => (word === "TRUE" ? "WAAR" : "ONWAAR")),
    ).replace(/(?<![\p{L}$\d])(\d+)\.(\d+)(?![\p{L}])/gu, "$1,$2"),
  );
}
