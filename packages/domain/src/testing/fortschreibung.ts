import {
  teilschluessel,
  type BenannterVertrag,
  type Fortschreibungslage,
} from "../fortschreibung/fortschreibungslage.ts";
import { WeiterleitungId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import type { Stelle } from "../stelle/stelle.ts";
import type { StellenBindungen } from "../stelle/stelle-aenderung.ts";
import { lebendeAnteile } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import { anOrganisation, aStelle, aWeiterleitung } from "./factories.ts";
import { konditionenVon } from "./kondition.ts";

export const geber = anOrganisation();
export const empfaenger = anOrganisation({ art: "kreisangehoerige_kommune", name: "Ahlen", kreisId: geber.id });

/** A post of the giver that ends with 2022. */
export const endendeStelle = (angaben: Partial<Stelle> = {}): Stelle =>
  aStelle({ organisationId: geber.id, ende: plainDate("2022-12-31"), ...angaben });

/** The whole post, given over 2022. */
export const endenderVertrag = (stelle: Stelle, angaben: Partial<BenannterVertrag> = {}): BenannterVertrag => ({
  ...aWeiterleitung(stelle, { empfaengerId: empfaenger.id }),
  geberName: geber.name,
  empfaengerName: empfaenger.name,
  stelleBezeichnung: stelle.bezeichnung,
  ...angaben,
});

const kontingente = ([2022, 2023] as const).flatMap((jahr) =>
  ([1, 2, 3] as const).map((baustein) => ({ jahr, baustein, vzaeHundertstel: 600 })),
);

type Angaben = Partial<Omit<Fortschreibungslage, "stellen">> & {
  stellen?: readonly Stelle[];
  besetzungen?: StellenBindungen["besetzungen"];
};

/** A Kreis on 3 November 2022 that looks at 2023. */
export function eineFortschreibungslage({
  stellen = [],
  besetzungen = [],
  ...rest
}: Angaben = {}): Fortschreibungslage {
  const gegebene = rest.gegebene ?? [];
  return {
    jahr: 2023,
    heute: plainDate("2022-11-03"),
    organisation: geber,
    konditionen: { alt: konditionenVon(2022), neu: konditionenVon(2023) },
    umfeld: { art: "kreis", kontingente, vorhandene: stellen },
    stellen: stellen.map((stelle) => ({
      stelle,
      besetzungen: besetzungen.filter(({ stelleId }) => stelleId === stelle.id),
      weitergegeben: lebendeAnteile(gegebene.filter(({ stelleId }) => stelleId === stelle.id)),
    })),
    gegebene,
    erhaltene: [],
    angebotslagen: new Map(
      stellen.map((stelle) => [
        teilschluessel({ stelleId: stelle.id, herkunftId: null }),
        {
          geber,
          stelle,
          herkunft: null,
          besetzungen,
          bestehende: gegebene,
          saetze: ([2022, 2023] as const).map((jahr) => ({ jahr, cent: konditionenVon(jahr).caseManagement.cent })),
          kontingente,
          traegerDarunter: [],
          zusatzstellen: [],
          baustein1FreieJahre: [],
          koordination: [],
          eigeneNachweise: [],
          moeglicheEmpfaenger: [empfaenger],
        },
      ]),
    ),
    zusagen: {},
    angaben: { alt: { massnahmenPlanCent: 0, version: 0 }, neu: { massnahmenPlanCent: 0, version: 0 } },
    ablehnungen: [],
    // One id for each contract and attempt is enough here.
    idAus: (...worte) =>
      WeiterleitungId.parse(
        `00000000-0000-4000-9${String(worte.at(-1)).padStart(3, "0")}-${String(worte[1]).slice(-12)}`,
      ),
    ...rest,
  };
}
