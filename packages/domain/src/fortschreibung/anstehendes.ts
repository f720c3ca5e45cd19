import type { OrganisationId, StelleId } from "../grundlagen/ids.ts";
import { jahresende, plainDate, type PlainDate } from "../grundlagen/plain-date.ts";
import { wirksamesEnde } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import { istLebendig, type Vertragskern } from "../weiterleitung/vertrag/weiterleitung.ts";

/** Nothing read says when the next year is prepared: the platform asks from then on. */
export const fortschreibungsbeginn = { tag: "10-01", quelle: "Vorgabe der Plattform", annahme: true } as const;

export const fortschreibungBegonnen = (heute: PlainDate): boolean =>
  heute >= plainDate(`${heute.slice(0, 4)}-${fortschreibungsbeginn.tag}`);

type Folgbar = Pick<
  Vertragskern,
  "id" | "stelleId" | "herkunftId" | "empfaengerId" | "beginn" | "ende" | "antwort" | "zurueckgezogenAm"
> & { enden: readonly { letzterTag: PlainDate }[] };

/** The same part to the same body, offered or agreed for the year. */
export const folgtAuf = (n: Folgbar, w: Folgbar, jahr: number): boolean =>
  vomSelbenAn(n, w) && istLebendig(n) && n.beginn > wirksamesEnde(w) && n.beginn <= jahresende(jahr);

export const vomSelbenAn = (n: Folgbar, w: Folgbar): boolean =>
  n.id !== w.id &&
  n.stelleId === w.stelleId &&
  n.empfaengerId === w.empfaengerId &&
  (n.herkunftId === null) === (w.herkunftId === null);

/** An agreed contract that runs to the last day of the year, as it was agreed to. */
export const endetMitDemJahr = (w: Folgbar, jahr: number): boolean =>
  w.antwort?.angenommen === true && w.ende === jahresende(jahr) && wirksamesEnde(w) === w.ende;

/** How much ends with the year, followed by nothing and not said to end; whether it can be carried on is not asked. */
export function anstehendes(lage: {
  leserId: OrganisationId;
  jahr: number;
  stellen: readonly { id: StelleId; ende: PlainDate | null }[];
  vertraege: readonly (Folgbar & Pick<Vertragskern, "geberId">)[];
  /** Posts and contracts that somebody said are not carried on. */
  abgelehnte: readonly string[];
}): { stellen: number; vertraege: number } {
  const { leserId, jahr, stellen, abgelehnte } = lage;
  const gegebene = lage.vertraege.filter((w) => w.geberId === leserId);
  const offen = ({ id }: { id: string }) => !abgelehnte.includes(id);
  return {
    stellen: stellen.filter((stelle) => stelle.ende === jahresende(jahr) && offen(stelle)).length,
    vertraege: gegebene.filter(
      (w) => endetMitDemJahr(w, jahr) && offen(w) && !gegebene.some((n) => folgtAuf(n, w, jahr + 1)),
    ).length,
  };
}
