import { EinnahmeId } from "../../ausgabe/einnahme.ts";
import { entwurfstext, entwurfszeile } from "../../grundlagen/eingabefelder.ts";
import { z } from "../../grundlagen/zod.ts";
import { Besserstellung } from "./besserstellung.ts";

// A draft may be incomplete, so every text may be empty.
const text = entwurfstext(10_000).default("");
const zeile = (hoechstens: number) => entwurfszeile(hoechstens).default("");
const Ja = z.boolean("Bitte ja oder nein angeben.").default(false);

/** Everything that is typed into a proof; `{}` is the empty draft. Which of it a paper has says `nachweisfelder`. */
export const Nachweisangaben = z.strictObject({
  ort: zeile(100),
  auskunftName: zeile(200),
  auskunftTelefon: zeile(60),
  auskunftMail: zeile(200),
  durchfuehrung: text,
  erfolg: text,
  abweichungen: text,
  vakanzen: text,
  konzept: text,
  fortbildungen: text,
  berater: text,
  kassenzeichen: zeile(60),
  nebenbestimmungen: Ja,
  wirtschaftlich: Ja,
  belegeStimmen: Ja,
  keineDoppelfoerderung: Ja,
  jmdMbe: Ja,
  vorsteuer: z.enum(["abziehbar", "nicht_abziehbar"]).nullable().default(null),
  /** Income that belongs to this proof (R36). */
  einnahmen: z.array(EinnahmeId).max(200, "Höchstens 200 Einnahmen.").default([]),
  besserstellungen: z.array(Besserstellung).max(100, "Höchstens 100 Personen.").default([]),
});
export type Nachweisangaben = z.infer<typeof Nachweisangaben>;

export const leereAngaben = (): Nachweisangaben => Nachweisangaben.parse({});
