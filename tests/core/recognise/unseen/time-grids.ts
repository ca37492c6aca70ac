import { sheet, unseen } from "./sheet-text.ts";

/** Table A: bars in a grid of years, quarters, months, weeks or school years, with parties beside it. */
export const TIME_GRIDS = [
  unseen(
    "years with crosses, parties with letters",
    `
Deelproject: Techniekbus
Mijlpalen | Rollen en verantwoordelijkheden | < | < | Tijdsduur | < | < | <
 | Penvoerder | Vmbo | Bedrijf | 2025 | 2026 | 2027 | 2028
Bus aangeschaft | E | U | A | X | | |
Route rijdt | I | E/U | | | X | X |
Geborgd | B | E | I | | | X | X
`,
    `
1 | Bus aangeschaft | 2025-01-01..2025-12-31 | | | Penvoerder:E,Vmbo:U,Bedrijf:A | sub=Techniekbus
2 | Route rijdt | 2026-01-01..2027-12-31 | | | Penvoerder:I,Vmbo:E,Vmbo:U | sub=Techniekbus
3 | Geborgd | 2027-01-01..2028-12-31 | | | Penvoerder:B,Vmbo:E,Bedrijf:I | sub=Techniekbus
`,
  ),
  unseen(
    "quarters with blocks ■ and party words",
    `
Nr | Mijlpaal | School | Gemeente | 2026 | < | < | < | 2027 | < | < | <
 | | | | K1 | K2 | K3 | K4 | K1 | K2 | K3 | K4
1 | Vergunning binnen | vraagt aan | beslist | ■ | ■ | | | | | |
2 | Verbouwing klaar | uitvoerder | | | | ■ | ■ | ■ | | |
3 | Opening gehouden | eindverantwoordelijk | geïnformeerd | | | | | | ■ | |
`,
    `
1 | Vergunning binnen | 2026-01-01..2026-06-30 | | | School:vraagt aan,Gemeente:B
2 | Verbouwing klaar | 2026-07-01..2027-03-31 | | | School:U
3 | Opening gehouden | 2027-04-01..2027-06-30 | | | School:E,Gemeente:I
`,
  ),
  unseen(
    "months by number with ones as marks",
    `
Nr | Activiteit | 2026 | < | < | < | < | < | < | < | < | < | < | <
 | | ~1 | ~2 | ~3 | ~4 | ~5 | ~6 | ~7 | ~8 | ~9 | ~10 | ~11 | ~12
1 | Werven | ~1 | ~1 | ~1 | | | | | | | | |
2 | Opleiden | | | | ~1 | ~1 | ~1 | | | | | |
3 | Inzetten | | | | | | | | | ~1 | ~1 | ~1 | ~1
`,
    `
1 | Werven | 2026-01-01..2026-03-31
2 | Opleiden | 2026-04-01..2026-06-30
3 | Inzetten | 2026-09-01..2026-12-31
`,
  ),
  unseen(
    "weeks under months",
    `
Planning 2026

Taak | Wie | mrt | < | < | < | apr | < | < | <
 | | wk 10 | wk 11 | wk 12 | wk 13 | wk 14 | wk 15 | wk 16 | wk 17
Kast plaatsen | Rik | {4472C4} | {4472C4} | | | | | |
Bekabelen | Wim | | | {4472C4} | {4472C4} | {4472C4} | | |
Testen | Rik | | | | | | {4472C4} | {4472C4} | {4472C4}
`,
    `
1 | Kast plaatsen | 2026-03-02..2026-03-15 | | | Rik:E
2 | Bekabelen | 2026-03-16..2026-04-05 | | | Wim:E
3 | Testen | 2026-04-06..2026-04-26 | | | Rik:E
`,
  ),
  unseen(
    "weeks with the year in the title",
    `
Weekplanning migratie 2026

Taak | wk 36 | wk 37 | wk 38 | wk 39 | wk 40
Back-up gemaakt | x | | | |
Data overgezet | | x | x | |
Gebruikers over | | | | x | x
`,
    `
1 | Back-up gemaakt | 2026-08-31..2026-09-06
2 | Data overgezet | 2026-09-07..2026-09-20
3 | Gebruikers over | 2026-09-21..2026-10-04
`,
    { said: ["B3"] },
  ),
  unseen(
    "school years as headings, bars in theme tints on a banded table",
    `
Doelstelling | Mijlpaal | 2025-2026 | 2026-2027 | 2027-2028
Meer instroom | Voorlichting gegeven | {70AD47} | {70AD47} |
Meer instroom | Instroom gestegen | {F2F2F2} | {70AD47} | {70AD47}
Betere doorstroom | Leerlijn af | {70AD47} | |
Betere doorstroom | Leerlijn in gebruik | {F2F2F2} | {F2F2F2} | {70AD47}
`,
    `
1.1 | Voorlichting gegeven | 2025-08-01..2027-07-31 | | | | goal=Meer instroom
1.2 | Instroom gestegen | 2026-08-01..2028-07-31 | | | | goal=Meer instroom
2.1 | Leerlijn af | 2025-08-01..2026-07-31 | | | | goal=Betere doorstroom
2.2 | Leerlijn in gebruik | 2027-08-01..2028-07-31 | | | | goal=Betere doorstroom
`,
  ),
  unseen(
    "school years in quarters of the school year's months",
    `
Nr | Resultaat | Schooljaar 2026-2027 | < | < | < | < | < | < | < | < | < | < | <
 | | aug | sep | okt | nov | dec | jan | feb | mrt | apr | mei | jun | jul
1 | Team gevormd | x | x | | | | | | | | | |
2 | Project gedraaid | | | x | x | x | x | x | | | | |
3 | Rapport af | | | | | | | | | | x | x |
`,
    `
1 | Team gevormd | 2026-08-01..2026-09-30
2 | Project gedraaid | 2026-10-01..2027-02-28
3 | Rapport af | 2027-05-01..2027-06-30
`,
  ),
  unseen(
    "merged bars with text in them",
    `
Fase | Resultaat | 2026 Q1 | 2026 Q2 | 2026 Q3 | 2026 Q4
Start | Plan vastgesteld | {9DC3E6}schrijven | < | |
Bouw | Lab ingericht | | {9DC3E6}verbouwing | < |
Af | Lab in gebruik | | | | {9DC3E6}opening
`,
    `
1.1 | Plan vastgesteld | 2026-01-01..2026-06-30 | | | | sub=Start
2.1 | Lab ingericht | 2026-04-01..2026-09-30 | | | | sub=Bouw
3.1 | Lab in gebruik | 2026-10-01..2026-12-31 | | | | sub=Af
`,
  ),
  unseen(
    "several blocks under each other with a repeated heading and totals",
    `
DEELPROJECT: PO
Mijlpaal | School A | School B | 2025 | 2026 | 2027
Leskisten klaar | U | I | {00B0F0} | |
Bezoeken gedaan | E | U | | {00B0F0} | {00B0F0}
Totaal | | | ~1 | ~1 | ~1

DEELPROJECT: VMBO
Mijlpaal | School A | School B | 2025 | 2026 | 2027
Lab open | E | U | {00B0F0} | {00B0F0} |
Leerlijn af | U | E | | | {00B0F0}
`,
    `
1.1 | Leskisten klaar | 2025-01-01..2025-12-31 | | | School A:U,School B:I | sub=PO
1.2 | Bezoeken gedaan | 2026-01-01..2027-12-31 | | | School A:E,School B:U | sub=PO
2.1 | Lab open | 2025-01-01..2026-12-31 | | | School A:E,School B:U | sub=VMBO
2.2 | Leerlijn af | 2027-01-01..2027-12-31 | | | School A:U,School B:E | sub=VMBO
`,
  ),
  unseen(
    "half-years and a person's own colours for planned and done",
    `
Nr. | Beoogd resultaat | 1e helft 2026 | 2e helft 2026 | 1e helft 2027 | 2e helft 2027
1 | Peiling af | {A5A5A5} | | |
2 | Aanbod klaar | {A5A5A5} | {A5A5A5} | |
3 | Aanbod benut | | | {A5A5A5} | {A5A5A5}
`,
    `
1 | Peiling af | 2026-01-01..2026-06-30
2 | Aanbod klaar | 2026-01-01..2026-12-31
3 | Aanbod benut | 2027-01-01..2027-12-31
`,
  ),
  unseen(
    "a date in the cell of the month, and a diamond for the milestone",
    `
Nr | Mijlpaal | jan 2026 | feb 2026 | mrt 2026 | apr 2026
1 | Besluit genomen | | ◆ | |
2 | Bouw gestart | | | 16 maart |
3 | Bouw klaar | | | | ◆
`,
    `
1 | Besluit genomen | 2026-02-01..2026-02-28
2 | Bouw gestart | ..2026-03-16
3 | Bouw klaar | 2026-04-01..2026-04-30
`,
    { said: ["E3"] },
  ),
  unseen(
    "a RACI matrix to the right of dates, with a legend below",
    `
ID | Deliverable | Start | End | RACI | < | <
 | | | | PM | IT | HR
1 | Accounts ready | 1-2-2026 | 1-3-2026 | A | R | I
2 | Staff trained | 1-3-2026 | 1-5-2026 | A | C | R

R = Responsible
A = Accountable
`,
    `
1 | Accounts ready | 2026-02-01..2026-03-01 | | | PM:A,IT:R,HR:I
2 | Staff trained | 2026-03-01..2026-05-01 | | | PM:A,IT:C,HR:R
`,
  ),
  unseen(
    "years as headings of amounts are no time grid",
    `
Nr | Mijlpaal | Oplevering | Begroting 2025 | Begroting 2026 | Totaal begroot
1 | Machines | 1-6-2025 | 10.000 | 5.000 | 15.000
2 | Scholing | 1-6-2026 | 2.000 | 8.000 | 10.000
`,
    `
1 | Machines | ..2025-06-01
2 | Scholing | ..2026-06-01
`,
  ),
  unseen(
    "the grid stands left of the names",
    [
      sheet(
        `
2026 | < | < | < | Nr | Wat is klaar
K1 | K2 | K3 | K4 | |
{5B9BD5} | {5B9BD5} | | | 1 | Ontwerp gemaakt
 | | {5B9BD5} | | 2 | Ontwerp gebouwd
 | | | {5B9BD5} | 3 | Bouw opgeleverd
`,
        { firstRow: 3, firstColumn: 2 },
      ),
    ],
    `
1 | Ontwerp gemaakt | 2026-01-01..2026-06-30
2 | Ontwerp gebouwd | 2026-07-01..2026-09-30
3 | Bouw opgeleverd | 2026-10-01..2026-12-31
`,
  ),
];
