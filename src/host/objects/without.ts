/** A copy of an object that lacks some of its members. */
export function without<T extends object, K extends keyof T>(whole: T, names: readonly K[]): Omit<T, K> {
  const left = { ...whole };
  for (const name of names) delete left[name];
  return left;
}
