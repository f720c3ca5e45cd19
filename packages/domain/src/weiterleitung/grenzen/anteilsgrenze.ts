import type { Besetzung } from "../../stelle/besetzung.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";
import { stellenanteil, type Stelle } from "../../stelle/stelle.ts";
import { mindestanteil } from "../../stelle/stellenregeln.ts";
import { reservierteAnteile, weiterleitungsanteile } from "../vertrag/vertragsverlauf.ts";
import {
  istLebendig,
  type Herkunftsvertrag,
  type VergebenerTeil,
  type Weiterleitung,
} from "../vertrag/weiterleitung.ts";
import type { WeiterleitungRefusal } from "../vertrag/weiterleitung-refusal.ts";
import { abschnitte, engpass, summeAm, type Anteil } from "../../grundlagen/zeitraum.ts";

/** What a giver holds of a post, and what of it is already taken. */
export type Gehaltenes = {
  stelle: Pick<Stelle, "id" | "organisationId" | "funktion" | "baustein" | "vzaeHundertstel" | "beginn" | "ende">;
  /** The contract by which the giver holds the post; null at its owner. */
  herkunft: Herkunftsvertrag | null;
  /** The Besetzungen of the post: how much of it, not by whom. */
  besetzungen: readonly Pick<Besetzung, "stelleId" | "weiterleitungId" | "von" | "bis" | "vzaeHundertstel">[];
  /** All Weiterleitungen of the giver; only live ones count. */
  bestehende: readonly VergebenerTeil[];
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
  const { freiHundertstel, am } = freierAnteil(lage, teil, teil.id);
  if (teil.vzaeHundertstel > freiHundertstel)
    return { reason: "teil-nicht-frei", feld: "vzaeHundertstel", freiHundertstel, am };
  return minimum && restgrenze(gehalteneAnteile(lage), vergebeneAnteile(lage, teil.id), teil, minimum);
}

/** What of the held part is free on every day of the period, and the day that leaves the least. */
export function freierAnteil(
  lage: Gehaltenes,
  zeitraum: { von: PlainDate; bis: PlainDate },
  ausser?: Weiterleitung["id"],
): { freiHundertstel: number; am: PlainDate } {
  const eigene = lage.besetzungen.filter(
    (b) => b.stelleId === lage.stelle.id && b.weiterleitungId === (lage.herkunft?.id ?? null),
  );
  const { hundertstel, tag } = engpass(
    gehalteneAnteile(lage),
    [...eigene, ...vergebeneAnteile(lage, ausser)],
    zeitraum,
  );
  return { freiHundertstel: Math.max(0, hundertstel), am: tag };
}

/** By day; the contract's changes and its early end included. */
const gehalteneAnteile = ({ stelle, herkunft }: Pick<Gehaltenes, "stelle" | "herkunft">): Anteil[] =>
  herkunft === null ? [stellenanteil(stelle)] : weiterleitungsanteile(herkunft);

const vergebeneAnteile = ({ stelle, herkunft, bestehende }: Gehaltenes, ausser?: Weiterleitung["id"]): Anteil[] =>
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
