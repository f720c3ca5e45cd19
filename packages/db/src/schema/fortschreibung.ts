import { sql } from "drizzle-orm";
import { check, foreignKey, primaryKey, smallint, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";
import { stelle } from "./stelle.ts";
import { weiterleitung } from "./weiterleitung.ts";

/** A post, a contract that was given or the plan is not carried into a year; taken back by deleting it. */
export const fortschreibungAblehnung = kim.table(
  "fortschreibung_ablehnung",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    jahr: smallint().notNull(),
    /** Neither of the two: the plan of the year. */
    stelleId: uuid(),
    weiterleitungId: uuid(),
    grund: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "fortschreibung_ablehnung_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "fortschreibung_ablehnung_stelle_fk",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stelle.tenantId, stelle.id],
    }),
    foreignKey({
      name: "fortschreibung_ablehnung_weiterleitung_fk",
      columns: [t.tenantId, t.weiterleitungId],
      foreignColumns: [weiterleitung.tenantId, weiterleitung.id],
    }),
    unique("fortschreibung_ablehnung_gegenstand_uq")
      .on(t.tenantId, t.jahr, t.stelleId, t.weiterleitungId)
      .nullsNotDistinct(),
    check("fortschreibung_ablehnung_eines", sql`num_nonnulls(${t.stelleId}, ${t.weiterleitungId}) <= 1`),
    check("fortschreibung_ablehnung_grund", sql`length(${t.grund}) >= 10`),
  ],
);
