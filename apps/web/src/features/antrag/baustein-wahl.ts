import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { bausteinNamen } from "@kim/domain/stelle";
import type { Choice } from "@kim/ui";

export const antragsbausteine: readonly Choice[] = ([1, 2] as const).map((baustein) => ({
  value: baustein,
  label: bausteinNamen[baustein],
}));

/** The year that is applied for now is the next one; the years around it stay within reach. */
export function antragsjahre(now: Date): { jahre: readonly Choice[]; naechstes: number } {
  const naechstes = jahrVon(heuteInBerlin(now)) + 1;
  return {
    naechstes,
    jahre: [-2, -1, 0, 1].map((plus) => ({ value: naechstes + plus, label: String(naechstes + plus) })),
  };
}
