import type { OrganisationId } from "@kim/domain/grundlagen";
import type { WeiterleitungZeile } from "./naechster-schritt.ts";

export type Welt = { geberId: OrganisationId; name: string };
type Zeile = Pick<WeiterleitungZeile, "id" | "geberId" | "geberName" | "herkunftId" | "richtung">;

/** Everybody who gave the reader something, by name: a Träger keeps the Kreise it works for apart. */
export function weltenIn(liste: readonly Zeile[]): Welt[] {
  const namen = new Map(liste.filter((w) => w.richtung === "erhalten").map((w) => [w.geberId, w.geberName]));
  return [...namen].map(([geberId, name]) => ({ geberId, name })).sort((a, b) => a.name.localeCompare(b.name, "de"));
}

/** What was received from a giver, and what was passed on of it. */
export function ausWelt<Z extends Zeile>(liste: readonly Z[], geberId: OrganisationId): Z[] {
  const erhalten = new Set(liste.filter((w) => w.richtung === "erhalten" && w.geberId === geberId).map(({ id }) => id));
  return liste.filter((w) =>
    w.richtung === "erhalten" ? w.geberId === geberId : w.herkunftId !== null && erhalten.has(w.herkunftId),
  );
}
