import type { TestDatabase } from "../datenbank/test-database.ts";
import { idOf } from "./foerderung.ts";

const [vorlegend, entscheidend] = [idOf("vorlegende Person"), idOf("entscheidende Person")];
export const landesperson = { vorlegend, entscheidend };

/** What the scene's authority has: a draft, one that lies before somebody, and one that is published. */
export const szenenverteilung = {
  entwurf: idOf("Landesverteilung im Entwurf"),
  vorgelegte: idOf("vorgelegte Landesverteilung"),
  veroeffentlichte: idOf("veröffentlichte Landesverteilung"),
};

export const verteilungSql = (tenant: string, id: string) => `
  insert into kim.landesverteilung (tenant_id, id, jahr, gegenstand, inhalt, version, geaendert_am, geaendert_von)
  values ('${tenant}', '${id}', 2040, 'case_management', '{}', 1, now(), 'P')`;

export const vorlageSql = (tenant: string, verteilung: string, von = vorlegend) => `
  insert into kim.landesverteilung_vorgang (tenant_id, id, landesverteilung_id, schritt, vorlage, am, von_id, von_name)
  values ('${tenant}', '${idOf("Vorlage", `${tenant} ${verteilung}`)}', '${verteilung}', 'vorgelegt', '{}', now(), '${von}',
    'P')`;

export const antwortSql = (
  tenant: string,
  verteilung: string,
  schritt: "veroeffentlicht" | "zurueckgegeben",
  von = entscheidend,
  vorgelegtVon = vorlegend,
) => `
  insert into kim.landesverteilung_vorgang (tenant_id, id, landesverteilung_id, schritt, grund, vorlage_id,
    vorgelegt_von_id, am, von_id, von_name)
  values ('${tenant}', gen_random_uuid(), '${verteilung}', '${schritt}',
    ${schritt === "zurueckgegeben" ? "'G'" : "null"}, '${idOf("Vorlage", `${tenant} ${verteilung}`)}', '${vorgelegtVon}',
    now(), '${von}', 'P')`;

export const anteilSql = (tenant: string, verteilung: string, empfaenger: string) => `
  insert into kim.landesanteil (tenant_id, landesverteilung_id, empfaenger_id, jahr, gegenstand, vzae_hundertstel,
    vorjahr_hundertstel, betrag_cent, begruendung, satz_annahme, am)
  values ('${tenant}', '${verteilung}', '${empfaenger}', 2040, 'case_management', 500, 400, 1, 'B', false, now())`;

/** Of the authority all three, of somebody who is none the same: nobody finds those. */
export async function furnishLandesverteilungen(
  { admin }: TestDatabase,
  behoerden: readonly string[],
  empfaenger: readonly string[],
): Promise<void> {
  for (const tenant of behoerden) {
    const { vorgelegte, veroeffentlichte } = szenenverteilung;
    for (const id of Object.values(szenenverteilung)) await admin.unsafe(verteilungSql(tenant, id));
    await admin.unsafe(vorlageSql(tenant, vorgelegte));
    await admin.unsafe(vorlageSql(tenant, veroeffentlichte));
    await admin.unsafe(antwortSql(tenant, veroeffentlichte, "veroeffentlicht"));
    for (const wer of empfaenger) await admin.unsafe(anteilSql(tenant, veroeffentlichte, wer));
  }
}
