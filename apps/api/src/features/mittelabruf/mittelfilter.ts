import type { Mittelauswahl } from "@kim/db";
import { Suchtext } from "@kim/domain/grundlagen";
import { Baustein } from "@kim/domain/stelle";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";

/** What the lists of money can be asked for. */
export const Mittelfilter = z.strictObject({
  jahr: Foerderjahr,
  baustein: Baustein.nullable().default(null),
  suche: Suchtext,
});

export const Mittelseite = Mittelfilter.extend({ seite: z.int().min(1).default(1) });

export const auswahlVon = ({ suche, ...filter }: z.infer<typeof Mittelfilter>): Mittelauswahl => ({
  ...filter,
  suche: suche || null,
});
