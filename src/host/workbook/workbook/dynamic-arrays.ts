import type { XmlElement } from "../package/xml-tree.ts";
import type { WorkbookCore } from "./workbook-core.ts";

const TYPE = "XLDAPR";
const DYNAMIC = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const ORDER = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];

/** 1-based index into `cellMetadata` of the block that says "dynamic array"; the part is made when there is none (MS-XLSX 2.2.4). */
export function ensureDynamicArrayMetadata(core: WorkbookCore): number {
  const { parts } = core;
  const known = parts.relationshipOfKind(core.workbookPath, "sheetMetadata");
  let path = known && parts.has(known.target) ? known.target : null;
  if (path === null) {
    path = parts.freePath(`${core.directory}metadata#.xml`);
    parts.addXml(
      path,
      `<metadata xmlns="${core.mainNamespace}" xmlns:xda="${DYNAMIC}"/>`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
    );
    parts.addRelationship(core.workbookPath, core.relationshipType("sheetMetadata"), path);
  }
  const found = find(parts.xml(path));
  if (found > 0) return found;
  return add(parts.edit(path));
}

function find(root: XmlElement): number {
  const type = (root.child("metadataTypes")?.all("metadataType") ?? []).findIndex((e) => e.get("name") === TYPE) + 1;
  if (type === 0) return 0;
  const blocks = root.child("cellMetadata")?.all("bk") ?? [];
  return blocks.findIndex((bk) => bk.all("rc").some((rc) => rc.number("t", 0) === type)) + 1;
}

function add(root: XmlElement): number {
  const counted = (parent: XmlElement, child: XmlElement): number => {
    parent.append(child);
    const count = parent.all(child.local).length;
    parent.set("count", count);
    return count;
  };
  const types = root.ensure("metadataTypes", ORDER);
  const type = counted(
    types,
    types.make("metadataType", {
      name: TYPE,
      minSupportedVersion: 120000,
      copy: 1,
      pasteAll: 1,
      pasteValues: 1,
      merge: 1,
      splitFirst: 1,
      rowColShift: 1,
      clearFormats: 1,
      clearComments: 1,
      assign: 1,
      coerce: 1,
      cellMeta: 1,
    }),
  );
  const future = root.make("futureMetadata", { name: TYPE });
  const block = future.make("bk");
  const list = block.make("extLst");
  const extension = list.make("ext", { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" });
  const properties = root.make("dynamicArrayProperties", { fDynamic: 1, fCollapsed: 0 });
  const declared = root.attributes.find((a) => a.value === DYNAMIC && a.name.startsWith("xmlns:"))?.local;
  properties.name = `${declared ?? "xda"}:dynamicArrayProperties`;
  if (declared === undefined) properties.set("xmlns:xda", DYNAMIC);
  extension.append(properties);
  list.append(extension);
  block.append(list);
  const item = counted(future, block) - 1;
  root.insertOrdered(future, ORDER);
  const cells = root.ensure("cellMetadata", ORDER);
  const cell = cells.make("bk");
  cell.append(cell.make("rc", { t: type, v: item }));
  return counted(cells, cell);
}
