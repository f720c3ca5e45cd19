import { kontingent, koordinationUndAssistenz } from "./grundstock/leverkusen-und-duesseldorf.ts";
import type { OrganisationZeile } from "./grundstock/organisationen.ts";
import type { StelleVorlage, Szenario } from "./grundstock/szenario.ts";
import { zufall, type Zufall } from "./grundstock/zufall.ts";

/** Invented posts for one recipient, always the same for the same AGS; marked as Demodaten in the interface. */
export function demoMandant(organisation: OrganisationZeile): Szenario {
  const z = zufall(Number(organisation.ags));
  const kreisfrei = organisation.art === "kreisfreie_stadt";
  const einwohner = organisation.einwohner ?? 0;
  const cluster =
    einwohner > 500_000 ? 22 : einwohner > 330_000 ? 16 : einwohner > 240_000 ? 12 : einwohner > 160_000 ? 10 : 8;
  const behoerden = z.ganz(2, 4);
  const stellen: StelleVorlage[] = [
    ...koordinationUndAssistenz("2022-01-01", kreisfrei ? [100, 100, 50] : [100, 100, 100, 50]),
    ...Array.from({ length: cluster }, (_, i) => caseManagement(z, i)),
    ...Array.from({ length: behoerden }, (_, i) => behoerde(z, i)),
  ].map((stelle) => (z.wahr(0.06) ? ohneBesetzung(stelle) : stelle));
  return {
    schluessel: organisation.ags ?? "",
    stellen,
    kontingente: [2022, 2023, 2024, 2025, 2026].flatMap((jahr) =>
      kontingent(jahr, [kreisfrei ? 300 : 400, cluster * 100, behoerden * 100], "Demodaten"),
    ),
    angaben: [2022, 2023, 2024, 2025].map((jahr) => ({
      jahr,
      massnahmenPlanCent: z.ganz(8, 49) * 100_000,
      personalkostenIstCent: null,
    })),
  };
}

function caseManagement(z: Zufall, i: number): StelleVorlage {
  const beginn = z.aus(["2022-01-01", "2022-04-01", "2023-01-01"] as const);
  const von = z.wahr(0.7) ? beginn : `${beginn.slice(0, 4)}-${z.aus(["05", "07", "10"] as const)}-15`;
  const bis = z.wahr(0.15) ? `2026-0${z.ganz(1, 9)}-30`.replace("-02-30", "-02-28") : undefined;
  return {
    bezeichnung: `Case Management ${i + 1}`,
    funktion: "case_management",
    vzaeHundertstel: z.wahr(0.85) ? 100 : 50,
    anbindung: z.aus(["ki", "sozialamt"] as const),
    beginn,
    besetzt: { von, ...(bis ? { bis } : {}), qualifikation: z.wahr(0.8) ? "soziale_arbeit" : "vergleichbar" },
  };
}

function behoerde(z: Zufall, i: number): StelleVorlage {
  const funktion = i % 2 === 0 ? "auslaenderbehoerde" : "einbuergerungsbehoerde";
  return {
    bezeichnung: `${i % 2 === 0 ? "Ausländerbehörde" : "Einbürgerungsbehörde"} ${Math.floor(i / 2) + 1}`,
    funktion,
    vzaeHundertstel: z.aus([100, 75, 50] as const),
    anbindung: funktion,
    beginn: "2022-01-01",
    besetzt: { von: z.aus(["2022-01-01", "2022-06-01"] as const) },
  };
}

function ohneBesetzung({ besetzt: _, ...rest }: StelleVorlage): StelleVorlage {
  return rest;
}
