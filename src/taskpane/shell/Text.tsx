import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { tokens } from "../tokens.ts";

const useStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  soft: { display: "block", color: tokens.colorNeutralForeground2 },
  semibold: { fontWeight: tokens.fontWeightSemibold },
});

export function Text({ size, weight, soft = false, className, role, children }: TextProps): ReactElement {
  const styles = useStyles();
  return (
    <span
      className={mergeClasses(
        (size === 200 || soft) && styles.small,
        soft && styles.soft,
        weight === "semibold" && styles.semibold,
        className,
      )}
      role={role}
    >
      {children}
    </span>
  );
}

interface TextProps {
  readonly size?: 200;
  readonly weight?: "semibold";
  /** Small and grey: what explains a place or a section. */
  readonly soft?: boolean;
  readonly className?: string;
  readonly role?: "status" | "alert";
  readonly children: ReactNode;
}
