import type { OrganisationId, PruefeinsichtId } from "@kim/domain/grundlagen";
import type { Nachweisart, Nachweistat, EinNachweis } from "@kim/domain/nachweis";
import type { EingesehenerNachweis } from "@kim/domain/pruefeinsicht";
import type { Baustein } from "@kim/domain/stelle";
import { sql } from "drizzle-orm";
import { must } from "../../scope/errors.ts";
import type { BewilligungTx, EinsichtTx, TenantTx } from "../../scope/tenant-tx.ts";
import type { NachweisMitNamen } from "../nachweis/nachweis-mit-namen.ts";
import { nachweistaten } from "../nachweis/nachweisvorgang.ts";

/** A submitted proof in the list of an auditor. */
export type Pruefzeile = EinNachweis & {
  einsichtId: PruefeinsichtId;
  inhaberName: string;
  art: Nachweisart;
  jahr: number;
  baustein: Baustein;
  version: number;
  eingereichtAm: string;
  bewilligtCent: number;
  anerkanntCent: number;
  rueckzahlungCent: number;
  notizen: number;
  abgeschlossenAm: string | null;
  taten: Nachweistat[];
};

/** What this auditor is let into today, the newest version of each; newest year first, then by body. */
export async function listPruefnachweise(tx: EinsichtTx): Promise<Pruefzeile[]> {
  const rows = await tx.execute<Record<keyof Pruefzeile, unknown>>(sql`
    select distinct on (n.jahr, o.name collate "de-x-icu", n.baustein, n.tenant_id, n.id)
      z.einsicht_id as "einsichtId", n.tenant_id as "inhaberId", n.id, o.name as "inhaberName", n.art, n.jahr,
      n.baustein, f.version, f.am as "eingereichtAm", f.bewilligt_cent as "bewilligtCent",
      f.anerkannt_cent as "anerkanntCent", f.rueckzahlung_cent as "rueckzahlungCent",
      (select count(*)::int from kim.pruefnotiz p where p.geber_id = z.geber_id and p.einsicht_id = z.einsicht_id
        and p.inhaber_id = n.tenant_id and p.nachweis_id = n.id) as notizen,
      (select a.am from kim.pruefabschluss a where a.geber_id = z.geber_id and a.einsicht_id = z.einsicht_id
        and a.inhaber_id = n.tenant_id and a.nachweis_id = n.id) as "abgeschlossenAm",
      ${sql.raw(nachweistaten("n"))} as taten
    from kim.eingesehene_fassungen() z
    join kim.nachweis_fassung f
      on f.tenant_id = z.inhaber_id and f.nachweis_id = z.nachweis_id and f.version = z.version
    join kim.nachweis n on n.tenant_id = z.inhaber_id and n.id = z.nachweis_id
    join kim.organisation o on o.id = n.tenant_id
    order by n.jahr desc, o.name collate "de-x-icu", n.baustein, n.tenant_id, n.id, f.version desc, z.einsicht_id`);
  return rows.map((row) => ({
    ...(row as unknown as Pruefzeile),
    eingereichtAm: zeitpunkt(row.eingereichtAm),
    abgeschlossenAm: row.abgeschlossenAm === null ? null : zeitpunkt(row.abgeschlossenAm),
    bewilligtCent: Number(row.bewilligtCent),
    anerkanntCent: Number(row.anerkanntCent),
    rueckzahlungCent: Number(row.rueckzahlungCent),
  }));
}

/** Throws `Missing` for whatever is not in this Einsicht today. */
export async function getPruefnachweis(
  tx: EinsichtTx,
  { einsichtId, inhaberId, nachweisId }: EingesehenerNachweis,
): Promise<{ geberId: OrganisationId; version: number; nachweis: NachweisMitNamen }> {
  const [row] = await tx.execute<Record<keyof NachweisMitNamen | "geberId" | "version", never>>(sql`
    select z.geber_id as "geberId", max(z.version)::int as version, n.id, n.tenant_id as "inhaberId",
      i.name as "inhaberName", i.art as "inhaberArt", n.pruefstelle_id as "pruefstelleId",
      p.name as "pruefstelleName", n.art, n.jahr, n.baustein, n.weiterleitung_id as "weiterleitungId",
      json_build_object('am', n.faellig_am, 'quelle', n.frist_quelle, 'annahme', n.frist_annahme) as frist
    from kim.eingesehene_fassungen() z
    join kim.nachweis n on n.tenant_id = z.inhaber_id and n.id = z.nachweis_id
    join kim.organisation i on i.id = n.tenant_id join kim.organisation p on p.id = n.pruefstelle_id
    where z.einsicht_id = ${einsichtId} and n.tenant_id = ${inhaberId} and n.id = ${nachweisId}
    group by z.geber_id, n.tenant_id, n.id, i.name, i.art, p.name`);
  const { geberId, version, ...nachweis } = must(row, "nachweis");
  return { geberId, version, nachweis };
}

/** Whose file or paper it is: the Einsicht that shows this proof today. Throws `Missing`. */
export async function getEinsichtFuer(
  tx: EinsichtTx,
  { inhaberId, id }: EinNachweis,
): Promise<{ geberId: OrganisationId; einsichtId: PruefeinsichtId }> {
  const [row] = await tx.execute<{ geberId: OrganisationId; einsichtId: PruefeinsichtId }>(sql`
    select geber_id as "geberId", einsicht_id as "einsichtId" from kim.eingesehene_fassungen()
    where inhaber_id = ${inhaberId} and nachweis_id = ${id} order by 2 limit 1`);
  return must(row, "nachweis");
}

/** The years of submitted proofs that this body could show, newest first. */
export async function listEinsehbareJahre(tx: TenantTx | BewilligungTx): Promise<number[]> {
  const eigene = "bewilligung" in tx ? sql`f.pruefstelle_id` : sql`f.tenant_id`;
  const rows = await tx.execute<{ jahr: number }>(sql`
    select distinct n.jahr from kim.nachweis_fassung f
    join kim.nachweis n on n.tenant_id = f.tenant_id and n.id = f.nachweis_id
    where ${eigene} = ${tx.tenantId} order by 1 desc`);
  return rows.map(({ jahr }) => jahr);
}

/** The bodies that submitted something to the granting authority, by name. */
export async function listEinsehbareEmpfaenger(tx: BewilligungTx): Promise<{ id: OrganisationId; name: string }[]> {
  const rows = await tx.execute<{ id: OrganisationId; name: string }>(sql`
    select o.id, o.name from kim.organisation o
    where o.id in (select f.tenant_id from kim.nachweis_fassung f where f.pruefstelle_id = ${tx.tenantId})
    order by o.name collate "de-x-icu", o.id`);
  return [...rows];
}

const zeitpunkt = (wert: unknown): string => new Date(String(wert)).toISOString();
