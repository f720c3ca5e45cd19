import { afterAll, beforeAll, expect, test } from "vitest";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

test("der Kreis bietet an, die Kommune nimmt an und besetzt, der Kreis sieht es, sonst niemand", async () => {
  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.getByRole("link", { name: "Stellen", exact: true }).click();
  await kreis.getByRole("link", { name: "Case Management 6" }).click();
  await kreis.getByRole("link", { name: "Weiterleiten" }).click();
  await kreis.getByLabel("Empfänger").selectOption({ label: "Ahlen" });
  await kreis.getByLabel("Umfang").fill("0,49");
  await kreis.getByLabel("Zweck").fill("Case Management vor Ort");
  await kreis.getByRole("button", { name: "Anbieten" }).click();
  // Refused by the law, at the field it belongs to.
  await expect.poll(() => kreis.getByLabel("Umfang").getAttribute("aria-invalid")).toBe("true");
  expect(await kreis.getByText("(R2)").first().isVisible()).toBe(true);
  await kreis.getByLabel("Umfang").fill("0,50");
  await kreis.getByRole("button", { name: "Anbieten" }).click();
  await kreis.getByRole("heading", { level: 1, name: "Weiterleitung: Case Management 6" }).waitFor();
  const adresse = new URL(kreis.url()).pathname;

  const kommune = await platform.openAs("kommune@kim.example");
  await kommune.getByRole("link", { name: "Angebot beantworten" }).click();
  await kommune
    .getByRole("row", { name: /Case Management 6/ })
    .getByRole("link")
    .first()
    .click();
  await kommune.getByRole("button", { name: "Annehmen" }).click();
  await kommune.getByRole("button", { name: "Verbindlich annehmen" }).click();
  await kommune.getByText("Angenommen", { exact: true }).first().waitFor();
  await kommune.getByRole("link", { name: "Stellen", exact: true }).click();
  await kommune.getByRole("link", { name: "Case Management 6" }).click();
  await kommune.getByRole("button", { name: "Besetzung eintragen" }).click();
  const dialog = kommune.getByRole("dialog", { name: "Besetzung eintragen" });
  await dialog.getByLabel("Pseudonym").fill("CM Ahlen 2");
  await dialog.getByLabel("Qualifikation").selectOption({ label: "Soziale Arbeit, Sozialpädagogik" });
  await dialog.getByLabel("Erster Tag").fill("2026-12-01");
  await dialog.getByRole("button", { name: "Besetzung eintragen" }).click();
  await kommune.getByRole("cell", { name: "01.12.2026" }).first().waitFor();

  await kreis.getByRole("link", { name: "Stellen", exact: true }).click();
  await kreis.getByRole("link", { name: "Case Management 6" }).click();
  const beiAhlen = kreis.getByRole("table", { name: "Besetzung bei Ahlen" });
  await beiAhlen.getByText("CM Ahlen 2").waitFor();
  // the giver follows the occupancy, it does not keep it
  expect(await beiAhlen.getByRole("button", { name: /Berichtigen|Beenden/ }).count()).toBe(0);

  const fremd = await platform.openAs("leverkusen@kim.example");
  await fremd.goto(adresse);
  await fremd.getByText("Das gibt es nicht, oder Sie dürfen es nicht sehen.").waitFor();
});

test("ein abgelehntes Angebot nennt dem Kreis den Grund, und die Stelle ist für die Kommune wieder unsichtbar", async () => {
  const kommune = await platform.openAs("kommune@kim.example");
  await kommune.goto("/weiterleitungen?stand=angeboten");
  await kommune
    .getByRole("row", { name: /Case Management 5/ })
    .getByRole("link")
    .first()
    .click();
  await kommune.getByRole("button", { name: "Ablehnen" }).click();
  const dialog = kommune.getByRole("dialog", { name: "Weiterleitung ablehnen" });
  await dialog.getByLabel("Grund der Ablehnung").fill("Kein Bedarf in diesem Jahr.");
  await dialog.getByRole("button", { name: "Ablehnen" }).click();
  await kommune.getByText("Abgelehnt", { exact: true }).first().waitFor();

  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.getByRole("link", { name: "Abgelehnte Angebote prüfen" }).click();
  await kreis
    .getByRole("row", { name: /Case Management 5/ })
    .getByRole("link")
    .first()
    .click();
  await kreis.getByText("Kein Bedarf in diesem Jahr.").first().waitFor();
});

test("ein Entwurf wartet unvollständig, wird fortgesetzt und angeboten; zurückgezogen wird nur mit Grund", async () => {
  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.goto("/stellen");
  await kreis.getByRole("link", { name: "Case Management 6" }).click();
  await kreis.getByRole("link", { name: "Weiterleiten" }).click();
  const betrag = kreis.getByLabel("Betrag für den ganzen Zeitraum");
  const vorschlag = await betrag.inputValue();
  await kreis.getByLabel("Ende", { exact: true }).fill("2026-11-30");
  // the amount follows the days until somebody types one
  await expect.poll(() => betrag.inputValue()).not.toBe(vorschlag);
  await kreis.getByLabel("Zweck").fill("Beratung vor Ort");
  await kreis.getByRole("link", { name: "Übersicht" }).click();
  const frage = kreis.getByRole("dialog", { name: "Seite verlassen, ohne zu speichern?" });
  await frage.getByRole("button", { name: "Abbrechen" }).click();
  await kreis.getByRole("button", { name: "Als Entwurf speichern" }).click();
  await kreis.getByText("Als Entwurf gespeichert.").waitFor();

  await kreis.getByRole("link", { name: "Weiterleitungen", exact: true }).click();
  await kreis.getByRole("table", { name: "Entwürfe" }).getByRole("link", { name: "Case Management 6" }).click();
  await expect.poll(() => kreis.getByLabel("Zweck").inputValue()).toBe("Beratung vor Ort");
  await kreis.getByLabel("Empfänger").selectOption({ label: "Beckum" });
  await betrag.fill("100.000,00");
  await kreis.getByRole("button", { name: "Anbieten" }).click();
  // more than the rate grants for share and days
  await expect.poll(() => betrag.getAttribute("aria-invalid")).toBe("true");
  await kreis.getByRole("button", { name: /^Vorschlag .* übernehmen$/ }).click();
  await kreis.getByRole("button", { name: "Anbieten" }).click();
  await kreis.getByRole("heading", { level: 1, name: "Weiterleitung: Case Management 6" }).waitFor();

  await kreis.getByRole("button", { name: "Angebot zurückziehen" }).click();
  const dialog = kreis.getByRole("dialog", { name: "Angebot zurückziehen" });
  await dialog.getByLabel("Grund der Rücknahme").fill("Zu kurz");
  await dialog.getByRole("button", { name: "Zurückziehen", exact: true }).click();
  await dialog.getByText("Bitte den Grund in mindestens 10 Zeichen nennen.").first().waitFor();
  await dialog.getByLabel("Grund der Rücknahme").fill("Der Kreis besetzt die Stelle selbst.");
  await dialog.getByRole("button", { name: "Zurückziehen", exact: true }).click();
  await kreis.getByRole("table", { name: "Verlauf" }).getByText("Der Kreis besetzt die Stelle selbst.").waitFor();
  await kreis.getByRole("link", { name: "Weiterleitungen", exact: true }).first().click();
  await kreis.getByRole("heading", { level: 1, name: "Weiterleitungen" }).waitFor();
  // the offer took its draft with it
  await expect.poll(() => kreis.getByRole("table", { name: "Entwürfe" }).count()).toBe(0);
});

test("ein Vertrag wird mitten im Jahr geändert und früher beendet; beide Seiten lesen, was, wann und warum", async () => {
  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.goto("/weiterleitungen?stand=laufend");
  await kreis
    .getByRole("row", { name: /Ahlen Case Management 2/ })
    .getByRole("link")
    .first()
    .click();
  await kreis.getByRole("button", { name: "Änderung vorschlagen" }).click();
  const aenderung = kreis.getByRole("dialog", { name: "Änderung vorschlagen" });
  await aenderung.getByLabel("Neuer Umfang").fill("0,50");
  await aenderung.getByLabel("Grund der Änderung").fill("Ab Dezember arbeitet die Fachkraft in Teilzeit.");
  await aenderung.getByRole("button", { name: "Vorschlagen" }).click();
  await kreis.getByText("Vorgeschlagene Änderung ab 01.12.2026").waitFor();
  const adresse = new URL(kreis.url()).pathname;

  const kommune = await platform.openAs("kommune@kim.example");
  await kommune.goto(adresse);
  await kommune.getByRole("button", { name: "Änderung ablehnen" }).click();
  const ablehnung = kommune.getByRole("dialog", { name: "Änderung ablehnen" });
  await ablehnung.getByLabel("Grund der Ablehnung").fill("Es wird weiter eine volle Stelle gebraucht.");
  await ablehnung.getByRole("button", { name: "Ablehnen", exact: true }).click();
  await kommune.getByRole("table", { name: "Verlauf" }).getByText("Änderung abgelehnt").waitFor();

  await kreis.reload();
  await kreis.getByRole("button", { name: "Beenden", exact: true }).click();
  const ende = kreis.getByRole("dialog", { name: "Weiterleitung beenden" });
  await ende.getByText("Ab dem 01.12.2026 sieht Ahlen diese Stelle nicht mehr").waitFor();
  await ende.getByLabel("Grund der Beendigung").fill("Die Stelle kommt zurück zum Kreis.");
  await ende.getByRole("button", { name: "Weiterleitung beenden" }).click();
  await kreis.getByRole("table", { name: "Verlauf" }).getByText("Letzter Tag 30.11.2026").waitFor();
  await kommune.reload();
  await kommune.getByRole("table", { name: "Verlauf" }).getByText("Die Stelle kommt zurück zum Kreis.").waitFor();
  await kommune
    .getByRole("table", { name: "Zeiträume mit Umfang und Betrag" })
    .getByText("01.01.2024 bis 30.11.2026")
    .waitFor();
});

test("eine Stelle zieht um: der alte Vertrag endet am Tag davor, der Rest ist der neuen Kommune angeboten", async () => {
  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.goto("/weiterleitungen?stand=laufend");
  await kreis
    .getByRole("row", { name: /Beckum Case Management 3/ })
    .getByRole("link")
    .first()
    .click();
  await kreis.getByRole("button", { name: "Übergeben" }).click();
  const dialog = kreis.getByRole("dialog", { name: "An eine andere Organisation übergeben" });
  await dialog.getByLabel("Neuer Empfänger").selectOption({ label: "Ennigerloh" });
  await dialog.getByText("Ennigerloh erhält ein Angebot über den Rest: 0,50 VZÄ").waitFor();
  await dialog.getByLabel("Grund der Übergabe").fill("Das Büro zieht nach Ennigerloh um.");
  await dialog.getByRole("button", { name: "Übergeben" }).click();
  await kreis.getByRole("table", { name: "Verlauf" }).getByText("Letzter Tag 30.11.2026").waitFor();
  await kreis.goto("/weiterleitungen?stand=angeboten");
  await kreis
    .getByRole("row", { name: /Ennigerloh Case Management 3/ })
    .getByRole("link")
    .first()
    .click();
  await kreis.getByRole("table", { name: "Verlauf" }).getByText("Die Stelle zieht um").waitFor();
  await kreis.getByRole("link", { name: "die Weiterleitung davor" }).click();
  await kreis.getByText("Kreis Warendorf an Beckum").waitFor();
});
