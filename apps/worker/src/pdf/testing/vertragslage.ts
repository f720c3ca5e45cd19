import type { WeiterleitungMitNamen } from "@kim/db";
import { plainDate, vertragsfassungen, WeiterleitungAenderungId, type Organisation, type OrganisationArt, type Vertragsaenderung } from "@kim/domain";
import { anOrganisation, aStelle, aWeiterleitung } from "../../../../../packages/domain/src/testing/factories.ts";
import type { Vertragslage } from "../vertrag.ts";

type Angaben = { art?: OrganisationArt; demodaten?: boolean; fassung?: number; vorgaenger?: string };

/** A Kreis gives a post to a body; `fassung` 1 is its first accepted change. */
export function eineVertragslage(vertrag: Partial<WeiterleitungMitNamen> = {}, { art = "kreisangehoerige_kommune", demodaten = false, fassung = 0, vorgaenger }: Angaben = {}): Vertragslage {
  const geber = anOrganisation({ name: "Kreis Musterhausen", demodaten });
  const empfaenger = anOrganisation({ name: art === "traeger" ? "Caritasverband Musterhausen e. V." : "Stadt Neudorf", art });
  const w = benannt(geber, empfaenger, vertrag);
  const gewaehlt = vertragsfassungen(w)[fassung];
  if (!gewaehlt) throw new Error(`keine Fassung ${fassung}`);
  return { vertrag: w, fassung: gewaehlt, geber, empfaenger, eigentuemer: geber, vorgaenger: vorgaenger === undefined ? null : { ...w, empfaengerName: vorgaenger } };
}

const benannt = (geber: Organisation, empfaenger: Organisation, angaben: Partial<WeiterleitungMitNamen>): WeiterleitungMitNamen => ({
  ...aWeiterleitung(aStelle(), { geberId: geber.id, eigentuemerId: geber.id, empfaengerId: empfaenger.id, empfaengerArt: empfaenger.art }),
  geberName: geber.name,
  empfaengerName: empfaenger.name,
  stelleBezeichnung: "Case Management Neudorf",
  ...angaben,
});

export const eineAngenommeneAenderung = (angaben: Partial<Vertragsaenderung> = {}): Vertragsaenderung => ({
  id: WeiterleitungAenderungId.parse("00000000-0000-4000-8003-000000000001"),
  ab: plainDate("2022-07-02"), vzaeHundertstel: 50, betragCent: 1_000_000, aufstockungCent: 0, grund: "Ab Juli besetzt der Kreis die Hälfte selbst.",
  am: "2022-05-01T09:00:00Z", von: "Petra", antwort: { angenommen: true, am: "2022-05-04T09:00:00Z", von: "Kim" }, ...angaben,
});
