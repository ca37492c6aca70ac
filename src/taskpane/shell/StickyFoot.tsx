import { makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { tokens } from "../tokens.ts";

const useStyles = makeStyles({
  // As the foot of a place: from edge to edge, over the room that the place leaves at its end.
  on: {
    position: "sticky",
    bottom: "-16px",
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    margin: "0 -12px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The action of a long part stays in sight from the moment there is something to do. */
export function StickyFoot({ on, children }: { readonly on: boolean; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return <div className={on ? styles.on : undefined}>{children}</div>;
}
