import type { Einnahmeart } from "../../ausgabe/einnahme.ts";
import { summe, type Cent } from "../../grundlagen/geld.ts";
import { positionsarten, type Position } from "../../jahresrechnung/begriffe.ts";
import { anspruchImJahr } from "../../weiterleitung/vertrag/vertragsanspruch.ts";
import { vertragsbetragIm } from "../../weiterleitung/vertrag/vertragsverlauf.ts";
import type { Weiterleitung } from "../../weiterleitung/vertrag/weiterleitung.ts";
import { besserstellungCent, type Besserstellung } from "../papier/besserstellung.ts";
import { einnahmezeilen } from "./einnahmezeilen.ts";
import type { Kettenglied } from "../ablauf/kette.ts";
import { weiterleitungszeilen } from "./weiterleitungszeilen.ts";
import type { Teilnachweiszahlen } from "../papier/zahlen.ts";

export type Vertragszahlenlage = {
  jahr: number;
  vertrag: Weiterleitung;
  /** Of the post, for the row of the Finanzierungsplan. */
  position: Position;
  /** Cost of the holder itself in the year: its Belegliste, or what it booked. */
  eigeneKostenCent: number;
  /** Of it not eligible by the Belegliste (R77). */
  nichtZuwendungsfaehigCent: number;
  besserstellungen: readonly Besserstellung[];
  einnahmen: readonly { art: Einnahmeart; betragCent: Cent }[];
  /** Of `vertragskosten`, for the year. */
  gehalteneHundertstelTage: number;
  besetzteHundertstelTage: number;
  glieder: readonly Kettenglied[];
};

/** R81: cents that the holder of a contract gives back of a year, by what its giver accepted. */
export const rueckgabeNach = (vertrag: Weiterleitung, jahr: number, anerkanntCent: number): Cent =>
  vertragsbetragIm(vertrag, jahr) - anspruchImJahr(vertrag, jahr, Math.max(0, anerkanntCent)).foerderungCent;

/**
 * The numeric part of a Teilnachweis. What the receiver may keep says the contract (`anspruchImJahr`); the cost of
 * those below counts as far as it is certified (R81).
 */
export function zahlenDesVertrags(lage: Vertragszahlenlage): Teilnachweiszahlen {
  const { vertrag, jahr, eigeneKostenCent, glieder } = lage;
  const weitere = weiterleitungszeilen(glieder);
  const kostenDarunterCent = summe(weitere.map((w) => w.anerkanntCent));
  const besserCent = summe(lage.besserstellungen.map(besserstellungCent));
  const kostenCent = eigeneKostenCent + kostenDarunterCent;
  const anrechenbarCent = Math.max(0, kostenCent - besserCent - lage.nichtZuwendungsfaehigCent);
  const anspruch = anspruchImJahr(vertrag, jahr, anrechenbarCent);
  const weitergeleitetCent = vertragsbetragIm(vertrag, jahr);
  const verwendetCent = Math.min(anspruch.foerderungCent, anrechenbarCent);
  const aufstockungCent = Math.min(anspruch.aufstockungCent, Math.max(0, kostenCent - verwendetCent));
  return {
    art: "teilnachweis",
    weitergeleitetCent,
    eigeneKostenCent,
    kostenDarunterCent,
    besserstellungCent: besserCent,
    einnahmen: einnahmezeilen({
      bescheidCent: { zuwendung: weitergeleitetCent, aufstockung: anspruch.aufstockungCent },
      ausgegebenCent: kostenCent,
      zuwendungCent: verwendetCent,
      aufstockungCent,
      einnahmen: lage.einnahmen,
    }),
    ausgaben: [
      {
        position: lage.position,
        name: positionsarten[lage.position].name,
        bewilligtCent: weitergeleitetCent,
        ausgegebenCent: kostenCent,
        zuwendungsfaehigCent: verwendetCent,
      },
    ],
    hoechstbetragCent: anspruch.hoechstbetragCent,
    verwendetCent,
    ueberschussCent: anspruch.foerderungCent - verwendetCent,
    rueckgabeCent: weitergeleitetCent - anspruch.foerderungCent,
    gehalteneHundertstelTage: lage.gehalteneHundertstelTage,
    besetzteHundertstelTage: lage.besetzteHundertstelTage,
    weiterleitungen: weitere,
  };
}
