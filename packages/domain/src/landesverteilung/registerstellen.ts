import type { OrganisationId } from "../grundlagen/ids.ts";
import { istZuwendungsempfaenger } from "../organisation/organisation.ts";
import { merkmalstandAm, type Merkmalstand } from "../organisation/registermerkmal.ts";
import { nachSchluessel } from "./groesste-reste.ts";
import type { Landeshinweis, Landesmangel } from "./landesbefund.ts";
import type { Landesschluessel } from "./landesinhalt.ts";
import { leseLandestabelle } from "./landestabelle.ts";
import type { Verteilungsempfaenger } from "./landesverteilung.ts";
import { gleichstandhinweis, schluesselergebnis, type Schluesselergebnis } from "./schluesselergebnis.ts";

/** Hundredths: Baustein 3 is given in halves (S2b 2.3). */
export const halbeStelle = 50;

/** How many there were when the programme began (S2b 2.3). */
export const behoerden2020 = { auslaenderbehoerde: 81, einbuergerungsbehoerde: 84 } as const;

/** How many halves went to the largest values of 2020 (S2b 2.3). */
export const weitere2020 = 35;

type Behoerde = keyof typeof behoerden2020;
const behoerden = ["auslaenderbehoerde", "einbuergerungsbehoerde"] as const satisfies readonly Behoerde[];

/**
 * One half for each Ausländerbehörde, one for each Einbürgerungsbehörde by the register on the day; of the further ones
 * each goes to one of the Einbürgerungsbehörden with the largest values.
 */
export function nachRegister(
  { tag, weitere, indikator }: Extract<Landesschluessel, { art: "halbe_stellen" }>,
  empfaenger: readonly Verteilungsempfaenger[],
): Schluesselergebnis {
  const tabelle = weitere > 0 ? leseLandestabelle(indikator, empfaenger, () => false) : undefined;
  const werte: ReadonlyMap<OrganisationId, number> = tabelle?.werte ?? new Map();
  const stand = (e: Verteilungsempfaenger, behoerde: Behoerde) => merkmalstandAm(e.merkmale, behoerde, tag);
  const rang = empfaenger
    .filter((e) => (werte.get(e.organisationId) ?? 0) > 0 && stand(e, "einbuergerungsbehoerde") !== "fehlt")
    .map((e) => ({ ...e, wert: werte.get(e.organisationId) ?? 0 }))
    .toSorted((a, b) => b.wert - a.wert || nachSchluessel(a, b));
  const maengel: Landesmangel[] = [...(tabelle?.maengel ?? [])];
  if (maengel.length === 0 && rang.length < weitere)
    maengel.push({ reason: "landesschluessel-zu-wenige-werte", weitere, werte: rang.length });
  const bedachte = rang.slice(0, weitere);
  const bedacht = new Set(bedachte.map(({ organisationId }) => organisationId));
  const letzter = bedachte.at(-1)?.wert;
  const gleiche = rang.filter(({ wert }) => wert === letzter).map(({ organisationId }) => organisationId);
  const davon = gleiche.filter((id) => bedacht.has(id));
  return schluesselergebnis(tabelle ? [tabelle] : [], maengel, empfaenger, () => ({
    anteile: new Map(
      empfaenger.map((e) => {
        const halbe = behoerden.filter((behoerde) => stand(e, behoerde) !== "fehlt").length;
        return [e.organisationId, halbeStelle * (halbe + (bedacht.has(e.organisationId) ? 1 : 0))];
      }),
    ),
    hinweise: [
      ...behoerden.flatMap((behoerde) => merkmalhinweise(behoerde, empfaenger, (e) => stand(e, behoerde), werte)),
      ...gleichstandhinweis(davon.length < gleiche.length ? { beteiligte: gleiche, bedacht: davon } : null, empfaenger),
    ],
  }));
}

/** An assumed fact counts and is told; a missing one is told of whoever is expected to have it. */
function merkmalhinweise(
  merkmal: Behoerde,
  empfaenger: readonly Verteilungsempfaenger[],
  stand: (e: Verteilungsempfaenger) => Merkmalstand,
  werte: ReadonlyMap<OrganisationId, number>,
): Landeshinweis[] {
  const namen = (gesucht: Merkmalstand, wer: (e: Verteilungsempfaenger) => boolean = () => true) =>
    empfaenger
      .filter((e) => stand(e) === gesucht && wer(e))
      .toSorted(nachSchluessel)
      .map(({ name }) => name);
  const angenommen = namen("annahme");
  const fehlend = namen(
    "fehlt",
    (e) => istZuwendungsempfaenger(e.art) || (merkmal === "einbuergerungsbehoerde" && werte.has(e.organisationId)),
  );
  const anzahl = empfaenger.length - namen("fehlt").length;
  const hinweise: Landeshinweis[] = [];
  if (anzahl !== behoerden2020[merkmal])
    hinweise.push({ reason: "merkmalzahl", merkmal, anzahl, anzahl2020: behoerden2020[merkmal] });
  if (angenommen.length > 0) hinweise.push({ reason: "merkmal-nur-angenommen", merkmal, namen: angenommen });
  if (fehlend.length > 0) hinweise.push({ reason: "merkmal-fehlt", merkmal, namen: fehlend });
  return hinweise;
}
