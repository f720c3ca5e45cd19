import type { Landesschluessel, LandesverteilungInhalt, Schluesselart } from "./landesinhalt.ts";
import { jahresbeginn } from "../grundlagen/plain-date.ts";
import { weitere2020 } from "./registerstellen.ts";

/** What a new Landesverteilung starts with: everybody as in the year before. */
export const ersterLandesentwurf = (jahr: number): LandesverteilungInhalt => ({
  begruendung: "",
  szenarien: [{ name: "Wie im Vorjahr", schluessel: leererSchluessel("vorjahr", jahr) }],
});

/** The key of 2020 where it is known: 40 % FlüAG and 60 % AWoV (S2b 2.2); the rest people enter. */
export function leererSchluessel(art: Schluesselart, jahr: number): Landesschluessel {
  switch (art) {
    case "gewichtet":
      return {
        art,
        gesamtHundertstel: 0,
        schrittHundertstel: 50,
        indikatoren: [
          { ...leererIndikator("Bestand nach FlüAG"), prozent: 40 },
          { ...leererIndikator("Bestand nach AWoV"), prozent: 60 },
        ],
      };
    case "cluster":
      return {
        art,
        indikatoren: [leererIndikator("Bestand nach FlüAG"), leererIndikator("Bestand nach AWoV")],
        schwellen: [0, 0, 0, 0],
        quelle: "",
        annahme: true,
      };
    case "halbe_stellen":
      return {
        art,
        tag: jahresbeginn(jahr),
        weitere: weitere2020,
        indikator: leererIndikator("Ausländerinnen und Ausländer, mindestens acht Jahre hier (AZR)"),
      };
    case "vorjahr":
      return { art, schrittHundertstel: 50, aenderung: { art: "prozent", prozent: 0 } };
    case "tabelle":
      return { art, tabelle: "", quelle: "", annahme: false };
  }
}

const leererIndikator = (name: string) => ({ name, tabelle: "", quelle: "", annahme: false });
