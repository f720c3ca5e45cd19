import { sql } from "drizzle-orm";
import { check, date, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytea } from "./bytea.ts";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/**
 * A report for the Landtag: its figures are frozen when it is ordered, its PDF is there once a job set it. `tenant_id`
 * is the office that ordered it.
 */
export const landesbericht = kim.table(
  "landesbericht",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    jahr: smallint().notNull(),
    stichtag: date({ mode: "string" }).notNull(),
    /** The day whose knowledge it shows; null: what was known when it was ordered. */
    bekannt: date({ mode: "string" }),
    text: text().notNull(),
    sha256: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonName: text().notNull(),
    dateiname: text(),
    inhalt: bytea(),
    /** The same for the file: PDF/A-3 with the frozen figures and the tables inside. */
    akte: bytea(),
    gesetztAm: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ name: "landesbericht_pkey", columns: [t.tenantId, t.id] }),
    check("landesbericht_sha256", sql`${t.sha256} = encode(sha256(convert_to(${t.text}, 'UTF8')), 'hex')`),
    check("landesbericht_gesetzt", sql`num_nulls(${t.dateiname}, ${t.inhalt}, ${t.akte}, ${t.gesetztAm}) in (0, 4)`),
  ],
);
