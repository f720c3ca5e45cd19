import { antragSwaps } from "./antrag.ts";
import { ausgabeSwaps } from "./ausgabe.ts";
import { belegSwaps } from "./belege.ts";
import { betriebSwaps } from "./betrieb.ts";
import { bescheidSwaps } from "./bescheid.ts";
import type { Swaps } from "./buehne.ts";
import { fortschreibungSwaps } from "./fortschreibung.ts";
import { hausSwaps } from "./haus.ts";
import { landesberichtSwaps } from "./landesbericht.ts";
import { landesabfrageSwaps } from "./landesabfrage.ts";
import { landesverteilungSwaps } from "./landesverteilung.ts";
import { mitteilungSwaps } from "./mitteilung.ts";
import { nachweisSwaps } from "./nachweis.ts";
import { pruefeinsichtSwaps } from "./pruefeinsicht.ts";
import { rueckforderungSwaps } from "./rueckforderung.ts";
import { stelleSwaps } from "./stelle.ts";
import { verteilungSwaps } from "./verteilung.ts";
import { vertragSwaps } from "./vertrag.ts";

/** Every id that a procedure takes of somebody. */
export const swapped: Swaps = {
  ...stelleSwaps,
  ...vertragSwaps,
  ...verteilungSwaps,
  ...fortschreibungSwaps,
  ...ausgabeSwaps,
  ...antragSwaps,
  ...betriebSwaps,
  ...bescheidSwaps,
  ...hausSwaps,
  ...nachweisSwaps,
  ...belegSwaps,
  ...pruefeinsichtSwaps,
  ...rueckforderungSwaps,
  ...mitteilungSwaps,
  ...landesberichtSwaps,
  ...landesverteilungSwaps,
  ...landesabfrageSwaps,
};

/** Ids the caller makes. */
export const made = [
  "verteilung.create id",
  "verzicht.create id",
  "fortschreibungAblehnung.create id",
  "verteilungAngebote.create teile.id",
  "antrag.create id",
  "antragAblehnung.create id",
  "antragBeantwortung.create id",
  "antragEinreichung.create id",
  "antragRueckfrage.create id",
  "antragRuecknahme.create id",
  "ausgabe.create id",
  "auszahlung.create posten.id",
  "bedarf.create id",
  "bescheid.create id",
  "belegliste.create zeilen.id",
  "belegzeile.create id",
  "besetzung.create id",
  "einladung.create id",
  "einnahme.create id",
  "fremdfoerderung.create id",
  "bescheid.create auflagen.id",
  "auflagenvorgang.create id",
  "fristmahnung.create id",
  "fristverlaengerung.create id",
  "mitteilung.create id",
  "vorlagenfassung.create id",
  "fristenkalender.create id",
  "jahreslauf.create id",
  "korrekturbitte.create id",
  "konditionVorschlag.create id",
  "mittelabruf.create id",
  "nachweis.create id",
  "nachweisbemerkung.create id",
  "bemerkungsantwort.create id",
  "nachweisvorgang.create id",
  "nachweisrueckfrage.create id",
  "antwortfrist.create id",
  "sammelpruefung.create id",
  "sammelbescheinigung.create id",
  "teilnachweis.create id",
  "personeinladung.create id",
  "registermerkmal.create id",
  "basiszinssatz.create id",
  "pruefeinsicht.create id",
  "pruefeinsichtverlaengerung.create id",
  "pruefeinsichtwiderruf.create id",
  "pruefnotiz.create id",
  "landesansatz.create id",
  "landesverteilung.create id",
  "landesbericht.create id",
  "lesezugang.create id",
  "landesabfrage.create id",
  "landesabfrage.update inhalt.felder.id",
  "abfragestellung.create id",
  "abfrageerinnerung.create id",
  "abfrageschluss.create id",
  "abfragerueckzug.create id",
  "abfrageantwort.create id",
  "landesvorlage.create id",
  "landesrueckgabe.create id",
  "landesveroeffentlichung.create id",
  "rueckforderung.create id",
  "rueckforderungsvorgang.create id",
  "rueckzahlung.create id",
  "jahresabschluss.create id",
  "stelle.create id",
  "traeger.create id",
  "weiterleitung.create id",
  "zeichnungsbefugnis.create id",
  "zusatzstelle.create id",
  "weiterleitungEntwurf.create id",
  "weiterleitungEnde.create id",
  "weiterleitungAenderung.create id",
  "weiterleitungUebergang.create id",
];

/**
 * Names of the public register, public conditions and rates, fields of a question that is found through the tenant, and
 * posts that an Antrag's text names: they are looked up among one's own only. No secret is in the answer.
 */
export const named = [
  "bescheid.create organisationId",
  "einladung.create organisationId",
  "sitzung.create organisationId",
  "bescheidvorschlag.get organisationId",
  "weiterleitung.create empfaengerId",
  "zusatzstelle.create kommuneId",
  "register.list kreisId",
  "registermerkmal.create kommuneId",
  "konditionFreigabe.create konditionId",
  "basiszinsbestaetigung.create basiszinssatzId",
  "antrag.update inhalt.ausnahmen.stelleId",
  "antragBeantwortung.create inhalt.ausnahmen.stelleId",
  "weiterleitung.list geberId",
  "weiterleitung.list empfaengerId",
  "weiterleitungEntwurf.create inhalt.empfaengerId",
  "weiterleitungEntwurf.update inhalt.empfaengerId",
  "weiterleitungUebergang.create empfaengerId",
  "nachweisEntwurf.update angaben.besserstellungen.besetzungId",
  "bemerkungsantwort.create zuId",
  "antwortfrist.create zuId",
  "antwortentwurf.update zeilen.feldId",
  "abfrageantwort.create zeilen.feldId",
  "nachweisvorgang.create zeichnung.befugnisId",
  "nachweisvorgang.create zeichnung.dokumentId",
];
