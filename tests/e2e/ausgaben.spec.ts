import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

const zelle = (page: Page, stelle: string, monat: string) =>
  page.getByRole("textbox", { name: `${stelle} ${monat}`, exact: true });
const summe = async (page: Page, zeile: string, spalte: number) =>
  page
    .getByRole("row", { name: new RegExp(`^${zeile}`) })
    .getByRole("cell")
    .nth(spalte)
    .textContent();

/** What pasting from a spreadsheet does, without a clipboard the machine would have to have. */
const paste = (page: Page, text: string) =>
  page.evaluate((inhalt) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", inhalt);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

test("Personalkosten lassen sich mit der Tastatur eintragen, einfügen und löschen; die Summen gehen mit", async () => {
  const page = await platform.openAs("kreis@kim.example");
  await page.getByRole("link", { name: "Ausgaben", exact: true }).click();
  await page.getByRole("table", { name: /Personalkosten 2026 in Euro/ }).waitFor();

  await zelle(page, "Case Management 1", "Januar").focus();
  await page.keyboard.type("4.750,00");
  await page.keyboard.press("ArrowUp"); // leaving the cell saves it
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-monat"))).toBe("1");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("4800");
  await page.keyboard.press("Enter");
  await page.getByText("Alle Eingaben sind gespeichert.").waitFor();
  expect(await zelle(page, "Case Management 1", "Februar").inputValue()).toBe("4.800,00");
  expect(await summe(page, "Case Management 1", 12)).toBe("9.550,00");
  expect(await summe(page, "Summe", 1)).toBe("4.800,00");

  // Case Management 3 has a part at the Kreis, too: two rows and three months at once.
  await zelle(page, "Case Management 1", "März").focus();
  await paste(page, "4.750,00\t4.750,00\t4.750,00\n2.375,00\t\t2.375,00 €\n");
  await page.getByText("5 Beträge sind eingefügt.").waitFor();
  expect(await summe(page, "Case Management 1", 12)).toBe("23.800,00");
  expect(await summe(page, "Case Management 3", 12)).toBe("4.750,00");
  expect(await summe(page, "Summe", 12)).toBe("28.550,00");

  await page.reload();
  await expect.poll(() => zelle(page, "Case Management 3", "Mai").inputValue()).toBe("2.375,00");
  expect(await summe(page, "Summe", 12)).toBe("28.550,00");

  await zelle(page, "Case Management 3", "Mai").fill("");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Betrag löschen?" }).getByRole("button", { name: "Betrag löschen" }).click();
  await page.getByText("Alle Eingaben sind gespeichert.").waitFor();
  expect(await summe(page, "Summe", 12)).toBe("26.175,00");
  expect(await axeFindings(page)).toEqual([]);
});

test("was kein Betrag ist, wird nicht gespeichert: beim Tippen die Zelle nicht, beim Einfügen nichts", async () => {
  const page = await platform.openAs("kreis@kim.example");
  await page.goto("/ausgaben?jahr=2025");
  const januar = zelle(page, "Koordination 1", "Januar");
  await januar.focus();
  await page.keyboard.type("viel");
  await page.keyboard.press("Enter");
  await page.getByText("Koordination 1, Januar: Bitte eine Zahl mit höchstens zwei Nachkommastellen angeben").waitFor();
  expect(await januar.getAttribute("aria-invalid")).toBe("true");
  expect(await axeFindings(page)).toEqual([]);
  await januar.focus();
  await page.keyboard.press("Escape");
  expect(await januar.inputValue()).toBe("");

  await paste(page, "4.583,33\tnichts");
  await page.getByRole("alert").getByText("„nichts“: Bitte eine Zahl").waitFor();
  await paste(page, `${"1\t".repeat(13)}1`);
  await page.getByRole("alert").getByText("reicht über die Tabelle hinaus").waitFor();
  await page.reload();
  await januar.waitFor();
  expect(await summe(page, "Summe", 12)).toBe("0,00");
});

test("zwei Personen an einer Zelle: die zweite erfährt es, und nichts wird überschrieben", async () => {
  const [eins, zwei] = [
    await platform.openAs("leverkusen@kim.example"),
    await platform.openAs("leverkusen@kim.example"),
  ];
  for (const page of [eins, zwei]) {
    await page.goto("/ausgaben?jahr=2026");
    await zelle(page, "Koordination 1", "Juni").waitFor();
  }
  for (const [page, betrag] of [
    [eins, "5000"],
    [zwei, "6000"],
  ] as const) {
    await zelle(page, "Koordination 1", "Juni").fill(betrag);
    await page.keyboard.press("Enter");
    await page
      .getByText(page === eins ? "Alle Eingaben sind gespeichert." : "Eine Eingabe ist nicht gespeichert.")
      .waitFor();
  }
  await zwei.getByText("Für Juni sind schon 5.000,00 EUR eingetragen.").waitFor();
  await zwei.getByText("Gespeichert ist 5.000,00 €.").waitFor();
});

test("der Kreis liest, was die Kommune auf seiner Stelle ausgibt, und kann es nicht ändern", async () => {
  const kommune = await platform.openAs("kommune@kim.example");
  await kommune.goto("/ausgaben?jahr=2026");
  await zelle(kommune, "Case Management 2 von Kreis Warendorf", "Mai").fill("4.900,00");
  await kommune.keyboard.press("Enter");
  await kommune.getByText("Alle Eingaben sind gespeichert.").waitFor();
  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.goto("/ausgaben?jahr=2026");
  const zeile = kreis.getByRole("row", { name: /^Case Management 2 bei Ahlen/ });
  await zeile.getByRole("cell", { name: "4.900,00" }).first().waitFor();
  expect(await zeile.getByRole("textbox").count()).toBe(0);
});

test("der siebte Beratungstag wird abgelehnt, ein Produkt braucht einen Bedarf", async () => {
  const page = await platform.openAs("kreis@kim.example");
  await page.goto("/ausgaben?jahr=2026&ansicht=sach");
  await page.getByLabel("Ausgabeart").selectOption({ label: "Prozessbegleitung" });
  for (const tage of ["6", "1"]) {
    await page.getByLabel("Bezeichnung").fill("Beratung");
    await page.getByLabel("Datum").fill("2026-04-01");
    await page.getByLabel("Tage", { exact: true }).fill(tage);
    await page.getByLabel("Honorar insgesamt").fill("9.000,00");
    await page.getByLabel(/^Qualifizierung/).check();
    await page.getByRole("button", { name: "Eintragen" }).click();
    if (tage === "6") await page.getByRole("cell", { name: "Prozessbegleitung: 6 Beratungstage" }).waitFor();
  }
  await page.getByText("(R20)").first().waitFor();
  await page.getByText("6 von 6 Beratungstagen").waitFor();
  expect(await page.getByText("6.000,00 €").count()).toBe(2); // the day rate caps both figures

  await page.getByRole("button", { name: "Bedarf festhalten" }).click();
  const dialog = page.getByRole("dialog", { name: "Bedarf festhalten" });
  await dialog.getByLabel("Bedarf", { exact: true }).fill("Sprachpass");
  await dialog.getByLabel("Festgestellt am").fill("2026-02-01");
  await dialog.getByLabel("Ergebnis der Analyse").fill("Beratungsstellen kennen die Sprachkenntnisse nicht.");
  await dialog.getByRole("button", { name: "Bedarf festhalten" }).click();
  await page.getByRole("cell", { name: "01.02.2026" }).waitFor();
  await page.getByLabel("Ausgabeart").selectOption({ label: "Maßnahme" });
  await page.getByLabel("Art der Maßnahme").selectOption({ label: "Produkt aus einem festgestellten Bedarf" });
  await page.getByLabel("Festgestellter Bedarf").selectOption({ index: 1 });
  await page.getByLabel("Bezeichnung").fill("Sprachpass, Druck");
  await page.getByLabel("Betrag", { exact: true }).fill("2.500,00");
  await page.getByLabel("Datum").fill("2026-05-01");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "„Sprachpass, Druck“ löschen" }).click();
  await page.getByRole("dialog", { name: "Ausgabe löschen?" }).getByRole("button", { name: "Ausgabe löschen" }).click();
  await page.getByText("Die Ausgabe ist gelöscht.").waitFor();
  await expect.poll(() => page.getByRole("row", { name: /Sprachpass, Druck/ }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
});

test("Einnahmen stehen mit ihrer Summe im Jahr", async () => {
  const page = await platform.openAs("kreis@kim.example");
  await page.goto("/ausgaben?jahr=2026&ansicht=einnahmen");
  for (const [bezeichnung, betrag] of [
    ["Bürgerstiftung", "500,00"],
    ["Sparkasse", "250,00"],
  ] as const) {
    await page.getByLabel("Art der Einnahme").selectOption({ label: "Spende" });
    await page.getByLabel("Bezeichnung").fill(bezeichnung);
    await page.getByLabel("Datum").fill("2026-05-01");
    await page.getByLabel("Betrag").fill(betrag);
    await page.keyboard.press("Enter");
    await page.getByRole("rowheader", { name: bezeichnung }).waitFor();
  }
  expect(await page.getByRole("row", { name: /Summe/ }).textContent()).toMatch(/750,00\s€$/);

  await page.getByRole("button", { name: "„Sparkasse“ ändern" }).click();
  const dialog = page.getByRole("dialog", { name: "Einnahme ändern" });
  await dialog.getByLabel("Betrag").fill("0");
  await dialog.getByText("Eine Einnahme braucht einen Betrag über 0,00 EUR.").first().waitFor();
  await dialog.getByLabel("Betrag").fill("300,00");
  await dialog.getByRole("button", { name: "Speichern" }).click();
  await page.getByText("Die Einnahme ist geändert.").waitFor();
  await expect.poll(() => page.getByRole("row", { name: /Summe/ }).textContent()).toMatch(/800,00\s€$/);
  expect(await axeFindings(page)).toEqual([]);
});
