import type { OrganisationId } from "../grundlagen/ids.ts";
import { anteileNach, nachNamen, type Gewichtung } from "./verteilung-schluessel.ts";
import type { Schluessel, VerteilungInhalt, Verzicht } from "./verteilung-inhalt.ts";
import type { VerteilteKommune } from "./verteilung-namen.ts";
import { leseTabelle } from "./verteilung-tabelle.ts";

export type Verzichtangabe = Pick<Verzicht, "organisationId" | "zugunstenId" | "vzaeHundertstel">;

/** What one Kommune has from the key, and after waivers. */
export type KommunalerAnteil = VerteilteKommune & {
  gewicht: number;
  anteilHundertstel: number;
  verzichtetHundertstel: number;
  erhaltenHundertstel: number;
  /** May be below zero while a waiver is larger than the share. */
  bleibtHundertstel: number;
  /** The Kommune that carries its share. */
  beiId: OrganisationId | null;
};

/** Who is to be offered how much. `errechnetHundertstel` is null for a Träger: no key gives it a share. */
export type Zuteilung = {
  organisationId: OrganisationId;
  name: string;
  errechnetHundertstel: number | null;
  hundertstel: number;
  fuer: VerteilteKommune[];
};
export type Verteilungsplan = {
  anteile: KommunalerAnteil[];
  zuteilungen: Zuteilung[];
  verteiltHundertstel: number;
  beimKreisHundertstel: number;
};

export type Verteilungsangaben = {
  inhalt: VerteilungInhalt;
  kommunen: readonly VerteilteKommune[];
  traeger: readonly { organisationId: OrganisationId; name: string }[];
  verzichte: readonly Verzichtangabe[];
};

/**
 * R23: shares by the key, then waivers, then poolings, then what the coordinator set; what nobody gets stays with the
 * Kreis.
 */
export function verteilungsplan(angaben: Verteilungsangaben): Verteilungsplan {
  const { inhalt } = angaben;
  const anteile = kommunaleAnteile(angaben);
  const zuteilungen = [
    ...anteile.flatMap((anteil) => zuteilungAn(anteil, anteile, inhalt)),
    ...zuteilungenAnTraeger(angaben),
  ];
  const verteiltHundertstel = zuteilungen.reduce((summe, { hundertstel }) => summe + hundertstel, 0);
  return {
    anteile,
    zuteilungen,
    verteiltHundertstel,
    beimKreisHundertstel: inhalt.gesamtHundertstel - verteiltHundertstel,
  };
}

/** The computed share of each Kommune after its waivers and what was waived in its favour (R23). */
export function kommunaleAnteile({ inhalt, kommunen, verzichte }: Verteilungsangaben): KommunalerAnteil[] {
  const gewichtungen = gewichtungenNach(inhalt.schluessel, kommunen);
  const anteile = anteileNach(inhalt.gesamtHundertstel, gewichtungen);
  return kommunen.toSorted(nachNamen).map((kommune) => {
    const { organisationId } = kommune;
    const anteilHundertstel = anteile.get(organisationId) ?? 0;
    const verzichtetHundertstel = summe(verzichte.filter((verzicht) => verzicht.organisationId === organisationId));
    const erhaltenHundertstel = summe(verzichte.filter((verzicht) => verzicht.zugunstenId === organisationId));
    return {
      ...kommune,
      gewicht: gewichtungen.find((gewichtung) => gewichtung.organisationId === organisationId)?.gewicht ?? 0,
      anteilHundertstel,
      verzichtetHundertstel,
      erhaltenHundertstel,
      bleibtHundertstel: anteilHundertstel - verzichtetHundertstel + erhaltenHundertstel,
      beiId: inhalt.zusammenlegungen.find(({ mitgliedIds }) => mitgliedIds.includes(organisationId))?.traegtId ?? null,
    };
  });
}

function gewichtungenNach(schluessel: Schluessel, kommunen: readonly VerteilteKommune[]): Gewichtung[] {
  const mitGewicht = (gewicht: (kommune: VerteilteKommune) => number | undefined) =>
    kommunen.map((kommune) => ({
      organisationId: kommune.organisationId,
      name: kommune.name,
      gewicht: gewicht(kommune) ?? 0,
    }));
  if (schluessel.art === "einwohner") return mitGewicht(({ einwohner }) => (einwohner ?? 0) * 100);
  if (schluessel.art === "eigene")
    return mitGewicht(
      ({ organisationId }) => schluessel.werte.find((wert) => wert.organisationId === organisationId)?.gewicht,
    );
  const { zeilen, fehler } = leseTabelle(schluessel.text, kommunen);
  return mitGewicht(({ organisationId }) =>
    fehler.length > 0 ? 0 : zeilen.find((zeile) => zeile.organisationId === organisationId)?.gewicht,
  );
}

function zuteilungAn(
  anteil: KommunalerAnteil,
  anteile: readonly KommunalerAnteil[],
  { zuteilungen }: VerteilungInhalt,
): Zuteilung[] {
  if (anteil.beiId !== null) return [];
  const mitglieder = anteile.filter(
    ({ beiId, bleibtHundertstel }) => beiId === anteil.organisationId && bleibtHundertstel !== 0,
  );
  const errechnetHundertstel = Math.max(
    0,
    [anteil, ...mitglieder].reduce((bisher, { bleibtHundertstel }) => bisher + bleibtHundertstel, 0),
  );
  // Whoever has no share, or gave it up, is not offered one that was set for an earlier key.
  if (errechnetHundertstel === 0) return [];
  const hundertstel =
    zuteilungen.find(({ organisationId }) => organisationId === anteil.organisationId)?.hundertstel ??
    errechnetHundertstel;
  return [
    { organisationId: anteil.organisationId, name: anteil.name, errechnetHundertstel, hundertstel, fuer: mitglieder },
  ];
}

const zuteilungenAnTraeger = ({ inhalt, traeger }: Verteilungsangaben): Zuteilung[] =>
  inhalt.traeger.map(({ organisationId, hundertstel }) => ({
    organisationId,
    name: traeger.find((bekannter) => bekannter.organisationId === organisationId)?.name ?? "",
    errechnetHundertstel: null,
    hundertstel,
    fuer: [],
  }));

const summe = (verzichte: readonly Verzichtangabe[]): number =>
  verzichte.reduce((bisher, { vzaeHundertstel }) => bisher + vzaeHundertstel, 0);
