import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import type { Notice } from "../panel-props.ts";
import { useFirstWording } from "../texts/texts.ts";
import { Note } from "./Note.tsx";
import { Button } from "./Button.tsx";

/** The last result, with its way back. The region stands there before its text comes, so that it is read out. */
export function NoticeBar({ notice, busy, onUndo, onShow, onClose }: NoticeBarProps): ReactElement {
  const { t } = useFirstWording();
  const actions = notice !== null && (notice.place !== undefined || notice.undo != null) && (
    <>
      {notice.place !== undefined && (
        <Button size="small" onClick={onShow}>
          {t.show}
        </Button>
      )}
      {notice.undo != null && (
        <Button size="small" disabled={busy} onClick={onUndo}>
          {t.undo}
        </Button>
      )}
    </>
  );
  return (
    <div role="status" aria-label={t.results}>
      {notice !== null && (
        <Note
          tone="success"
          edge
          actions={actions === false ? undefined : actions}
          aside={
            <Button
              label={t.close}
              appearance="transparent"
              size="small"
              icon={<Dismiss16Regular />}
              onClick={onClose}
            />
          }
        >
          {notice.text}
        </Note>
      )}
    </div>
  );
}

interface NoticeBarProps {
  readonly notice: Notice | null;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onShow: () => void;
  readonly onClose: () => void;
}
