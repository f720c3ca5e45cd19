import { plainDate } from "@kim/domain/grundlagen";
import { auszahlungsplan, naechsteRate, spaetestensBenoetigt, type Abrufgegenstand } from "@kim/domain/mittelabruf";
import { uuidOf } from "../../src/scope/ids.ts";
import type { BescheidZeile } from "../grundstock/bescheide.ts";
import { zufall, type Zufall } from "../grundstock/zufall.ts";
import { samen } from "./empfaenger.ts";
import { abruftage, amTag, tageSpaeter } from "./stichtag.ts";

const behoerde = "Carsten Vogt";
/** Whose newest call waits in any case, so that who logs in there sees one. */
const wartende = ["05570 1", "05754 2", "05316 2"];

/** What was called, decided and paid under the Bescheide of one recipient up to the day. */
export function mittelVon(
  schluessel: string,
  koordination: string,
  bescheide: readonly BescheidZeile[],
  stichtag: string,
) {
  const z = zufall(samen("mittel", schluessel));
  const ketten = bescheide
    .filter(({ vorgaengerId }) => vorgaengerId === null)
    .map((erster) => [erster, ...bescheide.filter(({ vorgaengerId }) => vorgaengerId === erster.id)]);
  const geflossen = ketten.map((kette) =>
    kette[0]?.instrument === "zuwendung"
      ? abgerufen(kette, { koordination, stichtag, wartet: wartende.includes(`${schluessel} ${kette[0].baustein}`), z })
      : inRaten(kette, stichtag, z),
  );
  return {
    abrufe: geflossen.flatMap(({ abrufe }) => abrufe),
    entscheidungen: geflossen.flatMap(({ entscheidungen }) => entscheidungen),
    auszahlungen: geflossen.flatMap(({ auszahlungen }) => auszahlungen),
  };
}

type Abruf = ReturnType<typeof abrufzeile>;
type Entscheidung = ReturnType<typeof entschieden>;
type Auszahlung = ReturnType<typeof auszahlung>;

const summe = (b: BescheidZeile) => b.personalCent + b.arbeitsplaetzeCent + b.massnahmenCent;

/** R32: on every call date what is needed next; a Bescheid that came late is called up at once. */
function abgerufen(
  kette: readonly BescheidZeile[],
  { koordination, stichtag, wartet, z }: { koordination: string; stichtag: string; wartet: boolean; z: Zufall },
) {
  const [abrufe, entscheidungen, auszahlungen]: [Abruf[], Entscheidung[], Auszahlung[]] = [[], [], []];
  const [erster] = kette;
  const termine = erster ? abrufplan(erster, z) : [];
  const bisher = { stellen_und_massnahmen: 0, begleitung: 0 };
  for (const [i, { termin, gegenstand, anteil }] of termine.entries()) {
    const letzter = !termine.slice(i + 1).some((t) => t.gegenstand === gegenstand);
    const topf = gegenstand ?? "stellen_und_massnahmen";
    if (!erster || (erster.datum >= termin && !letzter)) continue;
    const frisch = letzter && erster.datum < termin && termin <= stichtag && tageSpaeter(termin, 25) > stichtag;
    const am =
      frisch && (wartet || z.wahr(0.4))
        ? tageSpaeter(stichtag, -z.ganz(1, 6))
        : spaeter(tageSpaeter(termin, -z.ganz(4, 14)), tageSpaeter(erster.datum, 3));
    const bescheid = kette.findLast(({ datum }) => datum < am) ?? erster;
    const betragCent = Math.floor((topfsumme(bescheid, gegenstand) * anteil) / 10_000) * 100 - bisher[topf];
    if (am > stichtag || betragCent <= 0) continue;
    const zeile = (nummer: number, tag: string) =>
      abrufzeile(bescheid, { nummer, termin, gegenstand, betragCent, am: tag, koordination });
    const abgelehnt = z.wahr(0.03);
    if (abgelehnt) {
      const vergeblich = zeile(10 + i, tageSpaeter(am, -3));
      abrufe.push(vergeblich);
      entscheidungen.push(entschieden(vergeblich, tageSpaeter(am, -1), false));
    }
    const abruf = zeile(i, am);
    abrufe.push(abruf);
    bisher[topf] += betragCent;
    const entschiedenAm = tageSpaeter(am, z.ganz(7, 12));
    if (entschiedenAm > stichtag) continue;
    entscheidungen.push(entschieden(abruf, entschiedenAm, true));
    const gezahltAm = spaeter(termin, tageSpaeter(entschiedenAm, z.ganz(3, 8)));
    if (gezahltAm <= stichtag) auszahlungen.push(auszahlung(bescheid, i, betragCent, gezahltAm, abruf.id));
  }
  return { abrufe, entscheidungen, auszahlungen };
}

/** Posts and measures of Baustein 1 on their two days, external advice in autumn; other money on every call date. */
function abrufplan({ jahr, baustein, datum }: BescheidZeile, z: Zufall) {
  // The last day of the calendar gives way to the day after a Bescheid that came later still.
  const nachBescheid = (tag: string, letzter: boolean) => (letzter && tag < datum ? tageSpaeter(datum, 1) : tag);
  const tage = abruftage(jahr, baustein).map((tag, i, alle) => nachBescheid(tag, i === alle.length - 1));
  const rest = z.ganz(94, 100);
  if (baustein !== 1)
    return tage.map((termin, i) => ({ termin, gegenstand: null, anteil: [24, 49, 74][i] ?? rest }) as const);
  return [
    ...tage.map(
      (termin, i) => ({ termin, gegenstand: "stellen_und_massnahmen", anteil: i === 0 ? 49 : rest }) as const,
    ),
    { termin: nachBescheid(`${jahr}-11-15`, true), gegenstand: "begleitung", anteil: 100 } as const,
  ];
}

/** What a kind of call draws on; before 2023 the advice is part of one sum. */
function topfsumme(b: BescheidZeile, gegenstand: Abrufgegenstand | null): number {
  const begleitungCent = b.baustein === 1 ? (b.begleitungteilCent ?? Math.min(b.massnahmenCent, 900_000)) : 0;
  return gegenstand === "begleitung" ? begleitungCent : summe(b) - begleitungCent;
}

/** A Pauschale comes by itself, half and half; now and then the second half is still to be paid. */
function inRaten(kette: readonly BescheidZeile[], stichtag: string, z: Zufall) {
  const auszahlungen: Auszahlung[] = [];
  let gezahlt = 0;
  for (const [i, bescheid] of kette.entries()) {
    const folgender = kette[i + 1]?.datum ?? "9999-12-31";
    for (;;) {
      const b = { ...bescheid, datum: plainDate(bescheid.datum) };
      const rate = naechsteRate(auszahlungsplan(b, gezahlt));
      const offen = rate?.nummer === 2 && bescheid.jahr === Number(stichtag.slice(0, 4)) && z.wahr(0.15);
      const am = rate && tageSpaeter(rate.faelligAm, z.ganz(0, 6));
      if (!rate || !am || offen || am >= folgender || am > stichtag) break;
      auszahlungen.push(auszahlung(bescheid, 20 + 2 * i + rate.nummer, rate.offenCent, am, null));
      gezahlt += rate.offenCent;
    }
  }
  return { abrufe: [], entscheidungen: [], auszahlungen };
}

const spaeter = (a: string, b: string) => (a > b ? a : b);
const monat = new Intl.DateTimeFormat("de-DE", { month: "long", timeZone: "UTC" });

function abrufzeile(
  { tenantId, id, bis }: BescheidZeile,
  angaben: {
    nummer: number;
    termin: string;
    gegenstand: Abrufgegenstand | null;
    betragCent: number;
    am: string;
    koordination: string;
  },
) {
  const { nummer, termin, gegenstand, betragCent, am, koordination } = angaben;
  const monate = gegenstand === "stellen_und_massnahmen" ? null : 2;
  const benoetigtBis = spaetestensBenoetigt(plainDate(termin), plainDate(bis), monate);
  return {
    tenantId,
    id: uuidOf("mittelabruf", id, nummer),
    bescheidId: id,
    gegenstand,
    betragCent,
    termin,
    benoetigtBis,
    begruendung: `${gegenstand === "begleitung" ? "Honorare der Prozessbegleitung" : "Vergütungen und Sachausgaben"}, die bis ${monat.format(new Date(benoetigtBis))} fällig werden.`,
    am: amTag(am, 10),
    vonName: koordination,
  };
}

const entschieden = ({ tenantId, id }: Abruf, tag: string, bewilligt: boolean) => ({
  tenantId,
  mittelabrufId: id,
  bewilligt,
  grund: bewilligt
    ? null
    : "Der Bedarf für zwei Monate ist nicht aufgeschlüsselt. Bitte getrennt nach Ausgabeart neu abrufen.",
  am: amTag(tag, 11),
  vonName: behoerde,
});

const auszahlung = (
  { tenantId, id }: BescheidZeile,
  nummer: number,
  betragCent: number,
  ausgezahltAm: string,
  mittelabrufId: string | null,
) => ({
  tenantId,
  id: uuidOf("auszahlung", id, nummer),
  bescheidId: id,
  mittelabrufId,
  betragCent,
  ausgezahltAm,
  am: amTag(ausgezahltAm, 12),
  vonName: behoerde,
});
