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
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";
import { weiterleitung } from "./weiterleitung.ts";

/**
 * A proof: of a recipient for a Baustein and year, or of a holder for its contract in a year. `tenant_id` is who owes
 * it; `pruefstelle_id` the level above: the giver of the contract, or the granting authority. Its state is in its acts.
 */
export const nachweis = kim.table(
  "nachweis",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    pruefstelleId: uuid()
      .notNull()
      .references(() => organisation.id),
    art: text({ enum: ["verwendungsnachweis", "verwendungsbestaetigung", "teilnachweis"] }).notNull(),
    jahr: smallint().notNull(),
    baustein: smallint().notNull(),
    weiterleitungId: uuid(),
    /** R71: the day, what it stands on, and whether anything read proves it. */
    faelligAm: date().notNull(),
    fristQuelle: text().notNull(),
    fristAnnahme: boolean().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "nachweis_pkey", columns: [t.tenantId, t.id] }),
    unique("nachweis_pruefstelle_uq").on(t.tenantId, t.id, t.pruefstelleId),
    // The giver of exactly this contract checks it.
    foreignKey({
      name: "nachweis_vertrag_fk",
      columns: [t.pruefstelleId, t.weiterleitungId, t.tenantId],
      foreignColumns: [weiterleitung.tenantId, weiterleitung.id, weiterleitung.empfaengerId] as [
        AnyPgColumn,
        AnyPgColumn,
        AnyPgColumn,
      ],
    }),
    uniqueIndex("nachweis_bescheid_uq")
      .on(t.tenantId, t.jahr, t.baustein)
      .where(sql`weiterleitung_id is null`),
    uniqueIndex("nachweis_vertrag_uq")
      .on(t.pruefstelleId, t.weiterleitungId, t.jahr)
      .where(sql`weiterleitung_id is not null`),
    check("nachweis_papier", sql`(${t.art} = 'teilnachweis') = (${t.weiterleitungId} is not null)`),
    check("nachweis_baustein", sql`${t.baustein} between 1 and 3`),
  ],
);

/** What is typed into the version that is worked on; nobody above reads it. */
export const nachweisEntwurf = kim.table(
  "nachweis_entwurf",
  {
    tenantId: uuid().notNull(),
    nachweisId: uuid().notNull(),
    /** `Nachweisangaben` of the domain. */
    angaben: jsonb().notNull(),
    version: integer().notNull().default(1),
    geaendertAm: timestamp({ withTimezone: true }).notNull(),
    geaendertVon: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "nachweis_entwurf_pkey", columns: [t.tenantId, t.nachweisId] }),
    foreignKey({
      name: "nachweis_entwurf_fk",
      columns: [t.tenantId, t.nachweisId],
      foreignColumns: [nachweis.tenantId, nachweis.id],
    }),
  ],
);

/**
 * Append only: what happened to a proof. `tenant_id` is who did it: the holder, or the level above. Which step is whose
 * says the check, which proof the key.
 */
export const nachweisVorgang = kim.table(
  "nachweis_vorgang",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    inhaberId: uuid().notNull(),
    nachweisId: uuid().notNull(),
    pruefstelleId: uuid().notNull(),
    version: smallint().notNull(),
    schritt: text({
      enum: [
        "vorbereitet",
        "zurueck_an_bearbeitung",
        "gezeichnet",
        "eingereicht",
        "zurueckgezogen",
        "pruefung_begonnen",
        "zurueckgegeben",
        "geprueft",
        "zurueck_an_pruefung",
        "bescheinigt",
        "bescheinigung_aufgehoben",
        "zurueckgestelltes_verzichtet",
        "berichtigung_begonnen",
        "verzichtet",
      ],
    }).notNull(),
    text: text(),
    /** Of what was prepared or submitted, and how it was signed or what is to be mended; null on other steps. */
    pruefsumme: text(),
    angaben: jsonb(),
    berichtigung: text({ enum: ["nur_text", "auch_zahlen"] }),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "nachweis_vorgang_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "nachweis_vorgang_fk",
      columns: [t.inhaberId, t.nachweisId, t.pruefstelleId],
      foreignColumns: [nachweis.tenantId, nachweis.id, nachweis.pruefstelleId],
    }),
    check(
      "nachweis_vorgang_seite",
      sql`case when ${t.schritt} in ('vorbereitet', 'zurueck_an_bearbeitung', 'gezeichnet', 'eingereicht',
        'zurueckgezogen', 'berichtigung_begonnen') then ${t.tenantId} = ${t.inhaberId}
        else ${t.tenantId} = ${t.pruefstelleId} end`,
    ),
    check(
      "nachweis_vorgang_berichtigung",
      sql`(${t.schritt} = 'berichtigung_begonnen') = (${t.berichtigung} is not null)`,
    ),
    index("nachweis_vorgang_ix").on(t.inhaberId, t.nachweisId, t.am),
    // In the order of the queue, so that it reads the last act of each proof alone.
    index("nachweis_vorgang_pruefstelle_ix").on(t.pruefstelleId, t.inhaberId, t.nachweisId, t.am),
  ],
);

/**
 * R89: a submitted version, its canonical text with its hash, never changed. The sums beside it are taken out of it for
 * the state, which reads no text.
 */
export const nachweisFassung = kim.table(
  "nachweis_fassung",
  {
    tenantId: uuid().notNull(),
    nachweisId: uuid().notNull(),
    version: smallint().notNull(),
    pruefstelleId: uuid().notNull(),
    text: text().notNull(),
    sha256: text().notNull(),
    bewilligtCent: bigint({ mode: "number" }).notNull(),
    ausgezahltCent: bigint({ mode: "number" }).notNull(),
    anerkanntCent: bigint({ mode: "number" }).notNull(),
    rueckzahlungCent: bigint({ mode: "number" }).notNull(),
    verspaetet: boolean().notNull(),
    /** What the checker should look at (`Befund`), told when it was frozen; null on versions older than this. */
    befunde: text().array(),
    am: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ name: "nachweis_fassung_pkey", columns: [t.tenantId, t.nachweisId, t.version] }),
    unique("nachweis_fassung_pruefstelle_uq").on(t.tenantId, t.nachweisId, t.version, t.pruefstelleId),
    foreignKey({
      name: "nachweis_fassung_fk",
      columns: [t.tenantId, t.nachweisId, t.pruefstelleId],
      foreignColumns: [nachweis.tenantId, nachweis.id, nachweis.pruefstelleId],
    }),
    check("nachweis_fassung_sha256", sql`${t.sha256} = encode(sha256(convert_to(${t.text}, 'UTF8')), 'hex')`),
    index("nachweis_fassung_pruefstelle_ix").on(t.pruefstelleId),
  ],
);
