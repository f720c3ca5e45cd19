/** The two offices of the state that ask: what was put to the bodies stands. */
const asking = {
  landesabfrage:
    "select, insert, update (titel, anlass, frist, felder, empfaenger, version, geaendert_am, geaendert_von), delete",
  landesabfrage_vorgang: "select, insert",
  landesabfrage_empfaenger: "select, insert",
  landesabfrage_antwort: "select",
};

/** What each role may do on the tables of the state's own work, and what its functions read of claims and dates. */
export const land = {
  kim_bewilligung: {
    ...asking,
    landesverteilung: "select, insert, update (inhalt, version, geaendert_am, geaendert_von), delete",
    landesverteilung_vorgang:
      "select, insert (tenant_id, id, landesverteilung_id, schritt, vorlage, grund, vorlage_id, vorgelegt_von_id, am, von_id, von_name)",
    landesanteil: "select, insert",
    landesansatz: "select",
  },
  kim_ministerium: {
    ...asking,
    outbox: "insert (tenant_id, id, name, payload)",
    landesverteilung: "select",
    // What was put forward and why something was returned stays with those who distribute.
    landesverteilung_vorgang: "select (tenant_id, id, landesverteilung_id, nummer, schritt, am, von_id, von_name)",
    landesanteil: "select",
    landesansatz: "select, insert",
  },
  // Who else was asked, and who wrote it, is not told.
  kim_app: {
    landesabfrage: "select (tenant_id, id, titel, anlass, frist, felder)",
    landesabfrage_vorgang: "select",
    landesabfrage_empfaenger: "select",
    landesabfrage_entwurf: "select, insert, update (zeilen, version, geaendert_am, geaendert_von), delete",
    landesabfrage_antwort: "select, insert",
    landesbericht: "select, insert (tenant_id, id, jahr, stichtag, bekannt, text, sha256, am, von_name)",
    lesezugang:
      "select, insert (tenant_id, id, zweck, umfaenge, letzter_tag, je_tag, token_hash, am, von_name), update (widerrufen_am)",
    lesezugriff: "select",
  },
  // Of questions dates alone: nothing that was asked or answered.
  kim_jobs: {
    landesabfrage: "select (tenant_id, id, frist)",
    landesabfrage_vorgang: "select (tenant_id, id, landesabfrage_id, schritt, am)",
    landesabfrage_empfaenger: "select",
    landesabfrage_antwort: "select (tenant_id, id, amt_id, landesabfrage_id)",
    landesbericht: "select, update (dateiname, inhalt, akte, gesetzt_am)",
  },
  kim_aggregat: {
    landesabfrage_entwurf: "select (tenant_id, amt_id, landesabfrage_id)",
    landesabfrage_antwort: "select (tenant_id, amt_id, landesabfrage_id)",
    rueckforderung:
      "select (tenant_id, id, schuldner_id, nachweis_id, grundlage, zinsgrundlage, betrag_cent, kenntnis_am, unwirksam_ab, arglistig, unaufgefordert_bis)",
    rueckzahlung: "select (tenant_id, rueckforderung_id, am, cent)",
    antrag: "select (tenant_id, id, baustein)",
    antrag_vorgang: "select (tenant_id, antrag_id, art, am)",
    fristverlaengerung: "select (inhaber_id, jahr, baustein, weiterleitung_id, nummer, bis)",
  },
};
