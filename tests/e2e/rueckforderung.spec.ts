import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eineGepruefteKette } from "../support/foerderung/rueckforderung.ts";
import { axeFindings } from "./support/axe.ts";
import { knopf } from "./support/nachweisseite.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

/** On the page as it is now: takes a step through its dialog, with what it asks for. */
async function tu(page: Page, schritt: string, felder: Record<string, string> = {}) {
  await page.reload();
  await knopf(page, schritt).click();
  const dialog = page.getByRole("dialog", { name: schritt });
  for (const [feld, wert] of Object.entries(felder)) await dialog.getByLabel(feld, { exact: true }).fill(wert);
  await dialog.getByRole("button", { name: schritt, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

test("aus einem gekürzten Nachweis wird gefordert: Anhörung, Bescheid zu zweit, Zahlung, Verzicht und Zinsen", async () => {
  const { behoerde, kreis, papiere } = await eineGepruefteKette(platform.api);
  const page = await platform.openWith(behoerde.pruefung, `/nachweise/${kreis.id}/${papiere.kreis.id}`);
  const erstattung = page.getByRole("region", { name: "Erstattung" });
  await erstattung.getByText(/8\.800,00/).waitFor();
  await knopf(page, "Rückforderung beginnen").click();
  const dialog = page.getByRole("dialog", { name: "Rückforderung beginnen" });
  await dialog.getByLabel("Grundlage").selectOption("widerruf");
  await dialog.getByLabel("Zinsen ab").fill("2026-01-01");
  await dialog.getByLabel("Sachverhalt").fill("Der Beleg für Dezember liegt auch auf Nachfrage nicht vor.");
  await dialog.getByLabel("Betrag", { exact: true }).fill("8.800,01");
  await dialog.getByText(/mehr kann daraus nicht gefordert werden/).waitFor();
  await dialog.getByLabel("Betrag", { exact: true }).fill("8.800,00");
  await dialog.getByRole("button", { name: "Beginnen", exact: true }).click();
  await page.waitForURL(/\/rueckforderungen\//);
  const adresse = new URL(page.url()).pathname;
  await page.getByText("Grund festgestellt", { exact: true }).waitFor();
  const titel = { level: 1, name: /^Rückforderung 2025/ } as const;

  // Nobody told the Kreis yet.
  const beimKreis = await platform.openWith(kreis.pruefung, "/rueckforderungen");
  await beimKreis.getByText("Keine Rückforderung.").waitFor();
  await tu(page, "Anhörung eintragen");
  await page.getByText("Anhörung läuft", { exact: true }).waitFor();
  await beimKreis.reload();
  await beimKreis.getByRole("table", { name: "Von Ihnen gefordert" }).getByRole("link").first().click();
  await beimKreis.getByRole("heading", titel).waitFor();
  expect(await axeFindings(beimKreis)).toEqual([]);
  await tu(beimKreis, "Stellungnahme eintragen", { Stellungnahme: "Der Beleg liegt der Kasse nicht mehr vor." });
  await beimKreis.getByText("Angehört", { exact: true }).waitFor();

  await tu(page, "Bescheid entwerfen", { Ermessen: "Das öffentliche Interesse an sparsamer Verwendung überwiegt." });
  await page.getByText("Bescheid erlassen: noch nicht möglich").waitFor();
  await page.getByText(/Eine zweite Person muss entscheiden/).waitFor();
  const zweite = await platform.openWith(behoerde.gegenlesen, adresse);
  await zweite.getByText("Ein Bescheid ist entworfen").waitFor();
  await tu(zweite, "Bescheid erlassen");
  await zweite.getByText("Bescheid erlassen", { exact: true }).first().waitFor();
  await tu(beimKreis, "Verzicht auf Rechtsbehelf eintragen");

  await zweite.reload();
  await knopf(zweite, "Zahlung buchen").click();
  const buchung = zweite.getByRole("dialog", { name: "Zahlung buchen" });
  await buchung.getByLabel("Kassenzeichen").fill("KIM-2026-1");
  await buchung.getByRole("button", { name: "Buchen", exact: true }).click();
  await buchung.waitFor({ state: "detached" });
  await tu(zweite, "Zinsen festsetzen");
  await zweite.getByText("So sind die Zinsen festgehalten.").waitFor();
  await zweite.getByRole("table", { name: "Zinsblatt" }).getByText("Summe").waitFor();
  expect(await axeFindings(zweite)).toEqual([]);
  await zweite.getByRole("link", { name: "Rückforderungen", exact: true }).first().click();
  await zweite.getByRole("table", { name: "Ihre Forderungen" }).getByText("Teilweise bezahlt").waitFor();
  expect(await axeFindings(zweite)).toEqual([]);
});

test("R97: einen Basiszinssatz trägt eine Person ein, eine zweite bestätigt ihn", async () => {
  const page = await platform.openAs("bezirksregierung@kim.example");
  await page.getByRole("link", { name: "Basiszinssatz", exact: true }).click();
  await page.getByRole("table", { name: "Bestätigte Sätze" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await knopf(page, "Satz eintragen").click();
  const dialog = page.getByRole("dialog", { name: "Basiszinssatz eintragen" });
  await dialog.getByLabel("Ab", { exact: true }).selectOption({ index: 0 });
  await dialog.getByLabel("Satz", { exact: true }).fill("1,52");
  await dialog.getByLabel("Quelle").fill("Deutsche Bundesbank, Bekanntgabe des nächsten Halbjahres");
  await dialog.getByRole("button", { name: "Eintragen", exact: true }).click();
  await page
    .getByRole("table", { name: "Wartet auf Bestätigung" })
    .getByText("Eine zweite Person bestätigt.")
    .waitFor();
  const zweite = await platform.openAs("bezirksregierung2@kim.example");
  await zweite.getByRole("link", { name: "Basiszinssatz", exact: true }).click();
  await knopf(zweite, /^1,52 % ab 01\.0[17]\.\d{4} bestätigen$/).click();
  await zweite.getByRole("dialog").getByRole("button", { name: "Bestätigen", exact: true }).click();
  await zweite.getByText(/^1,52 % ab .* ist bestätigt\.$/).waitFor();
  await zweite.getByRole("table", { name: "Wartet auf Bestätigung" }).waitFor({ state: "detached" });
});
