import { koordinationUndAssistenz, kontingent } from "./leverkusen-und-duesseldorf.ts";
import type { StelleVorlage, Szenario, WeiterleitungVorlage } from "./szenario.ts";

const rahmen = { beginn: "2024-01-01", ende: "2026-12-31" };
const cm = (nummer: number, rest: Partial<StelleVorlage>): StelleVorlage => ({
  bezeichnung: `Case Management ${nummer}`,
  funktion: "case_management",
  vzaeHundertstel: 100,
  anbindung: "ki",
  beginn: "2022-01-01",
  ...rest,
});
// 57,000 EUR per VZAE and year, for the years of the frame or for 2026 alone.
const an = (empfaenger: string, vzaeHundertstel: number, rest: Partial<WeiterleitungVorlage>): WeiterleitungVorlage => ({
  an: empfaenger, vzaeHundertstel, betragCent: vzaeHundertstel * 57_000 * (rest.beginn === undefined ? 3 : 1), ...rahmen, zweck: "Case Management vor Ort",
  begruendung: "Das Angebot vor Ort ergänzt die Beratung des Kreises und ist im Kreiskonzept beschrieben.", ...rest,
});

/** Demo of a Kreis with posts at two of its Kommunen (Ahlen, Beckum) and one Traeger; one offer waits, one was declined. */
export const kreisWarendorf: Szenario = {
  schluessel: "05570",
  stellen: [
    ...koordinationUndAssistenz("2022-01-01", [100, 100, 100, 50]),
    cm(1, { besetzt: { von: "2022-03-01" } }),
    cm(2, { weiterleitung: an("05570004", 100, { antwort: { angenommen: true }, besetzt: { von: "2024-02-15" } }) }),
    cm(3, { besetzt: { von: "2024-01-01" }, weiterleitung: an("05570008", 50, { antwort: { angenommen: true } }) }),
    cm(4, { weiterleitung: an("wohlfahrt-warendorf", 100, { antwort: { angenommen: true }, besetzt: { von: "2024-01-01" } }) }),
    cm(5, { weiterleitung: an("05570004", 50, { beginn: "2026-01-01" }), besetzt: { von: "2022-06-01" } }),
    cm(6, {
      weiterleitung: an("05570028", 100, { antwort: { angenommen: false, grund: "Die Gemeinde sieht derzeit keinen eigenen Bedarf." } }),
      besetzt: { von: "2022-01-01", bis: "2026-06-30" },
    }),
    {
      bezeichnung: "Ausländerbehörde, Bleiberecht",
      funktion: "auslaenderbehoerde",
      vzaeHundertstel: 100,
      anbindung: "auslaenderbehoerde",
      beginn: "2022-01-01",
      besetzt: { von: "2022-01-01" },
    },
    {
      bezeichnung: "Einbürgerungsbehörde",
      funktion: "einbuergerungsbehoerde",
      vzaeHundertstel: 50,
      anbindung: "einbuergerungsbehoerde",
      beginn: "2022-01-01",
      besetzt: { von: "2022-09-01" },
    },
  ],
  kontingente: [2022, 2023, 2024, 2025, 2026].flatMap((jahr) => kontingent(jahr, [400, 600, 150], "Demodaten")),
  angaben: [{ jahr: 2025, massnahmenCent: 3_200_000, personalkostenIstCent: 78_412_250 }],
};
