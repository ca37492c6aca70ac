import { unseen } from "./sheet-text.ts";

/** A fourth set: time grids, party matrices and verdicts. */
export const FOURTH_GRIDS = [
  unseen(
    "weeks that cross a year with the Monday beneath, crosses as bars",
    `
Planning uitrol 2026/2027
Nr | Mijlpaal | wk 50 | wk 51 | wk 52 | wk 53 | wk 1 | wk 2 | wk 3
 | | @2026-12-07:d-m | @2026-12-14:d-m | @2026-12-21:d-m | @2026-12-28:d-m | @2027-01-04:d-m | @2027-01-11:d-m | @2027-01-18:d-m
1 | Laptops besteld | x | x | | | | |
2 | Laptops uitgedeeld | | | | x | x | x |
3 | Nazorg afgerond | | | | | | x | x
`,
    `
1 | Laptops besteld | 2026-12-07..2026-12-20
2 | Laptops uitgedeeld | 2026-12-28..2027-01-17
3 | Nazorg afgerond | 2027-01-11..2027-01-24
`,
  ),
  unseen(
    "week numbers crossing a year under 2026 and 2027, without dates",
    `
Nr | Mijlpaal | 2026 | < | < | 2027 | < | <
 | | 51 | 52 | 53 | 1 | 2 | 3
1 | Bestellen | {5B9BD5} | {5B9BD5} | | | |
2 | Uitdelen | | | {5B9BD5} | {5B9BD5} | {5B9BD5} |
3 | Nazorg | | | | | | {5B9BD5}
`,
    `
1 | Bestellen | 2026-12-14..2026-12-27
2 | Uitdelen | 2026-12-28..2027-01-17
3 | Nazorg | 2027-01-18..2027-01-24
`,
  ),
  unseen(
    "week headings as spans: wk 36-40, wk 41-45",
    `
Planning 2026
Nr | Mijlpaal | wk 36-40 | wk 41-45 | wk 46-50 | wk 51-53
1 | Werven | x | | |
2 | Trainen | | x | x |
3 | Starten | | | | x
`,
    `
1 | Werven | 2026-08-31..2026-10-04
2 | Trainen | 2026-10-05..2026-12-13
3 | Starten | 2026-12-14..2027-01-03
`,
  ),
  unseen(
    "months in words over school years, letters in the cells for who",
    `
 | Schooljaar 2026-2027 | < | < | < | < | < | < | < | < | < | <
Activiteit | aug | sep | okt | nov | dec | jan | feb | mrt | apr | mei | jun
Docenten geworven | {70AD47} | {70AD47} | {70AD47} | | | | | | | |
Lessen ontwikkeld | | | {70AD47} | {70AD47} | {70AD47} | {70AD47} | | | | |
Lessen gegeven | | | | | | | {70AD47} | {70AD47} | {70AD47} | {70AD47} | {70AD47}
`,
    `
1 | Docenten geworven | 2026-08-01..2026-10-31
2 | Lessen ontwikkeld | 2026-10-01..2027-01-31
3 | Lessen gegeven | 2027-02-01..2027-06-30
`,
  ),
  unseen(
    "table A of four years with letters in the party matrix and a title per deelproject",
    `
DEELPROJECT: Techlab vmbo | Tijdsduur | < | < | < | Rollen en verantwoordelijkheden | < | <
 | 2025 | 2026 | 2027 | 2028 | Vmbo De Wissel | Mbo Midden | Gemeente
Ruimte beschikbaar | {4472C4} | | | | E | I | U
Apparatuur aangeschaft | {4472C4} | {4472C4} | | | U | E | 
Lessen gegeven | | {4472C4} | {4472C4} | {4472C4} | E | U | I

DEELPROJECT: Scholing | Tijdsduur | < | < | < | Rollen en verantwoordelijkheden | < | <
 | 2025 | 2026 | 2027 | 2028 | Vmbo De Wissel | Mbo Midden | Gemeente
Docenten geschoold | | {4472C4} | {4472C4} | | A | E | 
`,
    `
1.1 | Ruimte beschikbaar | 2025-01-01..2025-12-31 | | | Vmbo De Wissel:E,Mbo Midden:I,Gemeente:U | sub=Techlab vmbo
1.2 | Apparatuur aangeschaft | 2025-01-01..2026-12-31 | | | Vmbo De Wissel:U,Mbo Midden:E | sub=Techlab vmbo
1.3 | Lessen gegeven | 2026-01-01..2028-12-31 | | | Vmbo De Wissel:E,Mbo Midden:U,Gemeente:I | sub=Techlab vmbo
2.1 | Docenten geschoold | 2026-01-01..2027-12-31 | | | Vmbo De Wissel:A,Mbo Midden:E | sub=Scholing
`,
  ),
  unseen(
    "a list turned on its side: milestones as columns, fields as rows",
    `
 | M1 | M2 | M3
Mijlpaal | Convenant getekend | Lokaal ingericht | Eerste les gegeven
Startdatum | 1-9-2025 | 1-10-2025 | 5-1-2026
Opleverdatum | 30-9-2025 | 19-12-2025 | 30-1-2026
Verantwoordelijke | Jan | Els | Els
Status | groen | oranje | 
`,
    `
M1 | Convenant getekend | 2025-09-01..2025-09-30 | | groen | Jan:E
M2 | Lokaal ingericht | 2025-10-01..2025-12-19 | | oranje | Els:E
M3 | Eerste les gegeven | 2026-01-05..2026-01-30 | | | Els:E
`,
  ),
  unseen(
    "turned on its side under a title, with numbers, real dates and predecessors",
    `
Projectplanning Schoolbreed wifi

Nr. | 1 | 2 | 3 | 4
Resultaat | Meting gedaan | Bekabeling klaar | Access points hangen | Overgedragen aan beheer
Start | @2026-01-05 | @2026-02-02 | @2026-04-06 | @2026-06-01
Gereed | @2026-01-30 | @2026-04-03 | @2026-05-29 | @2026-06-12
Afhankelijk van | | 1 | 2 | 3
Stoplicht | {00B050} | {FFC000} | | 
Toelichting | klaar | wacht op aannemer | | 
`,
    `
1 | Meting gedaan | 2026-01-05..2026-01-30 | | groen | | expl=klaar
2 | Bekabeling klaar | 2026-02-02..2026-04-03 | 1 | oranje | | expl=wacht op aannemer
3 | Access points hangen | 2026-04-06..2026-05-29 | 2
4 | Overgedragen aan beheer | 2026-06-01..2026-06-12 | 3
`,
  ),
  unseen(
    "two plans side by side, of two schools, with an empty column between",
    `
De Wissel | < | < | | Het Kompas | < | <
Nr | Mijlpaal | Opleverdatum | | Nr | Mijlpaal | Opleverdatum
1 | Convenant getekend | 1-2-2026 | | 1 | Bedrijven bezocht | 1-3-2026
2 | Lokaal klaar | 1-9-2026 | | 2 | Machines geleverd | 1-10-2026
 | | | | 3 | Keuzevak gestart | 1-11-2026
`,
    `
1.1 | Convenant getekend | ..2026-02-01 | | | | sub=De Wissel
1.2 | Lokaal klaar | ..2026-09-01 | | | | sub=De Wissel
2.1 | Bedrijven bezocht | ..2026-03-01 | | | | sub=Het Kompas
2.2 | Machines geleverd | ..2026-10-01 | | | | sub=Het Kompas
2.3 | Keuzevak gestart | ..2026-11-01 | | | | sub=Het Kompas
`,
  ),
  unseen(
    "a plan with a time grid left and a plan with dates right of it",
    `
Techlab | | | | | | Scholing
Mijlpaal | 2026 | 2027 | 2028 | | Nr | Mijlpaal | Start | Einde | Status
Ruimte klaar | x | | | | 1 | Rooster gemaakt | 1-1-2026 | 1-3-2026 | groen
Machines geleverd | x | x | | | 2 | Docenten geschoold | 1-3-2026 | 1-7-2026 | rood
`,
    `
1 | Rooster gemaakt | 2026-01-01..2026-03-01 | | groen
2 | Docenten geschoold | 2026-03-01..2026-07-01 | | rood
`,
  ),
  unseen(
    "status letters G O R in capitals and small, with a question mark and a dash",
    `
Nr | Mijlpaal | Datum | G/O/R
1 | Een | 1-2-2026 | G
2 | Twee | 1-3-2026 | o
3 | Drie | 1-4-2026 | R
4 | Vier | 1-5-2026 | ?
5 | Vijf | 1-6-2026 | -
`,
    `
1 | Een | ..2026-02-01 | | groen
2 | Twee | ..2026-03-01 | | oranje
3 | Drie | ..2026-04-01 | | rood
4 | Vier | ..2026-05-01
5 | Vijf | ..2026-06-01
`,
    { said: ["D5"] },
  ),
  unseen(
    "triangles, bullets and ticks in colour, one black",
    `
Nr | Mijlpaal | Datum | Stoplicht
1 | Een | 1-2-2026 | {f:00B050}✔
2 | Twee | 1-3-2026 | {f:FFC000}▲
3 | Drie | 1-4-2026 | {f:FF0000}●
4 | Vier | 1-5-2026 | ●
`,
    `
1 | Een | ..2026-02-01 | | groen
2 | Twee | ..2026-03-01 | | oranje
3 | Drie | ..2026-04-01 | | rood
4 | Vier | ..2026-05-01
`,
    { said: ["D5"] },
  ),
  unseen(
    "gantt of months by first letter over two years, crosses, an explanation beneath",
    `
 | | 2026 | < | < | < | < | < | < | < | < | < | < | < | 2027 | < | < | < | < | <
nr | taak | j | f | m | a | m | j | j | a | s | o | n | d | j | f | m | a | m | j
1 | Ontwerpen | x | x | x | | | | | | | | | | | | | | |
2 | Bouwen | | | | x | x | x | x | | | | | | | | | | |
3 | Testen | | | | | | | | | | | x | x | x | x | | | |

x = uitvoering
`,
    `
1 | Ontwerpen | 2026-01-01..2026-03-31
2 | Bouwen | 2026-04-01..2026-07-31
3 | Testen | 2026-11-01..2027-02-28
`,
  ),
  unseen(
    "grid of quarters with the year in a title above and a planned and a real row per milestone",
    `
Jaar: 2026
Mijlpaal | | Q1 | Q2 | Q3 | Q4
Lab open | gepland | {5B9BD5} | {5B9BD5} | |
 | werkelijk | | {A5A5A5} | {A5A5A5} |
Scholing klaar | gepland | | {5B9BD5} | {5B9BD5} |
 | werkelijk | | | | {A5A5A5}
`,
    `
1 | Lab open | 2026-01-01..2026-06-30
2 | Scholing klaar | 2026-04-01..2026-09-30
`,
  ),
  unseen(
    "colours in the name column and a legend block at the right",
    `
Nr | Mijlpaal | Opleverdatum | | {00B050} | loopt volgens planning
1 | {00B050}Een klaar | 1-2-2026 | | {FFC000} | aandacht nodig
2 | {FFC000}Twee klaar | 1-3-2026 | | {FF0000} | loopt vast
3 | {FF0000}Drie klaar | 1-4-2026
4 | {00B050}Vier klaar | 1-5-2026
`,
    `
1 | Een klaar | ..2026-02-01 | | groen
2 | Twee klaar | ..2026-03-01 | | oranje
3 | Drie klaar | ..2026-04-01 | | rood
4 | Vier klaar | ..2026-05-01 | | groen
`,
  ),
];
