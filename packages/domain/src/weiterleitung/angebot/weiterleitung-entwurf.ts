import { z } from "../../grundlagen/zod.ts";
import { freitext, Stellenanteil } from "../../grundlagen/eingabefelder.ts";
import { Betrag } from "../../grundlagen/geld.ts";
import { OrganisationId, StelleId, WeiterleitungId } from "../../grundlagen/ids.ts";
import { PlainDate } from "../../grundlagen/plain-date.ts";
import { Bemessung, Vertragsform } from "../vertrag/weiterleitung.ts";

/** What will be offered, as far as it is thought out: every field of the offer may still be missing. */
export const EntwurfInhalt = z.strictObject({
  empfaengerId: OrganisationId.nullish(),
  form: Vertragsform.nullish(),
  vzaeHundertstel: Stellenanteil.nullish(),
  betragCent: Betrag.nullish(),
  bemessung: Bemessung.nullish(),
  hoechstbetragJeVzaeCent: Betrag.nullish(),
  aufstockungCent: Betrag.nullish(),
  beginn: PlainDate.nullish(),
  ende: PlainDate.nullish(),
  zweck: freitext(500),
  nachweisFaelligAm: PlainDate.nullish(),
  begruendung: freitext(4000),
  jmdMbeErklaerung: z.boolean().nullish(),
  auflagen: freitext(4000),
  weiterleitungErlaubt: z.boolean().nullish(),
});
export type EntwurfInhalt = z.infer<typeof EntwurfInhalt>;

/** The post is the giver's own, or held by the contract `herkunftId`. The offer takes over the id. */
export const EntwurfAnlage = z.strictObject({
  id: WeiterleitungId,
  stelleId: StelleId,
  herkunftId: WeiterleitungId.nullish().transform((id) => id ?? null),
  inhalt: EntwurfInhalt,
});
export type EntwurfAnlage = z.infer<typeof EntwurfAnlage>;

export const EntwurfAenderung = z.strictObject({ id: WeiterleitungId, version: z.int(), inhalt: EntwurfInhalt });
export type EntwurfAenderung = z.infer<typeof EntwurfAenderung>;
