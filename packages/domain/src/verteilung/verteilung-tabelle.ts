import type { OrganisationId } from "../grundlagen/ids.ts";
import { leseZahl, type Lesung } from "../grundlagen/zahl-lesen.ts";
import { kommunensuche, type VerteilteKommune } from "./verteilung-namen.ts";

export type Tabellenzeile = { zeile: number; organisationId: OrganisationId; name: string; gewicht: number };
export type Tabellenfehler =
  | { reason: "zeile-ohne-zahl"; zeile: number; text: string }
  | { reason: "zeile-mit-unlesbarer-zahl"; zeile: number; text: string; meldung: string }
  | { reason: "zeile-ohne-kommune"; zeile: number; text: string }
  | { reason: "zeile-mit-zwei-kommunen"; zeile: number; name: string; zweiter: string }
  | { reason: "zeile-doppelt"; zeile: number; name: string; ersteZeile: number };

/** Whom a line can name. */
export type Tabellenplatz = Pick<VerteilteKommune, "organisationId" | "name" | "ags">;
type Suche = (text: string) => Tabellenplatz | undefined;
export type Tabelle<K extends Tabellenplatz = VerteilteKommune> = {
  zeilen: Tabellenzeile[];
  fehler: Tabellenfehler[];
  fehlende: K[];
};

/**
 * Reads what was copied from a spreadsheet: one body a line, its number in the last cell. A heading and a line of sums
 * may be there; `summenzeile` finds the latter by its first cell.
 */
export function leseTabelle<K extends Tabellenplatz>(
  text: string,
  kommunen: readonly K[],
  summenzeile: RegExp = summeDesKreises,
): Tabelle<K> {
  const zeilen: Tabellenzeile[] = [];
  const fehler: Tabellenfehler[] = [];
  let kopfMoeglich = true;
  const finde: Suche = kommunensuche(kommunen);
  for (const [index, roh] of text.split(/\r\n|\r|\n/).entries()) {
    const zellen = roh
      .split(roh.includes("\t") ? "\t" : ";")
      .map((zelle) => zelle.replace(/^\s*"?|"?\s*$/g, ""))
      .filter((zelle) => zelle !== "");
    if (zellen.length === 0) continue;
    const gelesen = leseZeile(index + 1, zellen, finde);
    const erste =
      "reason" in gelesen ? undefined : zeilen.find(({ organisationId }) => organisationId === gelesen.organisationId);
    if ("reason" in gelesen) {
      if (!(kopfMoeglich && istKopf(zellen, finde)) && !summenzeile.test(zellen[0] ?? "")) fehler.push(gelesen);
    } else if (erste)
      fehler.push({ reason: "zeile-doppelt", zeile: gelesen.zeile, name: gelesen.name, ersteZeile: erste.zeile });
    else zeilen.push(gelesen);
    kopfMoeglich = false;
  }
  const genannt = new Set(zeilen.map(({ organisationId }) => organisationId));
  return { zeilen, fehler, fehlende: kommunen.filter(({ organisationId }) => !genannt.has(organisationId)) };
}

function leseZeile(zeile: number, zellen: readonly string[], finde: Suche): Tabellenzeile | Tabellenfehler {
  const text = zellen.join(" · ").slice(0, 80);
  const letzte = zellen.at(-1) ?? "";
  if (zellen.length < 2) return { reason: "zeile-ohne-zahl", zeile, text };
  const genannte = [...new Set(zellen.slice(0, -1).flatMap((zelle) => finde(zelle) ?? []))];
  const [kommune, zweite] = genannte;
  if (!kommune) return { reason: "zeile-ohne-kommune", zeile, text };
  if (zweite) return { reason: "zeile-mit-zwei-kommunen", zeile, name: kommune.name, zweiter: zweite.name };
  const gelesen = leseGewicht(letzte);
  if (!("wert" in gelesen)) {
    const meldung = "meldung" in gelesen ? gelesen.meldung : "Bitte eine Zahl angeben.";
    return { reason: "zeile-mit-unlesbarer-zahl", zeile, text: letzte.slice(0, 40), meldung };
  }
  return { zeile, organisationId: kommune.organisationId, name: kommune.name, gewicht: gelesen.wert };
}

/** A weight in hundredths: a number of VZÄ, of people or of percent. */
const leseGewicht = (text: string): Lesung =>
  leseZahl(text, { nachkommastellen: 2, hoechstens: 10_000_000_00, einheiten: ["VZÄ", "%"] });

const istKopf = (zellen: readonly string[], finde: Suche): boolean =>
  !("wert" in leseGewicht(zellen.at(-1) ?? "")) &&
  !/\d/.test(zellen.at(-1) ?? "") &&
  !zellen.some((zelle) => finde(zelle));

/** Of a table of Kommunen, whose Kreis is their sum. */
const summeDesKreises = /^(summe|gesamt|insgesamt|gesamtsumme|kreis\b.*|städteregion\b.*)/i;
