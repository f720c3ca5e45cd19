import type { OrganisationId } from "../grundlagen/ids.ts";

export type Gewicht = { organisationId: OrganisationId; ags: string | null; gewicht: bigint };

/** Bodies with the same remainder and the same weight, of which not all could have one more. */
export type Gleichstand = { beteiligte: OrganisationId[]; bedacht: OrganisationId[] };

/**
 * `einheiten` by weight: everybody gets the whole units of the exact share, what is left goes one by one to the largest
 * remainders. Equal remainders: the larger weight first. Who is equal in that, too, stands in `gleichstand`: there the
 * smaller Gemeindeschlüssel goes first, which says nothing about the body and therefore has to be told.
 */
export function nachGroesstenResten(
  einheiten: number,
  gewichte: readonly Gewicht[],
): { einheiten: Map<OrganisationId, number>; gleichstand: Gleichstand | null } {
  const summe = gewichte.reduce((bisher, { gewicht }) => bisher + gewicht, 0n);
  if (summe === 0n) return { einheiten: new Map(gewichte.map((g) => [g.organisationId, 0])), gleichstand: null };
  const genau = gewichte.map((g) => {
    const produkt = BigInt(einheiten) * g.gewicht;
    return { ...g, ganze: Number(produkt / summe), rest: produkt % summe };
  });
  const uebrig = einheiten - genau.reduce((bisher, { ganze }) => bisher + ganze, 0);
  const reihe = genau.toSorted((a, b) => nachRang(a, b) || nachSchluessel(a, b));
  const bedachte = reihe.slice(0, uebrig);
  const bedacht = new Set(bedachte.map(({ organisationId }) => organisationId));
  return {
    einheiten: new Map(
      genau.map(({ organisationId, ganze }) => [organisationId, ganze + (bedacht.has(organisationId) ? 1 : 0)]),
    ),
    gleichstand: gleichstandAn(bedachte.at(-1), reihe, bedacht),
  };
}

type Rang = { rest: bigint; gewicht: bigint };

function gleichstandAn(
  letzte: (Rang & Gewicht) | undefined,
  reihe: readonly (Rang & Gewicht)[],
  bedacht: ReadonlySet<OrganisationId>,
): Gleichstand | null {
  if (!letzte) return null;
  const gleiche = reihe.filter((g) => nachRang(g, letzte) === 0).map(({ organisationId }) => organisationId);
  const davon = gleiche.filter((id) => bedacht.has(id));
  return davon.length < gleiche.length ? { beteiligte: gleiche, bedacht: davon } : null;
}

/** Largest remainder first, then the larger weight; 0 where only a rule without meaning could decide. */
const nachRang = (a: Rang, b: Rang): number => absteigend(a.rest, b.rest) || absteigend(a.gewicht, b.gewicht);
const absteigend = (a: bigint, b: bigint): number => (a > b ? -1 : a < b ? 1 : 0);

/** By Gemeindeschlüssel, then by id: the same on every machine, however the rows came. */
export const nachSchluessel = (
  a: { ags: string | null; organisationId: string },
  b: { ags: string | null; organisationId: string },
): number => vergleiche(a.ags ?? "", b.ags ?? "") || vergleiche(a.organisationId, b.organisationId);

const vergleiche = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
