import { Nachweisart, nachweisartNamen } from "./nachweisart.ts";
import { vordruckfassungen } from "./vordruckfassung.ts";

/** A blank form that lies ready as a file, for the day on which nothing else works. */
export type Vordruck = {
  datei: string;
  name: string;
  /** Null: the list of receipts that goes with a Teilnachweis. */
  art: Nachweisart | null;
  /** The years of money it is for; `bis` null: until further notice. */
  von: number;
  bis: number | null;
};

/** All of them, newest first within a kind. */
export const vordrucke: readonly Vordruck[] = [
  ...Nachweisart.options.flatMap((art) =>
    vordruckfassungen[art]
      .map(({ ausgabe: von }, i, alle): Vordruck => {
        const naechste = alle[i + 1];
        return {
          datei: `${art}-${von}.pdf`,
          name: nachweisartNamen[art],
          art,
          von,
          bis: naechste ? naechste.ausgabe - 1 : null,
        };
      })
      .toReversed(),
  ),
  { datei: "belegliste-2020.pdf", name: "Belegliste", art: null, von: 2020, bis: null },
];
