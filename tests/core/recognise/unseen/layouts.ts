import { sheet, unseen } from "./sheet-text.ts";

/** Titles, notes, blank and hidden rows, several lists and sheets. */
export const LAYOUTS = [
  unseen(
    "a form above the list, signatures and notes below it",
    `
 | Regio: | Westerwaard
 | Penvoerder: | SG De Brug
 | Contactpersoon: | M. Jansen
 | Datum: | 1-2-2026

 | Nr. | Mijlpaal | Wie | Gereed voor
 | 1 | Plan klaar | MT | 1-3-2026
 | 2 | Plan goedgekeurd | Bestuur | 1-4-2026

 | Opgesteld door: M. Jansen
 | Akkoord: | | Datum:
 | * na de zomervakantie
`,
    `
1 | Plan klaar | ..2026-03-01 | | | MT:E
2 | Plan goedgekeurd | ..2026-04-01 | | | Bestuur:E
`,
  ),
  unseen(
    "chapter rows in capitals between the milestones, without numbers",
    `
Mijlpaal | Eigenaar | Start | Eind
VOORBEREIDING | | |
Werkgroep gevormd | Ans | 1-1-2026 | 1-2-2026
Plan geschreven | Ans | 1-2-2026 | 1-3-2026
UITVOERING | | |
Lessen gegeven | Bert | 1-3-2026 | 1-6-2026
AFRONDING | | |
Evaluatie gehouden | Ans | 1-6-2026 | 1-7-2026
`,
    `
1 | Werkgroep gevormd | 2026-01-01..2026-02-01 | | | Ans:E | sub=VOORBEREIDING
2 | Plan geschreven | 2026-02-01..2026-03-01 | | | Ans:E | sub=VOORBEREIDING
3 | Lessen gegeven | 2026-03-01..2026-06-01 | | | Bert:E | sub=UITVOERING
4 | Evaluatie gehouden | 2026-06-01..2026-07-01 | | | Ans:E | sub=AFRONDING
`,
  ),
  unseen(
    "chapters numbered 1 and 2 with their own dates count as milestones too",
    `
WBS | Taak | Start | Eind
1 | Fase 1 | 1-1-2026 | 31-3-2026
1.1 | Eisen klaar | 1-1-2026 | 31-1-2026
1.2 | Ontwerp klaar | 1-2-2026 | 31-3-2026
2 | Fase 2 | 1-4-2026 | 30-6-2026
2.1 | Bouw klaar | 1-4-2026 | 30-6-2026
`,
    `
1 | Fase 1 | 2026-01-01..2026-03-31
1.1 | Eisen klaar | 2026-01-01..2026-01-31
1.2 | Ontwerp klaar | 2026-02-01..2026-03-31
2 | Fase 2 | 2026-04-01..2026-06-30
2.1 | Bouw klaar | 2026-04-01..2026-06-30
`,
  ),
  unseen(
    "two lists side by side: the plan and a risk log",
    `
Nr | Mijlpaal | Deadline | Status | | Risico | Kans | Impact | Maatregel
1 | Een klaar | 1-2-2026 | groen | | Te weinig docenten | 3 | 4 | Werven
2 | Twee klaar | 1-3-2026 | oranje | | Te duur | 2 | 5 | Bezuinigen
3 | Drie klaar | 1-4-2026 | rood | | | | |
`,
    `
1 | Een klaar | ..2026-02-01 | | groen | | meas= | bott=
2 | Twee klaar | ..2026-03-01 | | oranje | | meas= | bott=
3 | Drie klaar | ..2026-04-01 | | rood | | meas= | bott=
`,
  ),
  unseen(
    "a risk register and a stakeholder list on other sheets are no plan",
    [
      sheet(
        `
ID | Risico | Kans | Impact | Score | Maatregel | Eigenaar | Datum
1 | Weinig docenten | 3 | 4 | 12 | Werven | HR | 1-2-2026
2 | Te duur | 2 | 5 | 10 | Sparen | FIN | 1-2-2026
3 | Geen ruimte | 1 | 5 | 5 | Zoeken | FAC | 1-2-2026
`,
        { name: "Risico's" },
      ),
      sheet(
        `
Stakeholder | Rol | Belang | Invloed | Houding
Gemeente | opdrachtgever | hoog | hoog | voor
Ouders | gebruiker | midden | laag | neutraal
`,
        { name: "Stakeholders" },
      ),
      sheet(
        `
Nr | Mijlpaal | Einddatum | Status
1 | Lab klaar | 1-6-2026 | groen
2 | Les gestart | 1-9-2026 |
`,
        { name: "Planning" },
      ),
    ],
    `
1 | Lab klaar | ..2026-06-01 | | groen
2 | Les gestart | ..2026-09-01
`,
  ),
  unseen(
    "one list per sheet, other order of columns on the second",
    [
      sheet(
        `
Nr | Mijlpaal | Start | Eind | Status
1 | Een | 1-1-2026 | 1-2-2026 | groen
2 | Twee | 1-2-2026 | 1-3-2026 | rood
`,
        { name: "PO" },
      ),
      sheet(
        `
Status | Nr | Mijlpaal | Eind | Start
oranje | 3 | Drie | 1-4-2026 | 1-3-2026
 | 4 | Vier | 1-5-2026 | 1-4-2026
`,
        { name: "VO" },
      ),
    ],
    `
1 | Een | 2026-01-01..2026-02-01 | | groen | | sub=PO
2 | Twee | 2026-02-01..2026-03-01 | | rood | | sub=PO
3 | Drie | 2026-03-01..2026-04-01 | | oranje | | sub=VO
4 | Vier | 2026-04-01..2026-05-01 | | | | sub=VO
`,
  ),
  unseen(
    "hidden and filtered rows count",
    [
      sheet(
        `
Nr | Mijlpaal | Klaar
1 | Een | 1-2-2026
2 | Twee | 1-3-2026
3 | Drie | 1-4-2026
`,
        { hiddenRows: [2], hiddenColumns: [0] },
      ),
    ],
    `
1 | Een | ..2026-02-01
2 | Twee | ..2026-03-01
3 | Drie | ..2026-04-01
`,
  ),
  unseen(
    "a table with a totals row and a banded look",
    [
      sheet(
        `
Nr | Mijlpaal | Gereed | Begroot
1 | {DDEBF7}Een | {DDEBF7}1-2-2026 | {DDEBF7}~100
2 | Twee | 1-3-2026 | ~200
Totaal | | | ~300
`,
        {
          tables: [
            { name: "Tabel1", area: { top: 0, left: 0, bottom: 3, right: 3 }, hasHeaders: true, hasTotals: true },
          ],
        },
      ),
    ],
    `
1 | Een | ..2026-02-01 | | | | budget=100
2 | Twee | ..2026-03-01 | | | | budget=200
`,
  ),
  unseen(
    "a list that is turned, milestones as columns",
    `
Mijlpaal | Locatie gekozen | Lab ingericht | Lab open
Start | 1-1-2026 | 1-3-2026 | 1-9-2026
Einddatum | 28-2-2026 | 31-8-2026 | 15-9-2026
Trekker | Gemeente | School | School
Status | groen | oranje | rood
`,
    `
1 | Locatie gekozen | 2026-01-01..2026-02-28 | | groen | Gemeente:E
2 | Lab ingericht | 2026-03-01..2026-08-31 | | oranje | School:E
3 | Lab open | 2026-09-01..2026-09-15 | | rood | School:E
`,
  ),
  unseen(
    "blank columns between the columns and blank rows between the rows",
    `
Nr | | Mijlpaal | | Start | | Eind

1 | | Een klaar | | 1-1-2026 | | 1-2-2026

2 | | Twee klaar | | 1-2-2026 | | 1-3-2026

3 | | Drie klaar | | 1-3-2026 | | 1-4-2026
`,
    `
1 | Een klaar | 2026-01-01..2026-02-01
2 | Twee klaar | 2026-02-01..2026-03-01
3 | Drie klaar | 2026-03-01..2026-04-01
`,
  ),
  unseen(
    "the heading is repeated on every printed page",
    `
Nr | Mijlpaal | Start | Eind
1 | Een klaar | 1-1-2026 | 1-2-2026
2 | Twee klaar | 1-2-2026 | 1-3-2026
Pagina 1 van 2
Nr | Mijlpaal | Start | Eind
3 | Drie klaar | 1-3-2026 | 1-4-2026
4 | Vier klaar | 1-4-2026 | 1-5-2026
Pagina 2 van 2
`,
    `
1 | Een klaar | 2026-01-01..2026-02-01
2 | Twee klaar | 2026-02-01..2026-03-01
3 | Drie klaar | 2026-03-01..2026-04-01
4 | Vier klaar | 2026-04-01..2026-05-01
`,
  ),
  unseen(
    "merged subprojects down the side and a merged title over all",
    `
MIJLPALENPLAN STO REGIO ZUID 2025-2028 | < | < | < | <
Programmalijn | Nr. | Mijlpaal | Opleverdatum | Verantwoordelijke
Werving | 1 | Campagne gestart | 1-2-2026 | Ans
^ | 2 | Campagne geëvalueerd | 1-6-2026 | Ans
Scholing | 3 | Aanbod klaar | 1-3-2026 | Bert
^ | 4 | Docenten geschoold | 1-9-2026 | Bert
`,
    `
1 | Campagne gestart | ..2026-02-01 | | | Ans:E | sub=Werving
2 | Campagne geëvalueerd | ..2026-06-01 | | | Ans:E | sub=Werving
3 | Aanbod klaar | ..2026-03-01 | | | Bert:E | sub=Scholing
4 | Docenten geschoold | ..2026-09-01 | | | Bert:E | sub=Scholing
`,
  ),
  unseen(
    "a text template: mijlpaal 1: … in the name",
    `
Omschrijving | Gereed d.d.
Mijlpaal 1: Locatie gekozen | 1-2-2026
Mijlpaal 2: Lab ingericht | 1-6-2026
Mijlpaal 3: Lab geopend | 1-9-2026
`,
    `
1 | Locatie gekozen | ..2026-02-01
2 | Lab ingericht | ..2026-06-01
3 | Lab geopend | ..2026-09-01
`,
  ),
  unseen(
    "formula errors in cells are named, the rest is read",
    `
Nr | Mijlpaal | Start | Eind
1 | Een | 1-1-2026 | 1-2-2026
2 | Twee | 1-2-2026 | 45x
3 | Drie | 1-3-2026 | 1-4-2026
`,
    `
1 | Een | 2026-01-01..2026-02-01
2 | Twee | 2026-02-01..
3 | Drie | 2026-03-01..2026-04-01
`,
    { said: ["D3"] },
  ),
];
