import type { PlainDate } from "@kim/domain/grundlagen";
import type { Block, Papier } from "./papier.ts";

type Schreiben = {
  titel: string;
  untertitel: string | null;
  partei: string;
  am: PlainDate;
  vermerk: string;
  demodaten: boolean;
  bloecke: readonly Block[];
};

/**
 * A paper of the granting procedure. Nothing official was read for any of them, so each says that its words are the
 * platform's.
 */
export const schreiben = ({ titel, untertitel, partei, am, vermerk, demodaten, bloecke }: Schreiben): Papier => ({
  titel,
  untertitel,
  ausgabe:
    "Den Wortlaut hat die KIM-Plattform gewählt; ein amtliches Muster liegt nicht vor (Annahme). Vor dem Gebrauch bitte rechtlich prüfen. Ein Stern (*) bezeichnet Teile, deren Inhalt Annahme ist.",
  partei,
  am,
  vermerk,
  pruefsumme: null,
  kennzeichen: demodaten ? "Demodaten – ohne Rechtswirkung" : "Muster – Wortlaut nicht amtlich",
  wasserzeichen: null,
  bloecke,
});
