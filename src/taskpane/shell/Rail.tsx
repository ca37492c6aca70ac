import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { ClipboardTask20Regular } from "@fluentui/react-icons/svg/clipboard-task";
import { Diamond20Regular } from "@fluentui/react-icons/svg/diamond";
import { DocumentBulletList20Regular } from "@fluentui/react-icons/svg/document-bullet-list";
import { GanttChart20Regular } from "@fluentui/react-icons/svg/gantt-chart";
import { Gavel20Regular } from "@fluentui/react-icons/svg/gavel";
import { Home20Regular } from "@fluentui/react-icons/svg/home";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import type { ComponentType, ReactElement } from "react";
import { PLACES } from "../place.ts";
import type { PlaceName } from "../place.ts";
import type { FirstTexts } from "../texts/texts.ts";
import { useFirstWording } from "../texts/texts.ts";
import { tokens } from "../tokens.ts";

interface PlaceFace {
  readonly icon: ComponentType;
  /** Under the icon. */
  readonly short: keyof FirstTexts & string;
  /** Read out, and in the title of the place. */
  readonly full: keyof FirstTexts & string;
}

export const PLACE_FACES = {
  home: { icon: Home20Regular, short: "placeHome", full: "placeHome" },
  milestones: { icon: Diamond20Regular, short: "placeMilestones", full: "placeMilestones" },
  timeline: { icon: GanttChart20Regular, short: "placeTimeline", full: "placeTimeline" },
  stoplicht: { icon: TrafficLight, short: "placeStatusShort", full: "placeStatus" },
  controle: { icon: ClipboardTask20Regular, short: "placeCheck", full: "placeCheck" },
  beslisdocument: { icon: Gavel20Regular, short: "placeDecisionShort", full: "placeDecision" },
  voortgangsrapportage: { icon: DocumentBulletList20Regular, short: "placeReportShort", full: "placeReport" },
  instellingen: { icon: Settings20Regular, short: "placeSettings", full: "placeSettings" },
} as const satisfies Readonly<Record<PlaceName, PlaceFace>>;

const useStyles = makeStyles({
  rail: {
    width: "68px",
    containerType: "inline-size",
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    overflowY: "auto",
    overflowX: "hidden",
    scrollbarWidth: "none",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 339px)": { width: "44px" },
  },
  place: {
    position: "relative",
    flexShrink: 0,
    minHeight: "46px",
    padding: "5px 1px 4px",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "2px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover, color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::before": {
      content: '""',
      position: "absolute",
      left: 0,
      top: "9px",
      bottom: "9px",
      width: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      forcedColorAdjust: "none",
    },
    "@media (forced-colors: active)": { "::before": { backgroundColor: "Highlight" } },
  },
  last: { marginTop: "auto" },
  label: {
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "clip",
    whiteSpace: "nowrap",
    "@media (max-width: 339px)": { display: "none" },
    // Text made twice as large does not fit: the signs stay, each with its name for who asks or listens.
    "@container (max-width: 3.4em)": { display: "none" },
  },
  count: {
    position: "absolute",
    top: "3px",
    left: "calc(50% + 5px)",
    minWidth: "15px",
    height: "15px",
    padding: "0 3px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorPaletteRedBackground3,
    color: tokens.colorNeutralForegroundStaticInverted,
    fontSize: "10px",
    lineHeight: "15px",
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
});

export function Rail({ place, errorCount, onOpen }: RailProps): ReactElement {
  const styles = useStyles();
  const { t } = useFirstWording();
  return (
    <nav className={styles.rail} aria-label={t.navigation}>
      {PLACES.map((name) => {
        const { icon: Icon, short, full } = PLACE_FACES[name];
        const count = name === "controle" && errorCount > 0 ? errorCount : null;
        return (
          <button
            key={name}
            type="button"
            className={mergeClasses(
              styles.place,
              name === place && styles.current,
              name === "instellingen" && styles.last,
            )}
            aria-label={count === null ? t[short] : `${t[short]} ${count > 99 ? "99+, " : ""}${t.severityError(count)}`}
            title={t[full]}
            {...(name === place ? { "aria-current": "page" as const } : {})}
            onClick={() => onOpen(name)}
          >
            <Icon />
            <span className={styles.label} aria-hidden>
              {t[short]}
            </span>{" "}
            {count !== null && (
              <span className={styles.count} aria-hidden>
                {count > 99 ? "99+" : count}
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}

interface RailProps {
  readonly place: PlaceName;
  /** Findings of severity fout. */
  readonly errorCount: number;
  readonly onOpen: (place: PlaceName) => void;
}

function TrafficLight(): ReactElement {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden fill="currentColor">
      <path
        fillRule="evenodd"
        d="M8 1.5h4A2.5 2.5 0 0 1 14.5 4v12a2.5 2.5 0 0 1-2.5 2.500H8A2.5 2.5 0 0 1 5.5 16V4A2.5 2.5 0 0 1 8 1.500m0 1A1.5 1.5 0 0 0 6.5 4v12A1.5 1.5 0 0 0 8 17.500h4a1.5 1.5 0 0 0 1.5-1.500V4A1.5 1.5 0 0 0 12 2.500z"
      />
      <circle cx="10" cy="5.5" r="1.6" />
      <circle cx="10" cy="10" r="1.6" />
      <circle cx="10" cy="14.5" r="1.6" />
    </svg>
  );
}
