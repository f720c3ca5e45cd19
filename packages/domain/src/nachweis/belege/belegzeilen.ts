import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import { satz } from "../../grundlagen/saetze.ts";
import { decideBelegzeile, type Belegzeile, type BelegzeileErfasst, type Belegzeilenlage } from "./belegzeile.ts";
import type { NachweisRefusal, Zeilenfehler } from "../schritte/nachweis-refusal.ts";
import { nachweisRefusalTexte } from "../schritte/nachweis-texte.ts";

/** More lines at once than a year of a Träger has. */
export const belegeHoechstensAufEinmal = 1_000;

/** R77: all lines or none; the refusal names every line that cannot be, counted from 1. */
export function decideBelegzeilen(
  lage: Belegzeilenlage,
  zeilen: readonly Belegzeile[],
): Decision<BelegzeileErfasst[], NachweisRefusal> {
  const fehler = zeilenfehler(
    lage,
    zeilen.map((zeile, i) => ({ nummer: i + 1, zeile })),
  );
  return fehler.length > 0
    ? refuse({ reason: "belege-abgelehnt", regel: "R77", zeilen: fehler })
    : accept(zeilen.map((zeile) => ({ type: "BelegzeileErfasst", zeile })));
}

/** What stands against lines that come together: a number counts as taken by the line before. */
export function zeilenfehler(
  lage: Belegzeilenlage,
  zeilen: readonly { nummer: number; zeile: Belegzeile }[],
): Zeilenfehler[] {
  const andere = [...lage.andere];
  return zeilen.flatMap(({ nummer, zeile }): Zeilenfehler[] => {
    const entschieden = decideBelegzeile({ ...lage, andere }, zeile);
    andere.push(zeile);
    if (entschieden.ok) return [];
    const { refusal } = entschieden;
    const feld = "feld" in refusal ? refusal.feld : null;
    return [{ zeile: nummer, feld, satz: satz(nachweisRefusalTexte, refusal) }];
  });
}
