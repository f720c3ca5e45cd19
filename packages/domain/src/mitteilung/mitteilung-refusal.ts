import type { Saetze } from "../grundlagen/saetze.ts";

export type MitteilungRefusal =
  | { reason: "mitteilung-ohne-foerderung"; regel: "R100b" }
  | { reason: "pflicht-nicht-aktiv"; regel: "R100b"; feld: "pflicht" }
  | { reason: "anlass-schon-mitgeteilt"; regel: "R100b" }
  | { reason: "anlass-besteht-nicht"; regel: "R100b" }
  | { reason: "mitteilung-mit-luecke"; feld: "text"; stelle: string };

export const mitteilungRefusalTexte: Saetze<MitteilungRefusal> = {
  "mitteilung-ohne-foerderung": () =>
    "Mitteilungspflichten hat, wem die Bezirksregierung etwas bewilligt hat. Wer Teile weitergeleitet bekam, schreibt seinem Geber.",
  "pflicht-nicht-aktiv": () =>
    "Diese Mitteilung verlangt die Bezirksregierung nicht mehr. Bitte eine andere Pflicht wählen.",
  "anlass-schon-mitgeteilt": () =>
    "Diesen Anlass hat Ihre Organisation schon mitgeteilt. Neues dazu bitte als eigene Mitteilung ohne Anlass senden.",
  "anlass-besteht-nicht": () =>
    "Diesen Anlass sieht die Plattform nicht mehr. Bitte die Seite neu laden oder ohne Anlass mitteilen.",
  "mitteilung-mit-luecke": ({ stelle }) => `Im Schreiben steht noch „${stelle}“. Bitte dort das Fehlende einsetzen.`,
};
