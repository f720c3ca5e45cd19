import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { committable } from "./source-files.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const rooms = ["api", "cli", "web", "worker"].map((name) => `apps/${name}`);
const packages = ["config", "db", "domain", "jobs", "ui", "xlsx"].map((name) => `packages/${name}`);

const nobody = ["-c", "user.name=nobody", "-c", "user.email=nobody@kim.example", "-c", "commit.gpgSign=false"];

/** A workspace of its own: everything that could be committed, with the packages installed here. */
let copy: string;
beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), "kim-gen-")));
  for (const path of committable) {
    mkdirSync(join(copy, dirname(path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const room of [...rooms, ...packages, "tests"]) linkPackages(`${room}/node_modules`);
  for (const args of [
    ["init", "--quiet"],
    ["add", "--all"],
    [...nobody, "commit", "--quiet", "--message", "copy"],
  ])
    spawnSync("git", args, { cwd: copy });
}, 60_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }), 60_000);

/** Ours mean the copy's, everybody else's are the ones installed. */
function linkPackages(folder: string) {
  if (!existsSync(join(root, folder))) return;
  mkdirSync(join(copy, folder, "@kim"), { recursive: true });
  for (const name of readdirSync(join(root, folder))) {
    if (name !== "@kim") symlinkSync(realpathSync(join(root, folder, name)), join(copy, folder, name));
  }
  for (const room of [...rooms, ...packages])
    symlinkSync(join(copy, room), join(copy, folder, "@kim", room.split("/")[1] ?? ""));
}

function inCopy(command: string, args: readonly string[], folder = ".") {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: join(copy, folder), encoding: "utf8" });
  return { status, said: `${stdout}${stderr}` };
}
const tool = (name: string, args: readonly string[], folder?: string) =>
  inCopy(join(root, "node_modules/.bin", name), args, folder);
const gen = (...args: string[]) => inCopy(process.execPath, ["infra/local/gen.mjs", ...args]);
/** What `gen` wrote, seen from the web; the journeys' list of pages only gets a text. */
const written = () =>
  [...changes().matchAll(/^...(?!tests\/e2e\/)(\S+\.tsx?)$/gm)].map(([, path = ""]) => join("../..", path));
const changes = () => inCopy("git", ["status", "--short", "--untracked-files=all"]).said;
const fine = (said = expect.any(String)) => ({ status: 0, said });

test.each([
  [["feature"], "Hauptwort aus 3 bis 30 Kleinbuchstaben"],
  [["feature", "Vereinbarung"], "„Vereinbarung“ geht nicht als Name"],
  [["feature", "prüfung"], "ohne Umlaute"],
  [["feature", "ab"], "3 bis 30"],
  [["feature", "../ab"], "geht nicht als Name"],
  [["feature", "stelle"], "„stelle“ gibt es schon: packages/domain/src/stelle"],
  [["feature", "kim"], "packages/db/src/schema/kim.ts"],
  [["seite", "vereinbarung"], "npm run gen -- feature NAME"],
])("gen %j is refused with a sentence, and nothing is written", (args, satz) => {
  const before = changes();
  const { status, said } = gen(...args);
  expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining(satz) });
  expect(said).not.toMatch(/\n\s+at /);
  expect(changes()).toBe(before);
});

test("a new feature is typed, formatted and clean, and its own tests and the ledgers are green", () => {
  expect(gen("feature", "vereinbarung")).toEqual(fine(expect.stringContaining("apps/web/src/features/vereinbarung/")));
  expect(tool("oxfmt", ["--check", "."])).toEqual(fine());
  expect(tool("oxlint", ["--deny-warnings", "apps", "packages", "tests"])).toEqual(fine());
  writeFileSync(
    join(copy, "apps/web/tsconfig.gen.json"),
    JSON.stringify({ extends: "./tsconfig.json", include: written() }),
  );
  expect(tool("tsc", ["--noEmit", "--project", "apps/web/tsconfig.gen.json"])).toEqual(fine());
  const own = ["packages/domain/src/vereinbarung", "packages/domain/src/texte", "befehl-namen", "boundaries"];
  const run = ["run", "--config", "packages/config/vitest.config.ts", "--project", "unit", "--project", "architecture"];
  expect(tool("vitest", [...run, ...own])).toEqual(fine(expect.stringContaining("vereinbarung.test.ts")));
  expect(gen("feature", "vereinbarung")).toMatchObject({ status: 1, said: expect.stringContaining("gibt es schon") });
}, 600_000);
