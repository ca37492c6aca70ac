import type { ActionEnvironment, Problem } from "#actions/contract/action.ts";
import { leaveReport, needsPane, RIBBON_EVENT } from "#actions/ribbon-report.ts";
import type { RibbonReport } from "#actions/ribbon-report.ts";
import { planDay } from "#core/calendar/plan-day.ts";
import type { CommandName } from "./commands.ts";

/** As manifest.xml calls them; what they do is loaded at the first click. */
const NAMES = [
  "setGreen",
  "setOrange",
  "setRed",
  "checkPlan",
  "makeDecisionDocument",
  "makeProgressReport",
] as const satisfies readonly CommandName[];

/** Connects the ribbon's buttons; with the shared runtime this is the pane's page, loaded even while it is closed. */
function connectCommands(): void {
  for (const name of NAMES) {
    Office.actions.associate(name, async (event?: Office.AddinCommands.Event) => {
      try {
        const { COMMANDS } = await import("./commands.ts");
        await tell(await COMMANDS[name](environment()));
      } catch (error) {
        await tell({ command: "failed", problems: [faultOf(error)] });
      } finally {
        // Excel keeps the button busy until it hears this.
        event?.completed();
      }
    });
  }
}

/** The pane has the sentence; the message may hold plan contents. */
function faultOf(error: unknown): Problem {
  const isMissing = error instanceof Error && error.name === "ChunkLoadError";
  if (!isMissing) reportError(error);
  return { code: "EXCEL-REFUSED", facts: { ours: isMissing ? "not fetched" : "fault" }, place: null };
}

function environment(): ActionEnvironment {
  const now = new Date();
  return {
    today: planDay(now.getFullYear(), now.getMonth() + 1, now.getDate()),
    language: /^nl\b/i.test(Office.context.displayLanguage ?? "nl") ? "nl" : "en",
  };
}

async function tell(report: RibbonReport): Promise<void> {
  leaveReport(report);
  window.dispatchEvent(new CustomEvent<RibbonReport>(RIBBON_EVENT, { detail: report }));
  if (needsPane(report) && Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) {
    await Office.addin.showAsTaskpane();
  }
}

void Office.onReady().then(connectCommands, (error: unknown) => reportError(error));
