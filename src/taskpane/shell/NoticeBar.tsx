import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import type { Notice } from "../panel-props.ts";
import { useFirstWording } from "../texts/texts.ts";
import { Note } from "./Note.tsx";
import { Button } from "./Button.tsx";
import { Link } from "./Link.tsx";

/** The last result, with its way back. The region stands there before its text comes, so that it is read out. */
export function NoticeBar({ notice, busy, onUndo, onShow, onClose }: NoticeBarProps): ReactElement {
  const { t } = useFirstWording();
  return (
    <div role="status" aria-label={t.results}>
      {notice !== null && (
        <Note
          tone="success"
          edge
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
          {notice.place !== undefined && (
            <>
              {" "}
              <Link onClick={onShow}>{t.show}</Link>
            </>
          )}
          {notice.undo != null && (
            <>
              {" "}
              <Link onClick={busy ? undefined : onUndo}>{t.undo}</Link>
            </>
          )}
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
