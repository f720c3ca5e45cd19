import { monatNamen, nettoCent, type Ausgabe } from "./ausgabe-angaben.ts";
import { alsDatum, alsEuro, alsZeitraum } from "../grundlagen/darstellung.ts";
import { summe, type Cent } from "../grundlagen/geld.ts";
import { addDays, maxDate, minDate, type PlainDate } from "../grundlagen/plain-date.ts";
import { abschnitte, summeAm, type Anteil } from "../grundlagen/zeitraum.ts";
import { vertragsbetragBis, wirksamesEnde } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import type { Vertragsumfang, Weiterleitung } from "../weiterleitung/vertrag/weiterleitung.ts";

type Fenster = { von: PlainDate; bis: PlainDate };
type Kosten = Pick<Ausgabe, "jahr" | "monat" | "betragCent" | "vorsteuerCent">;

/** Days on which nobody at all filled the part, in stretches, with what the lump sum pays for them. */
export type UnbesetztePauschale = Fenster & { betragCent: Cent };

/**
 * A lump sum follows the days alone (§ 29 Haushaltsgesetz knows no cut by occupancy); that nobody was there is worth a
 * look for both sides. `besetzt` is what counts as occupied, all levels below included.
 */
export function unbesetztePauschale(
  w: Vertragsumfang & Pick<Weiterleitung, "bemessung">,
  besetzt: readonly Anteil[],
  { von, bis }: Fenster,
): UnbesetztePauschale[] {
  const fenster = { von: maxDate(von, w.beginn), bis: minDate(bis, wirksamesEnde(w)) };
  if (w.bemessung !== "pauschale" || fenster.bis < fenster.von) return [];
  return zusammengefasst(abschnitte(fenster, besetzt).filter((stueck) => summeAm(besetzt, stueck.von) === 0)).map(
    (stueck) => ({
      ...stueck,
      betragCent: vertragsbetragBis(w, stueck.bis) - vertragsbetragBis(w, addDays(stueck.von, -1)),
    }),
  );
}

/** Personnel cost of months in which nobody filled the part on any day; undefined where there is none. */
export function kostenOhneBesetzung(kosten: readonly Kosten[], besetzt: readonly Anteil[]): string | undefined {
  const leere = kosten
    .filter(({ jahr, monat }) => {
      if (monat === null) return false;
      const seiner = `${jahr}-${String(monat).padStart(2, "0")}`;
      return !besetzt.some(({ von, bis }) => monatVon(von) <= seiner && (bis === null || seiner <= monatVon(bis)));
    })
    .toSorted((a, b) => a.jahr - b.jahr || (a.monat ?? 0) - (b.monat ?? 0));
  if (leere.length === 0) return undefined;
  const namen = [...new Set(leere.map(({ jahr, monat }) => `${monatNamen[(monat ?? 1) - 1]} ${jahr}`))].join(", ");
  return `Personalkosten von ${alsEuro(summe(leere.map(nettoCent)))} sind für Zeiten eingetragen, in denen niemand die Stelle besetzte (${namen}).`;
}

// Months compare as strings, like days: for each of a thousand expenses its two days would be made first.
const monatVon = (tag: PlainDate): string => tag.slice(0, 7);

/** What both sides of a contract should look at: up to today, in the same words. */
export function vertragshinweise({
  w,
  kosten,
  besetzt,
  heute,
}: {
  w: Vertragsumfang & Pick<Weiterleitung, "bemessung">;
  kosten: readonly Kosten[];
  besetzt: readonly Anteil[];
  heute: PlainDate;
}): string[] {
  const ohne = kostenOhneBesetzung(kosten, besetzt);
  return [
    ...unbesetztePauschale(w, besetzt, { von: w.beginn, bis: heute }).map(pauschalensatz),
    ...(ohne === undefined ? [] : [ohne]),
  ];
}

export const pauschalensatz = ({ von, bis, betragCent }: UnbesetztePauschale): string =>
  von === bis
    ? `Am ${alsDatum(von)} besetzte niemand die Stelle; auf diesen Tag entfallen ${alsEuro(betragCent)} der Pauschale.`
    : `Vom ${alsZeitraum(von, bis)} besetzte niemand die Stelle; auf diese Tage entfallen ${alsEuro(betragCent)} der Pauschale.`;

const zusammengefasst = (stuecke: readonly Fenster[]): Fenster[] =>
  stuecke.reduce<Fenster[]>((bisher, stueck) => {
    const letztes = bisher.at(-1);
    return letztes && addDays(letztes.bis, 1) === stueck.von
      ? [...bisher.slice(0, -1), { von: letztes.von, bis: stueck.bis }]
      : [...bisher, stueck];
  }, []);
