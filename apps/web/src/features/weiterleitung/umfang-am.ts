import type { PlainDate } from "@kim/domain/grundlagen";
import { weiterleitungsanteile, type Weiterleitung } from "@kim/domain/weiterleitung";

/** The share on a day; before the contract begins its first, after it ended its last. */
export function umfangAm(w: Weiterleitung, tag: PlainDate): number {
  const anteile = weiterleitungsanteile(w);
  return (anteile.find(({ bis }) => tag <= bis) ?? anteile.at(-1) ?? w).vzaeHundertstel;
}
