import type { StelleVorlage } from "../grundstock/szenario.ts";
import type { WeiterleitungVorlage } from "../grundstock/vertraege.ts";
import { tageSpaeter } from "./stichtag.ts";
import { hoechstbetrag } from "./vertragsplan.ts";

const stelle = (bezeichnung: string, rest: Partial<StelleVorlage>): StelleVorlage => ({
  bezeichnung,
  funktion: "case_management",
  vzaeHundertstel: 100,
  anbindung: "ki",
  beginn: "2026-01-01",
  ...rest,
});

const vertrag = (an: string, vzaeHundertstel: number, rest: Partial<WeiterleitungVorlage>): WeiterleitungVorlage => {
  const { beginn, ende } = { beginn: "2026-01-01", ende: "2027-12-31", ...rest };
  return {
    an,
    vzaeHundertstel,
    betragCent: hoechstbetrag(beginn, ende, vzaeHundertstel),
    beginn,
    ende,
    zweck: "Case Management vor Ort",
    begruendung: "Die Stelle schließt die Lücke im Osten des Kreises und ist im Kreiskonzept beschrieben.",
    antwort: { angenommen: true },
    ...rest,
  };
};

/** What Warendorf tells beyond its fixed contracts: three levels, a move, an offer taken back, one that waits. */
export const weitereStellen = (stichtag: string): StelleVorlage[] => [
  stelle("Case Management 10: Ostkreis", {
    weiterleitungen: [
      vertrag("05570048", 100, {
        weiterleitungErlaubt: true,
        angebotenAm: "2025-11-24",
        besetzt: { von: "2026-02-01", vzaeHundertstel: 50 },
        weiter: [
          vertrag("05570032", 50, {
            weiterleitungErlaubt: true,
            angebotenAm: "2025-12-08",
            weiter: [
              vertrag("wohlfahrt-warendorf", 50, {
                angebotenAm: "2025-12-15",
                zweck: "Case Management in freier Trägerschaft",
                besetzt: { von: "2026-01-15" },
              }),
            ],
          }),
        ],
      }),
    ],
  }),
  stelle("Case Management 11: Familien", {
    weiterleitungen: [
      vertrag("05570020", 100, {
        angebotenAm: "2025-11-20",
        besetzt: { von: "2026-01-01", bis: "2026-08-31" },
        endete: {
          art: "beendet",
          letzterTag: "2026-08-31",
          am: "2026-07-10",
          grund: "Das Familienbüro zieht von Ennigerloh nach Drensteinfurt um.",
        },
      }),
      vertrag("05570016", 100, {
        beginn: "2026-09-01",
        angebotenAm: "2026-07-10",
        uebergang: "umzug",
        besetzt: { von: "2026-09-15" },
      }),
    ],
  }),
  stelle("Case Management 12: Zugewanderte Fachkräfte", {
    ende: "2026-12-31",
    besetzt: { von: "2026-02-01", bis: "2026-12-31", vzaeHundertstel: 100 },
    weiterleitungen: [
      {
        ...ohneAntwort(
          vertrag("05570052", 100, { beginn: "2026-02-01", ende: "2026-12-31", angebotenAm: "2025-12-02" }),
        ),
        zurueckgezogen: {
          am: "2026-01-14",
          grund: "Die Fachkraft wird zunächst im Integrationszentrum eingearbeitet.",
        },
      },
    ],
  }),
  stelle("Case Management 13: Westkreis", {
    besetzt: { von: "2026-01-15", bis: "2026-09-30", vzaeHundertstel: 100 },
    weiterleitungen: [
      ohneAntwort(vertrag("05570016", 100, { beginn: "2026-12-01", angebotenAm: tageSpaeter(stichtag, -4) })),
    ],
  }),
];

function ohneAntwort({ antwort: _, ...angebot }: WeiterleitungVorlage): WeiterleitungVorlage {
  return angebot;
}
