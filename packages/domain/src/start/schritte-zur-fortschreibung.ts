import { hatRecht, type Recht, type Rolle } from "../organisation/rollen.ts";
import { stellen, zaehle, type NaechsterSchritt } from "./naechster-schritt.ts";

// Each carries on what is its own to change.
const entscheidet = ["stelle:pflegen", "weiterleitung:anbieten"] as const satisfies readonly Recht[];

/** What ends with the year and waits for somebody to carry it on. */
export function schritteZurFortschreibung(
  { stellen: endende, vertraege }: { stellen: number; vertraege: number },
  jahr: number,
  rollen: readonly Rolle[],
): NaechsterSchritt[] {
  const recht = entscheidet.find((r) => hatRecht(rollen, r));
  if (recht === undefined || endende + vertraege === 0) return [];
  const was = [
    ...(endende > 0 ? [stellen(endende)] : []),
    ...(vertraege > 0 ? [zaehle(vertraege, "Vertrag", "Verträge")] : []),
  ].join(" und ");
  return [
    {
      titel: `Nach ${jahr + 1} fortschreiben`,
      text: `${was} ${endende + vertraege === 1 ? "endet" : "enden"} am 31.12.${jahr}. Ab dem 1. Oktober erinnert die Plattform daran (Annahme).`,
      ziel: `/fortschreibung?jahr=${jahr + 1}`,
      dringend: false,
      recht,
    },
  ];
}
