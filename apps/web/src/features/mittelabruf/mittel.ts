import { heuteInBerlin } from "@kim/domain/grundlagen";
import type { Outputs } from "../../base/trpc.ts";

export type BescheidMittel = Outputs["mittelabruf"]["list"][number];
export type Abruf = BescheidMittel["abrufe"][number];
export type OffenerAbruf = Outputs["mittelabrufEingang"]["listOffene"]["zeilen"][number];
export type BewilligterAbruf = Outputs["mittelabrufEingang"]["listBewilligte"]["zeilen"][number];
export type FaelligeRate = Outputs["mittelabrufEingang"]["listRaten"]["zeilen"][number];

/** The year in the address, else the current one where there are Bescheide, else the newest that has some. */
export function gezeigtesJahr(params: URLSearchParams, jahre: readonly number[], now: Date): number {
  const gewaehlt = Number(params.get("jahr"));
  if (Number.isInteger(gewaehlt) && gewaehlt >= 2020 && gewaehlt <= 2100) return gewaehlt;
  const heuer = Number(heuteInBerlin(now).slice(0, 4));
  return jahre.length === 0 || jahre.includes(heuer) ? heuer : Math.max(...jahre);
}
