import type { Dependency, DependencyType } from "../plan/dependency.ts";

const CODES: Readonly<Record<"nl" | "en", Readonly<Record<DependencyType, string>>>> = {
  nl: { FS: "EB", SS: "BB", FF: "EE", SF: "BE" },
  en: { FS: "FS", SS: "SS", FF: "FF", SF: "SF" },
};

/** `1.2; 2.1EB+2w`: what readDependencies gives back unchanged; finish-start without lag is the bare number. */
export function formatDependencies(dependencies: readonly Dependency[], language: "nl" | "en" = "nl"): string {
  return dependencies.map((dependency) => formatDependency(dependency, language)).join("; ");
}

export function formatDependency({ nr, type, lag, unit }: Dependency, language: "nl" | "en" = "nl"): string {
  const sign = lag < 0 ? "-" : "+";
  const tail = lag === 0 ? "" : `${sign}${Math.abs(lag)}${unit}`;
  return type === "FS" && lag === 0 ? nr : `${nr}${CODES[language][type]}${tail}`;
}
