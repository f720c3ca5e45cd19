import type { OrganisationId } from "@kim/domain/grundlagen";
import { ZuwendungsempfaengerArt, type Organisation } from "@kim/domain/organisation";
import { and, eq, inArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { must } from "../scope/errors.ts";
import { organisation } from "../schema/organisation.ts";
import type { Tx } from "../scope/scope.ts";

const columns = {
  id: organisation.id,
  art: organisation.art,
  name: organisation.name,
  kurzname: organisation.kurzname,
  ags: organisation.ags,
  kreisId: organisation.kreisId,
  regierungsbezirk: organisation.regierungsbezirk,
  einwohner: organisation.einwohner,
  status: organisation.status,
  kachelZeile: organisation.kachelZeile,
  kachelSpalte: organisation.kachelSpalte,
  demodaten: organisation.demodaten,
};
// The database's default collation sorts bytes; names are German.
const byName = sql`${organisation.name} collate "de-x-icu"`;
const zuwendungsempfaenger = inArray(organisation.art, [...ZuwendungsempfaengerArt.options]);
const kreis = alias(organisation, "kreis");

export async function getOrganisation(tx: Tx, id: OrganisationId): Promise<Organisation> {
  const [row] = await tx.select(columns).from(organisation).where(eq(organisation.id, id));
  return toOrganisation(must(row, "organisation"));
}

/** The 54 recipients, sorted by name. */
export async function listZuwendungsempfaenger(tx: Tx): Promise<Organisation[]> {
  const rows = await tx.select(columns).from(organisation).where(zuwendungsempfaenger).orderBy(byName);
  return rows.map(toOrganisation);
}

/** Who receives directly in the year: the 54 by name, then by Kreis the Kommunen with a grant of Baustein 3. */
export async function listFoerderempfaenger(tx: Tx, jahr: number): Promise<Organisation[]> {
  const rows = await tx
    .select(columns)
    .from(organisation)
    .leftJoin(kreis, eq(kreis.id, organisation.kreisId))
    .where(or(zuwendungsempfaenger, sql`${organisation.id} in (select kim.direktempfaenger(${jahr}))`))
    .orderBy(sql`${kreis.name} collate "de-x-icu" nulls first`, byName);
  return rows.map(toOrganisation);
}

/** Bodies that may receive posts around a Kreis: its Kommunen and every Traeger. */
export async function listMoeglicheEmpfaenger(tx: Tx, kreisId: OrganisationId): Promise<Organisation[]> {
  const rows = await tx
    .select(columns)
    .from(organisation)
    .where(
      or(
        and(eq(organisation.art, "kreisangehoerige_kommune"), eq(organisation.kreisId, kreisId)),
        eq(organisation.art, "traeger"),
      ),
    )
    .orderBy(organisation.art, byName);
  return rows.map(toOrganisation);
}

/** The one body of a kind that exists once: Bezirksregierung or Ministerium. */
export async function getEinzige(
  tx: Tx,
  art: "bezirksregierung" | "ministerium" | "landesrechnungshof",
): Promise<Organisation> {
  const [row] = await tx.select(columns).from(organisation).where(eq(organisation.art, art));
  return toOrganisation(must(row, art));
}

type Row = Omit<Organisation, "id" | "kreisId" | "kachel"> & {
  id: string;
  kreisId: string | null;
  kachelZeile: number | null;
  kachelSpalte: number | null;
};

function toOrganisation({ kachelZeile, kachelSpalte, ...row }: Row): Organisation {
  return {
    ...row,
    id: row.id as OrganisationId,
    kreisId: row.kreisId as OrganisationId | null,
    kachel: kachelZeile === null || kachelSpalte === null ? null : { zeile: kachelZeile, spalte: kachelSpalte },
  };
}
