import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { nachweisFassung } from "./nachweis.ts";

/**
 * A claim for what a checked version of a proof leaves to be paid back, never changed. `tenant_id` is the creditor: the
 * level above that this very version was submitted to. Its state is in its acts and payments.
 */
export const rueckforderung = kim.table(
  "rueckforderung",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    schuldnerId: uuid().notNull(),
    nachweisId: uuid().notNull(),
    version: smallint().notNull(),
    grundlage: text({ enum: ["ruecknahme", "widerruf", "bedingung", "pauschale", "vertrag"] }).notNull(),
    zinsgrundlage: text({ enum: ["vwvfg_49a", "hhg_29"] }).notNull(),
    betragCent: bigint({ mode: "number" }).notNull(),
    /** R99b: what the creditor of a contract bears itself of what is claimed from it for the same cause. */
    eigenanteilCent: bigint({ mode: "number" }).notNull(),
    kenntnisAm: date().notNull(),
    unwirksamAb: date().notNull(),
    arglistig: boolean().notNull(),
    /** R72: until when a Pauschale is paid back unasked. */
    unaufgefordertBis: date(),
    sachverhalt: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "rueckforderung_pkey", columns: [t.tenantId, t.id] }),
    unique("rueckforderung_schuldner_uq").on(t.tenantId, t.id, t.schuldnerId),
    foreignKey({
      name: "rueckforderung_fassung_fk",
      columns: [t.schuldnerId, t.nachweisId, t.version, t.tenantId],
      foreignColumns: [
        nachweisFassung.tenantId,
        nachweisFassung.nachweisId,
        nachweisFassung.version,
        nachweisFassung.pruefstelleId,
      ] as [AnyPgColumn, AnyPgColumn, AnyPgColumn, AnyPgColumn],
    }),
    check("rueckforderung_betrag", sql`${t.betragCent} > 0 and ${t.eigenanteilCent} >= 0`),
    check("rueckforderung_unaufgefordert", sql`${t.unaufgefordertBis} is null or ${t.grundlage} = 'pauschale'`),
    index("rueckforderung_nachweis_ix").on(t.schuldnerId, t.nachweisId),
  ],
);

const anForderung = (name: string, glaeubiger: AnyPgColumn, forderung: AnyPgColumn, schuldner: AnyPgColumn) =>
  foreignKey({
    name,
    columns: [glaeubiger, forderung, schuldner],
    foreignColumns: [rueckforderung.tenantId, rueckforderung.id, rueckforderung.schuldnerId] as [
      AnyPgColumn,
      AnyPgColumn,
      AnyPgColumn,
    ],
  });

/**
 * Append only: what happened to a claim. `tenant_id` is who did it: the creditor, or the debtor with its three own
 * steps.
 */
export const rueckforderungVorgang = kim.table(
  "rueckforderung_vorgang",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    glaeubigerId: uuid().notNull(),
    rueckforderungId: uuid().notNull(),
    schuldnerId: uuid().notNull(),
    /** In the order in which it was done: two acts may lie on one day. */
    nummer: bigint({ mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    schritt: text().notNull(),
    tag: date().notNull(),
    text: text(),
    /** `Schrittangaben` of the domain. */
    angaben: jsonb().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "rueckforderung_vorgang_pkey", columns: [t.tenantId, t.id] }),
    anForderung("rueckforderung_vorgang_fk", t.glaeubigerId, t.rueckforderungId, t.schuldnerId),
    check(
      "rueckforderung_vorgang_seite",
      sql`case when ${t.schritt} in ('stellungnahme', 'rechtsbehelfsverzicht', 'klage')
        then ${t.tenantId} in (${t.glaeubigerId}, ${t.schuldnerId}) else ${t.tenantId} = ${t.glaeubigerId} end`,
    ),
    index("rueckforderung_vorgang_ix").on(t.glaeubigerId, t.rueckforderungId, t.nummer),
    index("rueckforderung_vorgang_schuldner_ix").on(t.schuldnerId),
  ],
);

/** Append only: money that was credited to a claim, booked by its creditor once. */
export const rueckzahlung = kim.table(
  "rueckzahlung",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    rueckforderungId: uuid().notNull(),
    schuldnerId: uuid().notNull(),
    /** The Wertstellung. */
    am: date().notNull(),
    cent: bigint({ mode: "number" }).notNull(),
    kassenzeichen: text().notNull(),
    gebuchtAm: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "rueckzahlung_pkey", columns: [t.tenantId, t.id] }),
    anForderung("rueckzahlung_fk", t.tenantId, t.rueckforderungId, t.schuldnerId),
    check("rueckzahlung_cent", sql`${t.cent} > 0`),
    index("rueckzahlung_ix").on(t.tenantId, t.rueckforderungId, t.am),
    index("rueckzahlung_schuldner_ix").on(t.schuldnerId),
  ],
);
