import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { run } from "./child.mjs";
import { inRoot } from "./workspace.mjs";

/** Runs vitest projects and counts: { passed, failed, skipped }, the names of skipped tests included. */
export function vitest(projects, env = {}) {
  const report = inRoot("node_modules", ".kim", "vitest.json");
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const chosen = projects.flatMap((project) => ["--project", project]);
  const code = run(
    "vitest",
    [
      "run",
      "--config",
      "packages/config/vitest.config.ts",
      ...chosen,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { env },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: [] };
  return counted(JSON.parse(readFileSync(report, "utf8")), code);
}

function counted({ numPassedTests, testResults }, code) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  // A file that cannot be loaded, or whose setup fails, has no failed test of its own.
  const brokenFiles = testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(isFailed),
  ).length;
  const failed = tests.filter(isFailed).length + brokenFiles;
  const skipped = tests.filter((test) => test.status !== "passed" && !isFailed(test)).map((test) => test.fullName);
  return { passed: numPassedTests, failed: code !== 0 ? Math.max(failed, 1) : failed, skipped };
}

const isFailed = (test) => test.status === "failed";
