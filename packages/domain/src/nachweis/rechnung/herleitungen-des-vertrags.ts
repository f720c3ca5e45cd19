import { alsEuro } from "../../grundlagen/darstellung.ts";
import { summe } from "../../grundlagen/geld.ts";
import { herleitungAusTeilen, type Herleitung, type Teilbetrag } from "../../jahresrechnung/herleitung-aus-teilen.ts";
import { nebenbegriffe } from "../../jahresrechnung/nebenbegriffe.ts";
import type { Teilnachweiszahlen } from "../papier/zahlen.ts";
import type { Vertragszahlenlage } from "./zahlen-des-vertrags.ts";

type Eingang = Pick<Vertragszahlenlage, "jahr" | "vertrag" | "nichtZuwendungsfaehigCent">;

/** How the figures of a Teilnachweis came about; figures of zero are left out. */
export function herleitungenDesVertrags(lage: Eingang, zahlen: Teilnachweiszahlen): Herleitung[] {
  const titel = `Weiterleitungsvertrag ${lage.jahr}`;
  return [
    herleitungAusTeilen(titel, nebenbegriffe.vertragskosten, kosten(zahlen)),
    herleitungAusTeilen(titel, nebenbegriffe.vertragVerwendet, verwendet(lage, zahlen)),
    herleitungAusTeilen(titel, nebenbegriffe.vertragRueckgabe, rueckgabe(lage, zahlen)),
  ].filter(({ cent }) => cent !== 0);
}

const kosten = ({ eigeneKostenCent, weiterleitungen }: Teilnachweiszahlen): Teilbetrag[] => [
  { text: "Eigene Kosten", cent: eigeneKostenCent },
  ...weiterleitungen.map(({ empfaengerName, anerkanntCent, bescheinigung }) => ({
    text: `Anerkannt bei ${empfaengerName}${bescheinigung ? `, Fassung ${bescheinigung.version}` : ""}`,
    cent: anerkanntCent,
  })),
];

function verwendet({ vertrag, nichtZuwendungsfaehigCent }: Eingang, zahlen: Teilnachweiszahlen): Teilbetrag[] {
  const teile = [
    ...kosten(zahlen),
    { text: "− Besserstellung (R80)", cent: -zahlen.besserstellungCent },
    { text: "− laut Belegliste nicht zuwendungsfähig", cent: -nichtZuwendungsfaehigCent },
  ];
  const rest = summe(teile.map(({ cent }) => cent));
  const anrechenbarCent = Math.max(0, rest);
  const { hoechstbetragCent, weitergeleitetCent } = zahlen;
  const grenze =
    vertrag.bemessung === "pauschale" || hoechstbetragCent === null || weitergeleitetCent <= hoechstbetragCent
      ? `weitergeleitet sind ${alsEuro(weitergeleitetCent)}`
      : `Höchstbetrag nach Anteil und Tagen ${alsEuro(hoechstbetragCent)}`;
  return [
    ...teile,
    { text: "Nie unter null", cent: anrechenbarCent - rest },
    { text: `− was der Vertrag nicht trägt: ${grenze}`, cent: zahlen.verwendetCent - anrechenbarCent },
  ];
}

const rueckgabe = ({ vertrag }: Eingang, zahlen: Teilnachweiszahlen): Teilbetrag[] => [
  { text: "Weitergeleitet", cent: zahlen.weitergeleitetCent },
  { text: "− zuwendungsfähig", cent: -zahlen.verwendetCent },
  {
    text: vertrag.bemessung === "pauschale" ? "− Überschuss, der nach dem Vertrag bleibt" : "− bleibt nach dem Vertrag",
    cent: -zahlen.ueberschussCent,
  },
];
