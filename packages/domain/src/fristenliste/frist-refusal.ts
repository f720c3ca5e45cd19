import { alsDatum } from "../grundlagen/darstellung.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

export type FristRefusal =
  | { reason: "frist-nicht-auf-der-tafel" }
  | { reason: "nachweis-schon-eingereicht" }
  | { reason: "fristverlaengerung-nicht-spaeter"; regel: "R106"; feld: "bis"; bisher: PlainDate }
  | { reason: "frist-ohne-einvernehmen"; regel: "R108"; feld: "einvernehmlich"; bisher: PlainDate }
  | { reason: "fristverlaengerung-schon-vorbei"; regel: "R106"; feld: "bis"; heute: PlainDate }
  | {
      reason: "abstand-nach-oben";
      regel: "R108";
      feld: "abstandBestaetigt";
      obenAm: PlainDate;
      spaetestens: PlainDate;
    }
  | { reason: "fristverlaengerung-ohne-grund"; regel: "R106"; feld: "grund"; mindestensZeichen: number };

export const fristRefusalTexte: Saetze<FristRefusal> = {
  "frist-nicht-auf-der-tafel": () =>
    "Auf diesen Nachweis wartet Ihre Organisation nicht. Bitte die Seite neu laden und noch einmal wählen.",
  "nachweis-schon-eingereicht": () => "Dieser Nachweis ist schon eingereicht. Bitte die Seite neu laden.",
  "fristverlaengerung-nicht-spaeter": ({ bisher }) =>
    `Die Frist endet am ${alsDatum(bisher)}. Bitte einen späteren Tag wählen.`,
  "frist-ohne-einvernehmen": ({ bisher }) =>
    `Vereinbart ist der ${alsDatum(bisher)}. Ein früherer Tag gilt nur, wenn der Empfänger einverstanden ist. Bitte bestätigen Sie das oder fragen Sie ihn vorher.`,
  "fristverlaengerung-schon-vorbei": ({ heute }) => `Bitte einen Tag ab heute wählen, dem ${alsDatum(heute)}.`,
  "abstand-nach-oben": ({ obenAm, spaetestens }) =>
    `Ihr eigener Nachweis ist am ${alsDatum(obenAm)} fällig; darunter sollte es bis ${alsDatum(spaetestens)} sein. Bitte bestätigen oder früher legen.`,
  "fristverlaengerung-ohne-grund": ({ mindestensZeichen }) =>
    `Bitte in mindestens ${mindestensZeichen} Zeichen sagen, warum verlängert wird; der Empfänger liest es.`,
};
