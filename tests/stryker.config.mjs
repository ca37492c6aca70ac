/**
 * Mutation testing of the engine: `PROPERTY_RUNS=30 npx stryker run tests/stryker.config.mjs`; one part of it, in less
 * time: `AREA=checks npx stryker run tests/stryker.config.mjs --mutate src/core/checks/loops.ts`.
 * Word lists are data and left out; random tests run fewer plans, the rest of the tests decide alone what survives.
 */
const area = process.env["AREA"] ?? "{schedule,checks}";

export default {
  testRunner: "jest",
  coverageAnalysis: "perTest",
  mutate: ["src/core/schedule/**/*.ts", "src/core/checks/**/*.ts", "!src/core/checks/smart-words.ts"],
  jest: {
    enableFindRelatedTests: false,
    config: { testMatch: [`<rootDir>/tests/core/${area}/**/*.test.ts`] },
  },
  ignorePatterns: [
    "/.cache",
    "/dist",
    "/assets",
    "/src/host",
    "/src/preview",
    "/src/taskpane",
    "/tests/host",
    "/tests/golden",
  ],
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: ".cache/mutation.json" },
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true },
  tempDirName: ".cache/stryker",
  ignoreStatic: true,
  disableTypeChecks: false,
  concurrency: 2,
  timeoutMS: 15000,
  cleanTempDir: "always",
};
