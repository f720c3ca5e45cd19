import type { Hundertstel } from "../grundlagen/geld.ts";
import type { OrganisationId } from "../grundlagen/ids.ts";
import { nachSchluessel, type Gleichstand } from "./groesste-reste.ts";
import type { Landeshinweis, Landesmangel, Zeilenbefund } from "./landesbefund.ts";
import type { Landestabelle } from "./landestabelle.ts";
import type { Verteilungsempfaenger } from "./landesverteilung.ts";

/** What a key gives, to the hundredth; a share of nothing is not in it. While it has `maengel`, it gives nothing. */
export type Schluesselergebnis = {
  anteile: ReadonlyMap<OrganisationId, Hundertstel>;
  maengel: Landesmangel[];
  hinweise: Landeshinweis[];
  befunde: Zeilenbefund[];
};

export type Verteilt = { anteile: ReadonlyMap<OrganisationId, Hundertstel>; hinweise: Landeshinweis[] };

/** `rechne` is asked only where nothing stands in the way. */
export function schluesselergebnis(
  tabellen: readonly Landestabelle[],
  maengel: Landesmangel[],
  empfaenger: readonly Verteilungsempfaenger[],
  rechne: () => Verteilt,
): Schluesselergebnis {
  const { anteile, hinweise } = maengel.length > 0 ? { anteile: new Map(), hinweise: [] } : rechne();
  const gegebene = empfaenger.flatMap(({ organisationId }) => {
    const hundertstel = anteile.get(organisationId) ?? 0;
    return hundertstel > 0 ? [[organisationId, hundertstel] as const] : [];
  });
  return {
    anteile: new Map(gegebene),
    maengel,
    hinweise: [...tabellen.flatMap((tabelle) => tabelle.hinweise), ...hinweise],
    befunde: tabellen.flatMap((tabelle) => tabelle.befunde),
  };
}

/** A draw that only the Gemeindeschlüssel could decide is told. */
export function gleichstandhinweis(
  gleichstand: Gleichstand | null,
  empfaenger: readonly Verteilungsempfaenger[],
): Landeshinweis[] {
  if (!gleichstand) return [];
  const namen = (ids: readonly OrganisationId[]) =>
    empfaenger
      .filter(({ organisationId }) => ids.includes(organisationId))
      .toSorted(nachSchluessel)
      .map(({ name }) => name);
  return [{ reason: "gleichstand", namen: namen(gleichstand.beteiligte), bedacht: namen(gleichstand.bedacht) }];
}
