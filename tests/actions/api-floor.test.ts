import { ACTION_CASES } from "#tests/support/action-cases.ts";
import { DOCUMENT_CASES } from "#tests/support/document-cases.ts";
import { closeHosts } from "#tests/support/host.ts";
import { openPlanHost, problemCodes, valueOf } from "#tests/support/plan-host.ts";

afterEach(closeHosts);

describe("ExcelApi 1.9, the set that the manifest asks for", () => {
  for (const { name, bytes, run, done } of [...ACTION_CASES, ...DOCUMENT_CASES]) {
    it(`[A5] ${name} works, and says the same the second time`, async () => {
      openPlanHost(await bytes(), { excelApi: "1.9", strict: true });
      valueOf(await run());
      expect(problemCodes(await run())[0]).toBe(done);
    });
  }
});
