import { nettoCent, summeNettoCent, tagartNamen, type Ausgabe, type Tagart } from "./ausgabe-angaben.ts";
import { malGeteilt, type Cent } from "./geld.ts";
import type { Saetze } from "./saetze.ts";

/** R20, per recipient and year. */
export const hoechstensTage = { beratung: 6, austausch: 3 } as const satisfies Record<Tagart, number>;
/** R20: the most that is granted for one day. */
export const tagessatzCent = 1_012_00;

export type ProzessbegleitungRefusal =
  | { reason: "prozessbegleitung-zu-viele-tage"; regel: "R20"; feld: "tage"; tagArt: Tagart; hoechstens: number; frei: number }
  | { reason: "prozessbegleitung-nicht-qualifiziert"; regel: "R19"; feld: "qualifikationNachgewiesen" };

export const prozessbegleitungRefusalTexte: Saetze<ProzessbegleitungRefusal> = {
  "prozessbegleitung-zu-viele-tage": (r) =>
    `Im Jahr sind höchstens ${r.hoechstens} ${tagartNamen[r.tagArt]} förderfähig; frei ${r.frei === 1 ? "ist noch 1 Tag" : `sind noch ${r.frei} Tage`}. Bitte weniger Tage angeben.`,
  "prozessbegleitung-nicht-qualifiziert": () =>
    "Das Honorar ist erst förderfähig, wenn die Qualifizierung der Prozessbegleitung durch die Frankfurt UAS nachgewiesen ist. Bitte den Nachweis einholen und dann bestätigen.",
};

type Prozessbegleitung = Pick<Ausgabe, "id" | "jahr" | "art" | "datum" | "tagArt" | "tage" | "betragCent" | "vorsteuerCent">;

/** Days of the art that are still free in the year. */
export function freieTage(ausgaben: readonly Prozessbegleitung[], jahr: number, tagArt: Tagart): number {
  const vergeben = tageDer(ausgaben, jahr, tagArt).reduce((tage, a) => tage + (a.tage ?? 0), 0);
  return Math.max(0, hoechstensTage[tagArt] - vergeben);
}

/** R20: what the year's days bring, in cents: up to 1,012 EUR per day, never above the fee, 6 and 3 days at most. */
export function prozessbegleitungFoerderung(ausgaben: readonly Prozessbegleitung[], jahr: number): Record<Tagart, { tage: number; cent: Cent }> {
  return { beratung: foerderungDer(ausgaben, jahr, "beratung"), austausch: foerderungDer(ausgaben, jahr, "austausch") };
}

function foerderungDer(ausgaben: readonly Prozessbegleitung[], jahr: number, tagArt: Tagart): { tage: number; cent: Cent } {
  return tageDer(ausgaben, jahr, tagArt).reduce(
    (bisher, ausgabe) => {
      const gesamt = ausgabe.tage ?? 0;
      const tage = Math.min(gesamt, hoechstensTage[tagArt] - bisher.tage);
      const honorarCent = gesamt === 0 ? 0 : malGeteilt(nettoCent(ausgabe), tage, gesamt);
      return { tage: bisher.tage + tage, cent: bisher.cent + Math.min(honorarCent, tage * tagessatzCent) };
    },
    { tage: 0, cent: 0 },
  );
}

// The earliest days count first, so that the order of the rows never matters.
const tageDer = (ausgaben: readonly Prozessbegleitung[], jahr: number, tagArt: Tagart): Prozessbegleitung[] =>
  ausgaben
    .filter((a) => a.art === "prozessbegleitung" && a.jahr === jahr && a.tagArt === tagArt)
    .sort((a, b) => (a.datum === b.datum ? (a.id < b.id ? -1 : 1) : a.datum < b.datum ? -1 : 1));

/** What measures and Prozessbegleitung of the year bring together: never above the cap, which is given in cents. */
export function massnahmenFoerderfaehigCent(ausgaben: readonly Ausgabe[], jahr: number, hoechstbetragCent: Cent): Cent {
  const { beratung, austausch } = prozessbegleitungFoerderung(ausgaben, jahr);
  const massnahmenCent = summeNettoCent(ausgaben.filter((a) => a.art === "massnahme" && a.jahr === jahr));
  return Math.min(hoechstbetragCent, massnahmenCent + beratung.cent + austausch.cent);
}
