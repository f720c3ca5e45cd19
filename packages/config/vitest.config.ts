import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { without } from "./env.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const outside = ["**/node_modules/**", "**/dist/**"];
const integration = "**/*.integration.test.ts";

/** Four kinds of tests, told apart by the room a file stands in and by its ending. */
export default defineConfig({
  root,
  cacheDir: `${root}/node_modules/.vite`,
  test: {
    // Most files wait for a database of their own; the default would leave one of two cores idle.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          isolate: false,
          include: ["packages/{domain,jobs,db,xlsx}/**/*.test.ts", "apps/{api,worker,cli}/**/*.test.ts"],
          exclude: [...outside, integration],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "unit-browser",
          environment: "happy-dom",
          include: ["packages/ui/src/**/*.test.{ts,tsx}", "apps/web/src/**/*.test.{ts,tsx}"],
          exclude: outside,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          isolate: false,
          include: [`{packages,apps,tests}/${integration}`],
          exclude: [...outside, ...without],
          globalSetup: ["tests/support/datenbank/global-postgres.ts"],
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          include: ["tests/architecture/**/*.test.ts"],
          exclude: [...outside, integration],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          isolate: false,
          include: ["tests/e2e/**/*.{spec,test}.ts"],
          exclude: outside,
          globalSetup: ["tests/support/datenbank/global-postgres.ts", "tests/e2e/support/chromium.ts"],
          testTimeout: 240_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
