import { z } from "../grundlagen/zod.ts";
import { offenesDatum } from "../grundlagen/eingabefelder.ts";
import { addDays, maxDate, PlainDate, plainDate } from "../grundlagen/plain-date.ts";

/** How a Bescheid reaches its addressee. */
export const Bekanntgabeweg = z.enum(["post", "elektronisch", "portal", "zustellung"]);
export type Bekanntgabeweg = z.infer<typeof Bekanntgabeweg>;

export const bekanntgabewegNamen = {
  post: "Einfacher Brief",
  elektronisch: "Elektronisch übermittelt",
  portal: "Zum Abruf bereitgestellt",
  zustellung: "Zustellung",
} as const satisfies Record<Bekanntgabeweg, string>;

export const Versand = z.strictObject({
  weg: Bekanntgabeweg,
  /** Posted, sent, made available, or served. */
  am: PlainDate,
  /** Portal: when it was fetched. By post: a later arrival that is proven. */
  zugangAm: offenesDatum,
});
export type Versand = z.infer<typeof Versand>;

export type Bekanntgabe =
  | { bekannt: true; am: PlainDate; grundlage: string }
  /** Nobody fetched it: the day on which it is void; before it, it is still open. */
  | { bekannt: false; verfaelltNach: PlainDate };

/** R103: the fourth day from letters of this day on, the third before (§ 41 Abs. 2 VwVfG NRW). */
export const viertagesfiktionAb = plainDate("2025-01-01");
export const abruftage = 10;

/** R103: on which day a Bescheid counts as known. A fiction's day is not moved from a Sunday or holiday. */
export function bekanntgabe({ weg, am, zugangAm }: Versand): Bekanntgabe {
  if (weg === "zustellung") return { bekannt: true, am, grundlage: "§ 41 Abs. 5 VwVfG NRW: Zustellung" };
  if (weg === "portal") {
    const verfaelltNach = addDays(am, abruftage);
    return zugangAm === null || zugangAm > verfaelltNach
      ? { bekannt: false, verfaelltNach }
      : { bekannt: true, am: addDays(zugangAm, 1), grundlage: "§ 41 Abs. 2a VwVfG NRW: Tag nach dem Abruf" };
  }
  const tage = am < viertagesfiktionAb ? 3 : 4;
  const fiktion = addDays(am, tage);
  if (zugangAm !== null && maxDate(zugangAm, fiktion) !== fiktion)
    return { bekannt: true, am: zugangAm, grundlage: "§ 41 Abs. 2 Satz 3 VwVfG NRW: späterer Zugang nachgewiesen" };
  return { bekannt: true, am: fiktion, grundlage: `§ 41 Abs. 2 VwVfG NRW: ${tage}. Tag nach der Aufgabe` };
}
