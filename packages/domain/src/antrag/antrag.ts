import type { AntragInhalt } from "./antrag-inhalt.ts";
import type { AntragRefusal } from "./antrag-refusal.ts";
import { antragTexte } from "./antrag-texte.ts";
import type { Vorgang } from "./antragsstand.ts";
import type { AntragId, OrganisationId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Saetze } from "../grundlagen/saetze.ts";
import type { Baustein } from "../stelle/stelle.ts";

/** An application of one recipient for one Baustein and year. It is no income before a Bescheid exists (R25). */
export type Antrag = {
  id: AntragId;
  organisationId: OrganisationId;
  jahr: number;
  baustein: Baustein;
  inhalt: AntragInhalt;
  version: number;
  /** In the order in which they happened. */
  vorgaenge: readonly Vorgang[];
  /** A Bescheid names it. */
  beschieden: boolean;
};

/** From when to when, both days included, a Baustein of a year may be applied for. */
export type Antragsfenster = { jahr: number; baustein: Baustein; von: PlainDate; bis: PlainDate };

export const antragRefusalTexte: Saetze<AntragRefusal> = antragTexte;
