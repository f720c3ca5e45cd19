import { Eingangsstand, type Standfilter } from "@kim/domain/fristenliste";
import { Baustein } from "@kim/domain/stelle";
import type { Outputs } from "../../base/trpc.ts";

export type Standzeile = Outputs["fristenstand"]["list"]["zeilen"][number];

/** What the address asks for; anything it cannot mean is left out. */
export function standfilterAus(params: URLSearchParams, vorgabe: number): Standfilter {
  const jahr = params.get("jahr") ?? "";
  return {
    jahr: /^20[2-9]\d$/.test(jahr) ? Number(jahr) : vorgabe,
    stand: Eingangsstand.safeParse(params.get("stand")).data ?? null,
    baustein: Baustein.safeParse(Number(params.get("baustein"))).data ?? null,
    spaet: params.get("spaet") === "ja",
    ohneZeichnende: params.get("zeichnung") === "fehlt",
    nichtVorEigenem: params.get("abstand") === "fehlt",
    suche: (params.get("suche") ?? "").slice(0, 200),
  };
}
