import type { ComponentType } from "react";
import { Home } from "./panels/home/Home.tsx";
import type { PlanPanelProps } from "./panel-props.ts";
import { part } from "./parts.ts";
import type { PlaceName, PlaceRequest } from "./place.ts";

/** Everything but the first place is loaded when it is first opened, and Fluent's controls with it. */
function place<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return part(async () => {
    const [{ withFluent }, Place] = await Promise.all([import("./shell/with-fluent.tsx"), load()]);
    return withFluent(Place);
  });
}

export const Start = place(async () => (await import("./panels/start/Start.tsx")).Start);

const Adopt = place<PlanPanelProps>(async () => (await import("./panels/start/AdoptPage.tsx")).AdoptPage);

const Dates = place(async () => (await import("./panels/dates/DateProposals.tsx")).DateProposals);

const PANELS: Readonly<Record<PlaceName, ComponentType<PlanPanelProps>>> = {
  home: Home,
  milestones: place(async () => (await import("./panels/milestones/Milestones.tsx")).Milestones),
  timeline: place(async () => (await import("./panels/timeline/Timeline.tsx")).Timeline),
  stoplicht: place(async () => (await import("./panels/stoplicht/Stoplicht.tsx")).Stoplicht),
  controle: place(async () => (await import("./panels/controle/Controle.tsx")).Controle),
  beslisdocument: place(async () => (await import("./panels/beslisdocument/Beslisdocument.tsx")).Beslisdocument),
  voortgangsrapportage: place(
    async () => (await import("./panels/voortgangsrapportage/Voortgangsrapportage.tsx")).Voortgangsrapportage,
  ),
  instellingen: place(async () => (await import("./panels/instellingen/Instellingen.tsx")).Instellingen),
};

export function panelOf(request: PlaceRequest): ComponentType<PlanPanelProps> {
  if (request.adopt === true) return Adopt;
  return request.dates === true ? Dates : PANELS[request.place];
}
