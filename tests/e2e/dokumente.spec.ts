import { organisationIdOf } from "@kim/db/seed";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./support/axe.ts";
import { startPlatform, type Platform } from "./support/platform.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ now: () => new Date("2026-11-22T09:00:00Z") });
});
afterAll(() => platform.close());

const pdf = {
  name: "Vertrag Ahlen unterschrieben.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.7\n${"Unterschriften ".repeat(20_000)}\n%%EOF\n`),
};

test("der Kreis lässt den Vertrag erzeugen, Ahlen legt die unterschriebene Ausfertigung dazu, und beide laden sie herunter", async () => {
  const [vertrag] = await platform.database.admin<{ id: string }[]>`
    select w.id from kim.weiterleitung w join kim.weiterleitung_antwort a on a.geber_id = w.tenant_id
      and a.weiterleitung_id = w.id and a.angenommen
    where w.tenant_id = ${organisationIdOf("05570")} and w.empfaenger_id = ${organisationIdOf("05570004")}
      and w.ende >= '2026-11-22' order by w.angeboten_am limit 1`;
  const adresse = `/weiterleitungen/${vertrag?.id}`;

  const kreis = await platform.openAs("kreis@kim.example");
  await kreis.goto(adresse);
  const dokumente = kreis.getByRole("region", { name: "Dokumente" });
  await dokumente.getByText("Ein Vertragsdokument fehlt").waitFor();
  await dokumente.getByRole("button", { name: "Jetzt erzeugen" }).click();
  const vertragslink = dokumente.getByRole("link", { name: /^Weiterleitungsvertrag .*Ahlen\.pdf/ });
  await vertragslink.waitFor({ timeout: 20_000 });
  const answer = await kreis.request.get((await vertragslink.getAttribute("href")) ?? "");
  expect(answer.headers()["content-disposition"]).toMatch(/^inline; filename="Weiterleitungsvertrag /);
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");

  const kommune = await platform.openAs("kommune@kim.example");
  await kommune.goto(adresse);
  const ablage = kommune.getByRole("region", { name: "Dokumente" });
  const feld = ablage.getByLabel("Unterschriebene Ausfertigung", { exact: true });
  await ablage.getByRole("button", { name: "Hochladen" }).click();
  await ablage.getByText("Bitte zuerst eine PDF-Datei auswählen.").waitFor();
  await feld.setInputFiles({ name: "Foto.jpg", mimeType: "image/jpeg", buffer: Buffer.from("\u00ff\u00d8 kein PDF") });
  await ablage.getByText("Die Datei ist kein PDF.").waitFor();
  expect(await axeFindings(kommune)).toEqual([]);
  await feld.setInputFiles(pdf);
  await ablage.getByRole("button", { name: "Hochladen" }).click();
  const zeile = ablage.getByRole("row", { name: /Vertrag Ahlen unterschrieben\.pdf/ });
  await zeile.waitFor();
  expect(await zeile.textContent()).toMatch(/Unterschriebene Ausfertigung.*293 KB/);
  expect(await axeFindings(kommune)).toEqual([]);

  await kreis.reload();
  const beimKreis = dokumente.getByRole("link", { name: "Vertrag Ahlen unterschrieben.pdf" });
  const [download] = await Promise.all([kreis.waitForEvent("download"), beimKreis.click()]);
  expect(download.suggestedFilename()).toBe("Vertrag Ahlen unterschrieben.pdf");

  const fremd = await platform.openAs("leverkusen@kim.example");
  expect((await fremd.request.get((await beimKreis.getAttribute("href")) ?? "")).status()).toBe(404);
});

test("eine abgebrochene Übertragung sagt, was zu tun ist, und der zweite Versuch gelingt", async () => {
  const kommune = await platform.openAs("kommune@kim.example", { width: 360 });
  const [vertrag] = await platform.database.admin<{ id: string }[]>`
    select w.id from kim.weiterleitung w join kim.weiterleitung_antwort a on a.geber_id = w.tenant_id
      and a.weiterleitung_id = w.id and a.angenommen
    where w.empfaenger_id = ${organisationIdOf("05570004")} order by w.angeboten_am desc limit 1`;
  await kommune.goto(`/weiterleitungen/${vertrag?.id}`);
  const ablage = kommune.getByRole("region", { name: "Dokumente" });
  await ablage.getByLabel(/unterschriebene[nr]? Ausfertigung/i).setInputFiles(pdf);
  await kommune.route("**/unterschrift/**", (route) => route.abort());
  await ablage.getByRole("button", { name: "Hochladen" }).click();
  await ablage.getByText("Die Übertragung wurde unterbrochen.").waitFor();
  await kommune.unroute("**/unterschrift/**");
  await ablage.getByRole("button", { name: "Hochladen" }).click();
  await ablage
    .getByRole("row", { name: /Vertrag Ahlen unterschrieben\.pdf/ })
    .first()
    .waitFor();
  expect(await axeFindings(kommune)).toEqual([]);
});
