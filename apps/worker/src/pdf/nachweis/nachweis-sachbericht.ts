import { nachweisfelder } from "@kim/domain/nachweis";
import { ueberschrift, type Block } from "../papier/papier.ts";
import { oderStrich } from "./nachweis-kopf.ts";
import type { Nachweisvordruck } from "./nachweisvordruck.ts";

// Of Baustein 1 the form asks most; a blank one has it all.
const meisteFelder = 1;

/** What was done, how it went, what came otherwise. */
export function sachbericht(vordruck: Nachweisvordruck, titel: string): Block[] {
  const { inhalt, art } = vordruck;
  const texte = nachweisfelder(art, inhalt?.kopf.baustein ?? meisteFelder).filter((f) => f.art === "text");
  return [
    ueberschrift(titel),
    ...texte.map(({ feld, name }): Block => {
      const text = inhalt?.angaben[feld];
      const nurBaustein1 = !inhalt && !nachweisfelder(art, 2).some((f) => f.feld === feld);
      return {
        art: "freitext",
        name: nurBaustein1 ? `${name} (nur Baustein 1)` : name,
        text: inhalt ? oderStrich(typeof text === "string" ? text : undefined) : null,
        zeilen: 5,
      };
    }),
  ];
}
