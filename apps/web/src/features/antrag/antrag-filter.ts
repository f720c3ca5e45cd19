import { Antragsbaustein, Antragsstand } from "@kim/domain/antrag";
import { mitAngabe } from "../../base/adresse.ts";
import type { Outputs } from "../../base/trpc.ts";

export type AntragZeile = Outputs["antrag"]["list"][number];
export type AntragFilter = {
  jahr: number | null;
  baustein: 1 | 2 | null;
  stand: Antragsstand | null;
  suche: string;
  seite: number;
};

/** What the address asks for; anything it cannot mean is left out. */
export function filterAus(params: URLSearchParams): AntragFilter {
  const zahl = (name: string, muster: RegExp) =>
    muster.test(params.get(name) ?? "") ? Number(params.get(name)) : null;
  return {
    jahr: zahl("jahr", /^\d{4}$/),
    baustein: Antragsbaustein.safeParse(Number(params.get("baustein"))).data ?? null,
    stand: Antragsstand.safeParse(params.get("stand")).data ?? null,
    suche: (params.get("suche") ?? "").slice(0, 200),
    seite: zahl("seite", /^[1-9]\d{0,5}$/) ?? 1,
  };
}

/** The address with one filter set, the others kept, from the first page on; "" takes the filter away. */
export const mitFilter = (params: URLSearchParams, name: keyof AntragFilter, wert: string): URLSearchParams =>
  mitAngabe(name === "seite" ? params : mitAngabe(params, "seite", ""), name, wert);

/** The address of a page; the first one is the plain list. */
export const seitenadresse = (params: URLSearchParams, seite: number): string =>
  `?${mitFilter(params, "seite", seite === 1 ? "" : String(seite))}`;
