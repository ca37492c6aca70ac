/**
 * Two bundles that share no code: the add-in as Excel loads it, and the preview page around it.
 * The add-in is compiled the same way with and without the preview, so what the preview shows is what ships.
 */
const path = require("node:path");
const { NormalModuleReplacementPlugin } = require("webpack");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const ROOT = __dirname;
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

function scriptLoader(target) {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: "swc-loader",
      options: {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: target,
          transform: { react: { runtime: "automatic" } },
        },
      },
    },
  };
}

function common(name, mode, outDir) {
  return {
    name,
    mode,
    context: ROOT,
    target: ["web", "es2022"],
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [scriptLoader("es2022")] },
    // The size budget is checked in gzip by tests/taskpane/size.test.ts; webpack's own warning counts other bytes.
    performance: false,
    stats: "errors-warnings",
    cache: { type: "filesystem", name: `${name}-${mode}`, cacheDirectory: path.join(ROOT, ".cache/webpack") },
    output: {
      path: outDir,
      filename: `${name}/[name].[contenthash:8].js`,
      chunkFilename: `${name}/[name].[contenthash:8].js`,
      publicPath: "",
    },
  };
}

function page(filename, template, chunks, helpUrl = "support.html") {
  return new HtmlWebpackPlugin({
    filename,
    template: path.join(ROOT, template),
    chunks,
    scriptLoading: "defer",
    inject: "head",
    templateParameters: { officeJs: OFFICE_JS, helpUrl },
    minify: false,
  });
}

function addin(mode, outDir, supportUrl) {
  return {
    ...common("addin", mode, outDir),
    entry: {
      // One page runs the pane and, through the shared runtime, the ribbon's function commands.
      taskpane: ["./src/commands/index.ts", "./src/taskpane/index.tsx"],
      commands: "./src/commands/index.ts",
    },
    plugins: [
      // Fluent's table of token names; src/taskpane/tokens.ts says the same in a line.
      new NormalModuleReplacementPlugin(/^\.\/tokens(\.js)?$/, (resource) => {
        if (/@fluentui[\\/]tokens[\\/]lib/.test(resource.context)) {
          resource.request = path.join(ROOT, "src/taskpane/tokens.ts");
        }
      }),
      page("taskpane.html", "src/taskpane/taskpane.html", ["taskpane"], supportUrl),
      page("commands.html", "src/commands/commands.html", ["commands"]),
      page("support.html", "src/taskpane/support.html", []),
    ],
    // Dutch and English run from left to right: no style needs its mirror image.
    resolve: {
      ...common("addin", mode, outDir).resolve,
      alias: { "rtl-css-js/core": path.join(ROOT, "src/taskpane/left-to-right.ts") },
    },
    optimization: { splitChunks: { chunks: "async" } },
  };
}

function preview(mode, outDir) {
  const base = common("preview", mode, outDir);
  return {
    ...base,
    // The page puts its own style sheets in place as text.
    module: { rules: [...base.module.rules, { test: /\.css$/, type: "asset/source" }] },
    entry: { preview: "./src/preview/index.tsx" },
    plugins: [page("index.html", "src/preview/preview.html", ["preview"])],
  };
}

/** The script that stands in for office.js in the preview; a fixed name, because the server swaps it in by address. */
function hostClient(mode, outDir) {
  const base = common("host", mode, outDir);
  return {
    ...base,
    entry: { client: "./src/preview/client.ts" },
    output: { ...base.output, filename: "host/[name].js" },
  };
}

module.exports = function configure(env = {}, argv = {}) {
  const mode = argv.mode ?? "production";
  const outDir = path.resolve(ROOT, env.outDir ?? "dist");
  const configs = [addin(mode, outDir, env.supportUrl)];
  if (env.preview) configs.push(preview(mode, outDir), hostClient(mode, outDir));
  return configs;
};
module.exports.OFFICE_JS = OFFICE_JS;
