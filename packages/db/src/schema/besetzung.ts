import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";
import { stelle } from "./stelle.ts";
import { weiterleitung } from "./weiterleitung.ts";

/**
 * Who fills a post, from when to when. `tenant_id` is the body that keeps it: the owner, or the receiver of the part.
 */
export const besetzung = kim.table(
  "besetzung",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    eigentuemerId: uuid().notNull(),
    stelleId: uuid().notNull(),
    geberId: uuid(),
    weiterleitungId: uuid(),
    pseudonym: text().notNull(),
    qualifikation: text({ enum: ["soziale_arbeit", "vergleichbar", "verwaltung", "andere", "lehrkraft_ki"] }).notNull(),
    /** R18: of a coordinator; null for others and in entries from before it was asked. */
    abschluss: text({ enum: ["diplom_fh", "bachelor", "master", "gleichwertig"] }),
    gleichwertigWeil: text(),
    vzaeHundertstel: integer().notNull(),
    von: date().notNull(),
    bis: date(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "besetzung_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "besetzung_stelle_fk",
      columns: [t.eigentuemerId, t.stelleId],
      foreignColumns: [stelle.tenantId, stelle.id],
    }),
    // Only the receiver of exactly this part can keep its occupancy.
    foreignKey({
      name: "besetzung_weiterleitung_fk",
      columns: [t.geberId, t.weiterleitungId, t.tenantId, t.eigentuemerId, t.stelleId],
      foreignColumns: [
        weiterleitung.tenantId,
        weiterleitung.id,
        weiterleitung.empfaengerId,
        weiterleitung.eigentuemerId,
        weiterleitung.stelleId,
      ],
    }),
    check(
      "besetzung_gehalten",
      sql`(${t.weiterleitungId} is null) = (${t.tenantId} = ${t.eigentuemerId})
        and (${t.weiterleitungId} is null) = (${t.geberId} is null)`,
    ),
    check("besetzung_abschluss", sql`${t.abschluss} in ('diplom_fh', 'bachelor', 'master', 'gleichwertig')`),
    check("besetzung_vzae", sql`${t.vzaeHundertstel} between 1 and 100`),
    check("besetzung_zeitraum", sql`${t.bis} is null or ${t.bis} >= ${t.von}`),
    index("besetzung_stelle_ix").on(t.eigentuemerId, t.stelleId),
    index("besetzung_geber_ix").on(t.geberId, t.weiterleitungId),
  ],
);
