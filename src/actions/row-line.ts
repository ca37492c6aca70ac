import type { LogLine } from "#sheet/write/logbook.ts";
import type { ActionEnvironment } from "./contract/action.ts";

/** What the logbook says of a row that came (no old) or went (no new). */
export function rowLine(
  { today }: ActionEnvironment,
  { nr, name }: { readonly nr: string; readonly name: string | null },
  said: Pick<LogLine, "old" | "new" | "why">,
  source: LogLine["source"] = "add-in",
): LogLine {
  return { day: today, nr, name, field: "row", ...said, source };
}
