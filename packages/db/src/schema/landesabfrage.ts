import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/** What an office of the state asks; a draft until it is put to the bodies. `tenant_id` is that office. */
export const landesabfrage = kim.table(
  "landesabfrage",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    titel: text().notNull(),
    anlass: text().notNull(),
    /** The last day in time; a draft may lack it. */
    frist: date({ mode: "string" }),
    /** `Abfragefeld[]` of the domain. */
    felder: jsonb().notNull(),
    /** `Empfaengerwahl` of the domain: who is meant. Who was asked stands in `landesabfrage_empfaenger`. */
    empfaenger: jsonb().notNull(),
    version: integer().notNull().default(1),
    geaendertAm: timestamp({ withTimezone: true }).notNull(),
    geaendertVon: text().notNull(),
  },
  (t) => [primaryKey({ name: "landesabfrage_pkey", columns: [t.tenantId, t.id] })],
);

/** Append only: put to the bodies once, ended once. An end names the act that it ends. */
export const landesabfrageVorgang = kim.table(
  "landesabfrage_vorgang",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    landesabfrageId: uuid().notNull(),
    schritt: text({ enum: ["gestellt", "geschlossen", "zurueckgezogen"] }).notNull(),
    stellungId: uuid(),
    /** Why it was withdrawn. */
    grund: text(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "landesabfrage_vorgang_pkey", columns: [t.tenantId, t.id] }),
    unique("landesabfrage_vorgang_stellung_uq").on(t.tenantId, t.landesabfrageId, t.id),
    unique("landesabfrage_vorgang_schritt_uq").on(t.tenantId, t.landesabfrageId, t.schritt),
    uniqueIndex("landesabfrage_vorgang_ende_uq")
      .on(t.tenantId, t.landesabfrageId)
      .where(sql`schritt <> 'gestellt'`),
    foreignKey({
      name: "landesabfrage_vorgang_fk",
      columns: [t.tenantId, t.landesabfrageId],
      foreignColumns: [landesabfrage.tenantId, landesabfrage.id],
    }),
    foreignKey({
      name: "landesabfrage_vorgang_stellung_fk",
      columns: [t.tenantId, t.landesabfrageId, t.stellungId],
      foreignColumns: [t.tenantId, t.landesabfrageId, t.id],
    }),
    check(
      "landesabfrage_vorgang_form",
      sql`(${t.schritt} = 'gestellt') = (${t.stellungId} is null)
        and (${t.schritt} = 'zurueckgezogen') = (${t.grund} is not null)
        and ${t.stellungId} is distinct from ${t.id}`,
    ),
  ],
);

/** Append only: who was asked, and the figures that the platform had of it on the day it was asked. */
export const landesabfrageEmpfaenger = kim.table(
  "landesabfrage_empfaenger",
  {
    tenantId: uuid().notNull(),
    landesabfrageId: uuid().notNull(),
    empfaengerId: uuid()
      .notNull()
      .references(() => organisation.id),
    /** `Vorbelegung[]` of the domain. */
    vorbelegung: jsonb().notNull(),
  },
  (t) => [
    primaryKey({ name: "landesabfrage_empfaenger_pkey", columns: [t.tenantId, t.landesabfrageId, t.empfaengerId] }),
    foreignKey({
      name: "landesabfrage_empfaenger_fk",
      columns: [t.tenantId, t.landesabfrageId],
      foreignColumns: [landesabfrage.tenantId, landesabfrage.id],
    }),
    index("landesabfrage_empfaenger_ix").on(t.empfaengerId),
  ],
);

/** What a body has written so far; nobody but that body reads it. `amt_id` is the office that asks. */
export const landesabfrageEntwurf = kim.table(
  "landesabfrage_entwurf",
  {
    tenantId: uuid().notNull(),
    amtId: uuid().notNull(),
    landesabfrageId: uuid().notNull(),
    /** `Antwortzeile[]` of the domain. */
    zeilen: jsonb().notNull(),
    version: integer().notNull(),
    geaendertAm: timestamp({ withTimezone: true }).notNull(),
    geaendertVon: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "landesabfrage_entwurf_pkey", columns: [t.tenantId, t.amtId, t.landesabfrageId] }),
    foreignKey({
      name: "landesabfrage_entwurf_fk",
      columns: [t.amtId, t.landesabfrageId, t.tenantId],
      foreignColumns: [
        landesabfrageEmpfaenger.tenantId,
        landesabfrageEmpfaenger.landesabfrageId,
        landesabfrageEmpfaenger.empfaengerId,
      ],
    }),
  ],
);

/** Append only: what a body handed in. The newest version counts; the office that asked reads all of them. */
export const landesabfrageAntwort = kim.table(
  "landesabfrage_antwort",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    amtId: uuid().notNull(),
    landesabfrageId: uuid().notNull(),
    version: integer().notNull(),
    /** `Antwortzeile[]` of the domain. */
    zeilen: jsonb().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "landesabfrage_antwort_pkey", columns: [t.tenantId, t.id] }),
    unique("landesabfrage_antwort_version_uq").on(t.tenantId, t.amtId, t.landesabfrageId, t.version),
    foreignKey({
      name: "landesabfrage_antwort_fk",
      columns: [t.amtId, t.landesabfrageId, t.tenantId],
      foreignColumns: [
        landesabfrageEmpfaenger.tenantId,
        landesabfrageEmpfaenger.landesabfrageId,
        landesabfrageEmpfaenger.empfaengerId,
      ],
    }),
    index("landesabfrage_antwort_amt_ix").on(t.amtId, t.landesabfrageId),
    check("landesabfrage_antwort_zaehlt", sql`${t.version} >= 1`),
  ],
);
