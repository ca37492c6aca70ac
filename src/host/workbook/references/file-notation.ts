import { type FormulaToken, formulaTokens } from "./formula-tokens.ts";

/** Functions newer than Excel 2007: a file writes them with a prefix, else Excel shows #NAME?. (MS-XLSX 2.2.2, Microsoft support "Issue: An _xlfn. prefix is displayed in front of a formula".) */
const NEWER = new Set(
  `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT ARRAYTOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST GROUPBY PIVOTBY PERCENTOF TRIMRANGE REGEXTEST REGEXEXTRACT REGEXREPLACE`.split(
    " ",
  ),
);
/** These carry a second prefix. */
const WORKSHEET = new Set(["FILTER", "SORT"]);
/** AGGREGATE and a few others of 2010 are written plain by Excel. */
for (const name of ["AGGREGATE"]) NEWER.delete(name);

/** A formula as people type it → as the file keeps it. `table` is the table that the cell lies in, for `[@Column]`. */
export function toFileNotation(formula: string, table: string | null): string {
  if (!/[@A-Za-z]/.test(formula)) return formula;
  let result = "";
  const tokens = formulaTokens(formula);
  const parameters = parametersOf(tokens);
  for (const { type, text } of tokens) {
    if (type === "name" && parameters.has(text.toLowerCase())) result += `_xlpm.${text}`;
    else if (type === "function") {
      const name = text.toUpperCase();
      result += WORKSHEET.has(name) ? `_xlfn._xlws.${name}` : NEWER.has(name) ? `_xlfn.${name}` : text;
    } else if (type === "structured") result += thisRow(text, table);
    else result += text;
  }
  return result;
}

/** Names that LET and LAMBDA declare, in small letters; a file marks each mention of them. */
function parametersOf(tokens: readonly FormulaToken[]): ReadonlySet<string> {
  const found = new Set<string>();
  if (!tokens.some(({ type, text }) => type === "function" && DECLARING.has(text.toUpperCase()))) return found;
  const calls: { readonly name: string; place: number }[] = [];
  let last = "";
  tokens.forEach(({ type, text }, index) => {
    if (type !== "other") {
      const call = calls.at(-1);
      const starts = last === "(" || last === ",";
      const next = tokens.slice(index + 1).find((token) => token.text.trim() !== "")?.text;
      // An argument that is one bare name and not the last one; in LET every other one is a value.
      if (type === "name" && starts && next?.startsWith(",") === true && call && DECLARING.has(call.name)) {
        if (call.name === "LAMBDA" || call.place % 2 === 0) found.add(text.toLowerCase());
      }
      last = text;
      return;
    }
    for (const sign of text) {
      if (sign.trim() === "") continue;
      if (sign === "(")
        calls.push({ name: tokens[index - 1]?.type === "function" ? last.toUpperCase() : "", place: 0 });
      else if (sign === ")") calls.pop();
      else if (sign === ",") {
        const call = calls.at(-1);
        if (call) call.place += 1;
      }
      last = sign;
    }
  });
  return found;
}

const DECLARING = new Set(["LET", "LAMBDA"]);

/** `T[@a]` → `T[[#This Row],[a]]`; a reference without a table name gets the table's. */
function thisRow(text: string, table: string | null): string {
  const bracket = text.indexOf("[");
  const name = bracket > 0 ? text.slice(0, bracket) : (table ?? "");
  const inner = text.slice(bracket + 1, -1);
  if (name === "" || /^\d+$/.test(inner)) return text;
  if (!inner.startsWith("@")) return name + text.slice(bracket);
  const column = inner.slice(1);
  if (column === "") return `${name}[#This Row]`;
  return `${name}[[#This Row],${column.startsWith("[") ? column : `[${column}]`}]`;
}

/** The reverse, for the screen: prefixes go, `T[[#This Row],[a]]` becomes `[@a]` inside the table and `T[@a]` outside. */
export function fromFileNotation(formula: string, table: string | null): string {
  if (!formula.includes("_xl") && !formula.includes("#This Row")) return formula;
  let result = "";
  for (const { type, text } of formulaTokens(formula)) {
    if (type === "function" || type === "name") result += text.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i, "");
    else if (type === "structured") result += shortRow(text, table);
    else result += text;
  }
  return result;
}

function shortRow(text: string, table: string | null): string {
  const match = /^([^[]*)\[(?:\[#This Row\](?:,(.+))?|#This Row)\]$/is.exec(text);
  if (!match) return text;
  const name = match[1] ?? "";
  const shown = table !== null && name.toLowerCase() === table.toLowerCase() ? "" : name;
  const columns = match[2] ?? "";
  const plain = /^\[([\p{L}\p{N}_.]+)\]$/u.exec(columns);
  return `${shown}[@${plain ? plain[1] : columns}]`;
}
