import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "./support/axe.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

/** Every page with the people who use it; `:erste` opens the first link of the list in front of it. */
const pages = {
  "kreis@kim.example": ["/", "/stellen", "/stellen?stand=vakant", "/stellen/neu", "/stellen/:erste", "/stellen/:erste/weiterleiten", "/weiterleitungen", "/weiterleitungen/:erste", "/foerderplan?jahr=2025", "/jahreslauf?jahr=2025", "/ueber", "/gibt-es-nicht"],
  "kommune@kim.example": ["/", "/stellen", "/stellen/:erste", "/weiterleitungen", "/weiterleitungen/:erste"],
  "bezirksregierung@kim.example": ["/", "/land?jahr=2025", "/land?jahr=2025&ansicht=tabelle", "/land/05570?jahr=2025", "/land/jahreslauf?jahr=2025"],
  "ministerium@kim.example": ["/", "/land?jahr=2025", "/land/05316?jahr=2022"],
  "leverkusen@kim.example": ["/", "/foerderplan?jahr=2022"],
} as const;

const screenshots = process.env["KIM_SCREENSHOTS"];
if (screenshots) mkdirSync(screenshots, { recursive: true });

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

test.each([1280, 360])("Anmeldung bei %i px: axe findet nichts", async (width) => {
  const page = await platform.open({ width });
  await page.getByRole("button", { name: "Anmelden" }).waitFor();
  await settled(page);
  await shoot(page, `anmelden-${width}`);
  expect(await axeFindings(page)).toEqual([]);
});

describe.each(Object.entries(pages))("die Seiten von %s", (email, paths) => {
  test.each([1280, 360])("bei %i px: Überschrift, nichts ragt hinaus, axe findet nichts", async (width) => {
    const page = await platform.openAs(email, { width });
    const findings: string[] = [];
    for (const path of paths) {
      await visit(page, path);
      await shoot(page, `${email.split("@")[0]}${path.replaceAll(/\W+/g, "-")}-${width}`);
      expect(await page.getByRole("heading", { level: 1 }).count(), path).toBe(1);
      expect(await page.title(), path).toContain("KIM-Plattform");
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path}: Breite`).toBeLessThanOrEqual(0);
      findings.push(...(await axeFindings(page)).map((finding) => `${path}: ${finding}`));
    }
    expect(findings).toEqual([]);
  });
});

async function visit(page: Page, path: string) {
  const [list = "", rest] = path.split("/:erste");
  await page.goto(list);
  await settled(page);
  if (rest === undefined) return;
  const href = await page.locator(`main table a[href^="${list}/"], main a[href^="${list}/"]:not([href$="/neu"])`).first().getAttribute("href");
  await page.goto(`${href}${rest}`);
  await settled(page);
}

async function settled(page: Page) {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle").catch(() => {});
}

async function shoot(page: Page, name: string) {
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
}
