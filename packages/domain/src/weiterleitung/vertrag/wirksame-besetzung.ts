import type { Besetzung } from "../../stelle/besetzung.ts";
import type { Kettenbesetzung } from "./kettenwerte.ts";
import { addDays, minDate, type PlainDate } from "../../grundlagen/plain-date.ts";
import { weiterleitungsanteile, wirksamesEnde } from "./vertragsverlauf.ts";
import { weiterleitungsstand, type Vertragskern, type Weiterleitung } from "./weiterleitung.ts";
import { abschnitte, summeAm, type Anteil } from "../../grundlagen/zeitraum.ts";

type Umfang = Parameters<typeof weiterleitungsanteile>[0];
type Vertrag = Umfang & Pick<Vertragskern, "id" | "antwort" | "zurueckgezogenAm">;
type Besetzt = Pick<Besetzung | Kettenbesetzung, "weiterleitungId"> & Anteil;

/**
 * "besetzt" is defined here, day by day and part by part, and never more than is held:
 *
 * - A part its holder keeps: at most what it holds and did not pass on by an accepted contract (`besetzterRest`).
 * - A contract as its giver counts it: the people on it and what counts below it, at most what it moves
 *   (`besetzteAnteile`).
 * - A post: the part its owner keeps and its contracts of the first level together (`wirksameBesetzung`).
 *
 * Where the database sums (kim.kette_besetzung, kim.kette, the list of posts), it follows this.
 */
export const besetzteAnteile = (w: Umfang, besetzt: readonly Anteil[]): Anteil[] =>
  weiterleitungsanteile(w).flatMap((stufe) =>
    abschnitte(stufe, besetzt)
      .map(({ von, bis }) => ({ von, bis, vzaeHundertstel: Math.min(stufe.vzaeHundertstel, summeAm(besetzt, von)) }))
      .filter(({ vzaeHundertstel }) => vzaeHundertstel > 0),
  );

/** What is held and not passed on by an accepted contract, in pieces; open-ended where it is held so. */
export function gehaltenerRest(gehalten: readonly Anteil[], weitergegeben: readonly Vertrag[]): Anteil[] {
  const weg = weitergegeben.filter((w) => weiterleitungsstand(w) === "angenommen").flatMap(weiterleitungsanteile);
  if (weg.length === 0) return [...gehalten];
  return stuecke([...gehalten, ...weg], (tag) => Math.max(0, summeAm(gehalten, tag) - summeAm(weg, tag)));
}

/** How much of what is held and kept is occupied; open-ended where both are. */
export function besetzterRest(
  gehalten: readonly Anteil[],
  weitergegeben: readonly Vertrag[],
  besetzt: readonly Anteil[],
): Anteil[] {
  const rest = gehaltenerRest(gehalten, weitergegeben);
  return stuecke([...rest, ...besetzt], (tag) => Math.min(summeAm(rest, tag), summeAm(besetzt, tag)));
}

/** Cuts time where one of the shares begins or ends, and keeps the pieces with more than nothing. */
function stuecke(anteile: readonly Anteil[], hundertstelAm: (tag: PlainDate) => number): Anteil[] {
  const tage = [
    ...new Set(anteile.flatMap(({ von, bis }) => [von, ...(bis === null ? [] : [addDays(bis, 1)])])),
  ].sort();
  return tage
    .map((von, i) => {
      const naechster = tage[i + 1];
      return { von, bis: naechster === undefined ? null : addDays(naechster, -1), vzaeHundertstel: hundertstelAm(von) };
    })
    .filter(({ vzaeHundertstel }) => vzaeHundertstel > 0);
}

/** The occupied share of what is held and was passed on in part, as its holder counts it: both together. */
export function wirksameBesetzung(
  besetzungen: readonly Besetzt[],
  weiterleitungen: readonly Vertrag[],
  gehalten: readonly Anteil[] = [],
): Anteil[] {
  const eigene = besetzungen.filter(({ weiterleitungId }) => weiterleitungId === null);
  const angenommen = weiterleitungen.filter((w) => weiterleitungsstand(w) === "angenommen");
  return [
    ...besetzterRest(gehalten, angenommen, eigene),
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
