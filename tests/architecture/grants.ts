import { land } from "./grants-land.ts";
/** Tables without an owner of each row, and why they may be. */
export const withoutTenant = {
  organisation:
    "the public register of bodies: everybody may read it; the owner role writes it, and a tenant may add a Traeger",
  foerderkondition: "the year's rates and caps are the same for everybody and public; only the ministry proposes them",
  foerderkondition_freigabe:
    "belongs to a public proposal; only the ministry publishes, and never the person who proposed",
  basiszinssatz: "published by the Bundesbank and the same for everybody; only the granting authority enters it",
  basiszinssatz_bestaetigung:
    "belongs to a public rate; only the granting authority confirms, and never the person who entered it",
  vorlagenfassung:
    "the words of letters and duties are the same for everybody; only the granting authority adds to them",
  antragsfenster: "public dates; only the granting authority sets them",
  abruftermin: "public dates; only the granting authority sets them",
};

const reads = (...tables: string[]) => Object.fromEntries(tables.map((table) => [table, "select"]));

const publicTables = reads("organisation", ...Object.keys(withoutTenant));
const contracts = [
  "weiterleitung",
  "weiterleitung_antwort",
  "weiterleitung_ruecknahme",
  "weiterleitung_ende",
  "weiterleitung_aenderung",
  "weiterleitung_aenderung_antwort",
];
/** Views look with the reader's own eyes: they show nothing that the tables below would not. */
const contractViews = ["vertrag", "vereinbarte_aenderung"];
const bodies = reads(
  "stelle",
  "besetzung",
  ...contracts,
  ...contractViews,
  "weiterleitung_dokument",
  "kontingent",
  "foerderangaben",
  "jahreslauf",
  "jahreslauf_schritt",
  "jahresergebnis",
  "rechnungsstand",
  "rechnungsmarke",
);
const money = reads(
  "antrag",
  "antrag_vorgang",
  "bescheid",
  "mittelabruf",
  "mittelabruf_entscheidung",
  "auszahlung",
  "zusatzstelle",
  "zusatzstelle_bewilligung",
  "bedarf",
  "ausgabe",
  "einnahme",
  "fremdfoerderung",
);

/** Of the paper of a step its text; the PDF is a job's to add. */
const festhalten = "insert (tenant_id, art, vorgang_id, gegenueber_id, text, sha256, am)";

/** Of a letter to the authority its words; the PDF is a job's to add. */
const mitteilen = "insert (tenant_id, id, an_id, pflicht, bezug, betreff, text, am, von_id, von_name)";

/**
 * What each role may do on each table of the platform; what is not listed it may not. Row security narrows it further.
 */
export const grants: Record<string, Record<string, string>> = {
  // A body's own people: costs and income can be corrected and deleted, what others rely on only added to.
  kim_app: {
    ...publicTables,
    ...bodies,
    ...money,
    registermerkmal: "select",
    stelle:
      "select, insert, update (bezeichnung, vzae_hundertstel, anbindung, anbindung_begruendung, beginn, ende, version)",
    besetzung:
      "select, insert, update (pseudonym, qualifikation, vzae_hundertstel, von, bis, version, abschluss, gleichwertig_weil)",
    // Contracts are never rewritten: what happens to them is added. Only drafts and invitations move.
    ...Object.fromEntries(
      [...contracts, "weiterleitung_dokument", "korrekturbitte", "korrekturantwort"].map((table) => [
        table,
        "select, insert",
      ]),
    ),
    weiterleitung_entwurf: "select, insert, update (inhalt, version, geaendert_am, geaendert_von), delete",
    verteilung: "select, insert, update (inhalt, version, geaendert_am, geaendert_von, angeboten_am), delete",
    verzicht: "select, insert, delete",
    fortschreibung_ablehnung: "select, insert, delete",
    einladung: "select, insert, update (widerrufen_am)",
    fristenkalender: "select, insert (tenant_id, id, benutzer_id, token_hash, erstellt_am), update (widerrufen_am)",
    fristerinnerung: "select",
    nachricht: "select (tenant_id, id, an, betreff, erstellt_am, gesendet_am, gescheitert_am), insert",
    organisation: "select, insert (id, art, name, kurzname)",
    foerderangaben: "select, insert, update (massnahmen_plan_cent, personalkosten_ist_cent, version)",
    jahreslauf: "select, insert, update (beendet_am, abgebrochen_am)",
    jahreslauf_schritt: "select, update (status, fehler, geaendert_am)",
    antrag: "select, insert, update (inhalt, version)",
    antrag_vorgang: "select, insert",
    mittelabruf: "select, insert",
    zusatzstelle: "select, insert",
    bedarf: "select, insert",
    ausgabe:
      "select, insert, update (bezeichnung, datum, betrag_cent, vorsteuer_cent, monat, massnahme_art, bedarf_id, tag_art, tage, version), delete",
    einnahme: "select, insert, update (art, bezeichnung, datum, betrag_cent, version), delete",
    fremdfoerderung: "select, insert, update (programm, anteil_hundertstel, von, bis), delete",
    protokoll: "select, insert",
    outbox: "insert (tenant_id, id, name, payload)",
    // A proof is added to; only a draft, its receipts and what is being decided move.
    nachweis: "select, insert",
    nachweis_entwurf: "select, insert, update (angaben, version, geaendert_am, geaendert_von)",
    belegzeile:
      "select, insert, update (beleg_nr, tag, empfaenger, grund, betrag_cent, position, zuwendungsfaehig_cent, stelle_id, pseudonym, monat, bezug_beleg_nr, bezug_jahr, version, dokument_id), delete",
    nachweis_vorgang: "select, insert",
    nachweis_ausdruck: "select",
    nachweis_datei: "select, insert, delete",
    nachweis_dokument: "select",
    nachweis_fassung: "select, insert",
    zeilenpruefung:
      "select, insert, update (anerkannt_cent, gekuerzt_cent, zurueckgestellt_cent, grund, satz, am, von_name)",
    stichprobe: "select, insert",
    nachweis_bemerkung: "select, insert",
    nachweis_verzicht: "select, insert",
    jahresabschluss: "select, insert",
    bescheinigung_verwendung: "select, insert",
    zeichnungsbefugnis: "select, insert, update (bis)",
    rueckforderung: "select, insert",
    rueckforderung_vorgang: "select, insert",
    rueckzahlung: "select, insert",
    ...reads("bescheidauflage", "mitteilungseingang", "landesanteil"),
    ...land.kim_app,
    fristmahnung: "select, insert",
    fristverlaengerung: "select, insert",
    pruefeinsicht: "select, insert",
    pruefeinsicht_vorgang: "select, insert",
    einzelerinnerung: "select, insert, delete",
    auflagenvorgang: "select, insert",
    mitteilung: `select, ${mitteilen}`,
    schriftstueck: `select, ${festhalten}`,
  },
  // The granting authority adds what it decides and changes nothing afterwards; only its two calendars, the posts
  // granted and the ends in the register move.
  kim_bewilligung: {
    ...publicTables,
    ...reads("antrag", "mittelabruf", "zusatzstelle", "fristerinnerung"),
    antragsfenster: "select, insert, update, delete",
    abruftermin: "select, insert, update, delete",
    antrag_vorgang: "select, insert",
    bescheid: "select, insert",
    mittelabruf_entscheidung: "select, insert",
    auszahlung: "select, insert",
    zusatzstelle_bewilligung: "select, insert",
    kontingent: "select, insert, update (vzae_hundertstel, quelle)",
    registermerkmal: "select, insert, update (bis, ende_quelle, beendet_am, beendet_von_name)",
    nachweis: "select",
    nachweis_fassung: "select",
    nachweis_vorgang: "select, insert",
    nachweis_datei: "select",
    nachweis_dokument: "select",
    zeilenpruefung:
      "select, insert, update (anerkannt_cent, gekuerzt_cent, zurueckgestellt_cent, grund, satz, am, von_name)",
    stichprobe: "select, insert",
    nachweis_bemerkung: "select, insert",
    basiszinssatz: "select, insert",
    basiszinssatz_bestaetigung: "select, insert",
    rueckforderung: "select, insert",
    rueckforderung_vorgang: "select, insert",
    rueckzahlung: "select, insert",
    vorlagenfassung: "select, insert (id, schluessel, inhalt, am, von_id, von_name)",
    bescheidauflage: "select, insert",
    fristmahnung: "select, insert",
    fristverlaengerung: "select, insert",
    zeichnungsbefugnis: "select (tenant_id, id, amt, von, bis)",
    pruefeinsicht: "select, insert",
    pruefeinsicht_vorgang: "select, insert",
    auflagenvorgang: "select, insert",
    mitteilung: "select",
    mitteilungseingang: "select, insert",
    schriftstueck: `select, ${festhalten}`,
    protokoll: "select, insert",
    ...land.kim_bewilligung,
    // Whose job was given up, of what kind, when and why; not what it is about.
    outbox:
      "select (tenant_id, id, name, erstellt_am, runde, aufgegeben_am, grund, versuche, verworfen_am), insert (tenant_id, id, name, payload), update (gesendet_am, runde, aufgegeben_am, grund, versuche, verworfen_am, verworfen_von_name, verworfen_weil)",
  },
  // The ministry writes conditions; of the bodies' rows it reads the register alone.
  kim_ministerium: {
    ...publicTables,
    registermerkmal: "select",
    ...land.kim_ministerium,
    foerderkondition: "select, insert",
    foerderkondition_freigabe: "select, insert",
    protokoll: "select, insert",
  },
  // Auditors read what was submitted, as far as they are let into it, and note for themselves.
  kim_einsicht: {
    ...reads(
      "organisation",
      "nachweis",
      "nachweis_fassung",
      "nachweis_vorgang",
      "nachweis_datei",
      "nachweis_dokument",
      "zeilenpruefung",
      "stichprobe",
      "pruefeinsicht",
      "pruefeinsicht_vorgang",
    ),
    pruefnotiz: "select, insert, update (text, version, geaendert_am), delete",
    pruefabschluss: "select, insert",
    protokoll: "insert",
  },
  kim_state: publicTables,
  kim_jobs: {
    ...publicTables,
    ...bodies,
    ...money,
    jahreslauf: "select, insert, update (beendet_am, fehler)",
    jahreslauf_schritt: "select, insert, update (status, fehler, versuche, geaendert_am)",
    jahresergebnis: "select, insert, update (ergebnis, fingerabdruck, pdf, berechnet_am)",
    rechnungsstand: "select, insert, update (werte, stand, berechnet_am), delete",
    rechnungsmarke: "select, delete",
    landstellen: "select, insert, update (bekannt_bis), delete",
    landgeld: "select, insert, update (bekannt_bis), delete",
    landjahr: "select, insert, update (bekannt_bis), delete",
    landmonat: "select, insert, delete",
    weiterleitung_dokument: "select, insert",
    nachweis: "select, insert",
    nachweis_fassung: "select",
    nachweis_vorgang: "select",
    nachweis_entwurf: "select, insert",
    nachweis_ausdruck: "select, insert, update (pruefsumme, dateiname, inhalt, am, art, gezeigt)",
    belegzeile: "select",
    zeichnungsbefugnis: "select",
    nachweis_verzicht: "select",
    nachweis_dokument: "select, insert, update (dateiname, bytes, sha256, inhalt, am)",
    zeilenpruefung: "select",
    stichprobe: "select",
    schriftstueck: `select, ${festhalten}, update (dateiname, inhalt, gesetzt_am, akte)`,
    ...reads("nachweis_bemerkung", "korrekturbitte", "korrekturantwort", "landesanteil"),
    ...reads("rueckforderung", "rueckforderung_vorgang", "rueckzahlung"),
    ...reads("bescheidauflage", "auflagenvorgang", "fristmahnung", "fristverlaengerung", "einzelerinnerung"),
    mitteilung: "select, update (dateiname, inhalt, gesetzt_am)",
    ...land.kim_jobs,
    fristerinnerung: "select, insert",
    nachricht:
      "select, insert (tenant_id, id, an, betreff, text, erstellt_am), update (text, gesendet_am, gescheitert_am)",
    protokoll: "insert",
    outbox: "insert (tenant_id, id, name, payload, gesendet_am)",
  },
  kim_relay: {
    organisation: "select",
    outbox: "select, update (gesendet_am, erledigt_am, aufgegeben_am, grund, versuche)",
  },
  // Whoever follows an invitation is not logged in yet: the login path finds it and notes that it was accepted.
  // Whoever fetches a calendar is known by its token alone.
  kim_auth: {
    organisation: "select",
    einladung: "select, update (angenommen_am)",
    fristenkalender: "select (tenant_id, benutzer_id, token_hash, widerrufen_am)",
  },
  kim_aggregat: {
    ...reads(
      "organisation",
      "stelle",
      "besetzung",
      ...contracts,
      ...contractViews,
      "kontingent",
      "foerderangaben",
      "jahreslauf",
      "jahreslauf_schritt",
      "jahresergebnis",
      "bescheid",
      "mittelabruf",
      "ausgabe",
      "foerderkondition",
      "rechnungsstand",
      "landstellen",
      "landgeld",
      "landjahr",
      "landmonat",
      "nachweis",
      "nachweis_fassung",
      "nachweis_vorgang",
      "bescheinigung_verwendung",
      "rueckforderung_vorgang",
      "pruefeinsicht",
      "pruefeinsicht_vorgang",
    ),
    nachweis_ausdruck: "select (tenant_id, nachweis_id)",
    ...land.kim_aggregat,
    weiterleitung_ende: "select, insert",
    rechnungsmarke: "select, insert (tenant_id, von_jahr, bis_jahr)",
    outbox: "select (tenant_id, name, payload, erledigt_am, aufgegeben_am, grund), insert (tenant_id, name, payload)",
  },
};
