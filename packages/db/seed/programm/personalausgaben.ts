import type { Funktion } from "@kim/domain/stelle";
import { besetzung } from "../../src/schema/besetzung.ts";
import { stelle } from "../../src/schema/stelle.ts";
import { weiterleitung } from "../../src/schema/weiterleitung.ts";
import { weiterleitungEnde } from "../../src/schema/weiterleitung-verlauf.ts";
import type { Eintrag } from "../grundstock/ablage.ts";
import { zufall } from "../grundstock/zufall.ts";
import { samen } from "./empfaenger.ts";

/** What an employer paid for a full post in 2021, a year, in euros. */
const jahreskosten = {
  koordination: 76_400,
  assistenz: 52_800,
  case_management: 64_300,
  auslaenderbehoerde: 58_900,
  einbuergerungsbehoerde: 58_900,
} as const satisfies Record<Funktion, number>;

/** Collective agreements since 2021, in thousandths of that year. */
const tarif: Readonly<Record<number, number>> = {
  2021: 1000,
  2022: 1018,
  2023: 1043,
  2024: 1098,
  2025: 1132,
  2026: 1164,
};

/** One month's pay of one part of a post. */
export type Personalausgabe = Pick<
  Besetzung,
  "tenantId" | "eigentuemerId" | "stelleId" | "geberId" | "weiterleitungId"
> & {
  jahr: number;
  monat: number;
  betragCent: number;
};

type Besetzung = typeof besetzung.$inferInsert;

/**
 * Every month's pay of everybody who is entered, booked by whoever employs them; the last full month is the newest.
 * Of the years in `belegt` the sum is known.
 */
export function personalausgaben(
  eintraege: readonly Eintrag[],
  stichtag: string,
  belegt: ReadonlyMap<number, number>,
): Personalausgabe[] {
  const funktionen = new Map(zeilenAus<typeof stelle.$inferInsert>(eintraege, stelle).map((s) => [s.id, s.funktion]));
  const enden = vertragsenden(eintraege);
  const monate = new Map<string, Personalausgabe>();
  for (const b of zeilenAus<Besetzung>(eintraege, besetzung)) {
    const bis = frueher(b.bis ?? "9999-12-31", enden.get(b.weiterleitungId ?? "") ?? "9999-12-31");
    const z = zufall(samen("gehalt", b.id));
    const { tenantId, eigentuemerId, stelleId, geberId, weiterleitungId } = b;
    const teil = { tenantId, eigentuemerId, stelleId, geberId, weiterleitungId };
    const funktion = funktionen.get(b.stelleId) ?? "case_management";
    // Pay steps and age make one cost more than another.
    const jahresbetrag = jahreskosten[funktion] * z.ganz(88, 112);
    for (const { jahr, monat, tage, von } of monateZwischen(b.von, bis, stichtag)) {
      const sonderzahlung = monat === 11 ? 180 : 100;
      const cent = Math.round(
        (jahresbetrag * (tarif[jahr] ?? 1164) * b.vzaeHundertstel * sonderzahlung * tage) /
          (von * 12.8 * 1000 * 10_000),
      );
      const schluessel = `${b.tenantId} ${b.stelleId} ${jahr} ${monat}`;
      const betragCent = cent + (monate.get(schluessel)?.betragCent ?? 0);
      if (betragCent > 0) monate.set(schluessel, { ...teil, jahr, monat, betragCent });
    }
  }
  const zeilen = [...monate.values()];
  for (const [jahr, cent] of belegt)
    aufSumme(
      zeilen.filter((zeile) => zeile.jahr === jahr),
      cent,
    );
  return zeilen;
}

/** Scaled to the known sum; the rounding goes to the last row. */
function aufSumme(zeilen: Personalausgabe[], cent: number): void {
  const summe = zeilen.reduce((bisher, { betragCent }) => bisher + betragCent, 0);
  let rest = cent;
  for (const zeile of zeilen) {
    zeile.betragCent = zeile === zeilen.at(-1) ? rest : Math.round((zeile.betragCent * cent) / summe);
    rest -= zeile.betragCent;
  }
}

export const zeilenAus = <Zeile>(eintraege: readonly Eintrag[], tabelle: Eintrag["tabelle"]): Zeile[] =>
  eintraege.filter((e) => e.tabelle === tabelle).flatMap(({ zeilen }) => zeilen as readonly Zeile[]);

/** The last day of each contract. */
function vertragsenden(eintraege: readonly Eintrag[]): Map<string, string> {
  const enden = new Map(
    zeilenAus<typeof weiterleitung.$inferInsert>(eintraege, weiterleitung).map(({ id, ende }) => [id, ende]),
  );
  for (const { weiterleitungId, letzterTag } of zeilenAus<typeof weiterleitungEnde.$inferInsert>(
    eintraege,
    weiterleitungEnde,
  ))
    enden.set(weiterleitungId, frueher(letzterTag, enden.get(weiterleitungId) ?? letzterTag));
  return enden;
}

const frueher = (a: string, b: string) => (a < b ? a : b);
const zweistellig = (n: number) => String(n).padStart(2, "0");
const monatstage = (jahr: number, monat: number) => new Date(Date.UTC(jahr, monat, 0)).getUTCDate();

/** Months in which somebody is there, with the days of it; only months that are over on the day. */
function* monateZwischen(von: string, bis: string, stichtag: string) {
  for (
    let [jahr, monat] = [Number(von.slice(0, 4)), Number(von.slice(5, 7))];
    ;
    monat === 12 ? ((jahr += 1), (monat = 1)) : (monat += 1)
  ) {
    const tage = monatstage(jahr, monat);
    const [erster, letzter] = [
      `${jahr}-${zweistellig(monat)}-01`,
      `${jahr}-${zweistellig(monat)}-${zweistellig(tage)}`,
    ];
    if (erster > bis || letzter >= stichtag) return;
    const ab = von > erster ? Number(von.slice(8)) : 1;
    const schluss = bis < letzter ? Number(bis.slice(8)) : tage;
    yield { jahr, monat, tage: schluss - ab + 1, von: tage };
  }
}
