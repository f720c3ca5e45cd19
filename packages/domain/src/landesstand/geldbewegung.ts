import { nettoCent } from "../ausgabe/ausgabe-angaben.ts";
import { bescheidsumme, geltendeBescheide, type Bescheid } from "../bescheid/bescheid-angaben.ts";
import { summe, type Cent } from "../grundlagen/geld.ts";
import { monatserster } from "../grundlagen/monate.ts";
import { addDays, heuteInBerlin, type PlainDate } from "../grundlagen/plain-date.ts";
import { ausgabenDesJahres } from "../jahresrechnung/kosten.ts";
import type { Rechnungslage } from "../jahresrechnung/rechnungslage.ts";
import type { Baustein } from "../stelle/stelle.ts";
import { geldarten } from "./landwerte.ts";
import { alleBausteine } from "./stellenschritt.ts";

/** The situation of a year with the days on which money was called and paid. */
export type DatierteLage = Omit<Rechnungslage, "abrufe" | "auszahlungen"> & {
  /** `am` is the instant of the call. */
  abrufe: readonly (Rechnungslage["abrufe"][number] & { am: string })[];
  auszahlungen: readonly (Rechnungslage["auszahlungen"][number] & { ausgezahltAm: PlainDate })[];
};

/** What came to the money of a Förderjahr on one day, in cents; an Änderungsbescheid may take away. */
export type Geldbewegung = {
  baustein: Baustein;
  ab: PlainDate;
  bewilligtCent: number;
  abgerufenCent: Cent;
  ausgezahltCent: Cent;
  ausgegebenCent: number;
};

type Posten = { ab: PlainDate; cent: number };

/**
 * A Bescheid counts from its date, a call from the day it was made unless it was refused, a payment from the day it was
 * made, an expense from the last day of its month. All of a year together is what its Jahresrechnung says.
 */
export function geldbewegungen(lage: DatierteLage): Geldbewegung[] {
  const ausgaben = ausgabenDesJahres(lage);
  return alleBausteine.flatMap((baustein) => {
    const bescheide = lage.bescheide.filter((b) => b.jahr === lage.jahr && b.baustein === baustein);
    const ids = new Set<string>(bescheide.map(({ id }) => id));
    const auf = <P extends { bescheidId: string }>(posten: readonly P[]) => posten.filter((p) => ids.has(p.bescheidId));
    const bewilligt = bewilligungen(bescheide);
    const abgerufen = auf(lage.abrufe)
      .filter(({ entscheidung }) => entscheidung?.bewilligt !== false)
      .map(({ am, betragCent }): Posten => ({ ab: heuteInBerlin(new Date(am)), cent: betragCent }));
    const ausgezahlt = auf(lage.auszahlungen).map(({ ausgezahltAm, betragCent }): Posten => ({
      ab: ausgezahltAm,
      cent: betragCent,
    }));
    const ausgegeben = ausgaben
      .filter((ausgabe) => ausgabe.baustein === baustein)
      .map(({ posten, monat }): Posten => ({ ab: monatsletzter(monat), cent: nettoCent(posten) }));
    return nachTagen(baustein, {
      bewilligtCent: bewilligt,
      abgerufenCent: abgerufen,
      ausgezahltCent: ausgezahlt,
      ausgegebenCent: ausgegeben,
    });
  });
}

/** R33: of a chain the newest Bescheid counts from its date on; what it says more or less than before comes to it. */
function bewilligungen(bescheide: readonly Bescheid[]): Posten[] {
  const tage = [...new Set(bescheide.map(({ datum }) => datum))].sort();
  const staende = tage.map((tag) =>
    summe(geltendeBescheide(bescheide.filter(({ datum }) => datum <= tag)).map(bescheidsumme)),
  );
  return tage.map((ab, i) => ({ ab, cent: (staende[i] ?? 0) - (staende[i - 1] ?? 0) }));
}

/** What came to each kind on each day, in the order of the days; days on which nothing remains are left out. */
function nachTagen(baustein: Baustein, posten: Record<(typeof geldarten)[number], readonly Posten[]>): Geldbewegung[] {
  const tage = new Map<PlainDate, Geldbewegung>();
  for (const art of geldarten)
    for (const { ab, cent } of posten[art]) {
      const tag = tage.get(ab) ?? { baustein, ab, ...nichts };
      tag[art] += cent;
      tage.set(ab, tag);
    }
  return [...tage.values()]
    .filter((bewegung) => geldarten.some((art) => bewegung[art] !== 0))
    .sort((a, b) => (a.ab < b.ab ? -1 : 1));
}

const nichts = { bewilligtCent: 0, abgerufenCent: 0, ausgezahltCent: 0, ausgegebenCent: 0 };

const monatsletzter = (tag: PlainDate): PlainDate => addDays(monatserster(tag, 1), -1);
