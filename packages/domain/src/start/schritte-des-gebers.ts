import { angebote, wenn, zaehle, type NaechsterSchritt } from "./naechster-schritt.ts";
import type { Gegebenzahlen } from "./vertragszahlen.ts";

/** For everybody who passed something on: the recipient of the grant and whoever passes on what it holds. */
export function schritteDesGebers(gegeben: Gegebenzahlen): NaechsterSchritt[] {
  const { abgelehnteAngebote, offeneAngebote, offeneAenderungen, ohneVerwaltung, zurueckgegeben } = gegeben;
  return [
    ...wenn(zurueckgegeben > 0, {
      titel: "Zurückgegebene Stellen neu vergeben",
      text: `${zaehle(zurueckgegeben, "Stelle kam", "Stellen kamen")} zurück und ${zurueckgegeben === 1 ? "ist" : "sind"} nicht besetzt.`,
      ziel: "/uebersicht?zustand=zurueckgegeben",
      dringend: true,
      recht: "weiterleitung:anbieten",
    }),
    ...wenn(abgelehnteAngebote > 0, {
      titel: "Abgelehnte Angebote prüfen",
      text: `${angebote(abgelehnteAngebote)} abgelehnt. Lesen Sie den Grund und planen Sie die Stelle neu.`,
      ziel: "/weiterleitungen?stand=abgelehnt",
      dringend: true,
      recht: "weiterleitung:anbieten",
    }),
    ...wenn(ohneVerwaltung.length > 0, {
      titel: "Empfänger einladen",
      text: `${aufzaehlung(ohneVerwaltung)}: Dort kann sich noch niemand anmelden. Beim Vertrag laden Sie die erste Person ein.`,
      ziel: "/weiterleitungen",
      dringend: true,
      recht: "weiterleitung:anbieten",
    }),
    ...wenn(offeneAngebote + offeneAenderungen > 0, {
      titel: "Antworten abwarten",
      text: `${[...(offeneAngebote > 0 ? [angebote(offeneAngebote)] : []), ...(offeneAenderungen > 0 ? [zaehle(offeneAenderungen, "Änderung", "Änderungen")] : [])].join(" und ")} noch nicht beantwortet.`,
      ziel: offeneAngebote > 0 ? "/weiterleitungen?stand=angeboten" : "/weiterleitungen",
      dringend: false,
      recht: "weiterleitung:lesen",
    }),
  ];
}

/** Three names, then how many more. */
function aufzaehlung(namen: readonly string[]): string {
  const weitere = namen.length - 3;
  return weitere > 0 ? `${namen.slice(0, 3).join(", ")} und ${weitere} weitere` : namen.join(", ");
}
