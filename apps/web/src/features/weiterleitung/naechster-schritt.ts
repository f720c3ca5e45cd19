import type { Vertragsstand } from "@kim/domain/weiterleitung";
import type { Outputs } from "../../trpc.ts";

export type WeiterleitungZeile = Outputs["weiterleitung"]["list"][number];
export type Richtung = WeiterleitungZeile["richtung"];
type Schritt = { text: string; ziel?: string };

const schritte = {
  gegeben: {
    angeboten: "Antwort abwarten",
    angenommen: "Besetzung verfolgen",
    laufend: "Besetzung verfolgen",
    beendet: "Nachweis prüfen",
    zurueckgegeben: "Nachweis prüfen",
    abgelehnt: "Grund lesen",
    zurueckgezogen: "Nichts zu tun",
  },
  erhalten: {
    angeboten: "Annehmen oder ablehnen",
    angenommen: "Besetzung pflegen",
    laufend: "Besetzung pflegen",
    beendet: "Nachweis vorlegen",
    zurueckgegeben: "Nachweis vorlegen",
    abgelehnt: "Nichts zu tun",
    zurueckgezogen: "Nichts zu tun",
  },
} as const satisfies Record<Richtung, Record<Vertragsstand, string>>;

/** What the reader does next with a Weiterleitung, and where. */
export function naechsterSchritt({
  id,
  stelleId,
  richtung,
  stand,
  antwort,
}: Pick<WeiterleitungZeile, "id" | "stelleId" | "richtung" | "stand" | "antwort">): Schritt {
  // Ended with the contract above before anybody answered: nothing was held, nothing is proved.
  const text = stand === "beendet" && antwort === null ? "Nichts zu tun" : schritte[richtung][stand];
  if (text === "Nichts zu tun") return { text };
  return {
    text,
    ziel: stand === "angenommen" || stand === "laufend" ? `/stellen/${stelleId}` : `/weiterleitungen/${id}`,
  };
}
