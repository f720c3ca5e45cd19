import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { Abruftermin, Mittelabruf, MittelabrufEingabe } from "./mittelabruf-angaben.ts";
import { monateNach, spaetestensBenoetigt } from "./mittelabruf-frist.ts";
import type { MittelabrufRefusal } from "./mittelabruf-refusal.ts";
import { abrufbarCent, bescheidkette, geltenderBescheid } from "./mittelabruf-stand.ts";
import { jahrVon, maxDate, minDate, type PlainDate } from "../grundlagen/plain-date.ts";

export type MittelAbgerufen = { type: "MittelAbgerufen" } & MittelabrufEingabe;

export type MittelabrufLage = {
  bescheid: Bescheid;
  /** All Bescheide of the recipient, and all its calls. */
  bescheide: readonly Bescheid[];
  abrufe: readonly Mittelabruf[];
  termine: readonly Abruftermin[];
  /** Within how many months the money must be needed, by the Bescheid's conditions. */
  mittelfrist: number;
  eingabe: MittelabrufEingabe;
};

/**
 * R32: what is needed within the months the conditions allow, never more than was granted. A Pauschale is paid without
 * a call.
 */
export function decideMittelabruf(lage: MittelabrufLage): Decision<MittelAbgerufen, MittelabrufRefusal> {
  const refusal = bescheidgrenze(lage) ?? termingrenze(lage) ?? fristgrenze(lage) ?? betragsgrenze(lage);
  return refusal ? refuse(refusal) : accept({ type: "MittelAbgerufen", ...lage.eingabe });
}

/** The days on which this Bescheid's money may be called; none recorded means any day of the Bewilligungszeitraum. */
export const termineFuer = (
  bescheid: Pick<Bescheid, "jahr" | "baustein">,
  termine: readonly Abruftermin[],
): PlainDate[] =>
  termine
    .filter(({ jahr, baustein }) => jahr === bescheid.jahr && baustein === bescheid.baustein)
    .map(({ termin }) => termin)
    .sort();

/**
 * The day to propose: the next one from today on, else the last there was; today, kept inside the Bewilligungszeitraum,
 * where none is recorded.
 */
export function naechsterTermin(
  bescheid: Pick<Bescheid, "jahr" | "baustein" | "von" | "bis">,
  termine: readonly Abruftermin[],
  heute: PlainDate,
): PlainDate {
  const moegliche = termineFuer(bescheid, termine);
  return (
    moegliche.find((termin) => termin >= heute) ??
    moegliche.at(-1) ??
    maxDate(bescheid.von, minDate(heute, bescheid.bis))
  );
}

function bescheidgrenze({ bescheid, bescheide }: MittelabrufLage): MittelabrufRefusal | undefined {
  if (bescheid.instrument !== "zuwendung") return { reason: "pauschale-ohne-abruf", feld: "bescheidId" };
  const geltend = geltenderBescheid(bescheid.id, bescheide);
  return geltend && geltend.id !== bescheid.id
    ? { reason: "bescheid-ersetzt", feld: "bescheidId", aktenzeichen: geltend.aktenzeichen }
    : undefined;
}

function termingrenze({ bescheid, termine, eingabe }: MittelabrufLage): MittelabrufRefusal | undefined {
  const { von, bis } = bescheid;
  const moegliche = termineFuer(bescheid, termine);
  if (moegliche.length > 0)
    return moegliche.includes(eingabe.termin)
      ? undefined
      : { reason: "kein-abruftermin", feld: "termin", termine: moegliche };
  return eingabe.termin >= von && eingabe.termin <= bis
    ? undefined
    : { reason: "termin-ausserhalb-des-zeitraums", feld: "termin", von, bis };
}

function fristgrenze({
  bescheid,
  mittelfrist,
  eingabe: { termin, benoetigtBis },
}: MittelabrufLage): MittelabrufRefusal | undefined {
  const { von, bis } = bescheid;
  if (benoetigtBis < termin) return { reason: "benoetigt-vor-termin", feld: "benoetigtBis", termin };
  if (benoetigtBis > monateNach(termin, mittelfrist))
    return {
      reason: "laenger-als-zwei-monate",
      regel: "R32",
      feld: "benoetigtBis",
      monate: mittelfrist,
      spaetestens: spaetestensBenoetigt(termin, bis, mittelfrist),
    };
  return benoetigtBis >= von && benoetigtBis <= bis
    ? undefined
    : { reason: "benoetigt-ausserhalb-des-zeitraums", regel: "R32", feld: "benoetigtBis", von, bis };
}

function betragsgrenze({ bescheid, bescheide, abrufe, eingabe }: MittelabrufLage): MittelabrufRefusal | undefined {
  const kette = bescheidkette(bescheid, bescheide);
  const frei = abrufbarCent(
    bescheid,
    abrufe.filter(({ bescheidId }) => kette.has(bescheidId)),
  );
  if (eingabe.betragCent <= 0) return { reason: "betrag-fehlt", feld: "betragCent" };
  return eingabe.betragCent <= frei
    ? undefined
    : { reason: "mehr-als-abrufbar", feld: "betragCent", abrufbarCent: frei };
}

/** The granting authority's calendar of calls. */
export function decideAbruftermin(
  eingabe: Abruftermin,
): Decision<{ type: "AbrufterminFestgelegt" } & Abruftermin, MittelabrufRefusal> {
  const { jahr, termin } = eingabe;
  return jahrVon(termin) === jahr
    ? accept({ type: "AbrufterminFestgelegt", ...eingabe })
    : refuse({ reason: "abruftermin-ausserhalb-des-jahres", feld: "termin", jahr });
}
