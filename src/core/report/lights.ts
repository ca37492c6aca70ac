import type { Status } from "../plan/milestone.ts";
import type { DocumentCell, Light } from "./document-model.ts";

export function lightOf(milestone: { readonly done: boolean; readonly status: Status | null }): Light {
  return milestone.done ? "gereed" : (milestone.status ?? "grijs");
}

export function lightCell(light: Light, say: (key: Light) => string): DocumentCell {
  return { kind: "light", light, text: say(light) };
}
