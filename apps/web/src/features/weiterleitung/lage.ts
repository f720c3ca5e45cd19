import type { Tone } from "@kim/ui";
import type { WeiterleitungZeile } from "./naechster-schritt.ts";

type Lage = { tone: Tone; titel: string; text: string; regel?: string; stelle?: string };

/** Where a Weiterleitung stands for its reader and what comes next; `stelle` labels the way to the post. */
export function lage(w: WeiterleitungZeile, darfAntworten: boolean): Lage {
  return w.richtung === "gegeben" ? lageDesGebers(w) : lageDesEmpfaengers(w, darfAntworten);
}

function lageDesGebers(w: WeiterleitungZeile): Lage {
  switch (w.stand) {
    case "angeboten":
      return {
        tone: "info",
        titel: "Die Antwort steht aus",
        text: `${w.empfaengerName} nimmt an oder lehnt ab. Der angebotene Anteil ist solange für Sie gesperrt.`,
      };
    case "angenommen":
      return {
        tone: "success",
        titel: `${w.empfaengerName} hat angenommen`,
        text: `Wer die Stelle besetzt, trägt ${w.empfaengerName} ein; Sie sehen es bei der Stelle.`,
        stelle: "Besetzung ansehen",
      };
    case "abgelehnt":
      return {
        tone: "warning",
        titel: `${w.empfaengerName} hat abgelehnt`,
        text: "Der Anteil bleibt bei Ihnen. Besetzen Sie ihn selbst oder bieten Sie ihn anderweitig an. Den Grund lesen Sie im Verlauf.",
        regel: "R7",
        stelle: "Zur Stelle",
      };
    case "zurueckgezogen":
      return { tone: "info", titel: "Sie haben das Angebot zurückgezogen", text: "Der Anteil ist wieder frei.", stelle: "Zur Stelle" };
  }
}

function lageDesEmpfaengers(w: WeiterleitungZeile, darfAntworten: boolean): Lage {
  switch (w.stand) {
    case "angeboten":
      return darfAntworten
        ? {
          tone: "warning",
          titel: "Bitte antworten Sie",
          text: `Nehmen Sie das Angebot an oder lehnen Sie es mit einem Grund ab. Bis dahin kann ${w.geberName} es zurückziehen.`,
        }
        : {
          tone: "info",
          titel: "Das Angebot ist noch nicht beantwortet",
          text: "Antworten kann die KIM-Koordination Ihrer Organisation.",
        };
    case "angenommen":
      return {
        tone: "success",
        titel: "Sie haben angenommen",
        text: `Tragen Sie bei der Stelle ein, wer sie besetzt. ${w.geberName} sieht Ihren Eintrag.`,
        stelle: "Besetzung eintragen",
      };
    case "abgelehnt":
      return {
        tone: "info",
        titel: "Sie haben abgelehnt",
        text: `Die Stelle bleibt bei ${w.geberName}. Ihr Grund steht im Verlauf.`,
        regel: "R7",
      };
    case "zurueckgezogen":
      return { tone: "info", titel: "Das Angebot wurde zurückgezogen", text: "Für Sie ist nichts mehr zu tun." };
  }
}
