import { existsSync } from "node:fs";
import { run } from "./child.mjs";
import { exclusively } from "./exclusively.mjs";
import { filesBelow, fingerprint, isStamped, stamp, unstamp } from "./stamp.mjs";
import { inRoot } from "./workspace.mjs";

const outputs = [
  "apps/api/dist/main.js",
  "apps/worker/dist/main.js",
  "apps/cli/dist/main.js",
  "apps/web/dist/index.html",
];

/**
 * Builds every app, unless these very sources have been built already: even a fully cached turbo run costs a second.
 * Answers whether everything is built.
 */
export const built = (options) => exclusively(() => build(options));

export async function ensureBuilt(options) {
  if (!(await built(options))) process.exit(1);
}

function build({ quiet = false } = {}) {
  const wanted = fingerprint(buildInputs());
  if (isStamped("build", wanted) && outputs.every((path) => existsSync(inRoot(path)))) return true;
  console.error("Anwendungen werden gebaut …");
  unstamp("build");
  if (run("turbo", ["run", "build", "--output-logs=errors-only"], { quiet }) !== 0) return false;
  stamp("build", wanted);
  return true;
}

const isTest = (path) => /\.test\.tsx?$/.test(path);

const buildInputs = () => [
  "turbo.json",
  "pnpm-lock.yaml",
  ...filesBelow(["apps", "packages"], (path) => !isTest(path)),
];
