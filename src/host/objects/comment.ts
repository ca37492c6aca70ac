import { HostError } from "../protocol/host-error.ts";
import { areaOf } from "../workbook/area.ts";
import type { ThreadedComment } from "../workbook/sheet-parts.ts";
import { booleanValue, textValue } from "./common-style.ts";
import type { ClassOf } from "./host-context.ts";
import { rangeObject } from "./range-derivations.ts";
import { requireUnprotected } from "./sheet-guard.ts";
import { hostObject, type Targets } from "./targets.ts";

type Target = Targets["Comment"];

export function commentOf({ sheet, commentId }: Target): ThreadedComment {
  const comment = sheet.threadedComments.find((candidate) => candidate.id === commentId);
  if (!comment) throw new HostError("ItemNotFound", "The comment was deleted.");
  return comment;
}

export function changeComment(target: Target, change: Partial<ThreadedComment>): void {
  requireUnprotected(target.sheet);
  target.sheet.setThreadedComment({ ...commentOf(target), ...change });
}

const mentions = "there is no directory of people to mention.";

export const commentClass: ClassOf<"Comment"> = {
  name: "Comment",
  since: "1.10",
  identity: { field: "Id", of: ({ commentId }) => commentId },
  check: (target) => void commentOf(target),
  properties: {
    id: { since: "1.10", get: ({ commentId }) => commentId },
    content: {
      since: "1.10",
      get: (target) => commentOf(target).text,
      set: (target, value) => changeComment(target, { text: textValue(value) }),
    },
    authorName: { since: "1.10", get: (target) => commentOf(target).author },
    // Files keep no address of the author.
    authorEmail: { since: "1.10", get: () => "" },
    creationDate: { since: "1.10", get: (target) => commentOf(target).date },
    resolved: {
      since: "1.11",
      get: (target) => commentOf(target).resolved,
      set: (target, value) => changeComment(target, { resolved: booleanValue(value) }),
    },
    contentType: { since: "1.12", get: () => "Plain" },
  },
  navigation: { replies: { since: "1.10", get: (target) => hostObject("CommentReplyCollection", target) } },
  objectMethods: {
    getLocation: {
      since: "1.10",
      call(target, _args, context) {
        const { row, column } = commentOf(target);
        return rangeObject(context, target.sheet, areaOf(row, column));
      },
    },
  },
  methods: {
    delete: {
      since: "1.10",
      call(target) {
        requireUnprotected(target.sheet);
        target.sheet.removeThreadedComment(target.commentId);
      },
    },
  },
  refused: { richContent: mentions, mentions, updateMentions: mentions },
};
