import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import type { ReactElement } from "react";
import type { PlanPanelProps } from "../../panel-props.ts";
import type { Light } from "../../shell/StatusMark.tsx";
import { useWording } from "../../texts/texts.ts";
import { NO_FILTER } from "./filter-milestones.ts";
import type { MilestoneFilter } from "./filter-milestones.ts";
import { tokens } from "../../tokens.ts";
import { Button } from "../../shell/Button.tsx";
import { Text } from "../../shell/Text.tsx";

const LIGHTS: readonly Light[] = ["groen", "oranje", "rood", "grijs", "gereed"];
const EVERY = "every";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "8px", padding: "4px 12px 8px", flexShrink: 0 },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(104px, 7em)), 1fr))",
    gap: "8px",
  },
  toggles: { display: "flex", flexWrap: "wrap", gap: "6px" },
  narrow: { minWidth: 0, width: "100%" },
  count: { color: tokens.colorNeutralForeground3 },
});

export function FilterBar(props: FilterBarProps): ReactElement {
  const { view, filter, shown, hasPeriod, preferences, setPreferences, onChange } = props;
  const styles = useStyles();
  const { t } = useWording();
  const { milestones } = view.plan;
  const groups = [...new Set(milestones.map((milestone) => milestone.subproject ?? ""))];
  const set = (change: Partial<MilestoneFilter>): void => onChange({ ...filter, ...change });
  return (
    <div className={styles.bar} role="search" aria-label={t.filterLabel}>
      <Input
        type="search"
        aria-label={t.searchLabel}
        placeholder={t.searchPlaceholder}
        contentBefore={<Search20Regular />}
        className={styles.narrow}
        value={filter.search}
        onChange={(_, { value }) => set({ search: value })}
      />
      <div className={styles.pair}>
        <Select
          aria-label={t.filterStatus}
          className={styles.narrow}
          value={filter.light ?? EVERY}
          onChange={(_, { value }) => set({ light: LIGHTS.find((light) => light === value) ?? null })}
        >
          <option value={EVERY}>{t.filterStatus}</option>
          {LIGHTS.map((light) => (
            <option key={light} value={light}>
              {t[light]}
            </option>
          ))}
        </Select>
        {groups.length > 1 && (
          <Select
            aria-label={t.filterGroup}
            className={styles.narrow}
            value={filter.group === null ? EVERY : `group:${filter.group}`}
            onChange={(_, { value }) => set({ group: value === EVERY ? null : value.slice("group:".length) })}
          >
            <option value={EVERY}>{view.plan.settings.labels.subproject}</option>
            {groups.map((group) => (
              <option key={group} value={`group:${group}`}>
                {group === "" ? t.groupNone : group}
              </option>
            ))}
          </Select>
        )}
      </div>
      <div className={styles.toggles}>
        <Button size="small" pressed={filter.critical} onClick={() => set({ critical: !filter.critical })}>
          {t.filterCritical}
        </Button>
        <Button size="small" pressed={filter.mine} onClick={() => set({ mine: !filter.mine })}>
          {t.filterMine}
        </Button>
        {hasPeriod && (
          <Button size="small" pressed={filter.thisPeriod} onClick={() => set({ thisPeriod: !filter.thisPeriod })}>
            {t.filterPeriod}
          </Button>
        )}
        {!sameFilter(filter, NO_FILTER) && (
          <Button size="small" appearance="transparent" onClick={() => onChange(NO_FILTER)}>
            {t.filterClear}
          </Button>
        )}
      </div>
      {filter.mine && (
        <Field label={t.whoAmI} size="small">
          <Input value={preferences.me} onChange={(_, { value }) => setPreferences({ ...preferences, me: value })} />
        </Field>
      )}
      <Text size={200} className={styles.count} role="status">
        {t.filterCount(shown, milestones.length)}
      </Text>
    </div>
  );
}

interface FilterBarProps extends PlanPanelProps {
  readonly filter: MilestoneFilter;
  readonly shown: number;
  readonly hasPeriod: boolean;
  readonly onChange: (filter: MilestoneFilter) => void;
}

function sameFilter(a: MilestoneFilter, b: MilestoneFilter): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
