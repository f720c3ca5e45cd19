import { Antragsbaustein, Antragsstand } from "@kim/domain/antrag";
import { seiteAus } from "../../base/adresse.ts";
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
  const jahr = params.get("jahr") ?? "";
  return {
    jahr: /^\d{4}$/.test(jahr) ? Number(jahr) : null,
    baustein: Antragsbaustein.safeParse(Number(params.get("baustein"))).data ?? null,
    stand: Antragsstand.safeParse(params.get("stand")).data ?? null,
    suche: (params.get("suche") ?? "").slice(0, 200),
    seite: seiteAus(params),
  };
}
