import type { BestehendeWeiterleitung, OrganisationId, StelleId, Weiterleitung, WeiterleitungAngebot, WeiterleitungId } from "@kim/domain";
import { sql, type SQL } from "drizzle-orm";
import { must } from "../errors.ts";
import { weiterleitung, weiterleitungAntwort, weiterleitungRuecknahme } from "../schema/weiterleitung.ts";
import type { TenantTx } from "../tenant-tx.ts";

/** A delegation as both sides read it. The post's name is null once the reader may no longer see the post. */
export type WeiterleitungMitNamen = Weiterleitung & BestehendeWeiterleitung & {
  geberName: string;
  empfaengerName: string;
  stelleBezeichnung: string | null;
};

/** Everything the tenant gave or was offered, newest first. */
export function listWeiterleitungen(tx: TenantTx): Promise<WeiterleitungMitNamen[]> {
  return select(tx, sql`w.tenant_id = ${tx.tenantId} or w.empfaenger_id = ${tx.tenantId}`);
}

/** Throws `Missing`. */
export async function getWeiterleitung(tx: TenantTx, id: WeiterleitungId): Promise<WeiterleitungMitNamen> {
  const [row] = await select(tx, sql`w.id = ${id} and (w.tenant_id = ${tx.tenantId} or w.empfaenger_id = ${tx.tenantId})`);
  return must(row, "weiterleitung");
}

/** What the tenant itself gave, for the rules that count over it (R12, shares). */
export function listEigeneWeiterleitungen(tx: TenantTx): Promise<WeiterleitungMitNamen[]> {
  return select(tx, sql`w.tenant_id = ${tx.tenantId}`);
}

/** Throws a broken `weiterleitung_pkey` when the id was recorded before: a second click. */
export async function recordWeiterleitung(tx: TenantTx, angebot: WeiterleitungAngebot, now: Date): Promise<void> {
  await tx.insert(weiterleitung).values({ ...angebot, tenantId: tx.tenantId, angebotenAm: now });
}

/** Throws a broken `weiterleitung_antwort_pkey` when the offer was answered before. */
export async function recordAntwort(
  tx: TenantTx,
  w: Weiterleitung,
  antwort: { angenommen: boolean; grund: string | null },
  now: Date,
): Promise<void> {
  await tx.insert(weiterleitungAntwort).values({
    tenantId: tx.tenantId,
    geberId: w.geberId,
    weiterleitungId: w.id,
    ...antwort,
    beantwortetAm: now,
  });
}

export async function recordRuecknahme(tx: TenantTx, w: Weiterleitung, now: Date): Promise<void> {
  await tx.insert(weiterleitungRuecknahme).values({
    tenantId: tx.tenantId,
    weiterleitungId: w.id,
    empfaengerId: w.empfaengerId,
    zurueckgezogenAm: now,
  });
}

async function select(tx: TenantTx, condition: SQL): Promise<WeiterleitungMitNamen[]> {
  const rows = await tx.execute<Row>(sql`
    select w.*, o.art as empfaenger_art, o.name as empfaenger_name, g.name as geber_name, s.bezeichnung, s.baustein,
      a.angenommen, a.grund, a.beantwortet_am, r.zurueckgezogen_am
    from kim.weiterleitung w
      join kim.organisation o on o.id = w.empfaenger_id
      join kim.organisation g on g.id = w.tenant_id
      left join kim.stelle s on s.tenant_id = w.tenant_id and s.id = w.stelle_id
      left join kim.weiterleitung_antwort a on a.geber_id = w.tenant_id and a.weiterleitung_id = w.id
      left join kim.weiterleitung_ruecknahme r on r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id
    where ${condition} order by w.angeboten_am desc, w.id`);
  return rows.map(toWeiterleitung);
}

interface Row extends Record<string, unknown> {
  tenant_id: OrganisationId;
  id: WeiterleitungId;
  stelle_id: StelleId;
  empfaenger_id: OrganisationId;
  empfaenger_art: WeiterleitungMitNamen["empfaengerArt"];
  empfaenger_name: string;
  geber_name: string;
  bezeichnung: string | null;
  baustein: WeiterleitungMitNamen["baustein"];
  vzae_hundertstel: number;
  betrag_cent: string;
  beginn: Weiterleitung["beginn"];
  ende: Weiterleitung["ende"];
  zweck: string;
  nachweis_faellig_am: Weiterleitung["nachweisFaelligAm"];
  begruendung: string;
  jmd_mbe_erklaerung: boolean;
  angeboten_am: string;
  angenommen: boolean | null;
  grund: string | null;
  beantwortet_am: string | null;
  zurueckgezogen_am: string | null;
}

function toWeiterleitung(row: Row): WeiterleitungMitNamen {
  const am = instant(row.beantwortet_am);
  return {
    id: row.id,
    stelleId: row.stelle_id,
    geberId: row.tenant_id,
    empfaengerId: row.empfaenger_id,
    empfaengerArt: row.empfaenger_art,
    empfaengerName: row.empfaenger_name,
    geberName: row.geber_name,
    stelleBezeichnung: row.bezeichnung,
    baustein: row.baustein,
    vzaeHundertstel: row.vzae_hundertstel,
    betragCent: Number(row.betrag_cent),
    beginn: row.beginn,
    ende: row.ende,
    zweck: row.zweck,
    nachweisFaelligAm: row.nachweis_faellig_am,
    begruendung: row.begruendung,
    jmdMbeErklaerung: row.jmd_mbe_erklaerung,
    angebotenAm: instant(row.angeboten_am) ?? "",
    antwort: am === null ? null : row.angenommen ? { angenommen: true, am } : { angenommen: false, am, grund: row.grund ?? "" },
    zurueckgezogenAm: instant(row.zurueckgezogen_am),
  };
}

// drizzle makes the client hand timestamps through as the server's text.
const instant = (text: string | null) => (text === null ? null : new Date(text).toISOString());
