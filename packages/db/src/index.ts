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
  asJob,
  asMinisterium,
  asRelay,
  asState,
  asTenant,
  lockStellenOf,
  readAsBewilligung,
  readAsJob,
  readAsTenant,
  type BewilligungTx,
  type MinisteriumTx,
  type StateTx,
  type TenantTx,
} from "./scope/tenant-tx.ts";
export * from "./queries/benutzer.ts";
export * from "./queries/besetzung.ts";
export * from "./queries/foerderung.ts";
export * from "./queries/jahresergebnis.ts";
export * from "./queries/jahreslauf.ts";
export * from "./queries/land.ts";
export * from "./queries/belegzeile.ts";
export * from "./queries/nachweis-mit-namen.ts";
export * from "./queries/nachweis.ts";
export * from "./queries/nachweisausdruck.ts";
export * from "./queries/nachweisbemerkung.ts";
export * from "./queries/nachweisdatei.ts";
export * from "./queries/nachweisdokument.ts";
export * from "./queries/nachweisfassung.ts";
export * from "./queries/nachweispruefung.ts";
export * from "./queries/nachweisverzicht.ts";
export * from "./queries/nachweisvorgang.ts";
export * from "./queries/zeichnungsbefugnis.ts";
export * from "./queries/organisation.ts";
export * from "./queries/auftrag.ts";
export * from "./queries/auftragsstand.ts";
export * from "./queries/outbox.ts";
export * from "./queries/protokoll.ts";
export * from "./queries/stelle.ts";
export * from "./queries/stellenliste.ts";
export * from "./queries/stellendetail.ts";
export * from "./queries/vertragsdokument.ts";
export type { WeiterleitungMitNamen } from "./queries/vertrag.ts";
export type { VertragskernMitNamen } from "./queries/vertragskern.ts";
export * from "./queries/uebersicht.ts";
export {
  besetzungenAm,
  besetzungenZurueckgegebener,
  stellenAm,
  uebersichtsstellen,
  vertraegeAm,
  zurueckgegebeneStellenAm,
} from "./queries/tagesstellen.ts";
export * from "./queries/frist.ts";
export * from "./queries/fristenkalender.ts";
export * from "./queries/fristerinnerung.ts";
export * from "./queries/offene-nachweise.ts";
export * from "./queries/startseite.ts";
export * from "./queries/weiterleitung.ts";
export * from "./queries/weiterleitung-entwurf.ts";
export * from "./queries/weiterleitung-verlauf.ts";
export * from "./queries/traeger-darunter.ts";
export { benutzer, sitzung } from "./schema/auth.ts";
export * from "./queries/kondition.ts";
export * from "./queries/antrag.ts";
export * from "./queries/antragsliste.ts";
export * from "./queries/bescheid.ts";
export * from "./queries/bescheidliste.ts";
export { ausschnitt, seitenstand } from "./queries/seite.ts";
export * from "./queries/zusatzstelle.ts";
export * from "./queries/mittelabruf.ts";
export * from "./queries/mittelabrufliste.ts";
export * from "./queries/ratenliste.ts";
export * from "./queries/ausgabe.ts";
export * from "./queries/einnahme.ts";
export * from "./queries/land-rechnung.ts";
export * from "./queries/rechnungsstand.ts";
export * from "./queries/foerderlage.ts";
export * from "./queries/einladung.ts";
export * from "./queries/einladungsannahme.ts";
export * from "./queries/nachricht.ts";
export * from "./queries/person.ts";
export * from "./queries/traeger.ts";
export * from "./queries/willkommen.ts";
export * from "./queries/verteilung.ts";
export * from "./queries/kettenwerte.ts";
export * from "./queries/korrektur.ts";
export * from "./queries/register.ts";
export * from "./queries/schriftstueck.ts";
export * from "./nachweis/akte.ts";
export * from "./nachweis/einreichung.ts";
export * from "./nachweis/nachbarjahre.ts";
export * from "./nachweis/nachweisbeginn.ts";
export { bestelleNach, bestelleSchriftstueck, friereEin } from "./schriftstueck/einfrieren.ts";
export { loadEntwurf, type Entwurf } from "./nachweis/nachweisentwurf.ts";
