import type { HostObject } from "../protocol/class-definition.ts";
import { HostError } from "../protocol/host-error.ts";
import { areaOf } from "../workbook/area.ts";
import { commentText } from "./comment-collection.ts";
import { changeComment, commentOf } from "./comment.ts";
import { textValue } from "./common-style.ts";
import type { ClassOf } from "./host-context.ts";
import { rangeObject } from "./range-derivations.ts";
import { hostObject, type Targets } from "./targets.ts";

type Target = Targets["CommentReply"];

function objectOf(comment: Targets["Comment"], replyId: string | undefined): HostObject | null {
  const { replies } = commentOf(comment);
  return replies.some((reply) => reply.id === replyId) && replyId !== undefined
    ? hostObject("CommentReply", { ...comment, replyId })
    : null;
}

export const commentReplyCollectionClass: ClassOf<"CommentReplyCollection"> = {
  name: "CommentReplyCollection",
  since: "1.10",
  check: (comment) => void commentOf(comment),
  collection: {
    items: (comment) =>
      commentOf(comment).replies.map((reply) => hostObject("CommentReply", { ...comment, replyId: reply.id })),
    item: (comment, key) => objectOf(comment, typeof key === "string" ? key : undefined),
  },
  objectMethods: {
    add: {
      since: "1.10",
      writes: true,
      call(comment, args, context) {
        const reply = {
          id: context.newId(),
          author: context.userName,
          date: context.nowIso(),
          text: commentText(args, 0),
        };
        changeComment(comment, { replies: [...commentOf(comment).replies, reply] });
        return hostObject("CommentReply", { ...comment, replyId: reply.id });
      },
    },
    getItemAt: {
      since: "1.10",
      call(comment, args) {
        const found = objectOf(comment, commentOf(comment).replies[args.whole(0)]?.id);
        if (found === null) throw new HostError("ItemNotFound");
        return found;
      },
    },
    getItemOrNullObject: { since: "1.14", call: (comment, args) => objectOf(comment, args.text(0)) },
  },
  methods: { getCount: { since: "1.10", harmless: true, call: (comment) => commentOf(comment).replies.length } },
};

function replyOf(target: Target) {
  const reply = commentOf(target).replies.find((candidate) => candidate.id === target.replyId);
  if (!reply) throw new HostError("ItemNotFound", "The reply was deleted.");
  return reply;
}

const mentions = "there is no directory of people to mention.";

export const commentReplyClass: ClassOf<"CommentReply"> = {
  name: "CommentReply",
  since: "1.10",
  identity: { field: "Id", of: ({ replyId }) => replyId },
  check: (target) => void replyOf(target),
  properties: {
    id: { since: "1.10", get: ({ replyId }) => replyId },
    content: {
      since: "1.10",
      get: (target) => replyOf(target).text,
      set(target, value) {
        const text = textValue(value);
        const replies = commentOf(target).replies.map((reply) =>
          reply.id === target.replyId ? { ...reply, text } : reply,
        );
        changeComment(target, { replies });
      },
    },
    authorName: { since: "1.10", get: (target) => replyOf(target).author },
    authorEmail: { since: "1.10", get: () => "" },
    creationDate: { since: "1.10", get: (target) => replyOf(target).date },
    resolved: { since: "1.11", get: (target) => commentOf(target).resolved },
    contentType: { since: "1.12", get: () => "Plain" },
  },
  objectMethods: {
    getLocation: {
      since: "1.10",
      call(target, _args, context) {
        const { row, column } = commentOf(target);
        return rangeObject(context, target.sheet, areaOf(row, column));
      },
    },
    getParentComment: {
      since: "1.10",
      call: ({ sheet, commentId }) => hostObject("Comment", { sheet, commentId }),
    },
  },
  methods: {
    delete: {
      since: "1.10",
      call(target) {
        const replies = commentOf(target).replies.filter((reply) => reply.id !== target.replyId);
        changeComment(target, { replies });
      },
    },
  },
  refused: { richContent: mentions, mentions, updateMentions: mentions },
};
