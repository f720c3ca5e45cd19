import { nettoCent, summeNettoCent, tagartNamen, type Ausgabe, type Tagart } from "./ausgabe-angaben.ts";
import { malGeteilt, type Cent } from "../grundlagen/geld.ts";
import type { Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import type { Begleitungskonditionen } from "../kondition/konditionen-werte.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

export type ProzessbegleitungRefusal =
  | {
      reason: "prozessbegleitung-zu-viele-tage";
      regel: "R20";
      feld: "tage";
      tagArt: Tagart;
      hoechstens: number;
      frei: number;
    }
  | { reason: "prozessbegleitung-nicht-qualifiziert"; regel: "R19"; feld: "qualifikationNachgewiesen" };

export const prozessbegleitungRefusalTexte: Saetze<ProzessbegleitungRefusal> = {
  "prozessbegleitung-zu-viele-tage": (r) =>
    `Im Jahr sind höchstens ${r.hoechstens} ${tagartNamen[r.tagArt]} förderfähig; frei ${r.frei === 1 ? "ist noch 1 Tag" : `sind noch ${r.frei} Tage`}. Bitte weniger Tage angeben.`,
  "prozessbegleitung-nicht-qualifiziert": () =>
    "Das Honorar ist erst förderfähig, wenn die Qualifizierung der Prozessbegleitung durch die Frankfurt UAS nachgewiesen ist. Bitte den Nachweis einholen und dann bestätigen.",
};

type Prozessbegleitung = Pick<
  Ausgabe,
  "id" | "jahr" | "art" | "datum" | "tagArt" | "tage" | "betragCent" | "vorsteuerCent"
>;

/** Days of the art that are still free in the year. */
export function freieTage(
  ausgaben: readonly Prozessbegleitung[],
  jahr: number,
  tagArt: Tagart,
  konditionen: Begleitungskonditionen,
): number {
  const vergeben = tageDer(ausgaben, jahr, tagArt).reduce((tage, a) => tage + (a.tage ?? 0), 0);
  return Math.max(0, konditionen[tagArt].tage - vergeben);
}

/**
 * R20: what the year's days bring, in cents: up to the day rate per day, never above the fee, no more days than the
 * year allows.
 */
export function prozessbegleitungFoerderung(
  ausgaben: readonly Prozessbegleitung[],
  jahr: number,
  konditionen: Begleitungskonditionen,
): Record<Tagart, { tage: number; cent: Cent }> {
  return {
    beratung: foerderungDer(ausgaben, jahr, "beratung", konditionen),
    austausch: foerderungDer(ausgaben, jahr, "austausch", konditionen),
  };
}

function foerderungDer(
  ausgaben: readonly Prozessbegleitung[],
  jahr: number,
  tagArt: Tagart,
  konditionen: Begleitungskonditionen,
): { tage: number; cent: Cent } {
  return tageDer(ausgaben, jahr, tagArt).reduce(
    (bisher, ausgabe) => {
      const gesamt = ausgabe.tage ?? 0;
      const tage = Math.min(gesamt, konditionen[tagArt].tage - bisher.tage);
      const honorarCent = gesamt === 0 ? 0 : malGeteilt(nettoCent(ausgabe), tage, gesamt);
      return { tage: bisher.tage + tage, cent: bisher.cent + Math.min(honorarCent, tage * konditionen.tagessatz.cent) };
    },
    { tage: 0, cent: 0 },
  );
}

// The earliest days count first, so that the order of the rows never matters.
const tageDer = (ausgaben: readonly Prozessbegleitung[], jahr: number, tagArt: Tagart): Prozessbegleitung[] =>
  ausgaben
    .filter((a) => a.art === "prozessbegleitung" && a.jahr === jahr && a.tagArt === tagArt)
    .sort((a, b) => (a.datum === b.datum ? (a.id < b.id ? -1 : 1) : a.datum < b.datum ? -1 : 1));

/** What measures and Prozessbegleitung of the year bring together: never above the cap. */
export function massnahmenFoerderfaehigCent(
  ausgaben: readonly Prozessbegleitung[],
  jahr: number,
  konditionen: Pick<Foerderkonditionen, "massnahmenHoechstbetrag" | "prozessbegleitung">,
): Cent {
  const { beratung, austausch } = prozessbegleitungFoerderung(ausgaben, jahr, konditionen.prozessbegleitung);
  const ausgegebenCent = summeNettoCent(ausgaben.filter((a) => a.art === "massnahme" && a.jahr === jahr));
  return Math.min(konditionen.massnahmenHoechstbetrag.cent, ausgegebenCent + beratung.cent + austausch.cent);
}
