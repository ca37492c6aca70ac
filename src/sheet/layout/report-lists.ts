import { column, LIST_ROWS } from "./list-layouts.ts";
import type { ListLayout } from "./list-layouts.ts";

/** Decisions and, under them, the actions that came out of a "go, mits": one table, told apart by the second column. */
export const DECISIONS_LAYOUT: ListLayout = {
  ...LIST_ROWS,
  title: { nl: "Besluiten", en: "Decisions" },
  note: {
    nl: "Register van gevraagde en genomen besluiten; voorwaarden staan er als actie onder.",
    en: "Register of decisions asked and taken; conditions are listed as actions.",
  },
  columns: [
    column("id", "Besluit nr.", "Decision no.", "text", 12),
    column("line", "Regel", "Line", "text", 10),
    column("nr", "Nr.", "No.", "text", 9),
    column("title", "Mijlpaal", "Milestone", "text", 36, true),
    column("kind", "Soort", "Kind", "text", 14),
    column("text", "Gevraagd besluit of actie", "Decision requested or action", "text", 50, true),
    column("askedOn", "Gevraagd op", "Asked on", "day", 12),
    column("verdict", "Besluit", "Decision", "text", 12),
    column("conditions", "Voorwaarden", "Conditions", "text", 36, true),
    column("heldUntil", "Aanhouden tot", "On hold until", "day", 13),
    column("who", "Door of eigenaar", "By or owner", "text", 20),
    column("day", "Op of uiterlijk", "On or by", "day", 13),
    column("doneOn", "Gereed op", "Done on", "day", 12),
  ],
};

/** The plan as frozen at the end of each reporting period: one line per milestone and freezing. */
export const BASELINES_LAYOUT: ListLayout = {
  ...LIST_ROWS,
  title: { nl: "Nulmetingen", en: "Baselines" },
  note: {
    nl: "Het plan zoals het was bij het afsluiten van elke verslagperiode. Niet wijzigen: rapportages vergelijken hiermee.",
    en: "The plan as it was when each reporting period was closed. Do not change: reports compare with it.",
  },
  columns: [
    column("version", "Versie", "Version", "any", 8),
    column("period", "Periode", "Period", "text", 22),
    column("from", "Van", "From", "day", 12),
    column("to", "T/m", "To (incl.)", "day", 12),
    column("frozenOn", "Vastgelegd op", "Frozen on", "day", 13),
    column("reopenedOn", "Heropend op", "Reopened on", "day", 13),
    column("nr", "Nr.", "No.", "text", 9),
    column("subproject", "Deelproject", "Subproject", "text", 22),
    column("goal", "Doelstelling", "Goal", "text", 28),
    column("name", "Mijlpaal", "Milestone", "text", 44),
    column("kind", "Soort", "Kind", "text", 14),
    column("start", "Start", "Start", "day", 12),
    column("due", "Opleverdatum", "Due date", "day", 13),
    column("expectedFinish", "Verwacht gereed", "Expected finish", "day", 15),
    column("status", "Status", "Status", "text", 9),
    column("done", "Gereed", "Done", "text", 8),
    column("doneOn", "Gereed op", "Done on", "day", 12),
    column("budget", "Begroot", "Budget", "money", 13),
    column("spent", "Besteed", "Spent", "money", 13),
    column("forecast", "Prognose", "Forecast", "money", 13),
    column("cofinancing", "Cofinanciering", "Cofinancing", "money", 14),
  ],
};
