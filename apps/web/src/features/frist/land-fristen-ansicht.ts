import { Eingangsstand } from "@kim/domain/fristenliste";
import { Baustein } from "@kim/domain/stelle";
import type { Outputs } from "../../base/trpc.ts";

export type Standzeile = Outputs["fristenstand"]["list"]["zeilen"][number];

export type Standfilter = {
  jahr: number;
  stand: Eingangsstand | null;
  baustein: Baustein | null;
  spaet: boolean;
  suche: string;
};

/** What the address asks for; anything it cannot mean is left out. */
export function standfilterAus(params: URLSearchParams, vorgabe: number): Standfilter {
  const jahr = params.get("jahr") ?? "";
  return {
    jahr: /^20[2-9]\d$/.test(jahr) ? Number(jahr) : vorgabe,
    stand: Eingangsstand.safeParse(params.get("stand")).data ?? null,
    baustein: Baustein.safeParse(Number(params.get("baustein"))).data ?? null,
    spaet: params.get("spaet") === "ja",
    suche: (params.get("suche") ?? "").slice(0, 200),
  };
}

export function gefilterteStaende<
  Z extends Pick<Standzeile, "stand" | "baustein" | "tageZuSpaet" | "organisationName">,
>(zeilen: readonly Z[], { stand, baustein, spaet, suche }: Standfilter): Z[] {
  const gesucht = suche.trim().toLocaleLowerCase("de");
  return zeilen.filter(
    (zeile) =>
      (stand === null || zeile.stand === stand) &&
      (baustein === null || zeile.baustein === baustein) &&
      (!spaet || zeile.tageZuSpaet > 0) &&
      (gesucht === "" || zeile.organisationName.toLocaleLowerCase("de").includes(gesucht)),
  );
}
