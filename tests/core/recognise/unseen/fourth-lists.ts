import { unseen } from "./sheet-text.ts";

/** A fourth set: lists of people who never heard of this program. */
export const FOURTH_LISTS = [
  unseen(
    "an STO leader's list with every loose notation of a moment in one column",
    `
Sterk Techniekonderwijs regio De Peel – mijlpalen 2026-2028

Nr. | Doelstelling | Wat is er klaar? | Wanneer klaar | Trekker
1 | Meer instroom | Plan van aanpak vastgesteld | medio mei 2026 | Joke
2 | | Lessenserie getest | Q3 2026 | Ahmed
3 | | Gastlessen gegeven | wk 40 2026 | Ahmed
4 | Betere aansluiting | Leerlijn beschreven | voorjaar 2027 | Joke
5 | | Doorlopende leerlijn gestart | sept '27 | Piet
6 | | Evaluatie besproken | 1e helft 2028 | Piet
7 | | Subsidie verantwoord | t/m 31-7-2028 | Joke
`,
    `
1 | Plan van aanpak vastgesteld | ..2026-05-15 | | | Joke:E | goal=Meer instroom
2 | Lessenserie getest | ..2026-09-30 | | | Ahmed:E | goal=Meer instroom
3 | Gastlessen gegeven | ..2026-10-04 | | | Ahmed:E | goal=Meer instroom
4 | Leerlijn beschreven | ..2027-05-31 | | | Joke:E | goal=Betere aansluiting
5 | Doorlopende leerlijn gestart | ..2027-09-30 | | | Piet:E | goal=Betere aansluiting
6 | Evaluatie besproken | ..2028-06-30 | | | Piet:E | goal=Betere aansluiting
7 | Subsidie verantwoord | ..2028-07-31 | | | Joke:E | goal=Betere aansluiting
`,
    { said: ["D4", "D7"] },
  ),
  unseen(
    "spans of seasons and school years in one column with arrows and slashes",
    `
nr | activiteit | looptijd
1 | Voorbereiding | najaar 2026 - zomer 2027
2 | Proef | sept 2026 t/m jan 2027
3 | Uitrol | wk 36-40 2026
4 | Nazorg | Q4 2026 / Q1 2027
5 | Borging | aug. 2027 → juli 2028
6 | Afronding | van 1 mei tot en met 15 juni 2028
`,
    `
1 | Voorbereiding | 2026-09-01..2027-08-31
2 | Proef | 2026-09-01..2027-01-31
3 | Uitrol | 2026-08-31..2026-10-04
4 | Nazorg | 2026-10-01..2027-03-31
5 | Borging | 2027-08-01..2028-07-31
6 | Afronding | 2028-05-01..2028-06-15
`,
  ),
  unseen(
    "numbers that Excel turned into dates among texts: 1.2 became 1-feb",
    `
Nr | Mijlpaal | Opleverdatum | Afhankelijk van
~1.1 | Locatie gekozen | @2026-03-31 |
@2026-02-01:d-mmm | Ontwerp klaar | @2026-05-29 | ~1.1
@2026-03-01:d-mmm | Bouw klaar | @2026-09-30 | @2026-02-01:d-mmm
~2.1 | Docenten geschoold | @2026-11-30 | ~1.1
`,
    `
1.1 | Locatie gekozen | ..2026-03-31
1.2 | Ontwerp klaar | ..2026-05-29 | 1.1
1.3 | Bouw klaar | ..2026-09-30 | 1.2
2.1 | Docenten geschoold | ..2026-11-30 | 1.1
`,
    { said: ["A3", "A4"] },
  ),
  unseen(
    "Roman numbers for phases, letters within",
    `
Fase | Stap | Mijlpaal | Start | Eind
I | a | Opdracht verleend | 1-1-2026 | 31-1-2026
I | b | Projectteam benoemd | 1-2-2026 | 15-2-2026
II | a | Pakket gekozen | 16-2-2026 | 30-4-2026
III | a | Pakket ingevoerd | 1-5-2026 | 31-8-2026
`,
    `
1.1 | Opdracht verleend | 2026-01-01..2026-01-31 | | | | sub=I
1.2 | Projectteam benoemd | 2026-02-01..2026-02-15 | | | | sub=I
2.1 | Pakket gekozen | 2026-02-16..2026-04-30 | | | | sub=II
3.1 | Pakket ingevoerd | 2026-05-01..2026-08-31 | | | | sub=III
`,
  ),
  unseen(
    "Roman numbers as the numbers of the milestones",
    `
Nr. | Mijlpaal | Gereed | Na
I | Convenant getekend | 1-3-2026 |
II | Werkplaats ingericht | 1-9-2026 | I
III | Eerste groep gestart | 1-10-2026 | II
IV | Evaluatie gehouden | 1-6-2027 | II, III
V | Besluit over vervolg | 1-7-2027 | IV
`,
    `
I | Convenant getekend | ..2026-03-01
II | Werkplaats ingericht | ..2026-09-01 | I
III | Eerste groep gestart | ..2026-10-01 | II
IV | Evaluatie gehouden | ..2027-06-01 | II; III
V | Besluit over vervolg | ..2027-07-01 | IV
`,
  ),
  unseen(
    "a work breakdown with letters: A, A.1, A.1.a",
    `
WBS | Omschrijving | Begin | Einde | Voorganger
A | Techlab | | |
A.1 | Ruimte | | |
A.1.a | Ruimte gekozen | 5-1-2026 | 30-1-2026 |
A.1.b | Ruimte verbouwd | 2-2-2026 | 29-5-2026 | A.1.a
A.2 | Apparatuur geleverd | 1-4-2026 | 30-6-2026 | A.1.a + 2 weken
B | Scholing | | |
B.1 | Docenten geschoold | 1-9-2026 | 18-12-2026 | A.1.b; A.2
`,
    `
A.1.a | Ruimte gekozen | 2026-01-05..2026-01-30 | | | | sub=Ruimte
A.1.b | Ruimte verbouwd | 2026-02-02..2026-05-29 | A.1.a | | | sub=Ruimte
A.2 | Apparatuur geleverd | 2026-04-01..2026-06-30 | A.1.aEB+2w | | | sub=Techlab
B.1 | Docenten geschoold | 2026-09-01..2026-12-18 | A.1.b; A.2 | | | sub=Scholing
`,
  ),
  unseen(
    "a numbered list with dashes: M-01, M-02, predecessors short as 01",
    `
Mijlpaalcode | Titel | Streefdatum | Wacht op
M-01 | Gebruikersgroep samengesteld | 12 januari 2026 |
M-02 | Wensen opgehaald | 13 februari 2026 | M-01
M-03 | Leverancier gekozen | 30 april 2026 | M-01, M-02
M-10 | Uitrol gereed | 3 juli 2026 | M-03 + 1 mnd
`,
    `
M-01 | Gebruikersgroep samengesteld | ..2026-01-12
M-02 | Wensen opgehaald | ..2026-02-13 | M-01
M-03 | Leverancier gekozen | ..2026-04-30 | M-01; M-02
M-10 | Uitrol gereed | ..2026-07-03 | M-03EB+1m
`,
  ),
  unseen(
    "money in thousands of euros",
    `
Nr | Activiteit | Einddatum | Begroting (k€) | Besteed (x € 1.000)
1 | Techlab ingericht | 1-9-2026 | 120 | 45,3
2 | Docenten geschoold | 1-12-2026 | 30 | 0
`,
    `
1 | Techlab ingericht | ..2026-09-01 | | | | budget=120000 | spent=45300
2 | Docenten geschoold | ..2026-12-01 | | | | budget=30000 | spent=0
`,
  ),
  unseen(
    "money with k, K€, mln and dashes in the cells",
    `
Nr | Activiteit | Einddatum | Budget
1 | Techlab | 1-9-2026 | 120k
2 | Docenten | 1-12-2026 | € 30K
3 | Gebouw | 1-12-2027 | 1,2 mln
4 | Folder | 1-3-2026 | € 75.000,=
5 | Overig | 1-4-2026 | € 1.250,-
6 | Niets | 1-5-2026 | -
`,
    `
1 | Techlab | ..2026-09-01 | | | | budget=120000
2 | Docenten | ..2026-12-01 | | | | budget=30000
3 | Gebouw | ..2027-12-01 | | | | budget=1200000
4 | Folder | ..2026-03-01 | | | | budget=75000
5 | Overig | ..2026-04-01 | | | | budget=1250
6 | Niets | ..2026-05-01 | | | | budget=
`,
  ),
  unseen(
    "subtotals per part and a legend and notes beneath",
    `
Deelproject | Nr | Mijlpaal | Opleverdatum | Begroot
Techlab | 1 | Ruimte gekozen | 1-3-2026 | 1000
 | 2 | Ruimte ingericht | 1-6-2026 | 2000
Subtotaal Techlab | | | | 3000
Scholing | 3 | Rooster klaar | 1-7-2026 | 500
 | 4 | Docenten geschoold | 1-10-2026 | 2500
Subtotaal Scholing | | | | 3000
TOTAAL | | | | 6000

Legenda: G = groen, O = oranje, R = rood
Opmerking: bedragen zijn inclusief btw
* onder voorbehoud van goedkeuring door de stuurgroep
`,
    `
1 | Ruimte gekozen | ..2026-03-01 | | | | sub=Techlab | budget=1000
2 | Ruimte ingericht | ..2026-06-01 | | | | sub=Techlab | budget=2000
3 | Rooster klaar | ..2026-07-01 | | | | sub=Scholing | budget=500
4 | Docenten geschoold | ..2026-10-01 | | | | sub=Scholing | budget=2500
`,
  ),
  unseen(
    "checkboxes: TRUE and FALSE as gereed, percent as a real percentage",
    `
Nr | Mijlpaal | Deadline | Gereed? | Voortgang
1 | Kabels gelegd | @2026-02-01 | !WAAR | ~1:0%
2 | Kasten geplaatst | @2026-04-01 | !ONWAAR | ~0.4:0%
3 | Netwerk getest | @2026-05-01 | !ONWAAR | ~0:0%
`,
    `
1 | Kabels gelegd | ..2026-02-01 | | gereed
2 | Kasten geplaatst | ..2026-04-01
3 | Netwerk getest | ..2026-05-01
`,
  ),
  unseen(
    "formulas with errors and a computed deadline",
    `
Nr | Mijlpaal | Start | Duur (dagen) | Einde | Status
1 | Werving | {=}@2026-02-02 | 10 | {=}@2026-02-13 | groen
2 | Selectie | {=}!#VALUE! | 5 | {=}!#REF! | oranje
3 | Start | {=}@2026-03-02 | 1 | {=}@2026-03-02 | {=}!#N/A
`,
    `
1 | Werving | 2026-02-02..2026-02-13 | | groen | | dur=10
2 | Selectie | | | oranje | | dur=5
3 | Start | 2026-03-02..2026-03-02 | | | | dur=1
`,
    { errors: ["C3", "E3", "F4"] },
  ),
  unseen(
    "duplicated headings: start and end twice, planned first and real after",
    `
Nr | Mijlpaal | Gepland | < | Werkelijk | < | Status
 | | Start | Einde | Start | Einde |
1 | Bestek klaar | 1-1-2026 | 1-2-2026 | 3-1-2026 | 8-2-2026 | groen
2 | Aanbesteed | 1-2-2026 | 1-4-2026 | 10-2-2026 | | oranje
`,
    `
1 | Bestek klaar | 2026-01-01..2026-02-01 | | groen gereed | | doneOn=2026-02-08
2 | Aanbesteed | 2026-02-01..2026-04-01 | | oranje | | doneOn=
`,
  ),
  unseen(
    "the same heading twice without a word of difference: the first counts",
    `
Nr | Mijlpaal | Datum | Datum | Opmerking | Opmerking
1 | Een | 1-2-2026 | 5-2-2026 | loopt | van Jan
2 | Twee | 1-3-2026 | 6-3-2026 | | 
`,
    `
1 | Een | ..2026-02-01 | | | | expl=loopt
2 | Twee | ..2026-03-01 | | | | expl=
`,
    { said: ["D1"] },
  ),
];
