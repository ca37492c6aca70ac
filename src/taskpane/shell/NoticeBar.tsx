import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import type { Notice } from "../panel-props.ts";
import { useWording } from "../texts/texts.ts";

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  bar: { borderRadius: 0, borderLeft: "none", borderRight: "none", flexShrink: 0 },
});

/** The last result, with its way back. Read out politely: the region stands there before its text comes. */
export function NoticeBar({ notice, busy, onUndo, onShow, onClose }: NoticeBarProps): ReactElement {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <>
      <div className={styles.hidden} role="status" aria-label={t.results}>
        {notice?.text}
      </div>
      {notice !== null && (
        <MessageBar intent="success" className={styles.bar} layout="multiline" politeness="polite">
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                aria-label={t.close}
                appearance="transparent"
                size="small"
                icon={<Dismiss16Regular />}
                onClick={onClose}
              />
            }
          >
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
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

interface NoticeBarProps {
  readonly notice: Notice | null;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onShow: () => void;
  readonly onClose: () => void;
}
