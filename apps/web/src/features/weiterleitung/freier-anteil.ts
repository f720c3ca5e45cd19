import { engpass, PlainDate, summe, type Cent, type WeiterleitungId } from "@kim/domain/grundlagen";
import {
  gehalteneAnteile,
  istLebendig,
  reservierteAnteile,
  vertragsbetrag,
  type Weiterleitung,
} from "@kim/domain/weiterleitung";
import type { Outputs } from "../../trpc.ts";

export type StelleMitTeilen = Outputs["stelle"]["get"];
export type Umfeld = Pick<StelleMitTeilen, "stelle" | "teile" | "weiterleitungen">;

/** The contract by which the reader holds the part; undefined for a post of its own. */
export const herkunftVon = ({ weiterleitungen }: Umfeld, herkunftId: WeiterleitungId | null) =>
  weiterleitungen.find(({ id }) => id === herkunftId);

/** What was passed on of the post, or of the part held by `herkunftId`, and still holds. */
export const weitergegebenVon = ({ weiterleitungen }: Umfeld, herkunftId: WeiterleitungId | null) =>
  weiterleitungen.filter((w) => w.herkunftId === herkunftId && istLebendig(w));

/**
 * Hundredths of the post, or of the part held by `herkunftId`, free on every day of the period; undefined while the
 * period is none.
 */
export function freierAnteil(
  umfeld: Umfeld,
  herkunftId: WeiterleitungId | null,
  beginn: string,
  ende: string,
): number | undefined {
  const von = PlainDate.safeParse(beginn).data;
  const bis = PlainDate.safeParse(ende).data;
  if (!von || !bis || bis < von) return undefined;
  const herkunft = herkunftVon(umfeld, herkunftId);
  const gehalten = gehalteneAnteile({ stelle: umfeld.stelle, herkunft: herkunft ?? null });
  const besetzt = umfeld.teile
    .filter((teil) => teil.weiterleitungId === herkunftId)
    .flatMap((teil) => teil.besetzungen);
  const vergeben = weitergegebenVon(umfeld, herkunftId).flatMap(reservierteAnteile);
  return Math.max(0, engpass(gehalten, [...besetzt, ...vergeben], { von, bis }).hundertstel);
}

/** Money received with a held part and not yet passed on (R22). */
export const freierBetrag = (herkunft: Weiterleitung, weitergegeben: readonly Weiterleitung[]): Cent =>
  vertragsbetrag(herkunft) - summe(weitergegeben.map(vertragsbetrag));
