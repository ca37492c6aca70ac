import { keyPart } from "./typed-texts.ts";
import type { TypedTexts } from "./typed-texts.ts";

/** Enough milestones to know a goal by. */
const MEMBERS = 40;

interface Goal {
  readonly name: string;
  readonly nrs: readonly string[];
}

/** Key of a text about a goal: its name and its milestones, so that it is found again when one of both changes. */
export function goalKey(goal: Goal, part: string): string {
  return `doel:${keyPart(goal.name)}:${goal.nrs.slice(0, MEMBERS).map(keyPart).join(",")}:${part}`;
}

/**
 * Texts of goals under the keys that these goals have now: by the same name; else the goal that shares most milestones and was
 * not claimed by name. What finds no goal keeps its key and stays homeless.
 */
export function rekeyGoalTexts(typed: TypedTexts, goals: readonly Goal[]): TypedTexts {
  const old = new Map<string, { readonly name: string; readonly nrs: readonly string[] }>();
  for (const key of typed.keys()) {
    const parts = goalParts(key);
    if (parts !== null) old.set(parts.id, parts);
  }
  const targets = new Map<string, Goal>();
  const claimed = new Set<Goal>();
  const claim = (id: string, goal: Goal | undefined): void => {
    if (goal === undefined) return;
    targets.set(id, goal);
    claimed.add(goal);
  };
  for (const [id, { name }] of old)
    claim(
      id,
      goals.find((goal) => keyPart(goal.name) === name && !claimed.has(goal)),
    );
  for (const [id, { nrs }] of old) {
    if (targets.has(id)) continue;
    const shared = (goal: Goal): number => goal.nrs.filter((nr) => nrs.includes(keyPart(nr))).length;
    const [best] = goals.filter((goal) => !claimed.has(goal) && shared(goal) > 0).sort((a, b) => shared(b) - shared(a));
    claim(id, best);
  }
  return new Map(
    [...typed].map(([key, text]) => {
      const parts = goalParts(key);
      const goal = parts === null ? undefined : targets.get(parts.id);
      return [parts === null || goal === undefined ? key : goalKey(goal, parts.part), text];
    }),
  );
}

function goalParts(key: string): { id: string; name: string; nrs: readonly string[]; part: string } | null {
  const match = /^doel:([^:]*):([^:]*):(.+)$/.exec(key);
  if (match === null) return null;
  const [, name = "", nrs = "", part = ""] = match;
  return { id: `${name}:${nrs}`, name, nrs: nrs.split(","), part };
}
