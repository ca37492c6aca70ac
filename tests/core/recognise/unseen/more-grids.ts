import { unseen } from "./sheet-text.ts";

/** Time grids, matrices and colours once more. */
export const MORE_GRIDS = [
  unseen(
    "years over unnamed quarters, bars in two colours for plan and run-out",
    `
Deelproject | Mijlpaal | 2026 | < | < | < | 2027 | < | < | <
Techlab | Ontwerp | {2E75B6} | {2E75B6} | {BDD7EE} | | | | |
Techlab | Bouw | | | {2E75B6} | {2E75B6} | {2E75B6} | | |
Leerlijn | Schrijven | | {2E75B6} | {2E75B6} | | | | |
`,
    `
1.1 | Ontwerp | 2026-01-01..2026-06-30 | | | | sub=Techlab
1.2 | Bouw | 2026-07-01..2027-03-31 | | | | sub=Techlab
2.1 | Schrijven | 2026-04-01..2026-09-30 | | | | sub=Leerlijn
`,
    { said: ["E2"] },
  ),
  unseen(
    "real dates as month headings",
    `
Nr | Activiteit | @2026-01-01:mmm-yy | @2026-02-01:mmm-yy | @2026-03-01:mmm-yy | @2026-04-01:mmm-yy
1 | Werven | x | x | |
2 | Trainen | | | x | x
`,
    `
1 | Werven | 2026-01-01..2026-02-28
2 | Trainen | 2026-03-01..2026-04-30
`,
  ),
  unseen(
    "the STO table A with the legend in the corner and the parties' full names",
    `
DEELPROJECT: Doorstroom vmbo-mbo
Mijlpalen | ROLLEN EN VERANTWOORDELIJKHEDEN | < | < | < | TIJDSDUUR | < | < | <
 | Regiegroep | Vmbo-scholen | ROC Maas | Bedrijven | 2021 | 2022 | 2023 | 2024
1. Convenant is getekend | beslissen | uitvoeren | uitvoeren | informeren | {FFC000} | | |
2. Leerlijn is ontwikkeld | informeren | uitvoeren | eindverantwoordelijk | adviseren | {FFC000} | {FFC000} | |
3. Leerlijn draait | | eindverantwoordelijk | uitvoeren | | | | {FFC000} | {FFC000}
`,
    `
1 | Convenant is getekend | 2021-01-01..2021-12-31 | | | Regiegroep:B,Vmbo-scholen:U,ROC Maas:U,Bedrijven:I | sub=Doorstroom vmbo-mbo
2 | Leerlijn is ontwikkeld | 2021-01-01..2022-12-31 | | | Regiegroep:I,Vmbo-scholen:U,ROC Maas:E,Bedrijven:A
3 | Leerlijn draait | 2023-01-01..2024-12-31 | | | Vmbo-scholen:E,ROC Maas:U
`,
  ),
  unseen(
    "table B without goals, verdict in a narrow column before the text",
    `
Resultaten | 2025 | 2026 | 2027 | | Toelichting
1.1 Scholen doen mee | x | | | {92D050} | alles loopt
1.2 Materiaal is klaar | | x | | {FFC000} | levering laat
2.1 Leerlijn staat | | x | x | {FF0000} | geen docent
`,
    `
1.1 | Scholen doen mee | 2025-01-01..2025-12-31 | | groen | | expl=alles loopt
1.2 | Materiaal is klaar | 2026-01-01..2026-12-31 | | oranje | | expl=levering laat
2.1 | Leerlijn staat | 2026-01-01..2027-12-31 | | rood | | expl=geen docent
`,
  ),
  unseen(
    "school quarters: periode 1 to 4 of a school year",
    `
Mijlpaal | schooljaar 2026-2027 | < | < | <
 | P1 | P2 | P3 | P4
Team klaar | x | | |
Lessen gegeven | | x | x |
Geëvalueerd | | | | x
`,
    `
1 | Team klaar | 2026-08-01..2026-10-31
2 | Lessen gegeven | 2026-11-01..2027-04-30
3 | Geëvalueerd | 2027-05-01..2027-07-31
`,
    { said: ["B2"] },
  ),
  unseen(
    "verdict per party in columns: the matrix is no time grid",
    `
Nr | Mijlpaal | Klaar | School A | School B | School C
1 | Convenant | 1-2-2026 | E | U | I
2 | Lessen | 1-6-2026 | U | E |
3 | Toets | 1-9-2026 | | A | E
`,
    `
1 | Convenant | ..2026-02-01 | | | School A:E,School B:U,School C:I
2 | Lessen | ..2026-06-01 | | | School A:U,School B:E
3 | Toets | ..2026-09-01 | | | School B:A,School C:E
`,
  ),
  unseen(
    "traffic light as the words Groen/Oranje/Rood chosen by the number of the colour in Excel's indexed palette",
    `
Nr | Mijlpaal | Klaar | Stoplicht
1 | Een | 1-2-2026 | {008000}
2 | Twee | 1-3-2026 | {FF9900}
3 | Drie | 1-4-2026 | {993300}
4 | Vier | 1-5-2026 | {00FF00}
`,
    `
1 | Een | ..2026-02-01 | | groen
2 | Twee | ..2026-03-01 | | oranje
3 | Drie | ..2026-04-01 | | rood
4 | Vier | ..2026-05-01 | | groen
`,
  ),
  unseen(
    "start and end beside a drawn grid: the dates count, not the drawing",
    `
Nr | Taak | Start | Eind | 2026 | 2027
1 | Een | 1-3-2026 | 30-6-2026 | {5B9BD5} |
2 | Twee | 1-7-2026 | 31-3-2027 | {5B9BD5} | {5B9BD5}
`,
    `
1 | Een | 2026-03-01..2026-06-30
2 | Twee | 2026-07-01..2027-03-31
`,
  ),
  unseen(
    "a legend below with the same colours is no milestone",
    `
Nr | Mijlpaal | Klaar | Status
1 | Een | 1-2-2026 | {92D050}
2 | Twee | 1-3-2026 | {FF0000}
3 | Drie | 1-4-2026 | {FFC000}

Legenda | | |
 | volgens schema | | {92D050}
 | kleine obstakels | | {FFC000}
 | loopt vast | | {FF0000}
`,
    `
1 | Een | ..2026-02-01 | | groen
2 | Twee | ..2026-03-01 | | rood
3 | Drie | ..2026-04-01 | | oranje
`,
  ),
];
