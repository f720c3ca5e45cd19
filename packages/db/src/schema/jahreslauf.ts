import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea } from "./bytea.ts";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/** One yearly run, started by `tenant_id` for itself or, as the granting authority, for all recipients. */
export const jahreslauf = kim.table(
  "jahreslauf",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    jahr: smallint().notNull(),
    umfang: text({ enum: ["mandant", "land"] }).notNull(),
    ausloeser: text({ enum: ["person", "zeitplan"] }).notNull(),
    anzahl: integer().notNull(),
    gestartetAm: timestamp({ withTimezone: true }).notNull(),
    beendetAm: timestamp({ withTimezone: true }),
    /** When somebody called it off: what had not begun by then was taken back. */
    abgebrochenAm: timestamp({ withTimezone: true }),
    /** Why it came to nothing before it had steps. */
    fehler: text(),
  },
  (t) => [
    primaryKey({ name: "jahreslauf_pkey", columns: [t.tenantId, t.id] }),
    // A second click finds the running run instead of starting another.
    uniqueIndex("jahreslauf_laufend_uq")
      .on(t.tenantId, t.jahr)
      .where(sql`beendet_am is null`),
    check("jahreslauf_anzahl", sql`${t.anzahl} > 0`),
  ],
);

/** One recipient's part of a run. `tenant_id` is the recipient; the starter follows it by `lauf_tenant_id`. */
export const jahreslaufSchritt = kim.table(
  "jahreslauf_schritt",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    laufTenantId: uuid().notNull(),
    laufId: uuid().notNull(),
    status: text({ enum: ["wartet", "laeuft", "fertig", "fehlgeschlagen", "zurueckgenommen"] }).notNull(),
    fehler: text(),
    versuche: integer().notNull().default(0),
    geaendertAm: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ name: "jahreslauf_schritt_pkey", columns: [t.laufTenantId, t.laufId, t.tenantId] }),
    foreignKey({
      name: "jahreslauf_schritt_lauf_fk",
      columns: [t.laufTenantId, t.laufId],
      foreignColumns: [jahreslauf.tenantId, jahreslauf.id],
    }),
    check("jahreslauf_schritt_fehler", sql`(${t.status} = 'fehlgeschlagen') = (${t.fehler} is not null)`),
    index("jahreslauf_schritt_tenant_ix").on(t.tenantId),
  ],
);

/** The stored figures and the document of one recipient and year; the key makes running twice harmless. */
export const jahresergebnis = kim.table(
  "jahresergebnis",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    jahr: smallint().notNull(),
    ergebnis: jsonb().notNull(),
    fingerabdruck: text().notNull(),
    pdf: bytea().notNull(),
    berechnetAm: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ name: "jahresergebnis_pkey", columns: [t.tenantId, t.jahr] })],
);
