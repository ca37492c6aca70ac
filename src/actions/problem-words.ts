import type { ProblemCode } from "./contract/action.ts";

type Words = (fact: (name: string) => string) => readonly [what: string, remedy: string];

/** What happened and the way out, one sentence each. */
export type ProblemWords = Readonly<Record<ProblemCode, Words>>;
