import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import type { LandZeile } from "./land-zeile.ts";

/** Recipients of about the same size as the first one chosen: those nearest in inhabitants, at most so many. */
export function aehnlichGrosse(alle: readonly LandZeile[], gewaehlt: readonly string[], hoechstens: number): string[] {
  const erste = alle.find(({ ags }) => ags === gewaehlt[0]);
  const einwohner = erste?.einwohner ?? null;
  if (!erste || einwohner === null) return [];
  return alle
    .filter(({ ags, art }) => ags !== null && !gewaehlt.includes(ags) && istZuwendungsempfaenger(art))
    .flatMap(({ ags, einwohner: andere }) =>
      ags === null || andere === null ? [] : [{ ags, abstand: Math.abs(andere - einwohner) }],
    )
    .sort((a, b) => a.abstand - b.abstand || (a.ags < b.ags ? -1 : 1))
    .slice(0, Math.max(0, hoechstens))
    .map(({ ags }) => ags);
}
