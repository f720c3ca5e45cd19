import { alsDatum } from "../grundlagen/darstellung.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

export type ZinsRefusal =
  | { reason: "zins-ohne-betrag"; regel: "R97"; feld: "cent" }
  | { reason: "zins-ohne-tage"; regel: "R97"; feld: "bis"; von: PlainDate; bis: PlainDate }
  | { reason: "basiszins-fehlt"; regel: "R97"; feld: "bis"; halbjahre: readonly PlainDate[] }
  | { reason: "basiszins-kein-halbjahr"; regel: "R97"; feld: "ab"; ab: PlainDate }
  | { reason: "basiszins-besteht"; regel: "R97"; feld: "begruendung"; ab: PlainDate; mindestensZeichen: number }
  | { reason: "basiszins-unglaubhaft"; regel: "R97"; feld: "prozentHundertstel" }
  | { reason: "basiszins-selbst-bestaetigt"; regel: "R97"; name: string }
  | { reason: "basiszins-schon-bestaetigt"; regel: "R97"; ab: PlainDate }
  | { reason: "zinsverzicht-zu-vertreten"; regel: "R98"; feld: "nichtZuVertreten" }
  | { reason: "zinsverzicht-nicht-fristgerecht"; regel: "R98"; feld: "gezahltAm"; fristBis: PlainDate }
  | { reason: "zinsverzicht-ohne-grund"; regel: "R98"; feld: "begruendung"; mindestensZeichen: number };

const halbjahrAb = (ab: PlainDate): string => `das Halbjahr ab ${alsDatum(ab)}`;

export const zinsRefusalTexte: Saetze<ZinsRefusal> = {
  "zins-ohne-betrag": () => "Zinsen gibt es nur auf einen Betrag über 0 Euro.",
  "zins-ohne-tage": ({ von, bis }) =>
    `Der letzte Zinstag ${alsDatum(bis)} liegt vor dem ersten, dem ${alsDatum(von)}: Es fallen keine Zinsen an.`,
  "basiszins-fehlt": ({ halbjahre }) =>
    `Für ${halbjahre.map(halbjahrAb).join(" und ")} ist kein Basiszinssatz hinterlegt. Die Bezirksregierung trägt ihn ` +
    "ein, wenn die Bundesbank ihn bekannt gibt; bis dahin wird nicht gerechnet.",
  "basiszins-kein-halbjahr": ({ ab }) =>
    `Der Basiszinssatz ändert sich nur am 1. Januar und am 1. Juli, nicht am ${alsDatum(ab)} (§ 247 BGB).`,
  "basiszins-besteht": ({ ab, mindestensZeichen }) =>
    `Für ${halbjahrAb(ab)} liegt schon ein bestätigter Satz vor. Wer ihn berichtigt, sagt in mindestens ` +
    `${mindestensZeichen} Zeichen, warum.`,
  "basiszins-unglaubhaft": () =>
    "Ein Basiszinssatz unter -5 oder über 15 Prozent ist noch nie vorgekommen. Bitte den Wert prüfen.",
  "basiszins-selbst-bestaetigt": ({ name }) =>
    `${name} hat den Satz eingetragen. Eine zweite Person muss ihn mit der Bekanntgabe vergleichen und bestätigen.`,
  "basiszins-schon-bestaetigt": ({ ab }) => `Der Satz für ${halbjahrAb(ab)} ist schon bestätigt.`,
  "zinsverzicht-zu-vertreten": () =>
    "Von Zinsen kann nur abgesehen werden, wenn der Empfänger die Umstände nicht zu vertreten hat " +
    "(§ 49a Abs. 3 Satz 2 VwVfG NRW).",
  "zinsverzicht-nicht-fristgerecht": ({ fristBis }) =>
    `Von Zinsen kann nur abgesehen werden, wenn bis zum ${alsDatum(fristBis)} gezahlt wurde ` +
    "(§ 49a Abs. 3 Satz 2 VwVfG NRW).",
  "zinsverzicht-ohne-grund": ({ mindestensZeichen }) =>
    `Bitte in mindestens ${mindestensZeichen} Zeichen sagen, warum für diesen Zeitraum von Zinsen abgesehen wird.`,
};
