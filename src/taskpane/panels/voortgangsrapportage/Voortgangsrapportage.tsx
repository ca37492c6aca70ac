import type { ReactElement } from "react";
import type { PlanPanelProps } from "../../panel-props.ts";
import { Page } from "../../shell/Page.tsx";
import { useWording } from "../../texts/texts.ts";

export function Voortgangsrapportage(_props: PlanPanelProps): ReactElement {
  const { t } = useWording();
  return <Page title={t.placeReport}>{null}</Page>;
}
