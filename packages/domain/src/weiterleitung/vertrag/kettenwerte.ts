import type { Cent } from "../../grundlagen/geld.ts";
import type { StelleId, WeiterleitungId } from "../../grundlagen/ids.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";

/** How much is occupied below a contract of the first level, as it rises and falls: a sum, nobody's name (R22). */
export type Kettenbesetzung = {
  stelleId: StelleId;
  weiterleitungId: WeiterleitungId;
  von: PlainDate;
  bis: PlainDate;
  vzaeHundertstel: number;
};

/** Personnel cost below a contract of the first level in one month of a year (R22). */
export type Kettenkosten = {
  stelleId: StelleId;
  weiterleitungId: WeiterleitungId;
  monat: number;
  betragCent: Cent;
  vorsteuerCent: Cent;
};
