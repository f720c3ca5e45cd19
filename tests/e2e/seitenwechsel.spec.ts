import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

const routes = readFileSync(new URL("../../apps/web/src/routes.tsx", import.meta.url), "utf8");
const addresses = [...routes.matchAll(/path: "(\/[^"]*)"/g)]
  .map(([, path = ""]) => path)
  .map((path) => path.replace(":ags", "05570").replace(":token", "x".repeat(43)).replace(":id", crypto.randomUUID()));

test("jede Adresse gibt dem Verlauf des Browsers einen eigenen Titel", async () => {
  expect(addresses.length).toBeGreaterThan(30);
  const page = await platform.openAs("kreis@kim.example");
  const without: string[] = [];
  for (const address of addresses.filter((path) => path !== "/anmelden")) {
    await page.goto(address, { waitUntil: "commit" });
    const named = page.waitForFunction(() => document.title.endsWith(" – KIM-Plattform NRW"));
    await named.catch(() => without.push(address));
  }
  expect(without).toEqual([]);
}, 240_000);

test("ein Klick im Menü führt weiter, und der Titel der Seite geht mit", async () => {
  const page = await platform.openAs("kreis@kim.example");
  for (const [link, title] of [
    ["Stellen", "Stellen – KIM-Plattform NRW"],
    ["Förderplan", /^Förderplan \d{4} – KIM-Plattform NRW$/],
  ] as const) {
    await page.getByRole("navigation").getByRole("link", { name: link, exact: true }).click();
    await expect.poll(() => page.title(), { timeout: 10_000 }).toMatch(title);
    expect(await page.locator('nav [aria-current="page"]').textContent()).toBe(link);
  }
});

test("auf schmalem Schirm klappt das Menü auf, nennt seine Gruppen und den Ort, und klappt nach der Wahl zu", async () => {
  const page = await platform.openAs("kreis@kim.example", { width: 360 });
  const menu = page.getByRole("button", { name: "Menü" });
  expect(await menu.textContent()).toContain("Startseite");
  expect(await page.getByRole("list", { name: "Geld" }).isVisible()).toBe(false);
  await menu.click();
  await page.getByRole("list", { name: "Geld" }).getByRole("link", { name: "Ausgaben" }).click();
  await page.getByRole("heading", { level: 1, name: /^Ausgaben/ }).waitFor();
  expect(await menu.getAttribute("aria-expanded")).toBe("false");
  expect(await menu.textContent()).toContain("Ausgaben");
});

test.each([
  ["die Plattform wurde aktualisiert", false, "Bitte neu laden"],
  ["die Verbindung ist abgerissen", true, "Keine Verbindung"],
])("fehlt das Skript einer Seite (%s), bleibt der Rahmen stehen, und Neuladen hilft", async (_, offline, title) => {
  const page = await platform.openAs("kreis@kim.example");
  await page.route(/\/assets\/StellenPage-.*\.js$/, (route) =>
    offline ? route.abort() : route.fulfill({ status: 404 }),
  );
  if (offline)
    await page.route(
      (url) => url.pathname === "/",
      (route) => route.abort(),
    );
  await page.getByRole("navigation").getByRole("link", { name: "Stellen", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  expect(await page.getByRole("navigation", { name: "Hauptnavigation" }).isVisible()).toBe(true);
  await page.unrouteAll();
  await page.getByRole("button", { name: "Neu laden" }).click();
  await page.getByRole("heading", { level: 1, name: "Stellen" }).waitFor();
});

test("was ein Formular bemängelt, ist deutsch, auch wo das Schema nur sein eigenes Wort hat", async () => {
  const page = await platform.openAs("kreis@kim.example");
  await page.goto("/stellen/neu");
  await page.getByRole("button", { name: "Stelle anlegen" }).click();
  await page.getByText("4 Angaben sind noch nicht in Ordnung").waitFor();
  expect(await page.getByRole("main").textContent()).not.toMatch(/invalid|expected|required|must/i);
});

test("ein Klick meldet in der Demo an", async () => {
  const page = await platform.open();
  await page.getByRole("button", { name: /^Birgit Althoff/ }).click();
  await page.getByRole("heading", { level: 1, name: "Guten Tag, Birgit Althoff" }).waitFor();
});
