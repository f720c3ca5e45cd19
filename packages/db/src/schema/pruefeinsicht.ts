import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { nachweis, nachweisFassung } from "./nachweis.ts";
import { organisation } from "./organisation.ts";

/**
 * nachweis.md 4.2: that somebody of an audit office reads submitted proofs, from a day to a day. `tenant_id` is who
 * lets in: the body whose proofs they are, or the granting authority. Never changed; what came later are rows of its
 * own.
 */
export const pruefeinsicht = kim.table(
  "pruefeinsicht",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    art: text({ enum: ["rechnungspruefungsamt", "landesrechnungshof"] }).notNull(),
    prueferOrganisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    benutzerId: uuid().notNull(),
    name: text().notNull(),
    /** Null are all. */
    jahre: smallint().array(),
    empfaenger: uuid().array(),
    zweck: text().notNull(),
    von: date().notNull(),
    bis: date().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "pruefeinsicht_pkey", columns: [t.tenantId, t.id] }),
    // For the keys of notes: the office that was let in.
    unique("pruefeinsicht_pruefer_uq").on(t.tenantId, t.id, t.prueferOrganisationId),
    check("pruefeinsicht_tage", sql`${t.bis} >= ${t.von}`),
    check(
      "pruefeinsicht_haus",
      sql`(${t.art} = 'rechnungspruefungsamt') = (${t.prueferOrganisationId} = ${t.tenantId})
        and (${t.art} = 'landesrechnungshof' or ${t.empfaenger} is null)`,
    ),
    index("pruefeinsicht_pruefer_ix").on(t.prueferOrganisationId, t.benutzerId),
  ],
);

/** Append only: a later last day, or the withdrawal, which ends it at once. */
export const pruefeinsichtVorgang = kim.table(
  "pruefeinsicht_vorgang",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    einsichtId: uuid().notNull(),
    art: text({ enum: ["verlaengert", "widerrufen"] }).notNull(),
    bis: date(),
    grund: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "pruefeinsicht_vorgang_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "pruefeinsicht_vorgang_fk",
      columns: [t.tenantId, t.einsichtId],
      foreignColumns: [pruefeinsicht.tenantId, pruefeinsicht.id],
    }),
    check("pruefeinsicht_vorgang_bis", sql`(${t.art} = 'verlaengert') = (${t.bis} is not null)`),
    index("pruefeinsicht_vorgang_ix").on(t.tenantId, t.einsichtId),
  ],
);

/** Hangs a row of the audit office onto the Einsicht that it was given. */
const anEinsicht = (name: string, geber: AnyPgColumn, einsicht: AnyPgColumn, pruefer: AnyPgColumn) =>
  foreignKey({
    name,
    columns: [geber, einsicht, pruefer],
    foreignColumns: [pruefeinsicht.tenantId, pruefeinsicht.id, pruefeinsicht.prueferOrganisationId] as [
      AnyPgColumn,
      AnyPgColumn,
      AnyPgColumn,
    ],
  });

/** What an auditor notes about a submitted version, for his office alone. `tenant_id` is that office's body. */
export const pruefnotiz = kim.table(
  "pruefnotiz",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    geberId: uuid().notNull(),
    einsichtId: uuid().notNull(),
    inhaberId: uuid().notNull(),
    nachweisId: uuid().notNull(),
    fassung: smallint().notNull(),
    /** A field or a line by its key, or the whole paper. */
    ort: text().notNull(),
    text: text().notNull(),
    version: integer().notNull().default(1),
    am: timestamp({ withTimezone: true }).notNull(),
    geaendertAm: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "pruefnotiz_pkey", columns: [t.tenantId, t.id] }),
    anEinsicht("pruefnotiz_einsicht_fk", t.geberId, t.einsichtId, t.tenantId),
    foreignKey({
      name: "pruefnotiz_fassung_fk",
      columns: [t.inhaberId, t.nachweisId, t.fassung],
      foreignColumns: [nachweisFassung.tenantId, nachweisFassung.nachweisId, nachweisFassung.version],
    }),
    index("pruefnotiz_nachweis_ix").on(t.tenantId, t.einsichtId, t.inhaberId, t.nachweisId),
  ],
);

/** That an auditor is done with a proof: from then on the notes stand. `tenant_id` is his office's body. */
export const pruefabschluss = kim.table(
  "pruefabschluss",
  {
    tenantId: uuid().notNull(),
    geberId: uuid().notNull(),
    einsichtId: uuid().notNull(),
    inhaberId: uuid().notNull(),
    nachweisId: uuid().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({
      name: "pruefabschluss_pkey",
      columns: [t.tenantId, t.geberId, t.einsichtId, t.inhaberId, t.nachweisId],
    }),
    anEinsicht("pruefabschluss_einsicht_fk", t.geberId, t.einsichtId, t.tenantId),
    foreignKey({
      name: "pruefabschluss_nachweis_fk",
      columns: [t.inhaberId, t.nachweisId],
      foreignColumns: [nachweis.tenantId, nachweis.id],
    }),
  ],
);
