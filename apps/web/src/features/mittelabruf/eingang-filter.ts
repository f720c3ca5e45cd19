import { Baustein } from "@kim/domain/stelle";
import { gezeigtesJahr } from "./mittel.ts";

/** Each list has a page of its own, which the address names. */
export const listen = ["offene", "bewilligte", "raten", "zahlungen"] as const;

export type MittelFilter = { jahr: number; baustein: Baustein | null; suche: string };

/** What the address asks for; anything it cannot mean is left out, and the current year stands for none. */
export const filterAus = (params: URLSearchParams, now: Date): MittelFilter => ({
  jahr: gezeigtesJahr(params, [], now),
  baustein: Baustein.safeParse(Number(params.get("baustein"))).data ?? null,
  suche: (params.get("suche") ?? "").slice(0, 200),
});
