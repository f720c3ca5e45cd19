import type { Besetzung } from "./besetzung.ts";
import { satzDerFunktion, type Foerderkonditionen } from "./foerderkonditionen.ts";
import { malGeteilt } from "./geld.ts";
import type { WeiterleitungId } from "./ids.ts";
import type { JahresergebnisStelle } from "./jahresergebnis-schema.ts";
import type { Kettenbesetzung } from "./kettenwerte.ts";
import type { OrganisationArt } from "./organisation.ts";
import { jahresbeginn, jahresende, maxDate, minDate, tageImJahr, tageVonBis, type PlainDate } from "./plain-date.ts";
import { stellenanteil, type Stelle } from "./stelle.ts";
import { weiterleitungsanteile } from "./vertragsverlauf.ts";
import { weiterleitungsstand, type Weiterleitung } from "./weiterleitung.ts";
import { abschnitte, summeAm, type Anteil } from "./zeitraum.ts";

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
  return stellenhalter(lage).flatMap((halter) => {
    const zeile = zeileVon(lage, halter, { von, bis });
    return zeile ? [{ halter, zeile }] : [];
  });
}

function stellenhalter({ bei, stelle, weiterleitungen }: StellenLage): Halter[] {
  const angenommen = weiterleitungen.filter((w) => w.stelleId === stelle.id && weiterleitungsstand(w) === "angenommen");
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

function zeileVon(
  { stelle, besetzungen, kettenbesetzung = [], weiterleitungen, konditionen }: StellenLage,
  halter: Halter,
  fenster: { von: PlainDate; bis: PlainDate },
): JahresergebnisStelle | undefined {
  const eigene: Anteil[] = [...besetzungen, ...kettenbesetzung].filter(
    (b) => b.stelleId === stelle.id && b.weiterleitungId === halter.weiterleitungId,
  );
  const stuecke = abschnitte(fenster, [...eigene, ...weiterleitungen.filter((w) => w.stelleId === stelle.id).flatMap(weiterleitungsanteile)])
    .map(({ von, bis }) => ({ von, bis, tage: tageVonBis(von, bis), haelt: halter.haeltAm(von), besetzt: summeAm(eigene, von) }))
    .filter(({ haelt }) => haelt > 0);
  const [erstes, letztes] = [stuecke[0], stuecke.at(-1)];
  if (!erstes || !letztes) return undefined;

  const sollHundertstelTage = stuecke.reduce((summe, { haelt, tage }) => summe + haelt * tage, 0);
  const besetzteHundertstelTage = stuecke.reduce((summe, s) => summe + Math.min(s.haelt, s.besetzt) * s.tage, 0);
  const satzCent = satzDerFunktion(konditionen, stelle.funktion).cent;
  const anteilig = (hundertstelTage: number) => malGeteilt(satzCent, hundertstelTage, 100 * tageImJahr(konditionen.jahr));
  const hoechstbetragCent = anteilig(sollHundertstelTage);
  // R35, "tagesgenau": no rule for vacant posts was found; the day-exact share is the default (regeln.md section 14).
  const foerderfaehigCent = anteilig(besetzteHundertstelTage);
  return {
    stelleId: stelle.id,
    bezeichnung: stelle.bezeichnung,
    baustein: stelle.baustein,
    funktion: stelle.funktion,
    vzaeHundertstel: Math.max(...stuecke.map(({ haelt }) => haelt)),
    bei: halter.bei,
    satzCent,
    zeitraum: { von: erstes.von, bis: letztes.bis },
    besetzteHundertstelTage,
    sollHundertstelTage,
    hoechstbetragCent,
    foerderfaehigCent,
    nichtVerbrauchtCent: hoechstbetragCent - foerderfaehigCent,
  };
}
