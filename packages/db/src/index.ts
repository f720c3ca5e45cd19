export { openAuthDb, type AuthDb } from "./scope/auth-db.ts";
export { brokenConstraint, isOverdue, isUnstorable, Missing, must, Stale } from "./scope/errors.ts";
export { uuidOf } from "./scope/ids.ts";
export { passwordCost } from "./password.ts";
export { assertRoleIsSafe, UnsafeDatabaseRole } from "./role-safety.ts";
export type { LoginUrls } from "./roles.ts";
export { openDb, type Answers, type Db, type Reading, type Scope, type Tx } from "./scope/scope.ts";
export { ConnectionLost } from "./scope/transaction.ts";
export {
  asBewilligung,
  asEinsicht,
  asJob,
  asMinisterium,
  asRelay,
  asState,
  asTenant,
  lockStellenOf,
  readAsBewilligung,
  readAsMinisterium,
  readAsJob,
  readAsTenant,
  type BewilligungTx,
  type EinsichtTx,
  type MinisteriumTx,
  type StateTx,
  type TenantTx,
} from "./scope/tenant-tx.ts";
export * from "./queries/zugang/benutzer.ts";
export * from "./queries/stelle/besetzung.ts";
export * from "./queries/foerderung/foerderung.ts";
export * from "./queries/betrieb/jahresergebnis.ts";
export * from "./queries/betrieb/jahreslauf.ts";
export * from "./queries/foerderung/land.ts";
export * from "./queries/foerderung/landansicht.ts";
export * from "./queries/foerderung/landesbericht.ts";
export * from "./queries/foerderung/lesezugang.ts";
export * from "./queries/nachweis/belegzeile.ts";
export * from "./queries/nachweis/nachweis-mit-namen.ts";
export * from "./queries/nachweis/nachweis.ts";
export * from "./queries/nachweis/nachweisausdruck.ts";
export * from "./queries/nachweis/nachweisbemerkung.ts";
export * from "./queries/nachweis/nachweisdatei.ts";
export * from "./queries/nachweis/nachweisdokument.ts";
export * from "./queries/nachweis/nachweisfassung.ts";
export * from "./queries/nachweis/nachweispruefung.ts";
export * from "./queries/nachweis/nachweisverzicht.ts";
export * from "./queries/nachweis/nachweisvorgang.ts";
export * from "./queries/nachweis/pruefliste.ts";
export * from "./queries/nachweis/zeichnungsbefugnis.ts";
export * from "./queries/nachweis/jahresabschluss.ts";
export * from "./queries/rueckforderung/basiszins.ts";
export * from "./queries/rueckforderung/rueckforderung.ts";
export * from "./queries/rueckforderung/rueckforderungsverlauf.ts";
export * from "./queries/fortschreibung/fortschreibungsablehnung.ts";
export * from "./queries/rueckforderung/forderungslesung.ts";
export * from "./queries/nachweis/jahrespapiere.ts";
export * from "./queries/pruefeinsicht/pruefeinsicht.ts";
export * from "./queries/pruefeinsicht/pruefnachweis.ts";
export * from "./queries/pruefeinsicht/pruefnotiz.ts";
export * from "./queries/landeshaushalt/landesansatz.ts";
export * from "./queries/landeshaushalt/rueckfluss.ts";
export * from "./queries/landeshaushalt/umsetzung.ts";
export * from "./queries/landesabfrage/abfrageantwort.ts";
export * from "./queries/landesabfrage/landesabfrage.ts";
export * from "./queries/landesverteilung/landesanteil.ts";
export * from "./queries/landesverteilung/landesverteilung.ts";
export * from "./queries/organisation.ts";
export * from "./queries/betrieb/auftrag.ts";
export * from "./queries/betrieb/auftragsstand.ts";
export * from "./queries/betrieb/outbox.ts";
export * from "./queries/betrieb/protokoll.ts";
export * from "./queries/stelle/stelle.ts";
export * from "./queries/stelle/stellenliste.ts";
export * from "./queries/stelle/stellendetail.ts";
export * from "./queries/weiterleitung/vertragsdokument.ts";
export type { WeiterleitungMitNamen } from "./queries/weiterleitung/vertrag.ts";
export type { VertragskernMitNamen } from "./queries/weiterleitung/vertragskern.ts";
export * from "./queries/stelle/uebersicht.ts";
export {
  besetzungenAm,
  besetzungenZurueckgegebener,
  stellenAm,
  uebersichtsstellen,
  vertraegeAm,
  zurueckgegebeneStellenAm,
} from "./queries/stelle/tagesstellen.ts";
export * from "./queries/frist/auflage.ts";
export * from "./queries/frist/einzelerinnerung.ts";
export * from "./queries/frist/frist.ts";
export * from "./queries/frist/mitteilung.ts";
export * from "./queries/frist/vorlage.ts";
export * from "./queries/frist/fristenkalender.ts";
export * from "./queries/frist/fristenstand.ts";
export * from "./queries/frist/fristerinnerung.ts";
export * from "./queries/nachweis/offene-nachweise.ts";
export * from "./queries/stelle/startseite.ts";
export * from "./queries/weiterleitung/weiterleitung.ts";
export * from "./queries/weiterleitung/weiterleitung-entwurf.ts";
export * from "./queries/weiterleitung/weiterleitung-verlauf.ts";
export * from "./queries/weiterleitung/traeger-darunter.ts";
export { benutzer, sitzung } from "./schema/auth.ts";
export * from "./queries/foerderung/kondition.ts";
export * from "./queries/foerderung/antrag.ts";
export * from "./queries/foerderung/antragsliste.ts";
export * from "./queries/foerderung/bescheid.ts";
export * from "./queries/foerderung/bescheidliste.ts";
export { ausschnitt, seitenstand } from "./queries/seite.ts";
export * from "./queries/stelle/zusatzstelle.ts";
export * from "./queries/foerderung/mittelabruf.ts";
export * from "./queries/foerderung/mittelabrufliste.ts";
export * from "./queries/foerderung/ratenliste.ts";
export * from "./queries/foerderung/ausgabe.ts";
export * from "./queries/foerderung/einnahme.ts";
export * from "./queries/foerderung/land-rechnung.ts";
export * from "./queries/foerderung/rechnungsstand.ts";
export * from "./queries/foerderung/foerderlage.ts";
export * from "./queries/zugang/einladung.ts";
export * from "./queries/zugang/einladungsannahme.ts";
export * from "./queries/betrieb/nachricht.ts";
export * from "./queries/zugang/person.ts";
export * from "./queries/weiterleitung/traeger.ts";
export * from "./queries/weiterleitung/willkommen.ts";
export * from "./queries/weiterleitung/verteilung.ts";
export * from "./queries/weiterleitung/kettenwerte.ts";
export * from "./queries/stelle/korrektur.ts";
export * from "./queries/zugang/register.ts";
export * from "./queries/foerderung/schriftstueck.ts";
export * from "./nachweis/akte.ts";
export * from "./nachweis/einreichung.ts";
export * from "./nachweis/nachbarjahre.ts";
export * from "./nachweis/nachweisbeginn.ts";
export * from "./rueckforderung/forderungslage.ts";
export { bestelleNach, bestelleSchriftstueck, friereEin } from "./schriftstueck/einfrieren.ts";
export { loadEntwurf, type Entwurf } from "./nachweis/nachweisentwurf.ts";
