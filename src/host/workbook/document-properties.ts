export interface CoreProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly comments: string;
  readonly category: string;
  readonly lastAuthor: string;
  readonly revision: string;
  /** ISO date and time as in the file, or empty. */
  readonly created: string;
  readonly modified: string;
  /** From docProps/app.xml. */
  readonly company: string;
  readonly manager: string;
}

export type CustomPropertyValue = string | number | boolean | Date;

export interface DocumentProperties {
  core(): CoreProperties;
  setCore(change: Partial<CoreProperties>): void;
  custom(): ReadonlyMap<string, CustomPropertyValue>;
  setCustom(name: string, value: CustomPropertyValue): void;
  removeCustom(name: string): void;
}

export interface CustomXmlPart {
  /** GUID in braces. */
  readonly id: string;
  readonly namespaceUri: string;
  readonly xml: string;
}

export interface CustomXmlParts {
  list(): readonly CustomXmlPart[];
  add(xml: string): CustomXmlPart;
  set(id: string, xml: string): void;
  remove(id: string): void;
}

/** Key and value pairs that an add-in keeps in the workbook; values are JSON. */
export interface Settings {
  entries(): ReadonlyMap<string, unknown>;
  set(key: string, value: unknown): void;
  remove(key: string): void;
}
