import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
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
import { organisation } from "./organisation.ts";
import { stelle } from "./stelle.ts";

/**
 * The offer of a post or a part of it, and the contract once it is accepted. `tenant_id` is the giver: the owner of the
 * post, or whoever holds it by the contract `herkunft_id` and passes it on (R22). The giver's own giver is not in the
 * row:
 * everybody sees one level up and down.
 */
export const weiterleitung = kim.table(
  "weiterleitung",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    eigentuemerId: uuid().notNull(),
    stelleId: uuid().notNull(),
    herkunftId: uuid(),
    /** 1 below the owner; written by the trigger. */
    ebene: smallint().notNull().default(1),
    empfaengerId: uuid()
      .notNull()
      .references(() => organisation.id),
    stelleBezeichnung: text().notNull(),
    baustein: smallint().notNull(),
    funktion: text({
      enum: ["koordination", "assistenz", "case_management", "auslaenderbehoerde", "einbuergerungsbehoerde"],
    }).notNull(),
    form: text({ enum: ["vertrag", "bescheid"] })
      .notNull()
      .default("vertrag"),
    vzaeHundertstel: integer().notNull(),
    betragCent: bigint({ mode: "number" }).notNull(),
    bemessung: text({ enum: ["pauschale", "ist_kosten"] })
      .notNull()
      .default("pauschale"),
    hoechstbetragJeVzaeCent: bigint({ mode: "number" }),
    aufstockungCent: bigint({ mode: "number" }).notNull().default(0),
    beginn: date().notNull(),
    ende: date().notNull(),
    zweck: text().notNull(),
    nachweisFaelligAm: date().notNull(),
    begruendung: text().notNull(),
    jmdMbeErklaerung: boolean().notNull(),
    auflagen: text().notNull().default(""),
    pruefrecht: boolean().notNull().default(true),
    weiterleitungErlaubt: boolean().notNull().default(false),
    vorgaengerId: uuid(),
    uebergang: text({ enum: ["umzug", "rechtsnachfolge"] }),
    angebotenAm: timestamp({ withTimezone: true }).notNull(),
    angebotenVon: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ name: "weiterleitung_pkey", columns: [t.tenantId, t.id] }),
    // Clients make the ids: a second giver must not shadow a contract its receiver looks up by id alone.
    unique("weiterleitung_id_uq").on(t.id),
    unique("weiterleitung_empfaenger_uq").on(t.tenantId, t.id, t.empfaengerId),
    unique("weiterleitung_stelle_uq").on(t.tenantId, t.id, t.empfaengerId, t.eigentuemerId, t.stelleId),
    unique("weiterleitung_gehalten_uq").on(t.empfaengerId, t.id, t.eigentuemerId, t.stelleId),
    unique("weiterleitung_gegeben_uq").on(t.tenantId, t.id, t.eigentuemerId, t.stelleId),
    foreignKey({
      name: "weiterleitung_stelle_fk",
      columns: [t.eigentuemerId, t.stelleId],
      foreignColumns: [stelle.tenantId, stelle.id] as [AnyPgColumn, AnyPgColumn],
    }),
    // Only the holder of exactly this part passes it on.
    foreignKey({
      name: "weiterleitung_herkunft_fk",
      columns: [t.tenantId, t.herkunftId, t.eigentuemerId, t.stelleId],
      foreignColumns: [t.empfaengerId, t.id, t.eigentuemerId, t.stelleId],
    }),
    foreignKey({
      name: "weiterleitung_vorgaenger_fk",
      columns: [t.tenantId, t.vorgaengerId, t.eigentuemerId, t.stelleId],
      foreignColumns: [t.tenantId, t.id, t.eigentuemerId, t.stelleId],
    }),
    check("weiterleitung_gehalten", sql`(${t.herkunftId} is null) = (${t.tenantId} = ${t.eigentuemerId})`),
    check("weiterleitung_nicht_an_sich", sql`${t.empfaengerId} <> ${t.tenantId}`),
    check("weiterleitung_kein_kreis", sql`${t.empfaengerId} <> ${t.eigentuemerId}`),
    check("weiterleitung_vzae", sql`${t.vzaeHundertstel} between 1 and 100`),
    check("weiterleitung_betrag", sql`${t.betragCent} >= 0 and ${t.aufstockungCent} >= 0`),
    check("weiterleitung_bemessung", sql`(${t.bemessung} = 'ist_kosten') = (${t.hoechstbetragJeVzaeCent} is not null)`),
    check("weiterleitung_zeitraum", sql`${t.ende} >= ${t.beginn}`),
    check("weiterleitung_nachweis", sql`${t.nachweisFaelligAm} > ${t.ende}`),
    check("weiterleitung_pruefrecht", sql`${t.pruefrecht}`),
    check("weiterleitung_uebergang", sql`(${t.vorgaengerId} is null) = (${t.uebergang} is null)`),
    index("weiterleitung_empfaenger_ix").on(t.empfaengerId, t.eigentuemerId, t.stelleId),
    index("weiterleitung_stelle_ix").on(t.eigentuemerId, t.stelleId),
    index("weiterleitung_herkunft_ix").on(t.tenantId, t.herkunftId),
    // What counts today, without the years before it.
    index("weiterleitung_geber_ende_ix").on(t.tenantId, t.ende),
    index("weiterleitung_eigentuemer_ende_ix").on(t.eigentuemerId, t.ende),
  ],
);

/** What will be offered, as far as it is thought out; nobody but the giver sees it. The offer takes over its id. */
export const weiterleitungEntwurf = kim.table(
  "weiterleitung_entwurf",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    eigentuemerId: uuid().notNull(),
    stelleId: uuid().notNull(),
    inhalt: jsonb().notNull(),
    version: integer().notNull().default(1),
    geaendertAm: timestamp({ withTimezone: true }).notNull(),
    geaendertVon: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "weiterleitung_entwurf_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "weiterleitung_entwurf_stelle_fk",
      columns: [t.eigentuemerId, t.stelleId],
      foreignColumns: [stelle.tenantId, stelle.id] as [AnyPgColumn, AnyPgColumn],
    }),
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
    beantwortetVon: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ name: "weiterleitung_antwort_pkey", columns: [t.geberId, t.weiterleitungId] }),
    foreignKey({
      name: "weiterleitung_antwort_fk",
      columns: [t.geberId, t.weiterleitungId, t.tenantId],
      foreignColumns: [weiterleitung.tenantId, weiterleitung.id, weiterleitung.empfaengerId] as [
        AnyPgColumn,
        AnyPgColumn,
        AnyPgColumn,
      ],
    }),
    check("weiterleitung_antwort_grund", sql`${t.angenommen} or length(${t.grund}) >= 10`),
    index("weiterleitung_antwort_tenant_ix").on(t.tenantId),
  ],
);

/** The giver takes an unanswered offer back. `tenant_id` is the giver. */
export const weiterleitungRuecknahme = kim.table(
  "weiterleitung_ruecknahme",
  {
    tenantId: uuid().notNull(),
    weiterleitungId: uuid().notNull(),
    empfaengerId: uuid().notNull(),
    grund: text().notNull().default(""),
    zurueckgezogenAm: timestamp({ withTimezone: true }).notNull(),
    zurueckgezogenVon: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ name: "weiterleitung_ruecknahme_pkey", columns: [t.tenantId, t.weiterleitungId] }),
    foreignKey({
      name: "weiterleitung_ruecknahme_fk",
      columns: [t.tenantId, t.weiterleitungId, t.empfaengerId],
      foreignColumns: [weiterleitung.tenantId, weiterleitung.id, weiterleitung.empfaengerId] as [
        AnyPgColumn,
        AnyPgColumn,
        AnyPgColumn,
      ],
    }),
  ],
);
