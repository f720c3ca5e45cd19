import type { Cent } from "../../grundlagen/geld.ts";
import type { BesetzungId } from "../../grundlagen/ids.ts";
import { jahresbeginn, jahresende, type PlainDate } from "../../grundlagen/plain-date.ts";
import { ueberschneidet } from "../../grundlagen/zeitraum.ts";
import { besserstellungCent, type Besserstellung } from "./besserstellung.ts";

/** R80, asked person by person: null where nobody said that more was paid than to a comparable employee of the Land. */
export type Besserstellungszeile = {
  pseudonym: string;
  von: PlainDate;
  bis: PlainDate | null;
  angabe: { gezahltCent: Cent; vergleichbarCent: Cent; eigenerTarif: boolean } | null;
  nichtZuwendungsfaehigCent: Cent;
};

/** Everybody on the post in the year, in the order in which they came. */
export const besserstellungszeilen = (
  jahr: number,
  besetzungen: readonly { id: BesetzungId; pseudonym: string; von: PlainDate; bis: PlainDate | null }[],
  besserstellungen: readonly Besserstellung[],
): Besserstellungszeile[] =>
  besetzungen
    .filter((besetzung) => ueberschneidet(besetzung, { von: jahresbeginn(jahr), bis: jahresende(jahr) }))
    .toSorted((a, b) => a.von.localeCompare(b.von))
    .map(({ id, pseudonym, von, bis }) => {
      const gesagt = besserstellungen.find(({ besetzungId }) => besetzungId === id);
      return {
        pseudonym,
        von,
        bis,
        angabe: gesagt
          ? {
              gezahltCent: gesagt.gezahltCent,
              vergleichbarCent: gesagt.vergleichbarCent,
              eigenerTarif: gesagt.eigenerTarif,
            }
          : null,
        nichtZuwendungsfaehigCent: gesagt ? besserstellungCent(gesagt) : 0,
      };
    });
