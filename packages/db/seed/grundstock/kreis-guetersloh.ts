import type { StelleVorlage, Szenario } from "./szenario.ts";
import type { WeiterleitungVorlage } from "./vertraege.ts";

const angebot = {
  an: "wohlfahrt-warendorf",
  zweck: "Case Management im Südkreis",
  begruendung: "Der Verband berät im Südkreis schon und erreicht die Zielgruppe dort.",
};

/**
 * The neighbour of Kreis Warendorf, from its generated demo, passes posts on to the same Traeger; every other scenario
 * stays as it is.
 */
export function kreisGuetersloh(szenario: Szenario): Szenario {
  if (szenario.schluessel !== "05754") return szenario;
  const [erste, zweite] = szenario.stellen.filter((s) => s.funktion === "case_management" && s.vzaeHundertstel === 100);
  const neu = new Map<StelleVorlage | undefined, WeiterleitungVorlage>([
    [
      erste,
      {
        ...angebot,
        vzaeHundertstel: 100,
        betragCent: 11_400_000,
        beginn: "2025-01-01",
        ende: "2026-12-31",
        antwort: { angenommen: true },
        besetzt: { von: "2025-02-01" },
      },
    ],
    [zweite, { ...angebot, vzaeHundertstel: 100, betragCent: 5_700_000, beginn: "2026-01-01", ende: "2026-12-31" }],
  ]);
  return { ...szenario, stellen: szenario.stellen.map((stelle) => weitergeleitet(stelle, neu.get(stelle))) };
}

function weitergeleitet(stelle: StelleVorlage, vertrag: WeiterleitungVorlage | undefined): StelleVorlage {
  if (!vertrag) return stelle;
  const { besetzt: _, ...rest } = stelle;
  return { ...rest, weiterleitungen: [vertrag] };
}
