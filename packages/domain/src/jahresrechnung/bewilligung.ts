import { addiert, kategorien, type Kategorie } from "./begriffe.ts";
import { aufteilungVon } from "./bescheid-grenzen.ts";
import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import { teileAuf } from "../grundlagen/aufteilung.ts";
import { summe } from "../grundlagen/geld.ts";
import type { Rechnungslage } from "./rechnungslage.ts";
import type { Rechnungszeile } from "./rechnungszeile.ts";
import type { GeltenderBescheid } from "./stellenzeilen.ts";
import type { Baustein } from "../stelle/stelle.ts";
import { positionOhneStelle, zeileOhneStelle } from "./zeilen-ohne-stelle.ts";

const bewilligtIn = {
  personal: (b: Bescheid) => b.personalCent,
  arbeitsplaetze: (b: Bescheid) => b.arbeitsplaetzeCent,
  massnahmen: (b: Bescheid) => b.massnahmenCent,
} as const satisfies Record<Kategorie, (bescheid: Bescheid) => number>;

/** Cents called and paid on the Bescheide of a Baustein and year, replaced ones too. */
export function geflossen(lage: Rechnungslage, baustein: Baustein): { abgerufenCent: number; ausgezahltCent: number } {
  const ids = new Set<string>(
    lage.bescheide.filter((b) => b.jahr === lage.jahr && b.baustein === baustein).map(({ id }) => id),
  );
  const auf = (posten: readonly { bescheidId: string; betragCent: number }[]) =>
    summe(posten.filter((p) => ids.has(p.bescheidId)).map((p) => p.betragCent));
  return {
    abgerufenCent: auf(lage.abrufe.filter(({ entscheidung }) => entscheidung?.bewilligt !== false)),
    ausgezahltCent: auf(lage.auszahlungen),
  };
}

/**
 * Lays what was granted, called and paid over the lines of a Baustein. A Bescheid names sums, not posts: each line gets
 * up to its plan, what no post claims stands on a line of its own, and calls and payments follow what was granted.
 */
export function mitBewilligung(
  lage: Rechnungslage,
  geltender: GeltenderBescheid,
  baustein: Baustein,
  zeilen: readonly Rechnungszeile[],
): Rechnungszeile[] {
  const bescheid = geltender(baustein);
  const bewilligt = kategorien.flatMap((kategorie) => {
    const eigene = zeilen.filter((zeile) => zeile.kategorie === kategorie);
    const aufteilung = kategorie === "massnahmen" ? aufteilungVon(bescheid) : null;
    if (aufteilung)
      return [
        ...bewilligteZeilen(
          lage,
          eigene.filter(istIn("veranstaltungen")),
          aufteilung.veranstaltungenCent,
          "veranstaltungen",
        ),
        ...bewilligteZeilen(lage, eigene.filter(istIn("massnahmen")), aufteilung.massnahmenCent, "massnahmen"),
        ...bewilligteZeilen(lage, eigene.filter(istIn("begleitung")), aufteilung.begleitungCent, "begleitung"),
      ];
    return bewilligteZeilen(
      lage,
      eigene,
      bescheid ? bewilligtIn[kategorie](bescheid) : 0,
      positionOhneStelle(baustein, kategorie),
    );
  });
  const { abgerufenCent, ausgezahltCent } = geflossen(lage, baustein);
  // A later Bescheid may have taken back what earlier payments rest on: that money still stands somewhere.
  const offen = (abgerufenCent > 0 || ausgezahltCent > 0) && addiert(bewilligt).bewilligtCent === 0;
  const alle = offen
    ? [...bewilligt, zeileOhneStelle(lage, positionOhneStelle(baustein, "personal"), "Gezahlt ohne Bewilligung")]
    : bewilligt;
  const gewichte = alle.map((zeile, i) => (offen ? Number(i === alle.length - 1) : zeile.bewilligtCent));
  const [abgerufen, ausgezahlt] = [teileAuf(abgerufenCent, gewichte), teileAuf(ausgezahltCent, gewichte)];
  return alle.map((zeile, i) => ({
    ...zeile,
    abgerufenCent: abgerufen[i] ?? 0,
    ausgezahltCent: ausgezahlt[i] ?? 0,
    verbleibendCent: zeile.bewilligtCent - zeile.ausgegebenCent,
  }));
}

const istIn =
  (position: Rechnungszeile["position"]) =>
  (zeile: Rechnungszeile): boolean =>
    zeile.position === position;

function bewilligteZeilen(
  lage: Rechnungslage,
  zeilen: readonly Rechnungszeile[],
  bewilligtCent: number,
  position: Rechnungszeile["position"],
): Rechnungszeile[] {
  const plaene = zeilen.map((zeile) => zeile.planCent);
  const uebrig = bewilligtCent - summe(plaene);
  if (uebrig <= 0) {
    const teile = teileAuf(bewilligtCent, plaene);
    return zeilen.map((zeile, i) => ({ ...zeile, bewilligtCent: teile[i] ?? 0 }));
  }
  const gedeckt = zeilen.map((zeile) => ({ ...zeile, bewilligtCent: zeile.planCent }));
  const rest = zeileOhneStelle(lage, position, "");
  const bezeichnung = rest.kategorie === "massnahmen" ? "Bewilligt, nicht verplant" : "Bewilligt, noch ohne Stelle";
  return [...gedeckt, { ...zeileOhneStelle(lage, position, bezeichnung), bewilligtCent: uebrig }];
}
