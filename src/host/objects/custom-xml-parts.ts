import { SaxesParser } from "saxes";
import type { HostObject } from "../protocol/class-definition.ts";
import { HostError, invalidArgument } from "../protocol/host-error.ts";
import type { CustomXmlPart } from "../workbook/document-properties.ts";
import type { WorkbookModel } from "../workbook/model.ts";
import type { ClassOf, HostContext } from "./host-context.ts";
import { hostObject } from "./targets.ts";

function partOf(workbook: WorkbookModel, id: string): CustomXmlPart {
  const part = workbook.customXml.list().find((candidate) => candidate.id === id);
  if (!part) throw new HostError("ItemNotFound", "The custom XML part was deleted.");
  return part;
}

function objectOf(part: CustomXmlPart): HostObject {
  return hostObject("CustomXmlPart", { id: part.id });
}

function found(parts: readonly CustomXmlPart[], key: unknown): HostObject | null {
  const part = parts.find((candidate) => candidate.id === key);
  return part ? objectOf(part) : null;
}

/** @throws InvalidArgument when the text is no well-formed XML document. */
function requireXml(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  let elements = 0;
  parser.on("opentag", () => {
    elements += 1;
  });
  parser.on("doctype", () => {
    throw invalidArgument("A document type is not accepted.");
  });
  parser.on("error", (error) => {
    throw invalidArgument(`The XML is not well-formed: ${error.message}`);
  });
  parser.write(xml).close();
  if (elements === 0) throw invalidArgument("The XML has no element.");
  return xml;
}

export const customXmlPartCollectionClass: ClassOf<"CustomXmlPartCollection"> = {
  name: "CustomXmlPartCollection",
  since: "1.5",
  collection: {
    items: (workbook) => workbook.customXml.list().map(objectOf),
    item: (workbook, key) => found(workbook.customXml.list(), key),
  },
  objectMethods: {
    add: {
      since: "1.5",
      writes: true,
      call: (workbook, args) => objectOf(workbook.customXml.add(requireXml(args.text(0)))),
    },
    getByNamespace: {
      since: "1.5",
      call: (_workbook, args) => hostObject("CustomXmlPartScopedCollection", { namespaceUri: args.text(0) }),
    },
    getItemOrNullObject: { since: "1.5", call: (workbook, args) => found(workbook.customXml.list(), args.raw(0)) },
  },
  methods: { getCount: { since: "1.5", harmless: true, call: (workbook) => workbook.customXml.list().length } },
};

function partsOf(scope: { readonly namespaceUri: string }, { workbook }: HostContext): CustomXmlPart[] {
  return workbook.customXml.list().filter((part) => part.namespaceUri === scope.namespaceUri);
}

function onlyItem(scope: { readonly namespaceUri: string }, context: HostContext): HostObject | null {
  const [only, ...more] = partsOf(scope, context);
  return only && more.length === 0 ? objectOf(only) : null;
}

export const customXmlPartScopedCollectionClass: ClassOf<"CustomXmlPartScopedCollection"> = {
  name: "CustomXmlPartScopedCollection",
  since: "1.5",
  collection: {
    items: (scope, context) => partsOf(scope, context).map(objectOf),
    item: (scope, key, context) => found(partsOf(scope, context), key),
  },
  objectMethods: {
    getItemOrNullObject: { since: "1.5", call: (scope, args, context) => found(partsOf(scope, context), args.raw(0)) },
    getOnlyItem: {
      since: "1.5",
      call(scope, _args, context) {
        const only = onlyItem(scope, context);
        if (only === null)
          throw new HostError("GeneralException", "There is not exactly one part with this namespace.");
        return only;
      },
    },
    getOnlyItemOrNullObject: { since: "1.5", call: (scope, _args, context) => onlyItem(scope, context) },
  },
  methods: {
    getCount: { since: "1.5", harmless: true, call: (scope, _args, context) => partsOf(scope, context).length },
  },
};

export const customXmlPartClass: ClassOf<"CustomXmlPart"> = {
  name: "CustomXmlPart",
  since: "1.5",
  identity: { field: "Id", of: ({ id }) => id },
  check: ({ id }, { workbook }) => void partOf(workbook, id),
  properties: {
    id: { since: "1.5", get: ({ id }) => id },
    namespaceUri: { since: "1.5", get: ({ id }, { workbook }) => partOf(workbook, id).namespaceUri },
  },
  methods: {
    getXml: { since: "1.5", harmless: true, call: ({ id }, _args, { workbook }) => partOf(workbook, id).xml },
    setXml: {
      since: "1.5",
      call: ({ id }, args, { workbook }) => workbook.customXml.set(id, requireXml(args.text(0))),
    },
    delete: { since: "1.5", call: ({ id }, _args, { workbook }) => workbook.customXml.remove(id) },
  },
};
