/**
 * Functions that came after Excel 2007. Files keep them with a prefix, programs see them without.
 * Source: [MS-XLSX] 2.2.2 "Formulas", future-function-list.
 */
const FUTURE = new Set(
  `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT
CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ERF.PRECISE ERFC.PRECISE
EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT
GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH
IMTAN ISFORMULA ISOWEEKNUM LET LAMBDA LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST
NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ RRI
SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST
TEXTJOIN UNICHAR UNICODE UNIQUE VAR.P VAR.S WEIBULL.DIST WORKDAY.INTL XLOOKUP XMATCH XOR Z.TEST TEXTSPLIT TEXTBEFORE
TEXTAFTER VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND MAP REDUCE SCAN MAKEARRAY
BYROW BYCOL ISOMITTED ARRAYTOTEXT VALUETOTEXT ENCODEURL WEBSERVICE FILTERXML`.split(/\s+/u),
);
// Known before 2010 under these very names: they carry no prefix in a file.
for (const name of ["NETWORKDAYS.INTL", "WORKDAY.INTL"]) FUTURE.delete(name);
const WORKSHEET_FUTURE = new Set(["FILTER", "SORT"]);

/** A formula as a program writes it (without `=`) in the notation of the file. */
export function fileFormula(formula: string): string {
  return outsideQuotes(formula, (piece) =>
    piece.replace(/(?<![\p{L}\p{N}_.])([A-Z][A-Z0-9.]*)(?=\()/giu, (name: string) => {
      const upper = name.toUpperCase();
      if (WORKSHEET_FUTURE.has(upper)) return `_xlfn._xlws.${upper}`;
      return FUTURE.has(upper) ? `_xlfn.${upper}` : name;
    }),
  );
}

/** A formula of a file as a program sees it: without prefixes. */
export function programFormula(formula: string): string {
  return outsideQuotes(formula, (piece) => piece.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./gu, ""));
}

/** Applies a change to everything outside text constants and quoted sheet names. */
function outsideQuotes(formula: string, change: (piece: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/u)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join("");
}
