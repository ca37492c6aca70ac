import { unseen } from "./sheet-text.ts";

/** Lists as project leaders make them, in their own words. */
export const FLAT_LISTS = [
  unseen(
    "an ICT lead's list with capital headings, slashes and a column for remarks",
    `
PLANNING IMPLEMENTATIE LEERLINGVOLGSYSTEEM
versie 0.3 d.d. 12-3-2026

NR | ACTIVITEIT / RESULTAAT | WIE | STARTDATUM | EINDDATUM | AFH. | STAND | OPM.
1 | Programma van eisen vastgesteld | J. de Vries | 2-3-2026 | 27-3-2026 | | groen | akkoord MT
2 | Leverancier gekozen | Inkoop | 30-3-2026 | 15-5-2026 | 1 | oranje | offertes te laat
3 | Proefomgeving ingericht | Beheer | 18-5-2026 | 12-6-2026 | 2 | |
`,
    `
1 | Programma van eisen vastgesteld | 2026-03-02..2026-03-27 | | groen | J. de Vries:E | expl=akkoord MT
2 | Leverancier gekozen | 2026-03-30..2026-05-15 | 1 | oranje | Inkoop:E | expl=offertes te laat
3 | Proefomgeving ingericht | 2026-05-18..2026-06-12 | 2 | | Beheer:E | expl=
`,
  ),
  unseen(
    "slips of the pen in every heading",
    `
Nummmer | Mijlpaaal | Startdtum | Opleverdatun | Voorgangrs | Sttaus | Toelichtng
M1 | Convenant getekend | 1-9-2025 | 30-9-2025 | | groen |
M2 | Lokaal ingericht | 1-10-2025 | 19-12-2025 | M1 | rood | geen aannemer
M3 | Eerste les gegeven | 5-1-2026 | 30-1-2026 | M2 | |
`,
    `
M1 | Convenant getekend | 2025-09-01..2025-09-30 | | groen
M2 | Lokaal ingericht | 2025-10-01..2025-12-19 | M1 | rood | | expl=geen aannemer
M3 | Eerste les gegeven | 2026-01-05..2026-01-30 | M2
`,
  ),
  unseen(
    "short headings of one or two letters",
    `
# | Wat | Wie | Van | T/m | Na | Stat
1 | Werving gestart | Mark | 1-2-2026 | 1-3-2026 | - | G
2 | Folder gedrukt | Els | 1-3-2026 | 15-3-2026 | 1 | O
3 | Open dag gehouden | Els | 20-3-2026 | 21-3-2026 | 2 | R
`,
    `
1 | Werving gestart | 2026-02-01..2026-03-01 | | groen | Mark:E
2 | Folder gedrukt | 2026-03-01..2026-03-15 | 1 | oranje | Els:E
3 | Open dag gehouden | 2026-03-20..2026-03-21 | 2 | rood | Els:E
`,
  ),
  unseen(
    "English headings of an international partner, two-line headings in one cell",
    `
Ref | Work\\npackage | Milestone\\n(what is finished) | Lead\\npartner | Planned\\nstart | Planned\\nend | Dependent\\non | RAG\\nstatus | Comments
WP1.1 | Lab | Location chosen | College | 1 Feb 2026 | 31 Mar 2026 | | Green | fine
WP1.2 | Lab | Lab fitted out | City | 1 Apr 2026 | 30 Sep 2026 | WP1.1 | Amber | waiting for permit
WP2.1 | Training | Teachers trained | College | 1 Sep 2026 | 18 Dec 2026 | WP1.2 | Red |
`,
    `
WP1.1 | Location chosen | 2026-02-01..2026-03-31 | | groen | College:E | sub=Lab | expl=fine
WP1.2 | Lab fitted out | 2026-04-01..2026-09-30 | WP1.1 | oranje | City:E | sub=Lab
WP2.1 | Teachers trained | 2026-09-01..2026-12-18 | WP1.2 | rood | College:E | sub=Training
`,
  ),
  unseen(
    "only names and deadlines",
    `
Mijlpaal | Deadline
Bestuur heeft plan goedgekeurd | 1-4-2026
Scholen hebben getekend | 1-6-2026
Eerste cursus is gegeven | 1-10-2026
`,
    `
1 | Bestuur heeft plan goedgekeurd | ..2026-04-01
2 | Scholen hebben getekend | ..2026-06-01
3 | Eerste cursus is gegeven | ..2026-10-01
`,
  ),
  unseen(
    "no heading row at all",
    `
1 | Locatie gekozen | 1-2-2026 | 31-3-2026 | | groen
2 | Lokaal ingericht | 1-4-2026 | 30-9-2026 | 1 | oranje
3 | Lab geopend | 1-10-2026 | 15-10-2026 | 2 | 
4 | Evaluatie besproken | 1-11-2026 | 1-12-2026 | 2; 3 | 
`,
    `
1 | Locatie gekozen | 2026-02-01..2026-03-31 | | groen
2 | Lokaal ingericht | 2026-04-01..2026-09-30 | 1 | oranje
3 | Lab geopend | 2026-10-01..2026-10-15 | 2
4 | Evaluatie besproken | 2026-11-01..2026-12-01 | 2; 3
`,
  ),
  unseen(
    "no heading row, under a title, with real dates and names only",
    `
Mijlpalen techniekbus

Bus aangeschaft | @2026-02-27 | Penvoerder
Route vastgesteld | @2026-04-10 | Werkgroep
Chauffeurs opgeleid | @2026-05-29 | ROC
Eerste rit gereden | @2026-09-07 | Werkgroep
`,
    `
1 | Bus aangeschaft | ..2026-02-27 | | | Penvoerder:E
2 | Route vastgesteld | ..2026-04-10 | | | Werkgroep:E
3 | Chauffeurs opgeleid | ..2026-05-29 | | | ROC:E
4 | Eerste rit gereden | ..2026-09-07 | | | Werkgroep:E
`,
  ),
  unseen(
    "a number, the name and its deadline in lines without heading, separated by a blank row",
    `
1.1 | Plan van aanpak vastgesteld | 30-1-2026
1.2 | Partners geworven | 27-3-2026

2.1 | Lesmateriaal getest | 29-5-2026
2.2 | Lesmateriaal in gebruik | 1-9-2026
`,
    `
1.1 | Plan van aanpak vastgesteld | ..2026-01-30
1.2 | Partners geworven | ..2026-03-27
2.1 | Lesmateriaal getest | ..2026-05-29
2.2 | Lesmateriaal in gebruik | ..2026-09-01
`,
  ),
  unseen(
    "milestone and activity in separate columns, milestone typed once",
    `
Mijlpaal | Activiteiten | Verantwoordelijk | Start | Klaar
Techlab open | Locatie zoeken | Gemeente | 1-2-2026 | 1-4-2026
 | Inrichten | School | 1-4-2026 | 1-9-2026
 | Personeel werven | School | 1-6-2026 | 1-9-2026
Lessenreeks af | Schrijven | Werkgroep | 1-9-2026 | 1-12-2026
 | Testen in de klas | Werkgroep | 1-12-2026 | 1-3-2027
`,
    `
1.1 | Techlab open | 2026-02-01..2026-04-01 | | | Gemeente:E | desc=Locatie zoeken
1.2 | Techlab open | 2026-04-01..2026-09-01 | | | School:E | desc=Inrichten
1.3 | Techlab open | 2026-06-01..2026-09-01 | | | School:E | desc=Personeel werven
2.1 | Lessenreeks af | 2026-09-01..2026-12-01 | | | Werkgroep:E | desc=Schrijven
2.2 | Lessenreeks af | 2026-12-01..2027-03-01 | | | Werkgroep:E | desc=Testen in de klas
`,
  ),
  unseen(
    "money in every notation, with a subtotal per part and a grand total",
    `
Nr | Omschrijving | Gereed | Begroot | Besteed t/m heden | Prognose | Cofinanciering
1 | Techlab ||||| 
1.1 | Machines geplaatst | 1-6-2026 | € 12.500,- | 12,5k | ~13000 | 1.250
1.2 | Software aangeschaft | 1-7-2026 | EUR 4.000,00 | € 0 | 4 000 | € 400,=
 | Subtotaal Techlab | | 16.500 | 12.500 | 17.000 | 1.650
2 | Scholing |||||
2.1 | Docenten geschoold | 1-12-2026 | 75.000,00 | 0,5 mln | - | p.m.
 | Totaal | | 91.500 | | |
`,
    `
1.1 | Machines geplaatst | ..2026-06-01 | | | | sub=Techlab | budget=12500 | spent=12500 | forecast=13000 | cofin=1250
1.2 | Software aangeschaft | ..2026-07-01 | | | | sub=Techlab | budget=4000 | spent=0 | forecast=4000 | cofin=400
2.1 | Docenten geschoold | ..2026-12-01 | | | | sub=Scholing | budget=75000 | spent=500000 | forecast= | cofin=
`,
  ),
  unseen(
    "knelpunt, maatregel, actiehouder and peildatum beside the verdict",
    `
Nr. | Resultaat | Opleveren | Kleur | Waar zit het knelpunt? | Wat gaan we doen? | Actie bij | Stand d.d.
1 | Peiling afgerond | 1-3-2026 | groen | | | | 1-2-2026
2 | Leskist gemaakt | 1-5-2026 | oranje | Hout is duur | Andere leverancier | Karin | 1-2-2026
3 | Bus rijdt | 1-6-2026 | rood | Geen chauffeur | Vacature open | Joost | 1-2-2026
`,
    `
1 | Peiling afgerond | ..2026-03-01 | | groen | | asOf=2026-02-01
2 | Leskist gemaakt | ..2026-05-01 | | oranje | | bott=Hout is duur | meas=Andere leverancier | action=Karin
3 | Bus rijdt | ..2026-06-01 | | rood | | bott=Geen chauffeur | meas=Vacature open | action=Joost
`,
  ),
  unseen(
    "a short action list with done ticks and the date of being done",
    `
Actiepunt | Eigenaar | Uiterlijk | Afgerond? | Datum afgerond
Sleutels regelen | Bas | 1-2-2026 | ✓ | 28-1-2026
Rooster maken | Noor | 1-3-2026 | | 
Brief versturen | Bas | 15-3-2026 | nee |
`,
    `
1 | Sleutels regelen | ..2026-02-01 | | gereed | Bas:E | doneOn=2026-01-28
2 | Rooster maken | ..2026-03-01 | | | Noor:E
3 | Brief versturen | ..2026-03-15 | | | Bas:E
`,
  ),
  unseen(
    "duration in weeks and a start only",
    `
Nr | Taak | Begint | Doorlooptijd (wkn) | Voorganger
1 | Bestek schrijven | 5-1-2026 | 4 |
2 | Aanbesteden | 2-2-2026 | ~6 | 1
3 | Gunnen | 16-3-2026 | 1 wk | 2
`,
    `
1 | Bestek schrijven | 2026-01-05.. | | | | dur=20
2 | Aanbesteden | 2026-02-02.. | 1 | | | dur=30
3 | Gunnen | 2026-03-16.. | 2 | | | dur=5
`,
  ),
  unseen(
    "kind of row in its own column, decision moments among them",
    `
Nr | Type | Titel | Deadline
1 | Mijlpaal | Ontwerp klaar | 1-2-2026
2 | Go/no-go | Besluit stuurgroep | 15-2-2026
3 | Taak | Bouwen | 1-6-2026
4 | Eindresultaat | Lab in gebruik | 1-9-2026
`,
    `
1 | Ontwerp klaar | ..2026-02-01 | | | | kind=mijlpaal
2 | Besluit stuurgroep | ..2026-02-15 | | | | kind=beslismoment
3 | Bouwen | ..2026-06-01 | | | | kind=activiteit
4 | Lab in gebruik | ..2026-09-01 | | | | kind=eindresultaat
`,
  ),
  unseen(
    "subprojects by letter, numbers with letters",
    `
Deelproject | Code | Deliverable | Einddatum | Afhankelijk van
A. Werving | A-01 | Campagne live | 1-3-2026 |
A. Werving | A-02 | Open dagen gehouden | 1-4-2026 | A-01
B. Scholing | B-01 | Aanbod bekend | 1-3-2026 |
B. Scholing | B-02 | Docenten geschoold | 1-9-2026 | B-01, A-02
`,
    `
A-01 | Campagne live | ..2026-03-01 | | | | sub=A. Werving
A-02 | Open dagen gehouden | ..2026-04-01 | A-01 | | | sub=A. Werving
B-01 | Aanbod bekend | ..2026-03-01 | | | | sub=B. Scholing
B-02 | Docenten geschoold | ..2026-09-01 | B-01; A-02 | | | sub=B. Scholing
`,
  ),
  unseen(
    "several people in the owner column and a column of others involved",
    `
Nr | Mijlpaal | Trekker(s) | Betrokkenen | Klaar
1 | Lesbrief af | Ans | Piet, Klaas | 1-2-2026
2 | Test gedaan | Ans / Bert | Klas 2B | 1-3-2026
`,
    `
1 | Lesbrief af | ..2026-02-01 | | | Ans:E,Piet, Klaas:U
2 | Test gedaan | ..2026-03-01 | | | Ans / Bert:E,Klas 2B:U
`,
  ),
  unseen(
    "a priority, a link and hours that are no plan fields",
    `
ID | Prioriteit | Taak | Uren | Link | Due date | Status
1 | Hoog | Servers besteld | 12 | http://x.nl/1 | 1-2-2026 | Afgerond
2 | Midden | Netwerk aangelegd | 40 | http://x.nl/2 | 1-3-2026 | Bezig
3 | Laag | Werkplekken getest | 16 | http://x.nl/3 | 1-4-2026 | Niet gestart
`,
    `
1 | Servers besteld | ..2026-02-01 | | groen gereed
2 | Netwerk aangelegd | ..2026-03-01 | | groen
3 | Werkplekken getest | ..2026-04-01
`,
    { said: ["G2", "G3"] },
  ),
];
