import type { OrganisationId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Uebersichtsteil } from "../uebersicht/uebersicht.ts";
import { vomSelben } from "../weiterleitung/vertrag/nachfolge.ts";
import { offeneAenderung } from "../weiterleitung/vertrag/uebersicht-termine.ts";
import { vertragsstand, type Vertragsstand } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import type { Vertragskern } from "../weiterleitung/vertrag/weiterleitung.ts";

type Vertrag = Vertragskern & { geberName: string };

/** What a giver has to do about its contracts. */
export type Gegebenzahlen = {
  offeneAngebote: number;
  /** Declined, and not offered to anybody since. */
  abgelehnteAngebote: number;
  offeneAenderungen: number;
  /** Came back, stand empty and were given to nobody since. */
  zurueckgegeben: number;
  /** Receivers in which nobody can log in yet. */
  ohneVerwaltung: readonly string[];
};

/** What a receiver has to do about the contracts of one giver. */
export type Geberzahlen = {
  id: OrganisationId;
  name: string;
  offeneAngebote: number;
  offeneAenderungen: number;
};

/** What the reader gave to others: what waits for an answer, or came back. */
export function gegebenzahlen(zahlen: {
  leserId: OrganisationId;
  weiterleitungen: readonly Vertrag[];
  teile: readonly Uebersichtsteil[];
  heute: PlainDate;
  ohneVerwaltung: readonly string[];
}): Gegebenzahlen {
  const { leserId, weiterleitungen, teile, heute, ohneVerwaltung } = zahlen;
  const gegebene = weiterleitungen.filter((w) => w.geberId === leserId);
  const mit = (...staende: Vertragsstand[]) => gegebene.filter((w) => staende.includes(vertragsstand(w, heute)));
  const vakant = new Set(
    teile
      .filter((t) => t.zustand === "eigen" && t.besetztHundertstel < t.vzaeHundertstel)
      .map((t) => `${t.stelleId} ${t.geber?.id}`),
  );
  return {
    offeneAngebote: mit("angeboten").length,
    abgelehnteAngebote: mit("abgelehnt").filter(
      (w) => !gegebene.some((n) => vomSelben(n, w) && n.angebotenAm > w.angebotenAm),
    ).length,
    offeneAenderungen: mit("bevorstehend", "laufend").filter(offeneAenderung).length,
    zurueckgegeben: teile.filter((t) => t.zustand === "zurueckgegeben" && vakant.has(`${t.stelleId} ${t.geber?.id}`))
      .length,
    ohneVerwaltung,
  };
}

/** The givers of this body by name, each for itself: what one of them gave is none of the others' business. */
export function geberzahlen(
  leserId: OrganisationId,
  weiterleitungen: readonly Vertrag[],
  heute: PlainDate,
): Geberzahlen[] {
  const erhaltene = weiterleitungen.filter((w) => w.empfaengerId === leserId);
  const geber = new Map(erhaltene.map((w) => [w.geberId, w.geberName]));
  return [...geber]
    .map(([id, name]) => {
      const seine = erhaltene.filter((w) => w.geberId === id);
      const mit = (...staende: Vertragsstand[]) => seine.filter((w) => staende.includes(vertragsstand(w, heute)));
      return {
        id,
        name,
        offeneAngebote: mit("angeboten").length,
        offeneAenderungen: mit("bevorstehend", "laufend").filter(offeneAenderung).length,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "de"));
}

/** Givers and receivers with whom something still runs or waits for an answer. */
export const lebendeEmpfaenger = (
  leserId: OrganisationId,
  weiterleitungen: readonly Vertragskern[],
  heute: PlainDate,
): OrganisationId[] => [
  ...new Set(
    weiterleitungen
      .filter(
        (w) => w.geberId === leserId && ["angeboten", "bevorstehend", "laufend"].includes(vertragsstand(w, heute)),
      )
      .map((w) => w.empfaengerId),
  ),
];
