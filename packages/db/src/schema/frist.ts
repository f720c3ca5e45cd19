import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
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

// Which proof is meant: of a Bescheid by year and Baustein, of a contract by its id and the year.
const gegenstand = {
  inhaberId: uuid().notNull(),
  jahr: smallint().notNull(),
  baustein: smallint(),
  weiterleitungId: uuid(),
};
const person = { am: timestamp({ withTimezone: true }).notNull(), vonId: uuid().notNull(), vonName: text().notNull() };

/** Append only: that the level above had somebody reminded of a proof, row by row of one click. */
export const fristmahnung = kim.table(
  "fristmahnung",
  { tenantId: uuid().notNull(), id: uuid().notNull(), nummer: smallint().notNull(), ...gegenstand, ...person },
  (t) => [
    primaryKey({ name: "fristmahnung_pkey", columns: [t.tenantId, t.id, t.nummer] }),
    check("fristmahnung_gegenstand", sql`(${t.baustein} is null) <> (${t.weiterleitungId} is null)`),
    index("fristmahnung_jahr_ix").on(t.tenantId, t.jahr),
  ],
);

/** R106, append only: the level above gives more time for a proof; the newest counts. */
export const fristverlaengerung = kim.table(
  "fristverlaengerung",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    ...gegenstand,
    /** In the order in which it was given: two may lie in one moment. */
    nummer: bigint({ mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    bis: date().notNull(),
    grund: text().notNull(),
    ...person,
  },
  (t) => [
    primaryKey({ name: "fristverlaengerung_pkey", columns: [t.tenantId, t.id] }),
    check("fristverlaengerung_gegenstand", sql`(${t.baustein} is null) <> (${t.weiterleitungId} is null)`),
    index("fristverlaengerung_inhaber_ix").on(t.inhaberId, t.jahr),
  ],
);

/** That a person wants a letter for each date of this body; without it one letter a day tells all. */
export const einzelerinnerung = kim.table(
  "einzelerinnerung",
  { tenantId: uuid().notNull(), benutzerId: uuid().notNull(), seit: timestamp({ withTimezone: true }).notNull() },
  (t) => [primaryKey({ name: "einzelerinnerung_pkey", columns: [t.tenantId, t.benutzerId] })],
);
