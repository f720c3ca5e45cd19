import type { Page } from "playwright-core";
import type { EinPapier } from "../../support/foerderung/nachweiskette.ts";
import { vollstaendigeAngaben } from "../../support/foerderung/nachweiskette.ts";

/** A button by its whole name, or by a pattern. */
export const knopf = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });

/** Takes a step through its dialog, with a reason where it asks for one. */
export async function tu(page: Page, schritt: string, grund?: string) {
  await knopf(page, schritt).click();
  const dialog = page.getByRole("dialog", { name: schritt });
  if (grund) await dialog.getByLabel("Grund").fill(grund);
  await dialog.getByRole("button", { name: schritt, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Types what every paper of a contract asks for, one sentence from the proposals among it. */
export async function fuelleAus(page: Page) {
  const texte: [string, string][] = [
    ["Ort", vollstaendigeAngaben.ort ?? ""],
    ["Auskunft erteilt", vollstaendigeAngaben.auskunftName ?? ""],
    ["Telefon", vollstaendigeAngaben.auskunftTelefon ?? ""],
    ["E-Mail", vollstaendigeAngaben.auskunftMail ?? ""],
    ["Erfolg und Auswirkungen", vollstaendigeAngaben.erfolg ?? ""],
  ];
  for (const [feld, text] of texte) await page.getByLabel(feld, { exact: true }).fill(text);
  await page.getByRole("button", { name: /^Durchführung.*einfügen: Die Förderung begann/ }).click();
  const erklaerungen = page.getByRole("region", { name: "Angaben und Erklärungen" }).getByRole("checkbox");
  for (const erklaerung of await erklaerungen.all()) await erklaerung.check();
  await page.getByLabel("Vorsteuerabzug").selectOption("nicht_abziehbar");
}

/** V18: what is paid above the Land's own scale is not eligible; asked per person, and taken back here. */
export async function besserstellung(page: Page) {
  const mehr = page.getByLabel("Bekommt mehr als vergleichbare Beschäftigte des Landes").first();
  await mehr.check();
  await page.getByLabel("Im Jahr gezahlt").first().fill("61.200,00");
  await page.getByLabel("Vergleichbar nach TV-L").first().fill("58.900,00");
  await page.getByText(/^Nicht zuwendungsfähig: 2\.300,00/).waitFor();
  await mehr.uncheck();
}

/** Through the dialog of a remark: words, or only that it is done. */
export async function beantworte(page: Page, knopfname: string, text?: string) {
  await knopf(page, knopfname).click();
  const dialog = page.getByRole("dialog");
  if (text) await dialog.getByRole("textbox").fill(text);
  await dialog.getByRole("button", { name: text ? "Antworten" : "Erledigt", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Three of twelve lines. */
export async function zieheStichprobe(page: Page) {
  await page.locator("summary", { hasText: "Stichprobe" }).click();
  await page.getByLabel("Umfang", { exact: true }).fill("3");
  await knopf(page, "Ziehen").click();
  await page.getByText("3 Zeilen sind gezogen.").waitFor();
  await page.getByText("3 von 12 Zeilen").waitFor();
}

/** Both widths, whole page, where pictures are asked for. */
export async function bild(page: Page, name: string) {
  const ordner = process.env["KIM_SCREENSHOTS"];
  for (const width of ordner ? [1280, 360] : []) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${ordner}/nachweis-${name}-${width}.png`, fullPage: true });
  }
  if (ordner) await page.setViewportSize({ width: 1280, height: 900 });
}

/** Whose page was opened: the list names the same things, so the address decides that it is no longer shown. */
export async function idDerSeite(seite: Page): Promise<string> {
  const amEnde = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  await seite.waitForURL(amEnde);
  return amEnde.exec(seite.url())?.[0] ?? "";
}

/** Where a paper is opened. */
export const nachweisadresse = ({ inhaberId, id }: EinPapier): string => `/nachweise/${inhaberId}/${id}`;
