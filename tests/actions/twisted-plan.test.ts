import { ACTION_CASES } from "#tests/support/action-cases.ts";
import { DOCUMENT_CASES } from "#tests/support/document-cases.ts";
import { closeHosts } from "#tests/support/host.ts";
import { openPlanHost, problemCodes } from "#tests/support/plan-host.ts";
import { ownCells, twistedWorkbook } from "#tests/support/twisted-workbook.ts";
import { contentDifferences, contentOf } from "#tests/support/workbook-content.ts";

afterEach(closeHosts);

/** An undo goes back to a workbook of its own. */
const CASES = [...ACTION_CASES, ...DOCUMENT_CASES].filter(({ own, name }) => own && !name.startsWith("undo of"));

describe.each([
  ["sorted, renamed and moved, with own columns in every table", false],
  ["the same with a filter on", true],
])("a plan %s", (_, filtered) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await twistedWorkbook(filtered);
    closeHosts();
  });

  it.each(CASES)("[F12] $name twice is as once, and what is not ours stays", async (test) => {
    const host = openPlanHost(bytes);
    const own = await ownCells(host);
    const first = await test.run();
    const content = await contentOf(host);
    const kept = await ownCells(host);
    // A row that is deleted takes its own cells along, and the way back brings them.
    const deletes = test.name.startsWith("deleteMilestone");
    if (!deletes || !first.ok) expect(own.filter((cell) => !kept.includes(cell))).toEqual([]);
    expect(kept.filter((cell) => !own.includes(cell))).toEqual([]);
    const second = await test.run();
    if (!second.ok) expect(problemCodes(second)[0]).toBe(first.ok ? test.done : problemCodes(first)[0]);
    expect(contentDifferences(content, await contentOf(host))).toEqual([]);
  });
});
