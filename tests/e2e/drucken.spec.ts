import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

/** Width and height of every sheet in millimetres. */
async function blaetter(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: "A4" })).toString("latin1");
  const mm = (punkte: string | undefined) => Math.round((Number(punkte) / 72) * 25.4);
  return [
    ...new Set(
      [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, breit, hoch]) => `${mm(breit)}x${mm(hoch)}`),
    ),
  ];
}

test("der Förderstand liegt quer auf dem Papier, und keine Seite, die danach gedruckt wird, mit ihm", async () => {
  const page = await platform.openAs("leverkusen@kim.example");
  await page.goto("/foerderstand?jahr=2022");
  await page.getByRole("table").first().waitFor();
  expect(await blaetter(page)).toEqual(["297x210"]);
  await page.getByRole("link", { name: "Förderplan", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /^Förderplan/ }).waitFor();
  await page.getByRole("table").first().waitFor();
  expect(await blaetter(page)).toEqual(["210x297"]);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button", { name: "Drucken" }).isVisible()).toBe(false);
  expect(await page.getByRole("navigation", { name: "Hauptnavigation" }).isVisible()).toBe(false);
});
