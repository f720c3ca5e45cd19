import { expect, test } from "vitest";
import { clockReadings, committable, isTest, sources, textOf } from "./source-files.ts";

const topLevel = ["LICENSE", "README.md", "apps", "infra", "package.json", "packages", "pnpm-lock.yaml", "pnpm-workspace.yaml", "tests", "turbo.json"];
const texts = committable.filter((path) => !/\.(png|jpe?g|pdf|woff2?|ttf|otf|ico)$/.test(path));

test("the top level holds exactly the agreed names, dot files aside", () => {
  const names = new Set(committable.map((path) => path.split("/", 1)[0] ?? ""));
  expect([...names].filter((name) => !name.startsWith(".")).sort()).toEqual(topLevel);
});

test("no committed file names a package registry's host or a path of one machine", () => {
  const forbidden = /registry[.](npmjs|yarnpkg|npmmirror)[.]|[/]Users[/]\w|[/]home[/]\w|(^|[^\w.@/])[/](work|root)[/]\w/m;
  expect(texts.filter((path) => forbidden.test(textOf(path)))).toEqual([]);
});

test("apps and packages read the environment in files called env.ts only", () => {
  const product = sources.filter((path) => /^(apps|packages)\//.test(path) && !isTest(path));
  const readers = product.filter((path) => !/(^|\/)env\.ts$/.test(path) && /\bprocess\.env\b|\bimport\.meta\.env\b/.test(textOf(path)));
  expect(readers).toEqual([]);
});

test("the domain never asks the clock", () => {
  const domain = sources.filter((path) => path.startsWith("packages/domain/src/") && !isTest(path));
  expect(domain.length).toBeGreaterThan(0);
  expect(domain.filter((path) => clockReadings(path) > 0)).toEqual([]);
});

test("every lint or type suppression gives its reason", () => {
  const suppression = /(oxlint|eslint)-disable(-next-line|-line)?\b(?!.* -- \S{3})|@ts-expect-error\s*$|@ts-(ignore|nocheck)/m;
  const silent = committable.filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.endsWith("house-rules.test.ts") && suppression.test(textOf(path)));
  expect(silent).toEqual([]);
});

test("no source file is longer than 300 lines", () => {
  const long = sources.map((path) => ({ path, lines: textOf(path).split("\n").length - 1 })).filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test("no file is called Manager, Helper, Util, Data or Info", () => {
  const vague = sources.filter((path) => /(^|[-./])(managers?|helpers?|utils?|data|infos?)\.tsx?$/i.test(path));
  expect(vague).toEqual([]);
});
