import { unseen } from "./sheet-text.ts";

/** Predecessors in the notations of people and programs. */
export const LINKS = [
  unseen(
    "Dutch and English codes, signs, units and words",
    `
Nr. | Mijlpaal | Klaar | Afhankelijk van
1.1 | Een | 1-2-2026 |
1.2 | Twee | 1-3-2026 | 1.1EB+2w
1.3 | Drie | 1-4-2026 | 1.2FS-3d; 1.1 BB + 5 dagen
2.1 | Vier | 1-5-2026 | na 1.3
2.2 | Vijf | 1-6-2026 | 1.1 t/m 1.3
2.3 | Zes | 1-7-2026 | 2.1 en 2.2
2.4 | Zeven | 1-8-2026 | start gelijk met 2.3
2.5 | Acht | 1-9-2026 | 2.1, 2.2 & 2.4 (EE)
`,
    `
1.1 | Een | ..2026-02-01
1.2 | Twee | ..2026-03-01 | 1.1EB+2w
1.3 | Drie | ..2026-04-01 | 1.2EB-3d; 1.1BB+5d
2.1 | Vier | ..2026-05-01 | 1.3
2.2 | Vijf | ..2026-06-01 | 1.1; 1.2; 1.3
2.3 | Zes | ..2026-07-01 | 2.1; 2.2
2.4 | Zeven | ..2026-08-01 | 2.3BB
2.5 | Acht | ..2026-09-01 | 2.1; 2.2; 2.4EE
`,
  ),
  unseen(
    "the project plan's own words: na afronding van, zodra … gereed, 2 weken na",
    `
Nr | Resultaat | Oplevering | Voorwaarde vooraf
1 | Locatie gekozen | 1-2-2026 | geen
2 | Lab ingericht | 1-6-2026 | na afronding van 1
3 | Docenten geschoold | 1-7-2026 | zodra 2 gereed is
4 | Eerste les | 1-9-2026 | 2 weken na 3
5 | Evaluatie | 1-12-2026 | 1 maand na mijlpaal 4
`,
    `
1 | Locatie gekozen | ..2026-02-01
2 | Lab ingericht | ..2026-06-01 | 1
3 | Docenten geschoold | ..2026-07-01 | 2
4 | Eerste les | ..2026-09-01 | 3EB+2w
5 | Evaluatie | ..2026-12-01 | 4EB+1m
`,
  ),
  unseen(
    "names of milestones instead of numbers",
    `
Mijlpaal | Deadline | Volgt na
Locatie gekozen | 1-2-2026 |
Lab ingericht | 1-6-2026 | Locatie gekozen
Lab geopend | 1-9-2026 | Lab ingericht; locatie gekozen
Evaluatie gehouden | 1-12-2026 | lab geopent
`,
    `
1 | Locatie gekozen | ..2026-02-01
2 | Lab ingericht | ..2026-06-01 | 1
3 | Lab geopend | ..2026-09-01 | 2; 1
4 | Evaluatie gehouden | ..2026-12-01 | 3
`,
    { said: ["C3", "C5"] },
  ),
  unseen(
    "numbers typed as numbers, 1.10 lost its nought",
    `
Nr | Mijlpaal | Klaar | Voorganger
~1.8 | Acht | 1-2-2026 |
~1.9 | Negen | 1-3-2026 | ~1.8
~1.1:0.00 | Tien | 1-4-2026 | ~1.9
1.11 | Elf | 1-5-2026 | 1.10
`,
    `
1.8 | Acht | ..2026-02-01
1.9 | Negen | ..2026-03-01 | 1.8
1.10 | Tien | ..2026-04-01 | 1.9
1.11 | Elf | ..2026-05-01 | 1.10
`,
  ),
  unseen(
    "predecessors that Excel made dates or decimals of",
    `
Nr | Mijlpaal | Klaar | Afhankelijk van
1.1 | Een | 1-2-2026 |
1.2 | Twee | 1-3-2026 | @2026-01-01:d-mmm
2.1 | Drie | 1-4-2026 | ~1.2
3.1 | Vier | 1-5-2026 | @2026-01-02:d-mmm
`,
    `
1.1 | Een | ..2026-02-01
1.2 | Twee | ..2026-03-01 | 1.1
2.1 | Drie | ..2026-04-01 | 1.2
3.1 | Vier | ..2026-05-01 | 2.1
`,
    { said: ["D3", "D5"] },
  ),
  unseen(
    "unknown numbers stay, unreadable pieces are named, the rest counts",
    `
Nr | Mijlpaal | Klaar | Voorgangers
1 | Een | 1-2-2026 | n.v.t.
2 | Twee | 1-3-2026 | 1; overleg met gemeente
3 | Drie | 1-4-2026 | 2; 9
`,
    `
1 | Een | ..2026-02-01
2 | Twee | ..2026-03-01 | 1
3 | Drie | ..2026-04-01 | 2; 9
`,
    { said: ["D3"] },
  ),
  unseen(
    "successors instead of predecessors",
    `
Nr | Mijlpaal | Klaar | Opvolger
1 | Een | 1-2-2026 | 2
2 | Twee | 1-3-2026 | 3
3 | Drie | 1-4-2026 |
`,
    `
1 | Een | ..2026-02-01
2 | Twee | ..2026-03-01
3 | Drie | ..2026-04-01
`,
  ),
  unseen(
    "a number of the row above: idem and arrows",
    `
Nr | Mijlpaal | Klaar | Eerst klaar
A1 | Een | 1-2-2026 |
A2 | Twee | 1-3-2026 | → A1
A3 | Drie | 1-4-2026 | A1 + A2
A4 | Vier | 1-5-2026 | A1-A3
A5 | Vijf | 1-6-2026 | a4
`,
    `
A1 | Een | ..2026-02-01
A2 | Twee | ..2026-03-01 | A1
A3 | Drie | ..2026-04-01 | A1; A2
A4 | Vier | ..2026-05-01 | A1; A2; A3
A5 | Vijf | ..2026-06-01 | A4
`,
  ),
];
