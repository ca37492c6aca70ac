import { sheet, unseen } from "./sheet-text.ts";

/** A fourth set: exports, pasted texts, several sheets, hidden things. */
export const FOURTH_EXPORTS = [
  unseen(
    "MS Project NL with indents, durations in words and a summary line of the project itself",
    `
Id | WBS | Taaknaam | Duur | Begindatum | Einddatum | Voorafgaande taken | Namen van resources | % voltooid
0 | 0 | Invoering ELO | 120 dagen | ma 5-1-26 | vr 19-6-26 | | | 35%
1 | 1 | Voorbereiding | 30 dagen | ma 5-1-26 | vr 13-2-26 | | | 80%
2 | 1.1 | Kick-off gehouden | 0 dagen | ma 5-1-26 | ma 5-1-26 | | Els | 100%
3 | 1.2 | Inrichting bepaald | 30 dagen | ma 5-1-26 | vr 13-2-26 | 2 | Els;Wim | 60%
4 | 2 | Uitvoering | 90 dagen | ma 16-2-26 | vr 19-6-26 | | | 0%
5 | 2.1 | Koppelingen gebouwd | 8 wkn | ma 16-2-26 | vr 10-4-26 | 3 | Wim | 0%
6 | 2.2 | Go live | 0 dagen? | vr 19-6-26 | vr 19-6-26 | 5EB+2 wkn;3 | Els | 0%
`,
    `
0 | Invoering ELO | 2026-01-05..2026-06-19
1 | Voorbereiding | 2026-01-05..2026-02-13
2 | Kick-off gehouden | 2026-01-05..2026-01-05 | | gereed | Els:E | dur=0
3 | Inrichting bepaald | 2026-01-05..2026-02-13 | 2 | | Els;Wim:E
4 | Uitvoering | 2026-02-16..2026-06-19
5 | Koppelingen gebouwd | 2026-02-16..2026-04-10 | 3 | | Wim:E | dur=40
6 | Go live | 2026-06-19..2026-06-19 | 5EB+2w; 3 | | Els:E | dur=0
`,
  ),
  unseen(
    "pasted from Word: bullets, line breaks in cells, dates in brackets and soft hyphens",
    `
Deelresultaat | Wat moet er gebeuren | Planning
• Visie op techniek\\n  vastgesteld | - gesprekken voeren\\n- stuk schrijven | maart–mei\\n2026
• Rooster gereed | - overleg met\\n  roostermakers | (uiterlijk 1 juli 2026)
• Eerste lessen gegeven | - start in sep-\\ntember | sep\u00adtember 2026
`,
    `
1 | Visie op techniek\\n  vastgesteld | 2026-03-01..2026-05-31
2 | Rooster gereed | ..2026-07-01
3 | Eerste lessen gegeven | 2026-09-01..2026-09-30
`,
  ),
  unseen(
    "a PDF pasted as lines: non-breaking spaces, en dashes and odd quotes",
    `
Nr.\\_ | Mijlpaal | Datum\\_gereed | Status\\_
1\\_ | \\_Huurcontract getekend | 1\\_maart\\_2026 | \\_Groen
2 | Verbouwing klaar\\_ | 30–9–2026 | ‘Oranje’
3 | Opening | okt. ’26 | “Rood”
`,
    `
1 | Huurcontract getekend | ..2026-03-01 | | groen
2 | Verbouwing klaar | ..2026-09-30 | | oranje
3 | Opening | ..2026-10-31 | | rood
`,
  ),
  unseen(
    "one sheet per school with the same headings and the same numbers",
    [
      sheet(
        `
Nr | Mijlpaal | Opleverdatum | Afhankelijk van
1 | Techniekcoach aangesteld | 1-2-2026 |
2 | Lokaal ingericht | 1-9-2026 | 1
`,
        { name: "De Wissel" },
      ),
      sheet(
        `
Nr | Mijlpaal | Opleverdatum | Afhankelijk van
1 | Bedrijfsbezoeken gepland | 1-3-2026 |
2 | Machinepark geleverd | 1-10-2026 | 1
`,
        { name: "Het Kompas" },
      ),
      sheet(
        `
Nr | Mijlpaal | Opleverdatum | Afhankelijk van
1 | Leerlingen geworven | 1-4-2026 |
2 | Keuzevak gestart | 1-11-2026 | 1
`,
        { name: "Lyceum" },
      ),
    ],
    `
1.1 | Techniekcoach aangesteld | ..2026-02-01 | | | | sub=De Wissel
1.2 | Lokaal ingericht | ..2026-09-01 | 1.1 | | | sub=De Wissel
2.1 | Bedrijfsbezoeken gepland | ..2026-03-01 | | | | sub=Het Kompas
2.2 | Machinepark geleverd | ..2026-10-01 | 2.1 | | | sub=Het Kompas
3.1 | Leerlingen geworven | ..2026-04-01 | | | | sub=Lyceum
3.2 | Keuzevak gestart | ..2026-11-01 | 3.1 | | | sub=Lyceum
`,
  ),
  unseen(
    "five tabs merged by a coordinator under the heading School, other words on one tab",
    [
      sheet(
        `
School | Actie | Wanneer klaar | Wie | Kleur
De Wissel | Convenant getekend | 1-2-2026 | Jan | G
De Wissel | Lokaal klaar | 1-9-2026 | Jan | O
Het Kompas | Convenant getekend | 15-2-2026 | Els | G
Het Kompas | Lokaal klaar | 15-9-2026 | Els | R
`,
        { name: "Totaal" },
      ),
    ],
    `
1.1 | Convenant getekend | ..2026-02-01 | | groen | Jan:E | sub=De Wissel
1.2 | Lokaal klaar | ..2026-09-01 | | oranje | Jan:E | sub=De Wissel
2.1 | Convenant getekend | ..2026-02-15 | | groen | Els:E | sub=Het Kompas
2.2 | Lokaal klaar | ..2026-09-15 | | rood | Els:E | sub=Het Kompas
`,
  ),
  unseen(
    "hidden columns hold the numbers and old dates; a filter hides rows",
    [
      sheet(
        `
Nr | Oude datum | Mijlpaal | Opleverdatum | Stoplicht
1 | 1-1-2026 | Een | 1-2-2026 | groen
2 | 1-2-2026 | Twee | 1-3-2026 | rood
3 | 1-3-2026 | Drie | 1-4-2026 | oranje
`,
        { hiddenColumns: [0, 1], hiddenRows: [2] },
      ),
    ],
    `
1 | Een | ..2026-02-01 | | groen
2 | Twee | ..2026-03-01 | | rood
3 | Drie | ..2026-04-01 | | oranje
`,
  ),
  unseen(
    "a 1904 workbook with real dates and days as text",
    [
      sheet(
        `
Nr | Milestone | Start | Finish
1 | Kick-off held | @2026-01-05 | @2026-01-05
2 | Design approved | @2026-01-06 | 27 Feb 2026
3 | Built | @2026-03-02 | @2026-06-26
`,
        { date1904: true },
      ),
    ],
    `
1 | Kick-off held | 2026-01-05..2026-01-05
2 | Design approved | 2026-01-06..2026-02-27
3 | Built | 2026-03-02..2026-06-26
`,
  ),
  unseen(
    "blank rows between every line and a heading over two rows",
    `
 | Mijlpalen | Planning | < | Verant- | Stand van
Nr. | (eindresultaat) | start | gereed | woordelijk | zaken

1 | Beleidsplan vastgesteld | 1-1-2026 | 31-3-2026 | directie | groen

2 | Inkoop afgerond | 1-4-2026 | 30-6-2026 | inkoop | oranje

3 | Training gevolgd | 1-9-2026 | 31-10-2026 | P&O | 
`,
    `
1 | Beleidsplan vastgesteld | 2026-01-01..2026-03-31 | | groen | directie:E
2 | Inkoop afgerond | 2026-04-01..2026-06-30 | | oranje | inkoop:E
3 | Training gevolgd | 2026-09-01..2026-10-31 | | | P&O:E
`,
  ),
  unseen(
    "predecessors in words: eerst, daarna, gelijktijdig met, zodra 2 klaar is, alle voorgaande",
    `
Nr | Activiteit | Klaar | Afhankelijkheid
1 | Visie | 1-2-2026 | geen
2 | Plan | 1-3-2026 | pas na 1
3 | Begroting | 1-3-2026 | gelijktijdig met 2
4 | Besluit | 1-4-2026 | als 2 en 3 gereed zijn
5 | Inkoop | 1-6-2026 | start 2 weken na oplevering 4
6 | Opening | 1-9-2026 | zie nr. 5
`,
    `
1 | Visie | ..2026-02-01
2 | Plan | ..2026-03-01 | 1
3 | Begroting | ..2026-03-01 | 2BB
4 | Besluit | ..2026-04-01 | 2; 3
5 | Inkoop | ..2026-06-01 | 4EB+2w
6 | Opening | ..2026-09-01 | 5
`,
  ),
  unseen(
    "Trello or Planner export with emoji labels and a checklist",
    `
Kaartnaam | Lijst | Labels | Vervaldatum | Leden
Werkgroep gevormd ✅ | Klaar | groen | 2026-02-01 | Anna
Lesmateriaal gemaakt | Bezig | oranje | 2026-05-01 | Bram
Pilot gedraaid | Te doen | | 2026-09-01 | Anna, Bram
`,
    `
1 | Werkgroep gevormd ✅ | ..2026-02-01 | | groen gereed | Anna:E
2 | Lesmateriaal gemaakt | ..2026-05-01 | | groen | Bram:E
3 | Pilot gedraaid | ..2026-09-01 | | | Anna, Bram:E
`,
  ),
  unseen(
    "a school administrator's list: title merged over all, sections merged in colour, theme tints as banding",
    `
{1F4E79}Jaarplanning project Praktijkgericht programma | < | < | < | <
{DDEBF7}Wat | {DDEBF7}Wie | {DDEBF7}Van | {DDEBF7}Tot en met | {DDEBF7}Gereed
{BDD7EE}Voorbereiding | < | < | < | <
Programma gekozen | directie | 12-1-2026 | 6-2-2026 | ja
{F2F2F2}Ouders geïnformeerd | {F2F2F2}mentor | {F2F2F2}9-2-2026 | {F2F2F2}20-2-2026 | {F2F2F2}nee
{BDD7EE}Uitvoering | < | < | < | <
Opdrachten gemaakt | sectie | 23-2-2026 | 29-5-2026 | nee
{F2F2F2}Eerste periode gedraaid | {F2F2F2}sectie | {F2F2F2}31-8-2026 | {F2F2F2}16-10-2026 | {F2F2F2}
`,
    `
1 | Programma gekozen | 2026-01-12..2026-02-06 | | gereed | directie:E | sub=Voorbereiding
2 | Ouders geïnformeerd | 2026-02-09..2026-02-20 | | | mentor:E | sub=Voorbereiding
3 | Opdrachten gemaakt | 2026-02-23..2026-05-29 | | | sectie:E | sub=Uitvoering
4 | Eerste periode gedraaid | 2026-08-31..2026-10-16 | | | sectie:E | sub=Uitvoering
`,
  ),
];
