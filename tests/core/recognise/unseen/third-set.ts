import { sheet, unseen } from "./sheet-text.ts";

/** A third set, of everything together. */
export const THIRD_SET = [
  unseen(
    "an Excel template with a logo row, a filled form and a table far to the right",
    [
      sheet(
        `
SG De Rivieren | | | Projectplanning
 | | |
Projectnaam | Device-beleid | | Projectleider | T. Smit
Startdatum | 1-1-2026 | | Einddatum | 31-12-2026

 | Nr. | Fase | Mijlpaal / product | Start | Eind | Verantw. | % | Stoplicht | Bijzonderheden
 | 1 | Initiatie | Projectopdracht getekend | 5-1-2026 | 16-1-2026 | Dir. | 100% | G |
 | 2 | Definitie | Pakket van eisen vastgesteld | 19-1-2026 | 27-2-2026 | T. Smit | 50% | O | wacht op MR
 | 3 | Realisatie | Devices besteld | 2-3-2026 | 13-3-2026 | Inkoop | 0% | |
`,
        { firstRow: 1, firstColumn: 1 },
      ),
    ],
    `
1 | Projectopdracht getekend | 2026-01-05..2026-01-16 | | groen gereed | Dir.:E | sub=Initiatie
2 | Pakket van eisen vastgesteld | 2026-01-19..2026-02-27 | | oranje | T. Smit:E | sub=Definitie | expl=wacht op MR
3 | Devices besteld | 2026-03-02..2026-03-13 | | | Inkoop:E | sub=Realisatie
`,
  ),
  unseen(
    "predecessors with a row of equal signs and arrows, lag in brackets",
    `
Nr | Activiteit | Klaar | Voorganger
1 | Een | 1-2-2026 | geen
2 | Twee | 1-3-2026 | 1 (EB)
3 | Drie | 1-4-2026 | 2 (+2 weken)
4 | Vier | 1-5-2026 | 2 EB +1w, 3 EE -2d
5 | Vijf | 1-6-2026 | 1 t/m 4
6 | Zes | 1-7-2026 | 1-3, 5
`,
    `
1 | Een | ..2026-02-01
2 | Twee | ..2026-03-01 | 1
3 | Drie | ..2026-04-01 | 2EB+2w
4 | Vier | ..2026-05-01 | 2EB+1w; 3EE-2d
5 | Vijf | ..2026-06-01 | 1; 2; 3; 4
6 | Zes | ..2026-07-01 | 1; 2; 3; 5
`,
  ),
  unseen(
    "numbers with spaces, a closing dot and letters behind",
    `
Nr. | Mijlpaal | Gereed | Afhankelijk van
1 . 1 | Een | 1-2-2026 |
1.2. | Twee | 1-3-2026 | 1.1
1.2a | Twee bis | 1-4-2026 | 1.2
2.1 | Drie | 1-5-2026 | 1.2a; 1.2.
`,
    `
1.1 | Een | ..2026-02-01
1.2 | Twee | ..2026-03-01 | 1.1
1.2a | Twee bis | ..2026-04-01 | 1.2
2.1 | Drie | ..2026-05-01 | 1.2a; 1.2
`,
  ),
  unseen(
    "one cell holds several lines: name and explanation, two dates",
    `
Nr | Mijlpaal | Planning
1 | Locatie gekozen\\nin overleg met gemeente | van 1-1-2026\\nt/m 31-3-2026
2 | Lab ingericht | van 1-4-2026\\nt/m 31-8-2026
`,
    `
1 | Locatie gekozen\\nin overleg met gemeente | 2026-01-01..2026-03-31
2 | Lab ingericht | 2026-04-01..2026-08-31
`,
  ),
  unseen(
    "a status column with a date or a remark behind the word",
    `
Nr | Mijlpaal | Deadline | Status
1 | Een | 1-2-2026 | gereed (28-1)
2 | Twee | 1-3-2026 | Oranje - wacht op offerte
3 | Drie | 1-4-2026 | ROOD!
4 | Vier | 1-5-2026 | groen, loopt goed
5 | Vijf | 1-6-2026 | nog niet begonnen
`,
    `
1 | Een | ..2026-02-01 | | groen gereed
2 | Twee | ..2026-03-01 | | oranje
3 | Drie | ..2026-04-01 | | rood
4 | Vier | ..2026-05-01 | | groen
5 | Vijf | ..2026-06-01
`,
  ),
  unseen(
    "whole rows greyed when done, struck with a tick in front",
    `
 | Taak | Wie | Voor
✓ | {D9D9D9}Kabels besteld | {D9D9D9}Wim | {D9D9D9}1-2-2026
✓ | {D9D9D9}Kabels gelegd | {D9D9D9}Wim | {D9D9D9}1-3-2026
 | Kasten geplaatst | Rik | 1-4-2026
`,
    `
1 | Kabels besteld | ..2026-02-01 | | gereed | Wim:E
2 | Kabels gelegd | ..2026-03-01 | | gereed | Wim:E
3 | Kasten geplaatst | ..2026-04-01 | | | Rik:E
`,
  ),
  unseen(
    "dates a person typed badly: 31/4, 2026-13-01, 1-2-206, 29-2-2027",
    `
Nr | Mijlpaal | Opleverdatum
1 | Een | 31-4-2026
2 | Twee | 2026-13-01
3 | Drie | 1-2-206
4 | Vier | 29-2-2027
5 | Vijf | 1-6-2026
`,
    `
1 | Een |
2 | Twee |
3 | Drie |
4 | Vier |
5 | Vijf | ..2026-06-01
`,
    { errors: ["C2", "C3", "C4", "C5"] },
  ),
  unseen(
    "subsidy columns: total, eigen bijdrage, cofinanciering in natura",
    `
Nr | Activiteit | Einddatum | Begroot totaal | Cofinanciering bedrijven (€) | Uitgaven t/m Q2
1 | Techlab ingericht | 1-9-2026 | € 120.000 | € 12.000 | € 45.300,50
2 | Docenten geschoold | 1-12-2026 | 30.000 | 3.000 | 0
`,
    `
1 | Techlab ingericht | ..2026-09-01 | | | | budget=120000 | cofin=12000 | spent=45300.5
2 | Docenten geschoold | ..2026-12-01 | | | | budget=30000 | cofin=3000 | spent=0
`,
  ),
  unseen(
    "English agile plan: epics, sprints, done and blocked",
    `
Key | Epic | Story | Sprint | Due | State | Blocked by
A-1 | Portal | Login works | S1 | 16 Jan 2026 | Done |
A-2 | Portal | Profile works | S2 | 30 Jan 2026 | Blocked | A-1
A-3 | Reports | Export works | S3 | 13 Feb 2026 | To do | A-1, A-2
`,
    `
A-1 | Login works | ..2026-01-16 | | groen gereed | | sub=Portal
A-2 | Profile works | ..2026-01-30 | A-1 | rood | | sub=Portal
A-3 | Export works | ..2026-02-13 | A-1; A-2 | | | sub=Reports
`,
  ),
  unseen(
    "two tables side by side, both milestones: this year and next year",
    `
Nr | Mijlpaal | Deadline | | Nr | Mijlpaal | Deadline
1 | Een | 1-2-2026 | | 4 | Vier | 1-2-2027
2 | Twee | 1-6-2026 | | 5 | Vijf | 1-6-2027
3 | Drie | 1-9-2026 | | | |
`,
    `
1 | Een | ..2026-02-01
2 | Twee | ..2026-06-01
3 | Drie | ..2026-09-01
4 | Vier | ..2027-02-01
5 | Vijf | ..2027-06-01
`,
  ),
];
