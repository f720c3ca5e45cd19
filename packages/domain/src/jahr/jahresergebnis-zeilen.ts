import type { Besetzung } from "../stelle/besetzung.ts";
import { satzDerFunktion, type Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import { teileAuf } from "../grundlagen/aufteilung.ts";
import { malGeteilt, summe } from "../grundlagen/geld.ts";
import type { WeiterleitungId } from "../grundlagen/ids.ts";
import type { JahresergebnisStelle } from "./jahresergebnis-schema.ts";
import type { Kettenbesetzung } from "../weiterleitung/kettenwerte.ts";
import type { OrganisationArt } from "../organisation/organisation.ts";
import {
  jahresbeginn,
  jahresende,
  maxDate,
  minDate,
  tageImJahr,
  tageVonBis,
  type PlainDate,
} from "../grundlagen/plain-date.ts";
import { stellenanteil, type Stelle } from "../stelle/stelle.ts";
import { weiterleitungsanteile } from "../weiterleitung/vertragsverlauf.ts";
import { weiterleitungsstand, type Weiterleitung } from "../weiterleitung/weiterleitung.ts";
import { abschnitte, summeAm, type Anteil } from "../grundlagen/zeitraum.ts";

export type BenannteWeiterleitung = Weiterleitung & { empfaengerName: string; empfaengerArt: OrganisationArt };

export type StellenLage = {
  bei: string;
  stelle: Stelle;
  besetzungen: readonly Besetzung[];
  weiterleitungen: readonly BenannteWeiterleitung[];
  /** What receivers passed on further; it occupies the part of the contract of the first level above it. */
  kettenbesetzung?: readonly Kettenbesetzung[];
  konditionen: Foerderkonditionen;
};

/** Who holds a part of the post: the owner the rest, each receiver its own. */
export type Halter = {
  weiterleitungId: WeiterleitungId | null;
  bei: string;
  beiTraeger: boolean;
  beimKi: boolean;
  haeltAm: (tag: PlainDate) => number;
};

export type Stellenzeile = { halter: Halter; zeile: JahresergebnisStelle };

/** One line per part of the post held in the year; nothing when the post does not touch the year. */
export function stellenzeilen(lage: StellenLage): Stellenzeile[] {
  const { stelle, konditionen } = lage;
  const von = maxDate(stelle.beginn, jahresbeginn(konditionen.jahr));
  const bis = minDate(stelle.ende ?? jahresende(konditionen.jahr), jahresende(konditionen.jahr));
  if (bis < von) return [];
  const tage = stellenhalter(lage).flatMap((halter) => {
    const gehalten = haltertage(lage, halter, { von, bis });
    return gehalten ? [{ halter, gehalten }] : [];
  });
  const satzCent = satzDerFunktion(konditionen, stelle.funktion).cent;
  const jahressatz = (hundertstelTage: number) =>
    malGeteilt(satzCent, hundertstelTage, 100 * tageImJahr(konditionen.jahr));
  // The post is rounded once and its parts share the cents: rounded one by one they could add up to more than the post
  // is worth.
  const soll = tage.map(({ gehalten }) => gehalten.sollHundertstelTage);
  const hoechstbetraege = teileAuf(jahressatz(summe(soll)), soll);
  return tage.map(({ halter, gehalten }, i) => {
    const hoechstbetragCent = hoechstbetraege[i] ?? 0;
    // R35, "tagesgenau": no rule for vacant posts was found; the day-exact share is the default (regeln.md section 14).
    const voll = gehalten.besetzteHundertstelTage === gehalten.sollHundertstelTage;
    const foerderfaehigCent = voll
      ? hoechstbetragCent
      : Math.min(hoechstbetragCent, jahressatz(gehalten.besetzteHundertstelTage));
    return {
      halter,
      zeile: {
        ...zeilenkopf(stelle, halter),
        ...gehalten,
        satzCent,
        hoechstbetragCent,
        foerderfaehigCent,
        nichtVerbrauchtCent: hoechstbetragCent - foerderfaehigCent,
      },
    };
  });
}

const zeilenkopf = ({ id, bezeichnung, baustein, funktion }: Stelle, { bei }: Halter) => ({
  stelleId: id,
  bezeichnung,
  baustein,
  funktion,
  bei,
});

function stellenhalter({ bei, stelle, weiterleitungen }: StellenLage): Halter[] {
  const angenommen = weiterleitungen
    .filter((w) => w.stelleId === stelle.id && weiterleitungsstand(w) === "angenommen")
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const weitergeleitet = angenommen.flatMap(weiterleitungsanteile);
  const rest = (tag: PlainDate) => summeAm([stellenanteil(stelle)], tag) - summeAm(weitergeleitet, tag);
  return [
    { weiterleitungId: null, bei, beiTraeger: false, beimKi: stelle.anbindung === "ki", haeltAm: rest },
    ...angenommen.map((w) => ({
      weiterleitungId: w.id,
      bei: w.empfaengerName,
      beiTraeger: w.empfaengerArt === "traeger",
      beimKi: false,
      haeltAm: (tag: PlainDate) => summeAm(weiterleitungsanteile(w), tag),
    })),
  ];
}

function haltertage(
  { stelle, besetzungen, kettenbesetzung = [], weiterleitungen }: StellenLage,
  halter: Halter,
  fenster: { von: PlainDate; bis: PlainDate },
):
  | Pick<JahresergebnisStelle, "vzaeHundertstel" | "zeitraum" | "besetzteHundertstelTage" | "sollHundertstelTage">
  | undefined {
  const eigene: Anteil[] = [...besetzungen, ...kettenbesetzung].filter(
    (b) => b.stelleId === stelle.id && b.weiterleitungId === halter.weiterleitungId,
  );
  const stuecke = abschnitte(fenster, [
    ...eigene,
    ...weiterleitungen.filter((w) => w.stelleId === stelle.id).flatMap(weiterleitungsanteile),
  ])
    .map(({ von, bis }) => ({
      von,
      bis,
      tage: tageVonBis(von, bis),
      haelt: halter.haeltAm(von),
      besetzt: summeAm(eigene, von),
    }))
    .filter(({ haelt }) => haelt > 0);
  const [erstes, letztes] = [stuecke[0], stuecke.at(-1)];
  if (!erstes || !letztes) return undefined;
  return {
    vzaeHundertstel: Math.max(...stuecke.map(({ haelt }) => haelt)),
    zeitraum: { von: erstes.von, bis: letztes.bis },
    besetzteHundertstelTage: summe(stuecke.map(({ haelt, besetzt, tage }) => Math.min(haelt, besetzt) * tage)),
    sollHundertstelTage: summe(stuecke.map(({ haelt, tage }) => haelt * tage)),
  };
}
