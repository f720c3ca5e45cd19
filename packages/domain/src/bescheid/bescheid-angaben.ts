import { z } from "../grundlagen/zod.ts";
import { freitext, pflichtzeile } from "../grundlagen/eingabefelder.ts";
import { Betrag, type Cent, Hundertstel, summe } from "../grundlagen/geld.ts";
import { AntragId, BescheidId, OrganisationId, type KonditionId } from "../grundlagen/ids.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";
import { Baustein } from "../stelle/stelle.ts";
import { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import { Verrechnung } from "../grundlagen/verrechnung.ts";
import { Zeichnungskreis } from "../grundlagen/zeichnungskreis.ts";
import { AuflageEingabe } from "./auflage.ts";
import { MassnahmenAufteilung } from "./massnahmen-aufteilung.ts";

export const Bescheidart = z.enum(
  ["erstbescheid", "aenderungsbescheid", "anschlussbescheid"],
  "Bitte die Art des Bescheids auswählen.",
);
export type Bescheidart = z.infer<typeof Bescheidart>;

export const bescheidartNamen = {
  erstbescheid: "Erstbescheid",
  aenderungsbescheid: "Änderungsbescheid",
  anschlussbescheid: "Anschlussbescheid",
} as const satisfies Record<Bescheidart, string>;

/** A grant of one Baustein and Förderjahr to one recipient. Amounts in cents, posts in hundredths of a VZÄ. */
export type Bescheid = {
  id: BescheidId;
  organisationId: OrganisationId;
  jahr: number;
  baustein: Baustein;
  art: Bescheidart;
  /** The Bescheid that this one replaces; only an Änderungsbescheid has one. */
  vorgaengerId: BescheidId | null;
  antragId: AntragId | null;
  instrument: Instrument;
  aktenzeichen: string;
  datum: PlainDate;
  /** Bewilligungszeitraum, both days included. */
  von: PlainDate;
  bis: PlainDate;
  nachweisFaelligAm: PlainDate;
  vakanzMethode: VakanzMethode;
  verrechnung: Verrechnung;
  zeichnungskreis: Zeichnungskreis;
  /** R80b: posts of Baustein 1 may be passed on further than the Richtlinie allows. */
  weiterleitungBaustein1: boolean;
  konditionId: KonditionId;
  vzaeHundertstel: Hundertstel;
  personalCent: Cent;
  arbeitsplaetzeCent: Cent;
  massnahmenCent: Cent;
  /** Null: one sum for events, measures and external advice, as before 2023. */
  massnahmenAufteilung: MassnahmenAufteilung | null;
  /** Empty when there are none. */
  nebenbestimmungen: string;
  /** ISO 8601 instant at which it was entered. */
  am: string;
  vonName: string;
};

/** What the Bewilligungsbehörde enters; instrument and conditions follow from Baustein and year. */
export const BescheidEingabe = z.strictObject({
  id: BescheidId,
  organisationId: OrganisationId,
  jahr: z.int("Bitte ein Förderjahr angeben."),
  baustein: Baustein,
  art: Bescheidart,
  vorgaengerId: BescheidId.nullish().transform((id) => id ?? null),
  antragId: AntragId.nullish().transform((id) => id ?? null),
  /** A Zuwendung without an Antrag in this system; the Nebenbestimmungen then say why. */
  ohneAntrag: z.boolean().default(false),
  aktenzeichen: pflichtzeile(100),
  datum: PlainDate,
  von: PlainDate,
  bis: PlainDate,
  nachweisFaelligAm: PlainDate,
  /** Absent: what the conditions of the year propose for the Baustein. */
  vakanzMethode: VakanzMethode.optional(),
  /** Absent: what is usual for the instrument. */
  verrechnung: Verrechnung.optional(),
  /** Absent: what the conditions of the year propose for the Baustein. */
  zeichnungskreis: Zeichnungskreis.optional(),
  weiterleitungBaustein1: z.boolean().default(false),
  vzaeHundertstel: Hundertstel,
  personalCent: Betrag,
  arbeitsplaetzeCent: Betrag,
  massnahmenCent: Betrag,
  massnahmenAufteilung: MassnahmenAufteilung.nullish().transform((aufteilung) => aufteilung ?? null),
  nebenbestimmungen: freitext(10_000).transform((text) => text ?? ""),
  auflagen: z.array(AuflageEingabe).max(20, "Höchstens 20 Auflagen.").default([]),
});
export type BescheidEingabe = z.infer<typeof BescheidEingabe>;

/** What was granted by this Bescheid, all categories together. */
export const bescheidsumme = (
  bescheid: Pick<Bescheid, "personalCent" | "arbeitsplaetzeCent" | "massnahmenCent">,
): Cent => summe([bescheid.personalCent, bescheid.arbeitsplaetzeCent, bescheid.massnahmenCent]);

/** R33: of each chain the newest counts, the ones it replaced do not. */
export function geltendeBescheide<B extends Pick<Bescheid, "id" | "vorgaengerId">>(bescheide: readonly B[]): B[] {
  const ersetzt = new Set(bescheide.map(({ vorgaengerId }) => vorgaengerId));
  return bescheide.filter(({ id }) => !ersetzt.has(id));
}

/** Each chain from its first Bescheid to the one that counts, in the order of the first ones. */
export function bescheidketten<B extends Pick<Bescheid, "id" | "vorgaengerId">>(bescheide: readonly B[]): B[][] {
  const nachfolger = new Map(bescheide.map((b) => [b.vorgaengerId, b]));
  const ab = (b: B): B[] => {
    const naechster = nachfolger.get(b.id);
    return naechster ? [b, ...ab(naechster)] : [b];
  };
  return bescheide.filter(({ vorgaengerId }) => vorgaengerId === null).map(ab);
}
