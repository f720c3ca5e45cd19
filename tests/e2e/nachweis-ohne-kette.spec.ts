import { afterAll, beforeAll, expect, test } from "vitest";
import { eineEinnahme } from "../support/foerderung/ausgaben.ts";
import { einNachweis } from "../support/foerderung/nachweis.ts";
import {
  bescheinigt,
  dieBehoerde,
  fuelltAus,
  mitPersonen,
  reichtEin,
  vollstaendigeAngaben,
  type EinPapier,
} from "../support/foerderung/nachweiskette.ts";
import type { Besuch } from "../support/welt/api.ts";
import { aKreis, aMandant, eineKommune } from "../support/welt/tenants.ts";
import { bild, idDerSeite, knopf, nachweisadresse, tu } from "./support/nachweisseite.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-06-15T10:00:00Z") });
});
afterAll(() => platform.close());

const oeffne = (wer: Besuch, papier: EinPapier) => platform.openWith(wer, nachweisadresse(papier));

test("eine kreisfreie Stadt bestätigt eine Pauschale, ohne Bericht und ohne Wirtschaftlichkeit", async () => {
  const stadt = await mitPersonen(
    platform.api,
    await aMandant(platform.api, { art: "kreisfreie_stadt", kontingent: [350, 600, 200] }),
  );
  await einNachweis(platform.api, stadt, { instrument: "fachbezogene_pauschale", baustein: 2, cent: 5_000_000 });
  const seite = await platform.openWith(stadt, "/nachweise");
  await seite.getByRole("button", { name: /^Verwendungsbestätigung 2025 beginnen/ }).click();
  await seite.getByRole("heading", { level: 1, name: "Verwendungsbestätigung 2025" }).waitFor();
  expect(await seite.getByLabel("Erfolg und Auswirkungen").count()).toBe(0);
  expect(await seite.getByLabel(/wirtschaftlich und sparsam/).count()).toBe(0);
  const papier = { inhaberId: stadt.id, id: await idDerSeite(seite) };
  await fuelltAus(stadt, papier);
  await seite.reload();
  await tu(seite, "Vorbereitung abschließen");

  // Signed on paper: one uploads the scan, another confirms it, a third submits.
  const scan = { name: "unterschrift.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%%EOF\n") };
  await seite.getByLabel("Scan der Unterschrift").setInputFiles(scan);
  await knopf(seite, "Scan hochladen").click();
  await seite.getByRole("link", { name: "unterschrift.pdf" }).waitFor();
  const bestaetigung = await oeffne(stadt.zeichnung, papier);
  await knopf(bestaetigung, "Zeichnen").click();
  const dialog = bestaetigung.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Auf Papier" }).check();
  await dialog.getByLabel("Wer hat unterschrieben?").selectOption({ index: 1 });
  await dialog.getByLabel("Unterschrieben am").fill("2026-06-12");
  await dialog.getByRole("combobox", { name: "Scan" }).selectOption({ index: 1 });
  await bild(bestaetigung, "papierweg");
  await dialog.getByRole("button", { name: "Zeichnen" }).click();
  await dialog.waitFor({ state: "detached" });
  await bestaetigung.getByText(/auf Papier, bestätigt von/).waitFor();
  await tu(await oeffne(stadt.einreichung, papier), "Einreichen");
  await seite.reload();
  await seite.getByRole("table", { name: "Dateien dieser Fassung" }).getByText("unterschrift.pdf").waitFor();
  await seite.getByText(/^Hiermit wird rechtsverbindlich bestätigt/).waitFor();
  await bild(seite, "pauschale");
});

test("eine kreisangehörige Kommune mit eigenem Baustein 3 reicht selbst bei der Bezirksregierung ein", async () => {
  const kommune = await mitPersonen(
    platform.api,
    await eineKommune(platform.api, await aKreis(platform.api), { kontingent: [0, 0, 100] }),
  );
  const behoerde = await dieBehoerde(platform.api);
  const rest = { instrument: "zuwendung", cent: 2_000_000 } as const;
  const vorjahr = await einNachweis(platform.api, kommune, { ...rest, jahr: 2024 });
  await kommune.api.nachweis.create.mutate(vorjahr);
  const vom2024 = { inhaberId: kommune.id, id: vorjahr.id };
  await fuelltAus(kommune, vom2024);
  await reichtEin(kommune, vom2024);
  await einNachweis(platform.api, kommune, rest);
  await kommune.api.einnahme.create.mutate(
    eineEinnahme({ jahr: 2025, bezeichnung: "Spende der Sparkasse", datum: "2025-05-02", betragCent: 500_00 }),
  );
  const seite = await platform.openWith(kommune, "/nachweise");
  await seite.getByRole("button", { name: /^Verwendungsnachweis 2025 beginnen: Baustein 3/ }).click();
  await seite.getByText("Geht an").waitFor();
  await seite
    .getByText(/Bezirksregierung/)
    .first()
    .waitFor();
  const papier = { inhaberId: kommune.id, id: await idDerSeite(seite) };
  // Last year's wording is offered for a field that is empty, and taken over as it was.
  await knopf(seite, "Erfolg und Auswirkungen: Wortlaut 2024 übernehmen").click();
  expect(await seite.getByLabel("Erfolg und Auswirkungen", { exact: true }).inputValue()).toBe(
    vollstaendigeAngaben.erfolg,
  );
  // Income that belongs to this paper takes off what is accepted.
  const einnahme = seite.getByLabel(/^Spende der Sparkasse/);
  await einnahme.check();
  await seite.getByText("Gespeichert", { exact: true }).waitFor();
  await seite
    .getByRole("table", { name: "Einnahmen" })
    .getByText(/^500,00/)
    .first()
    .waitFor();
  await fuelltAus(kommune, papier);
  await reichtEin(kommune, papier);
  const amt = await oeffne(behoerde.pruefung, papier);
  await amt.getByRole("heading", { level: 1, name: "Verwendungsnachweis 2025" }).waitFor();
  await amt.getByRole("button", { name: "Prüfung beginnen" }).waitFor();

  // Nothing builds on it: a correction may change figures, and the certificate holds no more.
  await bescheinigt(behoerde, papier);
  await seite.reload();
  await knopf(seite, "Berichtigen").click();
  const berichtigung = seite.getByRole("dialog");
  await berichtigung.getByLabel(/^Auch Zahlen/).check();
  await berichtigung.getByLabel("Grund").fill("Eine Buchung fehlte.");
  await berichtigung.getByRole("button", { name: "Berichtigen" }).click();
  await seite.getByText("2, Berichtigung: Auch Zahlen").waitFor();
  expect(await seite.getByText(/gilt weiter, bescheinigt am/).count()).toBe(0);
}, 120_000);
