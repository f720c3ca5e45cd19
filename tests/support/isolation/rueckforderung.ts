import type { TestDatabase } from "../datenbank/test-database.ts";
import { idOf } from "./foerderung.ts";
import type { Beteiligte, Szenenvertraege } from "./kette.ts";
import { szenennachweise, type Szenennachweis } from "./nachweis.ts";

/** A claim out of a submitted version of the scene: told to its debtor, still only thought of, or owed unasked. */
export interface Szenenforderung {
  id: string;
  nachweis: Szenennachweis;
  glaeubiger: string;
  schuldner: string;
  grundlage: "widerruf" | "pauschale" | "vertrag";
}

export function szenenforderungen(b: Beteiligte & { behoerde: string }, v: Szenenvertraege) {
  const { desKreises, erster, zweiter } = szenennachweise(b, v);
  const aus = (name: string, nachweis: Szenennachweis, grundlage: Szenenforderung["grundlage"]): Szenenforderung => ({
    id: idOf(`Forderung ${name}`, nachweis.inhaber),
    nachweis,
    glaeubiger: nachweis.pruefstelle,
    schuldner: nachweis.inhaber,
    grundlage,
  });
  return {
    amtliche: aus("gesagt", desKreises, "widerruf"),
    amtlicheGeheime: aus("geheim", desKreises, "widerruf"),
    unaufgefordert: aus("unaufgefordert", desKreises, "pauschale"),
    erste: aus("gesagt", erster, "vertrag"),
    ersteGeheime: aus("geheim", erster, "vertrag"),
    zweite: aus("gesagt", zweiter, "vertrag"),
  } satisfies Record<string, Szenenforderung>;
}

const person = idOf("fordernde Person");

/** `tenant` is who writes; without it the side that may. */
export const forderungSql = (f: Szenenforderung, tenant = f.glaeubiger) => `
  insert into kim.rueckforderung (tenant_id, id, schuldner_id, nachweis_id, version, grundlage, zinsgrundlage,
    betrag_cent, eigenanteil_cent, kenntnis_am, unwirksam_ab, arglistig, unaufgefordert_bis, sachverhalt, am, von_id,
    von_name)
  values ('${tenant}', '${f.id}', '${f.schuldner}', '${f.nachweis.id}', 1, '${f.grundlage}', 'vwvfg_49a', 100, 0,
    '2032-05-01', '2032-01-01', false, ${f.grundlage === "pauschale" ? "'2032-03-31'" : "null"}, 'S', now(),
    '${person}', 'P')`;

export const forderungsvorgangSql = (f: Szenenforderung, schritt: string, tenant = f.glaeubiger) => `
  insert into kim.rueckforderung_vorgang (tenant_id, id, glaeubiger_id, rueckforderung_id, schuldner_id, schritt, tag,
    angaben, am, von_id, von_name)
  values ('${tenant}', gen_random_uuid(), '${f.glaeubiger}', '${f.id}', '${f.schuldner}', '${schritt}', '2032-05-02',
    '{"art":"keine"}', now(), '${person}', 'P')`;

/** The paper of a step of a claim, as its creditor freezes it. */
export const forderungspapierSql = (
  f: Szenenforderung,
  schritt: string,
  { art = "anhoerung", tenant = f.glaeubiger, gegenueber = f.schuldner } = {},
) => `
  insert into kim.schriftstueck (tenant_id, art, vorgang_id, gegenueber_id, text, sha256, am)
  select '${tenant}', '${art}', v.id, '${gegenueber}', '{}', encode(sha256('{}'), 'hex'), now()
  from kim.rueckforderung_vorgang v where v.rueckforderung_id = '${f.id}' and v.schritt = '${schritt}'`;

export const rueckzahlungSql = (f: Szenenforderung, tenant = f.glaeubiger) => `
  insert into kim.rueckzahlung (tenant_id, id, rueckforderung_id, schuldner_id, am, cent, kassenzeichen, gebucht_am,
    von_id, von_name)
  values ('${tenant}', gen_random_uuid(), '${f.id}', '${f.schuldner}', '2032-06-01', 1, 'K', now(), '${person}', 'P')`;

export const satz = idOf("Basiszinssatz der Szene");
export const eintragend = idOf("eintragende Person");
export const basiszinssatzSql = (id = satz, ab = "2040-01-01") => `
  insert into kim.basiszinssatz (id, ab, prozent_hundertstel, quelle, annahme, eingetragen_am, eingetragen_von,
    eingetragen_von_name)
  values ('${id}', '${ab}', 100, 'Q', false, now(), '${eintragend}', 'P')`;

/** Claims on every level, with acts of both sides, drafts and payments. */
export async function furnishRueckforderungen(
  { admin }: TestDatabase,
  b: Beteiligte & { behoerde: string },
  v: Szenenvertraege,
): Promise<void> {
  const alle = szenenforderungen(b, v);
  const { amtliche, amtlicheGeheime, erste, ersteGeheime, zweite } = alle;
  const statements = [
    basiszinssatzSql(),
    ...Object.values(alle).flatMap((f) => [forderungSql(f), rueckzahlungSql(f)]),
    ...[amtlicheGeheime, ersteGeheime].flatMap((f) =>
      ["anhoerung_entfaellt", "bescheid_entworfen"].map((schritt) => forderungsvorgangSql(f, schritt)),
    ),
    ...["anhoerung_versandt", "bescheid_entworfen"].map((schritt) => forderungsvorgangSql(amtliche, schritt)),
    forderungsvorgangSql(amtliche, "stellungnahme", amtliche.schuldner),
    ...["einstellung_entworfen", "entwurf_verworfen", "bescheid_erlassen", "erlass_vorgeschlagen"].map((s) =>
      forderungsvorgangSql(erste, s),
    ),
    forderungsvorgangSql(zweite, "anhoerung_versandt"),
    forderungsvorgangSql(zweite, "stellungnahme", zweite.schuldner),
    ...["zinsen_abgesehen", "eingestellt"].map((schritt) => forderungsvorgangSql(amtliche, schritt)),
    forderungsvorgangSql(erste, "zinsen_abgesehen"),
    forderungspapierSql(amtliche, "anhoerung_versandt"),
    forderungspapierSql(erste, "bescheid_erlassen", { art: "zahlungsaufforderung" }),
    ...[amtlicheGeheime, ersteGeheime].map((f) =>
      forderungspapierSql(f, "anhoerung_entfaellt", { art: "einstellung" }),
    ),
  ];
  for (const statement of statements) await admin.unsafe(statement);
}
