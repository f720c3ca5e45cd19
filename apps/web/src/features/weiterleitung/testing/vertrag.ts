import { OrganisationId, plainDate, StelleId, WeiterleitungId } from "@kim/domain/grundlagen";
import type { GegebeneWeiterleitung, Vertragsstand } from "@kim/domain/weiterleitung";

type Vertrag = GegebeneWeiterleitung & {
  geberName: string;
  empfaengerName: string;
  stelleBezeichnung: string;
  stand: Vertragsstand;
};

export const vertragId = WeiterleitungId.parse("00000000-0000-4000-8000-000000000001");
export const herkunftId = WeiterleitungId.parse("00000000-0000-4000-8000-000000000002");
export const stelleId = StelleId.parse("00000000-0000-4000-8000-000000000003");
export const kreisId = OrganisationId.parse("00000000-0000-4000-8000-000000000004");
const ahlenId = OrganisationId.parse("00000000-0000-4000-8000-000000000005");

/** A whole post passed on for a year at 100 EUR a day, offered and not yet answered. */
export function aVertrag(patch: Partial<Vertrag> = {}): Vertrag {
  return {
    id: vertragId,
    stelleId,
    eigentuemerId: kreisId,
    herkunftId: null,
    ebene: 1,
    geberId: kreisId,
    geberName: "Kreis Warendorf",
    empfaengerId: ahlenId,
    empfaengerName: "Ahlen",
    empfaengerArt: "kreisangehoerige_kommune",
    stelleBezeichnung: "Case Management 3",
    funktion: "case_management",
    baustein: 2,
    form: "vertrag",
    vzaeHundertstel: 100,
    betragCent: 36_500_00,
    bemessung: "pauschale",
    hoechstbetragJeVzaeCent: null,
    aufstockungCent: 0,
    beginn: plainDate("2026-01-01"),
    ende: plainDate("2026-12-31"),
    zweck: "Case Management vor Ort",
    nachweisFaelligAm: plainDate("2027-03-31"),
    begruendung: "",
    jmdMbeErklaerung: false,
    auflagen: "",
    weiterleitungErlaubt: true,
    vorgaengerId: null,
    uebergang: null,
    angebotenAm: "2025-11-01T08:00:00Z",
    angebotenVon: "Birgit Althoff",
    antwort: null,
    zurueckgezogenAm: null,
    zurueckgezogenVon: null,
    ruecknahmeGrund: null,
    enden: [],
    aenderungen: [],
    stand: "angeboten",
    ...patch,
  };
}

export const angenommen = { angenommen: true, am: "2025-11-05T08:00:00Z", von: "Jens Pohl" } as const;
