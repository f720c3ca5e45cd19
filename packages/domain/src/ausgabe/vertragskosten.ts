import { monatsbeginn, monatsende, nettoCent, type Ausgabe } from "./ausgabe-angaben.ts";
import { summe, type Cent } from "../grundlagen/geld.ts";
import { jahrVon, type PlainDate } from "../grundlagen/plain-date.ts";
import { vertragshinweise } from "./vertragshinweise.ts";
import { weiterleitungsanteile, wirksamesEnde } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import { anspruchDesEmpfaengers, type Anspruch } from "../weiterleitung/vertrag/vertragsanspruch.ts";
import type { Weiterleitung } from "../weiterleitung/vertrag/weiterleitung.ts";
import { besetzteAnteile } from "../weiterleitung/vertrag/wirksame-besetzung.ts";
import { hundertstelTage, type Anteil } from "../grundlagen/zeitraum.ts";

type Kosten = Pick<Ausgabe, "jahr" | "monat" | "betragCent" | "vorsteuerCent">;

export type Vertragsmonat = {
  jahr: number;
  monat: number;
  /** Of the receiver itself, and of those it passed a part on to. */
  kostenCent: Cent;
  darunterCent: Cent;
  /** Share × days; the quotient is how much of the part was occupied. */
  gehalteneHundertstelTage: number;
  besetzteHundertstelTage: number;
};

export type Vertragskosten = {
  monate: Vertragsmonat[];
  kostenCent: Cent;
  gehalteneHundertstelTage: number;
  besetzteHundertstelTage: number;
  /** The same up to today, in hundredth-days. */
  besetztBisHeute: { gehalten: number; besetzt: number };
  /** For the days up to today, with the cost known so far. */
  anspruchBisHeute: Anspruch;
  /** For the whole contract, with the cost known so far. */
  anspruch: Anspruch;
  /** Worth a look for both sides: a lump sum, or cost, for days on which nobody was there. */
  hinweise: string[];
};

/** What a contract cost month by month, how much of it was occupied, and what its giver owes for it. */
export function vertragskosten({
  w,
  eigene,
  darunter,
  besetzt,
  heute,
}: {
  w: Weiterleitung;
  eigene: readonly Kosten[];
  darunter: readonly Kosten[];
  besetzt: readonly Anteil[];
  heute: PlainDate;
}): Vertragskosten {
  const [gehalten, wirksam] = [weiterleitungsanteile(w), besetzteAnteile(w, besetzt)];
  const monate = monateVonBis(w.beginn, wirksamesEnde(w)).map(({ jahr, monat }): Vertragsmonat => {
    const fenster = { von: monatsbeginn(jahr, monat), bis: monatsende(jahr, monat) };
    const im = (alle: readonly Kosten[]) =>
      summe(alle.filter((k) => k.jahr === jahr && k.monat === monat).map(nettoCent));
    return {
      jahr,
      monat,
      kostenCent: im(eigene),
      darunterCent: im(darunter),
      gehalteneHundertstelTage: hundertstelTage(gehalten, fenster),
      besetzteHundertstelTage: hundertstelTage(wirksam, fenster),
    };
  });
  const kosten = [...eigene, ...darunter];
  const kostenIm = (jahr: number) => summe(kosten.filter((k) => k.jahr === jahr).map(nettoCent));
  return {
    monate,
    kostenCent: summe(kosten.map(nettoCent)),
    gehalteneHundertstelTage: summe(monate.map((m) => m.gehalteneHundertstelTage)),
    besetzteHundertstelTage: summe(monate.map((m) => m.besetzteHundertstelTage)),
    besetztBisHeute: {
      gehalten: hundertstelTage(gehalten, { von: w.beginn, bis: heute }),
      besetzt: hundertstelTage(wirksam, { von: w.beginn, bis: heute }),
    },
    anspruchBisHeute: anspruchDesEmpfaengers(w, kostenIm, heute),
    anspruch: anspruchDesEmpfaengers(w, kostenIm),
    hinweise: vertragshinweise({ w, kosten, besetzt: wirksam, heute }),
  };
}

function monateVonBis(von: PlainDate, bis: PlainDate): { jahr: number; monat: number }[] {
  const zahl = (tag: PlainDate) => jahrVon(tag) * 12 + Number(tag.slice(5, 7)) - 1;
  return Array.from({ length: Math.max(0, zahl(bis) - zahl(von) + 1) }, (_, i) => ({
    jahr: Math.floor((zahl(von) + i) / 12),
    monat: ((zahl(von) + i) % 12) + 1,
  }));
}
