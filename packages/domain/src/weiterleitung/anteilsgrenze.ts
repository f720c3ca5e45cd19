import type { Besetzung } from "../stelle/besetzung.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { stellenanteil, type Stelle } from "../stelle/stelle.ts";
import { mindestanteil } from "../stelle/stellenregeln.ts";
import { reservierteAnteile, weiterleitungsanteile } from "./vertragsverlauf.ts";
import { istLebendig, type GegebeneWeiterleitung, type Weiterleitung } from "./weiterleitung.ts";
import type { WeiterleitungRefusal } from "./weiterleitung-refusal.ts";
import { abschnitte, engpass, summeAm, type Anteil } from "../grundlagen/zeitraum.ts";

/** What a giver holds of a post, and what of it is already taken. */
export type Gehaltenes = {
  stelle: Stelle;
  /** The contract by which the giver holds the post; null at its owner. */
  herkunft: Weiterleitung | null;
  /** The Besetzungen of the post. */
  besetzungen: readonly Besetzung[];
  /** All Weiterleitungen of the giver; only live ones count. */
  bestehende: readonly GegebeneWeiterleitung[];
};
type Teil = { id: Weiterleitung["id"]; von: PlainDate; bis: PlainDate; vzaeHundertstel: number };

/**
 * R1, R2, R22: the part must be free on every day, and neither it nor what stays with the giver may be smaller than
 * allowed.
 */
export function anteilsgrenze(lage: Gehaltenes, teil: Teil): WeiterleitungRefusal | undefined {
  const minimum = mindestanteil(lage.stelle.funktion);
  if (minimum && teil.vzaeHundertstel < minimum.mindestensHundertstel)
    return { reason: "teil-zu-klein", feld: "vzaeHundertstel", ...minimum };
  const gehalten = gehalteneAnteile(lage);
  const vergeben = vergebeneAnteile(lage, teil.id);
  const eigene = lage.besetzungen.filter(
    (b) => b.stelleId === lage.stelle.id && b.weiterleitungId === (lage.herkunft?.id ?? null),
  );
  const { hundertstel, tag } = engpass(gehalten, [...eigene, ...vergeben], teil);
  const freiHundertstel = Math.max(0, hundertstel);
  if (teil.vzaeHundertstel > freiHundertstel)
    return { reason: "teil-nicht-frei", feld: "vzaeHundertstel", freiHundertstel, am: tag };
  return minimum && restgrenze(gehalten, vergeben, teil, minimum);
}

/** By day; the contract's changes and its early end included. */
export const gehalteneAnteile = ({ stelle, herkunft }: Pick<Gehaltenes, "stelle" | "herkunft">): Anteil[] =>
  herkunft === null ? [stellenanteil(stelle)] : weiterleitungsanteile(herkunft);

const vergebeneAnteile = ({ stelle, herkunft, bestehende }: Gehaltenes, ausser: Weiterleitung["id"]): Anteil[] =>
  bestehende
    .filter(
      (w) => w.stelleId === stelle.id && w.herkunftId === (herkunft?.id ?? null) && w.id !== ausser && istLebendig(w),
    )
    .flatMap(reservierteAnteile);

function restgrenze(
  gehalten: readonly Anteil[],
  vergeben: readonly Anteil[],
  teil: Teil,
  minimum: NonNullable<ReturnType<typeof mindestanteil>>,
): WeiterleitungRefusal | undefined {
  const restHundertstel = abschnitte(teil, [...gehalten, ...vergeben])
    .map(({ von }) => summeAm(gehalten, von) - summeAm(vergeben, von) - teil.vzaeHundertstel)
    .find((rest) => rest > 0 && rest < minimum.mindestensHundertstel);
  return restHundertstel === undefined
    ? undefined
    : { reason: "rest-zu-klein", feld: "vzaeHundertstel", restHundertstel, ...minimum };
}
