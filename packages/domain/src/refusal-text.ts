import { konditionRefusalTexte, type KonditionRefusal } from "./kondition.ts";
import { antragRefusalTexte, type AntragRefusal } from "./antrag.ts";
import { bescheidRefusalTexte, type BescheidRefusal } from "./bescheid.ts";
import { zusatzstelleRefusalTexte, type ZusatzstelleRefusal } from "./zusatzstelle.ts";
import { mittelabrufRefusalTexte, type MittelabrufRefusal } from "./mittelabruf.ts";
import { ausgabeRefusalTexte, type AusgabeRefusal } from "./ausgabe.ts";
import { einnahmeRefusalTexte, type EinnahmeRefusal } from "./einnahme.ts";
import { doppelfoerderungRefusalTexte, type DoppelfoerderungRefusal } from "./doppelfoerderung.ts";
import { prozessbegleitungRefusalTexte, type ProzessbegleitungRefusal } from "./prozessbegleitung.ts";
import type { BesetzungRefusal } from "./besetzung-anlage.ts";
import { besetzungRefusalTexte } from "./besetzung-texte.ts";
import type { FoerderplanRefusal } from "./foerderplangrenzen.ts";
import { foerderplanRefusalTexte } from "./foerderplan-texte.ts";
import { jahreslaufRefusalTexte, type JahreslaufRefusal } from "./jahreslauf-start.ts";
import type { JahresergebnisRefusal } from "./jahresergebnis.ts";
import { jahresergebnisRefusalTexte } from "./jahresergebnis-texte.ts";
import type { EinladungRefusal } from "./einladung-anlage.ts";
import { einladungRefusalTexte } from "./einladung-texte.ts";
import type { EinladungsannahmeRefusal } from "./einladungsannahme.ts";
import type { PersonRefusal } from "./person.ts";
import type { TraegerRefusal } from "./traeger.ts";
import { korrekturRefusalTexte, type KorrekturRefusal } from "./korrektur-texte.ts";
import { satz, type Saetze } from "./saetze.ts";
import type { VerteilungRefusal } from "./verteilung-angebote.ts";
import { verteilungRefusalTexte } from "./verteilung-texte.ts";
import type { StelleRefusal } from "./stelle-refusal.ts";
import { stelleRefusalTexte } from "./stelle-texte.ts";
import type { UnterschriftRefusal } from "./unterschrift.ts";
import { unterschriftRefusalTexte } from "./unterschrift-texte.ts";
import type { WeiterleitungRefusal } from "./weiterleitung-angebot.ts";
import type { VertragRefusal } from "./weiterleitung-refusal.ts";
import type { AntwortRefusal } from "./weiterleitungsantwort.ts";
import { weiterleitungRefusalTexte } from "./weiterleitung-texte.ts";

export type Refusal =
  | StelleRefusal
  | BesetzungRefusal
  | WeiterleitungRefusal
  | AntwortRefusal
  | VertragRefusal
  | FoerderplanRefusal
  | JahresergebnisRefusal
  | JahreslaufRefusal
  | KonditionRefusal
  | AntragRefusal
  | BescheidRefusal
  | ZusatzstelleRefusal
  | MittelabrufRefusal
  | AusgabeRefusal
  | EinnahmeRefusal
  | DoppelfoerderungRefusal
  | ProzessbegleitungRefusal
  | KorrekturRefusal
  | EinladungRefusal
  | EinladungsannahmeRefusal
  | PersonRefusal
  | TraegerRefusal
  | UnterschriftRefusal
  | VerteilungRefusal;

const refusalTexte: Saetze<Refusal> = {
  ...stelleRefusalTexte,
  ...besetzungRefusalTexte,
  ...weiterleitungRefusalTexte,
  ...foerderplanRefusalTexte,
  ...jahresergebnisRefusalTexte,
  ...jahreslaufRefusalTexte,
  ...konditionRefusalTexte,
  ...antragRefusalTexte,
  ...bescheidRefusalTexte,
  ...zusatzstelleRefusalTexte,
  ...mittelabrufRefusalTexte,
  ...ausgabeRefusalTexte,
  ...einnahmeRefusalTexte,
  ...doppelfoerderungRefusalTexte,
  ...prozessbegleitungRefusalTexte,
  ...korrekturRefusalTexte,
  ...einladungRefusalTexte,
  ...unterschriftRefusalTexte,
  ...verteilungRefusalTexte,
};

/** What to tell the person: what is wrong and how to mend it. */
export const refusalText = (refusal: Refusal): string => satz(refusalTexte, refusal);
