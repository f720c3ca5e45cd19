import { afterAll, beforeAll, expect, test } from "vitest";
import { mitAusgabe } from "../support/foerderung/eingang.ts";
import { dieBehoerde } from "../support/foerderung/nachweiskette.ts";
import { axeFindings } from "./support/axe.ts";
import { beantworte, knopf, nachweisadresse, tu } from "./support/nachweisseite.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

test("aus der Liste: Rückfrage mit Frist, Antwort, Kürzung der Summe, zweite Person, Schlussmitteilung", async () => {
  const [behoerde, { stadt, nachweis }] = [await dieBehoerde(platform.api), await mitAusgabe(platform.api)];
  const page = await platform.openWith(behoerde.pruefung, `/land/pruefung?suche=${encodeURIComponent(stadt.name)}`);
  await page.getByRole("table", { name: "Nachweise" }).getByText("Eingegangen").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("table", { name: "Nachweise" }).getByRole("link", { name: stadt.name }).click();
  await tu(page, "Prüfung beginnen");
  await page.getByRole("button", { name: "Rückfragen: Allgemein", exact: true }).click();
  const frage = page.getByRole("dialog", { name: "Rückfragen: „Allgemein“" });
  await frage.getByLabel("Rückfrage", { exact: true }).fill("Liegt der Vertrag mit der Prozessbegleitung vor?");
  await frage.getByRole("button", { name: "Rückfragen", exact: true }).click();
  await frage.waitFor({ state: "detached" });
  await page
    .getByText(/Rückfrage.* offen/)
    .first()
    .waitFor();

  const beiDerStadt = await platform.openWith(stadt.pruefung, "/fristen");
  await beiDerStadt.getByRole("link", { name: "Rückfrage zum Verwendungsnachweis 2025 beantworten" }).click();
  await beantworte(beiDerStadt, "Antworten: Allgemein", "Er ist im April geschlossen worden.");

  await page.reload();
  await beantworte(page, "Erledigt: Allgemein");
  await knopf(page, "Summe kürzen").click();
  const kuerzung = page.getByRole("dialog", { name: "Summe kürzen" });
  await kuerzung.getByLabel("Kürzen um").fill("300,00");
  await kuerzung.getByLabel("Kürzungsgrund").selectOption("K04");
  await kuerzung.getByLabel("Begründung in einem Satz").fill("Die Tagessätze liegen über dem Höchstbetrag.");
  await kuerzung.getByRole("button", { name: "Kürzen", exact: true }).click();
  await kuerzung.waitFor({ state: "detached" });
  await tu(page, "Prüfung abschließen");
  await page.getByText("Was nicht anerkannt ist, gilt als nicht nachgewiesen.").waitFor();
  expect(await axeFindings(page)).toEqual([]);

  const zweite = await platform.openWith(behoerde.gegenlesen, nachweisadresse(nachweis));
  await tu(zweite, "Bescheinigen");
  await beiDerStadt.goto(new URL(nachweisadresse(nachweis), beiDerStadt.url()).toString());
  await beiDerStadt.getByRole("region", { name: "Prüfvermerk" }).getByText("K04 Über dem Höchstbetrag").waitFor();
  await expect
    .poll(
      async () => {
        await beiDerStadt.reload();
        return beiDerStadt.getByRole("link", { name: /^Schlussmitteilung/ }).count();
      },
      { timeout: 60_000, interval: 2_000 },
    )
    .toBe(1);
});

test("zwei ohne Befund werden zusammen geprüft und von einer zweiten Person zusammen bescheinigt", async () => {
  const behoerde = await dieBehoerde(platform.api);
  const eingaenge = [await mitAusgabe(platform.api), await mitAusgabe(platform.api)];
  // They are the newest: on the last page of what has no finding.
  const adresse = "/land/pruefung?befund=ohne&jahr=2025&baustein=1&art=verwendungsnachweis";
  const sammle = async (wer: keyof typeof behoerde, schritt: string, danach: string) => {
    const page = await platform.openWith(behoerde[wer], adresse);
    for (const { stadt } of eingaenge)
      await page.getByRole("checkbox", { name: new RegExp(`Auswählen: .*${stadt.name}`) }).check();
    await knopf(page, `2 ${schritt}`).click();
    await page.getByRole("dialog").getByRole("button", { name: schritt, exact: true }).click();
    const ergebnis = page.getByRole("region", { name: "Ergebnis der Sammelprüfung" });
    await expect.poll(() => ergebnis.getByText(danach).count()).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
  };
  await sammle("pruefung", "Ohne Beanstandung prüfen", "ohne Beanstandung geprüft");
  await sammle("gegenlesen", "Bescheinigen", "bescheinigt und abgeschlossen");
  for (const { stadt, nachweis } of eingaenge)
    expect((await stadt.api.nachweis.get.query(nachweis)).lauf.stand).toBe("bescheinigt");
});
