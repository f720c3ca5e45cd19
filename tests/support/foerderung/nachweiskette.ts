import { randomUUID } from "node:crypto";
import type { Nachweisangaben, Nachweisschritt, Schrittbefehl } from "@kim/domain/nachweis";
import type { z } from "zod";
import { ausgabeSql, besetzungSql } from "../weiterleitung/kette-sql.ts";
import { hatGlied, type Vertrag } from "../weiterleitung/kette.ts";
import type { Besuch, TestApi } from "../welt/api.ts";
import { hatStelle } from "../welt/stellen.ts";
import { aKreis, aMandant, aPerson, eineKommune, type Mandant } from "../welt/tenants.ts";
import { hatBescheid } from "./mittel.ts";

/** The people of a body that proves: who prepares, signs, submits; who checks and who reads a second time. */
export type Nachweishaus = Mandant & Record<"zeichnung" | "einreichung" | "pruefung" | "gegenlesen", Besuch>;
export type Nachweiswer = "bearbeitung" | keyof Omit<Nachweishaus, keyof Mandant>;

type Befehl = Partial<z.input<typeof Schrittbefehl>>;
export type EinPapier = { inhaberId: string; id: string };

export async function mitPersonen(
  server: TestApi,
  mandant: Mandant,
  amt = "hauptverwaltungsbeamt",
): Promise<Nachweishaus> {
  const person = (rolle: "zeichnung" | "finanzen" | "koordination" | "ki_leitung") =>
    aPerson(server, [{ organisationId: mandant.id, rollen: [rolle] }]);
  const [zeichnung, einreichung, pruefung, gegenlesen] = await Promise.all([
    person("zeichnung"),
    person("finanzen"),
    person("koordination"),
    person("ki_leitung"),
  ]);
  await server.database.admin`
    insert into kim.zeichnungsbefugnis (tenant_id, id, benutzer_id, name, amt, von, am, von_name)
    values (${mandant.id}, gen_random_uuid(), ${zeichnung.benutzerId}, 'Zora Zeichnung', ${amt}, '2024-01-01', now(),
      'Vera Verwaltung')`;
  return { ...mandant, zeichnung, einreichung, pruefung, gegenlesen };
}

/** Two people of the granting authority: the one there is, or the one that checks a paper. */
export async function dieBehoerde(server: TestApi, id?: string): Promise<Record<"pruefung" | "gegenlesen", Besuch>> {
  const [zeile] = await server.database.admin<{ id: Mandant["id"] }[]>`
    select id from kim.organisation where art = 'bezirksregierung' and id = coalesce(${id ?? null}::uuid, id)
      order by id limit 1`;
  if (!zeile) throw new Error("Es gibt keine Bezirksregierung");
  const person = () => aPerson(server, [{ organisationId: zeile.id, rollen: ["bewilligungsbehoerde"] }]);
  const [pruefung, gegenlesen] = await Promise.all([person(), person()]);
  return { pruefung, gegenlesen };
}

const bericht = "Die Beratung lief das ganze Jahr hindurch in zwei Außenstellen mit festen Zeiten.";

export const vollstaendigeAngaben: Partial<z.input<typeof Nachweisangaben>> = {
  ort: "Unna",
  auskunftName: "Petra Probe",
  auskunftTelefon: "02303 27",
  auskunftMail: "probe@kim.example",
  durchfuehrung: bericht,
  erfolg: bericht,
  abweichungen: bericht,
  konzept: bericht,
  fortbildungen: bericht,
  nebenbestimmungen: true,
  wirtschaftlich: true,
  belegeStimmen: true,
  keineDoppelfoerderung: true,
  jmdMbe: true,
  vorsteuer: "nicht_abziehbar",
};

/** One step by one person. */
export const tut = (wer: Besuch, nachweis: EinPapier, schritt: Nachweisschritt, rest: Befehl = {}) =>
  wer.api.nachweisvorgang.create.mutate({ id: randomUUID(), nachweis, schritt, ...rest });

/** Fills in what is typed, whatever it was before. */
export async function fuelltAus(haus: Mandant, { inhaberId, id }: EinPapier, angaben = vollstaendigeAngaben) {
  const { entwurf } = await haus.api.nachweis.get.query({ inhaberId, id });
  await haus.api.nachweisEntwurf.update.mutate({ id, version: entwurf?.version ?? 0, angaben });
}

/** Prepared, signed, submitted by three people. */
export async function reichtEin(haus: Nachweishaus, papier: EinPapier) {
  await tut(haus, papier, "vorbereitet");
  await tut(haus.zeichnung, papier, "gezeichnet");
  await tut(haus.einreichung, papier, "eingereicht");
}

/** Everything as declared, except where told; checked by one and certified by another. */
export async function bescheinigt(
  stelle: Record<"pruefung" | "gegenlesen", Besuch>,
  papier: EinPapier,
  abweichend: Record<string, object> = {},
) {
  const { pruefung, gegenlesen } = stelle;
  await tut(pruefung, papier, "pruefung_begonnen");
  const { eingereicht } = await pruefung.api.nachweis.get.query(papier);
  const entscheidungen = (eingereicht?.zeilen ?? []).map(({ schluessel, erklaertCent }) => ({
    schluessel,
    anerkanntCent: erklaertCent,
    ...abweichend[schluessel],
  }));
  // A paper that declares no cost has no line to decide.
  if (entscheidungen.length > 0)
    await pruefung.api.zeilenentscheidung.create.mutate({
      nachweis: papier,
      version: eingereicht?.version ?? 0,
      entscheidungen,
    });
  await tut(pruefung, papier, "geprueft", { pruefart: "schreibtisch" });
  await tut(gegenlesen, papier, "bescheinigt");
}

/**
 * The year 2025 over three levels: a Kreis with a Bescheid over 114,000 EUR gives a post to its Kommune (57,000 at
 * most), the Kommune half of it to a Träger (28,500 at most); both spent 4,000 EUR a month less nothing.
 */
export async function nachweiskette(server: TestApi) {
  const kreis = await mitPersonen(server, await aKreis(server));
  const [kommune, traeger] = await Promise.all([
    eineKommune(server, kreis).then((m) => mitPersonen(server, m)),
    aMandant(server, { art: "traeger" }).then((m) => mitPersonen(server, m, "vertretungsberechtigt")),
  ]);
  const stelleId = await hatStelle(kreis, { beginn: "2025-01-01" });
  const rest = { beginn: "2025-01-01", ende: "2025-12-31", bemessung: "ist_kosten" } as const;
  const anKommune = await hatGlied(
    server,
    kreis,
    kommune,
    { stelleId },
    { ...rest, betragCent: 57_000_00, hoechstbetragJeVzaeCent: 57_000_00, nachweisFaelligAm: "2026-02-28" },
  );
  const anTraeger = await hatGlied(
    server,
    kommune,
    traeger,
    { herkunft: anKommune },
    {
      ...rest,
      vzaeHundertstel: 50,
      betragCent: 28_500_00,
      hoechstbetragJeVzaeCent: 57_000_00,
      nachweisFaelligAm: "2026-01-31",
    },
  );
  for (const [vertrag, monatlichCent] of [
    [anKommune, 2_000_00],
    [anTraeger, 2_100_00],
  ] as const)
    await bucht(server, vertrag, monatlichCent);
  const bescheidId = await hatBescheid(server, kreis, {
    baustein: 2,
    jahr: 2025,
    cent: 57_000_00,
    instrument: "zuwendung",
  });
  await server.database.admin`
    insert into kim.auszahlung (tenant_id, id, bescheid_id, betrag_cent, ausgezahlt_am, am, von_name)
    values (${kreis.id}, gen_random_uuid(), ${bescheidId}, 5700000, '2025-05-15', now(), 'Berta Behörde')`;
  return { kreis, kommune, traeger, anKommune, anTraeger, stelleId };
}

async function bucht({ database: { admin } }: TestApi, v: Vertrag, monatlichCent: number) {
  const zeile = { id: v.id, geber: v.geber.id, an: v.empfaenger.id, stelle: v.stelleId, eigentuemer: v.eigentuemerId };
  await admin.unsafe(besetzungSql(zeile, "2025-01-01", { vzae: 50, bis: "2025-12-31" }));
  for (let monat = 1; monat <= 12; monat += 1)
    await admin.unsafe(ausgabeSql(zeile, { betrag: monatlichCent, jahr: 2025, monat }));
}

/** A Belegliste over what the Träger of the chain booked: the pay of one person, month by month. */
export async function belegt({ database: { admin } }: TestApi, { inhaberId, id }: EinPapier, stelleId: string) {
  for (let monat = 1; monat <= 12; monat += 1) {
    const nr = String(monat).padStart(2, "0");
    await admin`
      insert into kim.belegzeile (tenant_id, id, nachweis_id, beleg_nr, tag, empfaenger, grund, betrag_cent, position,
        zuwendungsfaehig_cent, stelle_id, pseudonym, monat)
      values (${inhaberId}, gen_random_uuid(), ${id}, ${`L-${nr}`}, ${`2025-${nr}-28`}, '', ${`Gehalt ${monat}/2025`},
        210000, 'case_management', 210000, ${stelleId}, 'P-1', ${monat})`;
  }
}

/** The Teilnachweis of a Kommune whose Träger is waived, submitted to its Kreis. */
export async function einTeilnachweis(server: TestApi) {
  const welt = await nachweiskette(server);
  const { kommune, traeger, anKommune, anTraeger } = welt;
  const papier = { inhaberId: kommune.id, id: randomUUID() };
  const unten = { inhaberId: traeger.id, id: randomUUID() };
  await kommune.api.teilnachweis.create.mutate({ id: papier.id, jahr: 2025, weiterleitungId: anKommune.id });
  await traeger.api.teilnachweis.create.mutate({ id: unten.id, jahr: 2025, weiterleitungId: anTraeger.id });
  await tut(kommune.pruefung, unten, "verzichtet", { text: "Der Träger hat die Unterlagen verloren." });
  await fuelltAus(kommune, papier);
  return { ...welt, papier, unten };
}
