import { summe } from "../../grundlagen/geld.ts";
import type { Kuerzungsgrund } from "./kuerzungsgruende.ts";
import { prozentteile } from "../papier/prozente.ts";
import { vorgeschlagenesErgebnis } from "./pruefergebnis.ts";
import type { Pruefergebnis } from "../schritte/pruefergebnisarten.ts";
import type { Stichprobe } from "./stichprobe.ts";
import { pruefsumme, type Pruefsumme, type Pruefzeile, type Zeilenentscheidung } from "./zeilenpruefung.ts";

/** What the level above found (nachweis.md 3.4): what it looked at, what became of it, and why. */
export type Pruefvermerk = {
  ergebnis: Pruefergebnis;
  summe: Pruefsumme;
  /** Null: every line was looked at. Percent in hundredths, of the declared sum. */
  stichprobe: (Stichprobe & { zeilen: number; cent: number; prozent: number }) | null;
  kuerzungen: { schluessel: string; bezeichnung: string; grund: Kuerzungsgrund; satz: string; gekuerztCent: number }[];
  zurueckgestellt: { schluessel: string; bezeichnung: string; cent: number }[];
};

export function pruefvermerkDer(lage: {
  zeilen: readonly Pruefzeile[];
  entscheidungen: readonly Zeilenentscheidung[];
  stichprobe: Stichprobe | null;
  /** Said beside the certificate without cutting anything. */
  bemerkung: string | null;
  /** R93 as the checker named it; null on older acts and while the check is under way. */
  ergebnis: Pruefergebnis | null;
}): Pruefvermerk {
  const { zeilen, entscheidungen, stichprobe, bemerkung, ergebnis } = lage;
  const je = new Map(zeilen.map((zeile) => [zeile.schluessel, zeile]));
  const gesamt = pruefsumme(zeilen, entscheidungen);
  const gezogen = stichprobe?.schluessel.flatMap((schluessel) => je.get(schluessel) ?? []) ?? [];
  const cent = summe(gezogen.map((z) => z.erklaertCent));
  return {
    ergebnis: ergebnis ?? vorgeschlagenesErgebnis(gesamt, bemerkung),
    summe: gesamt,
    stichprobe: stichprobe && {
      ...stichprobe,
      zeilen: gezogen.length,
      cent,
      prozent: prozentteile([cent, gesamt.erklaertCent - cent])[0] ?? 0,
    },
    kuerzungen: entscheidungen.flatMap(({ schluessel, grund, satz, gekuerztCent }) =>
      grund === null
        ? []
        : [{ schluessel, bezeichnung: nameVon(je, schluessel), grund, satz: satz ?? "", gekuerztCent }],
    ),
    zurueckgestellt: entscheidungen
      .filter(({ zurueckgestelltCent }) => zurueckgestelltCent !== 0)
      .map(({ schluessel, zurueckgestelltCent }) => ({
        schluessel,
        bezeichnung: nameVon(je, schluessel),
        cent: zurueckgestelltCent,
      })),
  };
}

const nameVon = (je: ReadonlyMap<string, Pruefzeile>, schluessel: string): string =>
  je.get(schluessel)?.bezeichnung ?? schluessel;
