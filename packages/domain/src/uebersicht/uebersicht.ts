import type { Besetzung } from "../stelle/besetzung.ts";
import { gruppiertNach } from "../grundlagen/gruppen.ts";
import type { OrganisationId, StelleId, WeiterleitungId } from "../grundlagen/ids.ts";
import type { OrganisationArt } from "../organisation/organisation.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Baustein, Funktion, Stelle } from "../stelle/stelle.ts";
import {
  termineDesVertrags,
  termineDesEigenen,
  type Vertragstermin,
} from "../weiterleitung/vertrag/uebersicht-termine.ts";
import { vertragsstand, weiterleitungsanteile, wirksamesEnde } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import type { GegebeneWeiterleitung, Vertragskern } from "../weiterleitung/vertrag/weiterleitung.ts";
import { summeAm, type Anteil } from "../grundlagen/zeitraum.ts";

/** Where a part of a post is today: with the reader, on offer, passed on, or back after the receiver gave it up. */
export const teilzustaende = ["eigen", "angeboten", "weitergeleitet", "zurueckgegeben"] as const;
export type Teilzustand = (typeof teilzustaende)[number];

/** What lies below a part that was passed on, as far as sums go: no persons, no money. */
export type Kettenglied = {
  wurzelId: WeiterleitungId;
  ebene: number;
  empfaengerId: OrganisationId;
  empfaengerName: string;
  stand: "angeboten" | "angenommen";
  beginn: PlainDate;
  ende: PlainDate;
  /** Today. */
  vzaeHundertstel: number;
  besetztHundertstel: number;
  nachweisFaelligAm: PlainDate;
};

/** One part of a post on a day. Shares are today's: a part that does not run yet has none. */
export type Uebersichtsteil = {
  stelleId: StelleId;
  bezeichnung: string;
  baustein: Baustein;
  funktion: Funktion;
  /** Whose contract the reader holds the post by; null on its own post. */
  geber: { id: OrganisationId; name: string } | null;
  /** That contract. */
  herkunftId: WeiterleitungId | null;
  /** The receiver; null where the part is with the reader. */
  bei: { id: OrganisationId; name: string; art: OrganisationArt } | null;
  /** The contract by which it was passed on, or, on a part that is with the reader, by which it is held. */
  weiterleitungId: WeiterleitungId | null;
  zustand: Teilzustand;
  vzaeHundertstel: number;
  /** With all levels below. */
  besetztHundertstel: number;
  kette: readonly Kettenglied[];
  termine: readonly Vertragstermin[];
};

type Vertrag = Vertragskern &
  Pick<GegebeneWeiterleitung, "empfaengerArt"> & { geberName: string; empfaengerName: string };
export type Uebersichtsstelle = {
  stelle: Pick<
    Stelle,
    "id" | "organisationId" | "bezeichnung" | "baustein" | "funktion" | "vzaeHundertstel" | "beginn" | "ende"
  >;
  besetzungen: readonly (Pick<Besetzung, "weiterleitungId"> & Anteil)[];
  weiterleitungen: readonly Vertrag[];
};
type Uebersichtslage = {
  leserId: OrganisationId;
  heute: PlainDate;
  stellen: readonly Uebersichtsstelle[];
  kette: readonly Kettenglied[];
};

/** What a reader holds, owned or by contract, that it may fill itself or pass on. */
type Wurzel = { herkunft: Vertrag | null; anteile: readonly Anteil[] };

/** Every post of the reader, cut into the parts that are with it and those it passed on; what ended is left out. */
export function uebersichtsteile(lage: Uebersichtslage): Uebersichtsteil[] {
  const kette = gruppiertNach(lage.kette, ({ wurzelId }) => wurzelId);
  return lage.stellen.flatMap((umfeld) =>
    wurzeln(umfeld, lage).flatMap((wurzel) => teileDer(wurzel, umfeld, lage, kette)),
  );
}

function wurzeln({ stelle, weiterleitungen }: Uebersichtsstelle, { leserId, heute }: Uebersichtslage): Wurzel[] {
  if (stelle.organisationId === leserId) {
    const { beginn, ende, vzaeHundertstel } = stelle;
    return ende !== null && ende < heute
      ? []
      : [{ herkunft: null, anteile: [{ von: beginn, bis: ende, vzaeHundertstel }] }];
  }
  return weiterleitungen
    .filter((w) => w.empfaengerId === leserId && ["bevorstehend", "laufend"].includes(vertragsstand(w, heute)))
    .map((w) => ({ herkunft: w, anteile: weiterleitungsanteile(w) }));
}

function teileDer(
  wurzel: Wurzel,
  umfeld: Uebersichtsstelle,
  { leserId, heute }: Uebersichtslage,
  kette: ReadonlyMap<WeiterleitungId, readonly Kettenglied[]>,
): Uebersichtsteil[] {
  const { stelle, besetzungen, weiterleitungen } = umfeld;
  const { herkunft, anteile } = wurzel;
  const gegeben = weiterleitungen.filter((w) => w.geberId === leserId && w.herkunftId === (herkunft?.id ?? null));
  const lebende = gegeben.filter((w) => ["angeboten", "bevorstehend", "laufend"].includes(vertragsstand(w, heute)));
  const vergeben = lebende.flatMap(weiterleitungsanteile);
  const kopf = {
    stelleId: stelle.id,
    bezeichnung: stelle.bezeichnung,
    baustein: stelle.baustein,
    funktion: stelle.funktion,
    geber: herkunft && { id: herkunft.geberId, name: herkunft.geberName },
    herkunftId: herkunft?.id ?? null,
  };
  const besetztVon = (id: WeiterleitungId | null) =>
    summeAm(
      besetzungen.filter((b) => b.weiterleitungId === id),
      heute,
    );
  const rest = Math.max(0, summeAm(anteile, heute) - summeAm(vergeben, heute));
  const beginntNoch = anteile.every(({ von }) => heute < von);
  // `...kopf` stands last: an object that begins with another's fields takes V8 fifty times as long to fill.
  const eigener: Uebersichtsteil = {
    bei: null,
    weiterleitungId: herkunft?.id ?? null,
    zustand: "eigen",
    vzaeHundertstel: rest,
    besetztHundertstel: Math.min(rest, besetztVon(herkunft?.id ?? null)),
    kette: [],
    termine: herkunft ? termineDesVertrags(herkunft, heute) : termineDesEigenen(stelle, heute),
    ...kopf,
  };
  const weitere = gegeben.flatMap((w): Uebersichtsteil[] => {
    const zustand = teilzustand(w, gegeben, heute);
    if (!zustand) return [];
    const vzaeHundertstel = lebende.includes(w) ? summeAm(weiterleitungsanteile(w), heute) : 0;
    const darunter = kette.get(w.id) ?? [];
    const besetzt = besetztVon(w.id) + darunter.reduce((summe, glied) => summe + glied.besetztHundertstel, 0);
    return [
      {
        bei: { id: w.empfaengerId, name: w.empfaengerName, art: w.empfaengerArt },
        weiterleitungId: w.id,
        zustand,
        vzaeHundertstel,
        besetztHundertstel: Math.min(vzaeHundertstel, besetzt),
        kette: darunter,
        termine: termineDesVertrags(w, heute),
        ...kopf,
      },
    ];
  });
  return rest > 0 || beginntNoch ? [eigener, ...weitere] : weitere;
}

/** Undefined for what is over; a part handed back is told until it is given to somebody again. */
function teilzustand(w: Vertrag, gegeben: readonly Vertrag[], heute: PlainDate): Teilzustand | undefined {
  switch (vertragsstand(w, heute)) {
    case "angeboten":
      return "angeboten";
    case "bevorstehend":
    case "laufend":
      return "weitergeleitet";
    case "zurueckgegeben": {
      const ende = wirksamesEnde(w);
      const nachfolger = gegeben.some(
        (n) => n.beginn > ende && !["abgelehnt", "zurueckgezogen"].includes(vertragsstand(n, heute)),
      );
      return nachfolger ? undefined : "zurueckgegeben";
    }
    default:
      return undefined;
  }
}
