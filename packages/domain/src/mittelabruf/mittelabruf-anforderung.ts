import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { Abrufgegenstand, Abruftermin, Mittelabruf, MittelabrufEingabe } from "./mittelabruf-angaben.ts";
import { plusMonate } from "../grundlagen/monate.ts";
import { spaetestensBenoetigt } from "./mittelabruf-frist.ts";
import type { MittelabrufRefusal } from "./mittelabruf-refusal.ts";
import { abrufbarCent, bescheidkette, geltenderBescheid } from "./mittelabruf-stand.ts";
import { gilt } from "../grundlagen/zeitraum.ts";
import { jahrVon, maxDate, minDate, type PlainDate } from "../grundlagen/plain-date.ts";

export type MittelAbgerufen = { type: "MittelAbgerufen" } & MittelabrufEingabe;

export type MittelabrufLage = {
  bescheid: Bescheid;
  /** All Bescheide of the recipient, and all its calls. */
  bescheide: readonly Bescheid[];
  abrufe: readonly Mittelabruf[];
  termine: readonly Abruftermin[];
  /** Within how many months the money must be needed, by the Bescheid's conditions; null: no such rule. */
  mittelfrist: number | null;
  eingabe: MittelabrufEingabe;
};

/**
 * R32: what is needed within the months the conditions allow, never more than was granted. A Pauschale is paid without
 * a call.
 */
export function decideMittelabruf(lage: MittelabrufLage): Decision<MittelAbgerufen, MittelabrufRefusal> {
  const [refusal] = [bescheidgrenze(lage) ?? [], abrufeinwaende(rahmenDes(lage), lage.eingabe)].flat();
  return refusal ? refuse(refusal) : accept({ type: "MittelAbgerufen", ...lage.eingabe });
}

/**
 * The recorded days on which this Bescheid's money may be called: none before the Bescheid (R33: a year may be granted
 * late). Where none is left, the recipient chooses the day. External advice is paid as it falls due, on no fixed day
 * (R75).
 */
export const termineFuer = (
  bescheid: Pick<Bescheid, "jahr" | "baustein" | "datum">,
  termine: readonly Abruftermin[],
  gegenstand: Abrufgegenstand | null,
): PlainDate[] =>
  (gegenstand === "begleitung" ? [] : termine)
    .filter(({ jahr, baustein }) => jahr === bescheid.jahr && baustein === bescheid.baustein)
    .map(({ termin }) => termin)
    .filter((termin) => termin >= bescheid.datum)
    .sort();

/** The day to propose: the next one from today on, else the last there was; where the day is free, today, if it may. */
export function naechsterTermin(
  bescheid: Pick<Bescheid, "jahr" | "baustein" | "datum" | "von" | "bis">,
  termine: readonly Abruftermin[],
  heute: PlainDate,
  gegenstand: Abrufgegenstand | null,
): PlainDate {
  const moegliche = termineFuer(bescheid, termine, gegenstand);
  const { von, bis } = freieAbruftage(bescheid);
  return (
    moegliche.find((termin) => termin >= heute) ??
    moegliche.at(-1) ??
    maxDate(von, bis === null ? heute : minDate(heute, bis))
  );
}

/**
 * The days the recipient chooses from: those of the Bewilligungszeitraum, none before the Bescheid; open-ended where
 * the Bescheid came after it (R33).
 */
export const freieAbruftage = ({
  datum,
  von,
  bis,
}: Pick<Bescheid, "datum" | "von" | "bis">): { von: PlainDate; bis: PlainDate | null } => ({
  von: maxDate(von, datum),
  bis: datum > bis ? null : bis,
});

function bescheidgrenze({ bescheid, bescheide, eingabe }: MittelabrufLage): MittelabrufRefusal | undefined {
  if (bescheid.instrument !== "zuwendung") return { reason: "pauschale-ohne-abruf", feld: "bescheidId" };
  const geltend = geltenderBescheid(bescheid.id, bescheide);
  if (geltend && geltend.id !== bescheid.id)
    return { reason: "bescheid-ersetzt", feld: "bescheidId", aktenzeichen: geltend.aktenzeichen };
  if (bescheid.baustein === 1)
    return eingabe.gegenstand === null ? { reason: "gegenstand-fehlt", regel: "R32", feld: "gegenstand" } : undefined;
  return eingabe.gegenstand === null ? undefined : { reason: "gegenstand-nur-baustein-1", feld: "gegenstand" };
}

/** What limits a call under one Bescheid, as its page tells it too. */
export type Abrufrahmen = Pick<Bescheid, "baustein" | "datum" | "von" | "bis"> & {
  /** The days on which money may be called; none means any of `freieAbruftage`. */
  termine: readonly PlainDate[];
  mittelfrist: number | null;
  abrufbarCent: number;
};

function rahmenDes({ bescheid, bescheide, abrufe, termine, mittelfrist, eingabe }: MittelabrufLage): Abrufrahmen {
  const kette = bescheidkette(bescheid, bescheide);
  const { baustein, datum, von, bis } = bescheid;
  return {
    baustein,
    datum,
    von,
    bis,
    termine: termineFuer(bescheid, termine, eingabe.gegenstand),
    mittelfrist,
    abrufbarCent: abrufbarCent(
      bescheid,
      abrufe.filter(({ bescheidId }) => kette.has(bescheidId)),
    ),
  };
}

/** Everything that stands against what is known of a call so far, field by field. */
export function abrufeinwaende(
  rahmen: Abrufrahmen,
  { termin, benoetigtBis, betragCent }: Partial<MittelabrufEingabe>,
): readonly MittelabrufRefusal[] {
  return [
    termin === undefined ? undefined : termingrenze(rahmen, termin),
    termin === undefined || benoetigtBis === undefined ? undefined : fristgrenze(rahmen, termin, benoetigtBis),
    betragCent === undefined ? undefined : betragsgrenze(rahmen, betragCent),
  ].filter((einwand) => einwand !== undefined);
}

function termingrenze(rahmen: Abrufrahmen, termin: PlainDate): MittelabrufRefusal | undefined {
  const { baustein, datum, von, bis, termine } = rahmen;
  // R25: before the Bescheid there is nothing to call.
  if (termin < datum) return { reason: "termin-vor-bescheid", regel: "R25", feld: "termin", datum };
  if (termine.length > 0)
    return termine.includes(termin)
      ? undefined
      : {
          reason: "kein-abruftermin",
          ...(baustein === 1 ? { regel: "R75" as const } : {}),
          feld: "termin",
          termine: [...termine],
        };
  return gilt(freieAbruftage(rahmen), termin)
    ? undefined
    : { reason: "termin-ausserhalb-des-zeitraums", feld: "termin", von, bis };
}

function fristgrenze(
  { von, bis, mittelfrist }: Abrufrahmen,
  termin: PlainDate,
  benoetigtBis: PlainDate,
): MittelabrufRefusal | undefined {
  if (benoetigtBis < termin) return { reason: "benoetigt-vor-termin", feld: "benoetigtBis", termin };
  if (mittelfrist !== null && benoetigtBis > plusMonate(termin, mittelfrist))
    return {
      reason: "laenger-als-zwei-monate",
      regel: "R32",
      feld: "benoetigtBis",
      monate: mittelfrist,
      spaetestens: spaetestensBenoetigt(termin, bis, mittelfrist),
    };
  // Called after the Bewilligungszeitraum, the money is for payments that fell due in it (R33).
  return benoetigtBis >= von && (benoetigtBis <= bis || termin > bis)
    ? undefined
    : { reason: "benoetigt-ausserhalb-des-zeitraums", regel: "R32", feld: "benoetigtBis", von, bis };
}

function betragsgrenze({ abrufbarCent: frei }: Abrufrahmen, betragCent: number): MittelabrufRefusal | undefined {
  if (betragCent <= 0) return { reason: "betrag-fehlt", feld: "betragCent" };
  return betragCent <= frei ? undefined : { reason: "mehr-als-abrufbar", feld: "betragCent", abrufbarCent: frei };
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
