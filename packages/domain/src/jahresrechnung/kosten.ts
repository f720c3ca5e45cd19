import { monatsbeginn, nettoCent, type Ausgabe } from "../ausgabe/ausgabe-angaben.ts";
import type { Cent } from "../grundlagen/geld.ts";
import type { OrganisationId, StelleId } from "../grundlagen/ids.ts";
import { jahresende, type PlainDate } from "../grundlagen/plain-date.ts";
import type { Baustein } from "../stelle/stelle.ts";
import type { Rechnungslage } from "./rechnungslage.ts";

/** What an expense means to the figures: who bore it, for what, in which month. */
export type Kostenposten = Pick<
  Ausgabe,
  "art" | "organisationId" | "stelleId" | "monat" | "betragCent" | "vorsteuerCent"
> &
  Partial<Pick<Ausgabe, "datum">>;

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

/**
 * Every expense of the body's year with the Baustein it is spent in and a day of the month it counts to. What names no
 * month counts by its date; measures count to who pays for them.
 */
export function ausgabenDesJahres(
  lage: Rechnungslage,
): { baustein: Baustein; monat: PlainDate; posten: Kostenposten }[] {
  const bausteine = new Map(lage.stellen.map((stelle) => [stelle.id, stelle.baustein]));
  return kostenDer(lage)
    .filter(({ art, organisationId }) => nachStellen.includes(art) || organisationId === lage.organisation.id)
    .map((posten) => ({
      baustein: posten.art === "personal" ? bausteinDesPersonals(bausteine, posten.stelleId) : 1,
      monat: posten.monat === null ? (posten.datum ?? jahresende(lage.jahr)) : monatsbeginn(lage.jahr, posten.monat),
      posten,
    }));
}

const nachStellen: readonly Kostenposten["art"][] = ["personal", "arbeitsplatz"];

/** Without a post of the year: by the post it names, else strategic coordination. */
export const bausteinDesPersonals = (bausteine: ReadonlyMap<StelleId, Baustein>, stelleId: StelleId | null): Baustein =>
  (stelleId && bausteine.get(stelleId)) || 1;

/** Net personnel cost in cents by post, employer and month; what names no month counts to December. */
export type Personalkosten = ReadonlyMap<StelleId | null, ReadonlyMap<OrganisationId, Map<number, Cent>>>;

export function personalkosten(posten: readonly Kostenposten[]): Personalkosten {
  const kosten = new Map<StelleId | null, Map<OrganisationId, Map<number, Cent>>>();
  for (const einer of posten) {
    if (einer.art !== "personal") continue;
    const jeArbeitgeber = gesetzt(kosten, einer.stelleId);
    const jeMonat = gesetzt(jeArbeitgeber, einer.organisationId);
    const monat = einer.monat ?? 12;
    jeMonat.set(monat, (jeMonat.get(monat) ?? 0) + nettoCent(einer));
  }
  return kosten;
}

function gesetzt<K, S, W>(map: Map<K, Map<S, W>>, schluessel: K): Map<S, W> {
  const bekannt = map.get(schluessel);
  if (bekannt) return bekannt;
  const neu = new Map<S, W>();
  map.set(schluessel, neu);
  return neu;
}
