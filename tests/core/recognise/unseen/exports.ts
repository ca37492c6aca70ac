import { unseen } from "./sheet-text.ts";

/** Tables as other programs export them. */
export const EXPORTS = [
  unseen(
    "MS Project, English: IDs are row numbers, WBS beside them, predecessors name IDs",
    `
ID | WBS | Task Name | Duration | Start | Finish | Predecessors | % Complete | Resource Names
1 | 1 | Preparation done | 10 days | Mon 05/01/26 | Fri 16/01/26 | | 100% | Jan
2 | 1.1 | Supplier chosen | 15 days | Mon 19/01/26 | Fri 06/02/26 | 1 | 50% | Piet;Klaas
3 | 1.2 | System configured | 4 wks | Mon 09/02/26 | Fri 06/03/26 | 2FS+2 days | 0% | Beheer
4 | 1.3 | Go-live | 0 days | Mon 09/03/26 | Mon 09/03/26 | 3;2SS+1 wk | 0% |
`,
    `
1 | Preparation done | 2026-01-05..2026-01-16 | | gereed | Jan:E | dur=10
2 | Supplier chosen | 2026-01-19..2026-02-06 | 1 | | Piet;Klaas:E | dur=15
3 | System configured | 2026-02-09..2026-03-06 | 2EB+2d | | Beheer:E | dur=20
4 | Go-live | 2026-03-09..2026-03-09 | 3; 2BB+1w | | | dur=0
`,
  ),
  unseen(
    "MS Project, Dutch: Taaknaam, Duur, Begindatum, Einddatum, Voorafgaande taken",
    `
Id | Taaknaam | Duur | Begindatum | Einddatum | Voorafgaande taken | Resourcenamen | Percentage voltooid
1 | Eisen vastgesteld | 5 dagen | ma 2-2-26 | vr 6-2-26 | | Projectleider | 100%
2 | Offertes beoordeeld | 3 wkn | ma 9-2-26 | vr 27-2-26 | 1 | Inkoop | 40%
3 | Contract getekend | 0 dagen | vr 27-2-26 | vr 27-2-26 | 2;1EB+2 dagen | Directie | 0%
4 | Data overgezet | 2 mnd | ma 2-3-26 | vr 1-5-26 | 3EB+1 vw | Beheer | 0%
`,
    `
1 | Eisen vastgesteld | 2026-02-02..2026-02-06 | | gereed | Projectleider:E | dur=5
2 | Offertes beoordeeld | 2026-02-09..2026-02-27 | 1 | | Inkoop:E | dur=15
3 | Contract getekend | 2026-02-27..2026-02-27 | 2; 1EB+2d | | Directie:E | dur=0
4 | Data overgezet | 2026-03-02..2026-05-01 | 3EB+1w | | Beheer:E
`,
  ),
  unseen(
    "MS Project without IDs: predecessors are row numbers, also of summary rows",
    `
Task Mode | Task Name | Duration | Start | Finish | Predecessors
Auto Scheduled | Network | 30 days | @2026-01-05 | @2026-02-13 |
Auto Scheduled | Cables laid | 20 days | @2026-01-05 | @2026-01-30 |
Auto Scheduled | Switches placed | 10 days | @2026-02-02 | @2026-02-13 | 2
Auto Scheduled | Acceptance signed | 0 days | @2026-02-13 | @2026-02-13 | 3
`,
    `
1 | Network | 2026-01-05..2026-02-13 | | | | dur=30
2 | Cables laid | 2026-01-05..2026-01-30 | | | | dur=20
3 | Switches placed | 2026-02-02..2026-02-13 | 2 | | | dur=10
4 | Acceptance signed | 2026-02-13..2026-02-13 | 3 | | | dur=0
`,
  ),
  unseen(
    "Smartsheet: task, assignee, dates, predecessors by row, status",
    `
Task Name | Assigned To | Start Date | End Date | Duration | Predecessors | % Complete | Status | Comments
Kick-off held | anna@school.nl | 01/12/26 | 01/12/26 | 1d | | 100% | Complete |
Design approved | bob@school.nl | 01/13/26 | 02/20/26 | 29d | 1 | 60% | In Progress | waiting
Rollout finished | bob@school.nl | 02/23/26 | 04/17/26 | 40d | 2FS +5d | 0% | Not Started |
`,
    `
1 | Kick-off held | 2026-01-12..2026-01-12 | | groen gereed | anna@school.nl:E | dur=1
2 | Design approved | 2026-01-13..2026-02-20 | 1 | groen | bob@school.nl:E | expl=waiting
3 | Rollout finished | 2026-02-23..2026-04-17 | 2EB+5d | | bob@school.nl:E
`,
  ),
  unseen(
    "Microsoft Planner: buckets are parts, progress in words, labels and checklists unused",
    `
Plan name | Techniekcampus
Plan ID | Xyz123
Date of export | 03/15/2026

Task ID | Task Name | Bucket Name | Progress | Priority | Assigned To | Created By | Created Date | Start date | Due date | Is Recurring | Late | Completed Date | Completed By | Labels | Description
aB3x | Workshop given | Events | Completed | Medium | Ans | Ans | 01/02/2026 | 01/05/2026 | 01/30/2026 | false | false | 01/28/2026 | Ans | |
bQ9y | Labs visited | Events | In progress | Urgent | Bert | Ans | 01/02/2026 | 02/02/2026 | 03/31/2026 | false | false | | | | three schools
cR2z | Budget approved | Money | Not started | Medium | Cor | Ans | 01/02/2026 | | 04/15/2026 | false | false | | | |
`,
    `
aB3x | Workshop given | 2026-01-05..2026-01-30 | | groen gereed | Ans:E | sub=Events | doneOn=2026-01-28
bQ9y | Labs visited | 2026-02-02..2026-03-31 | | groen | Bert:E | sub=Events
cR2z | Budget approved | ..2026-04-15 | | | Cor:E | sub=Money
`,
  ),
  unseen(
    "Jira: keys, epics, statuses, ISO dates with a time",
    `
Issue Type | Issue key | Summary | Epic Link | Assignee | Status | Start date | Due Date | Resolution
Story | TL-12 | Login built | Portal | Ann | Done | 2026-01-05 09:00 | 2026-01-23 17:00 | Fixed
Story | TL-15 | Login tested | Portal | Bob | In Progress | 2026-01-26 09:00 | 2026-02-06 17:00 |
Task | TL-20 | Portal live | Portal | Ann | To Do | 2026-02-09 09:00 | 2026-02-13 17:00 |
`,
    `
TL-12 | Login built | 2026-01-05..2026-01-23 | | groen gereed | Ann:E | sub=Portal
TL-15 | Login tested | 2026-01-26..2026-02-06 | | groen | Bob:E | sub=Portal
TL-20 | Portal live | 2026-02-09..2026-02-13 | | | Ann:E | sub=Portal
`,
  ),
  unseen(
    "a Gantt template of Excel: TASK, ASSIGNED TO, PROGRESS, START, END, then days",
    `
PROJECT TITLE
Company Name
Project Start: | @2026-03-02

TASK | ASSIGNED TO | PROGRESS | START | END | @2026-03-02:d | @2026-03-03:d | @2026-03-04:d | @2026-03-05:d | @2026-03-06:d
Phase 1 Title | | | | |||||
Task one ready | Name | ~0.5:0% | @2026-03-02 | @2026-03-04 ||{5B9BD5}|||
Task two ready | Name | ~1:0% | @2026-03-03 | @2026-03-06 |||||
Phase 2 Title | | | | |||||
Task three ready | Name | | @2026-03-05 | @2026-03-06 |||||
`,
    `
1 | Task one ready | 2026-03-02..2026-03-04 | | | Name:E | sub=Title
2 | Task two ready | 2026-03-03..2026-03-06 | | gereed | Name:E | sub=Title
3 | Task three ready | 2026-03-05..2026-03-06 | | | Name:E | sub=Title
`,
  ),
  unseen(
    "Asana and Monday: section column, owner, timeline as a range",
    `
Name | Section | Owner | Status | Timeline | Priority
Plan written | Start | Eva | Done | 2026-01-05 - 2026-01-16 | High
Pilot run | Pilot | Sam | Working on it | 2026-01-19 - 2026-03-13 | High
Report sent | Close | Eva | Stuck | 2026-03-16 - 2026-03-27 | Low
`,
    `
1.1 | Plan written | 2026-01-05..2026-01-16 | | groen gereed | Eva:E | sub=Start
2.1 | Pilot run | 2026-01-19..2026-03-13 | | groen | Sam:E | sub=Pilot
3.1 | Report sent | 2026-03-16..2026-03-27 | | rood | Eva:E | sub=Close
`,
  ),
  unseen(
    "GanttProject CSV: outline number, predecessor IDs, coordinator",
    `
ID | Name | Begin date | End date | Duration | Completion | Coordinator | Predecessors | Outline number | Cost
0 | Room found | 1/5/26 | 1/16/26 | 10 | 100 | Ans | | 1 | 0
1 | Room built | 1/19/26 | 3/13/26 | 40 | 20 | Bert | 0 | 2 | 12000
2 | Room open | 3/16/26 | 3/20/26 | 5 | 0 | Ans | 1 | 3 | 500
`,
    `
0 | Room found | 2026-01-05..2026-01-16 | | gereed | Ans:E | dur=10
1 | Room built | 2026-01-19..2026-03-13 | 0 | | Bert:E | dur=40 | budget=12000
2 | Room open | 2026-03-16..2026-03-20 | 1 | | Ans:E | dur=5 | budget=500
`,
  ),
  unseen(
    "TOPdesk or Jira in Dutch: sleutel, samenvatting, toegewezen persoon",
    `
Sleutel | Samenvatting | Toegewezen aan | Vervaldatum | Status
ICT-1 | Accounts aangemaakt | Wim | 1-4-2026 | Gereed
ICT-2 | Devices uitgeleverd | Rik | 1-5-2026 | Bezig
ICT-3 | Nazorg afgesloten | Wim | 1-7-2026 | Te doen
`,
    `
ICT-1 | Accounts aangemaakt | ..2026-04-01 | | groen gereed | Wim:E
ICT-2 | Devices uitgeleverd | ..2026-05-01 | | groen | Rik:E
ICT-3 | Nazorg afgesloten | ..2026-07-01 | | | Wim:E
`,
  ),
];
