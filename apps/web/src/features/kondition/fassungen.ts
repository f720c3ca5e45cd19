import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import type { Outputs } from "../../base/trpc.ts";

export type Fassung = Outputs["kondition"]["list"][number];

/** The year the address asks for; without one the current year, or the last that has a published Fassung. */
export function gewaehltesJahr(params: URLSearchParams, fassungen: readonly Fassung[], now: Date): number {
  const gewuenscht = params.get("jahr") ?? "";
  if (/^\d{4}$/.test(gewuenscht)) return Number(gewuenscht);
  const jahre = fassungen.filter((fassung) => fassung.stand === "gilt").map(({ jahr }) => jahr);
  return Math.min(jahrVon(heuteInBerlin(now)), Math.max(...jahre, 2020));
}

/** The Fassung the address asks for, or else the one in force. */
export function angezeigteFassung(
  params: URLSearchParams,
  fassungen: readonly Fassung[],
  jahr: number,
): Fassung | undefined {
  const imJahr = fassungen.filter((fassung) => fassung.jahr === jahr);
  return (
    imJahr.find(({ fassung }) => String(fassung) === params.get("fassung")) ??
    imJahr.find(({ stand }) => stand === "gilt")
  );
}

/** Years somebody may propose conditions for: every year there are some for, and the five to come. */
export function vorschlagsjahre(fassungen: readonly Fassung[], now: Date): number[] {
  const heute = jahrVon(heuteInBerlin(now));
  return [...new Set([...fassungen.map(({ jahr }) => jahr), ...Array.from({ length: 6 }, (_, i) => heute + i)])].sort(
    (a, b) => b - a,
  );
}
