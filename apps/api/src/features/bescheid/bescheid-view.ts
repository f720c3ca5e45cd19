import type { BescheidMitNamen } from "@kim/db";
import { bescheidketten, bescheidsumme } from "@kim/domain/bescheid";

export type BescheidZeile = BescheidMitNamen & { gilt: boolean; summeCent: number };

/** Each Bescheid with its sum, every chain from its first to the one that counts; needs whole chains. */
export function bescheidView(bescheide: readonly BescheidMitNamen[]): BescheidZeile[] {
  return bescheidketten(bescheide).flatMap((kette) =>
    kette.map((b, i) => ({ ...b, gilt: i === kette.length - 1, summeCent: bescheidsumme(b) })),
  );
}
