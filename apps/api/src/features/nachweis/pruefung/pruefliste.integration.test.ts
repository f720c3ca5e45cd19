import { createHash, randomUUID } from "node:crypto";
import { asBewilligung, listNachweisbemerkungen, listNachweise } from "@kim/db";
import { zufall } from "@kim/db/seed";
import {
  Befund,
  bemerkungsfaeden,
  nachSchritt,
  nachweislauf,
  Nachweisschritt,
  offenePruefstaende,
  pruefstandDer,
  type Nachweisstand,
} from "@kim/domain/nachweis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../../../../../../tests/support/welt/api.ts";
import { aMandant, type Mandant } from "../../../../../../tests/support/welt/tenants.ts";

/** As much of a transaction as is needed here. */
type Tx = Parameters<Parameters<TestApi["database"]["admin"]["begin"]>[1]>[0];

const z = zufall(162);
const vonInhaber: readonly Nachweisschritt[] = [
  "vorbereitet",
  "zurueck_an_bearbeitung",
  "gezeichnet",
  "eingereicht",
  "zurueckgezogen",
  "berichtigung_begonnen",
];
let server: TestApi;
let behoerde: Mandant;
let zweite: Mandant;
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await aMandant(server, { art: "bezirksregierung", rollen: ["bewilligungsbehoerde"] });
  zweite = await aMandant(server, { art: "bezirksregierung", rollen: ["bewilligungsbehoerde"] });
  await furnish(server);
});
afterAll(() => server.close());

/** A proof of every recipient and two years, each gone along possible steps as far as chance took it. */
async function furnish({ database: { admin } }: TestApi) {
  const empfaenger = await admin<{ id: string }[]>`select id from kim.organisation
    where art in ('kreis', 'staedteregion', 'kreisfreie_stadt') order by id`;
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    for (const { id: inhaber } of empfaenger)
      for (const jahr of [2018, 2019]) {
        const [id, baustein] = [randomUUID(), z.ganz(1, 3)];
        await tx`insert into kim.nachweis (tenant_id, id, pruefstelle_id, art, jahr, baustein, faellig_am, frist_quelle,
            frist_annahme, am, von_name)
          values (${inhaber}, ${id}, ${behoerde.id}, ${baustein === 1 ? "verwendungsnachweis" : "verwendungsbestaetigung"},
            ${jahr}, ${baustein}, ${`2020-0${z.ganz(1, 9)}-28`}, 'Test', false, now(), 'P')`;
        let stand: Nachweisstand = "entwurf";
        let version = 1;
        const anfang: Nachweisschritt[] = ["vorbereitet", "gezeichnet", "eingereicht"];
        for (let n = 0; n < 3 + z.ganz(0, 6); n += 1) {
          const moegliche = Nachweisschritt.options.filter((s) => nachSchritt(stand, s) && s !== "verzichtet");
          const schritt: Nachweisschritt | undefined = anfang[n] ?? moegliche[z.ganz(0, moegliche.length - 1)];
          const nach: Nachweisstand | undefined = schritt && nachSchritt(stand, schritt);
          if (!schritt || !nach) break;
          const wer = vonInhaber.includes(schritt) ? inhaber : behoerde.id;
          const von = z.ganz(0, 1) === 0 ? behoerde.benutzerId : randomUUID();
          const am = `2020-10-0${n + 1}T0${z.ganz(0, 9)}:00:00Z`;
          await tx`insert into kim.nachweis_vorgang (tenant_id, id, inhaber_id, nachweis_id, pruefstelle_id, version,
              schritt, berichtigung, am, von_id, von_name, angaben)
            values (${wer}, gen_random_uuid(), ${inhaber}, ${id}, ${behoerde.id}, ${version}, ${schritt},
              ${schritt === "berichtigung_begonnen" ? "auch_zahlen" : null}, ${am}, ${von}, 'P', '{}')`;
          if (schritt === "eingereicht") {
            const text = `${id} ${version}`;
            const befunde = Befund.options.filter(() => z.ganz(0, 3) === 0);
            await tx`insert into kim.nachweis_fassung (tenant_id, nachweis_id, version, pruefstelle_id, text, sha256,
                bewilligt_cent, ausgezahlt_cent, anerkannt_cent, rueckzahlung_cent, verspaetet, befunde, am)
              values (${inhaber}, ${id}, ${version}, ${behoerde.id}, ${text},
                ${createHash("sha256").update(text).digest("hex")}, 100, 90, ${z.ganz(1, 80)}, 10, false, ${befunde},
                ${am})`;
          }
          if (nach === "entwurf" && stand !== "vorbereitet" && stand !== "gezeichnet") version += 1;
          stand = nach;
        }
        for (let n = z.ganz(0, 2); n > 0; n -= 1) await gefragt(tx, inhaber, id);
      }
  });
}

async function gefragt(tx: Tx, inhaber: string, id: string) {
  const art = ["bemerkung", "nachforderung", "rueckfrage"][z.ganz(0, 2)] ?? "bemerkung";
  const anfang = randomUUID();
  const sage = (eigene: string, zu: string | null, rest: { art: string; bis: string | null; erledigt: boolean }) =>
    tx`insert into kim.nachweis_bemerkung (tenant_id, id, inhaber_id, nachweis_id, version, pruefstelle_id, zu_id, ort,
        text, art, bis, erledigt, am, von_id, von_name)
      values (${eigene}, ${zu === null ? anfang : randomUUID()}, ${inhaber}, ${id}, 1, ${behoerde.id}, ${zu},
        'allgemein', 'Was?', ${rest.art}, ${rest.bis}, ${rest.erledigt}, now(), gen_random_uuid(), 'P')`;
  await sage(behoerde.id, null, { art, bis: art === "bemerkung" ? null : "2020-11-01", erledigt: false });
  const spaeter = { art: "bemerkung", bis: "2020-12-01", erledigt: false };
  if (art !== "bemerkung" && z.ganz(0, 2) === 0) await sage(behoerde.id, anfang, spaeter);
  if (z.ganz(0, 1) === 0) await sage(inhaber, anfang, { ...spaeter, bis: null });
  if (z.ganz(0, 2) === 0) await sage(behoerde.id, anfang, { ...spaeter, bis: null, erledigt: true });
}

/** The queue as the domain tells it, from acts and remarks. */
const erwartete = () =>
  asBewilligung(server.database.db, behoerde.id, behoerde.benutzerId, async (tx) =>
    Promise.all(
      (await listNachweise(tx)).map(async ({ vorgaenge, ...n }) => {
        const faeden = bemerkungsfaeden(await listNachweisbemerkungen(tx, n));
        const begonnen = vorgaenge.findLast(({ schritt }) => schritt === "pruefung_begonnen");
        const offene = faeden.filter(({ erledigt }) => !erledigt);
        const fristen = offene.flatMap(({ bis, wartet }) => (wartet ? (bis ?? []) : [])).toSorted();
        return {
          id: n.id,
          jahr: n.jahr,
          baustein: n.baustein,
          art: n.art,
          inhaberName: n.inhaberName,
          stand: pruefstandDer(nachweislauf(vorgaenge, false).stand, faeden),
          offeneBemerkungen: offene.length,
          antwortBis: fristen[0] ?? null,
          beantwortet: offene.some(({ art, wartet }) => art !== "bemerkung" && !wartet),
          vonMirBegonnen: begonnen?.vonId === behoerde.benutzerId,
        };
      }),
    ),
  );

const ids = (zeilen: readonly { id: string }[]) => zeilen.map(({ id }) => id).toSorted();
type Frage = Parameters<Mandant["api"]["pruefliste"]["list"]["query"]>[0];

async function alle(frage: Frage = {}) {
  const erste = await behoerde.api.pruefliste.list.query(frage);
  const rest = await Promise.all(
    Array.from({ length: erste.seiten - 1 }, (_, i) => behoerde.api.pruefliste.list.query({ ...frage, seite: i + 2 })),
  );
  return { ...erste, zeilen: [erste, ...rest].flatMap(({ zeilen }) => zeilen) };
}

test("die Liste sagt von jedem Nachweis, was die Regeln aus seinen Vorgängen und Fragen lesen", async () => {
  const erwartet = await erwartete();
  const { zeilen, summen, staende, jahre } = await alle();
  expect(new Set(erwartet.map(({ stand }) => stand)).size).toBe(7);
  const gelesen = zeilen.map(
    ({ id, jahr, baustein, art, inhaberName, stand, offeneBemerkungen, antwortBis, ...rest }) => ({
      id,
      jahr,
      baustein,
      art,
      inhaberName,
      stand,
      offeneBemerkungen,
      antwortBis,
      beantwortet: rest.beantwortet,
    }),
  );
  const nachId = <Z extends { id: string }>(rows: Z[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(nachId(gelesen)).toEqual(nachId(erwartet.map(({ vonMirBegonnen: _, ...rest }) => rest)));
  expect(summen).toMatchObject({
    anzahl: erwartet.length,
    bewilligtCent: erwartet.length * 100,
    anerkanntCent: zeilen.reduce((bisher, { anerkanntCent }) => bisher + anerkanntCent, 0),
  });
  expect(jahre).toEqual([2019, 2018]);
  expect(Object.values(staende).reduce((a, b) => a + b, 0)).toBe(erwartet.length);
  // The oldest first.
  const eingaenge = zeilen.map(({ eingereichtAm }) => eingereichtAm);
  expect(eingaenge).toEqual(eingaenge.toSorted());
  const faellig = (await alle({ nach: "frist" })).zeilen.map(({ faelligAm }) => faelligAm);
  expect(faellig).toEqual(faellig.toSorted());
});

test("jede Auswahl zeigt genau, was zu ihr passt, auch zusammen", async () => {
  const erwartet = await erwartete();
  const befunde = new Map((await alle()).zeilen.map((zeile) => [zeile.id, zeile.befunde ?? []]));
  const pruefe = async (frage: Frage, passt: (n: (typeof erwartet)[number]) => boolean) => {
    const { zeilen, gesamt } = await alle(frage);
    const passende = erwartet.filter(passt);
    expect([frage, ids(zeilen), gesamt]).toEqual([frage, ids(passende), passende.length]);
    expect(passende.length).toBeGreaterThan(0);
    expect(passende.length).toBeLessThan(erwartet.length);
  };
  await pruefe({ jahr: 2019 }, (n) => n.jahr === 2019);
  await pruefe({ baustein: 2 }, (n) => n.baustein === 2);
  await pruefe({ art: "verwendungsnachweis" }, (n) => n.art === "verwendungsnachweis");
  await pruefe({ staende: [...offenePruefstaende] }, ({ stand }) => offenePruefstaende.some((s) => s === stand));
  await pruefe({ staende: ["rueckfrage"] }, ({ stand }) => stand === "rueckfrage");
  await pruefe({ suche: "KÖLN" }, (n) => n.inhaberName.includes("Köln"));
  await pruefe({ befund: "ohne" }, (n) => befunde.get(n.id)?.length === 0);
  for (const befund of Befund.options) await pruefe({ befund }, (n) => befunde.get(n.id)?.includes(befund) ?? false);
  await pruefe({ wahl: "niemand" }, ({ stand }) => stand === "eingegangen" || stand === "nachgefordert");
  await pruefe(
    { wahl: "mir" },
    ({ stand, vonMirBegonnen }) => vonMirBegonnen && (stand === "in_pruefung" || stand === "rueckfrage"),
  );
  await pruefe({ jahr: 2018, staende: ["abgeschlossen"] }, (n) => n.jahr === 2018 && n.stand === "abgeschlossen");
});

test("hinter der letzten Seite steht die letzte; niemand sonst liest die Liste", async () => {
  const letzte = await behoerde.api.pruefliste.list.query({ seite: 999 });
  expect(letzte).toMatchObject({ seite: letzte.seiten });
  expect(letzte.zeilen.length).toBeGreaterThan(0);
  // There was something to hide: another authority has none of it.
  expect((await zweite.api.pruefliste.list.query({})).zeilen).toEqual([]);
  const ministerium = await aMandant(server, { art: "ministerium", rollen: ["ministerium"] });
  const kreis = await aMandant(server, { art: "kreis" });
  for (const { api } of [ministerium, kreis])
    await expect(api.pruefliste.list.query({})).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
});
