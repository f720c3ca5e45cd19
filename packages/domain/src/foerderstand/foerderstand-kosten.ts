import type { Ausgabe } from "../ausgabe/ausgabe-angaben.ts";
import type { FoerderstandLage } from "./foerderstand-typen.ts";

/** What an expense means to the figures: who bore it, for what, in which month. */
export type Kostenposten = Pick<
  Ausgabe,
  "art" | "organisationId" | "stelleId" | "monat" | "betragCent" | "vorsteuerCent"
>;

/** Every expense that counts; what was spent further down counts to the receiver of the first level. */
export function kostenDer({ ausgaben, kettenkosten = [], weiterleitungen }: FoerderstandLage): Kostenposten[] {
  const empfaenger = new Map(weiterleitungen.map((w) => [w.id, w.empfaengerId]));
  const darunter = kettenkosten.flatMap(({ weiterleitungId, ...kosten }): Kostenposten[] => {
    const organisationId = empfaenger.get(weiterleitungId);
    return organisationId ? [{ ...kosten, art: "personal", organisationId }] : [];
  });
  return [...ausgaben, ...darunter];
}
