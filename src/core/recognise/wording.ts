import { fromIsoDate } from "../calendar/plan-day.ts";
import { formatDay } from "../wording/format.ts";
