import type { BescheidMitNamen } from "@kim/db";
import { bescheidsumme, geltendeBescheide } from "@kim/domain";

export type BescheidZeile = BescheidMitNamen & { gilt: boolean; summeCent: number };

/** Each Bescheid with its sum and whether it is the one of its chain that counts; needs whole chains. */
export function bescheidView(bescheide: readonly BescheidMitNamen[]): BescheidZeile[] {
  const geltende = new Set(geltendeBescheide(bescheide).map(({ id }) => id));
  return bescheide.map((b) => ({ ...b, gilt: geltende.has(b.id), summeCent: bescheidsumme(b) }));
}
