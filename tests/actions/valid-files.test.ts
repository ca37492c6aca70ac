import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { ACTION_CASES } from "#tests/support/action-cases.ts";
import { DOCUMENT_CASES } from "#tests/support/document-cases.ts";
import { closeHosts } from "#tests/support/host.ts";
import { openPlanHost, valueOf } from "#tests/support/plan-host.ts";
import { complaintsOf, validated } from "#tests/support/open-xml-validator.ts";

afterEach(closeHosts);

describe("the file after an action", () => {
  for (const { name, bytes, run } of [...ACTION_CASES, ...DOCUMENT_CASES]) {
    validated(`[V1] ${name} leaves a file against which Microsoft's validator has nothing new`, async () => {
      const before = await bytes();
      const known = before === undefined ? [] : complaintsOf(before);
      const host = openPlanHost(before);
      valueOf(await run());
      expect(complaintsOf(host.save()).filter((complaint) => !known.includes(complaint))).toEqual([]);
    });
  }

  validated("[V1] and it would have: cells before the width of the columns are complained about", () => {
    const parts = unzipSync(openPlanHost().save());
    const name = "xl/worksheets/sheet1.xml";
    const sheet = strFromU8(parts[name] ?? new Uint8Array());
    parts[name] = strToU8(sheet.replace("</worksheet>", '<cols><col min="1" max="1" width="9"/></cols></worksheet>'));
    expect(complaintsOf(zipSync(parts))).not.toEqual([]);
  });
});
