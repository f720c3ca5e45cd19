import type { Besetzung } from "../stelle/besetzung.ts";
import type { Kettenbesetzung } from "./kettenwerte.ts";
import { minDate } from "../grundlagen/plain-date.ts";
import { weiterleitungsanteile, wirksamesEnde } from "./vertragsverlauf.ts";
import { weiterleitungsstand, type Vertragskern, type Weiterleitung } from "./weiterleitung.ts";
import { abschnitte, summeAm, type Anteil } from "../grundlagen/zeitraum.ts";

type Umfang = Parameters<typeof weiterleitungsanteile>[0];
type Besetzt = Pick<Besetzung | Kettenbesetzung, "weiterleitungId"> & Anteil;

/** How much of a contract's part is occupied: never outside the contract, on no day more than it moves on that day. */
export const besetzteAnteile = (w: Umfang, besetzt: readonly Anteil[]): Anteil[] =>
  weiterleitungsanteile(w).flatMap((stufe) =>
    abschnitte(stufe, besetzt)
      .map(({ von, bis }) => ({ von, bis, vzaeHundertstel: Math.min(stufe.vzaeHundertstel, summeAm(besetzt, von)) }))
      .filter(({ vzaeHundertstel }) => vzaeHundertstel > 0),
  );

/**
 * The occupied share of a post as its owner counts it: its own people as entered, those of others within their
 * contracts.
 */
export function wirksameBesetzung(
  besetzungen: readonly Besetzt[],
  weiterleitungen: readonly (Umfang & Pick<Vertragskern, "id" | "antwort" | "zurueckgezogenAm">)[],
): Anteil[] {
  const eigene = besetzungen.filter(({ weiterleitungId }) => weiterleitungId === null);
  const angenommen = weiterleitungen.filter((w) => weiterleitungsstand(w) === "angenommen");
  return [
    ...eigene,
    ...angenommen.flatMap((w) =>
      besetzteAnteile(
        w,
        besetzungen.filter(({ weiterleitungId }) => weiterleitungId === w.id),
      ),
    ),
  ];
}

/** The body's own entries as far as they count: an entry that outlived its contract ends with it. */
export function bisVertragsende<B extends Pick<Besetzung, "weiterleitungId" | "von" | "bis">>(
  besetzungen: readonly B[],
  weiterleitungen: readonly Pick<Weiterleitung, "id" | "ende" | "enden">[],
): B[] {
  return besetzungen.flatMap((besetzung) => {
    const w = weiterleitungen.find(({ id }) => id === besetzung.weiterleitungId);
    const bis = w ? minDate(besetzung.bis ?? w.ende, wirksamesEnde(w)) : besetzung.bis;
    return bis !== null && bis < besetzung.von ? [] : [{ ...besetzung, bis }];
  });
}
