import { richtlinie2022 } from "./konditionsbelege.ts";
import type { Fristen } from "./konditionen-werte.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import { plainDate, type PlainDate } from "../grundlagen/plain-date.ts";
import type { Baustein } from "../stelle/stelle.ts";

const anbest = "NRW ANBest-I 1.5, für ANBest-P/G angenommen";

/** R71, R72, R32: when money of a year is proven, paid back, and needed by; proven for 2023, carried over else. */
export function fristen(baustein: Baustein, instrument: Instrument, jahr: number): Fristen {
  const annahme = jahr !== 2023;
  const mittel = { monate: 2, gilt: "alle_mittel", quelle: anbest, annahme: true } as const;
  if (instrument === "fachbezogene_pauschale")
    return {
      nachweis: {
        monate: 3,
        quelle: "§ 29 Abs. 4 Haushaltsgesetz NRW 2023: unverzüglich; 31.03. als Vorgabe der Plattform",
        annahme: true,
      },
      rueckzahlung: { monate: 3, quelle: "§ 29 Abs. 5 Haushaltsgesetz NRW 2023: bis zum 31.03.", annahme },
      mittel,
    };
  if (baustein === 1)
    return {
      nachweis: { monate: 3, quelle: richtlinie2022("7.4"), annahme },
      rueckzahlung: null,
      mittel: { monate: 2, gilt: "nur_begleitung", quelle: richtlinie2022("7.3"), annahme },
    };
  const vorgabe = "Vorgabe der Plattform; maßgeblich ist der Bescheid";
  return { nachweis: { monate: 6, quelle: vorgabe, annahme: true }, rueckzahlung: null, mittel };
}

/** R75: the days on which posts, workplaces, events and measures of Baustein 1 are paid. */
export const auszahlungstermineBaustein1 = (
  jahr: number,
): { termine: PlainDate[]; quelle: string; annahme: boolean } => ({
  termine: ["05-01", "10-01"].map((tag) => plainDate(`${jahr}-${tag}`)),
  quelle: richtlinie2022("7.3"),
  annahme: jahr !== 2023,
});
