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
import { weiterleitung } from "./weiterleitung.ts";

/** Hangs a row of the level above onto a version that was submitted to exactly it. */
const anFassung = (
  name: string,
  inhaber: AnyPgColumn,
  nachweisId: AnyPgColumn,
  version: AnyPgColumn,
  pruefstelle: AnyPgColumn,
) =>
  foreignKey({
    name,
    columns: [inhaber, nachweisId, version, pruefstelle],
    foreignColumns: [
      nachweisFassung.tenantId,
      nachweisFassung.nachweisId,
      nachweisFassung.version,
      nachweisFassung.pruefstelleId,
    ] as [AnyPgColumn, AnyPgColumn, AnyPgColumn, AnyPgColumn],
  });

/** R83: what the level above decided on one line of a submitted version. `tenant_id` is that level. */
export const zeilenpruefung = kim.table(
  "zeilenpruefung",
  {
    tenantId: uuid().notNull(),
    inhaberId: uuid().notNull(),
    nachweisId: uuid().notNull(),
    version: smallint().notNull(),
    schluessel: text().notNull(),
    erklaertCent: bigint({ mode: "number" }).notNull(),
    anerkanntCent: bigint({ mode: "number" }).notNull(),
    gekuerztCent: bigint({ mode: "number" }).notNull(),
    zurueckgestelltCent: bigint({ mode: "number" }).notNull(),
    grund: text(),
    satz: text(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({
      name: "zeilenpruefung_pkey",
      columns: [t.tenantId, t.inhaberId, t.nachweisId, t.version, t.schluessel],
    }),
    anFassung("zeilenpruefung_fk", t.inhaberId, t.nachweisId, t.version, t.tenantId),
    check(
      "zeilenpruefung_summe",
      sql`${t.erklaertCent} = ${t.anerkanntCent} + ${t.gekuerztCent} + ${t.zurueckgestelltCent}
        and sign(${t.anerkanntCent}) in (0, sign(${t.erklaertCent}))
        and sign(${t.gekuerztCent}) in (0, sign(${t.erklaertCent}))`,
    ),
    check(
      "zeilenpruefung_grund",
      sql`case when ${t.gekuerztCent} = 0 then ${t.grund} is null
        else ${t.grund} is not null and length(coalesce(${t.satz}, '')) >= 10 end`,
    ),
    check("zeilenpruefung_zurueckgestellt", sql`${t.zurueckgestelltCent} in (0, ${t.erklaertCent})`),
    index("zeilenpruefung_inhaber_ix").on(t.inhaberId, t.nachweisId),
  ],
);

/** R86: a sample as it was drawn; an extension is a row of its own. `tenant_id` is the level above. */
export const stichprobe = kim.table(
  "stichprobe",
  {
    tenantId: uuid().notNull(),
    inhaberId: uuid().notNull(),
    nachweisId: uuid().notNull(),
    version: smallint().notNull(),
    umfang: integer().notNull(),
    saat: text().notNull(),
    listeSha256: text("liste_sha256").notNull(),
    schluessel: text().array().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "stichprobe_pkey", columns: [t.tenantId, t.inhaberId, t.nachweisId, t.version, t.umfang] }),
    anFassung("stichprobe_fk", t.inhaberId, t.nachweisId, t.version, t.tenantId),
    check("stichprobe_umfang", sql`${t.umfang} > 0 and ${t.umfang} = cardinality(${t.schluessel})`),
    index("stichprobe_inhaber_ix").on(t.inhaberId, t.nachweisId),
  ],
);

/**
 * Append only: what the two sides said about a submitted version. `tenant_id` is who said it: the holder, or the level
 * above; `zu_id` the remark that it answers, of the same proof.
 */
export const nachweisBemerkung = kim.table(
  "nachweis_bemerkung",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    inhaberId: uuid().notNull(),
    nachweisId: uuid().notNull(),
    version: smallint().notNull(),
    pruefstelleId: uuid().notNull(),
    zuId: uuid(),
    /** In the order in which it was said, also within the same moment. */
    nummer: bigint({ mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    /** A field or a line by its key, or the whole paper. */
    ort: text().notNull(),
    text: text(),
    /** Of the first entry; a question has a day until which it is to be answered. */
    art: text({ enum: ["bemerkung", "nachforderung", "rueckfrage"] })
      .notNull()
      .default("bemerkung"),
    /** R106: on an answer of whoever asked, the later day. */
    bis: date(),
    erledigt: boolean().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "nachweis_bemerkung_pkey", columns: [t.tenantId, t.id] }),
    anFassung("nachweis_bemerkung_fk", t.inhaberId, t.nachweisId, t.version, t.pruefstelleId),
    // For the key of an answer: a remark of the same proof, whoever made it.
    unique("nachweis_bemerkung_nachweis_uq").on(t.inhaberId, t.nachweisId, t.id),
    foreignKey({
      name: "nachweis_bemerkung_zu_fk",
      columns: [t.inhaberId, t.nachweisId, t.zuId],
      foreignColumns: [t.inhaberId, t.nachweisId, t.id] as [AnyPgColumn, AnyPgColumn, AnyPgColumn],
    }),
    check("nachweis_bemerkung_seite", sql`${t.tenantId} in (${t.inhaberId}, ${t.pruefstelleId})`),
    check(
      "nachweis_bemerkung_inhalt",
      sql`case when ${t.zuId} is null then ${t.text} is not null and not ${t.erledigt}
        else ${t.text} is not null or ${t.erledigt} end`,
    ),
    check(
      "nachweis_bemerkung_frist",
      sql`case when ${t.bis} is null then ${t.art} = 'bemerkung'
        else ${t.tenantId} = ${t.pruefstelleId} and (${t.zuId} is null) = (${t.art} <> 'bemerkung') end`,
    ),
    index("nachweis_bemerkung_zu_ix").on(t.inhaberId, t.nachweisId, t.zuId),
    index("nachweis_bemerkung_pruefstelle_ix").on(t.pruefstelleId),
  ],
);

/** R81: that the giver does without the Teilnachweis of a contract in a year, which nobody ever began. */
export const nachweisVerzicht = kim.table(
  "nachweis_verzicht",
  {
    tenantId: uuid().notNull(),
    weiterleitungId: uuid().notNull(),
    empfaengerId: uuid().notNull(),
    jahr: smallint().notNull(),
    grund: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonId: uuid().notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "nachweis_verzicht_pkey", columns: [t.tenantId, t.weiterleitungId, t.jahr] }),
    foreignKey({
      name: "nachweis_verzicht_vertrag_fk",
      columns: [t.tenantId, t.weiterleitungId, t.empfaengerId],
      foreignColumns: [weiterleitung.tenantId, weiterleitung.id, weiterleitung.empfaengerId] as [
        AnyPgColumn,
        AnyPgColumn,
        AnyPgColumn,
      ],
    }),
    index("nachweis_verzicht_empfaenger_ix").on(t.empfaengerId),
  ],
);

/** R81: the one proof above that uses a certificate. `tenant_id` is the holder of the proof above. */
export const bescheinigungVerwendung = kim.table(
  "bescheinigung_verwendung",
  {
    tenantId: uuid().notNull(),
    nachweisId: uuid().notNull(),
    untenInhaberId: uuid().notNull(),
    untenNachweisId: uuid().notNull(),
    untenVersion: smallint().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({
      name: "bescheinigung_verwendung_pkey",
      columns: [t.tenantId, t.untenInhaberId, t.untenNachweisId, t.untenVersion],
    }),
    foreignKey({
      name: "bescheinigung_verwendung_fk",
      columns: [t.tenantId, t.nachweisId],
      foreignColumns: [nachweis.tenantId, nachweis.id],
    }),
    anFassung("bescheinigung_verwendung_unten_fk", t.untenInhaberId, t.untenNachweisId, t.untenVersion, t.tenantId),
    index("bescheinigung_verwendung_ix").on(t.tenantId, t.nachweisId),
  ],
);

/** R92: that somebody may sign for the body in an office, from a day to a day. Ended, never rewritten. */
export const zeichnungsbefugnis = kim.table(
  "zeichnungsbefugnis",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    /** Null: signs on paper. */
    benutzerId: uuid(),
    name: text().notNull(),
    amt: text({
      enum: ["hauptverwaltungsbeamt", "allgemeine_vertretung", "kaemmerei", "vertretungsberechtigt"],
    }).notNull(),
    von: date().notNull(),
    bis: date(),
    am: timestamp({ withTimezone: true }).notNull(),
    vonName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "zeichnungsbefugnis_pkey", columns: [t.tenantId, t.id] }),
    check("zeichnungsbefugnis_zeitraum", sql`${t.bis} >= ${t.von}`),
  ],
);
