import { nettoCent } from "../ausgabe/ausgabe-angaben.ts";
import { massnahmenFoerderfaehigCent, prozessbegleitungFoerderung } from "../ausgabe/prozessbegleitung.ts";
import { positionsarten, type Position } from "./begriffe.ts";
import { aufteilungVon } from "./bescheid-grenzen.ts";
import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import { teilhoechstbetraege } from "../bescheid/massnahmen-aufteilung.ts";
import { teileAuf } from "../grundlagen/aufteilung.ts";
import { summe } from "../grundlagen/geld.ts";
import type { Foerderkonditionen, Kondition } from "../kondition/foerderkonditionen.ts";
import { istAbgeschlossen, konditionenVon, type Rechnungsausgabe, type Rechnungslage } from "./rechnungslage.ts";
import type { Rechnungszeile } from "./rechnungszeile.ts";
import { zeileOhneStelle } from "./zeilen-ohne-stelle.ts";

type Topf = {
  position: Position;
  hoechstbetrag: Kondition;
  ausgaben: Rechnungsausgabe[];
  anerkanntCent: number;
  tage: number | null;
  planCent: number;
};

/**
 * Events, measures out of the interface analysis and external advice of Baustein 1: three lines where the year or its
 * Bescheid tells them apart (R74), one line for the common cap before.
 */
export function massnahmenzeilen(lage: Rechnungslage, bescheid: Bescheid | undefined): Rechnungszeile[] {
  return toepfe(lage, bescheid).flatMap((topf) => {
    const { position, hoechstbetrag, ausgaben, anerkanntCent, planCent } = topf;
    if (ausgaben.length === 0 && planCent === 0) return [];
    const ausgegebenCent = summe(ausgaben.map(nettoCent));
    // Until the year has ended, what is planned is still going to be spent.
    const offen = !istAbgeschlossen(lage);
    return [
      {
        ...zeileOhneStelle(lage, position, positionsarten[position].name),
        kostenBekannt: ausgaben.length > 0,
        planCent,
        ausgegebenCent,
        prognoseCent: offen ? Math.max(ausgegebenCent, planCent) : ausgegebenCent,
        zuwendungsfaehigCent: offen ? Math.max(anerkanntCent, planCent) : anerkanntCent,
        grundlage: { art: "massnahmen", hoechstbetrag, obergrenzeCent: hoechstbetrag.cent, tage: topf.tage },
      },
    ];
  });
}

function toepfe(lage: Rechnungslage, bescheid: Bescheid | undefined): Topf[] {
  const konditionen = konditionenVon(lage, 1);
  const eigene = lage.ausgaben.filter((a) => a.organisationId === lage.organisation.id);
  const massnahmen = eigene.filter(({ art }) => art === "massnahme");
  const begleitung = eigene.filter(({ art }) => art === "prozessbegleitung");
  const hoechstens = konditionen.massnahmenHoechstbetrag;
  const planCent = Math.min(lage.massnahmenPlanCent ?? bescheid?.massnahmenCent ?? 0, hoechstens.cent);
  const { veranstaltungen, massnahmen: produkte } = konditionen.teilhoechstbetraege;
  const aufteilung = aufteilungVon(bescheid);
  if (!aufteilung && (!veranstaltungen || !produkte)) {
    const ausgaben = [...massnahmen, ...begleitung];
    const anerkanntCent = massnahmenFoerderfaehigCent(ausgaben, lage.jahr, konditionen);
    return [
      { position: "massnahmen_gesamt", hoechstbetrag: hoechstens, ausgaben, anerkanntCent, tage: null, planCent },
    ];
  }
  const honorar = prozessbegleitungFoerderung(begleitung, lage.jahr, konditionen.prozessbegleitung);
  const grenzen = [veranstaltungen ?? hoechstens, produkte ?? hoechstens, begleitungsgrenze(konditionen)] as const;
  const gewichte = aufteilung
    ? [aufteilung.veranstaltungenCent, aufteilung.massnahmenCent, aufteilung.begleitungCent]
    : grenzen.map(({ cent }) => cent);
  const plaene = teileAuf(planCent, gewichte);
  const topf = (i: 0 | 1 | 2, position: Position, ausgaben: Rechnungsausgabe[]): Topf => ({
    position,
    hoechstbetrag: grenzen[i],
    ausgaben,
    anerkanntCent: summe(ausgaben.map(nettoCent)),
    tage: null,
    planCent: Math.min(plaene[i] ?? 0, grenzen[i].cent),
  });
  return [
    topf(
      0,
      "veranstaltungen",
      massnahmen.filter(({ massnahmeArt }) => massnahmeArt !== "produkt"),
    ),
    topf(
      1,
      "massnahmen",
      massnahmen.filter(({ massnahmeArt }) => massnahmeArt === "produkt"),
    ),
    {
      ...topf(2, "begleitung", begleitung),
      anerkanntCent: honorar.beratung.cent + honorar.austausch.cent,
      tage: honorar.beratung.tage + honorar.austausch.tage,
    },
  ];
}

function begleitungsgrenze(konditionen: Foerderkonditionen): Kondition {
  const { quelle, annahme } = konditionen.prozessbegleitung.tagessatz;
  return { cent: teilhoechstbetraege(konditionen).begleitungCent, quelle, annahme };
}
