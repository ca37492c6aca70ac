import { formatNumber } from "#core/wording/format.ts";
import type { FirstTexts } from "../texts.ts";

function count(size: number, one: string, many: string): string {
  return size === 1 ? `1 ${one}` : `${formatNumber(size, "en")} ${many}`;
}

export const firstEn: FirstTexts = {
  product: "Milestone plan",
  navigation: "Places",
  results: "Messages",

  placeHome: "Overview",
  placeMilestones: "Milestones",
  placeTimeline: "Timeline",
  placeStatus: "Traffic light",
  placeStatusShort: "Status",
  placeCheck: "Check",
  placeDecision: "Decision document",
  placeDecisionShort: "Decision",
  placeReport: "Progress report",
  placeReportShort: "Report",
  placeSettings: "Settings",

  groen: "Green",
  oranje: "Amber",
  rood: "Red",
  grijs: "Not started",
  gereed: "Done",

  working: "Working…",
  reading: "Reading the plan…",
  stopWaiting: "Stop waiting",
  retry: "Try again",
  close: "Close",
  back: "Back",
  undo: "Undo",
  undoneCells: (size) => `${count(size, "cell has its", "cells have their")} old value again.`,
  undoneRows: "The rows stand as they stood.",
  undoneNothing: "Nothing was put back: someone changed the cells in the meantime.",
  show: "Show in sheet",
  problemTitle: "That did not work",
  fault: "This went wrong unexpectedly. Try again. If it keeps going wrong, close the task pane and open it again.",
  notFetched: "This part of the task pane could not be fetched. Check your internet connection and try again.",
  notFetchedStill:
    "This part still cannot be fetched. If your internet does work, load the task pane again. What you typed here and did not save is then lost.",
  reloadPane: "Load the task pane again",
  crashed: "This place does not work now. Your workbook was not changed.",
  reload: "Open this place again",
  tooOld: "This version of Excel is too old for Milestone plan. Use Excel 2021 or newer, or Excel on the web.",
  nothingChanged: "Nothing was changed: it already was like that.",
  unnamed: "(no name)",
  noNumber: "(no no.)",
  homeCounts: "State of the plan",
  homeAsOf: (day) => `As of ${day}`,
  homeAll: (size) => count(size, "milestone", "milestones"),
  homeChecking: "Looking through the findings…",
  homeAttention: "Needs attention",
  homeAttentionNone: "Nothing needs attention today.",
  homeAttentionMore: (size) => `${formatNumber(size, "en")} more`,
  homeNext: "Next milestones",
  homeNextNone: "There are no milestones left to deliver.",
  homeEmpty: "The plan has no milestones yet. Type them in the sheet, or add the first one here.",
  homeAdd: "Add a milestone",
  homeListNote: (sheet) =>
    `This is your own list on sheet ${sheet}. Take it over to get the time bar, traffic light colours and settings.`,
  homeAdopt: "Take over this list",
  homeUpdateStatus: "Update status",
  homeCheck: "Check",
  actionExplain: "Explain",
  actionDecide: "Ask for a decision",
  actionStatus: "Choose a light",
  actionOpen: "Open",
  inDays: (days) => (days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`),

  critical: "Critical",
  statusDone: (size, light) => `${count(size, "milestone is", "milestones are")} now ${light.toLowerCase()}.`,
  checkDone: (size, sheet) =>
    size === 0
      ? `No findings; sheet ${sheet} is up to date.`
      : `${count(size, "finding is", "findings are")} on sheet ${sheet}.`,
  severityError: (size) => count(size, "error", "errors"),
  checkGoTo: (cell) => `Go to cell ${cell}`,
  decisionMade: (sheet) => `The decision document is on sheet ${sheet}.`,
  reportMade: (sheet) => `The report is on sheet ${sheet}.`,
  stopWriting: "Stop",
  stopping: "Stopping after this part…",
};
