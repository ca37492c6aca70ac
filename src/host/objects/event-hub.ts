/** What a client subscribed to: a message type of the client and the id that its handlers are filed under. */
export interface EventTarget {
  readonly messageType: number;
  /** `Workbook`, or the id of a sheet or table. */
  readonly targetId: string;
}

/** Message types of the client, by what they tell. */
export const MessageType = {
  settingsChangedLegacy: 1,
  selectionChangedLegacy: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetProtectionChanged: 24,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  workbookActivated: 2203,
} as const;
