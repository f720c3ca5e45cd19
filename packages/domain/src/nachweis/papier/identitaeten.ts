import { summe, type Cent } from "../../grundlagen/geld.ts";
import type { Nachweiszahlen, Verwendungsnachweiszahlen } from "./zahlen.ts";

/** Two ways to the same figure that must agree before anybody signs. */
export type Identitaet = { regel: "R41" | "R79" | "R81"; name: string; linksCent: number; rechtsCent: number };

/** What has to add up on a paper; `verletzte` are those that don't. */
export const identitaeten = (zahlen: Nachweiszahlen): Identitaet[] => [
  ...desPapiers(zahlen),
  ...zahlen.weiterleitungen
    .filter(({ bescheinigung }) => bescheinigung !== null)
    .map((w) => ({
      regel: "R81" as const,
      name: `Teilnachweis ${w.empfaengerName}: erklärt = anerkannt + gekürzt + nicht nachgewiesen`,
      linksCent: w.erklaertCent,
      rechtsCent: w.anerkanntCent + w.gekuerztCent + w.nichtNachgewiesenCent,
    })),
];

export const verletzte = (zahlen: Nachweiszahlen): Identitaet[] =>
  identitaeten(zahlen).filter(({ linksCent, rechtsCent }) => linksCent !== rechtsCent);

function desPapiers(zahlen: Nachweiszahlen): Identitaet[] {
  if (zahlen.art === "teilnachweis")
    return [
      {
        regel: "R41",
        name: "Verwendet + Überschuss der Pauschale + Rückgabe = weitergeleitet",
        linksCent: zahlen.verwendetCent + zahlen.ueberschussCent + zahlen.rueckgabeCent,
        rechtsCent: zahlen.weitergeleitetCent,
      },
      einnahmenGleichAusgaben(zahlen.einnahmen, zahlen.eigeneKostenCent + zahlen.kostenDarunterCent),
    ];
  const gezahlt: Identitaet = {
    regel: "R41",
    name: "Summe der Auszahlungen = ausgezahlt",
    linksCent: summe(zahlen.auszahlungen.map((a) => a.betragCent)),
    rechtsCent: zahlen.ausgezahltCent,
  };
  const bewilligt: Identitaet = {
    regel: "R41",
    name: "Geltender Bescheid = bewilligt",
    linksCent: summe(zahlen.bescheide.filter(({ gilt }) => gilt).map((b) => b.betragCent)),
    rechtsCent: zahlen.bewilligtCent,
  };
  if (zahlen.art === "verwendungsbestaetigung")
    return [
      bewilligt,
      gezahlt,
      {
        regel: "R41",
        name: "Eingesetzt + nicht verbraucht + nicht nachgewiesen = ausgezahlt",
        linksCent: zahlen.eingesetztCent + zahlen.nichtVerbrauchtCent + zahlen.nichtNachgewiesenCent,
        rechtsCent: zahlen.ausgezahltCent,
      },
      {
        regel: "R41",
        name: "Rückzahlung = nicht verbraucht + nicht nachgewiesen",
        linksCent: zahlen.rueckzahlungCent,
        rechtsCent: zahlen.nichtVerbrauchtCent + zahlen.nichtNachgewiesenCent,
      },
    ];
  return [bewilligt, gezahlt, ...desErgebnisses(zahlen)];
}

const desErgebnisses = ({ ergebnis, einnahmen, ausgaben, ausgezahltCent }: Verwendungsnachweiszahlen): Identitaet[] => [
  einnahmenGleichAusgaben(einnahmen, ergebnis.ausgegebenCent),
  {
    regel: "R79",
    name: "Summe der Positionen = zuwendungsfähige Ausgaben",
    linksCent: summe(ausgaben.map((a) => a.zuwendungsfaehigCent)),
    rechtsCent: ergebnis.zuwendungsfaehigCent,
  },
  {
    regel: "R79",
    name: "Anerkannt + Erstattung = ausgezahlt + noch abrufbar",
    linksCent: ergebnis.anerkanntCent + ergebnis.erstattungCent,
    rechtsCent: ausgezahltCent + ergebnis.nochAbrufbarCent,
  },
];

// With more income than spending the own share would be negative: that is an error of the entries, not a share.
const einnahmenGleichAusgaben = (
  einnahmen: readonly { abrechnungCent: number }[],
  ausgegebenCent: Cent,
): Identitaet => ({
  regel: "R79",
  name: "Einnahmen laut Abrechnung = Ausgaben insgesamt",
  linksCent: summe(einnahmen.map((e) => Math.max(0, e.abrechnungCent))),
  rechtsCent: ausgegebenCent,
});
