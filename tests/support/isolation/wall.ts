import type { OrganisationId } from "@kim/domain/grundlagen";
import postgres, { type Sql, type TransactionSql } from "postgres";
import type { TestDatabase } from "../datenbank/test-database.ts";
import { prueferin } from "./pruefeinsicht.ts";

export type TenantRole = "kim_app" | "kim_jobs" | "kim_owner";
/**
 * Roles with a tenant: the tenant's own, the state's two writing ones, whose tenant is their office, and the auditors',
 * whose tenant is the body they work for.
 */
export type OfficeRole = TenantRole | "kim_bewilligung" | "kim_ministerium" | "kim_einsicht";
export type Role = OfficeRole | "kim_state" | "kim_relay" | "kim_auth" | "kim_aggregat";

/** The login each role is stepped into from; the owner only from the administrative one. */
export interface Wall {
  admin: Sql;
  logins: { api: Sql; worker: Sql; auth: Sql; queue: Sql; owner: Sql };
  tables: TenantTable[];
  /** Runs `work` as the role inside a transaction that is always rolled back. */
  as<T>(role: Role, tenant: OrganisationId | undefined, work: (tx: TransactionSql) => Promise<T>): Promise<T>;
}

export interface TenantTable {
  name: string;
  /** One that can be overwritten with any value of its own kind; undefined for a table nobody has listed here yet. */
  column: string | undefined;
  /** What tells its rows apart; not every role reads whole rows. */
  key: string;
  /** Columns the role may insert, and whether it may read, update or delete anything. */
  rights: Record<OfficeRole, { select: boolean; insert: string[]; update: boolean; delete: boolean }>;
}

const harmless: Record<string, string> = {
  stelle: "bezeichnung",
  besetzung: "pseudonym",
  weiterleitung: "zweck",
  weiterleitung_antwort: "beantwortet_am",
  weiterleitung_ruecknahme: "zurueckgezogen_am",
  kontingent: "quelle",
  foerderangaben: "massnahmen_plan_cent",
  jahreslauf: "beendet_am",
  jahreslauf_schritt: "versuche",
  jahresergebnis: "fingerabdruck",
  rechnungsstand: "berechnet_am",
  rechnungsmarke: "am",
  landstellen: "bekannt_bis",
  landgeld: "bekannt_bis",
  landjahr: "bekannt_bis",
  landmonat: "bewilligt_hundertstel",
  protokoll: "befehl",
  outbox: "payload",
  schriftstueck: "am",
  antrag: "version",
  antrag_vorgang: "von_name",
  bescheid: "von_name",
  mittelabruf: "von_name",
  mittelabruf_entscheidung: "von_name",
  auszahlung: "von_name",
  zusatzstelle: "von_name",
  zusatzstelle_bewilligung: "von_name",
  bedarf: "titel",
  ausgabe: "bezeichnung",
  einnahme: "bezeichnung",
  fremdfoerderung: "programm",
  weiterleitung_entwurf: "version",
  weiterleitung_ende: "grund",
  weiterleitung_aenderung: "grund",
  weiterleitung_aenderung_antwort: "grund",
  weiterleitung_dokument: "dateiname",
  korrekturbitte: "text",
  korrekturantwort: "text",
  verteilung: "version",
  verzicht: "grund",
  fortschreibung_ablehnung: "grund",
  einladung: "widerrufen_am",
  nachricht: "gesendet_am",
  fristenkalender: "widerrufen_am",
  fristerinnerung: "am",
  registermerkmal: "bis",
  nachweis: "frist_quelle",
  nachweis_entwurf: "version",
  nachweis_ausdruck: "dateiname",
  nachweis_bemerkung: "text",
  nachweis_datei: "dateiname",
  nachweis_dokument: "dateiname",
  belegzeile: "version",
  nachweis_verzicht: "grund",
  jahresabschluss: "quelle",
  nachweis_vorgang: "von_name",
  nachweis_fassung: "am",
  zeilenpruefung: "von_name",
  stichprobe: "von_name",
  bescheinigung_verwendung: "am",
  zeichnungsbefugnis: "bis",
  rueckforderung: "von_name",
  rueckforderung_vorgang: "von_name",
  rueckzahlung: "von_name",
  bescheidauflage: "quelle",
  auflagenvorgang: "text",
  mitteilung: "betreff",
  landesansatz: "quelle",
  landesbericht: "von_name",
  lesezugang: "widerrufen_am",
  lesezugriff: "anzahl",
  landesverteilung: "version",
  landesverteilung_vorgang: "von_name",
  landesanteil: "begruendung",
  landesabfrage: "version",
  landesabfrage_vorgang: "von_name",
  landesabfrage_empfaenger: "vorbelegung",
  landesabfrage_entwurf: "version",
  landesabfrage_antwort: "von_name",
  mitteilungseingang: "antwort",
  fristmahnung: "von_name",
  fristverlaengerung: "grund",
  einzelerinnerung: "seit",
  pruefeinsicht: "zweck",
  pruefeinsicht_vorgang: "grund",
  pruefnotiz: "text",
  pruefabschluss: "von_name",
};

/** The code of the refusal, or how many rows it reached; undone in any case. */
export async function attempt(tx: TransactionSql, statement: string): Promise<string | number> {
  let outcome: string | number = "";
  const undo = new Error("undo");
  await tx
    .savepoint(async (inner) => {
      const { count } = await inner.unsafe(statement);
      outcome = count;
      throw undo;
    })
    .catch((error: unknown) => {
      if (error instanceof postgres.PostgresError) outcome = error.code;
      else if (error !== undo) throw error;
    });
  return outcome;
}

export async function openWall({ adminUrl, urls }: TestDatabase): Promise<Wall> {
  const pool = (url: string) => postgres(url, { max: 3, onnotice: () => {} });
  const logins = {
    api: pool(urls.api),
    worker: pool(urls.worker),
    auth: pool(urls.auth),
    queue: pool(urls.queue),
    owner: pool(adminUrl),
  };
  const steppedFrom = {
    kim_app: logins.api,
    kim_bewilligung: logins.api,
    kim_ministerium: logins.api,
    kim_einsicht: logins.api,
    kim_state: logins.api,
    kim_jobs: logins.worker,
    kim_relay: logins.worker,
    kim_auth: logins.auth,
    kim_owner: logins.owner,
    kim_aggregat: logins.owner,
  };
  const admin = pool(adminUrl);
  const undo = new Error("undo");
  return {
    admin,
    logins,
    tables: await tenantTables(admin),
    as: async (role, tenant, work) => {
      let result: Awaited<ReturnType<typeof work>> | undefined;
      await steppedFrom[role]
        .begin(async (tx) => {
          const person = role === "kim_einsicht" ? `; set local app.user_id = '${prueferin}'` : "";
          await tx.unsafe(`set local role ${role}${tenant ? `; set local app.tenant_id = '${tenant}'` : ""}${person}`);
          result = await work(tx);
          throw undo;
        })
        .catch((error: unknown) => {
          if (error !== undo) throw error;
        });
      return result as Awaited<ReturnType<typeof work>>;
    },
  };
}

export async function closeWall({ admin, logins }: Wall): Promise<void> {
  await Promise.all([admin, ...Object.values(logins)].map((sql) => sql.end({ timeout: 1 })));
}

/** Some role reads parts of its rows alone, which have no place then. */
const readByColumns = [
  "nachricht",
  "outbox",
  "zeichnungsbefugnis",
  "landesverteilung_vorgang",
  "landesabfrage",
  "landesabfrage_vorgang",
  "landesabfrage_antwort",
];

async function tenantTables(admin: Sql): Promise<TenantTable[]> {
  const tables = await admin<Omit<TenantTable, "column" | "key">[]>`
    select c.relname as name, (
      select jsonb_object_agg(r.rolname, jsonb_build_object(
        'select', has_any_column_privilege(r.oid, c.oid, 'select'), 'update', has_any_column_privilege(r.oid, c.oid,
          'update'), 'delete', has_table_privilege(r.oid, c.oid, 'delete'),
        'insert', (select coalesce(jsonb_agg(a.attname order by a.attnum), '[]') from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and a.attidentity <> 'a' and not a.attisdropped
          and a.attgenerated = ''
          and has_column_privilege(r.oid, c.oid,
          a.attnum, 'insert'))))
      from pg_roles r where r.rolname in ('kim_app', 'kim_jobs', 'kim_owner', 'kim_bewilligung',
        'kim_ministerium', 'kim_einsicht')) as rights
    from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
    where c.relnamespace = 'kim'::regnamespace and c.relkind in ('r', 'p') order by c.relname`;
  return tables.map((table) => ({
    ...table,
    column: harmless[table.name],
    key: readByColumns.includes(table.name) ? "t.id" : "t.ctid",
  }));
}
