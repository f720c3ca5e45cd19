import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgPolicy,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { kimApp, kimBewilligung, ownTenantOnly, selectForBewilligung } from "../policy.ts";
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
    ownTenantOnly("antrag"),
    // A draft is nobody else's business, nor is what was taken back: the granting authority reads what lies with it.
    pgPolicy("antrag_select_eingereicht", {
      for: "select",
      to: kimBewilligung,
      using: sql`(
        select count(*) filter (where v.art = 'eingereicht') > count(*) filter (where v.art = 'zurueckgezogen')
        from kim.antrag_vorgang v where v.tenant_id = antrag.tenant_id and v.antrag_id = antrag.id)`,
    }),
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
    ownTenantOnly("antrag_vorgang"),
    pgPolicy("antrag_vorgang_nur_antragsteller", {
      as: "restrictive",
      for: "insert",
      to: kimApp,
      withCheck: sql`art in ('eingereicht', 'zurueckgezogen', 'beantwortet')`,
    }),
    selectForBewilligung("antrag_vorgang"),
    // Only on what it sees: a draft is not asked about, nor what was taken back.
    pgPolicy("antrag_vorgang_bewilligung", {
      for: "insert",
      to: kimBewilligung,
      withCheck: sql`art in ('rueckfrage', 'abgelehnt') and exists (select 1 from kim.antrag a
        where a.tenant_id = antrag_vorgang.tenant_id and a.id = antrag_vorgang.antrag_id)`,
    }),
  ],
);
