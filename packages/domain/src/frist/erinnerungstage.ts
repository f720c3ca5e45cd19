import { addDays, type PlainDate } from "../grundlagen/plain-date.ts";
import { arbeitstageVor } from "./arbeitstage.ts";

export const erinnerungTageVorher = [21, 14, 7] as const;
export const erinnerungArbeitstageVorher = [5, 3, 1] as const;

export type Erinnerungstag = { am: PlainDate; vorher: number; einheit: "tage" | "arbeitstage" };

/** nachweis.md 6.1: when somebody is reminded, earliest first; of two on one day the one in Arbeitstage counts. */
export function erinnerungstage(faelligAm: PlainDate): Erinnerungstag[] {
  const alle: Erinnerungstag[] = [
    ...erinnerungArbeitstageVorher.map(
      (vorher) => ({ am: arbeitstageVor(faelligAm, vorher), vorher, einheit: "arbeitstage" }) as const,
    ),
    ...erinnerungTageVorher.map((vorher) => ({ am: addDays(faelligAm, -vorher), vorher, einheit: "tage" }) as const),
  ];
  return alle
    .filter(({ am }, i) => alle.findIndex((andere) => andere.am === am) === i)
    .sort((a, b) => (a.am < b.am ? -1 : 1));
}
