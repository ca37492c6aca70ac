import { sheet, unseen } from "./sheet-text.ts";

/** Dates in the notations that stand in one list side by side. */
export const DATES = [
  unseen(
    "quarters, halves, months and parts of a year",
    `
Nr | Mijlpaal | Start | Opleverdatum
1 | Eerste | Q3 2026 | Q4 2026
2 | Tweede | kw2 2027 | 3e kwartaal 2027
3 | Derde | begin 2027 | eind mei 2027
4 | Vierde | 1e helft 2027 | H2 2027
5 | Vijfde | mrt '27 | juli 2027
6 | Zesde | 2027Q1 | 2027-Q2
`,
    `
1 | Eerste | 2026-07-01..2026-12-31
2 | Tweede | 2027-04-01..2027-09-30
3 | Derde | 2027-01-01..2027-05-31
4 | Vierde | 2027-01-01..2027-12-31
5 | Vijfde | 2027-03-01..2027-07-31
6 | Zesde | 2027-01-01..2027-06-30
`,
  ),
  unseen(
    "weeks in five notations, also with the year first",
    `
Nr | Taak | Van | Tot en met
1 | A | week 10 2026 | week 12 2026
2 | B | wk 36-2026 | wk 40-2026
3 | C | 2026-W05 | 2026-W08
4 | D | w14 '26 | w16 '26
5 | E | 2026 wk 20 | 2026 wk 22
`,
    `
1 | A | 2026-03-02..2026-03-22
2 | B | 2026-08-31..2026-10-04
3 | C | 2026-01-26..2026-02-22
4 | D | 2026-03-30..2026-04-19
5 | E | 2026-05-11..2026-05-31
`,
  ),
  unseen(
    "week numbers under the headings startweek and eindweek with the year in the title",
    `
Planning 2026

Activiteit | Startweek | Eindweek
Werving | ~4 | ~8
Selectie | ~9 | ~10
Start | wk 11 | wk 11
`,
    `
1 | Werving | 2026-01-19..2026-02-22
2 | Selectie | 2026-02-23..2026-03-08
3 | Start | 2026-03-09..2026-03-15
`,
  ),
  unseen(
    "school years",
    `
Nr | Resultaat | Wanneer
1 | Leerlijn ontworpen | schooljaar 2025-2026
2 | Leerlijn getest | sj 26/27
3 | Leerlijn vast onderdeel | '27-'28
4 | Geborgd | eind schooljaar 2027-2028
`,
    `
1 | Leerlijn ontworpen | 2025-08-01..2026-07-31
2 | Leerlijn getest | 2026-08-01..2027-07-31
3 | Leerlijn vast onderdeel | 2027-08-01..2028-07-31
4 | Geborgd | ..2028-07-31
`,
    { said: ["C5"] },
  ),
  unseen(
    "tot is exclusive, t/m inclusive, uiterlijk and voor",
    `
Nr | Mijlpaal | Oplevering
1 | Subsidie loopt | t/m 31 juli 2026
2 | Subsidie liep | tot 1 augustus 2026
3 | Aanvraag ingediend | vóór 1 september 2026
4 | Jaarrekening klaar | uiterlijk 1-7-2026
5 | Bouw klaar | t/m mei 2026
`,
    `
1 | Subsidie loopt | ..2026-07-31
2 | Subsidie liep | ..2026-07-31
3 | Aanvraag ingediend | ..2026-08-31
4 | Jaarrekening klaar | ..2026-07-01
5 | Bouw klaar | ..2026-05-31
`,
  ),
  unseen(
    "one column with ranges",
    `
Nr | Activiteit | Periode
1 | Voorbereiden | jan - mrt 2026
2 | Bouwen | 1 april t/m 30 september 2026
3 | Testen | 1-10-2026 tot 1-12-2026
4 | Evalueren | december 2026
5 | Borgen | 2027-2028
6 | Nazorg | Q1 t/m Q2 2029
`,
    `
1 | Voorbereiden | 2026-01-01..2026-03-31
2 | Bouwen | 2026-04-01..2026-09-30
3 | Testen | 2026-10-01..2026-11-30
4 | Evalueren | 2026-12-01..2026-12-31
5 | Borgen | 2027-08-01..2028-07-31
6 | Nazorg | 2029-01-01..2029-06-30
`,
    { said: ["C6"] },
  ),
  unseen(
    "US dates that only some rows prove",
    `
ID | Milestone | Start | Finish
1 | Chosen | 2/3/2026 | 2/20/2026
2 | Built | 3/4/2026 | 5/29/2026
3 | Opened | 6/1/2026 | 6/12/2026
`,
    `
1 | Chosen | 2026-02-03..2026-02-20
2 | Built | 2026-03-04..2026-05-29
3 | Opened | 2026-06-01..2026-06-12
`,
    { said: ["C2"] },
  ),
  unseen(
    "ISO dates, with time, with zone, compact",
    `
Nr | Mijlpaal | Start | Eind
1 | Een | 2026-03-01 | 2026-03-31
2 | Twee | 2026-04-01T09:00:00 | 2026-04-30 17:00
3 | Drie | 20260501 | ~20260529
4 | Vier | 2026-06-01T00:00:00Z | 2026/06/30
`,
    `
1 | Een | 2026-03-01..2026-03-31
2 | Twee | 2026-04-01..2026-04-30
3 | Drie | 2026-05-01..2026-05-29
4 | Vier | 2026-06-01..2026-06-30
`,
  ),
  unseen(
    "serials with a time, serials without a date format, serials as text",
    `
Nr | Mijlpaal | Start | Opleverdatum
1 | Een | @2026-03-01T09:00 | @2026-03-31T17:30
2 | Twee | ~46113 | ~46142
3 | Drie | 46143 | 46173
`,
    `
1 | Een | 2026-03-01..2026-03-31
2 | Twee | 2026-04-01..2026-04-30
3 | Drie | 2026-05-01..2026-05-31
`,
    { said: ["C3"] },
  ),
  unseen(
    "a workbook that counts from 1904",
    [
      sheet(
        `
Nr | Mijlpaal | Start | Eind
1 | Een | @2026-03-01 | @2026-03-31
2 | Twee | @2026-04-01 | @2026-04-30
`,
        { date1904: true },
      ),
    ],
    `
1 | Een | 2026-03-01..2026-03-31
2 | Twee | 2026-04-01..2026-04-30
`,
  ),
  unseen(
    "months in cells that Excel made dates of",
    `
Nr | Mijlpaal | Klaar in
1 | Een | @2026-03-01:mmm-yy
2 | Twee | @2026-06-01:mmmm yyyy
`,
    `
1 | Een | ..2026-03-31
2 | Twee | ..2026-06-30
`,
    { said: ["C2"] },
  ),
  unseen(
    "years in their own column, days without year",
    `
Nr | Mijlpaal | Start | Eind | Jaar
1 | Een | 1 feb | 31 mrt | 2026
2 | Twee | 1 apr | 30 juni | 2026
3 | Drie | 1 nov | 31 jan | 2026
`,
    `
1 | Een | 2026-02-01..2026-03-31
2 | Twee | 2026-04-01..2026-06-30
3 | Drie | 2026-11-01..2027-01-31
`,
  ),
  unseen(
    "year, quarter and month as separate columns",
    `
Resultaat | Jaar | Kwartaal
Peiling klaar | 2026 | Q1
Lab open | 2026 | Q3
Borging geregeld | 2027 | Q2
`,
    `
1 | Peiling klaar | ..2026-03-31
2 | Lab open | ..2026-09-30
3 | Borging geregeld | ..2027-06-30
`,
  ),
  unseen(
    "open dates and remarks in the date column",
    `
Nr | Mijlpaal | Start | Opleverdatum
1 | Een | 1-2-2026 | n.t.b.
2 | Twee | z.s.m. | 1-6-2026
3 | Drie | doorlopend | ?
4 | Vier | 1-3-2026 | 31-6-2026
5 | Vijf | 1-4-2026 | na de zomer
`,
    `
1 | Een | 2026-02-01..
2 | Twee | ..2026-06-01
3 | Drie |
4 | Vier | 2026-03-01..
5 | Vijf | 2026-04-01..2026-09-01
`,
    { said: ["D2", "C3", "C4", "D6"], errors: ["D5"] },
  ),
  unseen(
    "dates with dots, spaces, weekdays, ordinals and remarks in brackets",
    `
Nr | Mijlpaal | Start | Opleverdatum
1 | Een | ma. 2 maart 2026 | vr 27.03.2026
2 | Twee | 1 apr. '26 | 30 - 04 - 2026
3 | Drie | 1st of May 2026 | May 29th, 2026
4 | Vier | 1/6/26 (onder voorbehoud) | 30 juni 2026 (definitief)
`,
    `
1 | Een | 2026-03-02..2026-03-27
2 | Twee | 2026-04-01..2026-04-30
3 | Drie | 2026-05-01..2026-05-29
4 | Vier | 2026-06-01..2026-06-30
`,
  ),
  unseen(
    "planned and actual columns under headings over two rows",
    `
Nr | Mijlpaal | Gepland | < | Werkelijk | <
 | | Start | Eind | Start | Eind
1 | Een | 1-1-2026 | 31-1-2026 | 3-1-2026 | 2-2-2026
2 | Twee | 1-2-2026 | 28-2-2026 | 5-2-2026 |
`,
    `
1 | Een | 2026-01-01..2026-01-31 | | gereed | | doneOn=2026-02-02
2 | Twee | 2026-02-01..2026-02-28
`,
  ),
  unseen(
    "seasons, school holidays and exam terms",
    `
Nr | Mijlpaal | Opleverdatum
1 | Een | voorjaar 2026
2 | Twee | na de zomervakantie 2026
3 | Drie | zomer 2027
`,
    `
1 | Een | ..2026-05-31
2 | Twee |
3 | Drie | ..2027-08-31
`,
    { said: ["C2", "C3", "C4"] },
  ),
];
