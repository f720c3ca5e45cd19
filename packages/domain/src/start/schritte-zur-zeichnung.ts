import { alsDatum } from "../grundlagen/darstellung.ts";
import type { Zeichnungsluecke } from "../nachweis/ablauf/offene-zeichnungen.ts";
import { hatRecht, type Recht, type Rolle } from "../organisation/rollen.ts";
import { zaehle, type NaechsterSchritt } from "./naechster-schritt.ts";

// Whoever administers people mends it; who prepares or signs asks for it.
const betroffen = ["person:verwalten", "nachweis:vorbereiten", "nachweis:zeichnen"] as const satisfies readonly Recht[];

/** R92: nobody will be left to sign; one step for each day on which that begins. */
export function schritteZurZeichnung(
  luecken: readonly Zeichnungsluecke[],
  rollen: readonly Rolle[],
): NaechsterSchritt[] {
  const recht = betroffen.find((r) => hatRecht(rollen, r));
  if (recht === undefined) return [];
  const was = recht === "person:verwalten" ? "Zeichnungsbefugnis eintragen" : "Zeichnungsbefugnis eintragen lassen";
  return luecken.map(({ letzterTag, papiere: [erstes, ...weitere] }) => ({
    titel: letzterTag === null ? was : `${was}: die letzte gilt bis ${alsDatum(letzterTag)}`,
    text: [
      letzterTag === null ? "Zurzeit darf niemand zeichnen:" : "Danach darf niemand mehr zeichnen:",
      erstes && `${erstes.papier} (fällig am ${alsDatum(erstes.faelligAm)})`,
      weitere.length > 0 && `und ${zaehle(weitere.length, "weiteres Papier", "weitere Papiere")}`,
    ]
      .filter(Boolean)
      .join(" ")
      .concat("."),
    ziel: "/zeichnungsbefugnisse",
    dringend: true,
    recht,
  }));
}
