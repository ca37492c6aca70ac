import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { tokens } from "../tokens.ts";

const useStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  semibold: { fontWeight: tokens.fontWeightSemibold },
});

export function Text({ size, weight, className, role, children }: TextProps): ReactElement {
  const styles = useStyles();
  return (
    <span
      className={mergeClasses(size === 200 && styles.small, weight === "semibold" && styles.semibold, className)}
      role={role}
    >
      {children}
    </span>
  );
}

interface TextProps {
  readonly size?: 200;
  readonly weight?: "semibold";
  readonly className?: string;
  readonly role?: "status" | "alert";
  readonly children: ReactNode;
}
