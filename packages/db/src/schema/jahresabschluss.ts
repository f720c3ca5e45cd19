import { sql } from "drizzle-orm";
import { check, date, index, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/** Append only: when a body's council decided on the Jahresabschluss of a year; of a year the newest entry counts. */
export const jahresabschluss = kim.table(
  "jahresabschluss",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    jahr: smallint().notNull(),
    beschlossenAm: date().notNull(),
    quelle: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "jahresabschluss_pkey", columns: [t.tenantId, t.id] }),
    index("jahresabschluss_jahr_ix").on(t.tenantId, t.jahr),
    check("jahresabschluss_nach_dem_jahr", sql`extract(year from ${t.beschlossenAm}) > ${t.jahr}`),
  ],
);
