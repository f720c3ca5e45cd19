import { OrganisationId, plainDate } from "@kim/domain/grundlagen";
import type { Angebotslage, Auswahl } from "../angebot-stand.ts";
import { kreisId, stelleId } from "./vertrag.ts";

export const traegerId = OrganisationId.parse("00000000-0000-4000-8000-000000000011");
export const beckumId = OrganisationId.parse("00000000-0000-4000-8000-000000000012");

/** A whole free case management post of the Kreis, and two bodies it may go to. */
export const angebotslage = (patch: Partial<Angebotslage> = {}): Angebotslage => ({
  umfeld: {
    eigen: true,
    stelle: {
      id: stelleId,
      organisationId: kreisId,
      bezeichnung: "Case Management 3",
      funktion: "case_management",
      baustein: 2,
      vzaeHundertstel: 100,
      anbindung: "ki",
      anbindungBegruendung: null,
      beginn: plainDate("2022-01-01"),
      ende: null,
      version: 1,
    },
    teile: [],
    weiterleitungen: [],
  },
  herkunft: undefined,
  empfaenger: [
    { id: beckumId, name: "Beckum", art: "kreisangehoerige_kommune" },
    { id: traegerId, name: "Caritas", art: "traeger" },
  ],
  saetze: [
    { jahr: 2025, cent: 57_000_00, annahme: false },
    { jahr: 2026, cent: 58_400_00, annahme: true },
  ],
  eigenerNachweis: () => undefined,
  inhalt: { zweck: null, begruendung: null, auflagen: null },
  ...patch,
});

export const auswahl = (patch: Partial<Auswahl> = {}): Auswahl => ({
  empfaengerId: "",
  beginn: "2026-01-01",
  ende: "2026-12-31",
  bemessung: "pauschale",
  vzaeHundertstel: undefined,
  betragCent: undefined,
  ...patch,
});
