import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Axe {
  run(options: { runOnly: string[]; resultTypes: string[] }): Promise<AxeResults>;
}

/** What axe finds on the page as it stands: one line per finding and element, empty when there is nothing. */
export async function axeFindings(page: Page): Promise<string[]> {
  // The content policy of the page allows no injected script tag; evaluated once per document.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    // Elements without a finding need no selectors: on a table of 54 rows they take most of the time.
    (runOnly) => (globalThis as unknown as { axe: Axe }).axe.run({ runOnly, resultTypes: ["violations"] }),
    tags,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
