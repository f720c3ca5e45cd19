import { addiert, type Betraege } from "./begriffe.ts";
import { regelungDes, type Regelung } from "./bescheid-grenzen.ts";
import { geltendeBescheide, type Bescheid } from "../bescheid/bescheid-angaben.ts";
import { geflossen, mitBewilligung } from "./bewilligung.ts";
import { foerderfaehigeBetraege } from "./foerderfaehig.ts";
import type { Cent } from "../grundlagen/geld.ts";
import type { BescheidId } from "../grundlagen/ids.ts";
import { kostenDer } from "./kosten.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import type { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import type { Verrechnung } from "../grundlagen/verrechnung.ts";
import { massnahmenzeilen } from "./massnahmenzeilen.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { istAbgeschlossen, konditionenVon, type Rechnungslage } from "./rechnungslage.ts";
import type { Rechnungszeile } from "./rechnungszeile.ts";
import { mitRueckzahlung } from "./rueckzahlung.ts";
import { stellenteile, type Stellenteil } from "./stellenteile.ts";
import { stellenzeilen, vakanzMethodeVon, type GeltenderBescheid } from "./stellenzeilen.ts";
import { bausteinDer, type Baustein } from "../stelle/stelle.ts";
import { zugesagtIm } from "../weiterleitung/vertrag/zusagen.ts";
import { kostenOhneStelle } from "./zeilen-ohne-stelle.ts";

/** One Baustein of the year: the Bescheid that counts, what it says, and the sums of its lines. */
export type Rechnungsbaustein = Betraege & {
  baustein: Baustein;
  instrument: Instrument;
  vakanzMethode: VakanzMethode;
  verrechnung: Verrechnung;
  bescheidId: BescheidId | null;
  aktenzeichen: string | null;
  kontingentHundertstel: number | null;
  /** R22: what contracts and open offers of the first level promise of it for days of the year. */
  zugesagtCent: Cent;
};

/**
 * What the figures rest on: nothing booked yet (a plan), bookings and a forecast for the rest of a running year, or
 * bookings alone.
 */
export type Rechnungsart = "planrechnung" | "laufende_rechnung" | "jahresrechnung";

export const rechnungsartNamen = {
  planrechnung: "Planrechnung",
  laufende_rechnung: "Laufende Rechnung",
  jahresrechnung: "Jahresrechnung",
} as const satisfies Record<Rechnungsart, string>;

/** Every figure of one body and year. Lines add up to Bausteine, Bausteine to the sum. */
export type Jahresrechnung = {
  jahr: number;
  stand: PlainDate;
  art: Rechnungsart;
  organisation: Rechnungslage["organisation"];
  bausteine: Rechnungsbaustein[];
  zeilen: Rechnungszeile[];
  summe: Betraege;
};

/** The one arithmetic of the programme; every page, paper and total selects from its result. */
export const berechneJahresrechnung = (lage: Rechnungslage): Jahresrechnung => berechne(lage).rechnung;

/** The figures with the parts of posts they rest on: whoever judges the year looks at the same cut. */
export type Berechnung = { rechnung: Jahresrechnung; teile: readonly Stellenteil[] };

export function berechne(lage: Rechnungslage): Berechnung {
  const geltende = geltendeBescheide(lage.bescheide.filter((b) => b.jahr === lage.jahr));
  const geltender: GeltenderBescheid = (baustein) => geltende.find((b) => b.baustein === baustein);
  const teile = stellenteile(lage, (stelle) => geltender(stelle.baustein));
  return { rechnung: rechnungAus(lage, geltender, teile), teile };
}

function rechnungAus(lage: Rechnungslage, geltender: GeltenderBescheid, teile: readonly Stellenteil[]): Jahresrechnung {
  const kosten = kostenDer(lage);
  const vonStellen = stellenzeilen(lage, geltender, teile, kosten);
  const alle = [...vonStellen, ...massnahmenzeilen(lage, geltender(1)), ...kostenOhneStelle(lage, vonStellen, kosten)];
  const jeBaustein = ([1, 2, 3] as const).map((baustein) => {
    const regelung = regelungDes(
      baustein,
      geltender(baustein),
      konditionenVon(lage, baustein),
      vakanzMethodeVon(lage, geltender, baustein),
      istAbgeschlossen(lage) && geltender(baustein) ? geflossen(lage, baustein).ausgezahltCent : null,
    );
    const eigene = alle.filter((zeile) => zeile.baustein === baustein);
    return {
      kopf: bausteinkopf(lage, geltender(baustein), regelung),
      zeilen: zeilenDesBausteins(lage, geltender, regelung, eigene),
    };
  });
  const zeilen = jeBaustein.flatMap((b) => b.zeilen);
  return {
    jahr: lage.jahr,
    stand: lage.heute,
    art: rechnungsart(lage, zeilen),
    organisation: lage.organisation,
    bausteine: jeBaustein.map((b) => ({ ...b.kopf, ...addiert(b.zeilen) })),
    zeilen,
    summe: addiert(zeilen),
  };
}

function zeilenDesBausteins(
  lage: Rechnungslage,
  geltender: GeltenderBescheid,
  regelung: Regelung,
  zeilen: readonly Rechnungszeile[],
): Rechnungszeile[] {
  const foerderfaehig = foerderfaehigeBetraege(zeilen, regelung);
  const bewertet = zeilen.map((zeile, i): Rechnungszeile => {
    const foerderfaehigCent = foerderfaehig[i] ?? 0;
    const minder =
      zeile.grundlage.art === "massnahmen" ? 0 : zeile.grundlage.obergrenzeCent - zeile.zuwendungsfaehigCent;
    return {
      ...zeile,
      foerderfaehigCent,
      mehrkostenCent: zeile.kostenBekannt ? zeile.prognoseCent - foerderfaehigCent : 0,
      minderkostenCent: zeile.kostenBekannt ? Math.max(0, minder) : 0,
    };
  });
  return mitRueckzahlung(mitBewilligung(lage, geltender, regelung.baustein, bewertet), istAbgeschlossen(lage));
}

function bausteinkopf(lage: Rechnungslage, bescheid: Bescheid | undefined, regelung: Regelung) {
  const { baustein, instrument, vakanzMethode, verrechnung } = regelung;
  return {
    baustein,
    instrument,
    vakanzMethode,
    verrechnung,
    bescheidId: bescheid?.id ?? null,
    aktenzeichen: bescheid?.aktenzeichen ?? null,
    kontingentHundertstel:
      lage.kontingente.find((k) => k.jahr === lage.jahr && k.baustein === baustein)?.vzaeHundertstel ?? null,
    zugesagtCent: zugesagtIm(
      lage.weiterleitungen.filter((w) => bausteinDer(w.funktion) === baustein && w.geberId === lage.organisation.id),
      lage.jahr,
    ),
  };
}

function rechnungsart(lage: Rechnungslage, zeilen: readonly Rechnungszeile[]): Rechnungsart {
  if (istAbgeschlossen(lage)) return "jahresrechnung";
  return zeilen.some(({ ausgegebenCent }) => ausgegebenCent !== 0) ? "laufende_rechnung" : "planrechnung";
}
