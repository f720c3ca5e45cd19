import { z } from "../../grundlagen/zod.ts";
import { nachSchritt, Nachweisschritt, Nachweisstand } from "../schritte/nachweisschritte.ts";
import type { Bemerkungsfaden } from "../ablauf/bemerkung.ts";

/** nachweis.md 4.2: where a proof that was submitted once lies, as the level above works through its queue. */
export const Pruefstand = z.enum([
  "eingegangen",
  "nachgefordert",
  "in_pruefung",
  "rueckfrage",
  "zweite_person",
  "abgeschlossen",
  "beim_empfaenger",
]);
export type Pruefstand = z.infer<typeof Pruefstand>;

export const pruefstandNamen = {
  eingegangen: "Eingegangen",
  nachgefordert: "Nachgefordert",
  in_pruefung: "In Prüfung",
  rueckfrage: "Rückfrage läuft",
  zweite_person: "Zweite Person steht aus",
  abgeschlossen: "Abgeschlossen",
  beim_empfaenger: "Beim Empfänger",
} as const satisfies Record<Pruefstand, string>;

/** What lies with the level above, itself or with a question that it asked. */
export const offenePruefstaende = [
  "eingegangen",
  "nachgefordert",
  "in_pruefung",
  "rueckfrage",
  "zweite_person",
] as const satisfies readonly Pruefstand[];

const jeStand = {
  entwurf: "beim_empfaenger",
  vorbereitet: "beim_empfaenger",
  gezeichnet: "beim_empfaenger",
  eingereicht: "eingegangen",
  in_pruefung: "in_pruefung",
  geprueft: "zweite_person",
  bescheinigt: "abgeschlossen",
  verwendet: "abgeschlossen",
  verzichtet: "abgeschlossen",
} as const satisfies Record<Nachweisstand, Pruefstand>;

/** Which state an open question makes of another. */
export const mitFrage = { eingegangen: "nachgefordert", in_pruefung: "rueckfrage" } as const satisfies Partial<
  Record<Pruefstand, Pruefstand>
>;

export function pruefstandDer(stand: Nachweisstand, faeden: readonly Bemerkungsfaden[]): Pruefstand {
  const ohneFrage = jeStand[stand];
  if (ohneFrage === "eingegangen" && faeden.some(istOffen("nachforderung"))) return mitFrage.eingegangen;
  if (ohneFrage === "in_pruefung" && faeden.some((f) => istOffen("rueckfrage")(f) && f.wartet))
    return mitFrage.in_pruefung;
  return ohneFrage;
}

// What was asked for before the check stays missing until somebody says that it is there; an answered question is back
// with the checker.
const istOffen =
  (gefragt: Bemerkungsfaden["art"]) =>
  ({ art, erledigt }: Bemerkungsfaden): boolean =>
    art === gefragt && !erledigt;

/** Every step leads to one state, whatever it comes from: the last act says where a proof is. */
export const pruefstandNach: Readonly<Partial<Record<Nachweisschritt, Pruefstand>>> = Object.fromEntries(
  Nachweisschritt.options.flatMap((schritt) => {
    const [nach] = Nachweisstand.options.flatMap((stand) => nachSchritt(stand, schritt) ?? []);
    return nach === undefined ? [] : [[schritt, jeStand[nach]]];
  }),
);

/** Whose turn it is in the house of the level above. */
export const Pruefwahl = z.enum(["mir", "niemand", "zweite"]);
export type Pruefwahl = z.infer<typeof Pruefwahl>;

export const pruefwahlNamen = {
  mir: "Bei mir in Prüfung",
  niemand: "Von niemandem begonnen",
  zweite: "Von mir gegenzulesen",
} as const satisfies Record<Pruefwahl, string>;
