import { kanonisch, type Wert } from "../../grundlagen/kanonisch.ts";
import { z } from "../../grundlagen/zod.ts";

/** A submitted version by its number, the paper of the draft as it was set last, or what is being written now. */
export const Fassungswahl = z.union([
  z.enum(["papier", "entwurf"]),
  z
    .int("Bitte eine Fassung auswählen.")
    .min(1, "Bitte eine Fassung auswählen.")
    .max(9999, "Diese Fassung gibt es nicht."),
]);
export type Fassungswahl = z.infer<typeof Fassungswahl>;

/** One difference of two versions; `vorher` or `nachher` undefined where it came or went. */
export type Unterschied = { pfad: string; art: "zahl" | "text"; vorher: Wert | undefined; nachher: Wert | undefined };

/** What differs, in the order of the paths; figures and words told apart. */
export function nachweisvergleich(vorher: Wert, nachher: Wert): Unterschied[] {
  const [alt, neu] = [blaetter(vorher), blaetter(nachher)];
  return [...new Set([...alt.keys(), ...neu.keys()])]
    .sort()
    .filter((pfad) => kanonisch(alt.get(pfad) ?? null) !== kanonisch(neu.get(pfad) ?? null))
    .map((pfad) => {
      const [a, b] = [alt.get(pfad), neu.get(pfad)];
      return { pfad, art: typeof a === "number" || typeof b === "number" ? "zahl" : "text", vorher: a, nachher: b };
    });
}

function blaetter(wert: Wert, pfad = ""): Map<string, Wert> {
  if (wert === null || typeof wert !== "object") return new Map([[pfad, wert]]);
  return new Map(
    Object.entries(wert).flatMap(([name, teil]) =>
      teil === undefined ? [] : [...blaetter(teil, pfad === "" ? name : `${pfad}.${name}`)],
    ),
  );
}
