export interface XmlAttribute {
  /** As written, with prefix. */
  name: string;
  local: string;
  uri: string;
  value: string;
}

/** A comment or processing instruction, kept as it was written. */
export interface XmlMarkup {
  readonly markup: string;
}

export type XmlNode = XmlElement | XmlMarkup | string;

/** An element of a part that is small enough to keep as a tree. Names keep their prefix; look-ups go by local name. */
export class XmlElement {
  /** A number that callers may give an element to know it again; copies keep it, files do not. */
  mark = 0;

  constructor(
    public name: string,
    public local: string,
    public uri: string,
    public attributes: XmlAttribute[] = [],
    public children: XmlNode[] = [],
  ) {}

  get prefix(): string {
    return this.name.length === this.local.length ? "" : this.name.slice(0, this.name.length - this.local.length);
  }

  /** Value of an attribute without namespace. */
  get(local: string): string | undefined {
    for (const attribute of this.attributes) {
      if (attribute.local === local && attribute.uri === "" && attribute.name === local) return attribute.value;
    }
    return undefined;
  }

  /** Value of an attribute in a namespace whose URI ends with `uriEnd` (transitional and strict alike). */
  getNs(local: string, uriEnd: string): string | undefined {
    return this.attributes.find((a) => a.local === local && a.uri.endsWith(uriEnd))?.value;
  }

  /** `undefined` and null remove the attribute. */
  set(name: string, value: string | number | null | undefined): this {
    const index = this.attributes.findIndex((a) => a.name === name);
    if (value === null || value === undefined) {
      if (index >= 0) this.attributes.splice(index, 1);
    } else if (index >= 0) {
      this.attributes[index]!.value = String(value);
    } else {
      this.attributes.push({ name, local: name.slice(name.indexOf(":") + 1), uri: "", value: String(value) });
    }
    return this;
  }

  /** Sets an attribute of a namespace; its prefix must be declared here or above. */
  setNs(name: string, uri: string, value: string): this {
    const found = this.attributes.find((a) => a.name === name);
    if (found) found.value = value;
    else this.attributes.push({ name, local: name.slice(name.indexOf(":") + 1), uri, value });
    return this;
  }

  /** Writes `true` as 1; a value equal to the schema's default goes away. */
  setFlag(name: string, value: boolean, byDefault = false): this {
    return this.set(name, value === byDefault ? null : value ? "1" : "0");
  }

  flag(name: string, byDefault = false): boolean {
    const value = this.get(name);
    return value === undefined ? byDefault : value === "1" || value === "true" || value === "on";
  }

  number(name: string, byDefault: number): number {
    const value = this.get(name);
    if (value === undefined || value === "") return byDefault;
    const number = Number(value);
    return Number.isFinite(number) ? number : byDefault;
  }

  get elements(): XmlElement[] {
    return this.children.filter((node): node is XmlElement => node instanceof XmlElement);
  }

  child(local: string): XmlElement | undefined {
    for (const node of this.children) if (node instanceof XmlElement && node.local === local) return node;
    return undefined;
  }

  all(local: string): XmlElement[] {
    return this.children.filter((node): node is XmlElement => node instanceof XmlElement && node.local === local);
  }

  /** All text below this element. */
  get text(): string {
    let text = "";
    for (const node of this.children) {
      if (typeof node === "string") text += node;
      else if (node instanceof XmlElement) text += node.text;
    }
    return text;
  }

  setText(text: string): this {
    this.children = text === "" ? [] : [text];
    return this;
  }

  /** A new element with this one's prefix and namespace; not yet a child. */
  make(local: string, attributes: Readonly<Record<string, string | number | null | undefined>> = {}): XmlElement {
    const element = new XmlElement(this.prefix + local, local, this.uri);
    for (const [name, value] of Object.entries(attributes)) element.set(name, value);
    return element;
  }

  append(...nodes: XmlNode[]): this {
    this.children.push(...nodes);
    return this;
  }

  remove(node: XmlNode): void {
    const index = this.children.indexOf(node);
    if (index >= 0) this.children.splice(index, 1);
  }

  replace(old: XmlNode, node: XmlNode): void {
    const index = this.children.indexOf(old);
    if (index >= 0) this.children[index] = node;
  }

  /** Finds or makes a child, placing a new one as the schema's `order` of local names asks. */
  ensure(local: string, order: readonly string[]): XmlElement {
    const found = this.child(local);
    if (found) return found;
    const element = this.make(local);
    this.insertOrdered(element, order);
    return element;
  }

  /** Inserts a child before the first element that comes later in `order`. */
  insertOrdered(element: XmlElement, order: readonly string[]): void {
    const rank = order.indexOf(element.local);
    const index = this.children.findIndex(
      (node) => node instanceof XmlElement && node.uri === element.uri && order.indexOf(node.local) > rank,
    );
    if (index < 0) this.children.push(element);
    else this.children.splice(index, 0, element);
  }

  clone(): XmlElement {
    const copy = new XmlElement(
      this.name,
      this.local,
      this.uri,
      this.attributes.map((a) => ({ ...a })),
      this.children.map((node) => (node instanceof XmlElement ? node.clone() : node)),
    );
    copy.mark = this.mark;
    return copy;
  }
}
