export interface DefinedName {
  readonly name: string;
  /** null: the whole workbook. */
  readonly sheetId: number | null;
  /** Without `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly hidden: boolean;
}

/** Names of both scopes; built-in ones (`_xlnm.Print_Area`, …) are kept but only listed on request. */
export interface DefinedNames {
  list(options?: { readonly builtIn?: boolean }): readonly DefinedName[];
  get(name: string, sheetId: number | null): DefinedName | null;
  set(name: DefinedName): void;
  remove(name: string, sheetId: number | null): void;
}
