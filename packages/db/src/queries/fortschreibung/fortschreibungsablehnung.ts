import { OrganisationId, StelleId, WeiterleitungId } from "@kim/domain/grundlagen";
import type { FestgehalteneAblehnung, Gegenstand } from "@kim/domain/fortschreibung";
import { and, eq, isNull } from "drizzle-orm";
import { must } from "../../scope/errors.ts";
import { fortschreibungAblehnung } from "../../schema/fortschreibung.ts";
import type { Reading } from "../../scope/scope.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/** What of this body is not carried into the year, and why. */
export async function listFortschreibungsablehnungen(tx: TenantTx, jahr: number): Promise<FestgehalteneAblehnung[]> {
  const rows = await tx
    .select()
    .from(fortschreibungAblehnung)
    .where(and(eq(fortschreibungAblehnung.tenantId, tx.tenantId), eq(fortschreibungAblehnung.jahr, jahr)));
  return rows.map(({ id, grund, am, vonName, ...row }) => ({
    id,
    grund,
    am: am.toISOString(),
    von: vonName,
    gegenstand: gegenstandVon(row),
  }));
}

/** The posts and contracts of it, beside other readings. */
export const nichtFortgeschriebene = (tenantId: OrganisationId, jahr: number): Reading<string[]> => ({
  text: `select coalesce(stelle_id, weiterleitung_id) as id from kim.fortschreibung_ablehnung
    where tenant_id = $1 and jahr = $2 and num_nonnulls(stelle_id, weiterleitung_id) = 1`,
  params: [tenantId, jahr],
  rows: (rows) => rows.map((row) => String(row["id"])),
});

/** Whether this is said already. */
export async function hatFortschreibungsablehnung(
  tx: TenantTx,
  jahr: number,
  gegenstand: Gegenstand,
): Promise<boolean> {
  const { stelleId, weiterleitungId } = spaltenVon(gegenstand);
  const rows = await tx
    .select({ id: fortschreibungAblehnung.id })
    .from(fortschreibungAblehnung)
    .where(
      and(
        eq(fortschreibungAblehnung.tenantId, tx.tenantId),
        eq(fortschreibungAblehnung.jahr, jahr),
        stelleId === null ? isNull(fortschreibungAblehnung.stelleId) : eq(fortschreibungAblehnung.stelleId, stelleId),
        weiterleitungId === null
          ? isNull(fortschreibungAblehnung.weiterleitungId)
          : eq(fortschreibungAblehnung.weiterleitungId, weiterleitungId),
      ),
    );
  return rows.length > 0;
}

/** Throws `Missing`. */
export async function getFortschreibungsablehnung(
  tx: TenantTx,
  id: string,
): Promise<{ jahr: number; gegenstand: Gegenstand }> {
  const [row] = await tx
    .select()
    .from(fortschreibungAblehnung)
    .where(and(eq(fortschreibungAblehnung.tenantId, tx.tenantId), eq(fortschreibungAblehnung.id, id)));
  const { jahr, ...rest } = must(row, "fortschreibung_ablehnung");
  return { jahr, gegenstand: gegenstandVon(rest) };
}

export async function recordFortschreibungsablehnung(
  tx: TenantTx,
  ablehnung: { id: string; jahr: number; grund: string; gegenstand: Gegenstand },
  autor: { am: Date; vonName: string },
): Promise<void> {
  const { gegenstand, ...rest } = ablehnung;
  await tx
    .insert(fortschreibungAblehnung)
    .values({ ...rest, ...spaltenVon(gegenstand), ...autor, tenantId: tx.tenantId });
}

export async function deleteFortschreibungsablehnung(tx: TenantTx, id: string): Promise<void> {
  const [row] = await tx
    .delete(fortschreibungAblehnung)
    .where(and(eq(fortschreibungAblehnung.tenantId, tx.tenantId), eq(fortschreibungAblehnung.id, id)))
    .returning({ id: fortschreibungAblehnung.id });
  must(row, "fortschreibung_ablehnung");
}

const spaltenVon = ({ art, id }: Gegenstand) => ({
  stelleId: art === "stelle" ? id : null,
  weiterleitungId: art === "vertrag" ? id : null,
});

function gegenstandVon(row: { tenantId: string; stelleId: string | null; weiterleitungId: string | null }): Gegenstand {
  if (row.stelleId !== null) return { art: "stelle", id: StelleId.parse(row.stelleId) };
  if (row.weiterleitungId !== null) return { art: "vertrag", id: WeiterleitungId.parse(row.weiterleitungId) };
  return { art: "plan", id: OrganisationId.parse(row.tenantId) };
}
