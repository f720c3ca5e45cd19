import type { Regelung } from "./bescheid-grenzen.ts";
import { foerderfaehig } from "../besetzung/vakanz.ts";
import { teileAuf } from "../grundlagen/aufteilung.ts";
import { summe, type Cent } from "../grundlagen/geld.ts";
import { kategorien } from "./begriffe.ts";
import type { Rechnungszeile } from "./rechnungszeile.ts";

type Zeile = Pick<Rechnungszeile, "position" | "kategorie" | "zuwendungsfaehigCent" | "planCent" | "grundlage">;

/**
 * Cents of each line that the money of its Bescheid may be used for.
 *
 * - Zuwendung (R35, R74): the least of cost, rate × occupied share, and what the Bescheid grants for the category.
 *   Whether one post's surplus covers another's shortfall says the Bescheid (R31): not at all, inside a row of the
 *   Finanzierungsplan, or inside the whole Bescheid; never above a cap of the Richtlinie (R78).
 * - Fachbezogene Pauschale (§ 29 HHG): spent on the purpose, at most what was granted, in a closed year at most what
 *   was paid; cut for vacancies only where the Bescheid says so.
 *
 * The lines are those of one Baustein; no line gets more than its cost, and their order makes no difference to sums.
 */
export function foerderfaehigeBetraege(zeilen: readonly Zeile[], regelung: Regelung): Cent[] {
  return regelung.instrument === "fachbezogene_pauschale"
    ? ausDerPauschale(zeilen, regelung)
    : ausDerZuwendung(zeilen, regelung);
}

const kosten = (zeile: Zeile): Cent => zeile.zuwendungsfaehigCent;
const obergrenze = (zeile: Zeile): Cent => zeile.grundlage.obergrenzeCent;
const einzeln = (zeile: Zeile): Cent => foerderfaehig(obergrenze(zeile), kosten(zeile));

function ausDerPauschale(zeilen: readonly Zeile[], { bewilligt, ausgezahltCent, vakanzMethode }: Regelung): Cent[] {
  const hoechstens = ausgezahltCent ?? bewilligt?.summe ?? summe(zeilen.map(({ planCent }) => planCent));
  const besetzt = vakanzMethode === "ohne_kuerzung" ? Number.POSITIVE_INFINITY : summe(zeilen.map(obergrenze));
  return verteilt(zeilen, Math.min(summe(zeilen.map(kosten)), hoechstens, besetzt));
}

function ausDerZuwendung(zeilen: readonly Zeile[], { verrechnung, bewilligt, ...rest }: Regelung): Cent[] {
  const positionen = new Set(zeilen.map(({ position }) => position));
  let betraege = zeilen.map(() => 0);
  const setze = (indizes: readonly number[], werte: readonly Cent[]) => {
    betraege = betraege.map((alt, i) => werte[indizes.indexOf(i)] ?? alt);
  };
  const begrenze = (indizes: readonly number[], hoechstens: Cent) => {
    const bisher = indizes.map((i) => betraege[i] ?? 0);
    if (summe(bisher) > hoechstens) setze(indizes, teileAuf(hoechstens, bisher));
  };
  const indizesMit = (passt: (zeile: Zeile) => boolean) => zeilen.flatMap((zeile, i) => (passt(zeile) ? [i] : []));
  for (const position of positionen) {
    const indizes = indizesMit((zeile) => zeile.position === position);
    const eigene = zeilen.filter((zeile) => zeile.position === position);
    const gepoolt = Math.min(summe(eigene.map(kosten)), summe(eigene.map(obergrenze)));
    setze(indizes, verrechnung === "keine" ? eigene.map(einzeln) : verteilt(eigene, gepoolt));
    const bewilligtCent = bewilligt?.jePosition[position];
    if (bewilligtCent !== undefined && verrechnung !== "gesamter_bescheid") begrenze(indizes, bewilligtCent);
  }
  begrenze(
    indizesMit(({ kategorie }) => kategorie === "massnahmen"),
    rest.massnahmenHoechstensCent,
  );
  if (!bewilligt) return betraege;
  if (verrechnung === "gesamter_bescheid") begrenze([...zeilen.keys()], bewilligt.summe);
  else
    for (const kategorie of kategorien)
      begrenze(
        indizesMit((zeile) => zeile.kategorie === kategorie),
        bewilligt.jeKategorie[kategorie],
      );
  return betraege;
}

/** First what each line may claim by itself; what is left covers the shortfall of the others. */
function verteilt(zeilen: readonly Zeile[], gesamtCent: Cent): Cent[] {
  const eigene = zeilen.map(einzeln);
  const uebrig = gesamtCent - summe(eigene);
  if (uebrig < 0) return teileAuf(gesamtCent, eigene);
  const fehlend = teileAuf(
    uebrig,
    zeilen.map((zeile) => kosten(zeile) - einzeln(zeile)),
  );
  return eigene.map((betrag, i) => betrag + (fehlend[i] ?? 0));
}
