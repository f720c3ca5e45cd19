import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/** How the Bezirksregierung spreads a year's posts; a draft until it is put forward. `tenant_id` is that office. */
export const landesverteilung = kim.table(
  "landesverteilung",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    jahr: smallint().notNull(),
    gegenstand: text({ enum: ["koordination", "assistenz", "case_management", "baustein3"] }).notNull(),
    /** `LandesverteilungInhalt` of the domain. */
    inhalt: jsonb().notNull(),
    version: integer().notNull().default(1),
    geaendertAm: timestamp({ withTimezone: true }).notNull(),
    geaendertVon: text().notNull(),
  },
  (t) => [primaryKey({ name: "landesverteilung_pkey", columns: [t.tenantId, t.id] })],
);

/** Append only: what happened to it. An answer names the act it answers and its author: four eyes for the database. */
export const landesverteilungVorgang = kim.table(
  "landesverteilung_vorgang",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    landesverteilungId: uuid().notNull(),
    nummer: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    schritt: text({ enum: ["vorgelegt", "zurueckgegeben", "veroeffentlicht"] }).notNull(),
    /** What was put forward, word for word and share for share: that is published, nothing computed later. */
    vorlage: jsonb(),
    grund: text(),
    vorlageId: uuid(),
    vorgelegtVonId: uuid(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "landesverteilung_vorgang_pkey", columns: [t.tenantId, t.id] }),
    unique("landesverteilung_vorgang_vorlage_uq").on(t.tenantId, t.landesverteilungId, t.id, t.vonId),
    unique("landesverteilung_vorgang_antwort_uq").on(t.tenantId, t.vorlageId),
    foreignKey({
      name: "landesverteilung_vorgang_fk",
      columns: [t.tenantId, t.landesverteilungId],
      foreignColumns: [landesverteilung.tenantId, landesverteilung.id],
    }),
    foreignKey({
      name: "landesverteilung_vorgang_vorlage_fk",
      columns: [t.tenantId, t.landesverteilungId, t.vorlageId, t.vorgelegtVonId],
      foreignColumns: [t.tenantId, t.landesverteilungId, t.id, t.vonId],
    }),
    check(
      "landesverteilung_vorgang_form",
      sql`(${t.schritt} = 'vorgelegt') = (${t.vorlage} is not null)
        and (${t.schritt} = 'zurueckgegeben') = (${t.grund} is not null)
        and (${t.schritt} = 'vorgelegt') = (${t.vorlageId} is null)
        and (${t.vorlageId} is null) = (${t.vorgelegtVonId} is null)`,
    ),
    check("landesverteilung_vier_augen", sql`${t.schritt} <> 'veroeffentlicht' or ${t.vonId} <> ${t.vorgelegtVonId}`),
  ],
);

/**
 * Append only: what a published Landesverteilung holds out to one recipient, who reads this row and no other. It is no
 * Kontingent: a Bescheid alone grants. Hundredths of a VZÄ, cents.
 */
export const landesanteil = kim.table(
  "landesanteil",
  {
    tenantId: uuid().notNull(),
    landesverteilungId: uuid().notNull(),
    empfaengerId: uuid()
      .notNull()
      .references(() => organisation.id),
    jahr: smallint().notNull(),
    gegenstand: text({ enum: ["koordination", "assistenz", "case_management", "baustein3"] }).notNull(),
    vzaeHundertstel: integer().notNull(),
    vorjahrHundertstel: integer().notNull(),
    betragCent: bigint({ mode: "number" }).notNull(),
    begruendung: text().notNull(),
    /** The rate was of an earlier year: none was published yet. */
    satzAnnahme: boolean().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ name: "landesanteil_pkey", columns: [t.tenantId, t.landesverteilungId, t.empfaengerId] }),
    foreignKey({
      name: "landesanteil_landesverteilung_fk",
      columns: [t.tenantId, t.landesverteilungId],
      foreignColumns: [landesverteilung.tenantId, landesverteilung.id],
    }),
    index("landesanteil_empfaenger_ix").on(t.empfaengerId, t.jahr),
    check("landesanteil_hundertstel", sql`${t.vzaeHundertstel} >= 0 and ${t.vorjahrHundertstel} >= 0`),
  ],
);
