import { summe } from "@kim/domain/grundlagen";

/** `prozent` and `vzae` are hundredths, `euro` cents, `datum` a PlainDate. */
export type Spaltenart = "text" | "euro" | "prozent" | "vzae" | "zahl" | "datum";
export type Breite = `${number}mm` | `${number}fr`;
export type Spalte = { kopf: string; art: Spaltenart; breite: Breite };
export type Zelle = string | number | null;
export type Tabellenzeile = { zellen: readonly Zelle[]; summe: boolean };

export type Tabelle = {
  art: "tabelle";
  titel: string;
  /** Name of its sheet in the spreadsheet; null: it stands on paper only. */
  blatt: string | null;
  spalten: readonly Spalte[];
  zeilen: readonly Tabellenzeile[];
  /** What stands there instead of a table without lines. */
  leer: string;
};

type SpalteVon<Z> = Spalte & { wert: (zeile: Z) => Zelle; summiert?: boolean };

type Tabellenangaben<Z> = Pick<Tabelle, "titel" | "blatt"> & {
  leer?: string;
  spalten: readonly SpalteVon<Z>[];
  /** Null on a blank form. */
  zeilen: readonly Z[] | null;
  /** What the lines of a blank form are called; empty ones are free. */
  blanko?: readonly string[];
  /** What the last line is called, which adds up the columns marked `summiert`. */
  summe?: string;
};

const freieZeilen = (anzahl: number): string[] => Array.from({ length: anzahl }, () => "");

export function tabelle<Z>({
  titel,
  blatt,
  leer = "Keine.",
  spalten,
  zeilen,
  blanko = freieZeilen(4),
  summe: summenname,
}: Tabellenangaben<Z>): Tabelle {
  const koepfe = spalten.map(({ kopf, art, breite }) => ({ kopf, art, breite }));
  const gesetzt =
    zeilen?.map((zeile) => einfach(spalten.map(({ wert }) => wert(zeile)))) ??
    blanko.map((name) => einfach(spalten.map((_, i) => (i === namensspalte(spalten) && name !== "" ? name : null))));
  const mitSumme = summenname !== undefined && gesetzt.length > 0;
  return {
    art: "tabelle",
    titel,
    blatt,
    leer,
    spalten: koepfe,
    zeilen: mitSumme ? [...gesetzt, summenzeile(spalten, zeilen, summenname)] : gesetzt,
  };
}

/** The line below others; on a blank form it has its name alone. */
export const summenzeile = <Z>(
  spalten: readonly SpalteVon<Z>[],
  zeilen: readonly Z[] | null,
  name: string,
): Tabellenzeile => ({
  zellen: spalten.map(({ summiert, wert }, i) => {
    if (i === namensspalte(spalten)) return name;
    return summiert && zeilen ? summe(zeilen.map((zeile) => Number(wert(zeile) ?? 0))) : null;
  }),
  summe: true,
});

/** The first text with room for a name. */
function namensspalte(spalten: readonly Spalte[]): number {
  const breit = spalten.findIndex(({ art, breite }) => art === "text" && breite.endsWith("fr"));
  return breit < 0 ? spalten.findIndex(({ art }) => art === "text") : breit;
}

const einfach = (zellen: readonly Zelle[]): Tabellenzeile => ({ zellen, summe: false });
