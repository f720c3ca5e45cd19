import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { bytea } from "./bytea.ts";
import { kim } from "./kim.ts";
import { weiterleitung } from "./weiterleitung.ts";

/** Hangs a row onto a contract of exactly this giver and receiver. */
const anWeiterleitung = (name: string, geber: AnyPgColumn, weiterleitungId: AnyPgColumn, empfaenger: AnyPgColumn) =>
  foreignKey({
    name,
    columns: [geber, weiterleitungId, empfaenger],
    foreignColumns: [weiterleitung.tenantId, weiterleitung.id, weiterleitung.empfaengerId] as [
      AnyPgColumn,
      AnyPgColumn,
      AnyPgColumn,
    ],
  });

/**
 * An accepted contract ends before its last day. `tenant_id` is who ended it: the giver, the receiver who hands back
 * the post, or, when the contract above ended, the giver again (written by the trigger). The earliest last day counts.
 */
export const weiterleitungEnde = kim.table(
  "weiterleitung_ende",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    geberId: uuid().notNull(),
    weiterleitungId: uuid().notNull(),
    empfaengerId: uuid().notNull(),
    art: text({ enum: ["beendet", "zurueckgegeben", "mit_herkunft"] }).notNull(),
    letzterTag: date().notNull(),
    grund: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    von: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "weiterleitung_ende_pkey", columns: [t.tenantId, t.id] }),
    anWeiterleitung("weiterleitung_ende_fk", t.geberId, t.weiterleitungId, t.empfaengerId),
    check(
      "weiterleitung_ende_seite",
      sql`case when ${t.art} = 'zurueckgegeben' then ${t.tenantId} = ${t.empfaengerId}
        else ${t.tenantId} = ${t.geberId} end`,
    ),
    check("weiterleitung_ende_grund", sql`length(${t.grund}) >= 10`),
    index("weiterleitung_ende_ix").on(t.geberId, t.weiterleitungId),
    index("weiterleitung_ende_empfaenger_ix").on(t.empfaengerId),
  ],
);

/**
 * The giver proposes another share or amount from a day on; it counts once the receiver agrees. `tenant_id` is the
 * giver.
 */
export const weiterleitungAenderung = kim.table(
  "weiterleitung_aenderung",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    weiterleitungId: uuid().notNull(),
    empfaengerId: uuid().notNull(),
    ab: date().notNull(),
    vzaeHundertstel: integer().notNull(),
    betragCent: bigint({ mode: "number" }).notNull(),
    aufstockungCent: bigint({ mode: "number" }).notNull().default(0),
    grund: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    von: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "weiterleitung_aenderung_pkey", columns: [t.tenantId, t.id] }),
    unique("weiterleitung_aenderung_empfaenger_uq").on(t.tenantId, t.id, t.empfaengerId),
    anWeiterleitung("weiterleitung_aenderung_fk", t.tenantId, t.weiterleitungId, t.empfaengerId),
    check("weiterleitung_aenderung_vzae", sql`${t.vzaeHundertstel} between 1 and 100`),
    check("weiterleitung_aenderung_betrag", sql`${t.betragCent} >= 0 and ${t.aufstockungCent} >= 0`),
    check("weiterleitung_aenderung_grund", sql`length(${t.grund}) >= 10`),
    index("weiterleitung_aenderung_ix").on(t.tenantId, t.weiterleitungId),
    index("weiterleitung_aenderung_empfaenger_ix").on(t.empfaengerId),
  ],
);

/** The receiver's one answer to a proposed change. `tenant_id` is the receiver. */
export const weiterleitungAenderungAntwort = kim.table(
  "weiterleitung_aenderung_antwort",
  {
    tenantId: uuid().notNull(),
    geberId: uuid().notNull(),
    aenderungId: uuid().notNull(),
    angenommen: boolean().notNull(),
    grund: text(),
    am: timestamp({ withTimezone: true }).notNull(),
    von: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "weiterleitung_aenderung_antwort_pkey", columns: [t.geberId, t.aenderungId] }),
    foreignKey({
      name: "weiterleitung_aenderung_antwort_fk",
      columns: [t.geberId, t.aenderungId, t.tenantId],
      foreignColumns: [weiterleitungAenderung.tenantId, weiterleitungAenderung.id, weiterleitungAenderung.empfaengerId],
    }),
    check("weiterleitung_aenderung_antwort_grund", sql`${t.angenommen} or length(${t.grund}) >= 10`),
    index("weiterleitung_aenderung_antwort_tenant_ix").on(t.tenantId),
  ],
);

/** The generated contract and signed copies of it. `tenant_id` is whoever put it there; both ends read it. */
export const weiterleitungDokument = kim.table(
  "weiterleitung_dokument",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    geberId: uuid().notNull(),
    weiterleitungId: uuid().notNull(),
    empfaengerId: uuid().notNull(),
    art: text({ enum: ["erzeugt", "unterschrieben"] }).notNull(),
    dateiname: text().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    inhalt: bytea().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    von: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "weiterleitung_dokument_pkey", columns: [t.tenantId, t.id] }),
    anWeiterleitung("weiterleitung_dokument_fk", t.geberId, t.weiterleitungId, t.empfaengerId),
    check("weiterleitung_dokument_seite", sql`${t.tenantId} in (${t.geberId}, ${t.empfaengerId})`),
    check("weiterleitung_dokument_bytes", sql`${t.bytes} between 1 and 10485760`),
    index("weiterleitung_dokument_ix").on(t.geberId, t.weiterleitungId),
  ],
);

/** The giver asks the holder to correct an entry it may read but not change. `tenant_id` is the giver. */
export const korrekturbitte = kim.table(
  "korrekturbitte",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    weiterleitungId: uuid().notNull(),
    empfaengerId: uuid().notNull(),
    art: text({ enum: ["besetzung", "ausgabe"] }).notNull(),
    gegenstandId: uuid().notNull(),
    text: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    von: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "korrekturbitte_pkey", columns: [t.tenantId, t.id] }),
    unique("korrekturbitte_empfaenger_uq").on(t.tenantId, t.id, t.empfaengerId),
    anWeiterleitung("korrekturbitte_fk", t.tenantId, t.weiterleitungId, t.empfaengerId),
    check("korrekturbitte_text", sql`length(${t.text}) >= 10`),
    index("korrekturbitte_empfaenger_ix").on(t.empfaengerId),
    index("korrekturbitte_weiterleitung_ix").on(t.tenantId, t.weiterleitungId),
  ],
);

/** The holder's answer: corrected, or why not. `tenant_id` is the receiver. */
export const korrekturantwort = kim.table(
  "korrekturantwort",
  {
    tenantId: uuid().notNull(),
    geberId: uuid().notNull(),
    korrekturbitteId: uuid().notNull(),
    korrigiert: boolean().notNull(),
    text: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    von: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "korrekturantwort_pkey", columns: [t.geberId, t.korrekturbitteId] }),
    foreignKey({
      name: "korrekturantwort_fk",
      columns: [t.geberId, t.korrekturbitteId, t.tenantId],
      foreignColumns: [korrekturbitte.tenantId, korrekturbitte.id, korrekturbitte.empfaengerId],
    }),
    check("korrekturantwort_text", sql`${t.korrigiert} or length(${t.text}) >= 10`),
    index("korrekturantwort_tenant_ix").on(t.tenantId),
  ],
);
