import type { BenutzerId, OrganisationId, ZeichnungsbefugnisId, DokumentId } from "../../grundlagen/ids.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";
import type { Rolle } from "../../organisation/rollen.ts";
import type { Berichtigungsart } from "../schritte/berichtigungsart.ts";
import type { Kettenglied } from "./kette.ts";
import type { Nachweismangel } from "../papier/nachweismangel.ts";
import type { Nachweisvorgang } from "./nachweisstand.ts";
import type { Rueckfrageart } from "../schritte/rueckfrageart.ts";
import type { Rueckgabebemerkung } from "./schrittbefehl.ts";
import type { Pruefergebnis } from "../schritte/pruefergebnisarten.ts";
import type { Stichprobe } from "../pruefung/stichprobe.ts";
import type { Zeichnungsamt, Zeichnungsbefugnis } from "../schritte/zeichnungsbefugnis.ts";
import type { Pruefzeile, Zeilenentscheidung } from "../pruefung/zeilenpruefung.ts";

/** What every step of a proof is decided on, put together in one transaction. */
export type Nachweislage = {
  inhaberId: OrganisationId;
  /** The giver of the contract; above a recipient the granting authority. */
  pruefstelleId: OrganisationId;
  vorgaenge: readonly Nachweisvorgang[];
  /** What used its certificate, as people call it; null while nothing did (R82). */
  verwendetDurch: string | null;
  /** A proof of a later year builds on its figures. */
  spaetererBautDarauf: boolean;
  maengel: readonly Nachweismangel[];
  glieder: readonly Kettenglied[];
  /** SHA-256 of `unterschriebenerText` now, and of what was prepared in this version. */
  pruefsummeJetzt: string;
  /** SHA-256 of the stored text of the submitted version, computed anew; null before one was submitted. */
  fassungSha256: string | null;
  zeilen: readonly Pruefzeile[];
  entscheidungen: readonly Zeilenentscheidung[];
  /** Remarks of the level above that are not done. */
  offeneBemerkungen: number;
  /** Its questions with a day that it has not closed (nachweis.md 4.2). */
  offeneFragen: Readonly<Record<Rueckfrageart, number>>;
  stichprobe: Stichprobe | null;
  aemter: readonly Zeichnungsamt[];
  befugnisse: readonly Zeichnungsbefugnis[];
  akteur: { benutzerId: BenutzerId; name: string; organisationId: OrganisationId; rollen: readonly Rolle[] };
  heute: PlainDate;
};

/** How it was signed: here, by whoever is logged in, or on paper, confirmed by a second person with the scan. */
export type Zeichnung =
  | { weg: "elektronisch" }
  | {
      weg: "papier";
      befugnisId: ZeichnungsbefugnisId;
      unterschriebenAm: PlainDate;
      scan: { dokumentId: DokumentId; hochgeladenVonId: BenutzerId; hochgeladenVonName: string } | null;
    };

/** What comes with a step; which of it a step needs is its own business. */
export type Schrittangaben = {
  text?: string | null;
  bemerkungen?: readonly Rueckgabebemerkung[];
  zeichnung?: Zeichnung;
  berichtigung?: Berichtigungsart;
  /** R93; left out it is what the lines and the remark amount to. */
  ergebnis?: Pruefergebnis;
};
