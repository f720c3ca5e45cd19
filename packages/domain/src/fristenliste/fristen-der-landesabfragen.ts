import { alsDatum } from "../grundlagen/darstellung.ts";
import { heuteInBerlin } from "../grundlagen/plain-date.ts";
import { fristeintrag, type Fristeintrag } from "./fristeintrag.ts";
import type { Fristlage } from "./fristlage.ts";

/** What the state's offices ask for: due until it is answered, and nobody's task once it was closed unanswered. */
export const fristenDerLandesabfragen = ({ landesabfragen, heute }: Fristlage): Fristeintrag[] =>
  landesabfragen
    .filter(({ beantwortet, geschlossen }) => beantwortet || !geschlossen)
    .flatMap(({ id, amtName, gestelltAm, frist, beantwortet }) =>
      fristeintrag(
        {
          schluessel: `landesabfrage:${id}`,
          anlass: "landesabfrage",
          art: "termin",
          tag: frist,
          erledigt: beantwortet,
          titel: "Landesabfrage beantworten",
          gegenueber: amtName,
          worum: `${amtName}, gestellt am ${alsDatum(heuteInBerlin(new Date(gestelltAm)))}`,
          ziel: `/landesabfragen/${id}`,
          rechte: ["abfrage:beantworten"],
          quelle: `Abfrage der Stelle ${amtName}`,
          regel: null,
          annahme: false,
        },
        heute,
      ),
    );
