import { readdirSync, readFileSync, rmSync } from "node:fs";
import { run } from "./child.mjs";
import { inRoot } from "./workspace.mjs";

/** Types of every package through turbo; a package counts as one check. */
export function types() {
  const runs = inRoot(".turbo", "runs");
  rmSync(runs, { recursive: true, force: true });
  const code = run("turbo", ["run", "typecheck", "--continue", "--summarize", "--output-logs=errors-only"]);
  const [summary] = readdirSync(runs, { withFileTypes: true }).map((file) =>
    JSON.parse(readFileSync(`${runs}/${file.name}`, "utf8")),
  );
  const checked = (summary?.tasks ?? []).filter(
    (task) => task.task === "typecheck" && task.command !== "<NONEXISTENT>",
  );
  const passed = checked.filter((task) => task.execution?.exitCode === 0 || task.cache?.status === "HIT").length;
  // turbo itself can fail without a failed package; that must not look like success.
  return { passed, failed: Math.max(checked.length - passed, code === 0 ? 0 : 1) };
}

export const lint = () =>
  passes("oxlint", ["--deny-warnings", "--report-unused-disable-directives", "apps", "packages", "tests", "infra"]);

/** Whether every file is formatted; `npm run format` does it. */
export const format = () => passes("oxfmt", ["--check", "."]);

const passes = (tool, args) => (run(tool, args) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
