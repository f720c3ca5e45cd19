import { leseBetrag, summe } from "@kim/domain/grundlagen";
import { monatNamen } from "@kim/domain/ausgabe";
import { vzae } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";

export type Ausgabenliste = Outputs["ausgabe"]["list"];
export type Betrag = Ausgabenliste["personal"][number];

/** A cell of the table: one post, one month (1 to 12). */
export type Zelle = Pick<Betrag, "stelleId" | "monat">;
export const zellenname = ({ stelleId, monat }: Zelle): string => `${stelleId}-${monat}`;
export const monate = monatNamen.map((name, i) => ({ monat: i + 1, name, kurz: name.slice(0, 3) }));

/** What happened to an entry; `cent` null stands for an emptied cell. */
export type Eingabestand = {
  text: string;
  cent: number | null;
  stand: "speichert" | "gespeichert" | "abgelehnt";
  meldung?: string;
};
export type Eingabestaende = Readonly<Record<string, Eingabestand>>;

/** 1234567 → "12.345,67": in a table of amounts the sign of the currency would be noise. */
export const betragText = (cent: number): string => vzae(cent);

/** An amount as it was typed or copied, null for an emptied cell; or why it is none. */
export type Betragseingabe = { cent: number | null } | { meldung: string };

export function betragAus(text: string): Betragseingabe {
  const lesung = leseBetrag(text);
  return "meldung" in lesung ? lesung : { cent: "wert" in lesung ? lesung.wert : null };
}

type Zeilenkopf = {
  schluessel: string;
  name: string;
  zusatz: string | null;
  stelleId: Betrag["stelleId"];
  monate: readonly number[];
};
export type Personalzeile =
  | (Zeilenkopf & { eigen: true; betraege: ReadonlyMap<number, Betrag> })
  /** What others spent: by a contract of one's own, or only known as a sum. */
  | (Zeilenkopf & {
      eigen: false;
      weiterleitungId: string | null;
      betraege: ReadonlyMap<number, Pick<Betrag, "betragCent"> & { id?: string }>;
    });

/**
 * The posts one may enter costs for, below what receivers spent on the parts one gave them, and sums of what lies
 * further down.
 */
export function personalzeilen({ stellen, personal, fremde, darunter }: Ausgabenliste): Personalzeile[] {
  const eigene = stellen.map((s) => ({
    schluessel: s.id,
    stelleId: s.id,
    name: s.bezeichnung,
    zusatz: s.geberName && `von ${s.geberName}`,
    eigen: true as const,
    monate: s.monate,
    betraege: jeMonat(personal.filter((a) => a.stelleId === s.id)),
  }));
  const empfaenger = jeVertrag(fremde).map(([a, betraege]) => ({
    ...kopf(a, `bei ${a.organisationName}`),
    schluessel: a.weiterleitungId ?? a.id,
    weiterleitungId: a.weiterleitungId,
    betraege: jeMonat(betraege),
  }));
  const weitere = jeVertrag(darunter).map(([a, betraege]) => ({
    ...kopf(a, `bei weiteren Empfängern, über ${a.organisationName}`),
    schluessel: `darunter-${a.weiterleitungId}`,
    weiterleitungId: null,
    betraege: jeMonat(betraege),
  }));
  return [...eigene, ...empfaenger, ...weitere];
}

const kopf = (
  { stelleId, stelleBezeichnung }: { stelleId: Betrag["stelleId"]; stelleBezeichnung: string },
  zusatz: string,
) => ({
  stelleId,
  name: stelleBezeichnung,
  zusatz,
  eigen: false as const,
  monate: [],
});

function jeVertrag<A extends { weiterleitungId: string | null }>(betraege: readonly A[]): [A, A[]][] {
  const erste = [...new Map(betraege.toReversed().map((a) => [a.weiterleitungId, a])).values()].toReversed();
  return erste.map((a) => [a, betraege.filter((b) => b.weiterleitungId === a.weiterleitungId)]);
}

const jeMonat = <B extends { monat: number }>(betraege: readonly B[]) => new Map(betraege.map((b) => [b.monat, b]));

/** What a cell counts in the sums: an entry on its way counts, a refused one does not. */
export function centDer(zeile: Personalzeile, monat: number, staende: Eingabestaende): number {
  const stand = zeile.eigen ? staende[zellenname({ stelleId: zeile.stelleId, monat })] : undefined;
  if (stand?.stand === "speichert") return stand.cent ?? 0;
  return zeile.betraege.get(monat)?.betragCent ?? 0;
}

export const zeilensumme = (zeile: Personalzeile, staende: Eingabestaende): number =>
  summe(monate.map(({ monat }) => centDer(zeile, monat, staende)));
export const monatssumme = (zeilen: readonly Personalzeile[], monat: number, staende: Eingabestaende): number =>
  summe(zeilen.map((zeile) => centDer(zeile, monat, staende)));

export type Einfuegung = { zelle: Zelle; text: string; eingabe: Betragseingabe }[];

/**
 * Cells copied from a spreadsheet, laid over the table from a cell on; empty ones leave what is there, and a zero puts
 * none where nothing is. Undefined when they reach beyond it.
 */
export function einfuegung(
  text: string,
  zeilen: readonly Personalzeile[],
  von: { zeile: number; monat: number },
): Einfuegung | undefined {
  const kopiert = text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((zeile) => zeile.split("\t"));
  const belegt = kopiert.flatMap((spalten, dz) =>
    spalten.flatMap((inhalt, dm) => {
      const eingabe = betragAus(inhalt);
      if ("cent" in eingabe && eingabe.cent === null) return [];
      return [{ zeile: zeilen[von.zeile + dz], monat: von.monat + dm, text: inhalt.trim(), eingabe }];
    }),
  );
  const ziele = belegt.flatMap(({ zeile, monat, ...eintrag }) =>
    zeile?.eigen && monat <= 12 ? [{ zelle: { stelleId: zeile.stelleId, monat }, zeile, ...eintrag }] : [],
  );
  if (ziele.length < belegt.length) return undefined;
  return ziele.flatMap(({ zeile, ...ziel }) =>
    "cent" in ziel.eingabe && ziel.eingabe.cent === 0 && !zeile.betraege.has(ziel.zelle.monat) ? [] : [ziel],
  );
}

/** The list as it stands after a cell was saved; null empties the cell. */
export function mitBetrag(liste: Ausgabenliste, zelle: Zelle, neu: Betrag | null): Ausgabenliste {
  const andere = liste.personal.filter((b) => b.stelleId !== zelle.stelleId || b.monat !== zelle.monat);
  return { ...liste, personal: neu === null ? andere : [...andere, neu] };
}

export const betragIn = (liste: Ausgabenliste | undefined, { stelleId, monat }: Zelle): Betrag | undefined =>
  liste?.personal.find((b) => b.stelleId === stelleId && b.monat === monat);
