import "./node-version.mjs";
import { postgresAnswers, redisAnswers } from "./answers.mjs";
import { built } from "./build.mjs";
import { format, lint, types } from "./checks.mjs";
import { ensureInstalled } from "./install.mjs";
import { vitest } from "./vitest.mjs";
import { given } from "./workspace.mjs";

const total = { passed: 0, failed: 0, skipped: [] };

await ensureInstalled();
count("Form", format());
count("Typen", types());
count("Lint", lint());
count("Bau aller Anwendungen", (await built()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const redis = await server({
  name: "Redis",
  url: given.REDIS_URL ?? "redis://127.0.0.1:6379",
  chosen: given.REDIS_URL !== undefined,
  required: given.KIM_REQUIRE_REDIS === "1",
  answers: redisAnswers,
});
const env = redis ? { TEST_REDIS_URL: redis } : {};
count("Einheiten und Architektur", vitest(["unit", "unit-browser", "architecture"], env));
count("Integration mit eingebettetem PostgreSQL", vitest(["integration"], { ...env, TEST_DATABASE_URL: undefined }));

const postgres = await server({
  name: "PostgreSQL-Server",
  url: given.TEST_SERVER_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres",
  chosen: given.TEST_SERVER_DATABASE_URL !== undefined,
  required: given.KIM_REQUIRE_SERVER === "1",
  answers: postgresAnswers,
});
// What depends on the engine runs on both: migrations, walls, roles, locks, queues, the oracle.
const onceIsEnough = [
  // What a feature's API says, and where a rule's boundary lies; their statements meet the server in the browser's
  // journeys.
  "apps/api/src/features/**",
  "tests/regeln/**",
  // They start servers of their own and never ask the one that is given.
  "packages/db/src/embedded/**",
  "apps/cli/src/first-start.integration.test.ts",
  "apps/worker/src/neustart.integration.test.ts",
  // What the programme's demo tells; the browser's journeys lay all of it on the server.
  "packages/db/seed/{programm,nachweise,rueckforderungen}/**",
  "apps/api/src/{demo,eine-rechnung}.integration.test.ts",
];
const onServer = { ...env, TEST_DATABASE_URL: postgres };
if (postgres)
  count(
    "Integration mit einem PostgreSQL-Server",
    vitest(["integration"], { ...onServer, KIM_TEST_WITHOUT: onceIsEnough.join(" ") }),
  );
count("Browser", vitest(["e2e"], onServer));

if (total.passed + total.failed === 0) total.failed = 1;
if (total.skipped.length > 0)
  console.log(`\nÜbersprungen:\n${total.skipped.map((reason) => `  ${reason}`).join("\n")}`);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : ""}`,
);
process.exitCode = total.failed > 0 ? 1 : 0;

function count(step, { passed, failed, skipped = [] }) {
  console.log(`── ${step}: ${passed} bestanden, ${failed} fehlgeschlagen`);
  total.passed += passed;
  total.failed += failed;
  total.skipped.push(...skipped);
}

/**
 * The address when a server answers there. A silent one is a failure if somebody asked for it, otherwise a skip with
 * its reason.
 */
async function server({ name, url, chosen, required, answers }) {
  if (await answers(url)) return url;
  const reason = `${name} antwortet nicht (${new URL(url).host})`;
  if (chosen || required) count(reason, { passed: 0, failed: 1 });
  else total.skipped.push(reason);
  return undefined;
}
