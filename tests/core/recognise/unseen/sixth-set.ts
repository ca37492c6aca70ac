import { sheet, unseen } from "./sheet-text.ts";

/** A sixth set: grids, matrices, forms and tables that look like something else. */
export const SIXTH_SET = [
  unseen(
    "monitor with goals merged, results typed once, the verdict a colour in the second year column",
    `
PLANNING | < | < | < | STATUS | <
Doelstelling | Resultaat | 2026 | 2027 | Stoplicht | Toelichting
Doorlopende leerlijn | Leerlijn PIE beschreven | x | | {00B050} | klaar in juni
^ | Leerlijn D&P beschreven | x | x | {FFC000} | docent ziek
Regionale samenwerking | Convenant getekend | x | | {00B050} |
^ | Gezamenlijke open dag | | x | |
`,
    `
1.1 | Leerlijn PIE beschreven | 2026-01-01..2026-12-31 | | groen | | goal=Doorlopende leerlijn | expl=klaar in juni
1.2 | Leerlijn D&P beschreven | 2026-01-01..2027-12-31 | | oranje | | goal=Doorlopende leerlijn | expl=docent ziek
2.1 | Convenant getekend | 2026-01-01..2026-12-31 | | groen | | goal=Regionale samenwerking | expl=
2.2 | Gezamenlijke open dag | 2027-01-01..2027-12-31 | | | | goal=Regionale samenwerking | expl=
`,
  ),
  unseen(
    "quarters as 26Q1 and a diamond for the moment",
    `
Mijlpaal | 26Q1 | 26Q2 | 26Q3 | 26Q4 | 27Q1
Contract getekend | ◆ | | | |
Verbouwing klaar | | █ | █ | ◆ |
Opening gehouden | | | | | ◆
`,
    `
1 | Contract getekend | 2026-01-01..2026-03-31
2 | Verbouwing klaar | 2026-04-01..2026-12-31
3 | Opening gehouden | 2027-01-01..2027-03-31
`,
  ),
  unseen(
    "months as jan-26 to jun-26 in real dates, hours in the cells",
    `
Nr | Activiteit | @2026-01-01:mmm-yy | @2026-02-01:mmm-yy | @2026-03-01:mmm-yy | @2026-04-01:mmm-yy | Uren
1 | Vooronderzoek | ~16 | ~8 | | | ~24
2 | Uitvoering | | ~20 | ~24 | | ~44
3 | Rapportage | | | | ~12 | ~12
`,
    `
1 | Vooronderzoek | 2026-01-01..2026-02-28
2 | Uitvoering | 2026-02-01..2026-03-31
3 | Rapportage | 2026-04-01..2026-04-30
`,
  ),
  unseen(
    "a responsibility matrix with RASCI letters and full words mixed, no dates at all",
    `
Mijlpaal | Directie | Projectleider | Docenten | ICT
Visie vastgesteld | A | R | C | I
Platform gekozen | beslist | eindverantwoordelijk | adviseert | uitvoerder
Scholing gegeven | I | A | R |
`,
    `
1 | Visie vastgesteld | | | | Directie:A,Projectleider:R,Docenten:C,ICT:I
2 | Platform gekozen | | | | Directie:B,Projectleider:E,Docenten:A,ICT:U
3 | Scholing gegeven | | | | Directie:I,Projectleider:A,Docenten:R
`,
  ),
  unseen(
    "a form with one milestone on a sheet of its own is no list",
    [
      sheet(
        `
Mijlpaalformulier
Mijlpaal: | Techlab open
Startdatum: | 1-1-2026
Opleverdatum: | 1-9-2026
Status: | groen
`,
        { name: "Formulier" },
      ),
      sheet(
        `
Nr | Mijlpaal | Opleverdatum
1 | Techlab open | 1-9-2026
2 | Docenten geschoold | 1-12-2026
`,
        { name: "Lijst" },
      ),
    ],
    `
1 | Techlab open | ..2026-09-01
2 | Docenten geschoold | ..2026-12-01
`,
  ),
  unseen(
    "turned on its side in English with months as dates and an empty column between",
    `
Roadmap

Milestone | Kick-off held | Design approved | | Pilot finished
Start date | 5 Jan 2026 | 12 Jan 2026 | | 2 Mar 2026
Due date | 9 Jan 2026 | 27 Feb 2026 | | 29 May 2026
Owner | Ann | Bob | | Ann
RAG | G | A | | R
Comments | done | waiting for MT | |
`,
    `
1 | Kick-off held | 2026-01-05..2026-01-09 | | groen | Ann:E | expl=done
2 | Design approved | 2026-01-12..2026-02-27 | | oranje | Bob:E | expl=waiting for MT
3 | Pilot finished | 2026-03-02..2026-05-29 | | rood | Ann:E | expl=
`,
  ),
  unseen(
    "three lists beside one another without a gap, each with the same headings",
    `
Fase 1 | < | Fase 2 | < | Fase 3 | <
Mijlpaal | Datum | Mijlpaal | Datum | Mijlpaal | Datum
Opdracht verleend | 1-1-2026 | Ontwerp klaar | 1-4-2026 | Bouw klaar | 1-8-2026
Team benoemd | 1-2-2026 | Ontwerp goedgekeurd | 1-5-2026 | Oplevering gedaan | 1-9-2026
`,
    `
1.1 | Opdracht verleend | ..2026-01-01 | | | | sub=Fase 1
1.2 | Team benoemd | ..2026-02-01 | | | | sub=Fase 1
2.1 | Ontwerp klaar | ..2026-04-01 | | | | sub=Fase 2
2.2 | Ontwerp goedgekeurd | ..2026-05-01 | | | | sub=Fase 2
3.1 | Bouw klaar | ..2026-08-01 | | | | sub=Fase 3
3.2 | Oplevering gedaan | ..2026-09-01 | | | | sub=Fase 3
`,
  ),
  unseen(
    "a plan with an action list beside it: the plan is read, the actions are not mixed in",
    `
Nr | Mijlpaal | Opleverdatum | Status | | Actie | Wie | Voor
1 | Een klaar | 1-2-2026 | groen | | Bellen met gemeente | Jan | 15-1-2026
2 | Twee klaar | 1-3-2026 | rood | | Offerte opvragen | Els | 20-1-2026
3 | Drie klaar | 1-4-2026 | | | | |
`,
    `
1 | Een klaar | ..2026-02-01 | | groen
2 | Twee klaar | ..2026-03-01 | | rood
3 | Drie klaar | ..2026-04-01
`,
  ),
  unseen(
    "a calendar of a year with names in the days is no plan",
    `
 | januari | februari | maart
~1 | Nieuwjaar | |
~2 | | studiedag |
~3 | | | open dag
`,
    ``,
  ),
  unseen(
    "a budget per activity with years as columns of euros and an end date",
    `
Nr | Activiteit | Einddatum | 2026 | 2027 | Totaal
1 | Techlab ingericht | 31-12-2026 | ~50000 | ~10000 | ~60000
2 | Docenten geschoold | 31-12-2027 | ~20000 | ~25000 | ~45000
 | Totaal | | ~70000 | ~35000 | ~105000
`,
    `
1 | Techlab ingericht | ..2026-12-31
2 | Docenten geschoold | ..2027-12-31
`,
  ),
  unseen(
    "grid with a legend in the rows above the heading and colours for planned, running and done",
    `
{BDD7EE} | gepland | | {FFC000} | loopt | | {70AD47} | gereed
Mijlpaal | jan 2026 | feb 2026 | mrt 2026 | apr 2026 | mei 2026 | jun 2026 |
Eisen klaar | {70AD47} | {70AD47} | | | | |
Bouw klaar | | | {FFC000} | {FFC000} | | |
Test klaar | | | | | {BDD7EE} | {BDD7EE} |
`,
    `
1 | Eisen klaar | 2026-01-01..2026-02-28
2 | Bouw klaar | 2026-03-01..2026-04-30
3 | Test klaar | 2026-05-01..2026-06-30
`,
  ),
  unseen(
    "two header rows with the party names under Rollen and the dates under Planning, units in brackets",
    `
 | | PLANNING | < | < | ROLLEN | < | < |
Nr. | Mijlpaal (wat is af?) | Start (d-m-j) | Eind (d-m-j) | Duur (wkn) | School | Bedrijf | Gemeente | Opm.
1 | Locatie gekozen | 5-1-2026 | 30-1-2026 | 4 | E | | B |
2 | Bouw klaar | 2-2-2026 | 26-6-2026 | 21 | U | E | I | vakantie
`,
    `
1 | Locatie gekozen | 2026-01-05..2026-01-30 | | | School:E,Gemeente:B | dur=20 | expl=
2 | Bouw klaar | 2026-02-02..2026-06-26 | | | School:U,Bedrijf:E,Gemeente:I | dur=105 | expl=vakantie
`,
  ),
  unseen(
    "a sprint table: sprint, goal, dates as a range with the year once",
    `
Sprint | Sprintdoel | Periode | Resultaat
1 | Inloggen werkt | 5 – 16 jan 2026 | ja
2 | Rooster zichtbaar | 19 – 30 jan 2026 | nee
3 | Cijfers zichtbaar | 2 – 13 feb 2026 |
`,
    `
1 | Inloggen werkt | 2026-01-05..2026-01-16
2 | Rooster zichtbaar | 2026-01-19..2026-01-30
3 | Cijfers zichtbaar | 2026-02-02..2026-02-13
`,
  ),
  unseen(
    "headings in capitals with a line break, a thin empty column after the number and a rowspan",
    `
NR. | | MIJLPAAL /\\nRESULTAAT | OPLEVER-\\nDATUM | STOP-\\nLICHT | TOELICHTING\\nOP VOORTGANG
1.1 | | Peiling gehouden | 1-2-2026 | {92D050} | prima
1.2 | | Rapport klaar | 1-3-2026 | {FF0000} | te laat
`,
    `
1.1 | Peiling gehouden | ..2026-02-01 | | groen | | expl=prima
1.2 | Rapport klaar | ..2026-03-01 | | rood | | expl=te laat
`,
  ),
];
