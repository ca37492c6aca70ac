import { needsPane, RIBBON_EVENT } from "#actions/ribbon-report.ts";
import type { RibbonReport } from "#actions/ribbon-report.ts";
import { planDay } from "#core/calendar/plan-day.ts";
import type { ActionEnvironment } from "#actions/contract.ts";
import { COMMANDS } from "./commands.ts";

/** Connects the ribbon's buttons; with the shared runtime this is the pane's page, loaded even while it is closed. */
function connectCommands(): void {
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, async (event?: Office.AddinCommands.Event) => {
      try {
        await tell(await command(environment()));
      } catch (error) {
        reportError(error);
        await tell({ command: "failed", problems: [{ code: "EXCEL-REFUSED", facts: {}, place: null }] });
      } finally {
        // Excel keeps the button busy until it hears this.
        event?.completed();
      }
    });
  }
}

function environment(): ActionEnvironment {
  const now = new Date();
  return {
    today: planDay(now.getFullYear(), now.getMonth() + 1, now.getDate()),
    language: /^nl\b/i.test(Office.context.displayLanguage ?? "nl") ? "nl" : "en",
  };
}

async function tell(report: RibbonReport): Promise<void> {
  window.dispatchEvent(new CustomEvent<RibbonReport>(RIBBON_EVENT, { detail: report }));
  if (needsPane(report) && Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) {
    await Office.addin.showAsTaskpane();
  }
}

void Office.onReady().then(connectCommands, reportError);
