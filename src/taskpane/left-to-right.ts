/** Take the place of the package that mirrors styles for languages written from right to left; the pane has none. */
export function convertProperty(key: string, value: unknown): { readonly key: string; readonly value: unknown } {
  return { key, value };
}

export function convert<Styles>(styles: Styles): Styles {
  return styles;
}
