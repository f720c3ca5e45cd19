import type { StelleMitUmfeld } from "@kim/db";
import {
  besetzungsstand, hinweiseZurStelle, istLebendig, weiterleitungsstand,
  type Besetzung, type Besetzungsstand, type OrganisationId, type PlainDate, type Stelle, type WeiterleitungId, type Weiterleitungsstand,
} from "@kim/domain";

/** One line of the list: an own post as a whole, or one part of somebody's post that the tenant holds. */
type Stellenkopf = Pick<Stelle, "id" | "bezeichnung" | "baustein" | "funktion" | "anbindung" | "vzaeHundertstel" | "beginn" | "ende">;

export interface StelleZeile extends Stellenkopf {
  /** The part that is held; null on an own post. */
  weiterleitungId: WeiterleitungId | null;
  /** Whose post it is, where it is not the reader's own. */
  geberName: string | null;
  weitergeleitet: { empfaenger: string; vzaeHundertstel: number; stand: Weiterleitungsstand }[];
  stand: Besetzungsstand;
}

export function stelleZeilen(
  { stelle, eigentuemerName, besetzungen, weiterleitungen }: StelleMitUmfeld,
  leserId: OrganisationId,
  tag: PlainDate,
): StelleZeile[] {
  const { id, bezeichnung, baustein, funktion, anbindung } = stelle;
  const kopf = { id, bezeichnung, baustein, funktion, anbindung };
  if (stelle.organisationId === leserId) {
    const { vzaeHundertstel, beginn, ende } = stelle;
    const weitergeleitet = weiterleitungen.filter(istLebendig)
      .map((w) => ({ empfaenger: w.empfaengerName, vzaeHundertstel: w.vzaeHundertstel, stand: weiterleitungsstand(w) }));
    return [
      {
        ...kopf,
        weiterleitungId: null,
        geberName: null,
        vzaeHundertstel,
        beginn,
        ende,
        weitergeleitet,
        stand: besetzungsstand({ vzaeHundertstel, beginn, ende, besetzungen, tag }),
      },
    ];
  }
  return weiterleitungen.filter((w) => w.empfaengerId === leserId && weiterleitungsstand(w) === "angenommen").map((w) => {
    const { vzaeHundertstel, beginn, ende } = w;
    const eigene = besetzungen.filter((b) => b.weiterleitungId === w.id);
    return {
      ...kopf,
      weiterleitungId: w.id,
      geberName: eigentuemerName,
      vzaeHundertstel,
      beginn,
      ende,
      weitergeleitet: [],
      stand: besetzungsstand({ vzaeHundertstel, beginn, ende, besetzungen: eigene, tag }),
    };
  });
}

/** A post in full, cut into the parts somebody holds. Only the holder of a part may fill it. */
export function stelleView(umfeld: StelleMitUmfeld, leserId: OrganisationId, tag: PlainDate) {
  const { stelle, weiterleitungen } = umfeld;
  const eigen = stelle.organisationId === leserId;
  return {
    stelle,
    eigen,
    eigentuemerName: umfeld.eigentuemerName,
    teile: [
      ...(eigen ? [eigenerTeil(umfeld, tag)] : []),
      ...weiterleitungen.filter(istLebendig).map((w) => weitergeleiteterTeil(umfeld, w, leserId, tag)),
    ],
    weiterleitungen: weiterleitungen.map((w) => ({ ...w, stand: weiterleitungsstand(w) })),
    hinweise: eigen ? hinweiseZurStelle(stelle) : [],
  };
}

function eigenerTeil({ stelle, besetzungen, weiterleitungen }: StelleMitUmfeld, tag: PlainDate) {
  const { beginn, ende } = stelle;
  const vergeben = weiterleitungen.filter((w) => istLebendig(w) && w.beginn <= tag && tag <= w.ende);
  const vzaeHundertstel = stelle.vzaeHundertstel - vergeben.reduce((summe, w) => summe + w.vzaeHundertstel, 0);
  return teil(
    {
      weiterleitungId: null,
      bei: null,
      angenommen: true,
      vzaeHundertstel,
      beginn,
      ende,
      besetzungen: besetzungen.filter((b) => b.weiterleitungId === null),
      besetzbar: vzaeHundertstel > 0,
    },
    tag,
  );
}

function weitergeleiteterTeil(
  { besetzungen }: StelleMitUmfeld,
  w: StelleMitUmfeld["weiterleitungen"][number],
  leserId: OrganisationId,
  tag: PlainDate,
) {
  const { vzaeHundertstel, beginn, ende } = w;
  const angenommen = weiterleitungsstand(w) === "angenommen";
  return teil(
    {
      weiterleitungId: w.id,
      bei: w.empfaengerName,
      angenommen,
      vzaeHundertstel,
      beginn,
      ende,
      besetzungen: besetzungen.filter((b) => b.weiterleitungId === w.id),
      besetzbar: angenommen && w.empfaengerId === leserId,
    },
    tag,
  );
}

function teil(
  t: {
    weiterleitungId: WeiterleitungId | null;
    bei: string | null;
    angenommen: boolean;
    vzaeHundertstel: number;
    beginn: PlainDate;
    ende: PlainDate | null;
    besetzungen: Besetzung[];
    besetzbar: boolean;
  },
  tag: PlainDate,
) {
  return { ...t, stand: besetzungsstand({ ...t, tag }) };
}
