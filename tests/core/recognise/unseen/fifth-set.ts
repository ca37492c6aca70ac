import { sheet, unseen } from "./sheet-text.ts";

/** A fifth set: everything that went through people's hands. */
export const FIFTH_SET = [
  unseen(
    "Word table: goal, activity and result in one row each, dates as 'voorjaar' and 'doorlopend'",
    `
Activiteitenplan 2027-2028 (pagina 3 van 12)

Doel | Activiteit | Resultaat | Planning | Betrokkenen | Kosten
Meer meisjes in techniek | Girlsday organiseren | 40 meisjes bezochten een bedrijf | april 2027 | vmbo, bedrijven | € 4.500
Meer meisjes in techniek | Rolmodellen zoeken | Tien rolmodellen gevonden | najaar 2027 | mbo | 1.200,00
Beter onderwijs | Docentstages | Acht docenten liepen stage | doorlopend | | p.m.
`,
    `
1.1 | 40 meisjes bezochten een bedrijf | ..2027-04-30 | | | vmbo, bedrijven:U | goal=Meer meisjes in techniek | desc=Girlsday organiseren | budget=4500
1.2 | Tien rolmodellen gevonden | ..2027-11-30 | | | mbo:U | goal=Meer meisjes in techniek | desc=Rolmodellen zoeken | budget=1200
2.1 | Acht docenten liepen stage | | | | | goal=Beter onderwijs | desc=Docentstages | budget=
`,
    { said: ["D5", "D6"] },
  ),
  unseen(
    "a status report: last month, this month, and the colour as a letter between brackets",
    `
Nr | Product | Mijlpaaldatum | Status vorige maand | Status | Trend
P1 | Netwerk in beheer | 01/09/2026 | (G) | (O) | ↓
P2 | Werkplek uitgerold | 15/10/2026 | (G) | (G) | →
P3 | Handleiding klaar | 30/11/2026 | (R) | (R) | →
`,
    `
P1 | Netwerk in beheer | ..2026-09-01 | | oranje
P2 | Werkplek uitgerold | ..2026-10-15 | | groen
P3 | Handleiding klaar | ..2026-11-30 | | rood
`,
  ),
  unseen(
    "an action list with the heading in row 9, a logo text above and a column 'Voortgang' in words",
    [
      sheet(
        `
Scholengroep Noordrand
Bestuurskantoor


Actielijst stuurgroep digitalisering
Datum: 12 november 2026 | | | | Aanwezig: zie notulen

Nr. | Actie | Wie | Deadline | Voortgang
1 | Offerte wifi opgevraagd | Rob | 1-12-2026 | afgerond
2 | Privacyverklaring aangepast | FG | 15-12-2026 | in concept gereed
3 | Ouderavond gepland | Mia | jan 2027 | nog starten
4 | Leveranciersgesprek gevoerd | Rob | z.s.m. | loopt vertraging op
`,
        { firstRow: 1 },
      ),
    ],
    `
1 | Offerte wifi opgevraagd | ..2026-12-01 | | groen gereed | Rob:E
2 | Privacyverklaring aangepast | ..2026-12-15 | | | FG:E
3 | Ouderavond gepland | ..2027-01-31 | | | Mia:E
4 | Leveranciersgesprek gevoerd | | | oranje | Rob:E
`,
    { said: ["E11", "D13"] },
  ),
  unseen(
    "the year stands in a merged cell beside four quarters of rows",
    `
Jaar | Kwartaal | Mijlpaal | Trekker
2026 | Q1 | Subsidie toegekend | bestuur
^ | Q2 | Projectleider benoemd | bestuur
^ | Q4 | Techlab open | projectleider
2027 | Q1 | Eerste evaluatie | projectleider
^ | Q3 | Tweede jaar gestart | team
`,
    `
1 | Subsidie toegekend | ..2026-03-31 | | | bestuur:E
2 | Projectleider benoemd | ..2026-06-30 | | | bestuur:E
3 | Techlab open | ..2026-12-31 | | | projectleider:E
4 | Eerste evaluatie | ..2027-03-31 | | | projectleider:E
5 | Tweede jaar gestart | ..2027-09-30 | | | team:E
`,
  ),
  unseen(
    "weeknumbers without year in van and tot, school year in the title",
    `
Planning schooljaar 2026-2027

Wat | Van week | T/m week | Wie
Boekenlijst gemaakt | 36 | 38 | Ria
Toetsweek 1 geweest | 45 | 46 | team
Rapporten gemaakt | 4 | 5 | mentoren
Excursie geweest | 20 | 20 | Ria
`,
    `
1 | Boekenlijst gemaakt | 2026-08-31..2026-09-20 | | | Ria:E
2 | Toetsweek 1 geweest | 2026-11-02..2026-11-15 | | | team:E
3 | Rapporten gemaakt | 2027-01-25..2027-02-07 | | | mentoren:E
4 | Excursie geweest | 2027-05-17..2027-05-23 | | | Ria:E
`,
    { said: ["B4"] },
  ),
  unseen(
    "dates with a dot behind the month and the year of two digits, days in words before them",
    `
# | Deliverable | Delivery | Owner | RAG
1 | Project brief signed | Mon. 12 Jan. '26 | PM | G
2 | Vendor selected | Fri 27 Mar 26 | Procurement | A
3 | Pilot finished | end of June 2026 | School A | R
4 | Roll-out finished | mid Oct 2026 | IT | –
5 | Hand-over signed | by 18 Dec 2026 | IT | n/a
`,
    `
1 | Project brief signed | ..2026-01-12 | | groen | PM:E
2 | Vendor selected | ..2026-03-27 | | oranje | Procurement:E
3 | Pilot finished | ..2026-06-30 | | rood | School A:E
4 | Roll-out finished | ..2026-10-15 | | | IT:E
5 | Hand-over signed | ..2026-12-18 | | | IT:E
`,
  ),
  unseen(
    "a list in the middle of notes, with a remark row between the milestones and a signature below",
    `
Toelichting: deze planning is vastgesteld door het MT op 3 maart.
Vragen? Bel 06-12345678 of mail naar planning@school.nl

Nr. | Mijlpaal | Start | Gereed
1 | Bestek gereed | 1-4-2026 | 30-4-2026
 | Let op: meivakantie 25-4 t/m 3-5 | |
2 | Gunning gedaan | 4-5-2026 | 29-5-2026
3 | Oplevering bouw | 1-6-2026 | 28-8-2026

Akkoord directeur: | | 3-3-2026 |
Naam: J. Jansen
`,
    `
1 | Bestek gereed | 2026-04-01..2026-04-30
2 | Gunning gedaan | 2026-05-04..2026-05-29
3 | Oplevering bouw | 2026-06-01..2026-08-28
`,
  ),
  unseen(
    "predecessor column with names shortened, with 'en', arrows and a question mark",
    `
ID | Taak | Einddatum | Voorganger(s)
10 | Inventarisatie afgerond | 1-2-2026 |
20 | Ontwerp vastgesteld | 1-4-2026 | 10
30 | Bouw afgerond | 1-8-2026 | 20 en 10
40 | Test geslaagd | 1-9-2026 | → 30
50 | Livegang | 15-9-2026 | 40; 99
60 | Nazorg klaar | 1-11-2026 | 50 (+ 4 weken)
70 | Evaluatie | 1-12-2026 | ?
`,
    `
10 | Inventarisatie afgerond | ..2026-02-01
20 | Ontwerp vastgesteld | ..2026-04-01 | 10
30 | Bouw afgerond | ..2026-08-01 | 20; 10
40 | Test geslaagd | ..2026-09-01 | 30
50 | Livegang | ..2026-09-15 | 40; 99
60 | Nazorg klaar | ..2026-11-01 | 50EB+4w
70 | Evaluatie | ..2026-12-01
`,
    { said: ["D8"] },
  ),
  unseen(
    "an implementation plan with chapters as title rows in bold and numbers as text with spaces",
    `
Nr | Activiteit | Verantwoordelijk | Gereed
{b}1 Voorbereiding | | |
1 a | Taken en verantwoordelijkheden vastgesteld | projectleider | 15-1-2026
1 b | Draaiboek migratie klaar | beheer | 1-3-2026
{b}2 Uitvoering | | |
2 a | Opleiding en instructie gegeven | HR | 1-5-2026
2 b | Beheer ingericht | beheer | 15-5-2026
{b}3 Afronding | | |
3 a | Nazorg afgerond | projectleider | 1-7-2026
3 b | Evaluatie besproken | stuurgroep | 15-7-2026
`,
    `
1 a | Taken en verantwoordelijkheden vastgesteld | ..2026-01-15 | | | projectleider:E | sub=Voorbereiding
1 b | Draaiboek migratie klaar | ..2026-03-01 | | | beheer:E | sub=Voorbereiding
2 a | Opleiding en instructie gegeven | ..2026-05-01 | | | HR:E | sub=Uitvoering
2 b | Beheer ingericht | ..2026-05-15 | | | beheer:E | sub=Uitvoering
3 a | Nazorg afgerond | ..2026-07-01 | | | projectleider:E | sub=Afronding
3 b | Evaluatie besproken | ..2026-07-15 | | | stuurgroep:E | sub=Afronding
`,
  ),
  unseen(
    "one of the rows has its date in the wrong column and one has two dates in a cell",
    `
Nr | Mijlpaal | Start | Oplevering | Opmerking
1 | Een klaar | 1-1-2026 | 1-2-2026 |
2 | Twee klaar | 1-2-2026 | 1-3-2026 of 1-4-2026 | nog kiezen
3 | Drie klaar | | 1-5-2026 | start volgt
4 | Vier klaar | 1-6-2026 / 1-7-2026 | |
`,
    `
1 | Een klaar | 2026-01-01..2026-02-01
2 | Twee klaar | 2026-02-01.. | | | | expl=nog kiezen
3 | Drie klaar | ..2026-05-01 | | | | expl=start volgt
4 | Vier klaar
`,
    { said: ["D3", "C5"], errors: ["D3", "C5"] },
  ),
  unseen(
    "percent done and a computed colour by days left, no status word",
    `
Mijlpaal | Opleverdatum | % gereed | Dagen te gaan
Een klaar | 1-2-2026 | 100 | {00B050}-20
Twee klaar | 1-3-2026 | 60 | {FFC000}8
Drie klaar | 1-4-2026 | 10 | {FF0000}39
`,
    `
1 | Een klaar | ..2026-02-01 | | groen gereed
2 | Twee klaar | ..2026-03-01 | | oranje
3 | Drie klaar | ..2026-04-01 | | rood
`,
    { said: ["D1"] },
  ),
  unseen(
    "names and numbers in one column with line breaks, a colon and a dash",
    `
Mijlpalen | Datum
1.1: Stuurgroep ingesteld | 1-2-2026
1.2 – Begroting\\nvastgesteld | 1-3-2026
1.10 Jaarplan vastgesteld | 1-4-2026
2.1. Werving gestart | 1-5-2026
`,
    `
1.1 | Stuurgroep ingesteld | ..2026-02-01
1.2 | Begroting\\nvastgesteld | ..2026-03-01
1.10 | Jaarplan vastgesteld | ..2026-04-01
2.1 | Werving gestart | ..2026-05-01
`,
  ),
  unseen(
    "times in the date cells and whole days as text with uur",
    `
Nr | Beslismoment | Datum en tijd | Besluit
1 | Go/no-go ontwerp | @2026-03-12T14:00 | go
2 | Go/no-go bouw | 4 juni 2026 om 9:30 uur |
3 | Eindbesluit | do 24-9-2026 16.00u |
`,
    `
1 | Go/no-go ontwerp | ..2026-03-12 | | | | kind=beslismoment
2 | Go/no-go bouw | ..2026-06-04 | | | | kind=beslismoment
3 | Eindbesluit | ..2026-09-24 | | | | kind=beslismoment
`,
  ),
  unseen(
    "three sheets of one project: plan in the first, a pivot and a list of parties in the others",
    [
      sheet(
        `
Nr | Resultaat | Startdatum | Einddatum | Status
1 | Analyse klaar | 1-1-2026 | 1-2-2026 | Groen
2 | Bouw klaar | 1-2-2026 | 1-6-2026 | Oranje
`,
        { name: "Plan" },
      ),
      sheet(
        `
Status | Aantal
Groen | ~1
Oranje | ~1
Eindtotaal | ~2
`,
        { name: "Draaitabel" },
      ),
      sheet(
        `
Naam | Organisatie | Telefoon
Jan | School A | 06-1
Els | School B | 06-2
`,
        { name: "Contacten" },
      ),
    ],
    `
1 | Analyse klaar | 2026-01-01..2026-02-01 | | groen
2 | Bouw klaar | 2026-02-01..2026-06-01 | | oranje
`,
  ),
  unseen(
    "an old and a new edition of the plan on two sheets: only one is read, and that is said",
    [
      sheet(
        `
Nr | Mijlpaal | Gereed
1 | Ontwerp klaar | 1-2-2026
2 | Bouw klaar | 1-6-2026
3 | Test klaar | 1-8-2026
`,
        { name: "Planning v2" },
      ),
      sheet(
        `
Nr | Mijlpaal | Gereed
1 | Ontwerp klaar | 1-1-2026
2 | Bouw klaar | 1-5-2026
`,
        { name: "Planning v1" },
      ),
    ],
    `
1 | Ontwerp klaar | ..2026-02-01
2 | Bouw klaar | ..2026-06-01
3 | Test klaar | ..2026-08-01
`,
  ),
  unseen(
    "five schools with the same template on five tabs: all are read, as parts",
    ["Aalberg", "Beukenhof", "Cascade", "De Dreef", "Esdoorn"].map((name, at) =>
      sheet(
        `
Nr | Mijlpaal | Opleverdatum
1 | Techniekcoach aangesteld | 1-${at + 1}-2026
2 | Lokaal ingericht | 1-9-2026
`,
        { name },
      ),
    ),
    `
1.1 | Techniekcoach aangesteld | ..2026-01-01 | | | | sub=Aalberg
1.2 | Lokaal ingericht | ..2026-09-01 | | | | sub=Aalberg
2.1 | Techniekcoach aangesteld | ..2026-02-01 | | | | sub=Beukenhof
2.2 | Lokaal ingericht | ..2026-09-01 | | | | sub=Beukenhof
3.1 | Techniekcoach aangesteld | ..2026-03-01 | | | | sub=Cascade
3.2 | Lokaal ingericht | ..2026-09-01 | | | | sub=Cascade
4.1 | Techniekcoach aangesteld | ..2026-04-01 | | | | sub=De Dreef
4.2 | Lokaal ingericht | ..2026-09-01 | | | | sub=De Dreef
5.1 | Techniekcoach aangesteld | ..2026-05-01 | | | | sub=Esdoorn
5.2 | Lokaal ingericht | ..2026-09-01 | | | | sub=Esdoorn
`,
  ),
];
