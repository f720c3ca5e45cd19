import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { einBedarf, einProdukt } from "../support/foerderung/ausgaben.ts";
import { axeFindings } from "./support/axe.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ umfang: "voll", now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

test("das Ministerium liest die Karte, geht in die Vergangenheit, vergleicht zwei Kreise und bestellt den Bericht", async () => {
  const land = await platform.openAs("ministerium@kim.example");
  await land.getByRole("link", { name: "Land", exact: true }).click();
  await land.getByLabel("Förderjahr").selectOption("2026");
  await land.getByLabel("Messgröße").selectOption("ausgegeben");
  const karte = land.getByRole("figure", { name: "Kachelkarte 2026: Ausgegeben der Zuwendungsempfänger" });
  const kachel = karte.getByRole("link", { name: /Stadt Leverkusen/ });
  await kachel.waitFor();
  const vorher = await kachel.textContent();

  // A change of a body appears without reloading.
  const leverkusen = await platform.api.login("leverkusen@kim.example");
  const { id: bedarf } = await leverkusen.api.bedarf.create.mutate(einBedarf());
  await leverkusen.api.ausgabe.create.mutate(einProdukt(bedarf));
  await expect.poll(() => kachel.textContent(), { timeout: 15_000 }).not.toBe(vorher);

  // Every figure says what it is made of.
  await land
    .getByRole("button", { name: /Wie gerechnet/ })
    .first()
    .click();
  const herleitung = land.getByRole("dialog");
  await herleitung.getByRole("row", { name: /^Kreis Warendorf/ }).waitFor();
  await land.keyboard.press("Escape");

  await land.getByLabel("Stichtag").fill("2026-03-31");
  await land.getByText("Stand am 31.03.2026, nach allem, was heute bekannt ist").waitFor();
  await land.getByLabel("Wissensstand").selectOption("damals");
  await land.getByText("Stand am 31.03.2026, wie es an diesem Tag bekannt war").waitFor();
  expect(await axeFindings(land)).toEqual([]);
  await land.getByLabel("Wissensstand").selectOption("heute");

  const [datei] = await Promise.all([land.waitForEvent("download"), land.getByRole("link", { name: "CSV" }).click()]);
  expect(datei.suggestedFilename()).toBe("kim-land-2026-stand-2026-03-31.csv");
  const zeilen = (await readFile(await datei.path(), "utf8")).trimEnd().split("\r\n");
  expect(zeilen.filter((zeile) => zeile.includes(";Alle;")).length).toBeGreaterThanOrEqual(54);

  await land.getByRole("link", { name: "Vergleich" }).click();
  await land.getByLabel("Hinzufügen").selectOption({ label: "Kreis Warendorf" });
  await land.getByLabel("Hinzufügen").selectOption({ label: "Kreis Gütersloh" });
  const gegenueber = land.getByRole("table", { name: /Gegenüberstellung/ });
  await gegenueber.getByRole("columnheader", { name: "Kreis Gütersloh" }).waitFor();
  await land.getByRole("img", { name: /Kreis Warendorf, Kreis Gütersloh/ }).waitFor();
  expect(await axeFindings(land)).toEqual([]);

  await land.goto("/land?jahr=2025");
  await land.getByRole("link", { name: "Bericht" }).click();
  await land.getByRole("heading", { level: 1, name: "Landesberichte" }).waitFor();
  expect(await land.getByLabel("Förderjahr").inputValue()).toBe("2025");
  await land.getByRole("button", { name: "Bericht erstellen" }).click();
  const pdf = land.getByRole("link", { name: /^Bericht \(PDF/ });
  await pdf.waitFor({ timeout: 30_000 });
  expect(await axeFindings(land)).toEqual([]);
  const adresse = (await pdf.getAttribute("href")) ?? "";
  const antwort = await land.request.get(adresse);
  expect(antwort.headers()["content-type"]).toBe("application/pdf");
  expect((await antwort.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const fremd = await platform.openAs("kreis@kim.example");
  expect((await fremd.request.get(adresse)).status()).toBe(404);
});

test("die Bezirksregierung verteilt die Stellen des nächsten Jahres, eine zweite Person veröffentlicht, und alle erfahren es", async () => {
  const erste = await platform.openAs("bezirksregierung@kim.example");
  await erste.getByRole("link", { name: "Verteilung im Land" }).click();
  await erste.getByLabel("Was wird verteilt?").selectOption("case_management");
  await erste.getByRole("button", { name: "Entwurf beginnen" }).click();
  await erste.getByRole("radio", { name: /Vorjahr mit Aufwuchs/ }).check();
  await erste.getByLabel("Prozent", { exact: true }).fill("10");
  await erste.getByLabel("Begründung").fill("Aufwuchs nach dem Haushaltsplan für alle gleich.");
  await erste.getByRole("row", { name: /^Kreis Warendorf/ }).waitFor();
  expect(await axeFindings(erste)).toEqual([]);
  await erste.getByRole("button", { name: /vorlegen$/ }).click();
  await erste.getByRole("dialog").getByRole("button", { name: "Vorlegen" }).click();
  await erste.getByText("Die Verteilung wartet auf eine zweite Person").waitFor();
  expect(await erste.getByRole("button", { name: "Veröffentlichen" }).count()).toBe(0);

  const zweite = await platform.openAs("bezirksregierung2@kim.example");
  await zweite.goto(new URL(erste.url()).pathname);
  await zweite.getByRole("button", { name: "Veröffentlichen" }).click();
  await zweite.getByRole("dialog").getByRole("button", { name: "Veröffentlichen" }).click();
  await zweite.getByText("Veröffentlicht", { exact: true }).first().waitFor();
  expect(await axeFindings(zweite)).toEqual([]);

  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.getByText("2027, Baustein 2: Case Management").waitFor();
  const briefe = async () =>
    (
      await Promise.all(
        (await readdir(platform.letters))
          .filter((name) => name.endsWith(".eml"))
          .map((name) => readFile(join(platform.letters, name), "utf8")),
      )
    ).filter((brief) => brief.includes("To: kreis@kim.example")).length;
  await expect.poll(briefe, { timeout: 30_000 }).toBeGreaterThan(0);
});

test("ein Programm liest die Zahlen des Landes mit einem Kennwort, bis das Ministerium es widerruft", async () => {
  const land = await platform.openAs("ministerium@kim.example");
  await land.goto("/land/lesezugaenge");
  await land.getByRole("button", { name: "Lesezugang einrichten" }).click();
  const dialog = land.getByRole("dialog");
  await dialog.getByLabel("Zweck").fill("Abgleich mit der Datenbank");
  await dialog.getByRole("button", { name: "Einrichten" }).click();
  await dialog.getByRole("link", { name: "Bitte mindestens einen Umfang wählen." }).waitFor();
  expect(await axeFindings(land)).toEqual([]);
  await dialog.getByLabel("Zahlen eines Stichtags").check();
  await dialog.getByLabel("Letzter Tag").fill("2026-12-31");
  await dialog.getByRole("button", { name: "Einrichten" }).click();
  const token = (await land.locator("code.kim-kennwort").textContent()) ?? "";
  expect(await axeFindings(land)).toEqual([]);

  const frage = (pfad: string) =>
    fetch(new URL(`/api/land/v1/${pfad}`, land.url()), { headers: { authorization: `Bearer ${token}` } });
  const antwort = await frage("stand/2025");
  expect([antwort.status, antwort.headers.get("x-kontingent-rest")]).toEqual([200, "99"]);
  expect((await frage("verlauf/jahr")).status).toBe(403);

  await land.reload();
  const zeile = land.getByRole("row", { name: /^Abgleich mit der Datenbank/ });
  await zeile.getByText("1 von 100").waitFor();
  expect(await land.locator("code.kim-kennwort").count()).toBe(0);
  await zeile.getByRole("button", { name: /^Widerrufen/ }).click();
  await land.getByRole("dialog").getByRole("button", { name: "Widerrufen" }).click();
  await land.getByRole("dialog").waitFor({ state: "detached" });
  await zeile.getByRole("button").waitFor({ state: "detached" });
  await zeile.getByText("Widerrufen", { exact: true }).waitFor();
  expect((await frage("stand/2025")).status).toBe(401);
});
