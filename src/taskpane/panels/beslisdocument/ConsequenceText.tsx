import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DocumentBlock, DocumentTable } from "#core/report/document-model.ts";
import { cellText } from "#core/report/plain-text.ts";
import { useWording } from "../../texts/texts.ts";
import { tokens } from "../../tokens.ts";

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
  warning: {
    margin: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingLeft: "18px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** What the plan computes of deciding otherwise or later; nothing of it is typed. */
export function ConsequenceText({ blocks }: { readonly blocks: readonly DocumentBlock[] }): ReactElement {
  const styles = useStyles();
  return (
    <>
      {blocks.map((block, at) => {
        if (block.kind === "paragraph") {
          return (
            <p key={at} className={block.tone === "warning" ? styles.warning : styles.text}>
              {block.text}
            </p>
          );
        }
        return block.kind === "table" ? <Affected key={at} table={block} /> : null;
      })}
    </>
  );
}

function Affected({ table }: { readonly table: DocumentTable }): ReactElement {
  const styles = useStyles();
  const { language } = useWording();
  return (
    <ul className={styles.list}>
      {table.rows.map(([name, ...days], at) => (
        <li key={at}>
          {name === undefined ? "" : cellText(name, language)}
          {days.map((cell, column) =>
            cell.kind === "empty"
              ? ""
              : ` · ${(table.columns[column + 1]?.header ?? "").toLowerCase()} ${cellText(cell, language)}`,
          )}
        </li>
      ))}
    </ul>
  );
}
