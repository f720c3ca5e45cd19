import {
  Fristgegenstand,
  fristenstandDesGebers,
  gegenstandsschluessel,
  type FristmahnungEingabe,
  type FristverlaengerungEingabe,
  type Gebertafel,
  type Standangaben,
  type Standzeile,
  type Verlaengerung,
} from "@kim/domain/fristenliste";
import type { OrganisationId, PlainDate, WeiterleitungId } from "@kim/domain/grundlagen";
import type { OrganisationArt } from "@kim/domain/organisation";
import type { Baustein } from "@kim/domain/stelle";
import { sql } from "drizzle-orm";
import type { Answers, Reading } from "../../scope/scope.ts";
import type { BewilligungTx, TenantTx } from "../../scope/tenant-tx.ts";
import { nachweistaten } from "../nachweis/nachweisvorgang.ts";
import { fristlageAus, fristlesung } from "./frist.ts";

const desBescheids = (tabelle: string) =>
  `${tabelle}.inhaber_id = b.tenant_id and ${tabelle}.jahr = b.jahr and ${tabelle}.baustein = b.baustein`;

/** For the granting authority: of a year every Bescheid that counts, what was submitted for it, who was reminded. */
export const fristenstaende = (jahr: number): Reading<Standangaben[]> => ({
  text: `select b.id as "bescheidId", b.tenant_id as "organisationId", o.name as "organisationName", b.jahr, b.baustein,
      b.instrument, b.aktenzeichen, b.nachweis_faellig_am::text as "nachweisFaelligAm", b.zeichnungskreis,
      n.id as "nachweisId", ${nachweistaten("n")} as vorgaenge,
      (select coalesce(json_agg(json_build_object('amt', z.amt, 'von', z.von, 'bis', z.bis)), '[]')
        from kim.zeichnungsbefugnis z where z.tenant_id = b.tenant_id) as befugnisse,
      (select json_build_object('bis', v.bis, 'grund', v.grund, 'vonName', v.von_name)
        from kim.fristverlaengerung v where ${desBescheids("v")} order by v.nummer desc limit 1) as verlaengerung,
      greatest((select max(m.am) from kim.fristmahnung m where ${desBescheids("m")}),
        (select max(e.am) from kim.fristerinnerung e where e.tenant_id = b.tenant_id
          and e.frist in ('nachweis-bescheid:' || b.jahr || ':' || b.baustein, 'nachweis:' || n.id)))::text
        as "erinnertAm"
    from kim.bescheid b join kim.organisation o on o.id = b.tenant_id
    left join kim.nachweis n on n.tenant_id = b.tenant_id and n.jahr = b.jahr and n.baustein = b.baustein
      and n.weiterleitung_id is null
    where b.jahr = $1 and not exists (select 1 from kim.bescheid s
      where s.tenant_id = b.tenant_id and s.vorgaenger_id = b.id)
    order by o.name collate "de-x-icu", b.baustein`,
  params: [jahr],
  rows: (rows) => rows as unknown as Standangaben[],
});

type Vertragszeile = Verlaengerung & { inhaberId: OrganisationId; jahr: number; weiterleitungId: WeiterleitungId };
type Mahnungszeile = Pick<Vertragszeile, "inhaberId" | "jahr" | "weiterleitungId"> & { am: string };

const gegebeneVerlaengerungen = (tenantId: OrganisationId): Reading<Vertragszeile[]> => ({
  text: `select inhaber_id as "inhaberId", jahr, weiterleitung_id as "weiterleitungId", bis::text, grund,
      von_name as "vonName" from kim.fristverlaengerung where tenant_id = $1 and weiterleitung_id is not null
    order by nummer`,
  params: [tenantId],
  rows: (rows) => rows as unknown as Vertragszeile[],
});

const gegebeneMahnungen = (tenantId: OrganisationId): Reading<Mahnungszeile[]> => ({
  text: `select inhaber_id as "inhaberId", jahr, weiterleitung_id as "weiterleitungId", max(am)::text as am
    from kim.fristmahnung where tenant_id = $1 and weiterleitung_id is not null group by 1, 2, 3`,
  params: [tenantId],
  rows: (rows) => rows as unknown as Mahnungszeile[],
});

/** For a giver: what it gave, what came back of it, and whom it had reminded. */
export const geberlesung = (tenantId: OrganisationId, heute: PlainDate) =>
  [...fristlesung(tenantId, heute), gegebeneVerlaengerungen(tenantId), gegebeneMahnungen(tenantId)] as const;

export function geberstandAus(
  leser: { leserId: OrganisationId; art: OrganisationArt; heute: PlainDate },
  [lage, vertraege, forderungen, stellen, verlaengerungen, mahnungen]: Answers<ReturnType<typeof geberlesung>>,
): Standzeile[] {
  const schluessel = (z: Pick<Vertragszeile, "inhaberId" | "jahr" | "weiterleitungId">) =>
    gegenstandsschluessel({ art: "vertrag", inhaberId: z.inhaberId, jahr: z.jahr, weiterleitungId: z.weiterleitungId });
  const tafel: Gebertafel = {
    verlaengerungen: new Map(verlaengerungen.map((v) => [schluessel(v), v])),
    erinnert: new Map(mahnungen.map((m) => [schluessel(m), m.am])),
  };
  return fristenstandDesGebers(fristlageAus(leser, [lage, vertraege, forderungen, stellen]), tafel);
}

type Autor = { am: Date; vonId: string; vonName: string };

const spaltenVon = (g: Fristgegenstand): { baustein: Baustein | null; weiterleitungId: WeiterleitungId | null } =>
  g.art === "bescheid"
    ? { baustein: g.baustein, weiterleitungId: null }
    : { baustein: null, weiterleitungId: g.weiterleitungId };

/** Throws a broken `fristmahnung_pkey` when the id was recorded before: a second click. */
export async function recordFristmahnung(
  tx: TenantTx | BewilligungTx,
  { id, zeilen }: FristmahnungEingabe,
  { am, vonId, vonName }: Autor,
): Promise<void> {
  for (const [nummer, zeile] of zeilen.entries()) {
    const { baustein, weiterleitungId } = spaltenVon(zeile);
    await tx.execute(sql`insert into kim.fristmahnung
        (tenant_id, id, nummer, inhaber_id, jahr, baustein, weiterleitung_id, am, von_id, von_name)
      values (${tx.tenantId}, ${id}, ${nummer}, ${zeile.inhaberId}, ${zeile.jahr}, ${baustein}, ${weiterleitungId},
        ${am.toISOString()}, ${vonId}, ${vonName})`);
  }
}

/** The rows of one click. */
export async function listFristmahnung(tx: TenantTx, id: string): Promise<Fristgegenstand[]> {
  const rows = await tx.execute<{
    inhaber_id: OrganisationId;
    jahr: number;
    baustein: Baustein | null;
    weiterleitung_id: WeiterleitungId | null;
  }>(sql`select inhaber_id, jahr, baustein, weiterleitung_id from kim.fristmahnung
    where tenant_id = ${tx.tenantId} and id = ${id} order by nummer`);
  return rows.map(({ inhaber_id: inhaberId, jahr, baustein, weiterleitung_id: weiterleitungId }) =>
    Fristgegenstand.parse(
      weiterleitungId === null
        ? { art: "bescheid", inhaberId, jahr, baustein }
        : { art: "vertrag", inhaberId, jahr, weiterleitungId },
    ),
  );
}

/** Whether this click was recorded before. */
export async function hatFristmahnung(tx: TenantTx | BewilligungTx, id: string): Promise<boolean> {
  const rows = await tx.execute(sql`select from kim.fristmahnung where tenant_id = ${tx.tenantId} and id = ${id}`);
  return rows.length > 0;
}

export async function hatFristverlaengerung(tx: TenantTx | BewilligungTx, id: string): Promise<boolean> {
  const rows = await tx.execute(
    sql`select from kim.fristverlaengerung where tenant_id = ${tx.tenantId} and id = ${id}`,
  );
  return rows.length > 0;
}

/** Throws a broken `fristverlaengerung_pkey` when the id was recorded before: a second click. */
export async function recordFristverlaengerung(
  tx: TenantTx | BewilligungTx,
  { id, gegenstand, bis, grund }: FristverlaengerungEingabe,
  { am, vonId, vonName }: Autor,
): Promise<void> {
  const { baustein, weiterleitungId } = spaltenVon(gegenstand);
  await tx.execute(sql`insert into kim.fristverlaengerung
      (tenant_id, id, inhaber_id, jahr, baustein, weiterleitung_id, bis, grund, am, von_id, von_name)
    values (${tx.tenantId}, ${id}, ${gegenstand.inhaberId}, ${gegenstand.jahr}, ${baustein}, ${weiterleitungId},
      ${bis}, ${grund}, ${am.toISOString()}, ${vonId}, ${vonName})`);
}
