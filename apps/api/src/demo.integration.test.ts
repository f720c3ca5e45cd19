import { demoPersonen } from "@kim/db/seed";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type Besuch, type TestApi } from "../../../tests/support/welt/api.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi({ umfang: "voll" });
  server.clock.now = new Date("2026-11-22T10:00:00Z");
}, 240_000);
afterAll(() => server.close());

type Api = Besuch["api"];
const jahr = 2026;

/** What the pages of the menu ask for, and how much of it there is. */
const listen: Readonly<Record<string, (api: Api) => Promise<number>>> = {
  uebersicht: async (api) => (await api.uebersicht.get.query()).teile.length,
  stellen: async (api) => anzahl(await api.stelle.list.query({})),
  weiterleitungen: async (api) => anzahl(await api.weiterleitung.list.query()),
  korrekturen: async (api) => anzahl(await api.korrekturbitte.list.query({})),
  verteilungen: async (api) => anzahl(await api.verteilung.list.query()),
  entwuerfe: async (api) => anzahl(await api.weiterleitungEntwurf.list.query()),
  kontingente: async (api) => anzahl(await api.kontingent.list.query()),
  antraege: async (api) => anzahl(await api.antrag.list.query()),
  bescheide: async (api) => anzahl(await api.bescheid.list.query()),
  mittelabrufe: async (api) => anzahl(await api.mittelabruf.list.query()),
  zusatzstellen: async (api) => anzahl(await api.zusatzstelle.list.query()),
  ausgaben: async (api) => anzahl(await api.ausgabe.list.query({ jahr })),
  bedarfe: async (api) => anzahl(await api.bedarf.list.query()),
  einnahmen: async (api) => anzahl(await api.einnahme.list.query({ jahr })),
  foerderstand: async (api) => (await api.foerderstand.get.query({ jahr })).summe.ausgegebenCent,
  jahreslaeufe: async (api) => anzahl((await api.jahreslauf.list.query()).laeufe),
  land: async (api) => anzahl((await api.land.uebersicht.query({ jahr })).empfaenger),
  antragseingang: async (api) => (await api.antragseingang.list.query({})).gesamt,
  alleBescheide: async (api) =>
    (await api.bescheid.listJeEmpfaenger.query({ jahr })).jahressummen.reduce((n, b) => n + b.erlassen, 0),
  offeneAbrufe: async (api) => (await api.mittelabrufEingang.listOffene.query({ jahr })).gesamt,
  bewilligteAbrufe: async (api) => (await api.mittelabrufEingang.listBewilligte.query({ jahr })).gesamt,
  faelligeRaten: async (api) => (await api.mittelabrufEingang.listRaten.query({ jahr })).gesamt,
  auszahlungen: async (api) => (await api.auszahlung.list.query({ jahr })).gesamt,
  alleZusatzstellen: async (api) => anzahl(await api.zusatzstelle.listAlle.query({ jahr })),
  register: async (api) => (await api.register.list.query({ tag: `${jahr}-06-15` })).gesamt,
  konditionen: async (api) => anzahl(await api.kondition.list.query()),
  personen: async (api) => anzahl(await api.person.list.query()),
  personeinladungen: async (api) => anzahl(await api.personeinladung.list.query()),
  zeichnungsbefugnisse: async (api) => (await api.zeichnungsbefugnis.list.query()).befugnisse.length,
  pruefeinsichten: async (api) => anzahl((await api.pruefeinsicht.list.query()).einsichten),
  pruefnachweise: async (api) => anzahl((await api.pruefnachweis.list.query()).nachweise),
  pruefnotizen: async (api) =>
    (await api.pruefnachweis.list.query()).nachweise.reduce((n, { notizen }) => n + notizen, 0),
  protokoll: async (api) => (await api.protokoll.list.query({ seite: 1 })).gesamt,
};

type Mindestens = Partial<Record<string, number>>;
const empfaenger: Mindestens = {
  uebersicht: 2,
  stellen: 2,
  weiterleitungen: 3,
  korrekturen: 1,
  ausgaben: 10,
  einnahmen: 1,
  konditionen: 7,
};
const zuwendungsempfaenger: Mindestens = {
  uebersicht: 12,
  stellen: 12,
  weiterleitungen: 3,
  kontingente: 15,
  antraege: 4,
  bescheide: 14,
  mittelabrufe: 14,
  auszahlungen: 3,
  ausgaben: 80,
  bedarfe: 1,
  einnahmen: 1,
  foerderstand: 50_000_000,
  konditionen: 7,
};
const kreis = { ...zuwendungsempfaenger, korrekturen: 1, stellen: 20, weiterleitungen: 14, register: 14 };
const land: Mindestens = { land: 54, konditionen: 7, register: 427 };
const behoerde: Mindestens = {
  ...land,
  antragseingang: 200,
  alleBescheide: 130,
  offeneAbrufe: 25,
  bewilligteAbrufe: 15,
  faelligeRaten: 5,
  auszahlungen: 300,
  alleZusatzstellen: 8,
  jahreslaeufe: 2,
};

/** What each of them must find at least. */
const mindestens: Readonly<Record<string, Mindestens>> = {
  "kreis@kim.example": { ...kreis, korrekturen: 2, verteilungen: 2, entwuerfe: 1 },
  "guetersloh@kim.example": { ...kreis, verteilungen: 2, entwuerfe: 1, zusatzstellen: 1 },
  "pruefung@kim.example": { ...kreis, protokoll: 100 },
  "leverkusen@kim.example": zuwendungsempfaenger,
  "mehrere@kim.example": zuwendungsempfaenger,
  "zeichnung@kim.example": { zeichnungsbefugnisse: 4 },
  "zeichnung-ahlen@kim.example": { zeichnungsbefugnisse: 3 },
  "zeichnung-leverkusen@kim.example": { zeichnungsbefugnisse: 2 },
  "zeichnung-traeger@kim.example": { zeichnungsbefugnisse: 2 },
  "zeichnung-drensteinfurt@kim.example": { zeichnungsbefugnisse: 1 },
  "zeichnung-guetersloh@kim.example": { zeichnungsbefugnisse: 1 },
  "kommune@kim.example": empfaenger,
  "traeger@kim.example": empfaenger,
  "drensteinfurt@kim.example": empfaenger,
  "baustein3@kim.example": {
    ...empfaenger,
    stellen: 4,
    weiterleitungen: 2,
    kontingente: 4,
    bescheide: 4,
    auszahlungen: 2,
    foerderstand: 3_000_000,
  },
  "verwaltung@kim.example": { personen: 5, personeinladungen: 2, protokoll: 14 },
  "rpa@kim.example": { pruefnachweise: 3, pruefnotizen: 2 },
  "rechnungshof@kim.example": { pruefnachweise: 15, pruefnotizen: 1, personen: 1 },
  "bezirksregierung@kim.example": { ...behoerde, pruefeinsichten: 2 },
  "bezirksregierung2@kim.example": behoerde,
  "ministerium@kim.example": land,
  "ministerium2@kim.example": land,
};

test("everybody who logs in to the demo is asked about", () => {
  expect(Object.keys(mindestens).sort()).toEqual(demoPersonen.map(({ email }) => email).sort());
});

test.each(Object.entries(mindestens))("no page of %s is empty", async (email, erwartet) => {
  const { api } = await server.login(email);
  const gefunden: Mindestens = {};
  for (const name of Object.keys(erwartet)) gefunden[name] = await listen[name]?.(api);
  const zuWenig = Object.entries(erwartet).filter(([name, anzahl]) => (gefunden[name] ?? 0) < (anzahl ?? 0));
  expect(zuWenig, JSON.stringify(gefunden)).toEqual([]);
});

const anzahl = (antwort: object): number =>
  Array.isArray(antwort)
    ? antwort.length
    : Math.max(0, ...Object.values(antwort).map((w) => (Array.isArray(w) ? w.length : 0)));
