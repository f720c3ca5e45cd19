import { expect, test } from "vitest";
import { rules } from "./rules.ts";
import { committable, isTest, sources, testTitles } from "./source-files.ts";

const numbersIn = (title: string): string[] => [...title.matchAll(/(?<![\w-])R\d{1,2}\b/g)].map(([number]) => number);
const namings = sources
  .filter((path) => isTest(path) && !path.includes("/testing/"))
  .flatMap((path) =>
    testTitles(path)
      .flatMap(numbersIn)
      .map((rule) => ({ rule, path })),
  );
const testsOf = (rule: string) =>
  [...new Set(namings.filter((naming) => naming.rule === rule).map(({ path }) => path))].sort();

test("every rule has a test that carries its number", () => {
  expect(Object.keys(rules).filter((rule) => testsOf(rule).length === 0)).toEqual([]);
});

test("no test carries the number of a rule that is not in the ledger", () => {
  expect([...new Set(namings.map(({ rule }) => rule))].filter((rule) => !(rule in rules)).sort()).toEqual([]);
});

// Written anew by `vitest --update`.
test("the table of rules and tests in the domain's folder is up to date", async () => {
  expect(committable).toContain("packages/domain/REGELN.md");
  await expect(
    `${[
      "# Regeln und ihre Tests",
      "",
      "Erzeugt aus den Titeln der Tests (`tests/architecture/rules.test.ts`).",
      "",
      "| Regel | Gegenstand | Tests |",
      "| --- | --- | --- |",
      ...Object.entries(rules).map(
        ([rule, subject]) =>
          `| ${rule} | ${subject} | ${testsOf(rule)
            .map((path) => `\`${path}\``)
            .join("<br>")} |`,
      ),
    ].join("\n")}\n`,
  ).toMatchFileSnapshot("../../packages/domain/REGELN.md");
});
