import { freitext, pflichtzeile } from "../grundlagen/eingabefelder.ts";
import { BasiszinssatzId } from "../grundlagen/ids.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";
import { z } from "../grundlagen/zod.ts";

/** A half-year's rate as somebody enters it. */
export const BasiszinsEingabe = z.strictObject({
  id: BasiszinssatzId,
  ab: PlainDate,
  prozentHundertstel: z.int("Bitte den Satz in Prozent mit höchstens zwei Nachkommastellen angeben."),
  quelle: pflichtzeile(300, { zeichen: 10, sonst: "Bitte die Quelle in mindestens 10 Zeichen nennen." }),
  annahme: z.boolean().default(false),
  begruendung: freitext(1000),
});
export type BasiszinsEingabe = z.infer<typeof BasiszinsEingabe>;
