import type { Nachweisart } from "./nachweisart.ts";

/** What a form of a year follows, and whether an official one was read; `annahme` until it was. */
export type Vordruckfassung = { ausgabe: number; grundlage: string; annahme: boolean };

// The official Muster of the Richtlinie lies only as a picture of a paper nobody could read: blocks I, II and IV of the
// general form were read, III, V and the annexes were not.
const verwendungsnachweis = (ausgabe: number, richtlinie: string): Vordruckfassung => ({
  ausgabe,
  grundlage: `${richtlinie}; Grundmuster 3 zu Nr. 10 VVG zu § 44 LHO`,
  annahme: true,
});

/** All of each kind, oldest first; one holds from the year of money it is named after until the next. */
export const vordruckfassungen = {
  verwendungsnachweis: [
    verwendungsnachweis(2020, "Richtlinie KIM vom 25.11.2020"),
    verwendungsnachweis(2023, "Richtlinie KIM in der Fassung vom 06.12.2022"),
    verwendungsnachweis(2025, "Richtlinie KIM vom 12.12.2024"),
  ],
  verwendungsbestaetigung: [
    { ausgabe: 2020, grundlage: "§ 29 Haushaltsgesetz NRW des Jahres", annahme: true },
    { ausgabe: 2023, grundlage: "§ 29 Absatz 4 Haushaltsgesetz NRW 2023", annahme: false },
    { ausgabe: 2024, grundlage: "§ 29 Haushaltsgesetz NRW des Jahres, wie 2023", annahme: true },
  ],
  teilnachweis: [
    { ausgabe: 2020, grundlage: "Nr. 12 VVG zu § 44 LHO, Weiterleitungsvertrag; Gliederung wie oben", annahme: true },
  ],
} as const satisfies Record<Nachweisart, readonly Vordruckfassung[]>;

/** By the year of the money, the newest that had begun. */
export function vordruckfassung(art: Nachweisart, jahr: number): Vordruckfassung {
  const alle: readonly Vordruckfassung[] = vordruckfassungen[art];
  const [erste] = alle;
  const gefunden = alle.findLast(({ ausgabe }) => ausgabe <= jahr) ?? erste;
  if (!gefunden) throw new RangeError(`kein Vordruck: ${art}`);
  return gefunden;
}

export const vordruckvermerk = ({ ausgabe, grundlage, annahme }: Vordruckfassung): string =>
  `Vordruckfassung ${ausgabe} der KIM-Plattform nach: ${grundlage}.${annahme ? " Der amtliche Vordruck liegt nicht oder nur zum Teil vor; Aufbau und Wortlaut sind insoweit Annahme. Ein Stern (*) bezeichnet Teile, die ganz Annahme sind." : " Ein Stern (*) bezeichnet Teile, die Annahme sind."}`;
