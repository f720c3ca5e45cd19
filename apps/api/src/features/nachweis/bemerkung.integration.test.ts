import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  bescheinigt,
  einTeilnachweis,
  reichtEin,
  tut,
  type EinPapier,
} from "../../../../../tests/support/foerderung/nachweiskette.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aPerson } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

/** Nobody says two things in the same moment. */
const spaeter = () => {
  server.clock.now = new Date(server.clock.now.getTime() + 1_000);
};
const bemerke = ({ api }: Besuch, nachweis: EinPapier, ort: string, text = "Bitte den Januar erklären.") => {
  spaeter();
  return api.nachweisbemerkung.create.mutate({ id: randomUUID(), nachweis, ort, text });
};
const antworte = ({ api }: Besuch, nachweis: EinPapier, zuId: string, rest: { text?: string; erledigt?: boolean }) => {
  spaeter();
  return api.bemerkungsantwort.create.mutate({ id: randomUUID(), nachweis, zuId, ...rest });
};
const gesagt = async ({ api }: Besuch, papier: EinPapier) =>
  (await api.nachweis.get.query(papier)).bemerkungen.map(({ ort, seite, erledigt, eintraege }) => ({
    ort,
    seite,
    erledigt,
    texte: eintraege.map(({ text }) => text),
  }));

test("beide Seiten reden an Feld und Zeile, bis bescheinigt ist; wer gefragt hat, sagt, dass es erledigt ist", async () => {
  const { kommune, kreis, papier } = await einTeilnachweis(server);
  await expect(bemerke(kommune, papier, "allgemein")).rejects.toMatchObject(
    refused({ reason: "bemerkung-nicht-moeglich", stand: "entwurf" }),
  );
  await reichtEin(kommune, papier);
  await tut(kreis.pruefung, papier, "pruefung_begonnen");
  const { id: frage } = await bemerke(kreis.pruefung, papier, "zeile:eigene");
  await bemerke(kommune, papier, "feld:vakanzen", "Die Vakanz steht im Bericht.");
  await expect(bemerke(kreis.pruefung, papier, "zeile:andere")).rejects.toMatchObject(
    refused({ reason: "bemerkungsort-unbekannt", feld: "ort" }),
  );
  await expect(antworte(kommune, papier, frage, { erledigt: true })).rejects.toMatchObject(
    refused({ reason: "bemerkung-fremd", feld: "erledigt", seite: "pruefstelle" }),
  );
  await antworte(kommune, papier, frage, { text: "Im Januar war die Stelle nicht besetzt." });
  await antworte(kreis.pruefung, papier, frage, { erledigt: true });
  const erwartet = [
    {
      ort: "zeile:eigene",
      seite: "pruefstelle",
      erledigt: true,
      texte: ["Bitte den Januar erklären.", "Im Januar war die Stelle nicht besetzt.", null],
    },
    { ort: "feld:vakanzen", seite: "inhaber", erledigt: false, texte: ["Die Vakanz steht im Bericht."] },
  ];
  for (const wer of [kommune, kreis]) expect(await gesagt(wer, papier)).toEqual(erwartet);
  // The version that was submitted says what it said; the conversation stands beside it.
  const { eingereicht } = await kreis.api.nachweis.get.query(papier);
  const [fassung] = await server.database.admin<{ sha256: string; text: string }[]>`
    select sha256, text from kim.nachweis_fassung where nachweis_id = ${papier.id}`;
  expect(eingereicht?.sha256).toBe(fassung?.sha256);
  expect(fassung?.text).not.toContain("Januar");
  await tut(kreis.pruefung, papier, "zurueckgegeben", {
    bemerkungen: [{ ort: "allgemein", text: "Bitte neu einreichen." }],
  });
  await reichtEin(kommune, papier);
  await bescheinigt(kreis, papier);
  for (const wer of [kommune, kreis.pruefung])
    await expect(bemerke(wer, papier, "allgemein")).rejects.toMatchObject(
      refused({ reason: "bemerkung-nicht-moeglich", stand: "bescheinigt" }),
    );
  expect(await gesagt(kommune, papier)).toHaveLength(3);
});

test("eine offene Frage genügt zum Zurückgeben; womit zurückgegeben wird, lässt sich beantworten", async () => {
  const { kommune, kreis, papier } = await einTeilnachweis(server);
  await reichtEin(kommune, papier);
  await tut(kreis.pruefung, papier, "pruefung_begonnen");
  // A question of the holder is no reason of the checker.
  await bemerke(kommune, papier, "allgemein", "Wann ist mit der Prüfung zu rechnen?");
  await expect(tut(kreis.pruefung, papier, "zurueckgegeben")).rejects.toMatchObject(
    refused({ reason: "rueckgabe-ohne-bemerkung", feld: "bemerkungen" }),
  );
  const unbekannt = { bemerkungen: [{ ort: "feld:gibtesnicht", text: "Bitte erklären." }] };
  await expect(tut(kreis.pruefung, papier, "zurueckgegeben", unbekannt)).rejects.toMatchObject(
    refused({ reason: "bemerkungsort-unbekannt" }),
  );
  await bemerke(kreis.pruefung, papier, "feld:erfolg");
  await tut(kreis.pruefung, papier, "zurueckgegeben");
  await reichtEin(kommune, papier);
  await tut(kreis.pruefung, papier, "pruefung_begonnen");
  spaeter();
  await tut(kreis.pruefung, papier, "zurueckgegeben", {
    bemerkungen: [{ ort: "feld:vakanzen", text: "Der Januar fehlt noch." }],
  });
  const faeden = (await kommune.api.nachweis.get.query(papier)).bemerkungen;
  const letzte = faeden.find(({ ort }) => ort === "feld:vakanzen");
  expect(letzte).toMatchObject({ version: 2, seite: "pruefstelle", erledigt: false });
  // While it writes the next version the holder answers to the last one.
  await antworte(kommune, papier, letzte?.id ?? "", { text: "Ist nachgetragen." });
  expect((await gesagt(kreis, papier)).at(-1)?.texte).toEqual(["Der Januar fehlt noch.", "Ist nachgetragen."]);
});

test("wer auf seiner Seite weder vorbereitet, zeichnet noch prüft, bemerkt nichts", async () => {
  const { kommune, kreis, papier } = await einTeilnachweis(server);
  await reichtEin(kommune, papier);
  for (const [organisationId, rolle] of [
    [kreis.id, "zeichnung"],
    [kommune.id, "pruefung"],
  ] as const) {
    const person = await aPerson(server, [{ organisationId, rollen: [rolle] }]);
    await expect(bemerke(person, papier, "allgemein")).rejects.toMatchObject({
      data: { code: expect.stringMatching(/^(CONFLICT|FORBIDDEN)$/) },
    });
  }
  expect(await gesagt(kommune, papier)).toEqual([]);
});

test("was gemeint ist, ist Text: unsichtbare Zeichen fallen weg, Leeres wird abgelehnt", async () => {
  const { kommune, kreis, papier } = await einTeilnachweis(server);
  await reichtEin(kommune, papier);
  await bemerke(kreis.pruefung, papier, "allgemein", "Bitte\u200b er\u00adklären.\u202e");
  expect((await gesagt(kommune, papier)).map(({ texte }) => texte)).toEqual([["Bitte erklären."]]);
  for (const leer of ["", "  ", "\u200b\u2060"])
    await expect(bemerke(kreis.pruefung, papier, "allgemein", leer)).rejects.toMatchObject({
      data: { code: "BAD_REQUEST" },
    });
});
