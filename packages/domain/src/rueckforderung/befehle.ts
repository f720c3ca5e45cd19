import { freitext, pflichttext, pflichtzeile } from "../grundlagen/eingabefelder.ts";
import { Betrag, Geldbetrag } from "../grundlagen/geld.ts";
import { OrganisationId, RueckforderungId, RueckforderungsvorgangId, RueckzahlungId } from "../grundlagen/ids.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";
import { z } from "../grundlagen/zod.ts";
import { EinNachweis } from "../nachweis/ablauf/schrittbefehl.ts";
import { Rechtsgrundlage } from "./rechtsgrundlage.ts";
import { Rueckforderungsschritt } from "./rueckforderungsschritte.ts";
import { angabenart, Schritteingabe } from "./schrittangaben.ts";

export const sachverhaltMindestens = 30;

/** A claim for what a checked proof leaves to be paid back. */
export const RueckforderungEingabe = z.strictObject({
  id: RueckforderungId,
  nachweis: EinNachweis,
  grundlage: Rechtsgrundlage,
  betragCent: Geldbetrag,
  /** R99b: what the giver of a contract bears itself; only where the same cause is claimed from it. */
  eigenanteilCent: Betrag.default(0),
  kenntnisAm: PlainDate,
  unwirksamAb: PlainDate,
  arglistig: z.boolean().default(false),
  sachverhalt: pflichttext(4000, {
    zeichen: sachverhaltMindestens,
    sonst: `Bitte den Sachverhalt in mindestens ${sachverhaltMindestens} Zeichen schildern.`,
  }),
});
export type RueckforderungEingabe = z.infer<typeof RueckforderungEingabe>;

/** A claim by its creditor: two creditors may have chosen the same id. */
export const EineRueckforderung = z.strictObject({ glaeubigerId: OrganisationId, id: RueckforderungId });
export type EineRueckforderung = z.infer<typeof EineRueckforderung>;

export const Rueckforderungsbefehl = z
  .strictObject({
    id: RueckforderungsvorgangId,
    rueckforderung: EineRueckforderung,
    schritt: Rueckforderungsschritt,
    tag: PlainDate,
    text: freitext(4000),
    angaben: Schritteingabe,
  })
  .refine(({ schritt, angaben }) => angaben.art === angabenart(schritt), {
    path: ["angaben"],
    error: "Zu diesem Schritt gehören andere Angaben.",
  })
  .refine(({ tag, angaben }) => angaben.art !== "erlass" || angaben.versand.am === tag, {
    path: ["tag"],
    error: "Erlassen ist an dem Tag, an dem das Schreiben hinausgeht.",
  });
export type Rueckforderungsbefehl = z.infer<typeof Rueckforderungsbefehl>;

export const RueckzahlungEingabe = z.strictObject({
  id: RueckzahlungId,
  rueckforderung: EineRueckforderung,
  am: PlainDate,
  cent: Geldbetrag,
  kassenzeichen: pflichtzeile(100),
  ueberzahlungBestaetigt: z.boolean().default(false),
});
export type RueckzahlungEingabe = z.infer<typeof RueckzahlungEingabe>;
