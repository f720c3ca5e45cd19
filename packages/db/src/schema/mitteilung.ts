import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  jsonb,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { bytea } from "./bytea.ts";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/**
 * Append only: how the granting authority words its letters and what bodies have to tell it. The newest of a key
 * counts; without content the delivered wording holds again. Public to every body.
 */
export const vorlagenfassung = kim.table(
  "vorlagenfassung",
  {
    id: uuid().primaryKey(),
    schluessel: text().notNull(),
    nummer: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    /** `Vorlageninhalt` or `Pflichtinhalt` of the domain; null: as delivered. */
    inhalt: jsonb(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [index("vorlagenfassung_schluessel_ix").on(t.schluessel, t.nummer)],
);

/**
 * Append only: what a body tells the granting authority in the year (R100b), word for word as it was sent; its paper is
 * there once a job set it.
 */
export const mitteilung = kim.table(
  "mitteilung",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    anId: uuid()
      .notNull()
      .references(() => organisation.id),
    pflicht: text().notNull(),
    /** The computed date that it answers, by its key; once each. */
    bezug: text(),
    betreff: text().notNull(),
    text: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
    dateiname: text(),
    inhalt: bytea(),
    gesetztAm: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ name: "mitteilung_pkey", columns: [t.tenantId, t.id] }),
    unique("mitteilung_bezug_uq").on(t.tenantId, t.bezug),
    check("mitteilung_gesetzt", sql`num_nulls(${t.dateiname}, ${t.inhalt}, ${t.gesetztAm}) in (0, 3)`),
    index("mitteilung_an_ix").on(t.anId, t.am),
  ],
);

/** That the granting authority took notice of it, once. `tenant_id` is the authority. */
export const mitteilungseingang = kim.table(
  "mitteilungseingang",
  {
    tenantId: uuid().notNull(),
    inhaberId: uuid().notNull(),
    mitteilungId: uuid().notNull(),
    antwort: text(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "mitteilungseingang_pkey", columns: [t.tenantId, t.inhaberId, t.mitteilungId] }),
    foreignKey({
      name: "mitteilungseingang_mitteilung_fk",
      columns: [t.inhaberId, t.mitteilungId],
      foreignColumns: [mitteilung.tenantId, mitteilung.id] as [AnyPgColumn, AnyPgColumn],
    }),
    index("mitteilungseingang_inhaber_ix").on(t.inhaberId, t.mitteilungId),
  ],
);
