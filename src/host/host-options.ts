/** How the host presents itself to add-ins. */
export interface HostOptions {
  /** Language of the interface and of numbers and dates in `text`. Default `nl-NL`. */
  readonly locale?: string;
  /** Highest ExcelApi set that `isSetSupported` admits, such as `1.9`. Default `1.14`, all that the client knows. */
  readonly excelApi?: string;
  readonly workbookName?: string;
  readonly userName?: string;
  /** The present moment; a parameter so that programs give the same result every day. */
  readonly now?: () => Date;
  readonly theme?: "light" | "dark";
  /** Refuse requests above 5 MB and answers above 5 MB, as Excel on the web does. */
  readonly payloadLimits?: boolean;
}

export interface ResolvedOptions {
  readonly locale: string;
  readonly excelApi: string;
  readonly workbookName: string;
  readonly userName: string;
  readonly now: () => Date;
  readonly theme: "light" | "dark";
  readonly payloadLimits: boolean;
}

/** Highest set of the client that this host is written for. */
export const highestExcelApi = "1.14";

export function resolveOptions(options: HostOptions): ResolvedOptions {
  return {
    locale: options.locale ?? "nl-NL",
    excelApi: options.excelApi ?? highestExcelApi,
    workbookName: options.workbookName ?? "Map1.xlsx",
    userName: options.userName ?? "Gebruiker",
    now: options.now ?? (() => new Date()),
    theme: options.theme ?? "light",
    payloadLimits: options.payloadLimits ?? false,
  };
}
