import type { Saetze } from "../grundlagen/saetze.ts";

export type KonditionRefusal =
  | { reason: "konditionsjahr-ausserhalb"; feld: "jahr"; jahr: number; von: number; bis: number }
  | { reason: "fassung-unveraendert"; jahr: number; fassung: number }
  | { reason: "quelle-fehlt"; feld: string; name: string }
  | { reason: "quelle-gehoert-zum-alten-wert"; feld: string; name: string; alt: string; neu: string }
  | { reason: "jahr-hat-bescheide"; feld: "abloesung"; jahr: number; anzahl: number }
  | { reason: "fassung-schon-freigegeben"; jahr: number; fassung: number }
  | { reason: "vier-augen"; name: string }
  | { reason: "fassung-ueberholt"; fassung: number; geltend: number }
  | { reason: "abloesung-nicht-erklaert"; jahr: number; anzahl: number };

const bescheide = (anzahl: number) => (anzahl === 1 ? "ein Bescheid" : `${anzahl} Bescheide`);

export const konditionRefusalTexte: Saetze<KonditionRefusal> = {
  "konditionsjahr-ausserhalb": (r) =>
    `Für ${r.jahr} lassen sich keine Konditionen vorschlagen. Bitte ein Jahr von ${r.von} bis ${r.bis} wählen.`,
  "fassung-unveraendert": (r) =>
    `Der Vorschlag gleicht der geltenden Fassung ${r.fassung} für ${r.jahr}. Bitte wenigstens einen Wert, eine Quelle oder eine Annahme ändern.`,
  "quelle-fehlt": (r) => `Zu „${r.name}“ fehlt die Quelle. Bitte angeben, woher der Wert stammt.`,
  "quelle-gehoert-zum-alten-wert": (r) =>
    `Die Quelle zu „${r.name}“ belegt den bisherigen Wert ${r.alt}. Bitte angeben, woher ${r.neu} stammt.`,
  "jahr-hat-bescheide": (r) =>
    `Auf den Konditionen für ${r.jahr} beruht schon ${bescheide(r.anzahl)}. Ändern lassen sie sich nicht mehr, nur ablösen: Bitte die Ablösung bestätigen.`,
  "fassung-schon-freigegeben": (r) =>
    `Fassung ${r.fassung} für ${r.jahr} ist schon freigegeben. Änderungen brauchen einen neuen Vorschlag.`,
  "vier-augen": (r) =>
    `${r.name} hat diese Fassung vorgeschlagen und kann sie nicht selbst freigeben. Bitte eine zweite Person im Ministerium darum bitten.`,
  "fassung-ueberholt": (r) =>
    `Inzwischen gilt Fassung ${r.geltend}; Fassung ${r.fassung} ist überholt. Bitte auf der geltenden Fassung neu vorschlagen.`,
  "abloesung-nicht-erklaert": (r) =>
    `Seit dem Vorschlag ist für ${r.jahr} ${bescheide(r.anzahl)} ergangen. Bitte als Ablösung neu vorschlagen.`,
};
