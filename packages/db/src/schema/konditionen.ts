import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
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

/**
 * A proposed or published set of rates, caps and instruments of one year. Public to every body; the ministry writes it.
 */
export const foerderkondition = kim.table(
  "foerderkondition",
  {
    id: uuid().primaryKey(),
    jahr: smallint().notNull(),
    fassung: integer().notNull(),
    /** `KonditionenWerte` of the domain. */
    werte: jsonb().notNull(),
    begruendung: text().notNull(),
    /** Said by the proposer: the year has Bescheide, which keep the Fassung they rest on. */
    abloesung: boolean().notNull().default(false),
    vorgeschlagenAm: timestamp({ withTimezone: true }).notNull(),
    vorgeschlagenVon: uuid().notNull(),
    vorgeschlagenVonName: text().notNull(),
  },
  (t) => [
    unique("foerderkondition_fassung_uq").on(t.jahr, t.fassung),
    unique("foerderkondition_vorschlag_uq").on(t.id, t.vorgeschlagenVon),
    check("foerderkondition_fassung", sql`${t.fassung} > 0`),
  ],
);

/** Publishing takes a second person: four eyes, also for the database. */
export const foerderkonditionFreigabe = kim.table(
  "foerderkondition_freigabe",
  {
    konditionId: uuid().primaryKey(),
    vorgeschlagenVon: uuid().notNull(),
    freigegebenAm: timestamp({ withTimezone: true }).notNull(),
    freigegebenVon: uuid().notNull(),
    freigegebenVonName: text().notNull(),
  },
  (t) => [
    foreignKey({
      name: "foerderkondition_freigabe_fk",
      columns: [t.konditionId, t.vorgeschlagenVon],
      foreignColumns: [foerderkondition.id, foerderkondition.vorgeschlagenVon],
    }),
    check("foerderkondition_vier_augen", sql`${t.freigegebenVon} <> ${t.vorgeschlagenVon}`),
  ],
);

/** From when to when a Baustein of a year may be applied for. Public; the granting authority writes it. */
export const antragsfenster = kim.table(
  "antragsfenster",
  { jahr: smallint().notNull(), baustein: smallint().notNull(), von: date().notNull(), bis: date().notNull() },
  (t) => [
    primaryKey({ name: "antragsfenster_pkey", columns: [t.jahr, t.baustein] }),
    check("antragsfenster_zeitraum", sql`${t.bis} >= ${t.von}`),
  ],
);

/** The days on which money may be called. Public; the granting authority writes them. */
export const abruftermin = kim.table(
  "abruftermin",
  { jahr: smallint().notNull(), baustein: smallint().notNull(), termin: date().notNull() },
  (t) => [primaryKey({ name: "abruftermin_pkey", columns: [t.jahr, t.baustein, t.termin] })],
);
