import type { OrganisationId } from "../grundlagen/ids.ts";
import ortsmitten from "../organisation/ortsmitten.json" with { type: "json" };

/** Two Kommunen of one Kreis that can carry a post together, and how far their centres are apart. */
export type Nachbarschaft = { a: OrganisationId; b: OrganisationId; meter: number };
type Ort = { organisationId: OrganisationId; ags: string | null };
type Ortsmitte = { laenge: number; breite: number; radiusMeter: number };

// Annahme: of discs as large as the areas those within a fifth of touching each other meet the real borders best.
const reichweite = 1.2;

/**
 * A proposal by the distance of the centres, not by the border, of which the platform has no data. Neighbours lie no
 * farther apart than
 * the radii of two discs of their areas, and a fifth; and everybody's nearest is a neighbour. Centres and areas: ©
 * Statistisches Bundesamt
 * (Destatis) 2025, Gemeindeverzeichnis, Gebietsstand 31.12.2024 and 28.02.2026.
 */
export function nachbarschaften(orte: readonly Ort[]): Nachbarschaft[] {
  const bekannte = orte.flatMap(({ organisationId, ags }) => {
    const mitte = mitteVon(ags);
    return mitte ? [{ organisationId, mitte }] : [];
  });
  const paare = bekannte
    .flatMap((a, i) =>
      bekannte.slice(i + 1).map((b) => {
        const meter = entfernung(a.mitte, b.mitte);
        return {
          a: a.organisationId,
          b: b.organisationId,
          meter,
          nah: meter <= reichweite * (a.mitte.radiusMeter + b.mitte.radiusMeter),
        };
      }),
    )
    .sort((x, y) => x.meter - y.meter);
  const naechste = new Set(
    bekannte.map(({ organisationId }) => paare.find(({ a, b }) => a === organisationId || b === organisationId)),
  );
  return paare.filter((paar) => paar.nah || naechste.has(paar)).map(({ a, b, meter }) => ({ a, b, meter }));
}

function mitteVon(ags: string | null): Ortsmitte | undefined {
  const eintrag = ags === null ? undefined : (ortsmitten as Record<string, number[]>)[ags];
  const [laenge, breite, quadratkilometer] = eintrag ?? [];
  if (laenge === undefined || breite === undefined || quadratkilometer === undefined) return undefined;
  return { laenge, breite, radiusMeter: 1000 * Math.sqrt(quadratkilometer / Math.PI) };
}

// Within a Kreis the earth is flat enough.
function entfernung(a: Ortsmitte, b: Ortsmitte): number {
  const mittlereBreite = ((a.breite + b.breite) / 2) * (Math.PI / 180);
  const ost = (a.laenge - b.laenge) * Math.cos(mittlereBreite) * 111_320;
  return Math.round(Math.hypot(ost, (a.breite - b.breite) * 110_570));
}
