import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, integer, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";

/** A Basiszinssatz of one half-year as somebody read it. Public to every body; the granting authority keeps it. */
export const basiszinssatz = kim.table(
  "basiszinssatz",
  {
    id: uuid().primaryKey(),
    ab: date().notNull(),
    prozentHundertstel: integer().notNull(),
    quelle: text().notNull(),
    annahme: boolean().notNull(),
    /** Why a confirmed rate is replaced; null on a new half-year. */
    begruendung: text(),
    eingetragenAm: timestamp({ withTimezone: true }).notNull(),
    eingetragenVon: uuid().notNull(),
    eingetragenVonName: text().notNull(),
  },
  (t) => [
    unique("basiszinssatz_eintrag_uq").on(t.id, t.eingetragenVon),
    index("basiszinssatz_ab_ix").on(t.ab),
    check("basiszinssatz_halbjahr", sql`extract(day from ${t.ab}) = 1 and extract(month from ${t.ab}) in (1, 7)`),
  ],
);

/** Nobody computes with a rate before a second person compared it with its source: four eyes, also for the database. */
export const basiszinssatzBestaetigung = kim.table(
  "basiszinssatz_bestaetigung",
  {
    basiszinssatzId: uuid().primaryKey(),
    eingetragenVon: uuid().notNull(),
    bestaetigtAm: timestamp({ withTimezone: true }).notNull(),
    bestaetigtVon: uuid().notNull(),
    bestaetigtVonName: text().notNull(),
  },
  (t) => [
    foreignKey({
      name: "basiszinssatz_bestaetigung_fk",
      columns: [t.basiszinssatzId, t.eingetragenVon],
      foreignColumns: [basiszinssatz.id, basiszinssatz.eingetragenVon],
    }),
    check("basiszinssatz_vier_augen", sql`${t.bestaetigtVon} <> ${t.eingetragenVon}`),
  ],
);
