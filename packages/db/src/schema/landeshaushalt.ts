import { sql } from "drizzle-orm";
import { bigint, boolean, check, primaryKey, smallint, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/**
 * Append only: what the state's budget provides for a year, version by version. `tenant_id` is the ministry. Cents.
 */
export const landesansatz = kim.table(
  "landesansatz",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    jahr: smallint().notNull(),
    posten: text({ enum: ["programm", "baustein1", "baustein2", "baustein3", "tintg"] }).notNull(),
    fassung: smallint().notNull(),
    cent: bigint({ mode: "number" }).notNull(),
    quelle: text().notNull(),
    annahme: boolean().notNull(),
    /** Why it takes the place of the version before. */
    grund: text(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "landesansatz_pkey", columns: [t.tenantId, t.id] }),
    unique("landesansatz_fassung_uq").on(t.tenantId, t.jahr, t.posten, t.fassung),
    check("landesansatz_cent", sql`${t.cent} >= 0`),
    check("landesansatz_fassung", sql`${t.fassung} = 1 or ${t.fassung} > 1 and ${t.grund} is not null`),
  ],
);
