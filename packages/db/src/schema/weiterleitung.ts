import { sql } from "drizzle-orm";
import {
  bigint, boolean, check, date, foreignKey, index, integer, primaryKey, text, timestamp, unique, uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { ownTenantOnly, selectAs, selectForAggregates } from "../policy.ts";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";
import { stelle } from "./stelle.ts";

/** The offer of a post or a part of it. `tenant_id` is the giver. */
export const weiterleitung = kim.table(
  "weiterleitung",
  {
    tenantId: uuid().notNull().references(() => organisation.id),
    id: uuid().notNull(),
    stelleId: uuid().notNull(),
    empfaengerId: uuid().notNull().references(() => organisation.id),
    vzaeHundertstel: integer().notNull(),
    betragCent: bigint({ mode: "number" }).notNull(),
    beginn: date().notNull(),
    ende: date().notNull(),
    zweck: text().notNull(),
    nachweisFaelligAm: date().notNull(),
    begruendung: text().notNull(),
    jmdMbeErklaerung: boolean().notNull(),
    angebotenAm: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ name: "weiterleitung_pkey", columns: [t.tenantId, t.id] }),
    unique("weiterleitung_empfaenger_uq").on(t.tenantId, t.id, t.empfaengerId),
    unique("weiterleitung_stelle_uq").on(t.tenantId, t.id, t.empfaengerId, t.stelleId),
    foreignKey({
      name: "weiterleitung_stelle_fk",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stelle.tenantId, stelle.id] as [AnyPgColumn, AnyPgColumn],
    }),
    check("weiterleitung_nicht_an_sich", sql`${t.empfaengerId} <> ${t.tenantId}`),
    check("weiterleitung_vzae", sql`${t.vzaeHundertstel} between 1 and 100`),
    check("weiterleitung_betrag", sql`${t.betragCent} >= 0`),
    check("weiterleitung_zeitraum", sql`${t.ende} >= ${t.beginn}`),
    index("weiterleitung_empfaenger_ix").on(t.empfaengerId, t.tenantId, t.stelleId),
    index("weiterleitung_stelle_ix").on(t.tenantId, t.stelleId),
    ownTenantOnly("weiterleitung"),
    selectAs("weiterleitung", "empfaenger", t.empfaengerId),
    selectForAggregates("weiterleitung"),
  ],
);

/** The receiver's one answer (R7). `tenant_id` is the receiver. */
export const weiterleitungAntwort = kim.table(
  "weiterleitung_antwort",
  {
    tenantId: uuid().notNull(),
    geberId: uuid().notNull(),
    weiterleitungId: uuid().notNull(),
    angenommen: boolean().notNull(),
    grund: text(),
    beantwortetAm: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ name: "weiterleitung_antwort_pkey", columns: [t.geberId, t.weiterleitungId] }),
    foreignKey({
      name: "weiterleitung_antwort_fk",
      columns: [t.geberId, t.weiterleitungId, t.tenantId],
      foreignColumns: [weiterleitung.tenantId, weiterleitung.id, weiterleitung.empfaengerId] as [AnyPgColumn, AnyPgColumn, AnyPgColumn],
    }),
    check("weiterleitung_antwort_grund", sql`${t.angenommen} or length(${t.grund}) >= 10`),
    index("weiterleitung_antwort_tenant_ix").on(t.tenantId),
    ownTenantOnly("weiterleitung_antwort"),
    selectAs("weiterleitung_antwort", "geber", t.geberId),
    selectForAggregates("weiterleitung_antwort"),
  ],
);

/** The giver takes an unanswered offer back. `tenant_id` is the giver. */
export const weiterleitungRuecknahme = kim.table(
  "weiterleitung_ruecknahme",
  {
    tenantId: uuid().notNull(),
    weiterleitungId: uuid().notNull(),
    empfaengerId: uuid().notNull(),
    zurueckgezogenAm: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ name: "weiterleitung_ruecknahme_pkey", columns: [t.tenantId, t.weiterleitungId] }),
    foreignKey({
      name: "weiterleitung_ruecknahme_fk",
      columns: [t.tenantId, t.weiterleitungId, t.empfaengerId],
      foreignColumns: [weiterleitung.tenantId, weiterleitung.id, weiterleitung.empfaengerId] as [AnyPgColumn, AnyPgColumn, AnyPgColumn],
    }),
    ownTenantOnly("weiterleitung_ruecknahme"),
    selectAs("weiterleitung_ruecknahme", "empfaenger", t.empfaengerId),
  ],
);
