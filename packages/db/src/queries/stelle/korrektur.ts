import type { KorrekturbitteId, OrganisationId, WeiterleitungId } from "@kim/domain/grundlagen";
import type { Weiterleitung } from "@kim/domain/weiterleitung";
import type { Korrekturantwort, Korrekturbitte, KorrekturbitteAnlage } from "@kim/domain/besetzung";
import { and, eq, sql, type SQL } from "drizzle-orm";
import { must } from "../../scope/errors.ts";
import { ausgabe } from "../../schema/ausgabe.ts";
import { besetzung } from "../../schema/besetzung.ts";
import { korrekturantwort, korrekturbitte } from "../../schema/weiterleitung-verlauf.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/** A request with what its page says about it; `eintrag` null when the holder deleted it since. */
export type KorrekturbitteMitNamen = Korrekturbitte & {
  geberName: string;
  empfaengerName: string;
  stelleId: string;
  stelleBezeichnung: string;
  eintrag: { pseudonym: string | null; jahr: number | null; monat: number | null; betragCent: number | null } | null;
};

/** Asked by the tenant or of it, newest first; of one contract, or of all. */
export function listKorrekturbitten(
  tx: TenantTx,
  weiterleitungId?: WeiterleitungId,
): Promise<KorrekturbitteMitNamen[]> {
  return select(tx, weiterleitungId === undefined ? sql`true` : sql`k.weiterleitung_id = ${weiterleitungId}`);
}

/** Throws `Missing`. */
export async function getKorrekturbitte(
  tx: TenantTx,
  id: KorrekturbitteId,
  weiterleitungId: WeiterleitungId,
): Promise<KorrekturbitteMitNamen> {
  const [row] = await select(tx, sql`k.id = ${id} and k.weiterleitung_id = ${weiterleitungId}`);
  return must(row, "korrekturbitte");
}

/** The contract an entry of a receiver belongs to, as the giver sees it. */
export async function findKorrekturGegenstand(
  tx: TenantTx,
  { art, gegenstandId, weiterleitungId }: KorrekturbitteAnlage,
): Promise<{ weiterleitungId: WeiterleitungId | null } | undefined> {
  const tabelle = art === "besetzung" ? besetzung : ausgabe;
  const [row] = await tx
    .select({ id: tabelle.weiterleitungId })
    .from(tabelle)
    .where(
      and(eq(tabelle.geberId, tx.tenantId), eq(tabelle.weiterleitungId, weiterleitungId), eq(tabelle.id, gegenstandId)),
    );
  return row && { weiterleitungId: row.id as WeiterleitungId | null };
}

/** Throws a broken `korrekturbitte_pkey` when the id was recorded before: a second click. */
export async function recordKorrekturbitte(
  tx: TenantTx,
  { empfaengerId }: Weiterleitung,
  bitte: KorrekturbitteAnlage,
  beleg: { am: Date; von: string },
): Promise<void> {
  await tx.insert(korrekturbitte).values({ ...bitte, ...beleg, tenantId: tx.tenantId, empfaengerId });
}

/** Throws a broken `korrekturantwort_pkey` when it was answered before. */
export async function recordKorrekturantwort(
  tx: TenantTx,
  { geberId, id }: { geberId: OrganisationId; id: KorrekturbitteId },
  antwort: Pick<Korrekturantwort, "korrigiert" | "text">,
  beleg: { am: Date; von: string },
): Promise<void> {
  await tx
    .insert(korrekturantwort)
    .values({ ...antwort, ...beleg, tenantId: tx.tenantId, geberId, korrekturbitteId: id });
}

async function select(tx: TenantTx, condition: SQL): Promise<KorrekturbitteMitNamen[]> {
  const rows = await tx.execute<{ bitte: KorrekturbitteMitNamen }>(sql`
    select json_build_object('id', k.id, 'weiterleitungId', k.weiterleitung_id, 'art', k.art, 'gegenstandId',
      k.gegenstand_id, 'text', k.text, 'am', k.am, 'von', k.von,
      'geberId', k.tenant_id, 'empfaengerId', k.empfaenger_id, 'geberName', g.name, 'empfaengerName', o.name,
      'stelleId', w.stelle_id, 'stelleBezeichnung', w.stelle_bezeichnung,
      'antwort', (select json_build_object('korrigiert', a.korrigiert, 'text', a.text, 'am', a.am, 'von', a.von)
        from kim.korrekturantwort a where a.geber_id = k.tenant_id and a.korrekturbitte_id = k.id),
      'eintrag', case k.art
        when 'besetzung' then (select json_build_object('pseudonym', b.pseudonym, 'jahr', null, 'monat', null,
          'betragCent', null)
          from kim.besetzung b where b.tenant_id = k.empfaenger_id and b.id = k.gegenstand_id)
        else (select json_build_object('pseudonym', null, 'jahr', e.jahr, 'monat', e.monat, 'betragCent', e.betrag_cent)
          from kim.ausgabe e where e.tenant_id = k.empfaenger_id and e.id = k.gegenstand_id) end) as bitte
    from kim.korrekturbitte k join kim.weiterleitung w on w.tenant_id = k.tenant_id and w.id = k.weiterleitung_id
      join kim.organisation g on g.id = k.tenant_id join kim.organisation o on o.id = k.empfaenger_id
    where (k.tenant_id = ${tx.tenantId} or k.empfaenger_id = ${tx.tenantId}) and ${condition}
    order by k.am desc, k.id`);
  return rows.map(({ bitte }) => ({
    ...bitte,
    am: instant(bitte.am),
    antwort: bitte.antwort && { ...bitte.antwort, am: instant(bitte.antwort.am) },
  }));
}

const instant = (text: string) => new Date(text).toISOString();
