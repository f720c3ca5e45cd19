import { heuteInBerlin, type PlainDate } from "@kim/domain/grundlagen";
import { monateNach } from "@kim/domain/mittelabruf";
import type { Outputs } from "../../base/trpc.ts";

export type BescheidMittel = Outputs["mittelabrufEingang"]["list"]["bescheide"][number];
export type Abruf = BescheidMittel["abrufe"][number];
export type AbrufDesEmpfaengers = Abruf & { bescheid: BescheidMittel };
export type FaelligeRate = BescheidMittel["raten"][number] & { bescheid: BescheidMittel; alsNaechste: boolean };

/** Every call in this state, the earliest termin first. */
export const abrufeMitStand = (bescheide: readonly BescheidMittel[], stand: Abruf["stand"]): AbrufDesEmpfaengers[] =>
  bescheide
    .flatMap((bescheid) =>
      bescheid.abrufe.filter((abruf) => abruf.stand === stand).map((abruf) => ({ ...abruf, bescheid })),
    )
    .sort((a, b) => a.termin.localeCompare(b.termin) || a.am.localeCompare(b.am));

/** R32: paid today, the money would be spent within the months its Bescheid allows. */
export const heuteAuszahlbar = (
  { benoetigtBis, mittelfrist }: Pick<Abruf, "benoetigtBis" | "mittelfrist">,
  heute: PlainDate,
): boolean => benoetigtBis <= monateNach(heute, mittelfrist);

/** The unpaid instalments due by this day, in order; only the first of a Bescheid can be paid by itself. */
export const faelligeRaten = (bescheide: readonly BescheidMittel[], heute: PlainDate): FaelligeRate[] =>
  bescheide.flatMap((bescheid) =>
    bescheid.raten
      .filter((rate) => rate.offenCent > 0 && rate.faelligAm <= heute)
      .map((rate, index) => ({ ...rate, bescheid, alsNaechste: index === 0 })),
  );

/** The year in the address, else the current one where there are Bescheide, else the newest that has some. */
export function gezeigtesJahr(params: URLSearchParams, jahre: readonly number[], now: Date): number {
  const gewaehlt = Number(params.get("jahr"));
  if (Number.isInteger(gewaehlt) && gewaehlt >= 2020 && gewaehlt <= 2100) return gewaehlt;
  const heuer = Number(heuteInBerlin(now).slice(0, 4));
  return jahre.length === 0 || jahre.includes(heuer) ? heuer : Math.max(...jahre);
}
