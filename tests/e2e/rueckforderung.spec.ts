import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { einBescheid, eineForderung, eineGepruefteKette, geht } from "../support/foerderung/rueckforderung.ts";
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

/** The paper is set by a job: it comes onto the page by itself. */
async function oeffnetPapier(page: Page, name: string) {
  const link = page.getByRole("link", { name: new RegExp(`^${name} \\(PDF`) }).first();
  await link.waitFor();
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect([answer.status(), (await answer.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
}

async function bucht(page: Page, angaben: Record<string, string>) {
  await page.reload();
  await knopf(page, "Zahlung buchen").click();
  const buchung = page.getByRole("dialog", { name: "Zahlung buchen" });
  for (const [feld, wert] of Object.entries({ Kassenzeichen: "KIM-2026-1", ...angaben }))
    await buchung.getByLabel(feld, { exact: true }).fill(wert);
  await buchung.getByRole("button", { name: "Buchen", exact: true }).click();
  await buchung.waitFor({ state: "detached" });
}

test("aus einem gekürzten Nachweis wird gefordert: Anhörung, Bescheid zu zweit, Teilzahlung, Rest und Zinsen bis zum Ende", async () => {
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
  await oeffnetPapier(page, "Anhörung");
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
  await beimKreis.reload();
  await oeffnetPapier(beimKreis, "Erstattungsbescheid");
  await tu(beimKreis, "Verzicht auf Rechtsbehelf eintragen");

  await bucht(zweite, { Betrag: "5.000,00" });
  await zweite.getByText("Teilweise bezahlt", { exact: true }).waitFor();
  await bucht(zweite, {});
  await tu(zweite, "Zinsen festsetzen", { Ermessen: "Die Verzögerung liegt allein beim Empfänger der Zuwendung." });
  await zweite.getByText("So sind die Zinsen festgehalten.").waitFor();
  await zweite.getByRole("table", { name: "Zinsblatt" }).getByText("Summe").waitFor();
  expect(await axeFindings(zweite)).toEqual([]);
  await oeffnetPapier(zweite, "Zinsbescheid");
  await zweite.getByRole("link", { name: "Rückforderungen", exact: true }).first().click();
  await zweite.getByRole("table", { name: "Ihre Forderungen" }).getByText("Teilweise bezahlt").waitFor();
  expect(await axeFindings(zweite)).toEqual([]);
  await zweite.goto(adresse);
  await bucht(zweite, {});
  await zweite.getByText("Abgeschlossen", { exact: true }).waitFor();
});

test("dieselbe Forderung geht die Kette hinunter: die Kommune fordert vom Träger, der die Zahlungsaufforderung öffnet", async () => {
  const { kreis, kommune, traeger, papiere } = await eineGepruefteKette(platform.api);
  const oben = eineForderung(papiere.kommune, { grundlage: "vertrag", betragCent: 2_000_00, kenntnisAm: "2026-01-02" });
  await kreis.pruefung.api.rueckforderung.create.mutate(oben);
  const vomKreis = { glaeubigerId: kreis.id, id: oben.id };
  await geht(kreis.pruefung, vomKreis, "bescheid_entworfen", "2026-01-05", {
    angaben: { art: "bescheid", bescheid: einBescheid({ betragCent: 2_000_00, ermessen: "" }) },
  });
  await geht(kreis.gegenlesen, vomKreis, "bescheid_erlassen", "2026-01-06");
  const page = await platform.openWith(
    kommune.pruefung,
    `/nachweise/${papiere.traeger.inhaberId}/${papiere.traeger.id}`,
  );
  await knopf(page, "Rückgabe fordern").click();
  const dialog = page.getByRole("dialog", { name: "Rückgabe fordern" });
  await dialog.getByText(/nach unten bleiben davon/).waitFor();
  await dialog.getByLabel("Betrag", { exact: true }).fill("2.000,00");
  await dialog.getByLabel("Zinsen ab").fill("2026-01-01");
  await dialog.getByLabel("Sachverhalt").fill("Der Beleg für Dezember liegt auch auf Nachfrage nicht vor.");
  await dialog.getByRole("button", { name: "Beginnen", exact: true }).click();
  await page.waitForURL(/\/rueckforderungen\//);
  await tu(page, "Rechnung entwerfen");
  const zweite = await platform.openWith(kommune.gegenlesen, new URL(page.url()).pathname);
  await tu(zweite, "Rechnung stellen");
  const beimTraeger = await platform.openWith(traeger.pruefung, "/rueckforderungen");
  await beimTraeger.getByRole("table", { name: "Von Ihnen gefordert" }).getByRole("link").first().click();
  await oeffnetPapier(beimTraeger, "Zahlungsaufforderung");
});

test("R102: eine Klagefrist, die auf Allerheiligen fällt, endet am nächsten Werktag", async () => {
  const { behoerde, kreis, papiere } = await eineGepruefteKette(platform.api);
  const neu = eineForderung(papiere.kreis, {
    betragCent: 8_800_00,
    kenntnisAm: "2025-07-01",
    unwirksamAb: "2025-07-01",
  });
  await behoerde.pruefung.api.rueckforderung.create.mutate(neu);
  const sitzung = await behoerde.pruefung.api.sitzung.get.query();
  const forderung = { glaeubigerId: sitzung?.organisation.organisationId ?? "", id: neu.id };
  await geht(behoerde.pruefung, forderung, "anhoerung_entfaellt", "2025-09-01");
  await geht(behoerde.pruefung, forderung, "bescheid_entworfen", "2025-09-24", {
    angaben: { art: "bescheid", bescheid: einBescheid({ betragCent: 8_800_00, zahlbarBis: "2025-11-10" }) },
  });
  await geht(behoerde.gegenlesen, forderung, "bescheid_erlassen", "2025-09-27");
  // Known on Wednesday the 1st of October; a month later it is Allerheiligen, and a Saturday.
  const page = await platform.openWith(kreis.pruefung, `/rueckforderungen/${forderung.glaeubigerId}/${forderung.id}`);
  await page.getByText("01.10.2025 (§ 41 Abs. 2 VwVfG NRW: 4. Tag nach der Aufgabe)").waitFor();
  await page.getByText("03.11.2025", { exact: true }).waitFor();
  await page.getByText("04.11.2025", { exact: true }).waitFor();
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
