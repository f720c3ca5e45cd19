import type { BenutzerId, OrganisationId, PruefeinsichtId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { z } from "../grundlagen/zod.ts";
import { istKommune, type OrganisationArt } from "../organisation/organisation.ts";

/** Who audits: the body's own audit unit, or the state's court of audit (regeln.md, W7c). */
export const Pruefeinsichtart = z.enum(["rechnungspruefungsamt", "landesrechnungshof"]);
export type Pruefeinsichtart = z.infer<typeof Pruefeinsichtart>;

export const pruefeinsichtartNamen = {
  rechnungspruefungsamt: "Örtliche Rechnungsprüfung",
  landesrechnungshof: "Landesrechnungshof",
} as const satisfies Record<Pruefeinsichtart, string>;

/**
 * Whom a body of this kind can let in: a Kommune its own audit unit into its own proofs, the granting authority the
 * court of audit into the proofs that were submitted to it. Null: nobody.
 */
export function gewaehrteArt(art: OrganisationArt): Pruefeinsichtart | null {
  if (istKommune(art)) return "rechnungspruefungsamt";
  return art === "bezirksregierung" ? "landesrechnungshof" : null;
}

/** What happened to it later. The latest `bis` counts; a withdrawal ends it at once. */
export type Pruefeinsichtvorgang = { grund: string; am: string; vonName: string } & (
  | { art: "verlaengert"; bis: PlainDate }
  | { art: "widerrufen"; bis: null }
);

/**
 * nachweis.md 4.2: that a person reads submitted proofs, from a day to a day, both included. `jahre` null are all
 * years; `empfaenger` null are all bodies whose proofs the granting body may show: of a Kommune its own alone.
 */
export type Pruefeinsicht = {
  id: PruefeinsichtId;
  geberId: OrganisationId;
  art: Pruefeinsichtart;
  prueferOrganisationId: OrganisationId;
  benutzerId: BenutzerId;
  name: string;
  jahre: readonly number[] | null;
  empfaenger: readonly OrganisationId[] | null;
  zweck: string;
  von: PlainDate;
  bis: PlainDate;
  /** Oldest first. */
  vorgaenge: readonly Pruefeinsichtvorgang[];
};

export type Pruefeinsichtstand = "bevorstehend" | "laufend" | "abgelaufen" | "widerrufen";

export const pruefeinsichtstandNamen = {
  bevorstehend: "Beginnt später",
  laufend: "Läuft",
  abgelaufen: "Abgelaufen",
  widerrufen: "Widerrufen",
} as const satisfies Record<Pruefeinsichtstand, string>;

type Lauf = Pick<Pruefeinsicht, "von" | "bis" | "vorgaenge">;

/** The last day on which it can be read, were it never withdrawn. */
export const letzterTag = ({ bis, vorgaenge }: Pick<Lauf, "bis" | "vorgaenge">): PlainDate =>
  vorgaenge.findLast(({ art }) => art === "verlaengert")?.bis ?? bis;

/** Where it stands on a day; `kim.pruefeinsichten` of the database says the same of its own day. */
export function pruefeinsichtstand(einsicht: Lauf, heute: PlainDate): Pruefeinsichtstand {
  if (einsicht.vorgaenge.some(({ art }) => art === "widerrufen")) return "widerrufen";
  if (heute < einsicht.von) return "bevorstehend";
  return heute <= letzterTag(einsicht) ? "laufend" : "abgelaufen";
}
