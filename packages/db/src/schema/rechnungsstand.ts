import { check, date, jsonb, primaryKey, smallint, timestamp, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/** The computed figures of one recipient and year, as pages of the state and start pages read them. */
export const rechnungsstand = kim.table(
  "rechnungsstand",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    jahr: smallint().notNull(),
    /** `Rechnungsstand` of the domain. */
    werte: jsonb().notNull(),
    /** The day the figures speak of; a year that has ended since is computed anew. */
    stand: date().notNull(),
    berechnetAm: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ name: "rechnungsstand_pkey", columns: [t.tenantId, t.jahr] })],
);

/**
 * An input of these years changed and the stored figures do not show it yet. Triggers add one in the transaction that
 * changes the input; a job takes away those it has seen.
 */
export const rechnungsmarke = kim.table(
  "rechnungsmarke",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull().defaultRandom(),
    vonJahr: smallint().notNull(),
    bisJahr: smallint().notNull(),
    am: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "rechnungsmarke_pkey", columns: [t.tenantId, t.id] }),
    check("rechnungsmarke_jahre", sql`${t.bisJahr} >= ${t.vonJahr}`),
  ],
);
