import type { Sentence } from "./sentence.ts";

/** What the report says about money. */
export const MONEY_TEXTS = {
  money: { nl: "5  Financieel", en: "5  Money" },
  budget: { nl: "Begroot", en: "Budget" },
  spent: { nl: "Besteed", en: "Spent" },
  forecast: { nl: "Prognose", en: "Forecast" },
  over: { nl: "Prognose − begroot", en: "Forecast − budget" },
  cofinancing: { nl: "Cofinanciering", en: "Cofinancing" },
  moneyTotal: { nl: "Totaal", en: "Total" },
  moneyNone: {
    nl: "Het plan heeft geen bedragen. Vul de kolommen Begroot, Besteed, Prognose en Cofinanciering, of licht het hieronder toe.",
    en: "The plan has no amounts. Fill the columns Budget, Spent, Forecast and Cofinancing, or explain below.",
  },
  moneyPrompt: {
    nl: "‹ Toelichting op afwijkingen en cofinanciering ›",
    en: "‹ Explanation of deviations and cofinancing ›",
  },
  baseBegroting: { nl: "begroting", en: "budget" },
  baseSubsidie: { nl: "begroting min cofinanciering", en: "budget less cofinancing" },
  cofinancingFormula: {
    nl: "Nodig: {fraction} × {base} ({baseName}) = {required}. Toegezegd: {promised} ({share}); {verdict}.",
    en: "Required: {fraction} × {base} ({baseName}) = {required}. Promised: {promised} ({share}); {verdict}.",
  },
  cofinancingNone: {
    nl: "Nodig: {fraction} × {base} ({baseName}) = {required}. De kolom Cofinanciering is leeg: vul in wat bedrijven toezeggen.",
    en: "Required: {fraction} × {base} ({baseName}) = {required}. The column Cofinancing is empty: fill in what companies promise.",
  },
  cofinancingEnough: { nl: "{amount} meer dan nodig", en: "{amount} more than required" },
  cofinancingExact: { nl: "precies genoeg", en: "exactly enough" },
  cofinancingShort: {
    nl: "{amount} te weinig, met gevolg voor de vaststelling",
    en: "{amount} short, with consequences for the final grant",
  },
  realised: { nl: "Gerealiseerde cofinanciering (€)", en: "Cofinancing realised (€)" },
  realisedPrompt: { nl: "‹ bedrag dat u kunt aantonen ›", en: "‹ amount you can prove ›" },
  realisedShare: {
    nl: "Gerealiseerd: {amount} ÷ {base} ({baseName}) = {share}; nodig is {fraction} = {required}, nog aan te tonen {rest}.",
    en: "Realised: {amount} ÷ {base} ({baseName}) = {share}; required is {fraction} = {required}, still to prove {rest}.",
  },
  realisedEnough: {
    nl: "Gerealiseerd: {amount} ÷ {base} ({baseName}) = {share}; nodig is {fraction} = {required}, dat is gehaald.",
    en: "Realised: {amount} ÷ {base} ({baseName}) = {share}; required is {fraction} = {required}, which is reached.",
  },
  realisedUnreadable: {
    nl: "“{text}” is geen bedrag. Typ een bedrag als 12500 of 12.500,00; zet woorden in de toelichting.",
    en: "“{text}” is no amount. Type an amount such as 12500 or 12,500.00; put words in the explanation.",
  },
  cofinancingSource: {
    nl: "Percentage en grondslag staan op het blad Instellingen; controleer ze bij DUS-I.",
    en: "Percentage and base are on the settings sheet; check them with DUS-I.",
  },
} as const satisfies Readonly<Record<string, Sentence>>;
