import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  integer,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { antrag } from "./antrag.ts";
import { kim } from "./kim.ts";
import { foerderkondition } from "./konditionen.ts";
import { organisation } from "./organisation.ts";

const vorgang = { am: timestamp({ withTimezone: true }).notNull(), vonName: text().notNull() };

/**
 * A grant of one Baustein and year. `tenant_id` is the recipient; the granting authority writes it, nobody changes it.
 */
export const bescheid = kim.table(
  "bescheid",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    jahr: smallint().notNull(),
    baustein: smallint().notNull(),
    art: text({ enum: ["erstbescheid", "aenderungsbescheid", "anschlussbescheid"] }).notNull(),
    /** The Bescheid this one replaces; the newest of a chain counts. */
    vorgaengerId: uuid(),
    antragId: uuid(),
    instrument: text({ enum: ["zuwendung", "fachbezogene_pauschale"] }).notNull(),
    aktenzeichen: text().notNull(),
    datum: date().notNull(),
    von: date().notNull(),
    bis: date().notNull(),
    nachweisFaelligAm: date().notNull(),
    vakanzMethode: text({ enum: ["tagesgenau", "monatsgenau", "ohne_kuerzung"] }).notNull(),
    konditionId: uuid()
      .notNull()
      .references(() => foerderkondition.id),
    vzaeHundertstel: integer().notNull(),
    personalCent: bigint({ mode: "number" }).notNull(),
    arbeitsplaetzeCent: bigint({ mode: "number" }).notNull(),
    massnahmenCent: bigint({ mode: "number" }).notNull(),
    /** R74: the three parts of `massnahmen_cent`; all null while a year knows the common cap only. */
    veranstaltungenteilCent: bigint({ mode: "number" }),
    massnahmenteilCent: bigint({ mode: "number" }),
    begleitungteilCent: bigint({ mode: "number" }),
    /** R31: whether surplus of one post may cover another's shortfall. */
    verrechnung: text({ enum: ["keine", "innerhalb_der_kategorie", "gesamter_bescheid"] })
      .notNull()
      .default("innerhalb_der_kategorie"),
    /** R40, R92: who may sign the proof. */
    zeichnungskreis: text({ enum: ["verwaltungsleitung", "verwaltungsleitung_oder_kaemmerei"] })
      .notNull()
      .default("verwaltungsleitung"),
    /** R80b: posts of Baustein 1 may be passed on further than the Richtlinie allows. */
    weiterleitungBaustein1: boolean("weiterleitung_baustein1").notNull().default(false),
    nebenbestimmungen: text().notNull(),
    ...vorgang,
  },
  (t) => [
    primaryKey({ name: "bescheid_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "bescheid_vorgaenger_fk",
      columns: [t.tenantId, t.vorgaengerId],
      foreignColumns: [t.tenantId, t.id],
    }),
    foreignKey({
      name: "bescheid_antrag_fk",
      columns: [t.tenantId, t.antragId],
      foreignColumns: [antrag.tenantId, antrag.id],
    }),
    unique("bescheid_vorgaenger_uq").on(t.tenantId, t.vorgaengerId),
    uniqueIndex("bescheid_erst_uq")
      .on(t.tenantId, t.jahr, t.baustein)
      .where(sql`vorgaenger_id is null`),
    check("bescheid_kette", sql`(${t.art} = 'aenderungsbescheid') = (${t.vorgaengerId} is not null)`),
    check("bescheid_zeitraum", sql`${t.bis} >= ${t.von}`),
    check(
      "bescheid_betraege",
      sql`${t.personalCent} >= 0 and ${t.arbeitsplaetzeCent} >= 0 and ${t.massnahmenCent} >= 0
        and ${t.vzaeHundertstel} >= 0`,
    ),
    check(
      "bescheid_massnahmenteile",
      sql`num_nulls(${t.veranstaltungenteilCent}, ${t.massnahmenteilCent}, ${t.begleitungteilCent}) in (0, 3)
        and coalesce(least(${t.veranstaltungenteilCent}, ${t.massnahmenteilCent}, ${t.begleitungteilCent}) >= 0
          and ${t.veranstaltungenteilCent} + ${t.massnahmenteilCent} + ${t.begleitungteilCent} = ${t.massnahmenCent},
          true)`,
    ),
    check("bescheid_verrechnung", sql`${t.verrechnung} in ('keine', 'innerhalb_der_kategorie', 'gesamter_bescheid')`),
    check(
      "bescheid_zeichnungskreis",
      sql`${t.zeichnungskreis} in ('verwaltungsleitung', 'verwaltungsleitung_oder_kaemmerei')`,
    ),
    check("bescheid_baustein", sql`${t.baustein} between 1 and 3`),
  ],
);

/** A call for money. `tenant_id` is the recipient, which writes it. */
export const mittelabruf = kim.table(
  "mittelabruf",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    bescheidId: uuid().notNull(),
    /** What a call of Baustein 1 is for; null in Baustein 2. */
    gegenstand: text({ enum: ["stellen_und_massnahmen", "begleitung"] }),
    betragCent: bigint({ mode: "number" }).notNull(),
    termin: date().notNull(),
    /** Last day on which the called money is needed for due payments (R32). */
    benoetigtBis: date().notNull(),
    begruendung: text().notNull(),
    ...vorgang,
  },
  (t) => [
    primaryKey({ name: "mittelabruf_pkey", columns: [t.tenantId, t.id] }),
    unique("mittelabruf_bescheid_uq").on(t.tenantId, t.id, t.bescheidId),
    foreignKey({
      name: "mittelabruf_bescheid_fk",
      columns: [t.tenantId, t.bescheidId],
      foreignColumns: [bescheid.tenantId, bescheid.id],
    }),
    check("mittelabruf_gegenstand", sql`${t.gegenstand} in ('stellen_und_massnahmen', 'begleitung')`),
    check("mittelabruf_betrag", sql`${t.betragCent} > 0`),
  ],
);

/** The authority's one decision on a call. */
export const mittelabrufEntscheidung = kim.table(
  "mittelabruf_entscheidung",
  {
    tenantId: uuid().notNull(),
    mittelabrufId: uuid().notNull(),
    bewilligt: boolean().notNull(),
    grund: text(),
    ...vorgang,
  },
  (t) => [
    primaryKey({ name: "mittelabruf_entscheidung_pkey", columns: [t.tenantId, t.mittelabrufId] }),
    foreignKey({
      name: "mittelabruf_entscheidung_fk",
      columns: [t.tenantId, t.mittelabrufId],
      foreignColumns: [mittelabruf.tenantId, mittelabruf.id],
    }),
    check("mittelabruf_entscheidung_grund", sql`${t.bewilligt} or length(${t.grund}) >= 10`),
  ],
);

/** Money that was paid out: on an approved call, or by schedule for a Pauschale. */
export const auszahlung = kim.table(
  "auszahlung",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    bescheidId: uuid().notNull(),
    mittelabrufId: uuid(),
    betragCent: bigint({ mode: "number" }).notNull(),
    ausgezahltAm: date().notNull(),
    ...vorgang,
  },
  (t) => [
    primaryKey({ name: "auszahlung_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "auszahlung_bescheid_fk",
      columns: [t.tenantId, t.bescheidId],
      foreignColumns: [bescheid.tenantId, bescheid.id],
    }),
    foreignKey({
      name: "auszahlung_abruf_fk",
      columns: [t.tenantId, t.mittelabrufId, t.bescheidId],
      foreignColumns: [mittelabruf.tenantId, mittelabruf.id, mittelabruf.bescheidId],
    }),
    unique("auszahlung_abruf_uq").on(t.tenantId, t.mittelabrufId),
    check("auszahlung_betrag", sql`${t.betragCent} > 0`),
  ],
);

/** An extra coordination post for one Kommune of the Kreis (R6, R7). `tenant_id` is the Kreis, which applies for it. */
export const zusatzstelle = kim.table(
  "zusatzstelle",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    kommuneId: uuid()
      .notNull()
      .references(() => organisation.id),
    jahr: smallint().notNull(),
    /** First day of the post, on which the register has to show all three (R6). */
    beginn: date().notNull(),
    /** Why the Kommune declines; the post may then stay with the Kreis (R7). */
    verzichtGrund: text(),
    ...vorgang,
  },
  (t) => [
    primaryKey({ name: "zusatzstelle_pkey", columns: [t.tenantId, t.id] }),
    unique("zusatzstelle_kommune_uq").on(t.tenantId, t.jahr, t.kommuneId),
    check("zusatzstelle_beginn", sql`extract(year from ${t.beginn}) = ${t.jahr}`),
  ],
);

export const zusatzstelleBewilligung = kim.table(
  "zusatzstelle_bewilligung",
  { tenantId: uuid().notNull(), zusatzstelleId: uuid().notNull(), ...vorgang },
  (t) => [
    primaryKey({ name: "zusatzstelle_bewilligung_pkey", columns: [t.tenantId, t.zusatzstelleId] }),
    foreignKey({
      name: "zusatzstelle_bewilligung_fk",
      columns: [t.tenantId, t.zusatzstelleId],
      foreignColumns: [zusatzstelle.tenantId, zusatzstelle.id],
    }),
  ],
);
