import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Organisation } from "@kim/domain/organisation";
import { and, eq, inArray, or, sql } from "drizzle-orm";
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
const zuwendungsempfaengerarten = ["kreis", "staedteregion", "kreisfreie_stadt"] as const;
// The database's default collation sorts bytes; names are German.
const byName = sql`${organisation.name} collate "de-x-icu"`;

export async function getOrganisation(tx: Tx, id: OrganisationId): Promise<Organisation> {
  const [row] = await tx.select(columns).from(organisation).where(eq(organisation.id, id));
  return toOrganisation(must(row, "organisation"));
}

export async function findOrganisationByAgs(tx: Tx, ags: string): Promise<Organisation | undefined> {
  const [row] = await tx.select(columns).from(organisation).where(eq(organisation.ags, ags));
  return row && toOrganisation(row);
}

/** The 54 recipients, sorted by name. */
export async function listZuwendungsempfaenger(tx: Tx): Promise<Organisation[]> {
  const rows = await tx
    .select(columns)
    .from(organisation)
    .where(inArray(organisation.art, [...zuwendungsempfaengerarten]))
    .orderBy(byName);
  return rows.map(toOrganisation);
}

/** The 54 and the named others, sorted by name. */
export async function listEmpfaengerMit(tx: Tx, weitere: readonly OrganisationId[]): Promise<Organisation[]> {
  const rows = await tx
    .select(columns)
    .from(organisation)
    .where(or(inArray(organisation.art, [...zuwendungsempfaengerarten]), inArray(organisation.id, [...weitere])))
    .orderBy(byName);
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
export async function getEinzige(tx: Tx, art: "bezirksregierung" | "ministerium"): Promise<Organisation> {
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
