import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AdoptChoices, AdoptDoubt, AdoptPreview } from "#actions/contract/adopt.ts";
import { formatIsoDay } from "#core/wording/format.ts";
import { Button } from "../../shell/Button.tsx";
import { Section } from "../../shell/Section.tsx";
import { useWording } from "../../texts/texts.ts";

const SHOWN = 20;

const useStyles = makeStyles({
  summary: { width: "fit-content", lineHeight: "24px", cursor: "pointer" },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "10px" },
  chosen: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "8px", alignItems: "start" },
  known: { margin: "6px 0 0", paddingLeft: "18px" },
});

/** What may be read otherwise: the questions with their answers, and below them what is only good to know. */
export function AdoptDoubts({ preview, choices, onChange }: AdoptDoubtsProps): ReactElement | null {
  const { t } = useWording();
  const styles = useStyles();
  const { dateOrder } = preview;
  const asked = preview.doubts.filter(({ asks, code }) => asks && code !== "date-order");
  const known = preview.doubts.filter(({ asks }) => !asks);
  const { chosenReadings } = preview;
  if (asked.length + known.length + chosenReadings.length === 0 && dateOrder.isProven) return null;
  const takeBack = (place: string): void => onChange({ ...choices, readings: { ...choices.readings, [place]: null } });
  const choose = ({ sheet, cell }: AdoptDoubt, reading: string): void =>
    onChange({ ...choices, readings: { ...choices.readings, [`${sheet}!${cell ?? ""}`]: reading } });
  return (
    <Section title={t.adoptDoubts}>
      {!dateOrder.isProven && (
        <Field label={t.adoptDateOrder}>
          <Select
            value={dateOrder.taken}
            onChange={(_, { value }) => onChange({ ...choices, dateOrder: value === "mdy" ? "mdy" : "dmy" })}
          >
            <option value="dmy">{t.adoptDayFirst}</option>
            <option value="mdy">{t.adoptMonthFirst}</option>
          </Select>
        </Field>
      )}
      <ul className={styles.list}>
        {asked.slice(0, SHOWN).map((doubt, at) => (
          <li key={at}>
            {doubt.says}
            {canChoose(doubt) && <Readings doubt={doubt} onChoose={(reading) => choose(doubt, reading)} />}
          </li>
        ))}
      </ul>
      {chosenReadings.length > 0 && (
        <ul className={styles.list} aria-label={t.adoptChosen}>
          {chosenReadings.map(({ place, says }) => (
            <li key={place} className={styles.chosen}>
              <span>{says}</span>
              <Button size="small" label={t.adoptTakeBack(place)} onClick={() => takeBack(place)}>
                {t.adoptPutBack}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {known.length > 0 && (
        <details>
          <summary className={styles.summary}>{t.adoptKnow(known.length)}</summary>
          <ul className={styles.known}>
            {known.slice(0, SHOWN).map((doubt, at) => (
              <li key={at}>{doubt.says}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

interface AdoptDoubtsProps {
  readonly preview: AdoptPreview;
  readonly choices: AdoptChoices;
  readonly onChange: (choices: AdoptChoices) => void;
}

/** Only a cell has readings to choose from; a column is chosen at the column. */
function canChoose({ code, cell, readings }: AdoptDoubt): boolean {
  return (
    cell !== null &&
    (code === "cell-date" || code === "cell-status" || code === "cell-dependency") &&
    readings.length > 1
  );
}

function Readings({ doubt, onChoose }: { doubt: AdoptDoubt; onChoose: (reading: string) => void }): ReactElement {
  const { t, language } = useWording();
  const shown = (reading: string): string => (reading === "" ? t.adoptNothing : formatIsoDay(reading, language));
  return (
    <Select
      size="small"
      aria-label={t.adoptReading(`${doubt.sheet}!${doubt.cell ?? ""}`)}
      value={doubt.readings[0] ?? ""}
      onChange={(_, { value }) => onChoose(value)}
    >
      {[...new Set(doubt.readings)].map((reading) => (
        <option key={reading} value={reading}>
          {shown(reading)}
        </option>
      ))}
    </Select>
  );
}
