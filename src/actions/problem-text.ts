import type { Language } from "#core/plan/plan.ts";
import type { Problem, ProblemCode } from "./contract/action.ts";

export interface ProblemText {
  /** What happened, one sentence. */
  readonly what: string;
  /** The way out, one sentence. */
  readonly remedy: string;
}

type Words = (fact: (name: string) => string) => readonly [what: string, remedy: string];

const DUTCH: Readonly<Record<ProblemCode, Words>> = {
  "CELL-EDIT-MODE": () => ["Er wordt nog in een cel getypt.", "Druk op Enter of Esc en probeer het opnieuw."],
  "SHEET-PROTECTED": (fact) => [
    fact("sheets") !== ""
      ? `Excel staat de wijziging niet toe: beveiligd is het blad ${fact("sheets")}.`
      : fact("structure") === "true"
        ? "Excel staat de wijziging niet toe: de structuur van de werkmap is beveiligd."
        : "Excel staat de wijziging niet toe: het blad of de werkmap is beveiligd.",
    "Hef de beveiliging op (tabblad Controleren) en probeer het opnieuw.",
  ],
  "WORKBOOK-READ-ONLY": () => ["De werkmap is alleen-lezen.", "Sla een kopie op of open de werkmap om te bewerken."],
  "OTHER-WORKBOOK": () => ["Een andere werkmap is actief.", "Klik in deze werkmap en probeer het opnieuw."],
  "SESSION-LOST": () => [
    "De verbinding met de werkmap is weg.",
    "Wacht even en probeer het opnieuw. Blijft het zo, sluit dan de werkmap en open haar weer.",
  ],
  "PAYLOAD-TOO-LARGE": () => [
    "Dit is meer dan Excel in één keer aankan.",
    "Kies minder rijen tegelijk, of open de werkmap in Excel voor Windows of Mac.",
  ],
  "SHEET-TOO-LARGE": (fact) => [
    `Het blad ${fact("sheet")} is te groot om te lezen.`,
    "Wis lege, opgemaakte rijen onder de gegevens en probeer het opnieuw.",
  ],
  "EXCEL-TOO-OLD": () => [
    "Deze versie van Excel kent deze functie niet.",
    "Werk Excel bij of gebruik Excel op het web.",
  ],
  "EXCEL-BUSY": () => ["Excel is nog bezig.", "Wacht even en probeer het opnieuw."],
  "NOT-FOUND-IN-WORKBOOK": () => [
    "Een blad, tabel of cel die nodig is, bestaat niet meer.",
    "Maak het verwijderen ongedaan, of herhaal de handeling: het plan wordt dan opnieuw gelezen.",
  ],
  "NOT-SUPPORTED-HERE": () => ["Dit kan op deze plek niet.", "Open de werkmap in Excel zelf en herhaal de handeling."],
  "EXCEL-REFUSED": () => [
    "Excel weigerde de handeling.",
    "Probeer het opnieuw; er is niets half geschreven dat een herhaling niet herstelt.",
  ],
  STOPPED: (fact) => [
    fact("count") === "0" || fact("count") === ""
      ? "U hebt gestopt. In het plan is niets gewijzigd."
      : `U hebt gestopt. In ${fact("count")} rijen van het plan was al geschreven (${fact("rows")}), in de andere niet.`,
    "Herhaal de handeling om haar af te maken.",
  ],
  "FILTER-ACTIVE": () => [
    "Een filter of verborgen rijen houden de wijziging tegen: Excel verplaatst alleen wat zichtbaar is.",
    "Wis het filter, maak verborgen rijen zichtbaar en probeer het opnieuw.",
  ],
  "UNDO-NOT-SUPPORTED": () => [
    "Excel kan deze handeling niet in één stap ongedaan maken.",
    "Herhaal de handeling; terugdraaien kan in het taakvenster.",
  ],
  "PLAN-NOT-FOUND": () => [
    "In deze werkmap is geen mijlpalenplan gevonden.",
    "Maak een nieuw plan, of neem een bestaand blad over met kolommen als Nr., Mijlpaal en Opleverdatum.",
  ],
  "PLAN-EXISTS": (fact) => [
    `Er is al een mijlpalenplan in deze werkmap: het blad ${fact("sheet")}.`,
    "Werk in dat plan verder, of verwijder het blad als u opnieuw wilt overnemen.",
  ],
  "NOT-OWN-PLAN": (fact) => [
    `Het blad ${fact("sheet")} is een lijst van uzelf; rijen daarin invoegen, verplaatsen of verwijderen doet u zelf.`,
    "Neem het blad over als plan om dit hier te kunnen doen.",
  ],
  "PLAN-UNREADABLE": (fact) => [
    `Het blad ${fact("sheet")} is niet als plan te lezen.`,
    "Kijk of de kopregel met Nr., Mijlpaal, Start en Opleverdatum er nog staat.",
  ],
  "LAYOUT-NEWER": (fact) => [
    `Dit plan is gemaakt met een nieuwere versie van Mijlpalenplan (indeling ${fact("found")}; deze versie kent ${fact("known")}).`,
    "Werk de invoegtoepassing bij; aan de werkmap is niets veranderd.",
  ],
  "SHEET-DAMAGED": (fact) => [
    `Op het blad ${fact("sheet")} ontbreekt de tabel ${fact("table")}.`,
    "Maak het wissen van de tabel ongedaan, of neem het blad over als plan.",
  ],
  "COLUMN-MISSING": (fact) =>
    fact("for") !== "order"
      ? [
          `Het blad ${fact("sheet")} heeft geen kolom ${fact("column")}.`,
          "Voeg de kolom toe, of neem het blad over als plan.",
        ]
      : fact("formulas") === "true"
        ? [
            `Op het blad ${fact("sheet")} staan eigen formules in de kolom ${fact("column")}, die nodig is om rijen te verplaatsen.`,
            "Zet uw formules in een kolom met een andere kop, maak deze kolom leeg en probeer het opnieuw; de invoegtoepassing vult hem.",
          ]
        : [
            `De tabel op het blad ${fact("sheet")} heeft geen kolom ${fact("column")} meer, die nodig is om rijen te verplaatsen.`,
            `Voeg aan de tabel een lege kolom met de kop ${fact("column")} toe en probeer het opnieuw; de invoegtoepassing vult hem.`,
          ],
  "INPUT-INVALID": (fact) => [`De invoer klopt niet: ${fact("detail")}.`, "Pas de invoer aan en probeer het opnieuw."],
  "PERIOD-INVALID": (fact) => [
    `De periode ${fact("from")} t/m ${fact("to")} kan niet.`,
    "Kies een einddatum na de begindatum, en bij een lange periode kwartalen of jaren in plaats van maanden.",
  ],
  "NOTHING-SELECTED": () => ["Er is geen mijlpaal geselecteerd.", "Zet de cursor op een rij van het plan."],
  "MILESTONE-UNKNOWN": (fact) => [
    `Mijlpaal ${fact("nr")} staat niet in het plan.`,
    fact("nearest") === "" ? "Kijk welk nummer u bedoelt." : `Bedoelt u ${fact("nearest")}?`,
  ],
  "MILESTONE-AMBIGUOUS": (fact) => [
    `Nummer ${fact("nr")} komt meer dan eens voor (rijen ${fact("rows")}).`,
    "Geef elke mijlpaal een eigen nummer, of kies de rij in de lijst.",
  ],
  "MILESTONE-HAS-SUCCESSORS": (fact) => [
    `Van ${fact("nr")} hangen andere mijlpalen af: ${fact("successors")}.`,
    "Kies of de afhankelijkheid vervalt of naar de voorganger gaat.",
  ],
  "NR-EXISTS": (fact) => [`Nummer ${fact("nr")} bestaat al.`, "Kies een ander nummer."],
  "REFERENCE-UNREADABLE": (fact) => [
    `De voorgangers van ${fact("nr")} zijn niet helemaal te lezen en daarom niet aangepast.`,
    "Pas de cel Afhankelijk van zelf aan.",
  ],
  "ROW-CHANGED": (fact) => [
    `De rij van ${fact("nr")} is intussen veranderd of verplaatst.`,
    "Kijk hoe de rij nu is en herhaal de handeling.",
  ],
  "CELL-CHANGED": (fact) => [
    `${fact("field")} van ${fact("nr")} is intussen door iemand anders gewijzigd in "${fact("now")}".`,
    "Bekijk de nieuwe waarde; uw wijziging is daar niet overheen geschreven.",
  ],
  "FORMULA-IN-CELL": (fact) => [
    `In de cel ${fact("cell")} staat een formule.`,
    "Vervang de formule zelf door een waarde als het plan haar mag wijzigen.",
  ],
  "TEXT-TOO-LONG": (fact) => [
    `De tekst voor ${fact("field")} telt ${fact("length")} tekens; een cel houdt er ${fact("most")}.`,
    "Kort de tekst in.",
  ],
  "PROPOSAL-STALE": (fact) => [
    `Het voorstel voor ${fact("nr")} geldt niet meer: de status is intussen veranderd.`,
    "Kijk naar het nieuwe voorstel.",
  ],
  "PERIOD-UNKNOWN": (fact) => [
    `De verslagperiode ${fact("period")} staat niet op Instellingen.`,
    "Voeg de periode toe op het blad Instellingen.",
  ],
  "DECISION-UNKNOWN": (fact) => [
    `Er is geen beslisdocument voor ${fact("nr")}.`,
    "Maak eerst het beslisdocument voor deze mijlpaal.",
  ],
  "NOTHING-TO-UNDO": () => ["Er is niets om terug te zetten.", "De werkmap is al zoals ze voor de handeling was."],
};

const ENGLISH: Readonly<Record<ProblemCode, Words>> = {
  "CELL-EDIT-MODE": () => ["A cell is still being edited.", "Press Enter or Esc and try again."],
  "SHEET-PROTECTED": (fact) => [
    fact("sheets") !== ""
      ? `Excel does not allow the change: protected is the sheet ${fact("sheets")}.`
      : fact("structure") === "true"
        ? "Excel does not allow the change: the structure of the workbook is protected."
        : "Excel does not allow the change: the sheet or workbook is protected.",
    "Remove the protection (Review tab) and try again.",
  ],
  "WORKBOOK-READ-ONLY": () => ["The workbook is read-only.", "Save a copy or open the workbook for editing."],
  "OTHER-WORKBOOK": () => ["Another workbook is active.", "Click in this workbook and try again."],
  "SESSION-LOST": () => [
    "The connection with the workbook is gone.",
    "Wait a moment and try again. If it stays like this, close the workbook and open it again.",
  ],
  "PAYLOAD-TOO-LARGE": () => [
    "This is more than Excel can take at once.",
    "Choose fewer rows at a time, or open the workbook in Excel for Windows or Mac.",
  ],
  "SHEET-TOO-LARGE": (fact) => [
    `Sheet ${fact("sheet")} is too large to read.`,
    "Clear empty, formatted rows below the data and try again.",
  ],
  "EXCEL-TOO-OLD": () => ["This version of Excel lacks this function.", "Update Excel or use Excel on the web."],
  "EXCEL-BUSY": () => ["Excel is still busy.", "Wait a moment and try again."],
  "NOT-FOUND-IN-WORKBOOK": () => [
    "A sheet, table or cell that is needed no longer exists.",
    "Undo the deletion, or repeat the action: the plan is then read again.",
  ],
  "NOT-SUPPORTED-HERE": () => [
    "This is not possible here.",
    "Open the workbook in Excel itself and repeat the action.",
  ],
  "EXCEL-REFUSED": () => [
    "Excel refused the action.",
    "Try again; nothing was left half written that a repeat does not mend.",
  ],
  STOPPED: (fact) => [
    fact("count") === "0" || fact("count") === ""
      ? "You stopped it. Nothing in the plan has changed."
      : `You stopped it. In ${fact("count")} rows of the plan something was already written (${fact("rows")}), in the others not.`,
    "Do it again to finish it.",
  ],
  "FILTER-ACTIVE": () => [
    "A filter or hidden rows stand in the way: Excel moves only what is visible.",
    "Clear the filter, unhide the rows and try again.",
  ],
  "UNDO-NOT-SUPPORTED": () => [
    "Excel cannot undo this action in one step.",
    "Repeat the action; it can be put back in the pane.",
  ],
  "PLAN-NOT-FOUND": () => [
    "No milestone plan was found in this workbook.",
    "Make a new plan, or adopt a sheet with columns such as Nr., Milestone and Due date.",
  ],
  "PLAN-EXISTS": (fact) => [
    `This workbook already has a milestone plan: sheet ${fact("sheet")}.`,
    "Go on in that plan, or delete the sheet to adopt again.",
  ],
  "NOT-OWN-PLAN": (fact) => [
    `Sheet ${fact("sheet")} is a list of your own; rows in it are yours to insert, move and delete.`,
    "Adopt the sheet as a plan to do this here.",
  ],
  "PLAN-UNREADABLE": (fact) => [
    `Sheet ${fact("sheet")} cannot be read as a plan.`,
    "See whether the header row with No., Milestone, Start and Due date is still there.",
  ],
  "LAYOUT-NEWER": (fact) => [
    `This plan was made with a newer version of Mijlpalenplan (layout ${fact("found")}; this version knows ${fact("known")}).`,
    "Update the add-in; nothing in the workbook was changed.",
  ],
  "SHEET-DAMAGED": (fact) => [
    `Table ${fact("table")} is missing on sheet ${fact("sheet")}.`,
    "Undo the deletion of the table, or adopt the sheet as a plan.",
  ],
  "COLUMN-MISSING": (fact) =>
    fact("for") !== "order"
      ? [`Sheet ${fact("sheet")} has no column ${fact("column")}.`, "Add the column, or adopt the sheet as a plan."]
      : fact("formulas") === "true"
        ? [
            `Column ${fact("column")} on sheet ${fact("sheet")}, which is needed to move rows, holds formulas of your own.`,
            "Put your formulas in a column with another heading, empty this one and try again; the add-in fills it.",
          ]
        : [
            `The table on sheet ${fact("sheet")} has no column ${fact("column")} any more, which is needed to move rows.`,
            `Add an empty column with the heading ${fact("column")} to the table and try again; the add-in fills it.`,
          ],
  "INPUT-INVALID": (fact) => [`The input is not valid: ${fact("detail")}.`, "Change the input and try again."],
  "PERIOD-INVALID": (fact) => [
    `The period ${fact("from")} to ${fact("to")} is not possible.`,
    "Choose an end after the beginning, and for a long period quarters or years instead of months.",
  ],
  "NOTHING-SELECTED": () => ["No milestone is selected.", "Put the cursor on a row of the plan."],
  "MILESTONE-UNKNOWN": (fact) => [
    `Milestone ${fact("nr")} is not in the plan.`,
    fact("nearest") === "" ? "See which number you mean." : `Do you mean ${fact("nearest")}?`,
  ],
  "MILESTONE-AMBIGUOUS": (fact) => [
    `Number ${fact("nr")} occurs more than once (rows ${fact("rows")}).`,
    "Give each milestone its own number, or choose the row in the list.",
  ],
  "MILESTONE-HAS-SUCCESSORS": (fact) => [
    `Other milestones depend on ${fact("nr")}: ${fact("successors")}.`,
    "Choose whether the dependency goes or passes to the predecessor.",
  ],
  "NR-EXISTS": (fact) => [`Number ${fact("nr")} exists already.`, "Choose another number."],
  "REFERENCE-UNREADABLE": (fact) => [
    `The predecessors of ${fact("nr")} cannot be read completely and were not adjusted.`,
    "Adjust the cell Depends on yourself.",
  ],
  "ROW-CHANGED": (fact) => [
    `The row of ${fact("nr")} was changed or moved meanwhile.`,
    "See how the row is now and repeat the action.",
  ],
  "CELL-CHANGED": (fact) => [
    `${fact("field")} of ${fact("nr")} was meanwhile changed by someone else to "${fact("now")}".`,
    "Look at the new value; your change was not written over it.",
  ],
  "FORMULA-IN-CELL": (fact) => [
    `Cell ${fact("cell")} holds a formula.`,
    "Replace the formula by a value yourself if the plan may change it.",
  ],
  "TEXT-TOO-LONG": (fact) => [
    `The text for ${fact("field")} has ${fact("length")} characters; a cell holds ${fact("most")}.`,
    "Shorten the text.",
  ],
  "PROPOSAL-STALE": (fact) => [
    `The proposal for ${fact("nr")} no longer holds: the status has changed.`,
    "Look at the new proposal.",
  ],
  "PERIOD-UNKNOWN": (fact) => [
    `Reporting period ${fact("period")} is not on the settings sheet.`,
    "Add the period on the settings sheet.",
  ],
  "DECISION-UNKNOWN": (fact) => [
    `There is no decision document for ${fact("nr")}.`,
    "Make the decision document for this milestone first.",
  ],
  "NOTHING-TO-UNDO": () => ["There is nothing to put back.", "The workbook is already as it was before the action."],
};

const TEXTS: Readonly<Record<Language, Readonly<Record<ProblemCode, Words>>>> = { nl: DUTCH, en: ENGLISH };

/** A problem in words, with its place in front where there is one. */
export function describeProblem(problem: Problem, language: Language): ProblemText {
  const fact = (name: string): string => {
    const value = problem.facts[name];
    if (value === undefined || value === null) return "";
    return Array.isArray(value) ? value.join(", ") : String(value);
  };
  const [what, remedy] = TEXTS[language][problem.code](fact);
  return { what: `${describePlace(problem, language)}${what}`, remedy };
}

function describePlace(problem: Problem, language: Language): string {
  const { place } = problem;
  if (place === null) return "";
  const words =
    language === "nl"
      ? { sheet: "Blad", row: "rij", column: "kolom", cell: "cel" }
      : { sheet: "Sheet", row: "row", column: "column", cell: "cell" };
  const parts = [`${words.sheet} ${place.sheet}`];
  if (place.rowNumber !== null) parts.push(`${words.row} ${place.rowNumber}`);
  if (place.column !== null) parts.push(`${words.column} ${place.column}`);
  if (place.cell !== null) parts.push(`${words.cell} ${place.cell}`);
  return `${parts.join(", ")}: `;
}
