import type { Language } from "#core/plan/plan.ts";
import type { Driver } from "#core/schedule/schedule.ts";
import { formatDay } from "#core/wording/format.ts";
import type { Texts } from "../../texts/texts.ts";

/** One reason for a computed date, as a sentence. */
export function driverText(driver: Driver, name: string | null, t: Texts, language: Language): string {
  const day = formatDay(driver.day, language);
  switch (driver.kind) {
    case "dependency":
      return t.driverDependency(name === null ? driver.nr : `${driver.nr} ${name}`, day, driver.type);
    case "own-start":
      return t.driverOwnStart(day);
    case "own-due":
      return t.driverOwnDue(day);
    case "today":
      return t.driverToday(day);
    case "plan-start":
      return t.driverPlanStart(day);
    case "done":
      return t.driverDone(day);
    case "running":
      return t.driverRunning(day);
    case "non-working":
      return t.driverNonWorking(day, driver.holiday);
  }
}
