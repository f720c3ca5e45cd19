import { z } from "../grundlagen/zod.ts";
import type { Cent } from "../grundlagen/geld.ts";
import type { OrganisationId, StelleId, WeiterleitungId } from "../grundlagen/ids.ts";
import type { StelleAenderung } from "../stelle/stelle.ts";
import type { AenderungEingabe } from "../weiterleitung/vertrag/vertragseingaben.ts";
import type { WeiterleitungAngebot } from "../weiterleitung/vertrag/weiterleitung.ts";

export const Fortschreibungsart = z.enum(["stelle", "vertrag", "plan"]);
export type Fortschreibungsart = z.infer<typeof Fortschreibungsart>;

export const fortschreibungsartNamen = {
  stelle: "Stelle",
  vertrag: "Vertrag",
  plan: "Förderplan",
} as const satisfies Record<Fortschreibungsart, string>;

/** What is carried into the next year: a post, a contract that was given, or what the plan of the year says. */
export type Gegenstand =
  | { art: "stelle"; id: StelleId }
  | { art: "vertrag"; id: WeiterleitungId }
  | { art: "plan"; id: OrganisationId };

export type Planangaben = {
  jahr: number;
  massnahmenPlanCent: Cent;
  personalkostenIstCent: Cent | null;
  version: number;
};

/** The input of the command that exists for it anyway; nothing else is written. */
export type Fortschreibungsbefehl =
  | { art: "stelle"; eingabe: StelleAenderung }
  | { art: "vertrag"; eingabe: WeiterleitungAngebot }
  | { art: "aenderung"; eingabe: AenderungEingabe }
  | { art: "plan"; eingabe: Planangaben };

/** One value in the old and in the new year, as people read it. */
export type Wert = { name: string; alt: string; neu: string; annahme: boolean };

/** Somebody said, with reason, that it is not carried on; `am` is an ISO instant. */
export type FestgehalteneAblehnung = { id: string; gegenstand: Gegenstand; grund: string; am: string; von: string };

export type Zeilenstand =
  | { art: "vorschlag"; befehl: Fortschreibungsbefehl }
  | { art: "abgelehnt"; ablehnung: Omit<FestgehalteneAblehnung, "gegenstand"> }
  | { art: "gehindert"; satz: string; regel: string | null }
  | { art: "laeuft"; satz: string }
  | { art: "erledigt"; satz: string };

export type Fortschreibungszeile = {
  gegenstand: Gegenstand;
  titel: string;
  /** Who has it, or what it is. */
  worum: string;
  werte: readonly Wert[];
  /** What to look at before confirming; stops nobody. */
  hinweise: readonly string[];
  stand: Zeilenstand;
};

export const schluesselVon = ({ art, id }: Gegenstand): string => `${art}:${id}`;
