import { addDays, jahrVon, type OrganisationId, type PlainDate } from "@kim/domain/grundlagen";
import type { LandesverteilungInhalt, Verteilgegenstand } from "@kim/domain/landesverteilung";
import { sql } from "drizzle-orm";
import { uuidOf } from "../../src/scope/ids.ts";
import type { Tx } from "../../src/scope/scope.ts";
import { asOwnerOf } from "../grundstock/mandant.ts";
import { gebiete, organisationIdOf } from "../grundstock/organisationen.ts";

const behoerde = organisationIdOf("bezreg-arnsberg");
const [vogt, reinhardt] = [
  { id: uuidOf("benutzer", "bezirksregierung@kim.example"), name: "Carsten Vogt" },
  { id: uuidOf("benutzer", "bezirksregierung2@kim.example"), name: "Silke Reinhardt" },
];

type Anteil = { organisationId: OrganisationId; hundertstel: number; vorjahrHundertstel: number; cent: number };

/**
 * What was held out for this year before its Bescheide, what is for the next, and a draft with three scenarios that
 * nobody put forward yet.
 */
export async function schreibeLandesverteilungen(tx: Tx, heute: PlainDate): Promise<void> {
  const jahr = jahrVon(heute);
  const [bewilligt, davor] = [await kontingente(tx, jahr), await kontingente(tx, jahr - 1)];
  const laufende = bewilligt.map(({ id, baustein2 }) => ({
    organisationId: id,
    hundertstel: baustein2,
    vorjahrHundertstel: davor.find((k) => k.id === id)?.baustein2 ?? 0,
    cent: 570 * 100 * baustein2,
  }));
  const naechste = bewilligt.map(({ id, baustein1 }) => {
    const koordination = Math.max(0, baustein1 - 50);
    return {
      organisationId: id,
      hundertstel: koordination,
      vorjahrHundertstel: koordination,
      cent: 570 * 100 * koordination,
    };
  });
  await asOwnerOf(tx, behoerde, async (e) => {
    await veroeffentliche(e, { jahr, gegenstand: "case_management", tag: addDays(heute, -330) }, laufende);
    await veroeffentliche(e, { jahr: jahr + 1, gegenstand: "koordination", tag: addDays(heute, -6) }, naechste);
    await lege(e, { jahr: jahr + 1, gegenstand: "case_management", tag: addDays(heute, -2) }, dreiSzenarien);
  });
}

const dreiSzenarien: LandesverteilungInhalt = {
  begruendung: "Der Haushalt steht noch nicht fest; verglichen werden drei Ansätze.",
  szenarien: [
    szenario("Aufwuchs um 5 Prozent", 5),
    szenario("Wie im Vorjahr", 0),
    szenario("Kürzung um 10 Prozent", -10),
  ],
};

const wieImVorjahr: LandesverteilungInhalt = {
  begruendung: "Fortführung der bewilligten Stellen im Rahmen des Haushaltsansatzes.",
  szenarien: [szenario("Wie im Vorjahr", 0)],
};

function szenario(name: string, prozent: number): LandesverteilungInhalt["szenarien"][number] {
  return {
    name,
    schluessel: { art: "vorjahr", schrittHundertstel: 50, aenderung: { art: "prozent", prozent } },
  };
}

async function kontingente(tx: Tx, jahr: number) {
  const zeilen: { id: OrganisationId; baustein1: number; baustein2: number }[] = [];
  for (const { ags } of gebiete.filter(({ kachelZeile }) => kachelZeile !== null)) {
    const id = organisationIdOf(ags ?? "");
    await asOwnerOf(tx, id, async (e) => {
      const [row] = await e.execute<{ baustein1: number; baustein2: number }>(sql`
        select coalesce(sum(vzae_hundertstel) filter (where baustein = 1), 0)::int as baustein1,
          coalesce(sum(vzae_hundertstel) filter (where baustein = 2), 0)::int as baustein2
        from kim.kontingent where tenant_id = ${id} and jahr = ${jahr}`);
      zeilen.push({ id, baustein1: row?.baustein1 ?? 0, baustein2: row?.baustein2 ?? 0 });
    });
  }
  return zeilen;
}

type Kopf = { jahr: number; gegenstand: Verteilgegenstand; tag: PlainDate };
const idVon = ({ jahr, gegenstand }: Kopf) => uuidOf("landesverteilung", jahr, gegenstand);

const lege = (tx: Tx, kopf: Kopf, inhalt: LandesverteilungInhalt) =>
  tx.execute(sql`
    insert into kim.landesverteilung (tenant_id, id, jahr, gegenstand, inhalt, version, geaendert_am, geaendert_von)
    values (${behoerde}, ${idVon(kopf)}, ${kopf.jahr}, ${kopf.gegenstand}, ${JSON.stringify(inhalt)}::text::jsonb, 2,
      ${`${kopf.tag}T08:00:00Z`}, ${reinhardt.name})`);

async function veroeffentliche(tx: Tx, kopf: Kopf, anteile: readonly Anteil[]): Promise<void> {
  const { begruendung } = wieImVorjahr;
  await lege(tx, kopf, wieImVorjahr);
  const vorlage = { szenario: "Wie im Vorjahr", begruendung, satzAnnahme: true, anteile };
  const vorlageId = uuidOf("landesvorlage", idVon(kopf));
  await tx.execute(sql`
    insert into kim.landesverteilung_vorgang (tenant_id, id, landesverteilung_id, schritt, vorlage, vorlage_id,
      vorgelegt_von_id, am, von_id, von_name)
    values (${behoerde}, ${vorlageId}, ${idVon(kopf)}, 'vorgelegt', ${JSON.stringify(vorlage)}::text::jsonb, null, null,
      ${`${kopf.tag}T09:00:00Z`}, ${reinhardt.id}, ${reinhardt.name}),
    (${behoerde}, ${uuidOf("landesveroeffentlichung", idVon(kopf))}, ${idVon(kopf)}, 'veroeffentlicht', null,
      ${vorlageId}, ${reinhardt.id}, ${`${kopf.tag}T14:00:00Z`}, ${vogt.id}, ${vogt.name})`);
  await tx.execute(sql`
    insert into kim.landesanteil (tenant_id, landesverteilung_id, empfaenger_id, jahr, gegenstand, vzae_hundertstel,
      vorjahr_hundertstel, betrag_cent, begruendung, satz_annahme, am)
    select ${behoerde}::uuid, ${idVon(kopf)}::uuid, (a ->> 'organisationId')::uuid, ${kopf.jahr}::smallint,
      ${kopf.gegenstand}::text, (a ->> 'hundertstel')::integer, (a ->> 'vorjahrHundertstel')::integer,
      (a ->> 'cent')::bigint, ${begruendung}::text, true, ${`${kopf.tag}T14:00:00Z`}::timestamptz
    from jsonb_array_elements(${JSON.stringify(anteile)}::text::jsonb) a`);
}
