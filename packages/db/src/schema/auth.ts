import { sql } from "drizzle-orm";
import { bigserial, index, pgSchema, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { organisation } from "./organisation.ts";

/**
 * People, sessions and roles: read before a tenant is known, so behind a login role of their own instead of row
 * security.
 */
export const auth = pgSchema("auth");

export const benutzer = auth.table(
  "benutzer",
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    name: text().notNull(),
    passwortHash: text().notNull(),
    angelegtAm: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [uniqueIndex("benutzer_email_uq").on(sql`lower(${t.email})`)],
);

/** `id` is the SHA-256 of the bearer token, never the token. */
export const sitzung = auth.table(
  "sitzung",
  {
    id: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => benutzer.id, { onDelete: "cascade" }),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    begonnenAm: timestamp({ withTimezone: true }).notNull(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
  },
  (t) => [index("sitzung_benutzer_ix").on(t.userId)],
);

export const rollenzuweisung = auth.table(
  "rollenzuweisung",
  {
    benutzerId: uuid()
      .notNull()
      .references(() => benutzer.id, { onDelete: "cascade" }),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    rolle: text({
      enum: [
        "koordination",
        "ki_leitung",
        "finanzen",
        "case_management",
        "pruefung",
        "zeichnung",
        "mandantenverwaltung",
        "bewilligungsbehoerde",
        "ministerium",
        "pruefeinsicht",
      ],
    }).notNull(),
  },
  (t) => [primaryKey({ name: "rollenzuweisung_pkey", columns: [t.benutzerId, t.organisationId, t.rolle] })],
);

/** Failed logins, counted per network address, per e-mail and per pair of both; a successful login empties it. */
export const anmeldeversuch = auth.table(
  "anmeldeversuch",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    schluessel: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index("anmeldeversuch_ix").on(t.schluessel, t.am)],
);

/** Login, logout, change of organisation: the audit lines of people rather than tenants. */
export const anmeldeprotokoll = auth.table(
  "anmeldeprotokoll",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    benutzerId: uuid().notNull(),
    ereignis: text({ enum: ["anmeldung", "abmeldung", "abmeldung_ueberall", "mandantenwechsel"] }).notNull(),
    organisationId: uuid(),
    am: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index("anmeldeprotokoll_ix").on(t.benutzerId, t.am)],
);
