import type { ProblemWords } from "./problem-words.ts";

export const PROBLEM_WORDS_NL: ProblemWords = {
  "CELL-EDIT-MODE": () => ["Er wordt nog in een cel getypt.", "Druk op Enter of Esc en probeer het opnieuw."],
  "SHEET-PROTECTED": (fact) => [
    fact("sheets") !== ""
      ? `Excel staat de wijziging niet toe: blad ${fact("sheets")} is beveiligd.`
      : fact("structure") === "true"
        ? "Excel staat de wijziging niet toe: de structuur van de werkmap is beveiligd."
        : "Excel staat de wijziging niet toe: het blad of de werkmap is beveiligd.",
    "Hef de beveiliging op (tabblad Controleren) en probeer het opnieuw.",
  ],
  "WORKBOOK-READ-ONLY": () => ["De werkmap is alleen-lezen.", "Sla een kopie op of open de werkmap om te bewerken."],
  "OTHER-WORKBOOK": () => ["Een andere werkmap is actief.", "Klik in deze werkmap en probeer het opnieuw."],
  "SESSION-LOST": () => [
    "De verbinding met de werkmap is weg.",
    "Wacht even en probeer het opnieuw. Blijft het zo, sluit dan de werkmap en open die weer.",
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
    "Herhaal de handeling om die af te maken.",
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
  "CHOICES-TOO-MANY": () => [
    "Zo veel keuzes kan deze werkmap niet onthouden; er is niets gewijzigd.",
    "Maak van de lijst meteen een mijlpalenplan: daarin zijn uw keuzes verwerkt.",
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
    "Vervang de formule zelf door een waarde als het plan die mag wijzigen.",
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
