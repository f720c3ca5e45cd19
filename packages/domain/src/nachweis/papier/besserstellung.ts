import { BesetzungId } from "../../grundlagen/ids.ts";
import { Betrag, type Cent } from "../../grundlagen/geld.ts";
import { z } from "../../grundlagen/zod.ts";

/** R80: what was paid for a person, and what a comparable employee of the Land (TV-L) would have cost. */
export const Besserstellung = z.strictObject({
  besetzungId: BesetzungId,
  gezahltCent: Betrag,
  vergleichbarCent: Betrag,
  /** A collective agreement of the body itself says otherwise. */
  eigenerTarif: z.boolean("Bitte angeben, ob ein eigener Tarifvertrag gilt.").default(false),
});
export type Besserstellung = z.infer<typeof Besserstellung>;

/** R80: cents above a comparable Land employee; they are not eligible. */
export const besserstellungCent = ({ gezahltCent, vergleichbarCent, eigenerTarif }: Besserstellung): Cent =>
  eigenerTarif ? 0 : Math.max(0, gezahltCent - vergleichbarCent);
