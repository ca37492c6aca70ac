import type { CallArguments } from "../protocol/call-arguments.ts";
import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument, UnsupportedByHostError } from "../protocol/host-error.ts";
import type { SheetModel, WorkbookModel } from "../workbook/model.ts";
import type { ThreadedComment } from "../workbook/sheet-parts.ts";
import { type Place, placeOfAddress } from "./addresses.ts";
import { areaOfRange } from "./area-checks.ts";
import { registrations } from "./event-registrations.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { requireUnprotected } from "./sheet-guard.ts";
import { idOfSheet, worksheetsOf } from "./sheet-identity.ts";
import { hostObject, type ScopeTarget, targetOf } from "./targets.ts";

interface Found {
  readonly sheet: SheetModel;
  readonly comment: ThreadedComment;
}

function commentsIn(scope: ScopeTarget, workbook: WorkbookModel): Found[] {
  const sheets = scope.sheet ? [scope.sheet] : worksheetsOf(workbook);
  return sheets.flatMap((sheet) =>
    [...sheet.threadedComments]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map((comment) => ({ sheet, comment })),
  );
}

function objectOf(found: Found | undefined): HostObject | null {
  return found ? hostObject("Comment", { sheet: found.sheet, commentId: found.comment.id }) : null;
}

function present(found: HostObject | null): HostObject {
  if (found === null) throw new HostError("ItemNotFound");
  return found;
}

function cellOf(scope: ScopeTarget, args: CallArguments, { workbook }: HostContext): Place {
  const range = targetOf("Range", args.object(0));
  const place = range
    ? { sheet: range.sheet, area: areaOfRange(range) }
    : placeOfAddress(workbook, scope.sheet, args.text(0));
  if (place.area.top !== place.area.bottom || place.area.left !== place.area.right) {
    throw invalidArgument("A comment belongs to one cell.");
  }
  return place;
}

/** The text of a comment. @throws UnsupportedByHostError for comments with mentions. */
export function commentText(args: CallArguments, index: number): string {
  if (args.choice(index + 1, ["Plain", "Mention"], "Plain") === "Mention" || typeof args.raw(index) === "object") {
    throw new UnsupportedByHostError("CommentRichContent", "there is no directory of people to mention.");
  }
  return args.text(index);
}

function add(scope: ScopeTarget, args: CallArguments, context: HostContext): HostObject {
  const { sheet, area } = cellOf(scope, args, context);
  requireUnprotected(sheet);
  const taken =
    sheet.threadedComments.some((comment) => comment.row === area.top && comment.column === area.left) ||
    sheet.notes.some((note) => note.row === area.top && note.column === area.left);
  if (taken) throw invalidArgument("The cell already has a comment or a note.");
  const comment: ThreadedComment = {
    id: context.newId(),
    row: area.top,
    column: area.left,
    author: context.userName,
    date: context.nowIso(),
    text: commentText(args, 1),
    resolved: false,
    replies: [],
  };
  sheet.setThreadedComment(comment);
  return hostObject("Comment", { sheet, commentId: comment.id });
}

export const commentCollectionClass: ClassOf<"CommentCollection"> = {
  name: "CommentCollection",
  since: "1.10",
  collection: {
    items: (scope, { workbook }) => commentsIn(scope, workbook).map((found) => present(objectOf(found))),
    item: (scope, key, { workbook }) => objectOf(commentsIn(scope, workbook).find(({ comment }) => comment.id === key)),
  },
  objectMethods: {
    add: { since: "1.10", writes: true, call: add },
    getItemAt: {
      since: "1.10",
      call: (scope, args, { workbook }) => present(objectOf(commentsIn(scope, workbook)[args.whole(0)])),
    },
    getItemByCell: {
      since: "1.10",
      call(scope, args, context) {
        const { sheet, area } = cellOf(scope, args, context);
        const at = commentsIn({ sheet }, context.workbook).find(
          ({ comment }) => comment.row === area.top && comment.column === area.left,
        );
        return present(objectOf(at));
      },
    },
    getItemByReplyId: {
      since: "1.10",
      call(scope, args, { workbook }) {
        const id = args.text(0);
        const all = commentsIn(scope, workbook);
        return present(objectOf(all.find(({ comment }) => comment.replies.some((reply) => reply.id === id))));
      },
    },
    getItemOrNullObject: {
      since: "1.14",
      call: (scope, args, { workbook }) =>
        objectOf(commentsIn(scope, workbook).find(({ comment }) => comment.id === args.raw(0))),
    },
  },
  methods: {
    getCount: {
      since: "1.10",
      harmless: true,
      call: (scope, _args, { workbook }) => commentsIn(scope, workbook).length,
    },
    ...registrations<ScopeTarget>(
      {
        AddedEvent: ["1.12", "commentAdded"],
        ChangedEvent: ["1.12", "commentChanged"],
        DeletedEvent: ["1.12", "commentDeleted"],
      },
      (scope) => (scope.sheet ? idOfSheet(scope.sheet) : "Workbook"),
    ),
  },
};
