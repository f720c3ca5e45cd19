import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  belegt,
  dieBehoerde,
  fuelltAus,
  nachweiskette,
  reichtEin,
  tut,
  type EinPapier,
  type Nachweishaus,
} from "../../../../../tests/support/foerderung/nachweiskette.ts";
import { ausdruckSql, dokumentSql } from "../../../../../tests/support/isolation/nachweis.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis, aMandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let welt: Awaited<ReturnType<typeof baue>>;
beforeAll(async () => {
  server = await openTestApi();
  welt = await baue();
});
afterAll(() => server.close());

const leser = [
  "traeger",
  "andererTraeger",
  "kommune",
  "kreis",
  "nachbarkreis",
  "bezirksregierung",
  "ministerium",
] as const;
type Leser = (typeof leser)[number];
const papiere = ["desTraegers", "derKommune", "desKreises"] as const;
type Papier = (typeof papiere)[number];

/** Whose it is, and who checks it; everybody else is two levels up, below, beside, or the state. */
const seiten = {
  desTraegers: { inhaber: "traeger", darueber: "kommune" },
  derKommune: { inhaber: "kommune", darueber: "kreis" },
  desKreises: { inhaber: "kreis", darueber: "bezirksregierung" },
} as const satisfies Record<Papier, { inhaber: Leser; darueber: Leser }>;

type Blick = (besuch: Besuch, papier: EinPapier) => Promise<boolean>;
const seite = (besuch: Besuch, papier: EinPapier) => besuch.api.nachweis.get.query(papier);
const datei =
  (pfad: (papier: EinPapier) => string): Blick =>
  async (besuch, papier) =>
    (await besuch.send(pfad(papier))).status === 200;

/** Every kind of thing that belongs to a proof, and how somebody would come to see it. */
const dinge = {
  "in der Liste": async ({ api }, { id }) => (await api.nachweis.list.query()).some((n) => n.id === id),
  "die Seite": async (besuch, papier) => (await seite(besuch, papier)).nachweis.id === papier.id,
  "den Entwurf": async (besuch, papier) => (await seite(besuch, papier)).entwurf !== null,
  "die eingereichte Fassung": async (besuch, papier) => (await seite(besuch, papier)).eingereicht !== null,
  "eine Bemerkung": async (besuch, papier) => (await seite(besuch, papier)).bemerkungen.length > 0,
  "was geprüft wird": async (besuch, papier) =>
    ((await seite(besuch, papier)).eingereicht?.entscheidungen.length ?? 0) > 0,
  "die Stichprobe": async (besuch, papier) => Boolean((await seite(besuch, papier)).eingereicht?.stichprobe),
  "zwei Fassungen nebeneinander": async ({ api }, nachweis) =>
    (await api.fassungsvergleich.get.query({ nachweis, vorher: 1, nachher: 1 })).unterschiede.length === 0,
  "die Belegliste mit ihren Pseudonymen": async ({ api }, { id }) =>
    (await api.belegzeile.list.query({ nachweisId: id })).stand !== "entwurf",
  "das Papier": datei(({ inhaberId, id }) => `/dateien/nachweispapier/${inhaberId}/${id}/1/papier`),
  "die Tabelle": datei(({ inhaberId, id }) => `/dateien/nachweispapier/${inhaberId}/${id}/1/tabelle`),
  "den Ausdruck zum Zeichnen": datei(({ id }) => `/dateien/nachweisausdruck/${id}`),
} as const satisfies Record<string, Blick>;
type Ding = keyof typeof dinge;

const nurDerInhaber: readonly Ding[] = ["die Belegliste mit ihren Pseudonymen", "den Ausdruck zum Zeichnen"];
const erstNachDerPruefung: readonly Ding[] = ["was geprüft wird", "die Stichprobe"];
const alleDinge = Object.keys(dinge) as Ding[];

/** The holder does not see what is being decided before it is certified, whoever checks no working paper. */
const erwartet = (papier: Papier, wer: Leser): Ding[] => {
  const { inhaber, darueber } = seiten[papier];
  const wirdGeprueft = papier === "desKreises";
  if (wer === inhaber)
    return alleDinge.filter((d) => d !== "den Entwurf" && !(wirdGeprueft && erstNachDerPruefung.includes(d)));
  return wer === darueber ? alleDinge.filter((d) => d !== "den Entwurf" && !nurDerInhaber.includes(d)) : [];
};

const gesehen = async (besuch: Besuch, papier: EinPapier): Promise<Ding[]> => {
  const gefunden: Ding[] = [];
  for (const ding of alleDinge) if (await darf(() => dinge[ding](besuch, papier))) gefunden.push(ding);
  return gefunden;
};

describe.each(papiere)("der Nachweis %s", (papier) => {
  test.each(leser)("%s sieht davon genau das Seine", async (wer) => {
    expect(await gesehen(welt.besuche[wer], welt.papiere[papier])).toEqual(erwartet(papier, wer));
  });

  test("wer nicht an ihm beteiligt ist, bemerkt, entscheidet, zieht und tut nichts", async () => {
    const nachweis = welt.papiere[papier];
    const { inhaber, darueber } = seiten[papier];
    for (const wer of leser.filter((w) => w !== inhaber && w !== darueber)) {
      const { api } = welt.besuche[wer];
      const id = randomUUID();
      const pruefung = { nachweis, version: 1 };
      for (const tat of [
        () => api.nachweisbemerkung.create.mutate({ id, nachweis, ort: "allgemein", text: "Was ist hier los?" }),
        () => api.bemerkungsantwort.create.mutate({ id, nachweis, zuId: id, text: "Nichts." }),
        () => api.stichprobe.create.mutate({ ...pruefung, umfang: 1 }),
        () =>
          api.zeilenentscheidung.create.mutate({
            ...pruefung,
            entscheidungen: [{ schluessel: "eigene", anerkanntCent: 0 }],
          }),
        () => api.nachweisvorgang.create.mutate({ id, nachweis, schritt: "geprueft" }),
      ])
        expect([wer, await darf(() => tat().then(() => true))]).toEqual([wer, false]);
    }
  });
});

test("von einem Entwurf weiß die Stelle darüber nur, dass es ihn gibt, und sonst niemand etwas", () => {
  const { traeger, kommune, ...andere } = welt.vorDerEinreichung;
  expect(traeger).toEqual(["in der Liste", "die Seite", "den Entwurf"]);
  expect(kommune).toEqual(["in der Liste", "die Seite"]);
  for (const [wer, dings] of Object.entries(andere)) expect([wer, dings]).toEqual([wer, []]);
});

test("das Ministerium sieht Summen eingereichter Nachweise, von keinem die Seite", async () => {
  const { api } = welt.besuche.ministerium;
  await expect(api.nachweis.list.query()).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
  await expect(api.nachweisverzicht.list.query()).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
});

test("wer zeichnet, wählt jede Stelle nur unter den Eigenen", async () => {
  const namen = async (wer: Leser) =>
    (await welt.besuche[wer].api.zeichnungsbefugnis.list.query()).befugnisse.map(({ name }) => name);
  for (const wer of ["traeger", "kommune", "kreis"] as const) expect(await namen(wer)).toEqual(["Zora Zeichnung"]);
  for (const wer of ["andererTraeger", "nachbarkreis"] as const) expect(await namen(wer)).toEqual([]);
});

/** "May not" and "is not there" both mean no. */
async function darf(frage: () => Promise<boolean>): Promise<boolean> {
  try {
    return await frage();
  } catch (error) {
    const { code } = (error as { data?: { code?: string } }).data ?? {};
    if (code === "NOT_FOUND" || code === "FORBIDDEN") return false;
    throw error;
  }
}

/** The chain of 2025: what is below certified and used above, the Kreis's own paper being checked. */
async function baue() {
  const { kreis, kommune, traeger, anKommune, anTraeger } = await nachweiskette(server);
  const behoerde = await dieBehoerde(server);
  const besuche: Record<Leser, Besuch> = {
    traeger,
    andererTraeger: await aMandant(server, { art: "traeger" }),
    kommune,
    kreis,
    nachbarkreis: await aKreis(server),
    bezirksregierung: behoerde.pruefung,
    ministerium: await server.login("ministerium@kim.example"),
  };
  const einPapier = ({ id }: Nachweishaus) => ({ inhaberId: id, id: randomUUID() });
  const alle = { desTraegers: einPapier(traeger), derKommune: einPapier(kommune), desKreises: einPapier(kreis) };
  const jahr = 2025;
  await traeger.api.teilnachweis.create.mutate({ id: alle.desTraegers.id, jahr, weiterleitungId: anTraeger.id });
  await kommune.api.teilnachweis.create.mutate({ id: alle.derKommune.id, jahr, weiterleitungId: anKommune.id });
  await kreis.api.nachweis.create.mutate({ id: alle.desKreises.id, jahr, baustein: 2 });
  const vorDerEinreichung = {} as Record<Leser, Ding[]>;
  for (const wer of leser) vorDerEinreichung[wer] = await gesehen(besuche[wer], alle.desTraegers);
  await belegt(server, alle.desTraegers, anTraeger.stelleId);
  for (const [haus, papier, darueber, fertig] of [
    [traeger, alle.desTraegers, kommune, true],
    [kommune, alle.derKommune, kreis, true],
    [kreis, alle.desKreises, behoerde, false],
  ] as const) {
    await fuelltAus(haus, papier);
    await reichtEin(haus, papier);
    await geprueft(papier, darueber, fertig);
  }
  return { besuche, papiere: alle, vorDerEinreichung };
}

type Pruefende = Record<"pruefung" | "gegenlesen", Besuch>;

/** Begun, talked about, sampled and decided; certified where told; its papers are set. */
async function geprueft(papier: EinPapier, { pruefung, gegenlesen }: Pruefende, fertig: boolean) {
  const { admin } = server.database;
  await tut(pruefung, papier, "pruefung_begonnen");
  const nachweis = { nachweis: papier, version: 1 };
  await pruefung.api.nachweisbemerkung.create.mutate({
    id: randomUUID(),
    nachweis: papier,
    ort: "allgemein",
    text: "Bitte den Januar erklären.",
  });
  const { eingereicht, nachweis: gelesen } = await pruefung.api.nachweis.get.query(papier);
  await pruefung.api.stichprobe.create.mutate({ ...nachweis, umfang: 1 });
  await pruefung.api.zeilenentscheidung.create.mutate({
    ...nachweis,
    entscheidungen: (eingereicht?.zeilen ?? []).map((z) => ({
      schluessel: z.schluessel,
      anerkanntCent: z.erklaertCent,
    })),
  });
  const szene = {
    id: papier.id,
    inhaber: papier.inhaberId,
    pruefstelle: gelesen.pruefstelleId,
    vertrag: null,
    weg: "in_pruefung",
  } as const;
  await admin.unsafe(ausdruckSql(szene));
  for (const art of ["papier", "tabelle"]) await admin.unsafe(dokumentSql(szene, art));
  if (!fertig) return;
  await tut(pruefung, papier, "geprueft", { pruefart: "schreibtisch" });
  await tut(gegenlesen, papier, "bescheinigt");
}
