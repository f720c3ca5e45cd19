/**
 * One contract of a chain, as the database takes it: who gives which post on to whom, and by which contract it holds
 * it.
 */
export interface Vertrag {
  id: string;
  geber: string;
  an: string;
  eigentuemer: string;
  stelle: string;
  herkunft?: string | null;
  vzae?: number;
  betrag?: number;
  bemessung?: "pauschale" | "ist_kosten";
  hoechstbetrag?: number | null;
  aufstockung?: number;
  von?: string;
  bis?: string;
  nachweis?: string;
  erlaubt?: boolean;
  vorgaenger?: string | null;
}

export interface Aenderung {
  id: string;
  ab: string;
  vzae: number;
  betrag?: number;
}

const text = (value: string | null | undefined) => (value === null || value === undefined ? "null" : `'${value}'`);
const grund = "'Aus einem guten Grund.'";

/** `tenant` is who writes; without it the side that may. */
export const vertragSql = (v: Vertrag, tenant = v.geber) => `
  insert into kim.weiterleitung (tenant_id, id, eigentuemer_id, stelle_id, herkunft_id, empfaenger_id,
    stelle_bezeichnung, baustein, funktion, vzae_hundertstel, betrag_cent, bemessung, hoechstbetrag_je_vzae_cent,
    aufstockung_cent, beginn, ende, zweck, nachweis_faellig_am, begruendung, jmd_mbe_erklaerung, weiterleitung_erlaubt,
    vorgaenger_id, uebergang, angeboten_am)
  values ('${tenant}', '${v.id}', '${v.eigentuemer}', '${v.stelle}', ${text(v.herkunft)}, '${v.an}',
    '', 0, 'case_management', ${v.vzae ?? 50}, ${v.betrag ?? 0}, '${v.bemessung ?? "pauschale"}',
    ${v.hoechstbetrag ?? "null"}, ${v.aufstockung ?? 0}, '${v.von ?? "2025-01-01"}', '${v.bis ?? "2090-12-31"}', 'Z',
    '${v.nachweis ?? "2091-06-30"}', '', true, ${v.erlaubt ?? false},
    ${text(v.vorgaenger)}, ${v.vorgaenger ? "'umzug'" : "null"}, '2025-01-01')`;

export const antwortSql = (v: Vertrag, angenommen = true, tenant = v.an) => `
  insert into kim.weiterleitung_antwort (tenant_id, geber_id, weiterleitung_id, angenommen, grund, beantwortet_am)
  values ('${tenant}', '${v.geber}', '${v.id}', ${angenommen}, ${grund}, now())`;

export const ruecknahmeSql = (v: Vertrag, tenant = v.geber) => `
  insert into kim.weiterleitung_ruecknahme (tenant_id, weiterleitung_id, empfaenger_id, grund, zurueckgezogen_am)
  values ('${tenant}', '${v.id}', '${v.an}', ${grund}, now())`;

export const endeSql = (
  v: Vertrag,
  art: "beendet" | "zurueckgegeben" | "mit_herkunft",
  letzterTag: string,
  tenant = art === "zurueckgegeben" ? v.an : v.geber,
) => `
  insert into kim.weiterleitung_ende
    (tenant_id, id, geber_id, weiterleitung_id, empfaenger_id, art, letzter_tag, grund, am, von)
  values ('${tenant}', gen_random_uuid(), '${v.geber}', '${v.id}', '${v.an}', '${art}', '${letzterTag}', ${grund},
    now(), 'P')`;

export const aenderungSql = (v: Vertrag, a: Aenderung, tenant = v.geber) => `
  insert into kim.weiterleitung_aenderung
    (tenant_id, id, weiterleitung_id, empfaenger_id, ab, vzae_hundertstel, betrag_cent, grund, am, von)
  values ('${tenant}', '${a.id}', '${v.id}', '${v.an}', '${a.ab}', ${a.vzae}, ${a.betrag ?? 0}, ${grund}, now(), 'P')`;

export const aenderungsantwortSql = (v: Vertrag, aenderung: string, angenommen = true, tenant = v.an) => `
  insert into kim.weiterleitung_aenderung_antwort (tenant_id, geber_id, aenderung_id, angenommen, grund, am, von)
  values ('${tenant}', '${v.geber}', '${aenderung}', ${angenommen}, ${grund}, now(), 'P')`;

export const dokumentSql = (v: Vertrag, tenant = v.an) => `
  insert into kim.weiterleitung_dokument
    (tenant_id, id, geber_id, weiterleitung_id, empfaenger_id, art, dateiname, bytes, sha256, inhalt, am, von)
  values ('${tenant}', gen_random_uuid(), '${v.geber}', '${v.id}', '${v.an}', 'unterschrieben', 'v.pdf', 1, 'a',
    '\\x25', now(), 'P')`;

export const bitteSql = (v: Vertrag, id: string, tenant = v.geber) => `
  insert into kim.korrekturbitte (tenant_id, id, weiterleitung_id, empfaenger_id, art, gegenstand_id, text, am, von)
  values ('${tenant}', '${id}', '${v.id}', '${v.an}', 'besetzung', gen_random_uuid(), 'Bitte den Beginn prüfen.',
    now(), 'P')`;

export const korrekturantwortSql = (v: Vertrag, bitte: string, tenant = v.an) => `
  insert into kim.korrekturantwort (tenant_id, geber_id, korrekturbitte_id, korrigiert, text, am, von)
  values ('${tenant}', '${v.geber}', '${bitte}', true, '', now(), 'P')`;

export const besetzungSql = (
  v: Vertrag,
  von = "2025-02-01",
  { vzae = 10, stelle = v.stelle, bis = null as string | null } = {},
) => `
  insert into kim.besetzung (tenant_id, id, eigentuemer_id, stelle_id, geber_id, weiterleitung_id, pseudonym,
    qualifikation, vzae_hundertstel, von, bis)
  values ('${v.an}', gen_random_uuid(), '${v.eigentuemer}', '${stelle}', '${v.geber}', '${v.id}', 'P-1',
    'andere', ${vzae}, '${von}', ${text(bis)})`;

export const ausgabeSql = (
  v: Vertrag,
  { betrag = 17, jahr = 2031, monat = 3, stelle = v.stelle, tenant = v.an } = {},
) => `
  insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, eigentuemer_id, stelle_id,
    geber_id, weiterleitung_id, monat)
  values ('${tenant}', gen_random_uuid(), ${jahr}, 'personal', 'P', '${jahr}-03-31', ${betrag}, '${v.eigentuemer}',
    '${stelle}', '${v.geber}', '${v.id}', ${monat})`;

export const stelleSql = (
  tenant: string,
  id: string,
  bezeichnung = "Kette",
  { vzae = 100, beginn = "2024-01-01", ende = null as string | null } = {},
) => `
  insert into kim.stelle (tenant_id, id, bezeichnung, baustein, funktion, vzae_hundertstel, anbindung, beginn, ende)
  values ('${tenant}', '${id}', '${bezeichnung}', 2, 'case_management', ${vzae}, 'ki', '${beginn}', ${text(ende)})`;

export const einladungSql = (tenant: string, organisation: string, token: string) => `
  insert into kim.einladung
    (tenant_id, id, organisation_id, email, rollen, token_hash, erstellt_am, erstellt_von, gueltig_bis)
  values ('${tenant}', gen_random_uuid(), '${organisation}', 'p@kim.example', '{}', '${token}', now(), 'P',
    now() + interval '7 days')`;

export const entwurfSql = (tenant: string, eigentuemer: string, stelle: string) => `
  insert into kim.weiterleitung_entwurf
    (tenant_id, id, eigentuemer_id, stelle_id, inhalt, geaendert_am, geaendert_von)
  values ('${tenant}', gen_random_uuid(), '${eigentuemer}', '${stelle}', '{}', now(), 'P')`;
