import type { Stellendetail, Stellensumme } from "@kim/db";
import {
  summeAm,
  type Anteil,
  type OrganisationId,
  type PlainDate,
  type WeiterleitungId,
} from "@kim/domain/grundlagen";
import { hinweiseZurStelle, stellenanteil, type Besetzung, type Stelle } from "@kim/domain/stelle";
import {
  besetzteAnteile,
  besetzterRest,
  hinweiseZurAblehnung,
  istLebendig,
  lebendeAnteile,
  vertragsstand,
  weiterleitungsanteile,
  weiterleitungsstand,
  wirksameBesetzung,
  wirksamesEnde,
  type Kettenbesetzung,
  type Weiterleitungsstand,
} from "@kim/domain/weiterleitung";
import { standAusSummen, besetzungsstand, type Besetzungsstand } from "@kim/domain/besetzung";

/** One line of the list: an own post as a whole, or one part of somebody's post that the tenant holds. */
type Stellenkopf = Pick<
  Stelle,
  "id" | "bezeichnung" | "baustein" | "funktion" | "anbindung" | "vzaeHundertstel" | "beginn" | "ende"
>;
type Vertrag = Stellendetail["weiterleitungen"][number];
/** What happens below the parts that the reader of an own post can see: sums. */
type Kette = readonly Kettenbesetzung[];

export interface StelleZeile extends Stellenkopf {
  /** The part that is held; null on an own post. */
  weiterleitungId: WeiterleitungId | null;
  /** Who gave the part; null on an own post. */
  geberId: OrganisationId | null;
  geberName: string | null;
  weitergeleitet: { empfaenger: string; vzaeHundertstel: number; stand: Weiterleitungsstand }[];
  stand: Besetzungsstand;
}

/** A line from the sums of the database. */
export function stelleZeile(summe: Stellensumme, tag: PlainDate): StelleZeile {
  const { vzaeHundertstel, beginn, ende, besetztHundertstel, besetztBis } = summe;
  return {
    id: summe.id,
    bezeichnung: summe.bezeichnung,
    baustein: summe.baustein,
    funktion: summe.funktion,
    anbindung: summe.anbindung,
    weiterleitungId: summe.weiterleitungId,
    geberId: summe.geberId,
    geberName: summe.geberName,
    vzaeHundertstel,
    beginn,
    ende,
    weitergeleitet: summe.weitergeleitet,
    stand: standAusSummen({ vzaeHundertstel, beginn, ende, besetztHundertstel, besetztBis, tag }),
  };
}

/**
 * An own post is one line; somebody else's is a line for each part the reader holds. `kette` is what is occupied
 * further down.
 */
export function stelleZeilen(
  { stelle, besetzungen, weiterleitungen }: Stellendetail,
  leserId: OrganisationId,
  tag: PlainDate,
  kette: Kette = [],
): StelleZeile[] {
  const { id, bezeichnung, baustein, funktion, anbindung } = stelle;
  const kopf = { id, bezeichnung, baustein, funktion, anbindung };
  if (stelle.organisationId === leserId) {
    const { vzaeHundertstel, beginn, ende } = stelle;
    const besetzt = wirksameBesetzung(
      [...besetzungen, ...kette.filter((k) => k.stelleId === id)],
      weiterleitungen.filter((w) => w.geberId === leserId),
      [stellenanteil(stelle)],
    );
    const stand = besetzungsstand({ vzaeHundertstel, beginn, ende, besetzungen: besetzt, tag });
    return [
      {
        ...kopf,
        weiterleitungId: null,
        geberId: null,
        geberName: null,
        vzaeHundertstel,
        beginn,
        ende,
        weitergeleitet: weitergeleitet(weiterleitungen, tag),
        stand,
      },
    ];
  }
  return weiterleitungen
    .filter((w) => w.empfaengerId === leserId && weiterleitungsstand(w) === "angenommen")
    .map((w) => {
      const gegebene = gegebenAus(w.id, weiterleitungen, leserId);
      const umfang = umfangAm(w, tag);
      const besetzt = [
        ...besetzterRest(
          weiterleitungsanteile(w),
          gegebene,
          besetzungen.filter((b) => b.weiterleitungId === w.id),
        ),
        ...wirksameBesetzung(
          besetzungen.filter((b) => b.weiterleitungId !== null),
          gegebene,
        ),
      ];
      return {
        ...kopf,
        weiterleitungId: w.id,
        geberId: w.geberId,
        geberName: w.geberName,
        ...umfang,
        weitergeleitet: weitergeleitet(gegebene, tag),
        stand: besetzungsstand({ ...umfang, besetzungen: besetzt, tag }),
      };
    });
}

/**
 * A post in full, cut into the parts somebody holds. Only the holder of a part may fill it; who gave it may ask for
 * corrections.
 */
export function stelleView(umfeld: Stellendetail, leserId: OrganisationId, tag: PlainDate, kette: Kette = []) {
  const { stelle, weiterleitungen } = umfeld;
  const eigen = stelle.organisationId === leserId;
  return {
    stelle,
    eigen,
    eigentuemerName: umfeld.eigentuemerName,
    teile: [
      ...(eigen ? [eigenerTeil(umfeld, tag)] : []),
      ...weiterleitungen
        .filter(istLebendig)
        .map((w) =>
          w.empfaengerId === leserId ? gehaltenerTeil(umfeld, w, tag) : gegebenerTeil(umfeld, w, tag, kette),
        ),
    ],
    weiterleitungen: weiterleitungen.map((w) => ({ ...w, stand: vertragsstand(w, tag) })),
    hinweise: eigen ? [...hinweiseZurStelle(stelle), ...hinweiseZurAblehnung(stelle, weiterleitungen)] : [],
  };
}

function eigenerTeil({ stelle, besetzungen, weiterleitungen }: Stellendetail, tag: PlainDate) {
  const { beginn, ende } = stelle;
  const vzaeHundertstel =
    stelle.vzaeHundertstel -
    vergebenAm(
      weiterleitungen.filter((w) => w.geberId === stelle.organisationId),
      tag,
    );
  const eigene = besetzungen.filter((b) => b.weiterleitungId === null);
  return teil(
    {
      weiterleitungId: null,
      bei: null,
      angenommen: true,
      gegeben: false,
      vzaeHundertstel,
      beginn,
      ende,
      besetzungen: eigene,
      besetzbar: vzaeHundertstel > 0,
      darunter: [],
    },
    besetzterRest([stellenanteil(stelle)], weiterleitungen, eigene),
    tag,
  );
}

function gehaltenerTeil({ besetzungen, weiterleitungen }: Stellendetail, w: Vertrag, tag: PlainDate) {
  const umfang = umfangAm(w, tag);
  const gegebene = gegebenAus(w.id, weiterleitungen, w.empfaengerId);
  const vzaeHundertstel = umfang.vzaeHundertstel - vergebenAm(gegebene, tag);
  const angenommen = weiterleitungsstand(w) === "angenommen";
  const eigene = besetzungen.filter((b) => b.weiterleitungId === w.id);
  const besetzbar = angenommen && tag <= umfang.ende && vzaeHundertstel > 0;
  return teil(
    {
      weiterleitungId: w.id,
      bei: null,
      angenommen,
      gegeben: false,
      ...umfang,
      vzaeHundertstel,
      besetzungen: eigene,
      besetzbar,
      darunter: [],
    },
    besetzterRest(weiterleitungsanteile(w), gegebene, eigene),
    tag,
  );
}

function gegebenerTeil({ besetzungen }: Stellendetail, w: Vertrag, tag: PlainDate, kette: Kette) {
  const seine = besetzungen.filter((b) => b.weiterleitungId === w.id);
  const darunter = kette.filter((k) => k.weiterleitungId === w.id);
  const angaben = {
    weiterleitungId: w.id,
    bei: w.empfaengerName,
    angenommen: weiterleitungsstand(w) === "angenommen",
    gegeben: true,
    ...umfangAm(w, tag),
    besetzungen: seine,
    besetzbar: false,
    darunter,
  };
  return teil(angaben, besetzteAnteile(w, [...seine, ...darunter]), tag);
}

type Teil = {
  weiterleitungId: WeiterleitungId | null;
  /** Who fills it; null for the reader itself. */
  bei: string | null;
  angenommen: boolean;
  /** The reader gave it by this contract. */
  gegeben: boolean;
  vzaeHundertstel: number;
  beginn: PlainDate;
  ende: PlainDate | null;
  besetzungen: Besetzung[];
  besetzbar: boolean;
  /** Occupied further down, in sums. */
  darunter: Kette;
};

const teil = (t: Teil, besetzt: readonly Anteil[], tag: PlainDate) => ({
  ...t,
  stand: besetzungsstand({ ...t, besetzungen: besetzt, tag }),
});

/** Share and effective period of a contract; before it begins its first share, after it ended its last. */
function umfangAm(w: Vertrag, tag: PlainDate): { vzaeHundertstel: number; beginn: PlainDate; ende: PlainDate } {
  const anteile = weiterleitungsanteile(w);
  const anteil = anteile.find(({ bis }) => tag <= bis) ?? anteile.at(-1) ?? w;
  return { vzaeHundertstel: anteil.vzaeHundertstel, beginn: w.beginn, ende: wirksamesEnde(w) };
}

const gegebenAus = (herkunftId: WeiterleitungId, weiterleitungen: readonly Vertrag[], geberId: OrganisationId) =>
  weiterleitungen.filter((w) => w.herkunftId === herkunftId && w.geberId === geberId);

const vergebenAm = (weiterleitungen: readonly Vertrag[], tag: PlainDate): number =>
  summeAm(lebendeAnteile(weiterleitungen), tag);

const weitergeleitet = (weiterleitungen: readonly Vertrag[], tag: PlainDate) =>
  weiterleitungen
    .filter((w) => istLebendig(w) && tag <= wirksamesEnde(w))
    .map((w) => ({
      empfaenger: w.empfaengerName,
      vzaeHundertstel: umfangAm(w, tag).vzaeHundertstel,
      stand: weiterleitungsstand(w),
    }));
