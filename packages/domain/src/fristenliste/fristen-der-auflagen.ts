import { auflagenartNamen, auflagenstand } from "../bescheid/auflage.ts";
import { fristeintrag, type Fristeintrag } from "./fristeintrag.ts";
import type { Fristlage } from "./fristlage.ts";

/** What a Bescheid asks for by a day, until its recipient says that it is done. */
export const fristenDerAuflagen = ({ auflagen, heute }: Fristlage): Fristeintrag[] =>
  auflagen.flatMap(({ id, bescheidId, art, fristart, tag, quelle, aktenzeichen, baustein, vorgaenge }) => {
    const stand = auflagenstand(vorgaenge);
    if (stand === "entfallen") return [];
    return fristeintrag(
      {
        schluessel: `auflage:${id}`,
        anlass: "auflage",
        art: fristart,
        tag,
        erledigt: stand !== "offen",
        titel: `Auflage erfüllen, Baustein ${baustein}`,
        worum: `${auflagenartNamen[art]}; Bescheid ${aktenzeichen}`,
        ziel: `/bescheide/${bescheidId}`,
        rechte: ["nachweis:vorbereiten"],
        quelle,
        regel: "R102",
        annahme: false,
      },
      heute,
    );
  });
