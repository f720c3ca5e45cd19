import type { BenutzerId } from "../../grundlagen/ids.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";
import type { Nachweisschritt } from "../schritte/nachweisschritte.ts";
import type { Nachweislauf, Nachweistat } from "./nachweisstand.ts";

const vomInhaber = ["vorbereitet", "gezeichnet", "eingereicht"] as const;

/** R85: whoever did one of these in a version does not do that step in it. */
export const nichtDieselbePerson = {
  vorbereitet: ["gezeichnet", "eingereicht"],
  gezeichnet: ["vorbereitet", "eingereicht"],
  eingereicht: ["vorbereitet", "gezeichnet"],
  pruefung_begonnen: vomInhaber,
  zurueckgegeben: vomInhaber,
  geprueft: [...vomInhaber, "bescheinigt"],
  bescheinigt: [...vomInhaber, "pruefung_begonnen", "geprueft"],
  zurueck_an_pruefung: [...vomInhaber, "pruefung_begonnen", "geprueft"],
  bescheinigung_aufgehoben: vomInhaber,
  zurueckgestelltes_verzichtet: vomInhaber,
  verzichtet: vomInhaber,
  zurueck_an_bearbeitung: [],
  zurueckgezogen: [],
  berichtigung_begonnen: [],
} as const satisfies Record<Nachweisschritt, readonly Nachweisschritt[]>;

/** People, not accounts of a body: somebody who works in two bodies is still one person. */
export function vieraugengrenze(
  schritt: Nachweisschritt,
  { vorgaenge }: Pick<Nachweislauf<Nachweistat>, "vorgaenge">,
  benutzerId: BenutzerId,
): NachweisRefusal | undefined {
  const unvereinbar: readonly Nachweisschritt[] = nichtDieselbePerson[schritt];
  const frueher = vorgaenge.findLast((v) => v.vonId === benutzerId && unvereinbar.includes(v.schritt));
  return (
    frueher && { reason: "dieselbe-person", regel: "R85", schritt, frueher: frueher.schritt, name: frueher.vonName }
  );
}
