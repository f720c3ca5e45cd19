import type { OrganisationId } from "../grundlagen/ids.ts";

export type Gewichtung = { organisationId: OrganisationId; name: string; gewicht: number };

/**
 * R23: the total in hundredths by weight, to the last hundredth: everybody gets the whole hundredths of the exact
 * share, what is left
 * goes one by one to the largest remainders. Equal remainders: first by name, then by id, so that the same key always
 * gives the same shares.
 */
export function anteileNach(
  gesamtHundertstel: number,
  gewichtungen: readonly Gewichtung[],
): Map<OrganisationId, number> {
  const summe = gewichtungen.reduce((bisher, { gewicht }) => bisher + BigInt(gewicht), 0n);
  if (summe === 0n) return new Map(gewichtungen.map(({ organisationId }) => [organisationId, 0]));
  const genau = gewichtungen.map(({ organisationId, name, gewicht }) => {
    const produkt = BigInt(gesamtHundertstel) * BigInt(gewicht);
    return { organisationId, name, ganze: Number(produkt / summe), rest: produkt % summe };
  });
  const uebrig = gesamtHundertstel - genau.reduce((bisher, { ganze }) => bisher + ganze, 0);
  const bedacht = new Set(
    genau
      .toSorted((a, b) => vergleicheReste(a.rest, b.rest) || nachNamen(a, b))
      .slice(0, uebrig)
      .map(({ organisationId }) => organisationId),
  );
  return new Map(
    genau.map(({ organisationId, ganze }) => [organisationId, ganze + (bedacht.has(organisationId) ? 1 : 0)]),
  );
}

/** By name, byte by byte, then by id: the same on every machine. */
export const nachNamen = (
  a: { name: string; organisationId: string },
  b: { name: string; organisationId: string },
): number => vergleiche(a.name, b.name) || vergleiche(a.organisationId, b.organisationId);

const vergleiche = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const vergleicheReste = (a: bigint, b: bigint): number => (a > b ? -1 : a < b ? 1 : 0);
