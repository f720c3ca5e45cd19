import { Baustein } from "@kim/domain/stelle";
import { seiteAus } from "../../base/adresse.ts";

export type BescheidFilter = {
  jahr: number;
  baustein: Baustein | null;
  stand: "fehlt" | "erlassen" | null;
  suche: string;
  seite: number;
};

/** What the address asks for; anything it cannot mean is left out, and the current year stands for none. */
export function filterAus(params: URLSearchParams, laufend: number): BescheidFilter {
  const [jahr, stand] = [params.get("jahr") ?? "", params.get("stand")];
  return {
    jahr: /^20[2-9]\d$/.test(jahr) ? Number(jahr) : laufend,
    baustein: Baustein.safeParse(Number(params.get("baustein"))).data ?? null,
    stand: stand === "fehlt" || stand === "erlassen" ? stand : null,
    suche: (params.get("suche") ?? "").slice(0, 200),
    seite: seiteAus(params),
  };
}
