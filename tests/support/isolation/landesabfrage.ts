import type { TestDatabase } from "../datenbank/test-database.ts";
import { idOf } from "./foerderung.ts";

/** What each asking office of the scene has: a draft, one that runs, and one that is closed. */
export const szenenabfrage = {
  entwurf: idOf("Landesabfrage im Entwurf"),
  gestellte: idOf("gestellte Landesabfrage"),
  geschlossene: idOf("geschlossene Landesabfrage"),
};

export const abfrageSql = (amt: string, id: string) => `
  insert into kim.landesabfrage (tenant_id, id, titel, anlass, frist, felder, empfaenger, version, geaendert_am,
    geaendert_von)
  values ('${amt}', '${id}', 'T', 'A', '2040-01-01', '[]', '{"art": "alle"}', 1, now(), 'P')`;

export const stellungVon = (amt: string, abfrage: string) => idOf("Abfragestellung", `${amt} ${abfrage}`);

/** `stellung`: the act that an end ends. */
export const abfragevorgangSql = (
  amt: string,
  abfrage: string,
  schritt: "gestellt" | "geschlossen" | "zurueckgezogen",
  {
    id = schritt === "gestellt" ? stellungVon(amt, abfrage) : idOf("Abfrageende", `${amt} ${abfrage} ${schritt}`),
    stellung = schritt === "gestellt" ? null : stellungVon(amt, abfrage),
  }: { id?: string; stellung?: string | null } = {},
) => `
  insert into kim.landesabfrage_vorgang (tenant_id, id, landesabfrage_id, schritt, stellung_id, grund, am, von_id,
    von_name)
  values ('${amt}', '${id}', '${abfrage}', '${schritt}', ${stellung === null ? "null" : `'${stellung}'`},
    ${schritt === "zurueckgezogen" ? "'G'" : "null"}, now(), gen_random_uuid(), 'P')`;

export const abfrageempfaengerSql = (amt: string, abfrage: string, wer: string) => `
  insert into kim.landesabfrage_empfaenger (tenant_id, landesabfrage_id, empfaenger_id, vorbelegung)
  values ('${amt}', '${abfrage}', '${wer}', '[]')`;

export const antwortentwurfSql = (wer: string, amt: string, abfrage: string) => `
  insert into kim.landesabfrage_entwurf (tenant_id, amt_id, landesabfrage_id, zeilen, version, geaendert_am,
    geaendert_von)
  values ('${wer}', '${amt}', '${abfrage}', '[]', 1, now(), 'P')`;

export const abgabeSql = (
  wer: string,
  amt: string,
  abfrage: string,
  version = 1,
  id = idOf("Abfrageantwort", `${wer} ${amt} ${abfrage} ${version}`),
) => `
  insert into kim.landesabfrage_antwort (tenant_id, id, amt_id, landesabfrage_id, version, zeilen, am, von_id,
    von_name)
  values ('${wer}', '${id}', '${amt}', '${abfrage}', ${version}, '[]', now(), gen_random_uuid(), 'P')`;

/** Both bodies are asked and are at an answer to what runs; the first handed one in, to what is closed both did. */
export async function furnishLandesabfragen(
  { admin }: TestDatabase,
  aemter: readonly string[],
  befragte: readonly [string, string],
): Promise<void> {
  const { gestellte, geschlossene } = szenenabfrage;
  for (const amt of aemter) {
    for (const id of Object.values(szenenabfrage)) await admin.unsafe(abfrageSql(amt, id));
    for (const id of [gestellte, geschlossene]) {
      await admin.unsafe(abfragevorgangSql(amt, id, "gestellt"));
      for (const wer of befragte) await admin.unsafe(abfrageempfaengerSql(amt, id, wer));
      await admin.unsafe(abgabeSql(befragte[0], amt, id));
    }
    for (const wer of befragte) await admin.unsafe(antwortentwurfSql(wer, amt, gestellte));
    await admin.unsafe(abgabeSql(befragte[1], amt, geschlossene));
    await admin.unsafe(abfragevorgangSql(amt, geschlossene, "geschlossen"));
  }
}
