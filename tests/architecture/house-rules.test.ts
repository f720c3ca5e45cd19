import { demoPasswort, demoPersonen } from "@kim/db/seed";
import { expect, test } from "vitest";
import { clockReadings, committable, isTest, longLines, sources, textOf } from "./source-files.ts";

const topLevel = [
  "LICENSE",
  "README.md",
  "apps",
  "infra",
  "package.json",
  "packages",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "tests",
  "turbo.json",
];
const texts = committable.filter((path) => !/\.(png|jpe?g|pdf|woff2?|ttf|otf|ico)$/.test(path));

test("the top level holds exactly the agreed names, dot files aside", () => {
  const names = new Set(committable.map((path) => path.split("/", 1)[0] ?? ""));
  expect([...names].filter((name) => !name.startsWith(".")).sort()).toEqual(topLevel);
});

test("no committed file names a package registry's host or a path of one machine", () => {
  const forbidden =
    /registry[.](npmjs|yarnpkg|npmmirror)[.]|[/]Users[/]\w|[/]home[/]\w|(^|[^\w.@/])[/](work|root)[/]\w/m;
  expect(texts.filter((path) => forbidden.test(textOf(path)))).toEqual([]);
});

test("apps and packages read the environment in files called env.ts only", () => {
  const product = sources.filter((path) => /^(apps|packages)\//.test(path) && !isTest(path));
  const readers = product.filter(
    (path) => !/(^|\/)env\.ts$/.test(path) && /\bprocess\.env\b|\bimport\.meta\.env\b/.test(textOf(path)),
  );
  expect(readers).toEqual([]);
});

test("the domain never asks the clock", () => {
  const domain = sources.filter((path) => path.startsWith("packages/domain/src/") && !isTest(path));
  expect(domain.length).toBeGreaterThan(0);
  expect(domain.filter((path) => clockReadings(path) > 0)).toEqual([]);
});

test("nothing but the database of a test fixes the day of the policies", () => {
  const product = texts.filter((path) => !path.startsWith("tests/") && /app[.]heute/.test(textOf(path)));
  expect(product).toEqual([
    "packages/db/migrations/0004_weiterleitung_ueber_ebenen.sql",
    "packages/db/sql/1-grundlage/heute.sql",
  ]); // what reads it
});

test("every lint or type suppression gives its reason", () => {
  const suppression =
    /(oxlint|eslint)-disable(-next-line|-line)?\b(?!.* -- \S{3})|@ts-expect-error\s*$|@ts-(ignore|nocheck)/m;
  const silent = committable.filter(
    (path) => /\.(tsx?|mjs)$/.test(path) && !path.endsWith("house-rules.test.ts") && suppression.test(textOf(path)),
  );
  expect(silent).toEqual([]);
});

test("no source file is longer than 300 lines", () => {
  const long = sources
    .map((path) => ({ path, lines: textOf(path).split("\n").length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test("no line is longer than 120 columns, a sentence in one string aside", () => {
  const long = committable.filter((path) => /\.(tsx?|mjs|sql)$/.test(path) && longLines(path).length > 0);
  expect(long).toEqual([]);
});

test("the README names exactly the logins of the demo and their password", () => {
  const readme = textOf("README.md");
  const named = [...readme.matchAll(/^\| (\S+@\S+) \|/gm)].map((match) => match[1]);
  expect(named).toEqual(demoPersonen.map(({ email }) => email));
  expect(readme).toContain(demoPasswort);
});

test("the README lists every variable the platform can be given, and no other", () => {
  const readme = textOf("README.md");
  const listed = [...readme.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm)].flatMap((match) =>
    (match[1] ?? "").replaceAll("`", "").split(", "),
  );
  const read = sources
    .filter((path) => /^apps\/\w+\/src\/(base\/)?env\.ts$/.test(path))
    .flatMap((path) => [...textOf(path).matchAll(/^ {2}([A-Z_]+): z/gm)].map((match) => match[1] ?? ""));
  // Passed from process to process by `npm start` and by the image, never by a person.
  const internal = [
    "API_DATABASE_URL",
    "AUTH_DATABASE_URL",
    "WORKER_DATABASE_URL",
    "QUEUE_DATABASE_URL",
    "KIM_WEB_ROOT",
  ];
  expect(listed.sort()).toEqual([...new Set(read)].filter((name) => !internal.includes(name)).sort());
});

test("no file is called Manager, Helper, Util, Data or Info", () => {
  const vague = sources.filter((path) => /(^|[-./])(managers?|helpers?|utils?|data|infos?)\.tsx?$/i.test(path));
  expect(vague).toEqual([]);
});
