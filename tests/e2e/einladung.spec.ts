import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { organisationIdOf } from "@kim/db/seed";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

test("der Kreis bietet an und lädt ein; wer den Link öffnet, wählt ein Passwort, wird begrüßt, nimmt an und lädt selbst ein", async () => {
  const kreis = await platform.openAs("kreis@kim.example");
  const id = await einAngebotAnBeelen(kreis);
  await kreis.goto(`/weiterleitungen/${id}`);
  await kreis.getByLabel("E-Mail-Adresse der ersten Person").fill("nele@beelen.example");
  await kreis.getByRole("button", { name: "Einladen" }).click();
  await kreis.getByText("Einladung an nele@beelen.example ist unterwegs.").waitFor();
  const link = await linkAn("nele@beelen.example");

  const neu = await platform.open();
  await neu.goto(link);
  await neu.getByRole("heading", { level: 1, name: "Einladung für Beelen" }).waitFor();
  expect(await neu.getByText("nele@beelen.example").isVisible()).toBe(true);
  await neu.getByLabel("Ihr Name").fill("Nele Ulrich");
  await neu.getByLabel("Passwort").fill("zu kurz");
  await neu.getByRole("button", { name: "Zugang anlegen" }).click();
  await neu.getByText("Das Passwort braucht mindestens 12 Zeichen.").first().waitFor();
  await neu.getByLabel("Passwort").fill("ein langes Passwort");
  await neu.getByRole("button", { name: "Zugang anlegen" }).click();

  await neu.getByRole("heading", { level: 1, name: "Willkommen, Nele Ulrich" }).waitFor();
  const navigation = neu.getByRole("navigation", { name: "Hauptnavigation" });
  expect(await navigation.getByRole("link").allInnerTexts()).toEqual([
    "Startseite",
    "Willkommen",
    "Weiterleitungen",
    "Personen",
    "Protokoll",
  ]);
  await neu.getByRole("region", { name: "Offene Angebote" }).getByRole("link").click();
  await neu.getByRole("button", { name: "Annehmen" }).click();
  await neu.getByRole("button", { name: "Verbindlich annehmen" }).click();
  await neu.getByText("Angenommen", { exact: true }).first().waitFor();
  await neu.goto("/");
  await navigation.getByRole("link", { name: "Stellen", exact: true }).waitFor();
  expect(await navigation.getByRole("link", { name: "Willkommen" }).count()).toBe(0);

  await navigation.getByRole("link", { name: "Personen" }).click();
  await neu.getByRole("button", { name: /^Entfernen.*Nele Ulrich$/ }).click();
  await neu.getByRole("button", { name: "Entfernen", exact: true }).click();
  await neu.getByText("Nele Ulrich ist die letzte Mandantenverwaltung").waitFor();
  await neu.getByRole("button", { name: "Abbrechen" }).click();
  await neu.getByRole("button", { name: "Person einladen" }).click();
  await neu.getByLabel("E-Mail-Adresse").fill("tom@beelen.example");
  await neu.getByLabel("Finanzen").check();
  await neu.getByRole("button", { name: "Einladen", exact: true }).click();
  await neu
    .getByRole("row", { name: /tom@beelen\.example/ })
    .getByText("Offen")
    .waitFor();
  await linkAn("tom@beelen.example");
  await neu.getByRole("button", { name: /^Widerrufen.*tom@beelen\.example$/ }).click();
  await neu.getByRole("row", { name: /tom@beelen\.example/ }).waitFor({ state: "detached" });

  await navigation.getByRole("link", { name: "Protokoll" }).click();
  await neu.getByRole("rowheader", { name: "Einladung angenommen" }).waitFor();
  await neu.getByLabel("Vorgang").selectOption({ label: "Angebot beantwortet" });
  await expect.poll(() => neu.getByText("1 Eintrag", { exact: true }).isVisible()).toBe(true);

  await kreis.reload();
  await kreis.getByText(/Einladung an nele@beelen\.example, gesendet am .* angenommen am/).waitFor();
  const zweiter = await platform.open();
  await zweiter.goto(link);
  await zweiter.getByText("Dieser Link wurde schon benutzt.").waitFor();
});

/** An open offer to a Kommune nobody works for yet: of the first post the rules let go. */
async function einAngebotAnBeelen(kreis: Page): Promise<string> {
  const id = randomUUID();
  const angebot = {
    id,
    empfaengerId: organisationIdOf("05570012"),
    vzaeHundertstel: 50,
    betragCent: 100_000,
    beginn: "2026-12-01",
    ende: "2026-12-31",
    zweck: "Case Management vor Ort",
    nachweisFaelligAm: "2027-02-28",
    jmdMbeErklaerung: true,
  };
  const angeboten = await kreis.evaluate(async (offer) => {
    const stellen = (await fetch("/trpc/stelle.list?input=%7B%7D").then((response) => response.json())) as {
      result: { data: { id: string }[] };
    };
    for (const { id: stelleId } of stellen.result.data) {
      const { ok } = await fetch("/trpc/weiterleitung.create", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...offer, stelleId }),
      });
      if (ok) return true;
    }
    return false;
  }, angebot);
  if (!angeboten) throw new Error("no post of the Kreis can be offered");
  return id;
}

/** The path of the link in the letter to this address, out of the folder of letters. */
async function linkAn(email: string): Promise<string> {
  const letters = async () =>
    Promise.all(
      (await readdir(platform.letters))
        .filter((name) => name.endsWith(".eml"))
        .map((name) => readFile(join(platform.letters, name), "utf8")),
    );
  const letter = async () => (await letters()).find((text) => text.includes(`To: ${email}`));
  await expect.poll(letter, { timeout: 10_000 }).toBeDefined();
  const [, path] = /https:\/\/kim\.example(\/einladung\/[\w-]{43})/.exec((await letter()) ?? "") ?? [];
  if (!path) throw new Error("the letter has no link");
  return path;
}
