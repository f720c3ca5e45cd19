import { hatRecht, type Rolle } from "../organisation/rollen.ts";
import type { NaechsterSchritt } from "./naechster-schritt.ts";

/** So long somebody is asked to look after an address to which a reminder could not be delivered. */
export const zustellungTage = 60;

/** One step for each address, for whoever administers people: nobody else can mend it. */
export const schritteZurZustellung = (anschriften: readonly string[], rollen: readonly Rolle[]): NaechsterSchritt[] =>
  hatRecht(rollen, "person:verwalten")
    ? anschriften.map((anschrift) => ({
        titel: `Anschrift prüfen: ${anschrift}`,
        text: "Eine Erinnerung an Fristen kam dort nicht an. Arbeitet die Person noch hier, laden Sie sie unter ihrer neuen Anschrift ein.",
        ziel: "/personen",
        dringend: true,
        recht: "person:verwalten",
      }))
    : [];
