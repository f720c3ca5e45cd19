import type { BescheidId, OrganisationId } from "@kim/domain/grundlagen";
import type { OrganisationArt } from "@kim/domain/organisation";
import type { Baustein } from "@kim/domain/stelle";
import type { Bescheid, MassnahmenAufteilung } from "@kim/domain/bescheid";
import { and, asc, desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { must } from "../../scope/errors.ts";
import { bescheid } from "../../schema/bescheid.ts";
import { kontingent } from "../../schema/foerderung.ts";
import { organisation } from "../../schema/organisation.ts";
import type { BewilligungTx, TenantTx } from "../../scope/tenant-tx.ts";

export type BescheidMitNamen = Bescheid & { organisationName: string; organisationArt: OrganisationArt };

/** Every Bescheid of one recipient, newest year first, each chain from its first to its newest. */
export const listBescheide = (
  tx: TenantTx | BewilligungTx,
  organisationId: OrganisationId,
): Promise<BescheidMitNamen[]> => select(tx, eq(bescheid.tenantId, organisationId));

/** One Bescheid: the tenant's own, or for the granting authority anybody's. Throws `Missing`. */
export async function getBescheid(tx: TenantTx | BewilligungTx, id: BescheidId): Promise<BescheidMitNamen> {
  const own = "bewilligung" in tx ? undefined : eq(bescheid.tenantId, tx.tenantId);
  const [row] = await select(tx, and(eq(bescheid.id, id), own));
  return must(row, "bescheid");
}

/** Throws a broken `bescheid_pkey` when the id was recorded before: a second click. */
export async function recordBescheid(
  tx: BewilligungTx,
  { organisationId, massnahmenAufteilung, ...neu }: Omit<Bescheid, "am" | "vonName">,
  autor: { am: Date; vonName: string },
): Promise<void> {
  await tx
    .insert(bescheid)
    .values({ ...neu, ...massnahmenteileOf(massnahmenAufteilung), ...autor, tenantId: organisationId });
}

/** The three parts as the table holds them. */
export const massnahmenteileOf = (aufteilung: MassnahmenAufteilung | null) => ({
  veranstaltungenteilCent: aufteilung?.veranstaltungenCent ?? null,
  massnahmenteilCent: aufteilung?.massnahmenCent ?? null,
  begleitungteilCent: aufteilung?.begleitungCent ?? null,
});

function aufteilungOf({
  veranstaltungenteilCent,
  massnahmenteilCent,
  begleitungteilCent,
}: ReturnType<typeof massnahmenteileOf>): MassnahmenAufteilung | null {
  // All or none, says the table's own check.
  if (veranstaltungenteilCent === null || massnahmenteilCent === null || begleitungteilCent === null) return null;
  return {
    veranstaltungenCent: veranstaltungenteilCent,
    massnahmenCent: massnahmenteilCent,
    begleitungCent: begleitungteilCent,
  };
}

/** Sets the granted posts of the Bescheid's year and Baustein, in place of what counted before (R4). */
export async function recordKontingent(
  tx: BewilligungTx,
  {
    organisationId,
    jahr,
    baustein,
    vzaeHundertstel,
    aktenzeichen,
  }: Pick<Bescheid, "organisationId" | "jahr" | "baustein" | "vzaeHundertstel" | "aktenzeichen">,
): Promise<void> {
  const werte = { vzaeHundertstel, quelle: `Bescheid ${aktenzeichen}` };
  await tx
    .insert(kontingent)
    .values({ tenantId: organisationId, jahr, baustein, ...werte })
    .onConflictDoUpdate({ target: [kontingent.tenantId, kontingent.jahr, kontingent.baustein], set: werte });
}

/** Granted posts of one recipient's Baustein, newest year first; what the next Bescheid is proposed from. */
export async function listKontingenteFuer(
  tx: BewilligungTx,
  organisationId: OrganisationId,
  baustein: Baustein,
): Promise<{ jahr: number; vzaeHundertstel: number; quelle: string }[]> {
  return tx
    .select({ jahr: kontingent.jahr, vzaeHundertstel: kontingent.vzaeHundertstel, quelle: kontingent.quelle })
    .from(kontingent)
    .where(and(eq(kontingent.tenantId, organisationId), eq(kontingent.baustein, baustein)))
    .orderBy(desc(kontingent.jahr));
}

export interface Bescheidempfaenger {
  id: OrganisationId;
  name: string;
  art: OrganisationArt;
  ags: string | null;
  /** The Kreis of a Kommune; null for the 54. */
  kreisName: string | null;
}

/** The 54, and the Kommunen that may receive Baustein 3 directly; by Kreis and name. */
export async function listBescheidempfaenger(tx: BewilligungTx): Promise<Bescheidempfaenger[]> {
  const rows = await tx
    .select({
      id: organisation.id,
      name: organisation.name,
      art: organisation.art,
      ags: organisation.ags,
      kreisName: kreis.name,
    })
    .from(organisation)
    .leftJoin(kreis, eq(kreis.id, organisation.kreisId))
    .where(inArray(organisation.art, ["kreis", "staedteregion", "kreisfreie_stadt", "kreisangehoerige_kommune"]))
    .orderBy(sql`${kreis.name} collate "de-x-icu" nulls first`, sql`${organisation.name} collate "de-x-icu"`);
  return rows.map((row) => ({ ...row, id: row.id as OrganisationId }));
}

const kreis = alias(organisation, "kreis");

async function select(tx: TenantTx | BewilligungTx, condition: SQL | undefined): Promise<BescheidMitNamen[]> {
  const rows = await tx
    .select({ bescheid, organisationName: organisation.name, organisationArt: organisation.art })
    .from(bescheid)
    .innerJoin(organisation, eq(organisation.id, bescheid.tenantId))
    .where(condition)
    .orderBy(
      desc(bescheid.jahr),
      sql`${organisation.name} collate "de-x-icu"`,
      asc(bescheid.baustein),
      asc(bescheid.am),
      asc(bescheid.id),
    );
  return rows.map(
    ({
      bescheid: { tenantId, am, veranstaltungenteilCent, massnahmenteilCent, begleitungteilCent, ...row },
      ...namen
    }) =>
      ({
        ...row,
        ...namen,
        organisationId: tenantId,
        massnahmenAufteilung: aufteilungOf({ veranstaltungenteilCent, massnahmenteilCent, begleitungteilCent }),
        am: am.toISOString(),
      }) as BescheidMitNamen,
  );
}
