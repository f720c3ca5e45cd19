import type { Pruefzeile } from "@kim/domain/nachweis";
import type { Eingereicht } from "../ansicht.ts";

export const zeilenauswahlen = [
  { value: "alle", label: "Alle" },
  { value: "offen", label: "Noch nicht entschieden" },
  { value: "stichprobe", label: "In der Stichprobe" },
  { value: "abweichend", label: "Gekürzt oder zurückgestellt" },
] as const;
export type Zeilenauswahl = (typeof zeilenauswahlen)[number]["value"];

/** The lines that the checker wants to see. */
export function ausgewaehlteZeilen(
  auswahl: Zeilenauswahl,
  { zeilen, entscheidungen, stichprobe }: Pick<Eingereicht, "zeilen" | "entscheidungen" | "stichprobe">,
): readonly Pruefzeile[] {
  const je = new Map(entscheidungen.map((e) => [e.schluessel, e]));
  const gezogen = new Set(stichprobe?.schluessel);
  switch (auswahl) {
    case "alle":
      return zeilen;
    case "offen":
      return zeilen.filter(({ schluessel }) => !je.has(schluessel));
    case "stichprobe":
      return zeilen.filter(({ schluessel }) => gezogen.has(schluessel));
    case "abweichend":
      return zeilen.filter(({ schluessel }) => {
        const entscheidung = je.get(schluessel);
        return entscheidung && (entscheidung.gekuerztCent !== 0 || entscheidung.zurueckgestelltCent !== 0);
      });
  }
}
