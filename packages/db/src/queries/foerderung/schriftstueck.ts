import type { OrganisationId } from "@kim/domain/grundlagen";
import {
  forderungspapiere,
  istVonDerBehoerde,
  type EinSchriftstueck,
  type Gegenstaende,
  type Schriftstueck,
  type Schriftstueckart,
} from "@kim/domain/schriftstueck";
import { and, eq, isNotNull, isNull, sql, type SQL } from "drizzle-orm";
import { schriftstueck } from "../../schema/schriftstueck.ts";
import type { BewilligungTx, TenantTx } from "../../scope/tenant-tx.ts";
import { sha256Of } from "../nachweis/nachweisfassung.ts";

/** The two sides of a step, each as the role it acts in. */
export type SchriftstueckTx = TenantTx | BewilligungTx;

/** A step that leaves a paper, and how far that is. Instants are ISO 8601. */
export type Schriftstueckzeile = EinSchriftstueck & {
  /** What the step happened to. */
  gegenstandId: string;
  /** When it happened. */
  am: string;
  /** The frozen text; null: the step is older than the papers, or the job of its paper is still to come. */
  eingefroren: { sha256: string; am: string } | null;
  /** Null while the paper is outstanding. */
  gesetzt: { dateiname: string; bytes: number; am: string; akte: boolean } | null;
  /** Whether this side can have it set: what it is set from is frozen, or can still be read by it. */
  setzbar: boolean;
};

const forderungspapierzeilen = Object.entries(forderungspapiere).flatMap(([schritt, { verwaltungsakt, vertrag }]) => [
  sql`(${schritt}::text, false, ${verwaltungsakt}::text)`,
  sql`(${schritt}::text, true, ${vertrag}::text)`,
]);

// Of an Antrag only what was handed in last can still be read; it changes again once it is taken back.
const schritteBei = {
  antrag: sql`select 'antrag' as art, v.tenant_id, v.id as vorgang_id, v.antrag_id as gegenstand_id, v.am,
      not exists (select from kim.antrag_vorgang n where n.tenant_id = v.tenant_id and n.antrag_id = v.antrag_id
        and n.am > v.am and n.art in ('eingereicht', 'beantwortet', 'zurueckgezogen')) as lesbar
    from kim.antrag_vorgang v join kim.antrag a on a.tenant_id = v.tenant_id and a.id = v.antrag_id
    where v.art in ('eingereicht', 'beantwortet')`,
  bescheid: sql`select 'bescheid' as art, tenant_id, id as vorgang_id, id as gegenstand_id, am, true as lesbar
    from kim.bescheid`,
  mittelabruf: sql`select 'mittelabruf' as art, tenant_id, id as vorgang_id, id as gegenstand_id, am, true as lesbar
    from kim.mittelabruf
    union all
    select 'abrufentscheidung', tenant_id, mittelabruf_id, mittelabruf_id, am, true from kim.mittelabruf_entscheidung`,
  auszahlung: sql`select 'auszahlung' as art, tenant_id, id as vorgang_id, id as gegenstand_id, am, true as lesbar
    from kim.auszahlung`,
  weiterleitung: sql`select 'vertragsende' as art, tenant_id, id as vorgang_id, weiterleitung_id as gegenstand_id, am,
      true as lesbar
    from kim.weiterleitung_ende`,
  rueckforderung: sql`select p.art, v.tenant_id, v.id as vorgang_id, v.rueckforderung_id as gegenstand_id, v.am,
      true as lesbar
    from kim.rueckforderung_vorgang v
      join kim.rueckforderung r on r.tenant_id = v.glaeubiger_id and r.id = v.rueckforderung_id
      join (values ${sql.join(forderungspapierzeilen, sql`, `)}) p (schritt, vertraglich, art)
        on p.schritt = v.schritt and p.vertraglich = (r.grundlage = 'vertrag')
    where v.tenant_id = v.glaeubiger_id`,
} as const satisfies Record<Gegenstaende["art"], SQL>;

/** All steps that happened to these, oldest first, each with its paper. Row security shows each side its own. */
export async function listSchriftstuecke(
  tx: SchriftstueckTx,
  { art, ids }: Gegenstaende,
): Promise<Schriftstueckzeile[]> {
  const rows = await tx.execute<{
    art: Schriftstueckart;
    tenant_id: OrganisationId;
    vorgang_id: string;
    gegenstand_id: string;
    am: string;
    lesbar: boolean;
    sha256: string | null;
    eingefroren_am: string | null;
    dateiname: string | null;
    bytes: number | null;
    akte: boolean;
    gesetzt_am: string | null;
  }>(sql`
    select s.*, d.sha256, d.am as eingefroren_am, d.dateiname, length(d.inhalt) as bytes,
      d.akte is not null as akte, d.gesetzt_am
    from (${schritteBei[art]}) s
      left join kim.schriftstueck d on d.tenant_id = s.tenant_id and d.art = s.art and d.vorgang_id = s.vorgang_id
    where s.gegenstand_id in ${[...ids]} order by s.am, s.art desc, s.vorgang_id`);
  return rows.map((row) => {
    const { sha256, eingefroren_am: eingefrorenAm, dateiname, bytes, gesetzt_am: gesetztAm } = row;
    const eigene = row.tenant_id === tx.tenantId || ("bewilligung" in tx && istVonDerBehoerde(row.art));
    return {
      inhaberId: row.tenant_id,
      art: row.art,
      vorgangId: row.vorgang_id,
      gegenstandId: row.gegenstand_id,
      am: instant(row.am),
      eingefroren: sha256 === null || eingefrorenAm === null ? null : { sha256, am: instant(eingefrorenAm) },
      gesetzt:
        dateiname === null || bytes === null || gesetztAm === null
          ? null
          : { dateiname, bytes, am: instant(gesetztAm), akte: row.akte },
      setzbar: sha256 !== null || (row.lesbar && eigene),
    };
  });
}

/** What was frozen of a step, as it is and read, and whether its paper is set. */
export async function findEingefrorenes(
  tx: SchriftstueckTx,
  schluessel: EinSchriftstueck,
): Promise<{ text: string; schriftstueck: Schriftstueck; sha256: string; gesetzt: boolean } | undefined> {
  const { text, gesetztAm } = schriftstueck;
  const [row] = await tx.select({ text, gesetztAm }).from(schriftstueck).where(mit(schluessel));
  return (
    row && {
      text: row.text,
      // The platform wrote it itself; that it is unchanged says its hash.
      schriftstueck: JSON.parse(row.text) as Schriftstueck,
      sha256: sha256Of(row.text),
      gesetzt: row.gesetztAm !== null,
    }
  );
}

/** A paper that is set, for people or for the file. */
export async function findSchriftstueckdatei(
  tx: SchriftstueckTx,
  schluessel: EinSchriftstueck,
  fuer: "menschen" | "akte",
): Promise<{ dateiname: string; inhalt: Uint8Array } | undefined> {
  const { dateiname, inhalt, akte } = schriftstueck;
  const [row] = await tx
    .select({ dateiname, inhalt: fuer === "akte" ? akte : inhalt })
    .from(schriftstueck)
    .where(and(mit(schluessel), isNotNull(schriftstueck.gesetztAm)));
  return row?.dateiname && row.inhalt ? { dateiname: row.dateiname, inhalt: row.inhalt } : undefined;
}

/** Freezes the text of a step; what is frozen already stays. */
export async function recordEingefrorenes(
  tx: SchriftstueckTx,
  { inhaberId, art, vorgangId }: EinSchriftstueck,
  { gegenueberId, text }: { gegenueberId: OrganisationId; text: string },
  am: Date,
): Promise<void> {
  // Named columns: what a job fills in later is nobody else's to write, not even with its default.
  await tx.execute(sql`
    insert into kim.schriftstueck (tenant_id, art, vorgang_id, gegenueber_id, text, sha256, am)
    values (${inhaberId}, ${art}, ${vorgangId}, ${gegenueberId}, ${text}, ${sha256Of(text)}, ${am.toISOString()})
    on conflict do nothing`);
}

/** Set once: a second time changes nothing. */
export async function recordSchriftstueckdatei(
  tx: TenantTx,
  schluessel: EinSchriftstueck,
  datei: { dateiname: string; inhalt: Uint8Array; akte: Uint8Array },
  am: Date,
): Promise<void> {
  await tx
    .update(schriftstueck)
    .set({ ...datei, gesetztAm: am })
    .where(and(mit(schluessel), isNull(schriftstueck.gesetztAm)));
}

const mit = ({ inhaberId, art, vorgangId }: EinSchriftstueck) =>
  and(eq(schriftstueck.tenantId, inhaberId), eq(schriftstueck.art, art), eq(schriftstueck.vorgangId, vorgangId));

const instant = (text: string) => new Date(text).toISOString();
