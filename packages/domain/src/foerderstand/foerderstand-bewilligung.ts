import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import { zeileOhneStelle } from "./foerderstand-sonstige.ts";
import { kategorien, type Foerderzeile, type FoerderstandLage, type Kategorie } from "./foerderstand-typen.ts";
import { teileAuf } from "../grundlagen/aufteilung.ts";
import type { GeltenderBescheid } from "./foerderstand-zeilen.ts";
import { summe } from "../grundlagen/geld.ts";
import type { Baustein } from "../stelle/stelle.ts";

const bewilligtIn = {
  personal: (b: Bescheid) => b.personalCent,
  arbeitsplaetze: (b: Bescheid) => b.arbeitsplaetzeCent,
  massnahmen: (b: Bescheid) => b.massnahmenCent,
} as const satisfies Record<Kategorie, (bescheid: Bescheid) => number>;

/**
 * Lays what was granted, called and paid over the lines. A Bescheid names sums, not posts: each line gets up to its
 * plan, what no post claims stands on a line of its own, and calls and payments follow what was granted.
 */
export function mitBewilligung(
  lage: FoerderstandLage,
  geltender: GeltenderBescheid,
  zeilen: readonly Foerderzeile[],
): Foerderzeile[] {
  const bausteinVon = new Map<string, Baustein>(
    lage.bescheide.filter((b) => b.jahr === lage.jahr).map((b) => [b.id, b.baustein]),
  );
  const geflossen = (posten: readonly { bescheidId: string; betragCent: number }[], baustein: Baustein) =>
    summe(posten.filter((p) => bausteinVon.get(p.bescheidId) === baustein).map((p) => p.betragCent));
  const abrufe = lage.abrufe.filter(({ entscheidung }) => entscheidung?.bewilligt !== false);
  return ([1, 2, 3] as const).flatMap((baustein) => {
    const bescheid = geltender(baustein);
    const bewilligt = kategorien.flatMap((kategorie) =>
      bewilligteZeilen(
        lage,
        baustein,
        kategorie,
        zeilen.filter((zeile) => zeile.baustein === baustein && zeile.kategorie === kategorie),
        bescheid ? bewilligtIn[kategorie](bescheid) : 0,
      ),
    );
    const abgerufen = geflossen(abrufe, baustein);
    const ausgezahlt = geflossen(lage.auszahlungen, baustein);
    // A later Bescheid may have taken back what earlier payments rest on: that money still stands somewhere.
    const offen = (abgerufen > 0 || ausgezahlt > 0) && bewilligt.every((zeile) => zeile.bewilligtCent === 0);
    const alle = offen
      ? [...bewilligt, zeileOhneStelle(lage, baustein, "personal", "Gezahlt ohne Bewilligung")]
      : bewilligt;
    const gewichte = alle.map((zeile, i) => (offen ? Number(i === alle.length - 1) : zeile.bewilligtCent));
    return mitRueckzahlung(alle, teileAuf(abgerufen, gewichte), teileAuf(ausgezahlt, gewichte));
  });
}

function bewilligteZeilen(
  lage: FoerderstandLage,
  baustein: Baustein,
  kategorie: Kategorie,
  zeilen: readonly Foerderzeile[],
  bewilligtCent: number,
): Foerderzeile[] {
  const plaene = zeilen.map((zeile) => zeile.planCent);
  const uebrig = bewilligtCent - summe(plaene);
  if (uebrig <= 0) {
    const teile = teileAuf(bewilligtCent, plaene);
    return zeilen.map((zeile, i) => ({ ...zeile, bewilligtCent: teile[i] ?? 0 }));
  }
  const gedeckt = zeilen.map((zeile) => ({ ...zeile, bewilligtCent: zeile.planCent }));
  const rest = kategorie === "massnahmen" ? "Bewilligt, nicht verplant" : "Bewilligt, noch ohne Stelle";
  return [...gedeckt, { ...zeileOhneStelle(lage, baustein, kategorie, rest), bewilligtCent: uebrig }];
}

// Within a Bescheid money is one pot: a line paid early is covered by one paid late, the rest is expected back.
function mitRueckzahlung(
  zeilen: readonly Foerderzeile[],
  abgerufen: readonly number[],
  ausgezahlt: readonly number[],
): Foerderzeile[] {
  const ueberzahlt = zeilen.map((zeile, i) => Math.max(0, (ausgezahlt[i] ?? 0) - zeile.foerderfaehigCent));
  const erwartet = Math.max(0, summe(ausgezahlt) - summe(zeilen.map((zeile) => zeile.foerderfaehigCent)));
  const rueckzahlung = teileAuf(erwartet, ueberzahlt);
  return zeilen.map((zeile, i) => ({
    ...zeile,
    abgerufenCent: abgerufen[i] ?? 0,
    ausgezahltCent: ausgezahlt[i] ?? 0,
    verbleibendCent: zeile.bewilligtCent - zeile.ausgegebenCent,
    erwarteteRueckzahlungCent: rueckzahlung[i] ?? 0,
    mehrkostenCent: zeile.kostenBekannt ? zeile.prognoseCent - zeile.foerderfaehigCent : 0,
  }));
}
