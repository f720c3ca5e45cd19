import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { organisationIdOf } from "@kim/db/seed";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe.ts";
import { lettersWithoutFont } from "./support/fonts.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

/** Every page with the people who use it; `:erste` opens the first link of the list in front of it. */
const pages = {
  "kreis@kim.example": [
    "/",
    "/fristen?wer=alle",
    "/fristen?wer=alle&ansicht=kalender",
    "/landesabfragen",
    "/landesabfragen/:erste",
    "/uebersicht",
    "/uebersicht?gliederung=karte",
    "/uebersicht?zustand=zurueckgegeben",
    "/stellen",
    "/stellen?stand=vakant",
    "/stellen/neu",
    "/stellen/:erste",
    "/stellen/:erste/weiterleiten",
    "/weiterleitungen",
    "/weiterleitungen?stand=angeboten/:erste",
    "/weiterleitungen?stand=laufend/:erste",
    "/weiterleitungen?stand=abgelehnt/:erste",
    "/weiterleitungen?stand=beendet/:erste",
    "/weiterleitungen?stand=zurueckgegeben/:erste",
    "/verteilungen",
    "/fortschreibung?jahr=2027",
    "/foerderplan?jahr=2025",
    "/jahreslauf?jahr=2025",
    "/ueber",
    "/gibt-es-nicht",
    "/bescheide",
    "/foerderstand?jahr=2025",
    "/foerderstand?jahr=2025&ansicht=stelle",
    "/ausgaben?jahr=2024",
    "/mitteilungen",
    "/fristen-der-empfaenger?jahr=2026",
    "/mitteilungen/neu?pflicht=pflicht_mittel",
    "/rueckforderungen",
    "/rueckforderungen/:erste",
  ],
  "kommune@kim.example": [
    "/",
    "/register",
    "/uebersicht",
    "/stellen",
    "/stellen/:erste",
    "/weiterleitungen",
    "/weiterleitungen?stand=angeboten/:erste",
    "/weiterleitungen?stand=laufend/:erste",
    "/fortschreibung?jahr=2027",
  ],
  "drensteinfurt@kim.example": ["/", "/uebersicht", "/stellen/:erste", "/weiterleitungen/:erste"],
  "traeger@kim.example": [
    "/",
    "/uebersicht",
    "/stellen",
    "/weiterleitungen",
    "/weiterleitungen?stand=laufend/:erste",
    "/ausgaben?jahr=2026",
  ],
  "verwaltung@kim.example": ["/", "/personen", "/zeichnungsbefugnisse", "/protokoll"],
  "zeichnung@kim.example": ["/", "/fristen", "/zeichnungsbefugnisse"],
  "guetersloh@kim.example": ["/", "/zeichnungsbefugnisse"],
  "rpa@kim.example": ["/", "/einsicht", "/einsicht/:erste"],
  "rechnungshof@kim.example": ["/", "/einsicht?suche=Warendorf", "/personen"],
  "huesken@warendorf.example": ["/pruefeinsichten"],
  "neu@kim.example": ["/", "/willkommen", "/weiterleitungen"],
  "bezirksregierung@kim.example": [
    "/",
    "/land?jahr=2025",
    "/land?jahr=2025&ansicht=tabelle",
    "/land/05570?jahr=2025",
    "/land/jahreslauf?jahr=2025",
    "/land/bescheide",
    "/land/bescheide/neu",
    "/land/fortschreibung?jahr=2027",
    "/land/antraege",
    "/land/mittelabruf",
    "/land/fristen",
    "/land/mitteilungen?stand=alle",
    "/land/vorlagen",
    "/fristen",
    "/land/pruefung",
    "/land/basiszinssatz",
    "/land/verteilungen",
    "/land/verteilungen/:erste",
    "/abfragen",
    "/abfragen/:erste",
    "/land/auftraege",
    "/land/haushalt",
    "/land/umsetzung?baustein=2",
    "/pruefeinsichten",
    "/nachweise",
    "/rueckforderungen",
    "/rueckforderungen/:erste",
    "/land/foerderung?jahr=2022",
    "/land/register?stand=annahme",
    "/land/register?suche=Siegen/:erste",
  ],
  "ministerium@kim.example": [
    "/",
    "/land?jahr=2025",
    "/land/05316?jahr=2022",
    "/land/berichte?jahr=2025",
    "/land/lesezugaenge",
    "/land/verlauf?mass=ausgezahlt",
    "/land/vergleich?jahr=2026&wer=05570,05316",
    "/land/verteilungen",
    "/land/konditionen?jahr=2026",
    "/land/haushalt",
    "/land/verteilungen/:erste",
    "/abfragen",
    "/abfragen/:erste",
  ],
  "leverkusen@kim.example": [
    "/",
    "/foerderplan?jahr=2022",
    "/antraege",
    "/bescheide",
    "/bescheide/:erste",
    "/mittelabruf",
    "/konditionen",
    "/foerderstand?jahr=2022",
    "/ausgaben?jahr=2022",
    "/ausgaben?jahr=2022&ansicht=sach",
    "/ausgaben?jahr=2022&ansicht=einnahmen",
  ],
} as const;

const widths = [1280, 360];
const screenshots = process.env["KIM_SCREENSHOTS"];
if (screenshots) mkdirSync(screenshots, { recursive: true });

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ umfang: "voll", now: () => new Date("2026-11-22T09:00:00Z") });
  await someoneNew(platform);
}, 300_000);
afterAll(() => platform.close());

test("die Anmeldung: Überschrift, nichts ragt hinaus, jedes Zeichen hat seine Schrift, axe findet nichts", async () => {
  const page = await platform.open();
  await settled(page);
  expect(await findings(page, "anmelden")).toEqual([]);
});

test("eine Einladung und ein Link, den es nicht gibt: Überschrift, nichts ragt hinaus, axe findet nichts", async () => {
  const found: string[] = [];
  for (const [name, link] of [
    ["einladung", token],
    ["einladung-unbekannt", "x".repeat(43)],
  ] as const) {
    const page = await platform.open();
    await page.goto(`/einladung/${link}`);
    await settled(page);
    found.push(...(await findings(page, name)));
  }
  expect(found).toEqual([]);
});

test.each(Object.entries(pages))(
  "die Seiten von %s: Überschrift, nichts ragt hinaus, jedes Zeichen hat seine Schrift, axe findet nichts",
  async (email, paths) => {
    const page = await platform.openAs(email);
    const found: string[] = [];
    for (const path of paths) {
      await visit(page, path);
      found.push(...(await findings(page, `${email.split("@")[0]}${path.replaceAll(/\W+/g, "-")}`)));
    }
    expect(found).toEqual([]);
  },
);

test("geöffnete Dialoge und Menüs und ein Formular voller Fehler: axe findet auch dort nichts", async () => {
  const page = await platform.openAs("kreis@kim.example");
  await visit(page, "/stellen/neu");
  await page.getByRole("button", { name: "Stelle anlegen" }).click();
  await page.getByText("4 Angaben sind noch nicht in Ordnung").waitFor();
  const found = await findings(page, "kreis-stelle-fehler");
  await visit(page, "/stellen/:erste");
  await page.getByRole("button", { name: "Birgit Althoff" }).click();
  found.push(...(await findings(page, "kreis-menue")));
  await page.keyboard.press("Escape");
  for (const name of ["Besetzung eintragen", "Stelle ändern", "Stelle beenden"]) {
    await page.getByRole("button", { name }).first().click();
    await page.getByRole("dialog").waitFor();
    found.push(...(await findings(page, `kreis-${name}`)));
    await page.keyboard.press("Escape");
  }
  expect(found).toEqual([]);
});

test("Erfundenes trägt auf jeder Seite sein Zeichen, Belegtes nicht; nirgends gibt sich die Anwendung als amtlich aus", async () => {
  const anmeldung = await platform.open();
  await anmeldung.getByText("Kein amtliches Angebot").waitFor();
  for (const [email, erfunden] of [
    ["kreis@kim.example", true],
    ["leverkusen@kim.example", false],
  ] as const) {
    const page = await platform.openAs(email);
    for (const path of ["/", "/stellen", "/foerderplan?jahr=2022"]) {
      await visit(page, path);
      expect(await page.getByRole("banner").getByText("Demodaten").count(), `${email} ${path}`).toBe(erfunden ? 1 : 0);
    }
  }
  const land = await platform.openAs("ministerium@kim.example");
  await visit(land, "/land?jahr=2022&ansicht=tabelle");
  expect(await land.getByRole("row").getByText("Demo", { exact: true }).count()).toBe(52);
  await visit(land, "/ueber");
  await land.getByRole("heading", { name: "Kein amtliches Angebot" }).waitFor();
});

const token = "e".repeat(43);

/** A body in which nobody accepted anything yet, with one person, and one who is invited. */
async function someoneNew({ database: { admin } }: Platform) {
  const beelen = organisationIdOf("05570012");
  await admin`
    insert into auth.benutzer (id, email, name, passwort_hash)
      select gen_random_uuid(), 'neu@kim.example', 'Nele Ulrich', passwort_hash from auth.benutzer
      where email = 'kreis@kim.example'`;
  await admin`
    insert into auth.rollenzuweisung (benutzer_id, organisation_id, rolle) select id, ${beelen}, 'koordination'
      from auth.benutzer where email = 'neu@kim.example'`;
  await admin`
    insert into kim.einladung (tenant_id, id, organisation_id, email, rollen, token_hash, erstellt_am, erstellt_von,
      gueltig_bis)
    values (${beelen}, gen_random_uuid(), ${beelen}, 'tom@beelen.example', '{koordination}',
      ${createHash("sha256").update(token).digest("hex")}, now(), 'Nele Ulrich', now() + interval '1 day')`;
}

async function visit(page: Page, path: string) {
  const [list = "", rest] = path.split("/:erste");
  await page.goto(list);
  await settled(page);
  if (rest === undefined) return;
  const base = list.split("?", 1)[0];
  const href = await page
    .locator(`main table a[href^="${base}/"], main a[href^="${base}/"]:not([href$="/neu"])`)
    .first()
    .getAttribute("href");
  await page.goto(`${href}${rest}`);
  await settled(page);
}

/** What is wrong with the page as it stands, at every width: one line each, with the page's name. */
async function findings(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(async () => {
      // until everything has found its new place
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    });
    if (screenshots) await page.screenshot({ path: `${screenshots}/${name}-${width}.png`, fullPage: true });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (beyond > 0) found.push(`${name} ${width}: ${beyond} px ragen hinaus`);
    found.push(...(await axeFindings(page)).map((finding) => `${name} ${width}: ${finding}`));
  }
  const headings = await page.getByRole("heading", { level: 1 }).count();
  if (headings !== 1) found.push(`${name}: ${headings} Überschriften`);
  if (!(await page.title()).includes("KIM-Plattform")) found.push(`${name}: Seitentitel`);
  found.push(...(await lettersWithoutFont(page)).map((letter) => `${name}: keine Schrift für ${letter}`));
  return found;
}

async function settled(page: Page) {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector(".kim-loading") === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
