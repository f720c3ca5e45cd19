import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

const verborgen = "Das gibt es nicht, oder Sie dürfen es nicht sehen.";

test("ein Kreis gibt 1,00 und 0,50 an zwei Kommunen, eine lehnt ab; die andere gibt die Hälfte an ihre Nachbarin weiter", async () => {
  const [kreis, ahlen, drensteinfurt] = await Promise.all([
    platform.openAs("kreis@kim.example"),
    platform.openAs("kommune@kim.example"),
    platform.openAs("drensteinfurt@kim.example"),
  ]);
  const erste = await biete(kreis, "Case Management 6", {
    an: "Ahlen",
    umfang: "1,00",
    betrag: "9.500,00",
    darfWeiter: true,
  });
  const zweite = await biete(kreis, "Case Management 8", { an: "Drensteinfurt", umfang: "0,50", betrag: "4.750,00" });

  await lehneAb(drensteinfurt, zweite, "Wir haben für eine halbe Stelle keinen Raum.");
  await nimmAn(ahlen, erste);
  await ahlen.goto(zweite);
  await ahlen.getByText(verborgen).waitFor(); // what a neighbour declined is none of its business

  await ahlen.goto(erste);
  await ahlen.getByRole("link", { name: "Weiterleiten" }).click();
  const dritte = await fuelleAngebot(ahlen, "Case Management 6", {
    an: "Drensteinfurt",
    umfang: "0,50",
    betrag: "4.750,00",
  });
  await nimmAn(drensteinfurt, dritte);
  await besetze(drensteinfurt, "Case Management 6", "P-Nachbarin");

  // The Kreis reads what lies below its own contract in sums: no contract, no person.
  await kreis.goto(dritte);
  await kreis.getByText(verborgen).waitFor();
  await kreis.goto("/uebersicht?text=management+6");
  await kreis
    .getByRole("row", {
      name: /Case Management 6 Teilweise besetzt Ahlen davon 0,50 bei Drensteinfurt, 0,50 besetzt, bis 31\.12\.2026, Nachweis \S+ 1,00 0,50 0,50/,
    })
    .waitFor();
  expect(await kreis.getByText("P-Nachbarin").count()).toBe(0);
  // Ahlen has its giver above and its receiver below it; Drensteinfurt knows Ahlen alone.
  await ahlen.goto("/uebersicht?text=management+6");
  await ahlen.getByRole("row", { name: /Case Management 6 Vakant bei uns 0,50/ }).waitFor();
  await ahlen.getByRole("row", { name: /Case Management 6 Besetzt Drensteinfurt 0,50/ }).waitFor();
  await drensteinfurt.goto("/uebersicht?text=management+6");
  await drensteinfurt.getByRole("row", { name: /Case Management 6 Besetzt bei uns 0,50/ }).waitFor();
  expect(await drensteinfurt.getByText("Kreis Warendorf").count()).toBe(0);
  await drensteinfurt.goto(erste);
  await drensteinfurt.getByText(verborgen).waitFor();

  await kreis.goto("/");
  await kreis.getByRole("link", { name: "Abgelehnte Angebote prüfen" }).click();
  await kreis
    .getByRole("row", { name: /Drensteinfurt/ })
    .getByRole("link")
    .first()
    .click();
  await kreis.getByText("Wir haben für eine halbe Stelle keinen Raum.").first().waitFor();
  await kreis.goto("/uebersicht?gliederung=karte");
  await kreis.getByRole("link", { name: /^Drensteinfurt: .*1,00 über andere/ }).click();
  await kreis.getByRole("row", { name: /Case Management 6 Teilweise besetzt Ahlen/ }).waitFor();
});

test("ein Träger mit zwei Kreisen sieht zwei getrennte Welten, und kein Kreis die des anderen", async () => {
  const [traeger, warendorf, guetersloh] = await Promise.all([
    platform.openAs("traeger@kim.example"),
    platform.openAs("kreis@kim.example"),
    platform.openAs("guetersloh@kim.example"),
  ]);
  await traeger.getByRole("link", { name: "Angebot beantworten: Kreis Gütersloh" }).click();
  const zeile = traeger.getByRole("row", { name: /Angeboten/ });
  await zeile.getByRole("link").first().click();
  await traeger.getByRole("heading", { level: 1, name: /^Weiterleitung: / }).waitFor();
  const angebot = new URL(traeger.url()).pathname;
  await nimmAn(traeger, angebot);

  await traeger.goto("/stellen");
  const welten = traeger.getByRole("rowheader", { name: /^Von Kreis/ });
  await welten.first().waitFor();
  expect(await welten.allTextContents()).toEqual(["Von Kreis Gütersloh", "Von Kreis Warendorf"]);
  await traeger.getByLabel("Geber").selectOption({ label: "Kreis Warendorf" });
  await expect
    .poll(() => traeger.getByRole("link", { name: /Case Management/ }).allTextContents())
    .toEqual(["Case Management 4"]);
  expect(new URL(traeger.url()).searchParams.get("geber")).not.toBeNull();

  for (const [seite, eigener] of [
    [warendorf, false],
    [guetersloh, true],
  ] as const) {
    await seite.goto(angebot);
    if (eigener) await seite.getByText("Läuft", { exact: true }).first().waitFor();
    else await seite.getByText(verborgen).waitFor();
    await seite.goto("/uebersicht?gliederung=traeger");
    const beimTraeger = seite.getByRole("rowgroup").filter({ hasText: /^Wohlfahrtsverband Warendorf/ });
    await beimTraeger.waitFor();
    expect(await beimTraeger.getByRole("row").count()).toBe(eigener ? 3 : 2); // with the heading
    expect(await seite.getByText(eigener ? "Kreis Warendorf" : "Kreis Gütersloh").count()).toBe(0);
  }
});

type Angebot = { an: string; umfang: string; betrag: string; darfWeiter?: boolean };

/** Answers the address of the contract. */
async function biete(page: Page, stelle: string, angebot: Angebot): Promise<string> {
  await page.getByRole("link", { name: "Stellen", exact: true }).click();
  await page.getByRole("link", { name: stelle }).click();
  await page.getByRole("link", { name: "Weiterleiten" }).click();
  return fuelleAngebot(page, stelle, angebot);
}

async function fuelleAngebot(page: Page, stelle: string, { an, umfang, betrag, darfWeiter }: Angebot): Promise<string> {
  await page.getByLabel("Empfänger", { exact: true }).selectOption({ label: an });
  await page.getByLabel("Beginn").fill("2026-11-01");
  await page.getByLabel("Ende").fill("2026-12-31");
  await page.getByLabel("Umfang").fill(umfang);
  await page.getByLabel("Betrag für den ganzen Zeitraum").fill(betrag);
  await page.getByLabel("Zweck").fill("Case Management vor Ort");
  if (darfWeiter) await page.getByLabel("Die Stelle darf weitergeleitet werden.").check();
  await page.getByRole("button", { name: "Anbieten" }).click();
  await page.getByRole("heading", { level: 1, name: `Weiterleitung: ${stelle}` }).waitFor();
  return new URL(page.url()).pathname;
}

async function nimmAn(page: Page, adresse: string): Promise<void> {
  await page.goto(adresse);
  await page.getByRole("button", { name: "Annehmen" }).click();
  await page.getByRole("button", { name: "Verbindlich annehmen" }).click();
  await page.getByText("Läuft", { exact: true }).first().waitFor();
}

async function lehneAb(page: Page, adresse: string, grund: string): Promise<void> {
  await page.goto(adresse);
  await page.getByRole("button", { name: "Ablehnen" }).click();
  const dialog = page.getByRole("dialog", { name: "Weiterleitung ablehnen" });
  await dialog.getByLabel("Grund der Ablehnung").fill(grund);
  await dialog.getByRole("button", { name: "Ablehnen" }).click();
  await page.getByText("Abgelehnt", { exact: true }).first().waitFor();
}

async function besetze(page: Page, stelle: string, pseudonym: string): Promise<void> {
  await page.getByRole("link", { name: "Stellen", exact: true }).click();
  await page.getByRole("link", { name: stelle }).click();
  await page.getByRole("button", { name: "Besetzung eintragen" }).click();
  const dialog = page.getByRole("dialog", { name: "Besetzung eintragen" });
  await dialog.getByLabel("Pseudonym").fill(pseudonym);
  await dialog.getByLabel("Qualifikation").selectOption({ label: "Soziale Arbeit, Sozialpädagogik" });
  await dialog.getByLabel("Erster Tag").fill("2026-11-15");
  await dialog.getByRole("button", { name: "Besetzung eintragen" }).click();
  await page.getByText(pseudonym).first().waitFor();
}
