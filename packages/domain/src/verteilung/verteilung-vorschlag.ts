import type { OrganisationId } from "../grundlagen/ids.ts";
import type { VerteilungInhalt } from "./verteilung-inhalt.ts";
import type { Nachbarschaft } from "./verteilung-nachbarn.ts";
import { kommunaleAnteile, type KommunalerAnteil, type Verteilungsangaben } from "./verteilung-plan.ts";
import { nachNamen } from "./verteilung-schluessel.ts";
import { kleinsterTeil, type FreieStelle } from "./verteilung-stellen.ts";
import { zuschnitt } from "./verteilung-zuschnitt.ts";

export type Teilbetrag = { name: string; hundertstel: number };
export type Vorschlagsschritt =
  | {
      reason: "zusammengelegt";
      anlass: string;
      teile: Teilbetrag[];
      zusammenHundertstel: number;
      traegt: string;
      meter: number;
    }
  | { reason: "verzicht-vorgeschlagen"; kommune: string; hundertstel: number }
  | { reason: "zugeschnitten"; teile: { name: string; vonHundertstel: number; aufHundertstel: number }[] };

export type Verteilungsvorschlag = {
  schritte: Vorschlagsschritt[];
  zusammenlegungen: VerteilungInhalt["zusammenlegungen"];
  zuteilungen: VerteilungInhalt["zuteilungen"];
  /**
   * Whom nobody near can help: a waiver for the benefit of the Kreis is proposed, which only the Kommune can declare.
   */
  verzichte: { organisationId: OrganisationId; hundertstel: number }[];
};

// Annahme: with more Kommunen on one half post nobody is there for anybody.
const hoechstensKommunen = 4;

/**
 * From the smallest share up: whoever is below half a post joins the nearest group; then the shares are cut to the free
 * posts.
 */
export function verteilungsvorschlag(
  angaben: Verteilungsangaben,
  nachbarn: readonly Nachbarschaft[],
  stellen: readonly FreieStelle[],
): Verteilungsvorschlag {
  const schritte: Vorschlagsschritt[] = [];
  const verzichte: Verteilungsvorschlag["verzichte"] = [];
  let gruppen = kommunaleAnteile(angaben)
    .filter(({ bleibtHundertstel }) => bleibtHundertstel > 0)
    .map((anteil) => [anteil]);
  for (let kleine = kleinste(gruppen); kleine; kleine = kleinste(gruppen)) {
    const gruppe = kleine;
    const naechste = naechsteGruppe(gruppe, gruppen, nachbarn);
    gruppen = gruppen.filter((andere) => andere !== gruppe && andere !== naechste?.gruppe);
    if (naechste) {
      const neue = [...gruppe, ...naechste.gruppe];
      gruppen.push(neue);
      schritte.push({
        reason: "zusammengelegt",
        anlass: namen(gruppe),
        teile: neue.map(teilbetrag),
        zusammenHundertstel: umfang(neue),
        traegt: tragende(neue).name,
        meter: naechste.meter,
      });
    } else {
      verzichte.push(
        ...gruppe.map(({ organisationId, bleibtHundertstel }) => ({ organisationId, hundertstel: bleibtHundertstel })),
      );
      schritte.push(
        ...gruppe.map((anteil) => ({
          reason: "verzicht-vorgeschlagen" as const,
          kommune: anteil.name,
          hundertstel: anteil.bleibtHundertstel,
        })),
      );
    }
  }
  const geschnitten = zuschnitt(
    gruppen.map((gruppe) => ({
      organisationId: tragende(gruppe).organisationId,
      name: tragende(gruppe).name,
      hundertstel: umfang(gruppe),
    })),
    stellen,
  )
    .filter(({ hundertstel, zugeschnittenHundertstel }) => zugeschnittenHundertstel !== hundertstel)
    .toSorted(nachNamen);
  const aenderungen = geschnitten.map(({ name, hundertstel, zugeschnittenHundertstel }) => ({
    name,
    vonHundertstel: hundertstel,
    aufHundertstel: zugeschnittenHundertstel,
  }));
  if (aenderungen.length > 0) schritte.push({ reason: "zugeschnitten", teile: aenderungen });
  return {
    schritte,
    verzichte,
    zusammenlegungen: gruppen
      .filter((gruppe) => gruppe.length > 1)
      .map((gruppe) => {
        const traegtId = tragende(gruppe).organisationId;
        return {
          traegtId,
          mitgliedIds: gruppe.map(({ organisationId }) => organisationId).filter((id) => id !== traegtId),
        };
      }),
    zuteilungen: geschnitten.map(({ organisationId, zugeschnittenHundertstel }) => ({
      organisationId,
      hundertstel: zugeschnittenHundertstel,
    })),
  };
}

type Gruppe = readonly KommunalerAnteil[];

const umfang = (gruppe: Gruppe): number =>
  gruppe.reduce((summe, { bleibtHundertstel }) => summe + bleibtHundertstel, 0);
const namen = (gruppe: Gruppe): string => gruppe.map(({ name }) => name).join(" und ");
const teilbetrag = ({ name, bleibtHundertstel }: KommunalerAnteil): Teilbetrag => ({
  name,
  hundertstel: bleibtHundertstel,
});

/** The largest share carries the post. */
const tragende = (gruppe: Gruppe): KommunalerAnteil =>
  gruppe.reduce((bisher, anteil) =>
    (bisher.bleibtHundertstel - anteil.bleibtHundertstel || nachNamen(anteil, bisher)) < 0 ? anteil : bisher,
  );

const kleinste = (gruppen: readonly Gruppe[]): Gruppe | undefined =>
  gruppen
    .filter((gruppe) => umfang(gruppe) < kleinsterTeil)
    .toSorted((a, b) => umfang(a) - umfang(b) || nachNamen(tragende(a), tragende(b)))[0];

function naechsteGruppe(
  gruppe: Gruppe,
  gruppen: readonly Gruppe[],
  nachbarn: readonly Nachbarschaft[],
): { gruppe: Gruppe; meter: number } | undefined {
  const ids = new Set(gruppe.map(({ organisationId }) => organisationId));
  return gruppen
    .filter((andere) => andere !== gruppe && andere.length + gruppe.length <= hoechstensKommunen)
    .flatMap((andere) => {
      const dortige = new Set(andere.map(({ organisationId }) => organisationId));
      const paare = nachbarn.filter(({ a, b }) => (ids.has(a) && dortige.has(b)) || (ids.has(b) && dortige.has(a)));
      return paare.length === 0 ? [] : [{ gruppe: andere, meter: Math.min(...paare.map(({ meter }) => meter)) }];
    })
    .toSorted((a, b) => a.meter - b.meter || nachNamen(tragende(a.gruppe), tragende(b.gruppe)))[0];
}
