import { Cent, Hundertstel } from "../grundlagen/geld.ts";
import { OrganisationId, StelleId } from "../grundlagen/ids.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";
import { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import { z } from "../grundlagen/zod.ts";
import { OrganisationArt } from "../organisation/organisation.ts";
import { Anbindung, Baustein, Funktion } from "../stelle/stelle.ts";
import { Betraege, kategorien, positionen } from "./begriffe.ts";

export const Arbeitgeber = z.strictObject({ id: OrganisationId, name: z.string(), art: OrganisationArt });
export type Arbeitgeber = z.infer<typeof Arbeitgeber>;

const Anteil = z.strictObject({ zaehler: z.int(), nenner: z.int() });
const Satz = z.strictObject({ cent: Cent, quelle: z.string(), annahme: z.boolean() });

/** What the figures of a line were computed from, kept so that the line can explain itself. */
export const Grundlage = z.discriminatedUnion("art", [
  z.strictObject({
    art: z.literal("stelle"),
    satz: Satz,
    methode: VakanzMethode,
    /** Share of a full post and year that is held, and of it what is occupied, by the method. */
    gehalten: Anteil,
    besetzt: Anteil,
    /** Most for the occupied share; its costs and those of other lines are held against it. */
    obergrenzeCent: Cent,
    /** Months with cost, and what is expected of the later ones. */
    gebuchteMonate: z.array(z.int()),
    erwarteteMonate: z.int(),
    erwartetJeMonatCent: Cent,
  }),
  z.strictObject({
    art: z.literal("arbeitsplatz"),
    satz: Satz,
    methode: VakanzMethode,
    gehalten: Anteil,
    /** Only where vacancies shorten it. */
    besetzt: Anteil.optional(),
    obergrenzeCent: Cent,
  }),
  z.strictObject({
    art: z.literal("massnahmen"),
    hoechstbetrag: Satz,
    obergrenzeCent: Cent,
    tage: z.number().nullable(),
  }),
  z.strictObject({ art: z.literal("ohne_stelle"), obergrenzeCent: Cent }),
]);
export type Grundlage = z.infer<typeof Grundlage>;

/** The figures of one part of a post, one measure or money of no post, in cents, and what they rest on. */
export const Rechnungszeile = Betraege.extend({
  /** Unlike that of any other line of the year. */
  schluessel: z.string(),
  baustein: Baustein,
  kategorie: z.enum(kategorien),
  position: z.enum(positionen),
  /** Null on a line of no post: measures, workplaces of nobody's post, money not yet tied to one. */
  stelle: z
    .strictObject({ id: StelleId, bezeichnung: z.string(), funktion: Funktion, anbindung: Anbindung })
    .nullable(),
  bezeichnung: z.string(),
  arbeitgeber: Arbeitgeber,
  /** Most that is held on any day of the year. */
  vzaeHundertstel: Hundertstel,
  /** Held from the first to the last day; null on a line of no post. */
  zeitraum: z.strictObject({ von: PlainDate, bis: PlainDate }).nullable(),
  /** Share × days held and, of them, occupied; day by day whatever the method. */
  sollHundertstelTage: Hundertstel,
  besetzteHundertstelTage: Hundertstel,
  /** Without a known cost no Mehrkosten are told; in a closed year the line is not proven. */
  kostenBekannt: z.boolean(),
  /** What each method of the vacancy rule would cut; the one that counts is the Bescheid's. */
  kuerzungJeMethode: z.strictObject({ tagesgenau: Cent, monatsgenau: Cent, ohne_kuerzung: Cent }),
  grundlage: Grundlage,
});
export type Rechnungszeile = z.infer<typeof Rechnungszeile>;

export const keineKuerzung = { tagesgenau: 0, monatsgenau: 0, ohne_kuerzung: 0 } as const satisfies Record<
  VakanzMethode,
  number
>;
