import { PlainDate, type OrganisationId, type ZeichnungsbefugnisId } from "@kim/domain/grundlagen";
import {
  Zeichnungsbefugnis,
  zeichnungsamtNamen,
  type BefugnisBeendet,
  type Zeichnungslage,
} from "@kim/domain/nachweis";
import { and, asc, eq, sql, type SQL } from "drizzle-orm";
import { must } from "../../scope/errors.ts";
import type { Reading } from "../../scope/scope.ts";
import { nachweisVorgang } from "../../schema/nachweis.ts";
import { zeichnungsbefugnis } from "../../schema/nachweispruefung.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import { neuesteZuerst } from "./nachweisvorgang.ts";

/** A power with who entered it, and when. */
export type Befugniseintrag = Zeichnungsbefugnis & { am: string; vonName: string };

/** Who may sign for the tenant, ended ones too, oldest first. */
export const listZeichnungsbefugnisse = async (tx: TenantTx): Promise<Zeichnungsbefugnis[]> =>
  (await listBefugniseintraege(tx)).map(({ am: _, vonName: __, ...befugnis }) => befugnis);

/** The same with who entered it. */
export const listBefugniseintraege = (tx: TenantTx): Promise<Befugniseintrag[]> => select(tx, sql`true`);

/** Throws `Missing`. */
export async function getZeichnungsbefugnis(tx: TenantTx, id: ZeichnungsbefugnisId): Promise<Zeichnungsbefugnis> {
  const [row] = await select(tx, eq(zeichnungsbefugnis.id, id));
  return must(row, "zeichnungsbefugnis");
}

/** Throws a broken `zeichnungsbefugnis_pkey` when the id was recorded before: a second click. */
export async function recordZeichnungsbefugnis(
  tx: TenantTx,
  neu: Zeichnungsbefugnis,
  autor: { am: Date; vonName: string },
): Promise<void> {
  await tx.insert(zeichnungsbefugnis).values({ ...neu, ...autor, tenantId: tx.tenantId });
}

export async function recordBefugnisende(tx: TenantTx, { befugnisId, bis }: BefugnisBeendet): Promise<void> {
  const [row] = await tx
    .update(zeichnungsbefugnis)
    .set({ bis })
    .where(and(eq(zeichnungsbefugnis.tenantId, tx.tenantId), eq(zeichnungsbefugnis.id, befugnisId)))
    .returning({ id: zeichnungsbefugnis.id });
  must(row, "zeichnungsbefugnis");
}

/** The days on which was signed by this power: of an account only by itself, on paper under its name. */
export async function listZeichnungstage(
  tx: TenantTx,
  { benutzerId, name, amt }: Pick<Zeichnungsbefugnis, "benutzerId" | "name" | "amt">,
): Promise<PlainDate[]> {
  const { angaben, vonId, inhaberId, schritt } = nachweisVorgang;
  const zeichnung = (feld: string) => sql<string>`${angaben} -> 'zeichnung' ->> ${feld}`;
  const rows = await tx
    .select({ tag: zeichnung("am") })
    .from(nachweisVorgang)
    .where(
      and(
        eq(inhaberId, tx.tenantId),
        eq(schritt, "gezeichnet"),
        eq(zeichnung("name"), name),
        eq(zeichnung("amt"), zeichnungsamtNamen[amt]),
        sql`(${zeichnung("weg")} = 'papier' or ${vonId} = ${benutzerId})`,
      ),
    );
  return rows.map(({ tag }) => PlainDate.parse(tag));
}

/** What the tenant still has to have signed, and by whom it may be. */
export const zeichnungslage = (tenantId: OrganisationId, jahr: number): Reading<Zeichnungslage> => ({
  text: `select
    (select json_agg(json_build_object('id', z.id, 'benutzerId', z.benutzer_id, 'name', z.name, 'amt', z.amt,
        'von', z.von, 'bis', z.bis)) from kim.zeichnungsbefugnis z where z.tenant_id = $1) as befugnisse,
    (select json_agg(json_build_object('jahr', b.jahr, 'baustein', b.baustein, 'instrument', b.instrument,
        'zeichnungskreis', b.zeichnungskreis, 'nachweisFaelligAm', b.nachweis_faellig_am) order by b.jahr, b.baustein)
      from kim.bescheid b where b.tenant_id = $1 and b.jahr <= $2 and not exists (select 1 from kim.bescheid n
        where n.tenant_id = b.tenant_id and n.vorgaenger_id = b.id)) as bescheide,
    (select json_agg(json_build_object('jahr', n.jahr, 'baustein', n.baustein, 'weiterleitungId', n.weiterleitung_id,
        'faelligAm', n.faellig_am, 'schritt', (select v.schritt from kim.nachweis_vorgang v
          where v.inhaber_id = n.tenant_id and v.nachweis_id = n.id order by ${neuesteZuerst("v")} limit 1)))
      from kim.nachweis n where n.tenant_id = $1) as nachweise`,
  params: [tenantId, jahr],
  rows: ([row]) => {
    const { befugnisse, bescheide, nachweise } = { ...row } as Partial<Record<keyof Zeichnungslage, unknown>>;
    return { befugnisse: befugnisse ?? [], bescheide: bescheide ?? [], nachweise: nachweise ?? [] } as Zeichnungslage;
  },
});

async function select(tx: TenantTx, condition: SQL): Promise<Befugniseintrag[]> {
  const rows = await tx
    .select()
    .from(zeichnungsbefugnis)
    .where(and(eq(zeichnungsbefugnis.tenantId, tx.tenantId), condition))
    .orderBy(asc(zeichnungsbefugnis.von), asc(zeichnungsbefugnis.id));
  return rows.map(({ tenantId: _, am, vonName, ...row }) => ({
    ...Zeichnungsbefugnis.parse(row),
    am: am.toISOString(),
    vonName,
  }));
}
