import { nettoCent, type Ausgabe } from "../ausgabe/ausgabe-angaben.ts";
import type { Rechnungslage } from "./rechnungslage.ts";

/** What an expense means to the figures: who bore it, for what, in which month. */
export type Kostenposten = Pick<
  Ausgabe,
  "art" | "organisationId" | "stelleId" | "monat" | "betragCent" | "vorsteuerCent"
>;

/** Every expense that counts; what was spent further down counts to the receiver of the first level. */
export function kostenDer({ ausgaben, kettenkosten = [], weiterleitungen }: Rechnungslage): Kostenposten[] {
  const empfaenger = new Map(weiterleitungen.map((w) => [w.id, w.empfaengerId]));
  const darunter = kettenkosten.flatMap(
    ({ weiterleitungId, stelleId, monat, betragCent, vorsteuerCent }): Kostenposten[] => {
      const organisationId = empfaenger.get(weiterleitungId);
      return organisationId ? [{ art: "personal", organisationId, stelleId, monat, betragCent, vorsteuerCent }] : [];
    },
  );
  return [...ausgaben, ...darunter];
}

export const kostenstelle = (organisationId: string, stelleId: string | null): string =>
  `${organisationId} ${stelleId}`;

/** Net personnel cost in cents by employer, post and month; what names no month counts to December. */
export function personalkosten(posten: readonly Kostenposten[]): Map<string, Map<number, number>> {
  const kosten = new Map<string, Map<number, number>>();
  for (const einer of posten) {
    if (einer.art !== "personal") continue;
    const schluessel = kostenstelle(einer.organisationId, einer.stelleId);
    const jeMonat = kosten.get(schluessel) ?? new Map<number, number>();
    const monat = einer.monat ?? 12;
    kosten.set(schluessel, jeMonat.set(monat, (jeMonat.get(monat) ?? 0) + nettoCent(einer)));
  }
  return kosten;
}
