import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { nachricht } from "./einladung.ts";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/**
 * A calendar that one person subscribed for one body. `token_hash` is the SHA-256 of the address' token, never the
 * token. Withdrawn, never deleted: nobody gets the same one again.
 */
export const fristenkalender = kim.table(
  "fristenkalender",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    benutzerId: uuid().notNull(),
    tokenHash: text().notNull(),
    erstelltAm: timestamp({ withTimezone: true }).notNull(),
    widerrufenAm: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ name: "fristenkalender_pkey", columns: [t.tenantId, t.id] }),
    unique("fristenkalender_token_uq").on(t.tokenHash),
    index("fristenkalender_benutzer_ix").on(t.tenantId, t.benutzerId),
  ],
);

/** That a person was told of a date at a stage, in which letter: once each. */
export const fristerinnerung = kim.table(
  "fristerinnerung",
  {
    tenantId: uuid().notNull(),
    benutzerId: uuid().notNull(),
    /** The key of the date inside its body. */
    frist: text().notNull(),
    faelligAm: date().notNull(),
    stufe: text().notNull(),
    nachrichtId: uuid().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({
      name: "fristerinnerung_pkey",
      columns: [t.tenantId, t.benutzerId, t.frist, t.faelligAm, t.stufe],
    }),
    foreignKey({
      name: "fristerinnerung_nachricht_fk",
      columns: [t.tenantId, t.nachrichtId],
      foreignColumns: [nachricht.tenantId, nachricht.id],
    }),
    check("fristerinnerung_frist", sql`length(${t.frist}) between 1 and 200`),
    index("fristerinnerung_nachricht_ix").on(t.tenantId, t.nachrichtId),
  ],
);
