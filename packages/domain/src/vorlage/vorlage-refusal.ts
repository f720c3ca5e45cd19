import type { Saetze } from "../grundlagen/saetze.ts";

type Feld = "betreff" | "text";

export type VorlageRefusal =
  | { reason: "platzhalter-unbekannt"; feld: Feld; name: string; platzhalter: readonly string[] }
  | { reason: "platzhalter-nicht-geschlossen"; feld: Feld }
  | { reason: "platzhalter-fehlt"; feld: "text"; name: string }
  | { reason: "pflicht-ohne-quelle"; feld: "quelle" }
  | { reason: "brief-nicht-abschaltbar"; feld: "aktiv" };

export const vorlageRefusalTexte: Saetze<VorlageRefusal> = {
  "platzhalter-unbekannt": ({ name, platzhalter }) =>
    `Den Platzhalter {${name}} gibt es in dieser Vorlage nicht. Möglich sind ${platzhalter.map((p) => `{${p}}`).join(", ")}.`,
  "platzhalter-nicht-geschlossen": () =>
    "Geschweifte Klammern stehen nur um Platzhalter, auf einer Zeile und immer zu zweit. Bitte die einzelne entfernen.",
  "platzhalter-fehlt": ({ name }) =>
    `Ohne {${name}} sagt der Brief nicht, worum es geht. Bitte den Platzhalter einsetzen.`,
  "pflicht-ohne-quelle": () =>
    "Bitte sagen, worauf die Pflicht beruht, zum Beispiel eine Nummer der Nebenbestimmungen.",
  "brief-nicht-abschaltbar": () =>
    "Erinnerungen gehen immer hinaus; abschalten lässt sich nur eine Pflicht der Empfänger.",
};
