import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/** An application for one Baustein and year. What happened to it stands in `antrag_vorgang`. */
export const antrag = kim.table(
  "antrag",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    jahr: smallint().notNull(),
    baustein: smallint().notNull(),
    /** `AntragInhalt` of the domain: Skizze, preconditions, exceptions, posts and amounts. */
    inhalt: jsonb().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "antrag_pkey", columns: [t.tenantId, t.id] }),
    unique("antrag_jahr_uq").on(t.tenantId, t.jahr, t.baustein),
    check("antrag_baustein", sql`${t.baustein} in (1, 2)`),
  ],
);

/**
 * Append only: handed in, withdrawn, asked back, answered, refused. The applicant and the authority write their own
 * kinds.
 */
export const antragVorgang = kim.table(
  "antrag_vorgang",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    antragId: uuid().notNull(),
    art: text({ enum: ["eingereicht", "zurueckgezogen", "rueckfrage", "beantwortet", "abgelehnt"] }).notNull(),
    text: text(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "antrag_vorgang_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "antrag_vorgang_fk",
      columns: [t.tenantId, t.antragId],
      foreignColumns: [antrag.tenantId, antrag.id],
    }),
  ],
);
