import { leseDatum } from "../../grundlagen/datum-lesen.ts";
import { BelegzeileId, type StelleId } from "../../grundlagen/ids.ts";
import { normalform } from "../../grundlagen/normalform.ts";
import { leseBetrag } from "../../grundlagen/zahl-lesen.ts";
import { monatNamen } from "../../ausgabe/ausgabe-angaben.ts";
import { positionen, positionsarten, type Position } from "../../jahresrechnung/begriffe.ts";
import { Belegzeile } from "./belegzeile.ts";
import type { Zeilenfehler } from "../schritte/nachweis-refusal.ts";

/** The columns of a spreadsheet, in the order of the form. */
export const belegspalten = {
  belegNr: { name: "Beleg-Nr.", auch: ["Beleg", "Belegnummer", "Rechnungsnummer"] },
  tag: { name: "Tag der Zahlung", auch: ["Tag", "Datum", "Zahldatum", "Zahlungstag"] },
  empfaenger: { name: "Empfänger", auch: ["Empfänger/Einzahler", "Einzahler", "Zahlungsempfänger"] },
  grund: { name: "Grund der Zahlung", auch: ["Grund", "Zweck", "Verwendungszweck"] },
  betragCent: { name: "Betrag", auch: ["Einzelbetrag", "Betrag in EUR", "Betrag €"] },
  position: { name: "Position", auch: ["Position des Finanzierungsplans", "Kostenart"] },
  zuwendungsfaehigCent: { name: "Davon zuwendungsfähig", auch: ["zuwendungsfähig", "davon förderfähig"] },
  pseudonym: { name: "Pseudonym", auch: ["Person"] },
  monat: { name: "Monat", auch: [] },
  bezugBelegNr: { name: "Bezug: Beleg-Nr.", auch: ["Bezug", "Bezug Beleg"] },
  bezugJahr: { name: "Bezug: Jahr", auch: ["Bezug Jahr"] },
} as const;
type Spalte = keyof typeof belegspalten;
const reihenfolge = Object.keys(belegspalten) as Spalte[];

/** A row as it was copied: the line it makes, or what stands against it; `nummer` counts the copied rows from 1. */
export type GeleseneZeile = { nummer: number; text: string[]; zeile: Belegzeile | null; fehler: Zeilenfehler[] };

export type Lesehilfe = {
  /** The post of the contract, and who works on it. */
  stelleId: StelleId | null;
  personen: readonly { stelleId: StelleId; pseudonym: string }[];
  /** Where no position is written. */
  position: Position;
  neueId: () => string;
};

/**
 * Rows copied from a spreadsheet. The first may name the columns; without names they come in the order of the form.
 * Whether a line may stand in the list `decideBelegzeilen` says.
 */
export function leseBelegtext(text: string, hilfe: Lesehilfe): GeleseneZeile[] {
  const zeilen = zellen(text).map((zeile, i) => ({ nummer: i + 1, zeile }));
  const kopf = kopfzeile(zeilen[0]?.zeile ?? []);
  return zeilen
    .slice(kopf ? 1 : 0)
    .filter(({ zeile }) => zeile.some((zelle) => zelle.trim() !== ""))
    .map(({ nummer, zeile }) => gelesen(nummer, zeile, kopf ?? reihenfolge, hilfe));
}

function kopfzeile(zeile: readonly string[]): (Spalte | undefined)[] | undefined {
  const namen = zeile.map((zelle) => reihenfolge.find((s) => namenDer(s).some((n) => gleich(n, zelle))));
  return namen.filter((name) => name !== undefined).length >= 3 ? namen : undefined;
}
const namenDer = (spalte: Spalte): readonly string[] => [belegspalten[spalte].name, ...belegspalten[spalte].auch];
const gleich = (a: string, b: string): boolean => normalform(a) === normalform(b.replace(/[:*]\s*$/, ""));

function gelesen(
  nummer: number,
  text: string[],
  spalten: readonly (Spalte | undefined)[],
  hilfe: Lesehilfe,
): GeleseneZeile {
  const fehler: Zeilenfehler[] = [];
  const zelle = (spalte: Spalte) => text[spalten.indexOf(spalte)]?.trim() ?? "";
  const melde = (feld: string, satz: string) => void fehler.push({ zeile: nummer, feld, satz });
  const betrag = (spalte: "betragCent" | "zuwendungsfaehigCent") => {
    const lesung = leseBetrag(zelle(spalte), { negativ: true });
    if ("meldung" in lesung) melde(spalte, lesung.meldung);
    return "wert" in lesung ? lesung.wert : undefined;
  };
  const tag = leseDatum(zelle("tag"));
  if (!("wert" in tag)) melde("tag", "meldung" in tag ? tag.meldung : "Bitte den Tag der Zahlung angeben.");
  const betragCent = betrag("betragCent");
  if (betragCent === undefined && fehler.every(({ feld }) => feld !== "betragCent"))
    melde("betragCent", "Bitte den Betrag angeben.");
  const position = positionAus(zelle("position"), hilfe.position);
  if (position === undefined) melde("position", `Die Position „${zelle("position")}“ gibt es nicht.`);
  const monat = monatAus(zelle("monat"));
  if (zelle("monat") !== "" && monat === undefined) melde("person", "Bitte den Monat als Zahl oder Wort angeben.");
  const jahr = zelle("bezugJahr");
  const eingabe = {
    id: BelegzeileId.parse(hilfe.neueId()),
    belegNr: zelle("belegNr"),
    tag: "wert" in tag ? tag.wert : "",
    empfaenger: zelle("empfaenger"),
    grund: zelle("grund"),
    betragCent,
    position,
    zuwendungsfaehigCent: betrag("zuwendungsfaehigCent") ?? betragCent ?? 0,
    person: zelle("pseudonym") === "" && monat === undefined ? null : { ...wer(zelle("pseudonym"), hilfe), monat },
    bezug: zelle("bezugBelegNr") === "" && jahr === "" ? null : { belegNr: zelle("bezugBelegNr"), jahr: Number(jahr) },
  };
  const { data, error } = Belegzeile.safeParse(eingabe);
  for (const issue of error?.issues ?? []) {
    const feld = String(issue.path[0]);
    if (fehler.every((f) => f.feld !== feld)) melde(feld, issue.message);
  }
  return { nummer, text, zeile: fehler.length === 0 ? (data ?? null) : null, fehler };
}

// As it stands in the list of people, however it was copied.
function wer(text: string, { personen, stelleId }: Lesehilfe) {
  const person = personen.find(({ pseudonym }) => normalform(pseudonym) === normalform(text));
  return { stelleId: person?.stelleId ?? stelleId, pseudonym: person?.pseudonym ?? text };
}

function positionAus(text: string, sonst: Position): Position | undefined {
  if (text === "") return sonst;
  const gemeint = normalform(text.replace(/^Personal\s+/i, ""));
  return positionen.find(
    (p) => normalform(positionsarten[p].name.replace(/^Personal /, "")) === gemeint || normalform(p) === gemeint,
  );
}

function monatAus(text: string): number | undefined {
  const [, ziffern] = /^0?(\d{1,2})$/.exec(text) ?? [];
  if (ziffern !== undefined) return Number(ziffern);
  const wort = normalform(text.replace(/\.$/, ""));
  const i = wort.length < 3 ? -1 : monatNamen.findIndex((name) => normalform(name).startsWith(wort));
  return i < 0 ? undefined : i + 1;
}

/** A spreadsheet puts a cell into quotes when it holds a tab, a line break or a quote, which it doubles. */
function zellen(text: string): string[][] {
  const zeilen: string[][] = [[]];
  for (const [, gequotet, schlicht, trenner] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/g,
  )) {
    zeilen.at(-1)?.push(gequotet?.replaceAll('""', '"') ?? schlicht ?? "");
    if (trenner === "") break;
    if (trenner !== "\t") zeilen.push([]);
  }
  return zeilen;
}
