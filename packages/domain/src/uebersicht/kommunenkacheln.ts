import type { OrganisationId } from "../grundlagen/ids.ts";
import ortsmitten from "../organisation/ortsmitten.json" with { type: "json" };

export type Kachel = { zeile: number; spalte: number };
type Ort = { id: OrganisationId; ags: string | null };

/** Narrow enough for a telephone. */
const kachelnJeZeile = 4;

/**
 * Tiles roughly where the Kommunen lie: from north to south in rows of equal length, in each row from west to east.
 * Without a
 * known centre a Kommune stands at the end. Centres: © Statistisches Bundesamt (Destatis), Gemeindeverzeichnis.
 */
export function kommunenkacheln(orte: readonly Ort[]): Map<OrganisationId, Kachel> {
  const zeilen = Math.ceil(orte.length / kachelnJeZeile);
  const vonNorden = orte.map(({ id, ags }) => ({ id, ...mitte(ags) })).sort((a, b) => b.breite - a.breite);
  const anfang = (zeile: number) => Math.round((zeile * orte.length) / zeilen);
  return new Map(
    Array.from({ length: zeilen }, (_, zeile) => zeile).flatMap((zeile) =>
      vonNorden
        .slice(anfang(zeile), anfang(zeile + 1))
        .sort((a, b) => a.laenge - b.laenge)
        .map(({ id }, spalte) => [id, { zeile, spalte }] as const),
    ),
  );
}

function mitte(ags: string | null): { laenge: number; breite: number } {
  const [laenge, breite] = ags === null ? [] : ((ortsmitten as Record<string, number[]>)[ags] ?? []);
  return { laenge: laenge ?? 180, breite: breite ?? -90 };
}
