import { lazy } from "react";
import type { ComponentType } from "react";
import { Home } from "./panels/home/Home.tsx";
import type { PlanPanelProps } from "./panel-props.ts";
import type { PlaceName, PlaceRequest } from "./place.ts";

/** Everything but the first place is loaded when it is first opened. */
export const Start = lazy(async () => ({ default: (await import("./panels/start/Start.tsx")).Start }));

const Adopt = lazy(async () => ({ default: (await import("./panels/start/AdoptPage.tsx")).AdoptPage }));

const Dates = lazy(async () => ({ default: (await import("./panels/dates/DateProposals.tsx")).DateProposals }));

const PANELS: Readonly<Record<PlaceName, ComponentType<PlanPanelProps>>> = {
  home: Home,
  milestones: lazy(async () => ({ default: (await import("./panels/milestones/Milestones.tsx")).Milestones })),
  timeline: lazy(async () => ({ default: (await import("./panels/timeline/Timeline.tsx")).Timeline })),
  stoplicht: lazy(async () => ({ default: (await import("./panels/stoplicht/Stoplicht.tsx")).Stoplicht })),
  controle: lazy(async () => ({ default: (await import("./panels/controle/Controle.tsx")).Controle })),
  beslisdocument: lazy(async () => ({
    default: (await import("./panels/beslisdocument/Beslisdocument.tsx")).Beslisdocument,
  })),
  voortgangsrapportage: lazy(async () => ({
    default: (await import("./panels/voortgangsrapportage/Voortgangsrapportage.tsx")).Voortgangsrapportage,
  })),
  instellingen: lazy(async () => ({ default: (await import("./panels/instellingen/Instellingen.tsx")).Instellingen })),
};

export function panelOf(request: PlaceRequest): ComponentType<PlanPanelProps> {
  if (request.adopt === true) return Adopt;
  return request.dates === true ? Dates : PANELS[request.place];
}
