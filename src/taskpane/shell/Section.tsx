import { makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactElement, ReactNode } from "react";
import { tokens } from "../tokens.ts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    textWrap: "balance",
  },
});

export function Section({ title, icon, children }: SectionProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {icon}
        {title}
      </h2>
      {children}
    </section>
  );
}

interface SectionProps {
  readonly title: string;
  /** Before the title; says nothing that the title does not. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}
