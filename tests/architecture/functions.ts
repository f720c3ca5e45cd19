/** The one day that counts, and who acts; they read no row, and everybody may ask for it. */
export const openFunctions = ["app_tenant", "app_user", "heute"];

/** Run with the asking role's own rights: they see what it sees. */
export const invokerFunctions = ["besetzt_bis"];

/**
 * What the owner of posts reads of the levels below its own contracts: sums, no person, no money of a contract, no
 * text.
 */
const chainFunctions = ["kette", "kette_besetzt_am", "kette_besetzung", "kette_kosten", "kette_traeger", "kette_werte"];

/** What a chain of contracts must hold to, whoever writes; run by triggers and executed by nobody. */
export const chainTriggers = [
  "ausgabe_abschluss",
  "besetzung_abschluss",
  "einnahme_abschluss",
  "stelle_abschluss",
  "stelle_nach_aenderung",
  "weiterleitung_abschluss",
  "weiterleitung_aenderung_antwort_abschluss",
  "weiterleitung_antwort_abschluss",
  "weiterleitung_ende_abschluss",
  "weiterleitung_nach_aenderung",
  "weiterleitung_nach_angebot",
  "weiterleitung_nach_ende",
  "weiterleitung_nach_vorschlag",
  "weiterleitung_vor_angebot",
  "weiterleitung_vor_antwort",
];

/** The functions that see more than one body's rows, by the role that may execute them. */
export const wideFunctions = {
  kim_app: ["bescheinigungen_verwendet", ...chainFunctions, "laufnachweise", "rueckforderungen_bekannt"],
  // They belong to the login path and run with its rights: none of its tables is opened to who asks.
  kim_auth: ["anschriften", "hat_person_mit"],
  kim_einsicht: ["eingesehene_fassungen", "pruefeinsichten"],
  kim_jobs: [
    "anschriften",
    "direktempfaenger",
    ...chainFunctions,
    "rechnungsempfaenger",
    "rechnungsmarke_nachziehen",
    "rueckforderungen_bekannt",
  ],
  kim_bewilligung: ["landesabfrage_entwuerfe"],
  kim_ministerium: ["land_bescheide_je_jahr", "land_funktionen", "land_massnahmen", "landesabfrage_entwuerfe"],
  kim_state: [
    "direktempfaenger",
    "land_arbeitgeber",
    "land_bescheide_je_jahr",
    "land_forderungen",
    "land_frische",
    "land_funktionen",
    "land_geldmonate",
    "land_jahre",
    "land_massnahmen",
    "land_meilensteine",
    "land_monate",
    "land_nachweise",
    "land_nachweisfassungen",
    "land_nachweisschritte",
    "land_nachweistage",
    "land_rechnung",
    "land_schritte",
    "land_stand",
  ],
};
