import type { Cent } from "../../grundlagen/geld.ts";
import type { WeiterleitungId } from "../../grundlagen/ids.ts";
import type { Rechnungslage } from "../../jahresrechnung/rechnungslage.ts";
import type { Kettenkosten } from "../../weiterleitung/vertrag/kettenwerte.ts";
import type { Kettenglied } from "../ablauf/kette.ts";

/**
 * R81: the situation as far as it is proven. Of a contract counts what its certificate accepts, of a waived one
 * nothing; the one computation makes the figures of the proof from it. What is still open counts as it is booked:
 * nobody can prepare a proof on it.
 */
export function nachgewieseneLage(lage: Rechnungslage, glieder: readonly Kettenglied[]): Rechnungslage {
  const anerkannt = new Map(glieder.flatMap((glied) => anerkannteKosten(glied)));
  if (anerkannt.size === 0) return lage;
  const offen = (id: WeiterleitungId | null) => id === null || !anerkannt.has(id);
  const bescheinigt = lage.weiterleitungen.flatMap((w): Kettenkosten[] => {
    const betragCent = anerkannt.get(w.id) ?? 0;
    return betragCent === 0
      ? []
      : [{ stelleId: w.stelleId, weiterleitungId: w.id, monat: 12, betragCent, vorsteuerCent: 0 }];
  });
  return {
    ...lage,
    ausgaben: lage.ausgaben.filter((a) => offen(a.weiterleitungId)),
    kettenkosten: [...(lage.kettenkosten ?? []).filter((k) => offen(k.weiterleitungId)), ...bescheinigt],
  };
}

function anerkannteKosten({ weiterleitungId, lauf, pruefsumme }: Kettenglied): [WeiterleitungId, Cent][] {
  if (lauf?.stand === "verzichtet") return [[weiterleitungId, 0]];
  return lauf?.bescheinigung && pruefsumme ? [[weiterleitungId, Math.max(0, pruefsumme.anerkanntCent)]] : [];
}
