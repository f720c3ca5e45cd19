import {
  asBewilligung,
  auszahlungszeilen,
  bewilligteAbrufe,
  faelligeRaten,
  listBescheide,
  listZuwendungsempfaenger,
  offeneAbrufe,
  readAsBewilligung,
  readAsTenant,
  type BewilligungTx,
} from "@kim/db";
import { plainDate, plusMonate, summe, type PlainDate } from "@kim/domain/grundlagen";
import { mittelfrist } from "@kim/domain/mittelabruf";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eineBehoerde } from "../../../../../tests/support/foerderung/mittel.ts";
import { furnishMittel } from "../../../../../tests/support/foerderung/viele-mittel.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import type { Mandant } from "../../../../../tests/support/welt/tenants.ts";
import { mittelansicht } from "./mittelansicht.ts";
import { getMittellage } from "./mittellage.ts";

const jahr = 2026;
const alle = { ab: 0, anzahl: 1000 };
const heute = plainDate("2026-06-15");
let server: TestApi;
let behoerde: Mandant;
let mittel: Awaited<ReturnType<typeof loadMittel>>;
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await eineBehoerde(server);
  await furnishMittel(server);
  mittel = await asBewilligung(server.database.db, behoerde.id, behoerde.benutzerId, loadMittel);
});
afterAll(() => server.close());

/** What the rules make of every recipient's money, by name. */
async function loadMittel(tx: BewilligungTx) {
  const gefunden = [];
  for (const { id: organisationId, name: organisationName } of await listZuwendungsempfaenger(tx)) {
    const lage = await getMittellage(tx, organisationId);
    const bescheide = (await listBescheide(tx, organisationId)).filter((b) => b.jahr === jahr);
    for (const m of mittelansicht({ ...lage, bescheide, termine: [], heute })) {
      const { id, baustein, aktenzeichen } = m;
      gefunden.push({ ...m, lage, bescheid: { id, organisationId, organisationName, baustein, aktenzeichen } });
    }
  }
  return gefunden;
}

const abrufeMit = (stand: "offen" | "bewilligt") =>
  mittel
    .flatMap(({ abrufe, ...m }) => abrufe.filter((abruf) => abruf.stand === stand).map((abruf) => ({ abruf, ...m })))
    .sort(
      ({ abruf: a }, { abruf: b }) =>
        a.termin.localeCompare(b.termin) || a.am.localeCompare(b.am) || a.id.localeCompare(b.id),
    )
    .map(({ abruf: { id, bescheidId, gegenstand, betragCent, termin, benoetigtBis, begruendung }, ...m }) => ({
      ...m,
      begruendung,
      zeile: { id, bescheidId, gegenstand, betragCent, termin, benoetigtBis, bescheid: m.bescheid },
    }));

const erwarteteOffene = () =>
  abrufeMit("offen").map(({ zeile, begruendung, stand: { zugesagtCent, abrufbarCent } }) => ({
    ...zeile,
    begruendung,
    zugesagtCent,
    abrufbarCent,
  }));

const erwarteteBewilligte = (tag: PlainDate) =>
  abrufeMit("bewilligt").map(({ zeile, lage }) => {
    const eigener = lage.bescheide.filter(({ id }) => id === zeile.bescheidId);
    const [monate = null] = eigener.map((b) => mittelfrist(lage.fassungen, b, zeile.gegenstand));
    return { ...zeile, auszahlbar: monate === null || zeile.benoetigtBis <= plusMonate(tag, monate) };
  });

const erwarteteRaten = (tag: PlainDate) =>
  mittel.flatMap(({ raten, bescheid }) =>
    raten
      .filter((rate) => rate.offenCent > 0 && rate.faelligAm <= tag)
      .map(({ nummer, faelligAm, offenCent }, i) => ({ nummer, faelligAm, offenCent, bescheid, alsNaechste: i === 0 })),
  );

const filter = [
  {},
  { baustein: 1 as const },
  { baustein: 2 as const },
  { baustein: 3 as const },
  { suche: "KREIS " },
  { suche: "köln", baustein: 1 as const },
  { suche: "100%_" },
];
type Filter = { baustein?: 1 | 2 | 3; suche?: string };

const passend = <T extends { bescheid: { organisationName: string; baustein: number } }>(
  zeilen: readonly T[],
  { baustein, suche = "" }: Filter,
): T[] =>
  zeilen.filter(
    ({ bescheid }) =>
      (baustein === undefined || bescheid.baustein === baustein) &&
      bescheid.organisationName.toLowerCase().includes(suche.trim().toLowerCase()),
  );

/** Every line of a list, page by page; what is asked for beyond the last page gets the last. */
async function geblaettert<Z, A extends { zeilen: Z[]; seite: number; seiten: number; gesamt: number }>(
  list: (seite: number) => Promise<A & { zeilen: Z[] }>,
) {
  const erste = await list(1);
  const seiten = [erste];
  for (let seite = 2; seite <= erste.seiten; seite++) seiten.push(await list(seite));
  expect(await list(erste.seiten + 1)).toEqual(seiten.at(-1));
  const zeilen = seiten.flatMap((seite) => seite.zeilen);
  expect(erste).toMatchObject({ gesamt: zeilen.length, seiten: Math.max(1, Math.ceil(zeilen.length / 25)) });
  return { ...erste, zeilen };
}

test.each(filter)("the pages of calls to decide hold what the rules say: %j", async (f: Filter) => {
  const { listOffene } = behoerde.api.mittelabrufEingang;
  const { zeilen, jahre } = await geblaettert((seite) => listOffene.query({ jahr, ...f, seite }));
  expect(zeilen).toEqual(passend(erwarteteOffene(), f));
  expect(jahre).toEqual([{ jahr, anzahl: erwarteteOffene().length }]);
});

test.each(filter)("the pages of approved calls hold them and what R32 lets be paid today: %j", async (f: Filter) => {
  const { listBewilligte, listAuszahlbare } = behoerde.api.mittelabrufEingang;
  const { zeilen, auszahlbar } = await geblaettert((seite) => listBewilligte.query({ jahr, ...f, seite }));
  const erwartet = passend(erwarteteBewilligte(heute), f);
  expect(zeilen).toEqual(erwartet);
  const zuZahlen = erwartet.filter((zeile) => zeile.auszahlbar);
  expect(auszahlbar).toBe(zuZahlen.length);
  expect(await listAuszahlbare.query({ jahr, ...f, art: "abrufe" })).toEqual(
    zuZahlen.map(({ id, bescheidId, betragCent, bescheid: { organisationId, organisationName } }) => ({
      organisationId,
      organisationName,
      bescheidId,
      mittelabrufId: id,
      betragCent,
    })),
  );
});

test.each(filter)("the pages of instalments hold what is due and unpaid, and its sum: %j", async (f: Filter) => {
  const { listRaten, listAuszahlbare } = behoerde.api.mittelabrufEingang;
  const { zeilen, offenCent } = await geblaettert((seite) => listRaten.query({ jahr, ...f, seite }));
  const erwartet = passend(erwarteteRaten(heute), f);
  expect(zeilen).toEqual(erwartet);
  expect(offenCent).toBe(summe(erwartet.map((rate) => rate.offenCent)));
  expect(await listAuszahlbare.query({ jahr, ...f, art: "raten" })).toEqual(
    erwartet.map(({ offenCent: betragCent, bescheid: { id, organisationId, organisationName } }) => ({
      organisationId,
      organisationName,
      bescheidId: id,
      mittelabrufId: null,
      betragCent,
    })),
  );
});

test.each(filter)("the pages of payments hold each of them, newest first, and their sum: %j", async (f: Filter) => {
  const { zeilen, summeCent } = await geblaettert((seite) => behoerde.api.auszahlung.list.query({ jahr, ...f, seite }));
  const erwartet = passend(mittel, f).flatMap(({ auszahlungen }) => auszahlungen);
  expect(zeilen.map(({ id }) => id).sort()).toEqual(erwartet.map(({ id }) => id).sort());
  expect(zeilen.map(({ ausgezahltAm }) => ausgezahltAm)).toEqual(
    erwartet.map(({ ausgezahltAm }) => ausgezahltAm).sort((a, b) => b.localeCompare(a)),
  );
  expect(summeCent).toBe(summe(erwartet.map(({ betragCent }) => betragCent)));
});

test("there is something on each side of every boundary", () => {
  expect(erwarteteOffene().length).toBeGreaterThan(25);
  for (const auszahlbar of [true, false])
    expect(erwarteteBewilligte(heute).filter((a) => a.auszahlbar === auszahlbar).length).toBeGreaterThan(5);
  expect(erwarteteRaten(heute).length).toBeGreaterThan(25);
  expect(erwarteteRaten(plainDate("2026-12-31")).some(({ alsNaechste }) => !alsNaechste)).toBe(true);
  expect(mittel.flatMap(({ auszahlungen }) => auszahlungen).length).toBeGreaterThan(25);
});

test.each(["2026-02-14", "2026-02-15", "2026-06-16", "2026-12-31"].map(plainDate))(
  "on %s as much is payable and due as the rules say, also where a month ends early",
  async (tag) => {
    const auswahl = { jahr, baustein: null, suche: null };
    const { db } = server.database;
    const [abrufe, raten] = await readAsBewilligung(
      db,
      behoerde.id,
      behoerde.benutzerId,
      bewilligteAbrufe(auswahl, tag, alle),
      faelligeRaten(auswahl, tag, alle),
    );
    expect(abrufe).toEqual(erwarteteBewilligte(tag));
    expect(raten).toEqual(erwarteteRaten(tag));
  },
);

test("a recipient who asks the same of the database finds its own alone", async () => {
  const [eigenes] = erwarteteRaten(heute);
  const id = eigenes?.bescheid.organisationId ?? behoerde.id;
  const auswahl = { jahr, baustein: null, suche: null };
  const listen = [
    offeneAbrufe(auswahl, alle),
    bewilligteAbrufe(auswahl, heute, alle),
    faelligeRaten(auswahl, heute, alle),
    auszahlungszeilen(auswahl, alle),
  ] as const;
  const gefunden = (await readAsTenant(server.database.db, id, behoerde.benutzerId, ...listen)).flat();
  expect(gefunden.length).toBeGreaterThan(0);
  expect(new Set(gefunden.map(({ bescheid }) => bescheid.organisationId))).toEqual(new Set([id]));
  const fremde = await readAsTenant(server.database.db, behoerde.id, behoerde.benutzerId, ...listen);
  expect(fremde).toEqual([[], [], [], []]);
});
