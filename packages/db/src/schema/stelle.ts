import { sql } from "drizzle-orm";
import { check, date, integer, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

export const stelle = kim.table(
  "stelle",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    bezeichnung: text().notNull(),
    baustein: smallint().notNull(),
    funktion: text({
      enum: ["koordination", "assistenz", "case_management", "auslaenderbehoerde", "einbuergerungsbehoerde"],
    }).notNull(),
    vzaeHundertstel: integer().notNull(),
    anbindung: text({ enum: ["ki", "sozialamt", "auslaenderbehoerde", "einbuergerungsbehoerde", "andere"] }).notNull(),
    anbindungBegruendung: text(),
    beginn: date().notNull(),
    ende: date(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "stelle_pkey", columns: [t.tenantId, t.id] }),
    check("stelle_vzae", sql`${t.vzaeHundertstel} between 1 and 100`),
    check("stelle_baustein", sql`${t.baustein} between 1 and 3`),
    check("stelle_zeitraum", sql`${t.ende} is null or ${t.ende} >= ${t.beginn}`),
  ],
);
