import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { pflichttext } from "../grundlagen/eingabefelder.ts";
import { BenutzerId, OrganisationId, PruefeinsichtId, PruefeinsichtvorgangId } from "../grundlagen/ids.ts";
import { plusMonate } from "../grundlagen/monate.ts";
import { addDays, PlainDate } from "../grundlagen/plain-date.ts";
import { z } from "../grundlagen/zod.ts";
import type { OrganisationArt } from "../organisation/organisation.ts";
import { hatRecht, type Rolle } from "../organisation/rollen.ts";
import type { PruefeinsichtRefusal } from "./pruefeinsicht-refusal.ts";
import { gewaehrteArt, letzterTag, type Pruefeinsicht, type Pruefeinsichtart } from "./pruefeinsicht.ts";

/** No text read says for how long auditors may be let in: a house rule, shown as one. */
export const pruefeinsichtgrenze = {
  hoechstensMonate: 12,
  annahme: true,
  quelle: "Keine Vorschrift gefunden; zwölf Monate am Stück, mit Grund verlängerbar.",
} as const;

const anlassMindestens = 10;
const anlass = (wovon: string) =>
  pflichttext(1000, {
    zeichen: anlassMindestens,
    sonst: `Bitte ${wovon} in mindestens ${anlassMindestens} Zeichen nennen.`,
  });

const Jahre = z
  .array(z.int().min(2020).max(2100))
  .min(1, "Bitte mindestens ein Jahr wählen.")
  .transform((jahre) => [...new Set(jahre)].sort((a, b) => a - b));
const Empfaenger = z
  .array(OrganisationId)
  .min(1, "Bitte mindestens einen Empfänger wählen.")
  .transform((ids) => [...new Set(ids)].sort());

/** Null: all years, all recipients. */
export const PruefeinsichtEingabe = z.strictObject({
  id: PruefeinsichtId,
  benutzerId: BenutzerId,
  jahre: Jahre.nullable(),
  empfaenger: Empfaenger.nullable(),
  zweck: anlass("den Zweck der Prüfung"),
  von: PlainDate,
  bis: PlainDate,
});
export type PruefeinsichtEingabe = z.infer<typeof PruefeinsichtEingabe>;

const vorgang = { id: PruefeinsichtvorgangId, einsichtId: PruefeinsichtId };

export const PruefeinsichtVerlaengerung = z.strictObject({ ...vorgang, bis: PlainDate, grund: anlass("den Grund") });
export type PruefeinsichtVerlaengerung = z.infer<typeof PruefeinsichtVerlaengerung>;

export const PruefeinsichtWiderruf = z.strictObject({ ...vorgang, grund: anlass("den Grund") });
export type PruefeinsichtWiderruf = z.infer<typeof PruefeinsichtWiderruf>;

/** Whoever could be let in. */
export type Pruefperson = { benutzerId: BenutzerId; name: string; rollen: readonly Rolle[] };

export type EinsichtGewaehrt = { type: "EinsichtGewaehrt"; art: Pruefeinsichtart };
export type EinsichtVerlaengert = { type: "EinsichtVerlaengert"; bis: PlainDate };
export type EinsichtWiderrufen = { type: "EinsichtWiderrufen" };

/** A body lets somebody read its proofs who has no part in them, from today on and for a limited time. */
export function decidePruefeinsicht(
  {
    jahre: _,
    ...eingabe
  }: Pick<PruefeinsichtEingabe, "von" | "bis"> & Partial<Pick<PruefeinsichtEingabe, "jahre" | "empfaenger">>,
  lage: { art: OrganisationArt; person: Pruefperson; gewaehrendId: BenutzerId; heute: PlainDate },
): Decision<EinsichtGewaehrt, PruefeinsichtRefusal> {
  const { art, person, gewaehrendId, heute } = lage;
  const { von, bis, empfaenger = null } = eingabe;
  const gewaehrt = gewaehrteArt(art);
  if (gewaehrt === null) return refuse({ reason: "einsicht-hier-nicht" });
  if (person.benutzerId === gewaehrendId) return refuse({ reason: "einsicht-sich-selbst", feld: "benutzerId" });
  const { name } = person;
  if (!hatRecht(person.rollen, "einsicht:nehmen"))
    return refuse({ reason: "person-prueft-nicht", feld: "benutzerId", name });
  if (beteiligt.some((recht) => hatRecht(person.rollen, recht)))
    return refuse({ reason: "pruefer-beteiligt", feld: "benutzerId", name });
  if (gewaehrt === "rechnungspruefungsamt" && empfaenger !== null)
    return refuse({ reason: "einsicht-nur-eigene", feld: "empfaenger" });
  if (von < heute) return refuse({ reason: "einsicht-beginnt-zu-frueh", feld: "von", heute });
  if (bis < von) return refuse({ reason: "einsicht-endet-vor-beginn", feld: "bis", von });
  return zuLang(von, bis) ?? accept({ type: "EinsichtGewaehrt", art: gewaehrt });
}

/** A later last day, with its reason, also after the first one has passed; counted from today anew. */
export function decidePruefeinsichtVerlaengerung(
  { bis }: Pick<PruefeinsichtVerlaengerung, "bis">,
  einsicht: Pick<Pruefeinsicht, "von" | "bis" | "vorgaenge">,
  heute: PlainDate,
): Decision<EinsichtVerlaengert, PruefeinsichtRefusal> {
  if (istWiderrufen(einsicht)) return refuse({ reason: "einsicht-widerrufen" });
  const bisher = letzterTag(einsicht);
  if (bis <= bisher) return refuse({ reason: "einsicht-nicht-spaeter", feld: "bis", bisher });
  if (bis < heute) return refuse({ reason: "einsicht-endet-in-vergangenheit", feld: "bis", heute });
  const ab = heute < einsicht.von ? einsicht.von : heute;
  return zuLang(ab, bis) ?? accept({ type: "EinsichtVerlaengert", bis });
}

/** At once and for good, also before it began. */
export function decidePruefeinsichtWiderruf(
  einsicht: Pick<Pruefeinsicht, "vorgaenge">,
): Decision<EinsichtWiderrufen, PruefeinsichtRefusal> {
  return istWiderrufen(einsicht) ? refuse({ reason: "einsicht-widerrufen" }) : accept({ type: "EinsichtWiderrufen" });
}

const beteiligt = ["nachweis:vorbereiten", "nachweis:zeichnen", "nachweis:pruefen"] as const;

const istWiderrufen = ({ vorgaenge }: Pick<Pruefeinsicht, "vorgaenge">): boolean =>
  vorgaenge.some(({ art }) => art === "widerrufen");

/** The day with the same number a year later is the first one too many. */
export const spaetesterTag = (ab: PlainDate): PlainDate =>
  addDays(plusMonate(ab, pruefeinsichtgrenze.hoechstensMonate), -1);

function zuLang(ab: PlainDate, bis: PlainDate): Decision<never, PruefeinsichtRefusal> | null {
  const { hoechstensMonate } = pruefeinsichtgrenze;
  const spaetestens = spaetesterTag(ab);
  return bis > spaetestens ? refuse({ reason: "einsicht-zu-lang", feld: "bis", hoechstensMonate, spaetestens }) : null;
}
