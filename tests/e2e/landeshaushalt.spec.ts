import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

test("das Ministerium trägt den Ansatz ein und löst ihn ab; die Bezirksregierung liest mit, ein Kreis nicht", async () => {
  const land = await platform.openAs("ministerium@kim.example");
  await land.getByRole("link", { name: "Haushalt des Landes" }).click();
  await land.getByRole("heading", { level: 1, name: "Haushalt des Landes" }).waitFor();
  const vergleich = land.getByRole("table", { name: "Haushaltsansatz und Bewilligung je Jahr, Beträge in Euro" });
  const zeile = (name: string) => vergleich.getByRole("row").filter({ hasText: name });
  await zeile("2020").getByText("25.000.000,00").first().waitFor();
  await vergleich.getByRole("button", { name: "2020 nach Baustein" }).click();
  await zeile("Baustein 3").getByText("5.000.000,00").first().waitFor();
  await zeile("2020").getByRole("button", { name: "25.000.000,00 Wie gerechnet?" }).first().click();
  const herleitung = land.getByRole("dialog", { name: "Ansatz: Ganzes Programm 2020" });
  await herleitung.getByText("Handlungskonzept KIM des Landes").first().waitFor();
  await land.keyboard.press("Escape");

  const form = land.getByRole("form", { name: "Ansatz eintragen" });
  const traegtEin = async (betrag: string, quelle: string, grund?: string) => {
    await form.getByLabel("Haushaltsjahr").selectOption("2027");
    await form.getByLabel("Betrag").fill(betrag);
    await form.getByLabel("Quelle").fill(quelle);
    if (grund !== undefined) await form.getByLabel("Grund der Ablösung").fill(grund);
    await form.getByRole("button", { name: "Ansatz prüfen" }).click();
  };
  const bestaetigt = () =>
    land.getByRole("dialog", { name: "Ansatz 2027 eintragen" }).getByRole("button", { name: "Eintragen" }).click();
  await traegtEin("80.000.000", "Haushaltsplan 2027, Kapitel 07 080");
  await bestaetigt();
  await zeile("2027").getByRole("button", { name: "80.000.000,00" }).first().waitFor();

  await traegtEin("85.000.000", "Nachtrag 2027", "Nachtrag");
  await form.getByText("Bitte in mindestens 10 Zeichen sagen, warum der neue Ansatz sie ablöst.").first().waitFor();
  await form.getByLabel("Grund der Ablösung").fill("Erster Nachtragshaushalt");
  for (const width of [360, 1280]) {
    await land.setViewportSize({ width, height: 900 });
    expect(await axeFindings(land)).toEqual([]);
    expect(await land.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await form.getByRole("button", { name: "Ansatz prüfen" }).click();
  expect(await axeFindings(land)).toEqual([]);
  await bestaetigt();
  await zeile("2027").getByRole("button", { name: "85.000.000,00" }).first().waitFor();

  const behoerde = await platform.openAs("bezirksregierung@kim.example");
  await behoerde.goto("/land/haushalt");
  const fassungen = behoerde.getByRole("table", { name: "Alle Fassungen der Haushaltsansätze" });
  await fassungen.getByText("Grund: Erster Nachtragshaushalt").waitFor();
  expect(await fassungen.getByText("Abgelöst", { exact: true }).count()).toBe(1);
  expect(await behoerde.getByRole("form", { name: "Ansatz eintragen" }).count()).toBe(0);

  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.goto("/land/haushalt");
  await kreis.getByRole("heading", { level: 1, name: "Diese Seite gibt es nicht" }).waitFor();
});

test("das Ministerium sieht, wer einen Bescheid hat und wie lange es bis zur Besetzung dauerte", async () => {
  const land = await platform.openAs("ministerium@kim.example");
  await land.getByRole("link", { name: "Umsetzung" }).click();
  await land.getByText(/^\d+ von 54 Kreisen und kreisfreien Städten haben einen Bescheid für 2026\.$/).waitFor();
  const warendorf = land.getByRole("row").filter({ hasText: "Kreis Warendorf" });
  await warendorf
    .getByText(/^\d{2}\.\d{2}\.20\d{2}$/)
    .first()
    .waitFor();
  await land.getByLabel("Baustein").selectOption({ label: "Baustein 2: Case Management" });
  await land.getByText(/haben für Baustein 2 einen Bescheid für 2026\.$/).waitFor();
  await warendorf.getByRole("link", { name: "Kreis Warendorf" }).click();
  await land.getByRole("heading", { level: 1, name: "Kreis Warendorf" }).waitFor();
});
