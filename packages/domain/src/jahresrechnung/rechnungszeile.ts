import type { Betraege, Kategorie, Position } from "./begriffe.ts";
import type { Foerderanteil } from "../besetzung/vakanz.ts";
import type { OrganisationId, StelleId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import type { Kondition } from "../kondition/foerderkonditionen.ts";
import type { OrganisationArt } from "../organisation/organisation.ts";
import type { Anbindung, Baustein, Funktion } from "../stelle/stelle.ts";

export type Arbeitgeber = { id: OrganisationId; name: string; art: OrganisationArt };

/** What the figures of a line were computed from, kept so that the line can explain itself. */
export type Grundlage =
  | {
      art: "stelle";
      satz: Kondition;
      methode: VakanzMethode;
      /** Share of a full post and year that is held, and of it what is occupied, by the method. */
      gehalten: Foerderanteil;
      besetzt: Foerderanteil;
      /** Most for the occupied share; its costs and those of other lines are held against it. */
      obergrenzeCent: number;
      /** Months with cost, and what is expected of the later ones. */
      gebuchteMonate: number[];
      erwarteteMonate: number;
      erwartetJeMonatCent: number;
    }
  | { art: "arbeitsplatz"; satz: Kondition; methode: VakanzMethode; gehalten: Foerderanteil; obergrenzeCent: number }
  | { art: "massnahmen"; hoechstbetrag: Kondition; obergrenzeCent: number; tage: number | null }
  | { art: "ohne_stelle"; obergrenzeCent: number };

export type Rechnungszeile = Betraege & {
  /** Unlike that of any other line of the year. */
  schluessel: string;
  baustein: Baustein;
  kategorie: Kategorie;
  position: Position;
  /** Null on a line of no post: measures, workplaces of nobody's post, money not yet tied to one. */
  stelle: { id: StelleId; bezeichnung: string; funktion: Funktion; anbindung: Anbindung } | null;
  bezeichnung: string;
  arbeitgeber: Arbeitgeber;
  /** Most that is held on any day of the year. */
  vzaeHundertstel: number;
  /** Held from the first to the last day; null on a line of no post. */
  zeitraum: { von: PlainDate; bis: PlainDate } | null;
  /** Share × days held and, of them, occupied; day by day whatever the method. */
  sollHundertstelTage: number;
  besetzteHundertstelTage: number;
  /** Without a known cost no Mehrkosten are told; in a closed year the line is not proven. */
  kostenBekannt: boolean;
  /** What each method of the vacancy rule would cut; the one that counts is the Bescheid's. */
  kuerzungJeMethode: Record<VakanzMethode, number>;
  grundlage: Grundlage;
};

export const keineKuerzung = { tagesgenau: 0, monatsgenau: 0, ohne_kuerzung: 0 } as const satisfies Record<
  VakanzMethode,
  number
>;
