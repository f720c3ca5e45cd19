import { freitext, pflichttext, pflichtzeile } from "../../grundlagen/eingabefelder.ts";
import {
  DokumentId,
  NachweisId,
  NachweisvorgangId,
  OrganisationId,
  ZeichnungsbefugnisId,
} from "../../grundlagen/ids.ts";
import { PlainDate } from "../../grundlagen/plain-date.ts";
import { z } from "../../grundlagen/zod.ts";
import { Bemerkungsort } from "../fassung/bemerkungsort.ts";
import { Berichtigungsart } from "../schritte/berichtigungsart.ts";
import { Nachweisschritt } from "../schritte/nachweisschritte.ts";
import { Pruefart } from "../schritte/pruefart.ts";
import { Pruefergebnis } from "../schritte/pruefergebnisarten.ts";

/** A remark with which the checker sends a proof back; it can be answered like any other. */
export const Rueckgabebemerkung = z.strictObject({ ort: Bemerkungsort, text: pflichttext(2000) });
export type Rueckgabebemerkung = z.infer<typeof Rueckgabebemerkung>;

// As the act keeps it: the place by its name then.
const Nachweisbemerkung = z.strictObject({ feld: pflichtzeile(300), text: pflichttext(2000) });

/** How it is signed: here by whoever is logged in, or on paper with the scan that somebody else uploaded. */
export const Zeichnungsweg = z.discriminatedUnion("weg", [
  z.strictObject({ weg: z.literal("elektronisch") }),
  z.strictObject({
    weg: z.literal("papier"),
    befugnisId: ZeichnungsbefugnisId,
    unterschriebenAm: PlainDate,
    dokumentId: DokumentId,
  }),
]);
export type Zeichnungsweg = z.infer<typeof Zeichnungsweg>;

/** A proof by its holder: two holders may have chosen the same id. */
export const EinNachweis = z.strictObject({ inhaberId: OrganisationId, id: NachweisId });
export type EinNachweis = z.infer<typeof EinNachweis>;

/** One step of a proof as it is asked for; which of it a step needs says `decideNachweisschritt`. */
export const Schrittbefehl = z.strictObject({
  id: NachweisvorgangId,
  nachweis: EinNachweis,
  schritt: Nachweisschritt,
  text: freitext(2000),
  bemerkungen: z.array(Rueckgabebemerkung).max(100, "Höchstens 100 Bemerkungen.").default([]),
  zeichnung: Zeichnungsweg.nullish().transform((weg) => weg ?? null),
  berichtigung: Berichtigungsart.nullish().transform((art) => art ?? null),
  pruefart: Pruefart.nullish().transform((art) => art ?? null),
  ergebnis: Pruefergebnis.nullish().transform((ergebnis) => ergebnis ?? null),
  /** R92b: what next year's proof shall take up. */
  offenePunkte: z.array(pflichttext(500)).max(50, "Höchstens 50 offene Punkte.").default([]),
});
export type Schrittbefehl = z.infer<typeof Schrittbefehl>;

/** What a step keeps beside its reason, as values; `{}` on most. */
export const Vorgangsangaben = z.object({
  bemerkungen: z.array(Nachweisbemerkung).default([]),
  offenePunkte: z.array(z.string()).default([]),
  pruefart: Pruefart.nullable().default(null),
  /** R93: of a check, and of the certificate that rests on it. */
  ergebnis: Pruefergebnis.nullable().default(null),
  /** Who signed in which office, and the scan if it was on paper. */
  zeichnung: z
    .object({
      weg: z.enum(["elektronisch", "papier"]),
      name: z.string(),
      amt: z.string(),
      am: PlainDate,
      dokumentId: DokumentId.nullable(),
    })
    .nullable()
    .default(null),
});
export type Vorgangsangaben = z.infer<typeof Vorgangsangaben>;
