import { sql } from "drizzle-orm";
import { check, date, foreignKey, integer, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/**
 * A program that reads the state's figures for an office. `token_hash` is the SHA-256 of its token, never the token.
 * Withdrawn, never deleted.
 */
export const lesezugang = kim.table(
  "lesezugang",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    zweck: text().notNull(),
    umfaenge: text({ enum: ["stand", "verlauf"] })
      .array()
      .notNull(),
    letzterTag: date({ mode: "string" }).notNull(),
    jeTag: integer().notNull(),
    tokenHash: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonName: text().notNull(),
    widerrufenAm: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ name: "lesezugang_pkey", columns: [t.tenantId, t.id] }),
    unique("lesezugang_token_uq").on(t.tokenHash),
    check("lesezugang_umfaenge", sql`${t.umfaenge} <@ array['stand', 'verlauf'] and cardinality(${t.umfaenge}) > 0`),
    check("lesezugang_je_tag", sql`${t.jeTag} between 1 and 10000`),
  ],
);

/** How often it was used on a day in Berlin. */
export const lesezugriff = kim.table(
  "lesezugriff",
  {
    tenantId: uuid().notNull(),
    lesezugangId: uuid().notNull(),
    tag: date({ mode: "string" }).notNull(),
    anzahl: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: "lesezugriff_pkey", columns: [t.tenantId, t.lesezugangId, t.tag] }),
    foreignKey({
      name: "lesezugriff_fk",
      columns: [t.tenantId, t.lesezugangId],
      foreignColumns: [lesezugang.tenantId, lesezugang.id],
    }),
  ],
);
