import { nullBetraege, type Position } from "./begriffe.ts";
import { jahresbeginn, jahresende } from "../grundlagen/plain-date.ts";
import { hoechststand } from "../grundlagen/zeitraum.ts";
import type { Jahresanteile } from "./jahresanteile.ts";
import type { Rechnungszeile } from "./rechnungszeile.ts";
import type { Stellenteil } from "./stellenteile.ts";

type Stellentage = Pick<Rechnungszeile, "sollHundertstelTage" | "besetzteHundertstelTage">;

/** Share × days of a part, whatever the method of its Bescheid. */
export const stellentage = ({ tagesgenau: { gehalten, besetzt } }: Jahresanteile): Stellentage => ({
  sollHundertstelTage: gehalten.zaehler,
  besetzteHundertstelTage: besetzt.zaehler,
});

/** What a line of a post carries whatever it is spent on. */
export function zeilenkopf(
  { stelle, arbeitgeber, gehalten }: Stellenteil,
  position: Position,
  jahr: number,
  tage: Stellentage,
) {
  const fenster = { von: jahresbeginn(jahr), bis: jahresende(jahr) };
  const [erster, letzter] = [
    gehalten.map(({ von }) => von).sort()[0],
    gehalten
      .map(({ bis }) => bis ?? fenster.bis)
      .sort()
      .at(-1),
  ];
  return {
    ...nullBetraege,
    schluessel: [position, stelle.id, arbeitgeber.id].join(" "),
    baustein: stelle.baustein,
    position,
    stelle: {
      id: stelle.id,
      bezeichnung: stelle.bezeichnung,
      funktion: stelle.funktion,
      anbindung: stelle.anbindung,
    },
    bezeichnung: stelle.bezeichnung,
    arbeitgeber,
    vzaeHundertstel: hoechststand(gehalten, fenster).hundertstel,
    zeitraum: erster && letzter ? { von: erster, bis: letzter } : null,
    sollHundertstelTage: tage.sollHundertstelTage,
    besetzteHundertstelTage: tage.besetzteHundertstelTage,
  };
}
