/** Sets besides ExcelApi that the host admits, with their highest version. */
const others: Readonly<Record<string, string>> = {
  RibbonApi: "0",
  SharedRuntime: "0",
  DelayForCellEdit: "1.1",
  Settings: "1.1",
};

/** Compares versions part by part: 1.10 is later than 1.9. */
export function isVersionAtMost(asked: string, highest: string): boolean {
  const a = asked.split(".").map(Number);
  const b = highest.split(".").map(Number);
  for (let place = 0; place < Math.max(a.length, b.length); place++) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return true;
}

/** `Office.context.requirements.isSetSupported`. Without a version, 1.1 is meant. */
export function isSetSupported(excelApi: string, name: string, version: string | number | undefined): boolean {
  const asked = version === undefined ? "1.1" : String(version);
  const wanted = name.toLowerCase();
  if (wanted === "excelapi") return isVersionAtMost(asked, excelApi);
  const highest = Object.entries(others).find(([set]) => set.toLowerCase() === wanted)?.[1];
  return highest !== undefined && highest !== "0" && isVersionAtMost(asked, highest);
}
