import { foerderfaehigerAnteil, gehaltenerAnteil, type Foerderanteil } from "../besetzung/vakanz.ts";
import type { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import type { Stellenteil } from "./stellenteile.ts";

/** What is held of the year and, of it, occupied, by each method of the vacancy rule (R35). */
export type Jahresanteile = Record<VakanzMethode, { gehalten: Foerderanteil; besetzt: Foerderanteil }>;

/** A part with its shares of the year. */
export type BemessenerTeil = Stellenteil & { anteile: Jahresanteile };

export function jahresanteile({ gehalten: teil, besetzt: besetzungen }: Stellenteil, jahr: number): Jahresanteile {
  const nach = (methode: VakanzMethode) => ({
    gehalten: gehaltenerAnteil(methode, { teil, jahr }),
    besetzt: foerderfaehigerAnteil(methode, { teil, besetzungen, jahr }),
  });
  return {
    tagesgenau: nach("tagesgenau"),
    monatsgenau: nach("monatsgenau"),
    ohne_kuerzung: nach("ohne_kuerzung"),
  };
}
