import { z } from "../../grundlagen/zod.ts";
import type { Recht } from "../../organisation/rollen.ts";

/** What can happen to a proof; see the table below. */
export const Nachweisschritt = z.enum([
  "vorbereitet",
  "zurueck_an_bearbeitung",
  "gezeichnet",
  "eingereicht",
  "zurueckgezogen",
  "pruefung_begonnen",
  "zurueckgegeben",
  "geprueft",
  "zurueck_an_pruefung",
  "bescheinigt",
  "bescheinigung_aufgehoben",
  "zurueckgestelltes_verzichtet",
  "berichtigung_begonnen",
  "verzichtet",
]);
export type Nachweisschritt = z.infer<typeof Nachweisschritt>;

export const Nachweisstand = z.enum([
  "entwurf",
  "vorbereitet",
  "gezeichnet",
  "eingereicht",
  "in_pruefung",
  "geprueft",
  "bescheinigt",
  "verwendet",
  "verzichtet",
]);
export type Nachweisstand = z.infer<typeof Nachweisstand>;

export const nachweisstandNamen = {
  entwurf: "In Bearbeitung",
  vorbereitet: "Vorbereitet",
  gezeichnet: "Gezeichnet",
  eingereicht: "Eingereicht",
  in_pruefung: "In Prüfung",
  geprueft: "Geprüft, zweite Person steht aus",
  bescheinigt: "Bescheinigt",
  verwendet: "Bescheinigt und oben eingereicht",
  verzichtet: "Darauf verzichtet",
} as const satisfies Record<Nachweisstand, string>;

type Uebergaenge = Record<Nachweisstand, Partial<Record<Nachweisschritt, Nachweisstand>>>;

/**
 * The one table of what may follow what (nachweis.md 4.1): the API decides by it, and the buttons ask it. Whether a
 * certificate is used above is no act of this proof; `verwendet` stands for it.
 */
export const uebergaenge = {
  entwurf: { vorbereitet: "vorbereitet", verzichtet: "verzichtet" },
  vorbereitet: { zurueck_an_bearbeitung: "entwurf", gezeichnet: "gezeichnet", verzichtet: "verzichtet" },
  gezeichnet: { zurueck_an_bearbeitung: "entwurf", eingereicht: "eingereicht", verzichtet: "verzichtet" },
  eingereicht: { zurueckgezogen: "entwurf", pruefung_begonnen: "in_pruefung" },
  in_pruefung: { zurueckgegeben: "entwurf", geprueft: "geprueft" },
  geprueft: { zurueck_an_pruefung: "in_pruefung", bescheinigt: "bescheinigt" },
  bescheinigt: {
    bescheinigung_aufgehoben: "in_pruefung",
    zurueckgestelltes_verzichtet: "bescheinigt",
    berichtigung_begonnen: "entwurf",
  },
  verwendet: { berichtigung_begonnen: "entwurf" },
  verzichtet: {},
} as const satisfies Uebergaenge;

/** The step straight ahead; undefined where nothing has to follow. */
export const geradeaus: Readonly<Partial<Record<Nachweisstand, Nachweisschritt>>> = {
  entwurf: "vorbereitet",
  vorbereitet: "gezeichnet",
  gezeichnet: "eingereicht",
  eingereicht: "pruefung_begonnen",
  in_pruefung: "geprueft",
  geprueft: "bescheinigt",
};

/** The holder proves; the level above it checks: the giver of the contract, above the recipient the authority. */
export type Nachweisseite = "inhaber" | "pruefstelle";

/** Who may do what: the side, and the rights of which one is needed. */
export const zustaendig = {
  vorbereitet: { seite: "inhaber", rechte: ["nachweis:vorbereiten"] },
  zurueck_an_bearbeitung: { seite: "inhaber", rechte: ["nachweis:zeichnen"] },
  gezeichnet: { seite: "inhaber", rechte: ["nachweis:zeichnen"] },
  eingereicht: { seite: "inhaber", rechte: ["nachweis:vorbereiten", "nachweis:zeichnen"] },
  zurueckgezogen: { seite: "inhaber", rechte: ["nachweis:vorbereiten", "nachweis:zeichnen"] },
  pruefung_begonnen: { seite: "pruefstelle", rechte: ["nachweis:pruefen"] },
  zurueckgegeben: { seite: "pruefstelle", rechte: ["nachweis:pruefen"] },
  geprueft: { seite: "pruefstelle", rechte: ["nachweis:pruefen"] },
  zurueck_an_pruefung: { seite: "pruefstelle", rechte: ["nachweis:pruefen"] },
  bescheinigt: { seite: "pruefstelle", rechte: ["nachweis:pruefen"] },
  bescheinigung_aufgehoben: { seite: "pruefstelle", rechte: ["nachweis:pruefen"] },
  zurueckgestelltes_verzichtet: { seite: "pruefstelle", rechte: ["nachweis:pruefen"] },
  berichtigung_begonnen: { seite: "inhaber", rechte: ["nachweis:vorbereiten"] },
  verzichtet: { seite: "pruefstelle", rechte: ["nachweis:pruefen"] },
} as const satisfies Record<Nachweisschritt, { seite: Nachweisseite; rechte: readonly Recht[] }>;

/** Acts that need a reason in words. */
export const mitBegruendung: readonly Nachweisschritt[] = [
  "zurueck_an_bearbeitung",
  "zurueck_an_pruefung",
  "bescheinigung_aufgehoben",
  "zurueckgestelltes_verzichtet",
  "berichtigung_begonnen",
  "verzichtet",
];

/** The state after it; undefined where it is not possible. */
export function nachSchritt(stand: Nachweisstand, schritt: Nachweisschritt): Nachweisstand | undefined {
  const moegliche: Partial<Record<Nachweisschritt, Nachweisstand>> = uebergaenge[stand];
  return moegliche[schritt];
}
