import { OrganisationId, plainDate } from "@kim/domain/grundlagen";
import type { Angebotslage } from "@kim/domain/weiterleitung";
import type { AngebotslageView } from "../../ansicht.ts";
import { kreisId, stelleId } from "../../testing/vertrag.ts";

export const traegerId = OrganisationId.parse("00000000-0000-4000-8000-000000000011");
export const beckumId = OrganisationId.parse("00000000-0000-4000-8000-000000000012");

/** A whole free case management post of the Kreis, and two bodies it may go to. */
export function angebotslageView(
  patch: Partial<Angebotslage> = {},
  zusagen: AngebotslageView["zusagen"] = [],
): AngebotslageView {
  const saetze = [
    { jahr: 2025, cent: 57_000_00, annahme: false },
    { jahr: 2026, cent: 58_400_00, annahme: true },
  ];
  const lage: Angebotslage = {
    geber: { id: kreisId, art: "kreis", kreisId: null, name: "Kreis Warendorf" },
    stelle: {
      id: stelleId,
      organisationId: kreisId,
      funktion: "case_management",
      baustein: 2,
      vzaeHundertstel: 100,
      beginn: plainDate("2022-01-01"),
      ende: null,
    },
    herkunft: null,
    besetzungen: [],
    bestehende: [],
    saetze,
    kontingente: [{ jahr: 2026, baustein: 2, vzaeHundertstel: 600 }],
    traegerDarunter: [],
    zusatzstellen: [],
    baustein1FreieJahre: [],
    koordination: [],
    eigeneNachweise: [{ jahr: 2026, am: plainDate("2027-06-30") }],
    moeglicheEmpfaenger: [
      { id: beckumId, name: "Beckum", art: "kreisangehoerige_kommune", kreisId },
      { id: traegerId, name: "Caritas", art: "traeger", kreisId: null },
    ],
    ...patch,
  };
  return { lage, saetze, zusagen, bezeichnung: "Case Management 3", anbindung: "ki", herkunft: null, belegung: [] };
}
