import { unseen } from "./sheet-text.ts";

/** Table B and every other way in which a verdict stands in a cell. */
export const COLOURS = [
  unseen(
    "shades of Excel's standard and theme palettes with tints",
    `
Nr | Mijlpaal | Klaar | Stoplicht
1 | Een | 1-2-2026 | {00B050}
2 | Twee | 1-3-2026 | {C6E0B4}
3 | Drie | 1-4-2026 | {ED7D31}
4 | Vier | 1-5-2026 | {F4B183}
5 | Vijf | 1-6-2026 | {C00000}
6 | Zes | 1-7-2026 | {FFC7CE}
7 | Zeven | 1-8-2026 | {FFFF00}
8 | Acht | 1-9-2026 | {D9D9D9}
9 | Negen | 1-10-2026 |
`,
    `
1 | Een | ..2026-02-01 | | groen
2 | Twee | ..2026-03-01 | | groen
3 | Drie | ..2026-04-01 | | oranje
4 | Vier | ..2026-05-01 | | oranje
5 | Vijf | ..2026-06-01 | | rood
6 | Zes | ..2026-07-01 | | rood
7 | Zeven | ..2026-08-01 | | oranje
8 | Acht | ..2026-09-01
9 | Negen | ..2026-10-01
`,
    { said: ["D3", "D7", "D8"] },
  ),
  unseen(
    "symbols of every kind",
    `
Nr | Mijlpaal | Klaar | RAG
1 | Een | 1-2-2026 | 🟢
2 | Twee | 1-3-2026 | 🟠
3 | Drie | 1-4-2026 | 🔴
4 | Vier | 1-5-2026 | 🟡
5 | Vijf | 1-6-2026 | ✔️
6 | Zes | 1-7-2026 | ❌
7 | Zeven | 1-8-2026 | ⚪
`,
    `
1 | Een | ..2026-02-01 | | groen
2 | Twee | ..2026-03-01 | | oranje
3 | Drie | ..2026-04-01 | | rood
4 | Vier | ..2026-05-01 | | oranje
5 | Vijf | ..2026-06-01 | | groen
6 | Zes | ..2026-07-01 | | rood
7 | Zeven | ..2026-08-01
`,
  ),
  unseen(
    "the colour is in the letters: dots in the colour of the verdict",
    `
Nr | Mijlpaal | Klaar | Status
1 | Een | 1-2-2026 | {f:00B050}●
2 | Twee | 1-3-2026 | {f:FFC000}●
3 | Drie | 1-4-2026 | {f:FF0000}●
4 | Vier | 1-5-2026 | {f:A6A6A6}●
`,
    `
1 | Een | ..2026-02-01 | | groen
2 | Twee | ..2026-03-01 | | oranje
3 | Drie | ..2026-04-01 | | rood
4 | Vier | ..2026-05-01
`,
  ),
  unseen(
    "the webdings letter n in colour, as a traffic light of old sheets",
    `
Nr | Mijlpaal | Klaar | Stoplicht
1 | Een | 1-2-2026 | {f:92D050}n
2 | Twee | 1-3-2026 | {f:FF0000}n
3 | Drie | 1-4-2026 | {f:FFC000}n
`,
    `
1 | Een | ..2026-02-01 | | groen
2 | Twee | ..2026-03-01 | | rood
3 | Drie | ..2026-04-01 | | oranje
`,
  ),
  unseen(
    "names in the colour of their verdict, no status column",
    `
Nr | Mijlpaal | Klaar
1 | {f:00B050}Peiling afgerond | 1-2-2026
2 | {f:FF0000}Lab ingericht | 1-3-2026
3 | {f:00B050}Docenten geschoold | 1-4-2026
4 | {f:FFC000}Borging geregeld | 1-5-2026
`,
    `
1 | Peiling afgerond | ..2026-02-01 | | groen
2 | Lab ingericht | ..2026-03-01 | | rood
3 | Docenten geschoold | ..2026-04-01 | | groen
4 | Borging geregeld | ..2026-05-01 | | oranje
`,
    { said: ["B1"] },
  ),
  unseen(
    "words of the house: loopt, aandacht, stagneert, gereed",
    `
Nr | Mijlpaal | Klaar | Stand van zaken
1 | Een | 1-2-2026 | Op koers
2 | Twee | 1-3-2026 | Vraagt aandacht
3 | Drie | 1-4-2026 | Stagneert
4 | Vier | 1-5-2026 | Afgerond
5 | Vijf | 1-6-2026 | Nog niet gestart
6 | Zes | 1-7-2026 | On hold
`,
    `
1 | Een | ..2026-02-01 | | groen
2 | Twee | ..2026-03-01 | | oranje
3 | Drie | ..2026-04-01 | | rood
4 | Vier | ..2026-05-01 | | groen gereed
5 | Vijf | ..2026-06-01
6 | Zes | ..2026-07-01
`,
  ),
  unseen(
    "numbers for the colours: 1, 2, 3 with a legend beside",
    `
Nr | Mijlpaal | Klaar | Stoplicht | | Legenda
a | Een | 1-2-2026 | ~1 | | 1 = groen
b | Twee | 1-3-2026 | ~2 | | 2 = oranje
c | Drie | 1-4-2026 | ~3 | | 3 = rood
`,
    `
a | Een | ..2026-02-01 | | groen
b | Twee | ..2026-03-01 | | oranje
c | Drie | ..2026-04-01 | | rood
`,
  ),
  unseen(
    "the STO monitor: goal and result merged, years, description coloured",
    `
PLANNING | < | < | < | < | STATUS
Doelstelling | Resultaat | 2025 | 2026 | 2027 | Beschrijving
1. Meer leerlingen kiezen techniek | 1.1 Alle scholen doen mee | x | x | | {92D050}Scholen benaderd
^ | ^ | | x | | {FFC000}Convenant voorbereid
^ | 1.2 Techniekdagen zijn vast | | x | x | {FF0000}Geen locatie
2. Betere aansluiting | 2.1 Leerlijn staat | x | | | {92D050}Leerlijn beschreven
`,
    `
1.1.1 | Alle scholen doen mee | 2025-01-01..2026-12-31 | | groen | | desc=Scholen benaderd | goal=Meer leerlingen kiezen techniek
1.1.2 | Alle scholen doen mee | 2026-01-01..2026-12-31 | | oranje | | desc=Convenant voorbereid
1.2.1 | Techniekdagen zijn vast | 2026-01-01..2027-12-31 | | rood | | desc=Geen locatie
2.1.1 | Leerlijn staat | 2025-01-01..2025-12-31 | | groen | | desc=Leerlijn beschreven | goal=Betere aansluiting
`,
  ),
  unseen(
    "word and colour disagree: the word counts and it is said",
    `
Nr | Mijlpaal | Klaar | Status
1 | Een | 1-2-2026 | {FF0000}groen
2 | Twee | 1-3-2026 | {92D050}groen
3 | Drie | 1-4-2026 | {FFC000}oranje
`,
    `
1 | Een | ..2026-02-01 | | groen
2 | Twee | ..2026-03-01 | | groen
3 | Drie | ..2026-04-01 | | oranje
`,
    { said: ["D2"] },
  ),
  unseen(
    "progress in percentages, bars of text and tenths",
    `
Nr | Mijlpaal | Klaar | Voortgang (%)
1 | Een | 1-2-2026 | 100%
2 | Twee | 1-3-2026 | 40 %
3 | Drie | 1-4-2026 | ~1:0%
4 | Vier | 1-5-2026 | ~0.25:0%
`,
    `
1 | Een | ..2026-02-01 | | gereed
2 | Twee | ..2026-03-01
3 | Drie | ..2026-04-01 | | gereed
4 | Vier | ..2026-05-01
`,
  ),
  unseen(
    "statuses per period side by side: the latest counts",
    `
Nr | Mijlpaal | Klaar | Status Q1 2026 | Status Q2 2026
1 | Een | 1-8-2026 | groen | oranje
2 | Twee | 1-9-2026 | groen | groen
3 | Drie | 1-10-2026 | oranje | rood
`,
    `
1 | Een | ..2026-08-01 | | oranje
2 | Twee | ..2026-09-01 | | groen
3 | Drie | ..2026-10-01 | | rood
`,
  ),
];
