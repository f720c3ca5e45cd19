import { sql } from "drizzle-orm";
import { check, foreignKey, integer, jsonb, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/** A distribution of posts over Kommunen and Traeger, as far as the coordinator has come (R23). */
export const verteilung = kim.table(
  "verteilung",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    jahr: smallint().notNull(),
    funktion: text({ enum: ["koordination", "case_management"] }).notNull(),
    inhalt: jsonb().notNull(),
    version: integer().notNull().default(1),
    geaendertAm: timestamp({ withTimezone: true }).notNull(),
    geaendertVon: text().notNull(),
    angebotenAm: timestamp({ withTimezone: true }),
  },
  (t) => [primaryKey({ name: "verteilung_pkey", columns: [t.tenantId, t.id] })],
);

/** A Kommune gives up its computed share, for the benefit of another or of the whole; recorded with reason (R23). */
export const verzicht = kim.table(
  "verzicht",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    verteilungId: uuid().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    zugunstenId: uuid().references(() => organisation.id),
    vzaeHundertstel: integer().notNull(),
    grund: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    von: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "verzicht_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "verzicht_verteilung_fk",
      columns: [t.tenantId, t.verteilungId],
      foreignColumns: [verteilung.tenantId, verteilung.id],
    }),
    check("verzicht_grund", sql`length(${t.grund}) >= 10`),
    check("verzicht_vzae", sql`${t.vzaeHundertstel} > 0`),
  ],
);
