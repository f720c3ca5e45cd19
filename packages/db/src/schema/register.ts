import { sql } from "drizzle-orm";
import { boolean, check, date, index, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/** What a Kommune has from a day on, and who says so. `tenant_id` is the Kommune; the granting authority keeps it. */
export const registermerkmal = kim.table(
  "registermerkmal",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    art: text({ enum: ["auslaenderbehoerde", "einbuergerungsbehoerde", "jugendamt", "integrationsrat"] }).notNull(),
    von: date().notNull(),
    /** Last day; the day before `von` where it never held. */
    bis: date(),
    quelle: text().notNull(),
    annahme: boolean().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonName: text().notNull(),
    /** Who ended it later, and why; a fact can also be recorded with its end. */
    endeQuelle: text(),
    beendetAm: timestamp({ withTimezone: true }),
    beendetVonName: text(),
  },
  (t) => [
    primaryKey({ name: "registermerkmal_pkey", columns: [t.tenantId, t.id] }),
    index("registermerkmal_art_ix").on(t.tenantId, t.art),
    check("registermerkmal_zeitraum", sql`${t.bis} >= ${t.von} - 1`),
    check(
      "registermerkmal_ende",
      sql`(${t.beendetAm} is null) = (${t.endeQuelle} is null)
        and (${t.beendetAm} is null) = (${t.beendetVonName} is null)
        and (${t.beendetAm} is null or ${t.bis} is not null)`,
    ),
  ],
);
