import { dateReason } from "./date-reasons.ts";
import { gapLabel } from "./field-names.ts";
import type { FindingTexts } from "./finding-texts.ts";
import {
  formatDays,
  formatIsoDay,
  formatList,
  formatMoney,
  formatPercent,
  formatWeekday,
  formatWorkingDays,
} from "./format.ts";
import { lagWords, linkWords } from "./link-words.ts";

const day = (iso: string): string => formatIsoDay(iso, "nl");
const work = (days: number): string => formatWorkingDays(days, "nl");
const list = (items: readonly string[]): string => formatList(items, "nl");
const euros = (amount: number): string => formatMoney(amount, "nl");

/** "1.1 wacht op 1.2, 1.2 wacht op 1.1" */
const waits = (cycle: readonly string[]): string =>
  cycle.map((nr, place) => `${nr} wacht op ${cycle[(place + 1) % cycle.length]!}`).join(", ");

export const FINDINGS_NL: FindingTexts = {
  "NR-MISSING": ({ rowNumber, name }) => ({
    what: `Rij ${rowNumber}${name === null ? "" : ` (${name})`} heeft geen nummer.`,
    remedy: "Geef de mijlpaal een eigen nummer, dan kan een andere mijlpaal ervan afhangen.",
  }),
  "NR-DUPLICATE": ({ nr, cells }) => ({
    what: `Nummer ${nr} komt ${cells.length} keer voor: ${list(cells)}.`,
    remedy: "Geef elke mijlpaal een eigen nummer en pas de afhankelijkheden erop aan.",
  }),
  "NR-AMBIGUOUS": ({ nr, other }, { inside }) => ({
    what: `Nummer ${nr} in ${inside} kan ook ${other} zijn: in een getal valt de laatste nul weg.`,
    remedy: `Typ het nummer als tekst ('${other}) als ${other} bedoeld is.`,
  }),
  "NAME-MISSING": ({ rowNumber }, { name }) => ({
    what: `${name} heeft geen mijlpaal: op rij ${rowNumber} staat geen naam.`,
    remedy: "Vul in wat er dan klaar is, of verwijder de rij.",
  }),
  "CELL-ERROR": ({ value, formula }, { inside, field }) => ({
    what: `Bij ${inside} staat de fout ${value}${field === "" ? "" : ` in ${field}`}${formula === null ? "" : ` (formule ${formula})`}.`,
    remedy: "Herstel de formule of typ de waarde zelf.",
  }),
  "DEP-UNREADABLE": ({ raw, part }, { inside }) => ({
    what: `De afhankelijkheid "${raw}" van ${inside} is niet leesbaar${part === raw ? "" : ` bij "${part}"`}.`,
    remedy: "Schrijf nummers met een puntkomma ertussen, bijvoorbeeld 1.2; 2.1EB+2w.",
  }),
  "DEP-UNKNOWN": ({ other, nearest }, { name }) => ({
    what: `${name} hangt af van ${other}, maar nummer ${other} bestaat niet.`,
    remedy:
      nearest === null
        ? "Verbeter het nummer of haal de afhankelijkheid weg."
        : `Verbeter het nummer (het dichtstbijzijnde is ${nearest}) of haal de afhankelijkheid weg.`,
  }),
  "DEP-SELF": ({ nr }) => ({
    what: `${nr} hangt van zichzelf af.`,
    remedy: `Haal ${nr} weg uit de afhankelijkheden van ${nr}.`,
  }),
  "DEP-DUPLICATE": ({ other, times }, { name }) => ({
    what: `${name} noemt ${other} ${times} keer als voorganger.`,
    remedy: "Laat er één staan.",
  }),
  "DEP-AMBIGUOUS": ({ other, readings }, { name }) => ({
    what: `${name} hangt af van ${other}, maar dat kan op meer dan één mijlpaal slaan${readings.length === 0 ? "" : ` (${list(readings)})`}.`,
    remedy: "Maak het nummer eenduidig; tot dan telt de afhankelijkheid niet mee in de planning.",
  }),
  "DEP-CYCLE": ({ cycle, cutNr, cutOther, cutReason, cutDays }) => ({
    what: `Deze mijlpalen wachten in een kring op elkaar: ${waits(cycle)}.`,
    remedy: `Haal ${cutOther} weg bij ${cutNr}: ${
      cutReason === "dates"
        ? `de data gaan daar al tegenin (${work(cutDays)}), dus dat kost het minst`
        : `${cutOther} staat verderop in het plan, dus dat ligt het meest voor de hand`
    }. Of haal een andere afhankelijkheid uit de kring weg.`,
  }),
  "DEP-REDUNDANT": ({ other, via }, { name }) => ({
    what: `${name} wacht al op ${other} via ${list(via.slice(1))}.`,
    remedy: `U kunt ${other} weglaten; aan de planning verandert niets.`,
  }),
  "DATE-UNREADABLE": ({ raw, why }, { inside, field }) => ({
    what: `"${raw}" bij ${inside}${field === "" ? "" : ` (${field})`} is geen datum${why === null ? "" : `: ${dateReason(why, "nl")}`}.`,
    remedy: "Typ een dag als 15-4-2026, of een periode als Q3 2026.",
  }),
  "DATE-AMBIGUOUS": ({ raw, readings }, { inside, field }) => ({
    what: `"${raw}" bij ${inside}${field === "" ? "" : ` (${field})`} ligt niet op de dag vast${
      readings[0] === undefined ? "" : `; gelezen als ${day(readings[0])}`
    }${readings.length > 1 ? `, ook mogelijk: ${list(readings.slice(1).map(day))}` : ""}.`,
    remedy: "Typ de dag voluit als u iets anders bedoelt.",
  }),
  "DATE-ORDER": ({ start, due }, { name }) => ({
    what: `${name} heeft een opleverdatum (${day(due)}) die vóór de start (${day(start)}) ligt.`,
    remedy: "Verbeter de start of de opleverdatum.",
  }),
  "DATE-MISSING": ({ missing }, { name }) => ({
    what:
      missing === "both"
        ? `${name} heeft geen start, geen opleverdatum en geen doorlooptijd.`
        : `${name} heeft een start, maar geen opleverdatum of doorlooptijd.`,
    remedy: missing === "both" ? "Vul een opleverdatum of een doorlooptijd in." : "Vul een van beide in.",
  }),
  "DATE-OUTSIDE-PERIOD": ({ day: iso, periodStart, periodEnd, typedYear }, { name, field }) => ({
    what: `${name} heeft ${field === "" ? "de datum" : `bij ${field} de datum`} ${day(iso)}${
      periodStart !== null && periodEnd !== null
        ? `, buiten de periode ${day(periodStart)} t/m ${day(periodEnd)}`
        : periodEnd !== null
          ? `, buiten de periode t/m ${day(periodEnd)}`
          : periodStart !== null
            ? `, buiten de periode vanaf ${day(periodStart)}`
            : ", en dat kan niet kloppen"
    }.`,
    remedy:
      typedYear === null
        ? "Verbeter de datum, of pas de periode van het plan aan."
        : `Waarschijnlijk is alleen het jaar ${typedYear} getypt; typ de hele datum.`,
  }),
  "DATE-NON-WORKING": ({ day: iso, weekday, holiday, next }, { name }) => ({
    what: `${name}: ${day(iso)} is geen werkdag (${holiday ?? formatWeekday(weekday, "nl")}).`,
    remedy: `Laat het staan als dat klopt; de eerste werkdag erna is ${day(next)}.`,
  }),
  "DURATION-UNREADABLE": ({ raw }, { inside }) => ({
    what: `De doorlooptijd "${raw}" van ${inside} is niet leesbaar.`,
    remedy: "Typ een aantal werkdagen (10), of weken of maanden (6w, 3m).",
  }),
  "DATE-BEFORE-PREDECESSOR": (facts, { name, inside }) => ({
    what: `${name} ${facts.dayIs === "start" ? "begint op" : "is gepland op"} ${day(facts.day)}, maar ${linkWords(facts, "nl")}: ${work(facts.days)} te vroeg.`,
    remedy: `Schuif ${inside} naar ${day(facts.firstPossible)} of later${
      facts.newDue === null ? "" : ` (gereed ${day(facts.newDue)})`
    }, of stel de doelstelling of de afhankelijkheid van ${facts.other} bij${lagWords(facts.lag, "nl")}.`,
  }),
  "DUE-INFEASIBLE": ({ due, expected, days, cause, other }, { name }) => ({
    what:
      cause === "duration"
        ? `${name} past met deze start en doorlooptijd niet vóór de opleverdatum ${day(due)}: ${work(days)} te kort.`
        : `${name} is niet haalbaar op ${day(due)}: op zijn vroegst ${day(expected)}, ${work(days)} later${other === null ? "" : `, door ${other}`}.`,
    remedy:
      cause === "duration"
        ? `Maak de opleverdatum ${day(expected)}, begin eerder of verkort de doorlooptijd.`
        : `Pas de opleverdatum aan naar ${day(expected)} of later, versnel wat ervoor komt, of stel de doelstelling bij.`,
  }),
  "START-TOO-LATE": ({ latestStart, days, promisedNr, promised }, { name }) => ({
    what: `${name} moest uiterlijk op ${day(latestStart)} beginnen, ${work(days)} geleden${
      promised === null
        ? ""
        : `, om ${promisedNr === null ? "op tijd klaar te zijn" : `${promisedNr} te halen`} (${day(promised)})`
    }.`,
    remedy: "Begin nu en verkort de doorlooptijd, pas de opleverdatum aan, of vul een status in als het al loopt.",
  }),
  "PERIOD-INFEASIBLE": ({ end, periodEnd, days, other }) => ({
    what: `Het plan loopt volgens de berekening tot ${day(end)}, ${work(days)} na het einde van de periode (${day(periodEnd)}); ${other} is de laatste.`,
    remedy: `Versnel wat aan ${other} voorafgaat, of stel de doelstelling bij.`,
  }),
  "STATUS-UNKNOWN": ({ raw }, { inside }) => ({
    what: `${statusSeen(raw)} van ${inside} is geen groen, oranje of rood.`,
    remedy: "Kies groen, oranje of rood, of laat de cel leeg als het nog niet begonnen is.",
  }),
  "STATUS-AMBIGUOUS": ({ raw, readings }, { inside }) => ({
    what: `${statusSeen(raw)} van ${inside} ${readings.length > 1 ? `kan meer dan één kleur betekenen: ${readings.join(" of ")}` : "kan ook iets anders betekenen"}${readings.length === 1 ? ` dan ${readings.join()}` : ""}.`,
    remedy: "Kies groen, oranje of rood.",
  }),
  "STATUS-WITHOUT-EXPLANATION": ({ status: colour, missing }, { name }) => ({
    what: `${name} staat op ${colour} zonder ${list(missing.map((field) => gapLabel(field, "nl")))}.`,
    remedy: "Schrijf op wat er speelt en wat u eraan doet.",
  }),
  "STATUS-STALE": ({ asOf, days, period }, { inside }) => ({
    what: `De status van ${inside} is van ${day(asOf)}, ${formatDays(days, "nl")} geleden${period === null ? "" : ` en van vóór ${period}`}.`,
    remedy: "Beoordeel de status opnieuw en vul de peildatum in.",
  }),
  "STATUS-OVERDUE": ({ due, days }, { name }) => ({
    what: `${name} moest op ${day(due)} klaar zijn (${work(days)} geleden) en is niet gereed gemeld.`,
    remedy: "Vul Gereed op in, of geef een nieuwe opleverdatum met de reden.",
  }),
  "STATUS-KNOCK-ON": ({ status: colour, other, otherStatus }, { name }) => ({
    what: `${name} staat op ${colour}, maar wacht op ${other}, die op ${otherStatus} staat.`,
    remedy: `Ga na of ${name} nog op schema ligt en licht dat toe.`,
  }),
  "DONE-BEFORE-PREDECESSOR": ({ other, doneOn, otherDoneOn }, { name }) => ({
    what: `${name} is gereed gemeld${doneOn === null ? "" : ` op ${day(doneOn)}`}, maar voorganger ${other} ${
      otherDoneOn === null ? "nog niet" : `pas op ${day(otherDoneOn)}`
    }.`,
    remedy: `Meld ${other} gereed, of haal de afhankelijkheid weg.`,
  }),
  "DONE-IN-FUTURE": ({ doneOn, today }, { name }) => ({
    what: `${name} is gereed gemeld op ${day(doneOn)}, na vandaag (${day(today)}).`,
    remedy: "Verbeter de dag bij Gereed op; een verwachting hoort bij de opleverdatum.",
  }),
  "ROLE-NO-OWNER": (_facts, { name }) => ({
    what: `${name} heeft geen eindverantwoordelijke.`,
    remedy: "Zet bij één partij een E.",
  }),
  "ROLE-SEVERAL-OWNERS": ({ owners }, { name }) => ({
    what: `${name} heeft ${owners.length} eindverantwoordelijken: ${list(owners)}.`,
    remedy: "Laat de E bij één partij staan.",
  }),
  "SMART-VAGUE": ({ word }, { name }) => ({
    what: `${name}: "${word}" zegt niet wanneer het genoeg is.`,
    remedy: "Noem een aantal, een percentage of een tastbaar resultaat.",
  }),
  "SMART-ACTIVITY": ({ word }, { name }) => ({
    what: `${name} begint met "${word}" en leest als een activiteit, niet als een resultaat.`,
    remedy: "Beschrijf wat er klaar is als het klaar is, bijvoorbeeld: rapport vastgesteld.",
  }),
  "SMART-NO-MEASURE": ({ word }, { name }) => ({
    what: `${name}: bij "${word}" staat niet hoeveel.`,
    remedy: "Noem een aantal of percentage en een datum.",
  }),
  "MONEY-UNREADABLE": ({ raw }, { inside, field }) => ({
    what: `Het bedrag "${raw}" bij ${inside}${field === "" ? "" : ` (${field})`} is niet leesbaar.`,
    remedy: "Typ een bedrag als 12500 of 12.500,00.",
  }),
  "MONEY-OVERRUN": ({ budget, amount, over, basis }, { name }) => ({
    what: `${name}: ${basis === "spent" ? "besteed" : "prognose"} ${euros(amount)}, begroot ${euros(budget)}, ${euros(over)} te veel.`,
    remedy: "Licht de overschrijding toe en noem de dekking, of pas de prognose aan.",
  }),
  "COFINANCING-SHORT": ({ cofinancing, required, base, baseName, fraction }) => ({
    what: `De cofinanciering is ${euros(cofinancing)}, nodig is ${euros(required)} (${formatPercent(fraction, "nl")} van ${baseName === "subsidie" ? "de subsidie" : "de begroting"} van ${euros(base)}).`,
    remedy: `Zoek voor ${euros(required - cofinancing)} nieuwe toezeggingen, of ga na of alle bijdragen zijn ingevuld.`,
  }),
  "DECISION-OPEN": ({ due, days }, { name }) => ({
    what: `Het beslismoment ${name} was op ${day(due)}, ${work(days)} geleden, en er is geen besluit vastgelegd.`,
    remedy: "Leg het genomen besluit vast, of geef het beslismoment een nieuwe datum.",
  }),
  "REPORT-GAP": ({ gap }) => ({
    what: `Voor de voortgangsrapportage ontbreekt: ${gapLabel(gap, "nl")}.`,
    remedy: "Vul het in voordat u de rapportage indient.",
  }),
};

/** A colour has no word; its number says nothing to a person. */
function statusSeen(raw: string): string {
  return /^#[0-9A-F]{6}$/.test(raw) ? "De celkleur bij de status" : `De status "${raw}"`;
}
