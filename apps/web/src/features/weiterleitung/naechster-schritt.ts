import type { PlainDate, Weiterleitungsstand } from "@kim/domain";
import type { Outputs } from "../../trpc.ts";

export type WeiterleitungZeile = Outputs["weiterleitung"]["list"][number];
export type Richtung = WeiterleitungZeile["richtung"];
type Schritt = { text: string; ziel?: string };

const offen = {
  gegeben: {
    angeboten: "Antwort abwarten",
    angenommen: "Besetzung verfolgen",
    abgelehnt: "Grund lesen",
    zurueckgezogen: "Nichts zu tun",
  },
  erhalten: {
    angeboten: "Annehmen oder ablehnen",
    angenommen: "Besetzung pflegen",
    abgelehnt: "Nichts zu tun",
    zurueckgezogen: "Nichts zu tun",
  },
} as const satisfies Record<Richtung, Record<Weiterleitungsstand, string>>;

const nachEnde = { gegeben: "Nachweis anfordern und prüfen", erhalten: "Nachweis vorlegen" } as const satisfies Record<Richtung, string>;

type Angaben = Pick<WeiterleitungZeile, "id" | "stelleId" | "richtung" | "stand" | "ende">;

/** What the reader does next with a Weiterleitung, and where. */
export function naechsterSchritt({ id, stelleId, richtung, stand, ende }: Angaben, heute: PlainDate): Schritt {
  const detail = `/weiterleitungen/${id}`;
  if (stand === "angenommen") {
    return ende < heute ? { text: nachEnde[richtung], ziel: detail } : { text: offen[richtung][stand], ziel: `/stellen/${stelleId}` };
  }
  const text = offen[richtung][stand];
  return text === "Nichts zu tun" ? { text } : { text, ziel: detail };
}
