import { randomUUID } from "node:crypto";
import { addDays, heuteInBerlin } from "@kim/domain/grundlagen";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mitAusgabe } from "../../../../../../tests/support/foerderung/eingang.ts";
import { dieBehoerde, tut, type EinPapier } from "../../../../../../tests/support/foerderung/nachweiskette.ts";
import { notFound, refused, stale } from "../../../../../../tests/support/welt/answers.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../../tests/support/welt/api.ts";

let server: TestApi;
let behoerde: Record<"pruefung" | "gegenlesen", Besuch>;
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await dieBehoerde(server);
});
afterAll(() => server.close());

const eingereicht = () => mitAusgabe(server);

const tagIn = (tage: number) => addDays(heuteInBerlin(server.clock.now), tage);
/** Nobody says two things in the same moment. */
const spaeter = () => {
  server.clock.now = new Date(server.clock.now.getTime() + 1_000);
};
const frage = ({ api }: Besuch, nachweis: EinPapier, art: "nachforderung" | "rueckfrage", tage = 10) => {
  spaeter();
  const text = "Bitte den Vertrag mit der Begleitung nachreichen.";
  return api.nachweisrueckfrage.create.mutate({
    id: randomUUID(),
    nachweis,
    art,
    ort: "feld:berater",
    text,
    bis: tagIn(tage),
  });
};
const antworte = ({ api }: Besuch, nachweis: EinPapier, zuId: string, rest: { text?: string; erledigt?: boolean }) => {
  spaeter();
  return api.bemerkungsantwort.create.mutate({ id: randomUUID(), nachweis, zuId, ...rest });
};
const inDerListe = async ({ api }: Besuch, { id }: EinPapier) =>
  (await api.pruefliste.list.query({ suche: "" })).zeilen.find((zeile) => zeile.id === id);
const anerkenneAlles = async ({ api }: Besuch, nachweis: EinPapier) => {
  const { eingereicht: fassung } = await api.nachweis.get.query(nachweis);
  const entscheidungen = (fassung?.zeilen ?? []).map((z) => ({
    schluessel: z.schluessel,
    anerkanntCent: z.erklaertCent,
  }));
  await api.zeilenentscheidung.create.mutate({ nachweis, version: fassung?.version ?? 0, entscheidungen });
};

describe("vollständig? nachgefordert, rückgefragt, beantwortet", () => {
  test("nachgefordert steht es als Termin beim Empfänger; begonnen wird erst, wenn die Behörde es für erledigt hält", async () => {
    const { stadt, nachweis } = await eingereicht();
    await expect(frage(behoerde.pruefung, nachweis, "rueckfrage")).rejects.toMatchObject(
      refused({ reason: "frage-nicht-jetzt" }),
    );
    const { id } = await frage(behoerde.pruefung, nachweis, "nachforderung");
    expect(await inDerListe(behoerde.pruefung, nachweis)).toMatchObject({
      stand: "nachgefordert",
      antwortBis: tagIn(10),
    });
    const termine = async () =>
      (await stadt.api.frist.list.query()).fristen.filter(
        ({ schluessel }) => schluessel === `rueckfrage:${nachweis.id}`,
      );
    expect(await termine()).toMatchObject([
      { am: tagIn(10), titel: "Nachforderung zum Verwendungsnachweis 2025 beantworten" },
    ]);
    await expect(tut(behoerde.pruefung, nachweis, "pruefung_begonnen")).rejects.toMatchObject(
      refused({ reason: "fragen-offen", art: "nachforderung", anzahl: 1 }),
    );
    await antworte(stadt, nachweis, id, { text: "Der Vertrag liegt der Akte bei." });
    expect(await termine()).toEqual([]);
    expect(await inDerListe(behoerde.pruefung, nachweis)).toMatchObject({ stand: "nachgefordert" });
    await antworte(behoerde.pruefung, nachweis, id, { erledigt: true });
    await tut(behoerde.pruefung, nachweis, "pruefung_begonnen");
    // Nothing came back as a new version.
    expect((await stadt.api.nachweis.get.query(nachweis)).lauf).toMatchObject({ stand: "in_pruefung", version: 1 });
  });

  test("R106: die Frist einer Rückfrage wird mit Grund verlängert, nur nach hinten, nur von der Behörde", async () => {
    const { stadt, nachweis } = await eingereicht();
    await tut(behoerde.pruefung, nachweis, "pruefung_begonnen");
    await expect(frage(behoerde.pruefung, nachweis, "rueckfrage", 0)).rejects.toMatchObject(
      refused({ reason: "antwortfrist-zu-frueh", feld: "bis" }),
    );
    await expect(frage(stadt, nachweis, "rueckfrage")).rejects.toMatchObject({ data: expect.anything() });
    const { id } = await frage(behoerde.pruefung, nachweis, "rueckfrage", 1);
    expect(await inDerListe(behoerde.pruefung, nachweis)).toMatchObject({ stand: "rueckfrage" });
    const verlaengere = ({ api }: Besuch, tage: number, text = "Der Empfänger hat darum gebeten.") => {
      spaeter();
      return api.antwortfrist.create.mutate({ id: randomUUID(), nachweis, zuId: id, bis: tagIn(tage), text });
    };
    await expect(verlaengere(behoerde.pruefung, 1)).rejects.toMatchObject(refused({ reason: "antwortfrist-zu-frueh" }));
    await expect(verlaengere(behoerde.pruefung, 2, "Bitte.")).rejects.toMatchObject(
      refused({ reason: "verlaengerung-ohne-grund", regel: "R106" }),
    );
    await verlaengere(behoerde.pruefung, 2);
    expect(await inDerListe(behoerde.pruefung, nachweis)).toMatchObject({ antwortBis: tagIn(2) });
    await anerkenneAlles(behoerde.pruefung, nachweis);
    await expect(tut(behoerde.pruefung, nachweis, "geprueft")).rejects.toMatchObject(
      refused({ reason: "fragen-offen", art: "rueckfrage" }),
    );
    await antworte(stadt, nachweis, id, { text: "Siehe Anlage." });
    expect(await inDerListe(behoerde.pruefung, nachweis)).toMatchObject({ stand: "in_pruefung" });
    await antworte(behoerde.pruefung, nachweis, id, { erledigt: true });
    await tut(behoerde.pruefung, nachweis, "geprueft");
    const faden = (await stadt.api.nachweis.get.query(nachweis)).bemerkungen[0];
    expect(faden).toMatchObject({ art: "rueckfrage", bis: tagIn(2), erledigt: true });
    expect(faden?.eintraege).toHaveLength(4);
  });
});

describe("R93: Ergebnisse", () => {
  test("eine Kürzung der Summe geht mit Code und Satz auf, das Ergebnis heißt so, und es gibt etwas zurückzufordern", async () => {
    const { stadt, nachweis } = await eingereicht();
    await tut(behoerde.pruefung, nachweis, "pruefung_begonnen");
    const kuerze = (gekuerztCent: number) =>
      behoerde.pruefung.api.summenkuerzung.create.mutate({
        nachweis,
        version: 1,
        gekuerztCent,
        grund: "K04",
        satz: "Die Tagessätze liegen über dem Höchstbetrag.",
      });
    await expect(kuerze(900_01)).rejects.toMatchObject(refused({ reason: "summenkuerzung-zu-hoch", regel: "R93" }));
    await kuerze(300_00);
    const pruefe = (ergebnis: "ohne_beanstandung" | "kuerzung" | "nicht_prueffaehig", text?: string) =>
      tut(behoerde.pruefung, nachweis, "geprueft", { ergebnis, ...(text && { text }) });
    await expect(pruefe("ohne_beanstandung")).rejects.toMatchObject(refused({ reason: "ergebnis-trotz-kuerzung" }));
    await expect(pruefe("nicht_prueffaehig", "Es fehlt alles Wesentliche.")).rejects.toMatchObject(
      refused({ reason: "nicht-prueffaehig-anerkannt", anerkanntCent: 600_00 }),
    );
    await pruefe("kuerzung");
    await tut(behoerde.gegenlesen, nachweis, "bescheinigt");
    const { eingereicht: fassung, vorgaenge } = await stadt.api.nachweis.get.query(nachweis);
    expect(fassung?.vermerk).toMatchObject({
      ergebnis: "kuerzung",
      summe: { erklaertCent: 900_00, anerkanntCent: 600_00, gekuerztCent: 300_00 },
      kuerzungen: [{ grund: "K04", satz: expect.stringContaining("Anteil an der Kürzung der Summe") }],
    });
    expect(vorgaenge.at(-1)).toMatchObject({ schritt: "bescheinigt", angaben: { ergebnis: "kuerzung" } });
    expect(await inDerListe(behoerde.pruefung, nachweis)).toMatchObject({
      stand: "abgeschlossen",
      ergebnis: "kuerzung",
    });
  });
});

describe("Sammelprüfung", () => {
  const sammle = ({ api }: Besuch, nachweis: EinPapier, version = 1) =>
    api.sammelpruefung.create.mutate({ id: randomUUID(), nachweis, version });
  const bescheinige = ({ api }: Besuch, nachweis: EinPapier) =>
    api.sammelbescheinigung.create.mutate({ id: randomUUID(), nachweis, version: 1 });

  test("ohne Befund wird zusammen geprüft und von einer zweiten Person bescheinigt", async () => {
    const { stadt, nachweis } = await eingereicht();
    expect(await inDerListe(behoerde.pruefung, nachweis)).toMatchObject({ stand: "eingegangen", befunde: [] });
    await expect(sammle(behoerde.pruefung, nachweis, 2)).rejects.toMatchObject(stale);
    await expect(sammle(stadt.pruefung, nachweis)).rejects.toMatchObject(notFound);
    const befehl = { id: randomUUID(), nachweis, version: 1 };
    await behoerde.pruefung.api.sammelpruefung.create.mutate(befehl);
    // A second click changes nothing.
    await expect(behoerde.pruefung.api.sammelpruefung.create.mutate(befehl)).rejects.toMatchObject(
      refused({ reason: "nachweisschritt-nicht-moeglich" }),
    );
    expect(await inDerListe(behoerde.pruefung, nachweis)).toMatchObject({
      stand: "zweite_person",
      ergebnis: "ohne_beanstandung",
      vonMir: true,
    });
    await expect(bescheinige(behoerde.pruefung, nachweis)).rejects.toMatchObject(
      refused({ reason: "dieselbe-person", regel: "R85" }),
    );
    spaeter();
    await bescheinige(behoerde.gegenlesen, nachweis);
    const { lauf, eingereicht: fassung } = await stadt.api.nachweis.get.query(nachweis);
    expect(lauf.stand).toBe("bescheinigt");
    expect(fassung?.vermerk).toMatchObject({ ergebnis: "ohne_beanstandung", summe: { anerkanntCent: 900_00 } });
  });

  test("was auffällt oder offen ist, wird einzeln geprüft, und nichts davon bleibt halb getan", async () => {
    const { nachweis } = await eingereicht();
    const { id } = await frage(behoerde.pruefung, nachweis, "nachforderung");
    await expect(sammle(behoerde.pruefung, nachweis)).rejects.toMatchObject(
      refused({ reason: "bemerkung-einzeln-pruefen", anzahl: 1 }),
    );
    await antworte(behoerde.pruefung, nachweis, id, { erledigt: true });
    await server.database.admin.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`update kim.nachweis_fassung set befunde = '{verspaetet}' where nachweis_id = ${nachweis.id}`;
    });
    await expect(sammle(behoerde.pruefung, nachweis)).rejects.toMatchObject(
      refused({ reason: "befund-einzeln-pruefen", befunde: ["verspaetet"] }),
    );
    expect(await inDerListe(behoerde.pruefung, nachweis)).toMatchObject({ stand: "eingegangen" });
  });
});
