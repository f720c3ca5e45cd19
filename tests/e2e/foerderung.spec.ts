import { organisationIdOf } from "@kim/db/seed";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPlatform, type Platform } from "./support/platform.ts";

const leverkusen = organisationIdOf("05316");

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

/** What pasting from a spreadsheet does, without a clipboard the machine would have to have. */
const paste = (page: Page, text: string) =>
  page.evaluate((inhalt) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", inhalt);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

async function issue(page: Page, baustein: 2 | 3, betrag: string) {
  await page.goto(`/land/bescheide/neu?jahr=2022&baustein=${baustein}&empfaenger=${leverkusen}`);
  await page.getByLabel("Aktenzeichen").fill(`36.02-2022-${baustein}`);
  await page.getByLabel("Bescheid vom").fill("2022-01-27");
  await page.getByText("Nach den Förderkonditionen 2022").waitFor();
  await page.getByLabel("Personal", { exact: true }).fill(betrag);
  await page.getByRole("button", { name: "Bescheid erlassen" }).click();
  await page.getByRole("heading", { level: 1, name: new RegExp(`36.02-2022-${baustein}|Bescheid`) }).waitFor();
}

test("Leverkusen 2022: bewilligt, abgerufen, ausgezahlt, ausgegeben, und die Mehrkosten der Ratsvorlage stehen da", async () => {
  const land = await platform.openAs("bezirksregierung@kim.example");
  await issue(land, 2, "275.000,00");
  await issue(land, 3, "112.500,00");

  const stadt = await platform.openAs("leverkusen@kim.example");
  await stadt.getByRole("link", { name: "Bescheide", exact: true }).click();
  await stadt.getByText("625.600,00 €").first().waitFor();
  await stadt.getByRole("link", { name: "Mittelabruf", exact: true }).click();
  await stadt.getByRole("button", { name: "Mittel abrufen" }).first().click();
  const abruf = stadt.getByRole("dialog", { name: /Mittel abrufen/ });
  await abruf.getByLabel("Abruftermin").fill("2022-05-15");
  await abruf.getByLabel("Betrag").fill("40.000,00");
  await abruf.getByLabel("Benötigt bis").fill("2023-01-01"); // one day after the Bewilligungszeitraum
  await abruf.getByLabel("Wofür").fill("Gehälter Mai und Juni");
  await abruf.getByRole("button", { name: "Abrufen" }).click();
  await abruf.getByText("(R32)").first().waitFor();
  await abruf.getByLabel("Benötigt bis").fill("2022-07-15");
  await abruf.getByRole("button", { name: "Abrufen" }).click();
  await abruf.waitFor({ state: "detached" });

  await land.goto("/land/mittelabruf?jahr=2022");
  await land.getByRole("button", { name: "Abruf von Stadt Leverkusen bewilligen" }).click();
  await land.getByRole("dialog", { name: "Abruf bewilligen" }).getByRole("button", { name: "Bewilligen" }).click();
  await land.getByRole("button", { name: /40.000,00 € an Stadt Leverkusen auszahlen/ }).click();
  const zahlung = land.getByRole("dialog", { name: "Auszahlen" });
  await zahlung.getByLabel("Ausgezahlt am").fill("2022-05-15");
  await zahlung.getByRole("button", { name: "Auszahlung festhalten" }).click();
  await zahlung.waitFor({ state: "detached" });

  // The three Träger entered 84,000 EUR each for the posts they hold.
  await platform.database.admin`
      insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, eigentuemer_id, stelle_id,
        geber_id, weiterleitung_id, monat)
    select w.empfaenger_id, gen_random_uuid(), 2022, 'personal', 'Personalkosten', make_date(2022, m, 28), 700000,
      w.eigentuemer_id, w.stelle_id, w.tenant_id, w.id, m
    from kim.weiterleitung w, generate_series(1, 12) m where w.tenant_id = ${leverkusen}`;
  // The council paper counts workplaces as staff: of its 913,257.24 EUR they are 29,100. Both Pauschalen came in full.
  await platform.database.admin`
    insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent)
    values (${leverkusen}, gen_random_uuid(), 2022, 'arbeitsplatz', 'Arbeitsplätze', '2022-12-01', 2910000)`;
  await platform.database.admin`
    insert into kim.auszahlung (tenant_id, id, bescheid_id, betrag_cent, ausgezahlt_am, am, von_name)
    select tenant_id, gen_random_uuid(), id, personal_cent, '2022-08-15', now(), 'Carsten Vogt'
    from kim.bescheid where tenant_id = ${leverkusen} and jahr = 2022 and instrument = 'fachbezogene_pauschale'`;
  await stadt.goto("/ausgaben?jahr=2022");
  await stadt.getByRole("textbox", { name: "Koordination 1 Januar", exact: true }).focus();
  const zeile = (betrag: string) => Array.from({ length: 12 }, () => betrag).join("\t");
  await paste(stadt, [...Array.from({ length: 8 }, () => zeile("6.000,00")), zeile("4.679,77")].join("\n"));
  await stadt.getByText("108 Beträge sind eingefügt.").waitFor();

  await stadt.getByRole("link", { name: "Förderstand", exact: true }).click();
  await stadt.goto("/foerderstand?jahr=2022");
  await stadt.getByText("336.657,24").first().waitFor();
  const personal = stadt
    .getByRole("table", { name: /Personal inkl. Arbeitsplatz 2022/ })
    .getByRole("row", { name: /^Personal inkl. Arbeitsplatz/ });
  expect(await personal.textContent()).toMatch(/913\.257,24.*576\.600,00.*336\.657,24/);
  const gesamt = await stadt.getByText("Ausgezahlt", { exact: true }).first().locator("..").textContent();
  expect(gesamt).toContain("427.500,00");
  const xlsx = await stadt.request.get("/dateien/foerderstand/2022.xlsx");
  expect((await xlsx.body()).subarray(0, 2).toString()).toBe("PK");

  // One case manager starts on 1 March instead of New Year's Day: both methods show what the vacancy costs.
  await platform.database.admin`update kim.besetzung set von = '2022-03-01' where tenant_id = ${leverkusen}
    and stelle_id = (select id from kim.stelle where tenant_id = ${leverkusen} and bezeichnung = 'Case Management 1')`;
  await platform.database.admin`delete from kim.ausgabe where tenant_id = ${leverkusen} and monat < 3
    and stelle_id = (select id from kim.stelle where tenant_id = ${leverkusen} and bezeichnung = 'Case Management 1')`;
  await stadt.reload();
  const vakanzen = stadt.getByRole("table", { name: /Kürzung durch unbesetzte Stellen 2022/ });
  await vakanzen.waitFor();
  expect(await vakanzen.getByRole("row", { name: /^Tagesgenau/ }).textContent()).toContain("8.890,41");
  expect(await vakanzen.getByRole("row", { name: /^Nach Monaten/ }).textContent()).toContain("9.166,67");
});
