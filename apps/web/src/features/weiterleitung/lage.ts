import { alsDatum } from "@kim/domain/grundlagen";
import { wirksamesEnde, type Vertragsstand } from "@kim/domain/weiterleitung";
import type { Tone } from "@kim/ui";
import type { Richtung, WeiterleitungZeile } from "./naechster-schritt.ts";

export type Lage = { tone: Tone; titel: string; text: string; regel?: string; stelle?: string };
type Vertrag = Pick<
  WeiterleitungZeile,
  "richtung" | "stand" | "geberName" | "empfaengerName" | "beginn" | "ende" | "enden" | "nachweisFaelligAm" | "antwort"
>;

/** Where a contract stands for its reader and what comes next; `stelle` labels the way to the post. */
export const lage = (w: Vertrag, darfAntworten: boolean): Lage => lagen[w.richtung][w.stand](w, darfAntworten);

/** Ended with the contract above before anybody answered. */
const erledigt: Lage = {
  tone: "info",
  titel: "Das Angebot ist erledigt",
  text: "Die Weiterleitung, auf der es beruhte, endete, bevor jemand geantwortet hat. Für Sie ist nichts mehr zu tun.",
};

const lagen = {
  gegeben: {
    angeboten: (w) => ({
      tone: "info",
      titel: "Die Antwort steht aus",
      text: `${w.empfaengerName} nimmt an oder lehnt ab. Der angebotene Anteil ist solange für Sie gesperrt.`,
    }),
    angenommen: (w) => ({
      tone: "success",
      titel: `${w.empfaengerName} hat angenommen`,
      text: `Der Vertrag beginnt am ${alsDatum(w.beginn)}. Wer die Stelle besetzt, trägt ${w.empfaengerName} ein.`,
      stelle: "Besetzung ansehen",
    }),
    laufend: (w) => ({
      tone: "success",
      titel: `Der Vertrag läuft bis zum ${alsDatum(wirksamesEnde(w))}`,
      text: `Wer die Stelle besetzt, trägt ${w.empfaengerName} ein; Sie sehen es bei der Stelle.`,
      stelle: "Besetzung ansehen",
    }),
    beendet: (w) =>
      w.antwort === null
        ? erledigt
        : {
            tone: "info",
            titel: `Beendet mit dem ${alsDatum(wirksamesEnde(w))}`,
            text: `Der Anteil ist wieder frei. Der Nachweis von ${w.empfaengerName} ist am ${alsDatum(w.nachweisFaelligAm)} fällig.`,
            stelle: "Zur Stelle",
          },
    zurueckgegeben: (w) => ({
      tone: "warning",
      titel: `${w.empfaengerName} hat die Stelle zurückgegeben`,
      text: [
        `Letzter Tag war der ${alsDatum(wirksamesEnde(w))}. Besetzen Sie den Anteil selbst oder bieten Sie ihn anderweitig an.`,
        `Nachweis bis ${alsDatum(w.nachweisFaelligAm)}.`,
      ].join(" "),
      stelle: "Zur Stelle",
    }),
    abgelehnt: (w) => ({
      tone: "warning",
      titel: `${w.empfaengerName} hat abgelehnt`,
      text: "Der Anteil bleibt bei Ihnen. Besetzen Sie ihn selbst oder bieten Sie ihn anderweitig an. Den Grund lesen Sie im Verlauf.",
      regel: "R7",
      stelle: "Zur Stelle",
    }),
    zurueckgezogen: () => ({
      tone: "info",
      titel: "Sie haben das Angebot zurückgezogen",
      text: "Der Anteil ist wieder frei.",
      stelle: "Zur Stelle",
    }),
  },
  erhalten: {
    angeboten: (w, darfAntworten) =>
      darfAntworten
        ? {
            tone: "warning",
            titel: "Bitte antworten Sie",
            text: `Nehmen Sie das Angebot an oder lehnen Sie es mit einem Grund ab. Bis dahin kann ${w.geberName} es zurückziehen.`,
          }
        : {
            tone: "info",
            titel: "Das Angebot ist noch nicht beantwortet",
            text: "Antworten kann die KIM-Koordination Ihrer Organisation.",
          },
    angenommen: (w) => ({
      tone: "success",
      titel: "Sie haben angenommen",
      text: `Der Vertrag beginnt am ${alsDatum(w.beginn)}. Wer die Stelle besetzt, können Sie schon eintragen; ${w.geberName} sieht es.`,
      stelle: "Besetzung eintragen",
    }),
    laufend: (w) => ({
      tone: "success",
      titel: `Der Vertrag läuft bis zum ${alsDatum(wirksamesEnde(w))}`,
      text: `Tragen Sie bei der Stelle ein, wer sie besetzt. ${w.geberName} sieht Ihren Eintrag.`,
      stelle: "Besetzung eintragen",
    }),
    beendet: (w) => (w.antwort === null ? erledigt : nachEnde(w, `Beendet mit dem ${alsDatum(wirksamesEnde(w))}`)),
    zurueckgegeben: (w) => nachEnde(w, `Zurückgegeben mit dem ${alsDatum(wirksamesEnde(w))}`),
    abgelehnt: (w) => ({
      tone: "info",
      titel: "Sie haben abgelehnt",
      text: `Die Stelle bleibt bei ${w.geberName}. Ihr Grund steht im Verlauf.`,
      regel: "R7",
    }),
    zurueckgezogen: () => ({
      tone: "info",
      titel: "Das Angebot wurde zurückgezogen",
      text: "Für Sie ist nichts mehr zu tun.",
    }),
  },
} as const satisfies Record<Richtung, Record<Vertragsstand, (w: Vertrag, darfAntworten: boolean) => Lage>>;

// R38: books stay five years.
const nachEnde = (w: Vertrag, titel: string): Lage => ({
  tone: "info",
  titel,
  text:
    "Die Stelle sehen Sie nicht mehr. Vertrag, eigene Besetzungen und Ausgaben bleiben. " +
    `Ausgaben bis zum letzten Tag tragen Sie noch bis zum Nachweis am ${alsDatum(w.nachweisFaelligAm)} nach.`,
});
