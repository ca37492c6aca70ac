import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { tokens } from "../tokens.ts";

const useStyles = makeStyles({
  link: {
    display: "inline",
    // Large enough to touch where links wrap below one another (WCAG 2.5.8).
    minHeight: "24px",
    margin: 0,
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textAlign: "left",
    textDecorationLine: "none",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":active": { color: tokens.colorBrandForegroundLinkPressed, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
});

/** Words that lead somewhere, or do something small: Fluent's link without the weight it has before the first place. */
export function Link({ onClick, href, label, className, children }: LinkProps): ReactElement {
  const styles = useStyles();
  const looks = mergeClasses(styles.link, className);
  if (href !== undefined) {
    return (
      <a className={looks} href={href} target="_blank" rel="noopener">
        {children}
      </a>
    );
  }
  return (
    <button type="button" className={looks} aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}

interface LinkProps {
  readonly onClick?: (() => void) | undefined;
  /** Another page, opened beside the pane. */
  readonly href?: string;
  /** Where the words alone are the same as another link's; begins with them. */
  readonly label?: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}
