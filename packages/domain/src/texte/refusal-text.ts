import { fristRefusalTexte, type FristRefusal } from "../fristenliste/frist-refusal.ts";
import { auflageRefusalTexte, type AuflageRefusal } from "../bescheid/auflage-refusal.ts";
import { mitteilungRefusalTexte, type MitteilungRefusal } from "../mitteilung/mitteilung-refusal.ts";
import { vorlageRefusalTexte, type VorlageRefusal } from "../vorlage/vorlage-refusal.ts";
import { auftragRefusalTexte, type AuftragRefusal } from "../betrieb/auftrag-wiederholung.ts";
import { konditionRefusalTexte, type KonditionRefusal } from "../kondition/kondition-texte.ts";
import { antragRefusalTexte } from "../antrag/antrag.ts";
import type { AntragRefusal } from "../antrag/antrag-refusal.ts";
import { bescheidRefusalTexte, type BescheidRefusal } from "../bescheid/bescheid-refusal.ts";
import { zusatzstelleRefusalTexte, type ZusatzstelleRefusal } from "../stelle/zusatzstelle.ts";
import { mittelabrufRefusalTexte, type MittelabrufRefusal } from "../mittelabruf/mittelabruf-refusal.ts";
import { ausgabeRefusalTexte, type AusgabeRefusal } from "../ausgabe/ausgabe-texte.ts";
import { einnahmeRefusalTexte, type EinnahmeRefusal } from "../ausgabe/einnahme.ts";
import { doppelfoerderungRefusalTexte, type DoppelfoerderungRefusal } from "../ausgabe/doppelfoerderung.ts";
import { prozessbegleitungRefusalTexte, type ProzessbegleitungRefusal } from "../ausgabe/prozessbegleitung.ts";
import type { BesetzungRefusal } from "../besetzung/besetzung-anlage.ts";
import { besetzungRefusalTexte } from "../besetzung/besetzung-texte.ts";
import type { FortschreibungRefusal } from "../fortschreibung/fortschreibungsablehnung.ts";
import { fortschreibungRefusalTexte } from "../fortschreibung/fortschreibung-texte.ts";
import type { FoerderplanRefusal } from "../foerderplan/foerderplangrenzen.ts";
import { foerderplanRefusalTexte } from "../foerderplan/foerderplan-texte.ts";
import { jahreslaufAbbruchRefusalTexte, type JahreslaufAbbruchRefusal } from "../jahr/jahreslauf-abbruch.ts";
import { jahreslaufRefusalTexte, type JahreslaufRefusal } from "../jahr/jahreslauf-start.ts";
import {
  jahreslaufWiederholungRefusalTexte,
  type JahreslaufWiederholungRefusal,
} from "../jahr/jahreslauf-wiederholung.ts";
import type { JahresergebnisRefusal } from "../jahr/jahresergebnis.ts";
import { jahresergebnisRefusalTexte } from "../jahr/jahresergebnis-texte.ts";
import type { EinladungRefusal } from "../organisation/einladung-anlage.ts";
import { einladungRefusalTexte } from "../organisation/einladung-texte.ts";
import type { EinladungsannahmeRefusal } from "../organisation/einladungsannahme.ts";
import type { PersonRefusal } from "../organisation/person.ts";
import { registerRefusalTexte, type RegisterRefusal } from "../organisation/registereintrag.ts";
import type { TraegerRefusal } from "../organisation/traeger.ts";
import { befugnisRefusalTexte, type BefugnisRefusal } from "../nachweis/schritte/befugniseintrag.ts";
import { jahresabschlussRefusalTexte, type JahresabschlussRefusal } from "../nachweis/fassung/jahresabschluss.ts";
import type { NachweisRefusal } from "../nachweis/schritte/nachweis-refusal.ts";
import { nachweisRefusalTexte } from "../nachweis/schritte/nachweis-texte.ts";
import type { RueckforderungRefusal } from "../rueckforderung/rueckforderung-refusal.ts";
import { rueckforderungRefusalTexte } from "../rueckforderung/rueckforderung-texte.ts";
import { korrekturRefusalTexte, type KorrekturRefusal } from "../besetzung/korrektur-texte.ts";
import { pruefeinsichtRefusalTexte, type PruefeinsichtRefusal } from "../pruefeinsicht/pruefeinsicht-refusal.ts";
import { satz, type Saetze } from "../grundlagen/saetze.ts";
import type { LandesansatzRefusal } from "../landeshaushalt/landesansatz-entscheidung.ts";
import { landesansatzRefusalTexte } from "../landeshaushalt/landeshaushalt-texte.ts";
import { landesabfrageRefusalTexte, type LandesabfrageRefusal } from "../landesabfrage/landesabfrage-texte.ts";
import type { LandesverteilungRefusal } from "../landesverteilung/landesschritte.ts";
import { landesverteilungRefusalTexte } from "../landesverteilung/landesverteilung-texte.ts";
import { lesezugangRefusalTexte, type LesezugangRefusal } from "../lesezugang/lesezugang.ts";
import type { VerteilungRefusal } from "../verteilung/verteilung-angebote.ts";
import { verteilungRefusalTexte } from "../verteilung/verteilung-texte.ts";
import type { StelleRefusal } from "../stelle/stelle-refusal.ts";
import { stelleRefusalTexte } from "../stelle/stelle-texte.ts";
import type { UnterschriftRefusal } from "../weiterleitung/vertrag/unterschrift.ts";
import { unterschriftRefusalTexte } from "../weiterleitung/vertrag/unterschrift-texte.ts";
import type { WeiterleitungRefusal, VertragRefusal } from "../weiterleitung/vertrag/weiterleitung-refusal.ts";
import type { AntwortRefusal } from "../weiterleitung/angebot/weiterleitungsantwort.ts";
import { weiterleitungRefusalTexte } from "../weiterleitung/angebot/weiterleitung-texte.ts";

export type Refusal =
  | StelleRefusal
  | BesetzungRefusal
  | WeiterleitungRefusal
  | AntwortRefusal
  | VertragRefusal
  | FoerderplanRefusal
  | JahresergebnisRefusal
  | JahreslaufRefusal
  | JahreslaufAbbruchRefusal
  | JahreslaufWiederholungRefusal
  | AuftragRefusal
  | KonditionRefusal
  | AntragRefusal
  | BescheidRefusal
  | AuflageRefusal
  | FristRefusal
  | VorlageRefusal
  | MitteilungRefusal
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
  | RegisterRefusal
  | UnterschriftRefusal
  | NachweisRefusal
  | JahresabschlussRefusal
  | BefugnisRefusal
  | RueckforderungRefusal
  | VerteilungRefusal
  | LandesansatzRefusal
  | LandesverteilungRefusal
  | LesezugangRefusal
  | LandesabfrageRefusal
  | FortschreibungRefusal
  | PruefeinsichtRefusal;

const refusalTexte: Saetze<Refusal> = {
  ...stelleRefusalTexte,
  ...besetzungRefusalTexte,
  ...weiterleitungRefusalTexte,
  ...foerderplanRefusalTexte,
  ...jahresergebnisRefusalTexte,
  ...jahreslaufRefusalTexte,
  ...jahreslaufAbbruchRefusalTexte,
  ...jahreslaufWiederholungRefusalTexte,
  ...auftragRefusalTexte,
  ...konditionRefusalTexte,
  ...antragRefusalTexte,
  ...bescheidRefusalTexte,
  ...auflageRefusalTexte,
  ...fristRefusalTexte,
  ...vorlageRefusalTexte,
  ...mitteilungRefusalTexte,
  ...zusatzstelleRefusalTexte,
  ...mittelabrufRefusalTexte,
  ...ausgabeRefusalTexte,
  ...einnahmeRefusalTexte,
  ...doppelfoerderungRefusalTexte,
  ...prozessbegleitungRefusalTexte,
  ...korrekturRefusalTexte,
  ...einladungRefusalTexte,
  ...registerRefusalTexte,
  ...unterschriftRefusalTexte,
  ...nachweisRefusalTexte,
  ...jahresabschlussRefusalTexte,
  ...befugnisRefusalTexte,
  ...rueckforderungRefusalTexte,
  ...verteilungRefusalTexte,
  ...landesansatzRefusalTexte,
  ...landesverteilungRefusalTexte,
  ...lesezugangRefusalTexte,
  ...landesabfrageRefusalTexte,
  ...fortschreibungRefusalTexte,
  ...pruefeinsichtRefusalTexte,
};

/** What to tell the person: what is wrong and how to mend it. */
export const refusalText = (refusal: Refusal): string => satz(refusalTexte, refusal);
