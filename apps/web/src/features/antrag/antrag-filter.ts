import { Antragsstand } from "@kim/domain/antrag";
import { mitAngabe } from "../../app/adresse.ts";
import type { Outputs } from "../../trpc.ts";

export type AntragZeile = Outputs["antrag"]["list"][number];
export type AntragFilter = { jahr: number | undefined; baustein: number | undefined; stand: Antragsstand | undefined };

/** What the address asks for; anything it cannot mean is left out. */
export function filterAus(params: URLSearchParams): AntragFilter {
  const zahl = (name: string, muster: RegExp) =>
    muster.test(params.get(name) ?? "") ? Number(params.get(name)) : undefined;
  return {
    jahr: zahl("jahr", /^\d{4}$/),
    baustein: zahl("baustein", /^[12]$/),
    stand: Antragsstand.safeParse(params.get("stand")).data,
  };
}

/** The address with one filter set, the others kept; "" takes it away. */
export const mitFilter: (params: URLSearchParams, name: keyof AntragFilter, wert: string) => URLSearchParams =
  mitAngabe;

export const gefiltert = (zeilen: readonly AntragZeile[], { jahr, baustein, stand }: AntragFilter): AntragZeile[] =>
  zeilen.filter(
    (zeile) =>
      (jahr === undefined || zeile.jahr === jahr) &&
      (baustein === undefined || zeile.baustein === baustein) &&
      (stand === undefined || zeile.stand === stand),
  );
