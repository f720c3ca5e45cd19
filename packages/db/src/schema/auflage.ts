import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  primaryKey,
  text,
  timestamp,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { bescheid } from "./bescheid.ts";
import { kim } from "./kim.ts";

/** A condition that a Bescheid sets by a day. `tenant_id` is the recipient; the granting authority writes it. */
export const bescheidauflage = kim.table(
  "bescheidauflage",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    bescheidId: uuid().notNull(),
    art: text({ enum: ["verwendungszweck", "konzept", "bericht", "controlling", "sonstige"] }).notNull(),
    bezeichnung: text().notNull(),
    fristart: text({ enum: ["frist", "termin", "fester_tag"] }).notNull(),
    tag: date().notNull(),
    /** Where the Bescheid says it. */
    quelle: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "bescheidauflage_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "bescheidauflage_bescheid_fk",
      columns: [t.tenantId, t.bescheidId],
      foreignColumns: [bescheid.tenantId, bescheid.id] as [AnyPgColumn, AnyPgColumn],
    }),
    check("bescheidauflage_fristart", sql`${t.fristart} in ('frist', 'termin', 'fester_tag')`),
    index("bescheidauflage_bescheid_ix").on(t.tenantId, t.bescheidId),
  ],
);

/** Append only: what happened to a condition. `tenant_id` is who did it: the recipient, or the granting authority. */
export const auflagenvorgang = kim.table(
  "auflagenvorgang",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    inhaberId: uuid().notNull(),
    auflageId: uuid().notNull(),
    /** In the order in which it was done: two acts may lie in one moment. */
    nummer: bigint({ mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    schritt: text({ enum: ["erfuellt", "anerkannt", "zurueckgewiesen", "entfallen"] }).notNull(),
    /** On which day it happened in the world. */
    tag: date().notNull(),
    text: text(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "auflagenvorgang_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "auflagenvorgang_auflage_fk",
      columns: [t.inhaberId, t.auflageId],
      foreignColumns: [bescheidauflage.tenantId, bescheidauflage.id] as [AnyPgColumn, AnyPgColumn],
    }),
    check("auflagenvorgang_seite", sql`(${t.schritt} = 'erfuellt') = (${t.tenantId} = ${t.inhaberId})`),
    index("auflagenvorgang_auflage_ix").on(t.inhaberId, t.auflageId, t.nummer),
  ],
);
