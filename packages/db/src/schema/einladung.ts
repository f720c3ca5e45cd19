import { sql } from "drizzle-orm";
import { check, index, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/**
 * A link by e-mail that lets somebody join a body. `tenant_id` is the inviting body: the body itself, or the giver of
 * an offer that invites the receiver's first administrator. `token_hash` is the SHA-256 of the link's token.
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
  ],
);
