import { alsDatum } from "../grundlagen/darstellung.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

type Stand = "offen" | "gemeldet" | "anerkannt" | "entfallen";

export type AuflageRefusal =
  | { reason: "auflage-andere-seite" }
  | { reason: "auflage-schritt-nicht-moeglich"; stand: Stand }
  | { reason: "auflage-tag-in-der-zukunft"; feld: "tag"; heute: PlainDate }
  | { reason: "auflage-tag-zu-frueh"; feld: "tag"; frueheste: PlainDate }
  | { reason: "auflage-grund-fehlt"; feld: "text"; mindestensZeichen: number };

const staende = {
  offen: "noch offen",
  gemeldet: "als erfüllt gemeldet",
  anerkannt: "schon bestätigt",
  entfallen: "aufgehoben",
} as const satisfies Record<Stand, string>;

export const auflageRefusalTexte: Saetze<AuflageRefusal> = {
  "auflage-andere-seite": () =>
    "Erfüllt meldet der Empfänger, bestätigt wird von der Bezirksregierung. Bitte der anderen Seite überlassen.",
  "auflage-schritt-nicht-moeglich": ({ stand }) =>
    `Die Auflage ist ${staende[stand]}. Bitte die Seite neu laden und den nächsten Schritt wählen.`,
  "auflage-tag-in-der-zukunft": ({ heute }) => `Bitte einen Tag bis heute angeben, den ${alsDatum(heute)}.`,
  "auflage-tag-zu-frueh": ({ frueheste }) => `Frühestens am ${alsDatum(frueheste)} kann das geschehen sein.`,
  "auflage-grund-fehlt": ({ mindestensZeichen }) =>
    `Bitte in mindestens ${mindestensZeichen} Zeichen sagen, warum; der Empfänger liest es.`,
};
