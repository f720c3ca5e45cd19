import { sql } from "drizzle-orm";
import { check, index, pgPolicy, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { kimApp, kimAuth, ownTenantOnly, selectAs } from "../policy.ts";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/**
 * A link by e-mail that lets somebody join a body. `tenant_id` is the inviting body: the body itself, or the giver of
 * an
 * offer that invites the receiver's first administrator. `token_hash` is the SHA-256 of the link's token, never the
 * token.
 */
export const einladung = kim.table(
  "einladung",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    email: text().notNull(),
    rollen: text().array().notNull(),
    tokenHash: text().notNull(),
    erstelltAm: timestamp({ withTimezone: true }).notNull(),
    erstelltVon: text().notNull(),
    gueltigBis: timestamp({ withTimezone: true }).notNull(),
    angenommenAm: timestamp({ withTimezone: true }),
    widerrufenAm: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ name: "einladung_pkey", columns: [t.tenantId, t.id] }),
    unique("einladung_token_uq").on(t.tokenHash),
    check("einladung_offen_bis", sql`${t.gueltigBis} > ${t.erstelltAm}`),
    index("einladung_organisation_ix").on(t.organisationId),
    ownTenantOnly("einladung"),
    selectAs("einladung", "organisation", t.organisationId),
    // Nobody invites into a body it has nothing to do with.
    pgPolicy("einladung_nur_eigene_oder_empfaenger", {
      as: "restrictive",
      for: "insert",
      to: kimApp,
      withCheck: sql`organisation_id = tenant_id or exists (select 1 from kim.weiterleitung w
        where w.tenant_id = (select kim.app_tenant()) and w.empfaenger_id = einladung.organisation_id)`,
    }),
    // The login path finds an invitation by its token, before anybody is logged in.
    pgPolicy("einladung_select_for_auth", { for: "select", to: kimAuth, using: sql`true` }),
    pgPolicy("einladung_update_for_auth", { for: "update", to: kimAuth, using: sql`true`, withCheck: sql`true` }),
  ],
);

/** A letter by e-mail; the worker sends it and blanks its text, which may carry a secret link. */
export const nachricht = kim.table(
  "nachricht",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    an: text().notNull(),
    betreff: text().notNull(),
    text: text(),
    erstelltAm: timestamp({ withTimezone: true }).notNull(),
    gesendetAm: timestamp({ withTimezone: true }),
    /** Given up after every attempt failed. */
    gescheitertAm: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ name: "nachricht_pkey", columns: [t.tenantId, t.id] }),
    check(
      "nachricht_erledigt_ist_leer",
      sql`(${t.gesendetAm} is null and ${t.gescheitertAm} is null) = (${t.text} is not null)`,
    ),
    ownTenantOnly("nachricht"),
  ],
);
