import { sheet, unseen } from "./sheet-text.ts";

/** A second set, written after the first was read well. */
export const MORE_LISTS = [
  unseen(
    "a regional plan with actielijn, KPI and a column per half-year of progress",
    `
Actielijn | Nr | Beoogd resultaat | KPI | Gepland gereed | Voortgang 1e halfjaar | Stoplicht
PO-VO | 1 | 40 scholen doen mee | 40 | 31 dec. 2026 | 12 scholen gestart | groen
PO-VO | 2 | Leerkrachten geschoold | 80 | 31 dec. 2027 | uitgesteld | oranje
VO-MBO | 3 | Doorlopende leerlijn PIE | 1 | 1 aug. 2027 | werkgroep gevormd | groen
`,
    `
1 | 40 scholen doen mee | ..2026-12-31 | | groen | | sub=PO-VO | expl=12 scholen gestart
2 | Leerkrachten geschoold | ..2027-12-31 | | oranje | | sub=PO-VO
3 | Doorlopende leerlijn PIE | ..2027-08-01 | | groen | | sub=VO-MBO
`,
  ),
  unseen(
    "implementation plan: chapters with letters, activities numbered within",
    `
Implementatieplan ELO
Activiteit | Door | Startdatum | Deadline | Gereed
A. Voorbereiding | | | |
A1 Projectgroep samengesteld | MT | 1-1-2026 | 15-1-2026 | ja
A2 Eisen opgesteld | ICT | 15-1-2026 | 1-3-2026 | nee
B. Uitvoering | | | |
B1 Inrichting klaar | ICT | 1-3-2026 | 1-5-2026 |
B2 Docenten getraind | HR | 1-5-2026 | 1-7-2026 |
`,
    `
A1 | Projectgroep samengesteld | 2026-01-01..2026-01-15 | | gereed | MT:E | sub=Voorbereiding
A2 | Eisen opgesteld | 2026-01-15..2026-03-01 | | | ICT:E | sub=Voorbereiding
B1 | Inrichting klaar | 2026-03-01..2026-05-01 | | | ICT:E | sub=Uitvoering
B2 | Docenten getraind | 2026-05-01..2026-07-01 | | | HR:E | sub=Uitvoering
`,
  ),
  unseen(
    "header with units and remarks in brackets and a trailing asterisk",
    `
Nr. (uniek) | Mijlpaal (wat is klaar?)* | Start (dd-mm-jj) | Einde (dd-mm-jj) | Doorlooptijd (werkdagen) | Afhankelijk van (nr.) | Status (G/O/R) | Begroot (€)
1 | Inkoop afgerond | 05-01-26 | 30-01-26 | 20 | - | G | 5.000
2 | Installatie gedaan | 02-02-26 | 27-02-26 | 20 | 1 | O | 12.500,50
3 | Training gegeven | 02-03-26 | 13-03-26 | 10 | 1, 2 | R | -
`,
    `
1 | Inkoop afgerond | 2026-01-05..2026-01-30 | | groen | | dur=20 | budget=5000
2 | Installatie gedaan | 2026-02-02..2026-02-27 | 1 | oranje | | dur=20 | budget=12500.5
3 | Training gegeven | 2026-03-02..2026-03-13 | 1; 2 | rood | | dur=10 | budget=
`,
  ),
  unseen(
    "Belgian and formal words: aanvang, voltooiing, verantwoordelijke dienst, voorafgaandelijk",
    `
Volgnr | Omschrijving mijlpaal | Aanvang | Voltooiing | Verantwoordelijke dienst | Toestand
1 | Lastenboek goedgekeurd | 01/02/2026 | 28/02/2026 | Aankoop | afgewerkt
2 | Gunning toegewezen | 01/03/2026 | 31/03/2026 | Aankoop | lopende
3 | Werf opgestart | 01/04/2026 | 30/06/2026 | Gebouwen | nog op te starten
`,
    `
1 | Lastenboek goedgekeurd | 2026-02-01..2026-02-28 | | groen gereed | Aankoop:E
2 | Gunning toegewezen | 2026-03-01..2026-03-31 | | groen | Aankoop:E
3 | Werf opgestart | 2026-04-01..2026-06-30 | | | Gebouwen:E
`,
  ),
  unseen(
    "German partner's list",
    `
Nr. | Meilenstein | Beginn | Ende | Vorgänger | Verantwortlich | Status
1 | Standort gewählt | 01.02.2026 | 31.03.2026 | | Schule | grün
2 | Labor eröffnet | 01.04.2026 | 30.09.2026 | 1 | Stadt | gelb
`,
    `
1 | Standort gewählt | 2026-02-01..2026-03-31 | | groen | Schule:E
2 | Labor eröffnet | 2026-04-01..2026-09-30 | 1 | | Stadt:E
`,
    { said: ["G3"] },
  ),
  unseen(
    "milestones numbered MP1, dates as month names with year in a title row between",
    `
Mijlpalen 2026-2027
# | Mijlpaal | Wanneer | Wie
2026
MP1 | Kick-off gehouden | januari | Ans
MP2 | Tussenmeting gedaan | juni | Bert
2027
MP3 | Eindmeting gedaan | mei | Bert
MP4 | Afsluiting gevierd | 30 juni | Ans
`,
    `
MP1 | Kick-off gehouden | ..2026-01-31 | | | Ans:E
MP2 | Tussenmeting gedaan | ..2026-06-30 | | | Bert:E
MP3 | Eindmeting gedaan | ..2027-05-31 | | | Bert:E
MP4 | Afsluiting gevierd | ..2027-06-30 | | | Ans:E
`,
  ),
  unseen(
    "a meeting's action list with date raised and date due",
    `
Actielijst stuurgroep
Nr | Datum | Actie | Actiehouder | Deadline | Stand
1 | 12-1-2026 | Offerte opvragen | Kees | 1-2-2026 | Afgehandeld
2 | 12-1-2026 | Brief aan gemeente | Lia | 15-2-2026 | Loopt
3 | 9-2-2026 | Begroting bijstellen | Kees | 1-3-2026 | Open
`,
    `
1 | Offerte opvragen | ..2026-02-01 | | groen gereed | | action=Kees
2 | Brief aan gemeente | ..2026-02-15 | | groen | | action=Lia
3 | Begroting bijstellen | ..2026-03-01 | | | | action=Kees
`,
  ),
  unseen(
    "original and revised dates side by side",
    `
Nr | Deliverable | Baseline finish | Forecast finish | Actual finish | RAG
1 | Site survey | 2026-01-30 | 2026-01-30 | 2026-02-02 | Green
2 | Cabling | 2026-02-27 | 2026-03-13 | | Amber
3 | Go live | 2026-04-01 | 2026-04-15 | | Red
`,
    `
1 | Site survey | ..2026-01-30 | | groen gereed | | doneOn=2026-02-02
2 | Cabling | ..2026-03-13 | | oranje
3 | Go live | ..2026-04-15 | | rood
`,
  ),
  unseen(
    "decision moments marked in the name, end result last",
    `
Nr | Wat | Uiterlijk
1 | Businesscase klaar | 1-3-2026
2 | Besluit stuurgroep: go/no-go | 15-3-2026
3 | Pilot afgerond | 1-9-2026
4 | Eindresultaat: systeem in gebruik | 1-12-2026
`,
    `
1 | Businesscase klaar | ..2026-03-01 | | | | kind=mijlpaal
2 | Besluit stuurgroep: go/no-go | ..2026-03-15 | | | | kind=beslismoment
3 | Pilot afgerond | ..2026-09-01 | | | | kind=mijlpaal
4 | Eindresultaat: systeem in gebruik | ..2026-12-01 | | | | kind=eindresultaat
`,
  ),
  unseen(
    "the name spans merged cells and notes stand in between",
    `
Nr | Mijlpaal | < | < | Datum gereed | Opmerking
1 | Contract getekend | < | < | 1-2-2026 | 
 | let op: handtekening bestuur nodig | < | < | |
2 | Ruimte opgeleverd | < | < | 1-6-2026 | sleutel bij conciërge
`,
    `
1 | Contract getekend | ..2026-02-01
2 | Ruimte opgeleverd | ..2026-06-01 | | | | expl=sleutel bij conciërge
`,
  ),
  unseen(
    "phases as a merged column and a total per phase of hours and costs",
    `
Fase | Taak | Begin | Eind | Uren | Kosten
Ontwerp | Schets klaar | 1-1-2026 | 31-1-2026 | 40 | € 3.000
^ | Ontwerp af | 1-2-2026 | 28-2-2026 | 60 | € 4.500
Totaal ontwerp | | | | 100 | € 7.500
Bouw | Fundering klaar | 1-3-2026 | 30-4-2026 | 120 | € 20.000
Totaal bouw | | | | 120 | € 20.000
Eindtotaal | | | | 220 | € 27.500
`,
    `
1.1 | Schets klaar | 2026-01-01..2026-01-31 | | | | sub=Ontwerp | budget=3000
1.2 | Ontwerp af | 2026-02-01..2026-02-28 | | | | sub=Ontwerp | budget=4500
2.1 | Fundering klaar | 2026-03-01..2026-04-30 | | | | sub=Bouw | budget=20000
`,
  ),
  unseen(
    "percentages done and a status that follows from a date",
    `
Taak | Deadline | % gereed | Klaar op
Plan | 1-2-2026 | 100 | 28-1-2026
Doen | 1-4-2026 | 60 | 
Leren | 1-6-2026 | 0 |
`,
    `
1 | Plan | ..2026-02-01 | | gereed | | doneOn=2026-01-28
2 | Doen | ..2026-04-01
3 | Leren | ..2026-06-01
`,
  ),
  unseen(
    "lags in calendar days and hours, successors written too",
    `
ID | Taak | Duur | Voorgangers | Opvolgers
1 | Bekisten | 3 d | | 2
2 | Storten | 1 d | 1 | 3
3 | Uitharden | 0 d | 2FS+28 ed | 4
4 | Ontkisten | 2 d | 3; 2EB+4 wkn |
`,
    `
1 | Bekisten | | | | | dur=3
2 | Storten | | 1 | | | dur=1
3 | Uitharden | | 2EB+28kd | | | dur=0
4 | Ontkisten | | 3; 2EB+4w | | | dur=2
`,
  ),
  unseen(
    "one sheet per month with the same heading: all are read, the same milestone once",
    [
      sheet(
        `
Nr | Mijlpaal | Deadline | Status
1 | Een | 1-2-2026 | groen
2 | Twee | 1-6-2026 | groen
`,
        { name: "Januari" },
      ),
      sheet(
        `
Nr | Mijlpaal | Deadline | Status
1 | Een | 1-2-2026 | groen
2 | Twee | 1-7-2026 | oranje
`,
        { name: "Februari" },
      ),
    ],
    `
1 | Een | ..2026-02-01 | | groen
2 | Twee | ..2026-06-01 | | groen
`,
  ),
  unseen(
    "a cover sheet, the plan, a list of holidays and a drop-down list",
    [
      sheet("Mijlpalenplan STO regio Noord\nVersie 2\nOpgesteld door: J. Bakker\nDatum: 1-2-2026", {
        name: "Voorblad",
      }),
      sheet(
        `
Nr | Resultaat | Start | Oplevering | Trekker
1 | Aanbod bekend | 1-3-2026 | 1-5-2026 | ROC
2 | Scholen gekozen | 1-5-2026 | 1-7-2026 | PO-raad
`,
        { name: "Plan" },
      ),
      sheet("Datum | Naam\n@2026-04-27 | Koningsdag\n@2026-05-05 | Bevrijdingsdag\n@2026-12-25 | Eerste kerstdag", {
        name: "Vrije dagen",
      }),
      sheet("Status\ngroen\noranje\nrood", { name: "Lijsten", visibility: "hidden" }),
    ],
    `
1 | Aanbod bekend | 2026-03-01..2026-05-01 | | | ROC:E
2 | Scholen gekozen | 2026-05-01..2026-07-01 | | | PO-raad:E
`,
  ),
  unseen(
    "no heading: real dates from and to, a number in front, people behind",
    `
~1 | Kabels gelegd | @2026-01-05 | @2026-01-30 | Wim
~2 | Switches geplaatst | @2026-02-02 | @2026-02-13 | Rik
~3 | Wifi getest | @2026-02-16 | @2026-02-27 | Wim
`,
    `
1 | Kabels gelegd | 2026-01-05..2026-01-30 | | | Wim:E
2 | Switches geplaatst | 2026-02-02..2026-02-13 | | | Rik:E
3 | Wifi getest | 2026-02-16..2026-02-27 | | | Wim:E
`,
  ),
  unseen(
    "no heading and the date first, as in a diary",
    `
1-2-2026 | Aftrap met alle scholen
15-3-2026 | Enquête verstuurd
1-6-2026 | Resultaten besproken
`,
    `
1 | Aftrap met alle scholen | ..2026-02-01
2 | Enquête verstuurd | ..2026-03-15
3 | Resultaten besproken | ..2026-06-01
`,
  ),
  unseen(
    "a price list without headings is no plan",
    `
Beamer | 450 | 2
Laptop | 800 | 12
Kabel | 12,50 | 40
`,
    "",
  ),
  unseen(
    "an attendance list with dates as headings is no plan",
    `
Naam | 12-1-2026 | 9-2-2026 | 9-3-2026 | 13-4-2026
Ans de Boer | x | x | | x
Bert Smit | x | | x | x
`,
    "",
  ),
  unseen(
    "numbers with a dash and dates in brackets behind the name",
    `
Mijlpaal | Status
1 - Locatie gekozen (gereed 1-2-2026) | groen
2 - Lab ingericht (gereed 1-9-2026) | oranje
3 - Lab geopend (gereed 1-10-2026) | rood
`,
    `
1 | Locatie gekozen (gereed 1-2-2026) | | | groen
2 | Lab ingericht (gereed 1-9-2026) | | | oranje
3 | Lab geopend (gereed 1-10-2026) | | | rood
`,
  ),
  unseen(
    "checkboxes and true or false for done",
    `
Taak | Deadline | Done
Mail versturen | 1-2-2026 | ☑
Zaal huren | 1-3-2026 | ☐
Sprekers vragen | 1-3-2026 | ☐
`,
    `
1 | Mail versturen | ..2026-02-01 | | gereed
2 | Zaal huren | ..2026-03-01
3 | Sprekers vragen | ..2026-03-01
`,
  ),
];
