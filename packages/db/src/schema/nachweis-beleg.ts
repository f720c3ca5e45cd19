import { sql } from "drizzle-orm";
import {
  bigint,
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
import { bytea } from "./bytea.ts";
import { kim } from "./kim.ts";
import { nachweis, nachweisFassung } from "./nachweis.ts";

/**
 * A file that the holder of a proof brought: a receipt, or the scan of the signed paper. A newer one supersedes it by
 * `ersetztId`; what a submitted version names stays (R90).
 */
export const nachweisDatei = kim.table(
  "nachweis_datei",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    nachweisId: uuid().notNull(),
    art: text({ enum: ["beleg", "unterschrift"] }).notNull(),
    dateiname: text().notNull(),
    typ: text({ enum: ["application/pdf", "image/jpeg", "image/png", "application/xml"] }).notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    inhalt: bytea().notNull(),
    ersetztId: uuid(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "nachweis_datei_pkey", columns: [t.tenantId, t.id] }),
    // For the key of what supersedes it: a file of the same proof.
    unique("nachweis_datei_nachweis_uq").on(t.tenantId, t.nachweisId, t.id),
    foreignKey({
      name: "nachweis_datei_fk",
      columns: [t.tenantId, t.nachweisId],
      foreignColumns: [nachweis.tenantId, nachweis.id],
    }),
    foreignKey({
      name: "nachweis_datei_ersetzt_fk",
      columns: [t.tenantId, t.nachweisId, t.ersetztId],
      foreignColumns: [t.tenantId, t.nachweisId, t.id] as [AnyPgColumn, AnyPgColumn, AnyPgColumn],
    }),
    check("nachweis_datei_bytes", sql`${t.bytes} between 1 and 10485760 and ${t.bytes} = length(${t.inhalt})`),
    check("nachweis_datei_sha256", sql`${t.sha256} = encode(sha256(${t.inhalt}), 'hex')`),
    unique("nachweis_datei_ersetzt_uq").on(t.tenantId, t.ersetztId),
  ],
);

/** R77: a line of the Belegliste of a Träger, as it stands in the version that is worked on. */
export const belegzeile = kim.table(
  "belegzeile",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    nachweisId: uuid().notNull(),
    belegNr: text().notNull(),
    tag: date().notNull(),
    empfaenger: text().notNull(),
    grund: text().notNull(),
    betragCent: bigint({ mode: "number" }).notNull(),
    position: text().notNull(),
    zuwendungsfaehigCent: bigint({ mode: "number" }).notNull(),
    stelleId: uuid(),
    pseudonym: text(),
    monat: smallint(),
    bezugBelegNr: text(),
    bezugJahr: smallint(),
    dokumentId: uuid(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "belegzeile_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "belegzeile_fk",
      columns: [t.tenantId, t.nachweisId],
      foreignColumns: [nachweis.tenantId, nachweis.id],
    }),
    foreignKey({
      name: "belegzeile_datei_fk",
      columns: [t.tenantId, t.nachweisId, t.dokumentId],
      foreignColumns: [nachweisDatei.tenantId, nachweisDatei.nachweisId, nachweisDatei.id],
    }),
    index("belegzeile_datei_ix").on(t.tenantId, t.nachweisId, t.dokumentId),
    unique("belegzeile_nummer_uq").on(t.tenantId, t.nachweisId, t.position, t.belegNr),
    check(
      "belegzeile_betrag",
      sql`${t.betragCent} <> 0 and abs(${t.zuwendungsfaehigCent}) <= abs(${t.betragCent})
        and sign(${t.zuwendungsfaehigCent}) in (0, sign(${t.betragCent}))`,
    ),
    check("belegzeile_person", sql`num_nulls(${t.stelleId}, ${t.pseudonym}, ${t.monat}) in (0, 3)`),
    // R88: a credit note names the line it belongs to.
    check(
      "belegzeile_bezug",
      sql`num_nulls(${t.bezugBelegNr}, ${t.bezugJahr}) in (0, 2)
        and (${t.betragCent} < 0) = (${t.bezugJahr} is not null)`,
    ),
  ],
);

/**
 * R91: a paper that was set from a submitted version; while there is none it is outstanding. `tenant_id` is whose paper
 * it is: the holder's proof, or what the level above found.
 */
export const nachweisDokument = kim.table(
  "nachweis_dokument",
  {
    tenantId: uuid().notNull(),
    inhaberId: uuid().notNull(),
    nachweisId: uuid().notNull(),
    version: smallint().notNull(),
    pruefstelleId: uuid().notNull(),
    art: text({ enum: ["papier", "akte", "tabelle", "pruefvermerk", "schlussmitteilung"] }).notNull(),
    dateiname: text().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    inhalt: bytea().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ name: "nachweis_dokument_pkey", columns: [t.tenantId, t.inhaberId, t.nachweisId, t.version, t.art] }),
    foreignKey({
      name: "nachweis_dokument_fk",
      columns: [t.inhaberId, t.nachweisId, t.version, t.pruefstelleId],
      foreignColumns: [
        nachweisFassung.tenantId,
        nachweisFassung.nachweisId,
        nachweisFassung.version,
        nachweisFassung.pruefstelleId,
      ],
    }),
    check(
      "nachweis_dokument_seite",
      sql`${t.tenantId} = case when ${t.art} in ('pruefvermerk', 'schlussmitteilung') then ${t.pruefstelleId}
        else ${t.inhaberId} end`,
    ),
    check("nachweis_dokument_bytes", sql`${t.bytes} > 0 and ${t.bytes} = length(${t.inhalt})`),
    index("nachweis_dokument_inhaber_ix").on(t.inhaberId, t.nachweisId),
    index("nachweis_dokument_pruefstelle_ix").on(t.pruefstelleId),
  ],
);

/**
 * What is worked on, as a paper: the draft for reading, or what was prepared for signing. `pruefsumme` is of what it
 * was set from, and stands on what was prepared. Set anew, it takes the place of the one before.
 */
export const nachweisAusdruck = kim.table(
  "nachweis_ausdruck",
  {
    tenantId: uuid().notNull(),
    nachweisId: uuid().notNull(),
    art: text({ enum: ["entwurf", "vorbereitet"] })
      .notNull()
      .default("vorbereitet"),
    pruefsumme: text().notNull(),
    dateiname: text().notNull(),
    inhalt: bytea().notNull(),
    /** What the paper shows, to tell what changed since; null on those set before it was kept. */
    gezeigt: jsonb(),
    am: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ name: "nachweis_ausdruck_pkey", columns: [t.tenantId, t.nachweisId] }),
    foreignKey({
      name: "nachweis_ausdruck_fk",
      columns: [t.tenantId, t.nachweisId],
      foreignColumns: [nachweis.tenantId, nachweis.id],
    }),
  ],
);
