import type { ProblemWords } from "./problem-words.ts";

export const PROBLEM_WORDS_EN: ProblemWords = {
  "CELL-EDIT-MODE": () => ["A cell is still being edited.", "Press Enter or Esc and try again."],
  "SHEET-PROTECTED": (fact) => [
    fact("sheets") !== ""
      ? `Excel does not allow the change: sheet ${fact("sheets")} is protected.`
      : fact("structure") === "true"
        ? "Excel does not allow the change: the structure of the workbook is protected."
        : "Excel does not allow the change: the sheet or workbook is protected.",
    "Remove the protection (Review tab) and try again.",
  ],
  "WORKBOOK-READ-ONLY": () => ["The workbook is read-only.", "Save a copy or open the workbook for editing."],
  "OTHER-WORKBOOK": () => ["Another workbook is active.", "Click in this workbook and try again."],
  "SESSION-LOST": () => [
    "The connection with the workbook is gone.",
    "Wait a moment and try again. If it stays like this, close the workbook and open it again.",
  ],
  "PAYLOAD-TOO-LARGE": () => [
    "This is more than Excel can take at once.",
    "Choose fewer rows at a time, or open the workbook in Excel for Windows or Mac.",
  ],
  "SHEET-TOO-LARGE": (fact) => [
    `Sheet ${fact("sheet")} is too large to read.`,
    "Clear empty, formatted rows below the data and try again.",
  ],
  "EXCEL-TOO-OLD": () => ["This version of Excel lacks this function.", "Update Excel or use Excel on the web."],
  "EXCEL-BUSY": () => ["Excel is still busy.", "Wait a moment and try again."],
  "NOT-FOUND-IN-WORKBOOK": () => [
    "A sheet, table or cell that is needed no longer exists.",
    "Undo the deletion, or repeat the action: the plan is then read again.",
  ],
  "NOT-SUPPORTED-HERE": () => [
    "This is not possible here.",
    "Open the workbook in Excel itself and repeat the action.",
  ],
  "EXCEL-REFUSED": () => [
    "Excel refused the action.",
    "Try again; nothing was left half written that a repeat does not mend.",
  ],
  STOPPED: (fact) => [
    fact("count") === "0" || fact("count") === ""
      ? "You stopped it. Nothing in the plan has changed."
      : `You stopped it. In ${fact("count")} rows of the plan something was already written (${fact("rows")}), in the others not.`,
    "Do it again to finish it.",
  ],
  "FILTER-ACTIVE": () => [
    "A filter or hidden rows stand in the way: Excel moves only what is visible.",
    "Clear the filter, unhide the rows and try again.",
  ],
  "UNDO-NOT-SUPPORTED": () => [
    "Excel cannot undo this action in one step.",
    "Repeat the action; it can be put back in the pane.",
  ],
  "PLAN-NOT-FOUND": () => [
    "No milestone plan was found in this workbook.",
    "Make a new plan, or take over a sheet with columns such as No., Milestone and Due date.",
  ],
  "PLAN-EXISTS": (fact) => [
    `This workbook already has a milestone plan: sheet ${fact("sheet")}.`,
    "Go on in that plan, or delete the sheet to take your list over again.",
  ],
  "NOT-OWN-PLAN": (fact) => [
    `Sheet ${fact("sheet")} is a list of your own; rows in it are yours to insert, move and delete.`,
    "Take the sheet over as a plan to do this here.",
  ],
  "PLAN-UNREADABLE": (fact) => [
    `Sheet ${fact("sheet")} cannot be read as a plan.`,
    "See whether the header row with No., Milestone, Start and Due date is still there.",
  ],
  "LAYOUT-NEWER": (fact) => [
    `This plan was made with a newer version of Milestone plan (layout ${fact("found")}; this version knows ${fact("known")}).`,
    "Update the add-in; nothing in the workbook was changed.",
  ],
  "CHOICES-TOO-MANY": () => [
    "This workbook cannot remember so many choices; nothing was changed.",
    "Make a milestone plan of the list at once: your choices are part of it.",
  ],
  "SHEET-DAMAGED": (fact) => [
    `Table ${fact("table")} is missing on sheet ${fact("sheet")}.`,
    "Undo the deletion of the table, or take the sheet over as a plan.",
  ],
  "COLUMN-MISSING": (fact) =>
    fact("for") !== "order"
      ? [`Sheet ${fact("sheet")} has no column ${fact("column")}.`, "Add the column, or take the sheet over as a plan."]
      : fact("formulas") === "true"
        ? [
            `Column ${fact("column")} on sheet ${fact("sheet")}, which is needed to move rows, holds formulas of your own.`,
            "Put your formulas in a column with another heading, empty this one and try again; the add-in fills it.",
          ]
        : [
            `The table on sheet ${fact("sheet")} has no column ${fact("column")} any more, which is needed to move rows.`,
            `Add an empty column with the heading ${fact("column")} to the table and try again; the add-in fills it.`,
          ],
  "INPUT-INVALID": (fact) => [`The input is not valid: ${fact("detail")}.`, "Change the input and try again."],
  "PERIOD-INVALID": (fact) => [
    `The period ${fact("from")} to ${fact("to")} is not possible.`,
    "Choose an end after the beginning, and for a long period quarters or years instead of months.",
  ],
  "NOTHING-SELECTED": () => ["No milestone is selected.", "Put the cursor on a row of the plan."],
  "MILESTONE-UNKNOWN": (fact) => [
    `Milestone ${fact("nr")} is not in the plan.`,
    fact("nearest") === "" ? "See which number you mean." : `Do you mean ${fact("nearest")}?`,
  ],
  "MILESTONE-AMBIGUOUS": (fact) => [
    `Number ${fact("nr")} occurs more than once (rows ${fact("rows")}).`,
    "Give each milestone its own number, or choose the row in the list.",
  ],
  "MILESTONE-HAS-SUCCESSORS": (fact) => [
    `Other milestones depend on ${fact("nr")}: ${fact("successors")}.`,
    "Choose whether the dependency goes or passes to the predecessor.",
  ],
  "NR-EXISTS": (fact) => [`Number ${fact("nr")} exists already.`, "Choose another number."],
  "REFERENCE-UNREADABLE": (fact) => [
    `The predecessors of ${fact("nr")} cannot be read completely and were not adjusted.`,
    "Adjust the cell Depends on yourself.",
  ],
  "ROW-CHANGED": (fact) => [
    `The row of ${fact("nr")} was changed or moved meanwhile.`,
    "See how the row is now and repeat the action.",
  ],
  "CELL-CHANGED": (fact) => [
    `${fact("field")} of ${fact("nr")} was meanwhile changed by someone else to "${fact("now")}".`,
    "Look at the new value; your change was not written over it.",
  ],
  "FORMULA-IN-CELL": (fact) => [
    `Cell ${fact("cell")} holds a formula.`,
    "Replace the formula by a value yourself if the plan may change it.",
  ],
  "TEXT-TOO-LONG": (fact) => [
    `The text for ${fact("field")} has ${fact("length")} characters; a cell holds ${fact("most")}.`,
    "Shorten the text.",
  ],
  "PROPOSAL-STALE": (fact) => [
    `The proposal for ${fact("nr")} no longer holds: the status has changed.`,
    "Look at the new proposal.",
  ],
  "PERIOD-UNKNOWN": (fact) => [
    `Reporting period ${fact("period")} is not on sheet Instellingen.`,
    "Add the period on sheet Instellingen.",
  ],
  "DECISION-UNKNOWN": (fact) => [
    `There is no decision document for ${fact("nr")}.`,
    "Make the decision document for this milestone first.",
  ],
  "NOTHING-TO-UNDO": () => ["There is nothing to put back.", "The workbook is already as it was before the action."],
};
