import tseslint from "typescript-eslint";
import reactHooks from "eslint-plugin-react-hooks";

const session =
  "Excel.run and context.sync live in sheet/session.ts alone, so that errors and round trips have one place.";

/** Names that would make the core depend on a machine, a clock or Excel. */
const impureGlobals = [
  "Excel",
  "Office",
  "OfficeExtension",
  "window",
  "document",
  "console",
  "process",
  "fetch",
  "setTimeout",
  "navigator",
].map((name) => ({ name, message: "core is pure: hand the fact in as a parameter." }));

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "coverage/**", ".cache/**", "reports/**", ".stryker-tmp/**"] },
  {
    files: ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    plugins: { "react-hooks": reactHooks },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-console": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...impureGlobals],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "core reads no clock: today is a parameter." },
        { object: "Math", property: "random", message: "core leaves nothing to chance." },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date']", message: "core reckons in whole PlanDays, never in Date." },
        {
          selector: "MemberExpression[property.name=/^toLocale/]",
          message: "core has no locale: see core/wording/format.ts.",
        },
      ],
    },
  },
  {
    files: ["src/{sheet,actions,taskpane,commands,cli,preview}/**/*.{ts,tsx}"],
    ignores: ["src/sheet/session.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "CallExpression[callee.object.name='Excel'][callee.property.name='run']", message: session },
        { selector: "CallExpression[callee.object.name='context'][callee.property.name='sync']", message: session },
      ],
    },
  },
  {
    files: ["src/cli/**", "src/host/run*.ts", "src/preview/{start,build}.ts", "tests/**"],
    rules: { "no-console": "off" },
  },
);
