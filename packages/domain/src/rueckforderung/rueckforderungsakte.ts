import type { Cent } from "../grundlagen/geld.ts";
import type { BenutzerId, OrganisationId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Rolle } from "../organisation/rollen.ts";
import type { Basiszinssatz } from "../zins/basiszins.ts";
import type { Zinsgrundlage } from "../zins/zinspunkte.ts";
import type { Rechtsgrundlage } from "./rechtsgrundlage.ts";
import type { Rueckforderungsschritt } from "./rueckforderungsschritte.ts";
import type { Schrittangaben } from "./schrittangaben.ts";

/** What is claimed, from whom, for which cause; never changed once it is there. */
export type Rueckforderungskern = {
  glaeubigerId: OrganisationId;
  schuldnerId: OrganisationId;
  grundlage: Rechtsgrundlage;
  zinsgrundlage: Zinsgrundlage;
  betragCent: Cent;
  /** R94: the day on which the last fact was known. */
  kenntnisAm: PlainDate;
  /** R96: from which day the grant has no effect; the first day that bears interest. */
  unwirksamAb: PlainDate;
  /** § 48 Abs. 4 Satz 2: no year's limit for who deceived. */
  arglistig: boolean;
  /** The debtor announced it before anybody asked: until when it was due. */
  unaufgefordertBis: PlainDate | null;
};

/** One act, never changed. `tag` is the day it happened in the world; `text` the reason or what was said. */
export type Rueckforderungsvorgang = {
  schritt: Rueckforderungsschritt;
  tag: PlainDate;
  vonId: BenutzerId;
  vonName: string;
  text: string | null;
  angaben: Schrittangaben;
};

export type Schrittantrag = {
  schritt: Rueckforderungsschritt;
  /** The day on which it happened: letters of yesterday are entered today. */
  tag: PlainDate;
  text: string | null;
  angaben: Schrittangaben;
};

/** Money credited; `am` is the Wertstellung. */
export type Rueckzahlung = { am: PlainDate; cent: Cent };

export type Rueckforderungsakte = {
  kern: Rueckforderungskern;
  vorgaenge: readonly Rueckforderungsvorgang[];
  zahlungen: readonly Rueckzahlung[];
};

export type Rueckforderungslage = Rueckforderungsakte & {
  heute: PlainDate;
  basiszinssaetze: readonly Basiszinssatz[];
  akteur: { benutzerId: BenutzerId; organisationId: OrganisationId; rollen: readonly Rolle[] };
};
