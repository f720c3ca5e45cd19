import { randomUUID } from "node:crypto";
import { ohneBefund } from "../support/foerderung/eingang.ts";
import { einNachweis, hatNachweis } from "../support/foerderung/nachweis.ts";
import { mitPersonen, nachweiskette, reichtEin, fuelltAus, tut } from "../support/foerderung/nachweiskette.ts";
import type { TestApi } from "../support/welt/api.ts";
import { eineBefugnis, eineVerwaltung } from "../support/foerderung/zeichnungsbefugnis.ts";
import { aKreis } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

/** A second call that may be answered with an error, as long as it does nothing. */
const tolerated = (call: () => Promise<unknown>) => () => call().catch(() => {});

export const nachweisCommands: Record<string, Command> = {
  "nachweis.create": async (server) => {
    const kreis = await aKreis(server);
    const nachweis = await einNachweis(server, kreis);
    return {
      run: () => kreis.api.nachweis.create.mutate(nachweis),
      again: () => kreis.api.nachweis.create.mutate(nachweis),
      refused: () => kreis.api.nachweis.create.mutate({ ...nachweis, id: randomUUID() }),
    };
  },
  "jahresabschluss.create": async (server) => {
    const kreis = await aKreis(server);
    const eintrag = { id: randomUUID(), jahr: 2024, beschlossenAm: "2025-12-12", quelle: "Vorlage 2025/118" };
    const create = (angaben = {}) => kreis.api.jahresabschluss.create.mutate({ ...eintrag, ...angaben });
    return { run: () => create(), again: tolerated(() => create()), refused: () => create({ id: randomUUID() }) };
  },
  "nachweisEntwurf.update": async (server) => {
    const [kreis, nachbar] = [await aKreis(server), await aKreis(server)];
    const id = await hatNachweis(server, kreis);
    const update = (wer = kreis) => wer.api.nachweisEntwurf.update.mutate({ id, version: 1, angaben: { ort: "Unna" } });
    return { run: () => update(), again: tolerated(() => update()), refused: () => update(nachbar) };
  },
  "nachweisausdruck.create": async (server) => {
    const [kreis, nachbar] = [await aKreis(server), await aKreis(server)];
    const nachweisId = await hatNachweis(server, kreis);
    const create = (wer = kreis) => wer.api.nachweisausdruck.create.mutate({ nachweisId });
    return { run: () => create(), again: () => create(), refused: () => create(nachbar) };
  },
  "teilnachweis.create": async (server) => {
    const { kommune, anKommune } = await nachweiskette(server);
    const teilnachweis = { id: randomUUID(), jahr: 2025, weiterleitungId: anKommune.id };
    return {
      run: () => kommune.api.teilnachweis.create.mutate(teilnachweis),
      again: () => kommune.api.teilnachweis.create.mutate(teilnachweis),
      refused: () => kommune.api.teilnachweis.create.mutate({ ...teilnachweis, id: randomUUID() }),
    };
  },
  "nachweisvorgang.create": async (server) => {
    const { kreis, papier } = await ausgefuellt(server);
    const befehl = { id: randomUUID(), nachweis: papier, schritt: "vorbereitet" } as const;
    return {
      run: () => kreis.api.nachweisvorgang.create.mutate(befehl),
      again: tolerated(() => kreis.api.nachweisvorgang.create.mutate(befehl)),
      refused: () => kreis.api.nachweisvorgang.create.mutate({ ...befehl, id: randomUUID() }),
    };
  },
  "nachweisbemerkung.create": async (server) => {
    const { kreis, papier } = await inPruefung(server);
    const bemerkung = { id: randomUUID(), nachweis: papier, ort: "zeile:eigene", text: "Bitte den Januar erklären." };
    const create = (angaben = {}) => kreis.pruefung.api.nachweisbemerkung.create.mutate({ ...bemerkung, ...angaben });
    return {
      run: () => create(),
      again: () => create(),
      refused: () => create({ id: randomUUID(), ort: "zeile:unbekannte" }),
    };
  },
  "bemerkungsantwort.create": async (server) => {
    const { kreis, kommune, papier } = await inPruefung(server);
    const { id: zuId } = await kreis.pruefung.api.nachweisbemerkung.create.mutate({
      id: randomUUID(),
      nachweis: papier,
      ort: "allgemein",
      text: "Bitte den Januar erklären.",
    });
    const antwort = { id: randomUUID(), nachweis: papier, zuId, text: "Die Stelle war nicht besetzt." };
    const create = (angaben = {}) => kommune.api.bemerkungsantwort.create.mutate({ ...antwort, ...angaben });
    return {
      run: () => create(),
      again: () => create(),
      refused: () => create({ id: randomUUID(), text: null, erledigt: true }),
    };
  },
  "nachweisverzicht.create": async (server) => {
    const { kommune, anTraeger } = await nachweiskette(server);
    const verzicht = { weiterleitungId: anTraeger.id, text: "Der Träger ist insolvent." };
    const create = (jahr: number) => kommune.api.nachweisverzicht.create.mutate({ ...verzicht, jahr });
    return { run: () => create(2025), again: () => create(2025), refused: () => create(2026) };
  },
  "zeilenentscheidung.create": async (server) => {
    const { kreis, papier } = await inPruefung(server);
    const entscheide = (anerkanntCent: number) =>
      kreis.pruefung.api.zeilenentscheidung.create.mutate({
        nachweis: papier,
        version: 1,
        entscheidungen: [{ schluessel: "eigene", anerkanntCent }],
      });
    return {
      run: () => entscheide(24_000_00),
      // A decision may be made anew while the check is under way: every time a line of its own.
      again: async () => {},
      refused: () => entscheide(23_999_99),
    };
  },
  "summenkuerzung.create": async (server) => {
    const { kreis, papier } = await inPruefung(server);
    const kuerze = (gekuerztCent: number) =>
      kreis.pruefung.api.summenkuerzung.create.mutate({
        nachweis: papier,
        version: 1,
        gekuerztCent,
        grund: "K04",
        satz: "Die Kosten liegen über dem Höchstbetrag.",
      });
    // Once more cuts once more, while the check is under way: a line of its own.
    return { run: () => kuerze(1_00), again: async () => {}, refused: () => kuerze(24_000_01) };
  },
  "sammelpruefung.create": async (server) => {
    const { papier, behoerde } = await ohneBefund(server);
    const pruefe = (befehl: { id: string; version: number }) =>
      behoerde.pruefung.api.sammelpruefung.create.mutate({ nachweis: papier, ...befehl });
    const id = randomUUID();
    return {
      run: () => pruefe({ id, version: 1 }),
      again: tolerated(() => pruefe({ id, version: 1 })),
      refused: () => pruefe({ id: randomUUID(), version: 2 }),
    };
  },
  "sammelbescheinigung.create": async (server) => {
    const { papier, behoerde } = await ohneBefund(server);
    const befehl = { id: randomUUID(), nachweis: papier, version: 1 };
    await behoerde.pruefung.api.sammelpruefung.create.mutate({ ...befehl, id: randomUUID() });
    server.clock.now = new Date(server.clock.now.getTime() + 1_000);
    const bescheinige = (wer: keyof typeof behoerde) => behoerde[wer].api.sammelbescheinigung.create.mutate(befehl);
    return {
      run: () => bescheinige("gegenlesen"),
      again: tolerated(() => bescheinige("gegenlesen")),
      refused: () => bescheinige("pruefung"),
    };
  },
  "nachweisrueckfrage.create": async (server) => {
    const { kreis, papier } = await inPruefung(server);
    const frage = { id: randomUUID(), nachweis: papier, ort: "allgemein", text: "Was geschah im Januar?" };
    const stelle = (angaben: { id?: string; art?: "nachforderung" } = {}) =>
      kreis.pruefung.api.nachweisrueckfrage.create.mutate({
        ...frage,
        art: "rueckfrage",
        bis: "2099-01-31",
        ...angaben,
      });
    return {
      run: () => stelle(),
      again: () => stelle(),
      refused: () => stelle({ id: randomUUID(), art: "nachforderung" }),
    };
  },
  "antwortfrist.create": async (server) => {
    const { kreis, papier } = await inPruefung(server);
    const zuId = randomUUID();
    await kreis.pruefung.api.nachweisrueckfrage.create.mutate({
      id: zuId,
      nachweis: papier,
      art: "rueckfrage",
      ort: "allgemein",
      text: "Was geschah im Januar?",
      bis: "2099-01-31",
    });
    const verlaengere = (id: string, bis: string) =>
      kreis.pruefung.api.antwortfrist.create.mutate({
        id,
        nachweis: papier,
        zuId,
        bis,
        text: "Auf Bitte des Trägers.",
      });
    const id = randomUUID();
    return {
      run: () => verlaengere(id, "2099-02-28"),
      again: tolerated(() => verlaengere(id, "2099-02-28")),
      refused: () => verlaengere(randomUUID(), "2099-01-31"),
    };
  },
  "stichprobe.create": async (server) => {
    const { kreis, papier } = await inPruefung(server);
    const ziehe = (umfang: number) =>
      kreis.pruefung.api.stichprobe.create.mutate({ nachweis: papier, version: 1, umfang });
    return { run: () => ziehe(1), again: async () => {}, refused: () => ziehe(2) };
  },
  "zeichnungsbefugnis.create": async (server) => {
    const { api } = await eineVerwaltung(server, await aKreis(server));
    const befugnis = eineBefugnis();
    const record = (angaben: { id?: string } = {}) => api.zeichnungsbefugnis.create.mutate({ ...befugnis, ...angaben });
    return { run: () => record(), again: () => record(), refused: () => record({ id: randomUUID() }) };
  },
  "zeichnungsbefugnisende.create": async (server) => {
    const { api } = await eineVerwaltung(server, await aKreis(server));
    const { id: befugnisId } = await api.zeichnungsbefugnis.create.mutate(eineBefugnis({ von: "2026-01-01" }));
    const end = (bis: string) => api.zeichnungsbefugnisende.create.mutate({ befugnisId, bis });
    return { run: () => end("2026-06-30"), again: () => end("2026-06-30"), refused: () => end("2025-12-31") };
  },
};

/** A Pauschale of a Kreis with every field filled in, and who signs it. */
async function ausgefuellt(server: TestApi) {
  const kreis = await mitPersonen(server, await aKreis(server));
  const papier = { inhaberId: kreis.id, id: await hatNachweis(server, kreis) };
  await fuelltAus(kreis, papier);
  return { kreis, papier };
}

/** The Teilnachweis of a Kommune that passed nothing on, with its giver. */
async function inPruefung(server: TestApi) {
  const { kreis, kommune, anKommune, anTraeger } = await nachweiskette(server);
  const papier = { inhaberId: kommune.id, id: randomUUID() };
  await kommune.api.teilnachweis.create.mutate({ id: papier.id, jahr: 2025, weiterleitungId: anKommune.id });
  const unten = { inhaberId: anTraeger.empfaenger.id, id: randomUUID() };
  await anTraeger.empfaenger.api.teilnachweis.create.mutate({
    id: unten.id,
    jahr: 2025,
    weiterleitungId: anTraeger.id,
  });
  await tut(kommune.pruefung, unten, "verzichtet", { text: "Der Träger hat das Geld ganz zurückgegeben." });
  await fuelltAus(kommune, papier);
  await reichtEin(kommune, papier);
  await tut(kreis.pruefung, papier, "pruefung_begonnen");
  return { kreis, kommune, papier };
}
