import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";
import { besetzung } from "./besetzung.ts";
import { stelle } from "./stelle.ts";
import { weiterleitung } from "./weiterleitung.ts";

/** A documented need or gap that a product measure answers (R21). */
export const bedarf = kim.table(
  "bedarf",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    titel: text().notNull(),
    festgestelltAm: date().notNull(),
    ergebnis: text().notNull(),
  },
  (t) => [primaryKey({ name: "bedarf_pkey", columns: [t.tenantId, t.id] })],
);

/** Money spent for the purpose, by whoever spent it. */
export const ausgabe = kim.table(
  "ausgabe",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    jahr: smallint().notNull(),
    art: text({ enum: ["personal", "arbeitsplatz", "massnahme", "prozessbegleitung"] }).notNull(),
    bezeichnung: text().notNull(),
    datum: date().notNull(),
    betragCent: bigint({ mode: "number" }).notNull(),
    /** Deductible input tax contained in the amount (R37); only the rest counts. */
    vorsteuerCent: bigint({ mode: "number" }).notNull().default(0),
    eigentuemerId: uuid(),
    stelleId: uuid(),
    geberId: uuid(),
    weiterleitungId: uuid(),
    monat: smallint(),
    massnahmeArt: text({ enum: ["workshop", "multiplikatoren", "fachtagung", "produkt"] }),
    bedarfId: uuid(),
    tagArt: text({ enum: ["beratung", "austausch"] }),
    tage: smallint(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "ausgabe_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "ausgabe_stelle_fk",
      columns: [t.eigentuemerId, t.stelleId],
      foreignColumns: [stelle.tenantId, stelle.id],
    }),
    // Only the holder of exactly this part books on it.
    foreignKey({
      name: "ausgabe_weiterleitung_fk",
      columns: [t.geberId, t.weiterleitungId, t.tenantId, t.eigentuemerId, t.stelleId],
      foreignColumns: [
        weiterleitung.tenantId,
        weiterleitung.id,
        weiterleitung.empfaengerId,
        weiterleitung.eigentuemerId,
        weiterleitung.stelleId,
      ],
    }),
    check(
      "ausgabe_gehalten",
      sql`case when ${t.stelleId} is null or ${t.tenantId} = ${t.eigentuemerId}
        then ${t.weiterleitungId} is null and ${t.geberId} is null
        else ${t.weiterleitungId} is not null and ${t.geberId} is not null and ${t.eigentuemerId} is not null end`,
    ),
    foreignKey({
      name: "ausgabe_bedarf_fk",
      columns: [t.tenantId, t.bedarfId],
      foreignColumns: [bedarf.tenantId, bedarf.id],
    }),
    uniqueIndex("ausgabe_personal_uq")
      .on(t.tenantId, t.stelleId, t.jahr, t.monat)
      .where(sql`art = 'personal'`),
    check("ausgabe_betrag", sql`${t.betragCent} > 0 and ${t.vorsteuerCent} between 0 and ${t.betragCent}`),
    check(
      "ausgabe_personal",
      sql`(${t.art} = 'personal')
        = (${t.stelleId} is not null and ${t.monat} is not null and ${t.eigentuemerId} is not null)`,
    ),
    check("ausgabe_monat", sql`${t.monat} between 1 and 12`),
    check("ausgabe_massnahme", sql`(${t.art} = 'massnahme') = (${t.massnahmeArt} is not null)`),
    check("ausgabe_produkt", sql`${t.massnahmeArt} is distinct from 'produkt' or ${t.bedarfId} is not null`),
    check(
      "ausgabe_prozessbegleitung",
      sql`(${t.art} = 'prozessbegleitung') = (${t.tagArt} is not null and ${t.tage} > 0)`,
    ),
    index("ausgabe_jahr_ix").on(t.tenantId, t.jahr),
    index("ausgabe_eigentuemer_ix").on(t.eigentuemerId, t.jahr),
    index("ausgabe_geber_ix").on(t.geberId, t.jahr),
  ],
);

/** All income connected with the purpose (R36). */
export const einnahme = kim.table(
  "einnahme",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    jahr: smallint().notNull(),
    art: text({ enum: ["eigenmittel", "dritte", "spende", "oeffentlich", "sonstige"] }).notNull(),
    bezeichnung: text().notNull(),
    datum: date().notNull(),
    betragCent: bigint({ mode: "number" }).notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "einnahme_pkey", columns: [t.tenantId, t.id] }),
    check("einnahme_betrag", sql`${t.betragCent} > 0`),
    index("einnahme_jahr_ix").on(t.tenantId, t.jahr),
  ],
);

/** A person's share that another programme pays, in hundredths of the person's working time (R14). */
export const fremdfoerderung = kim.table(
  "fremdfoerderung",
  {
    tenantId: uuid().notNull(),
    id: uuid().notNull(),
    besetzungId: uuid().notNull(),
    programm: text().notNull(),
    anteilHundertstel: integer().notNull(),
    von: date().notNull(),
    bis: date(),
  },
  (t) => [
    primaryKey({ name: "fremdfoerderung_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "fremdfoerderung_besetzung_fk",
      columns: [t.tenantId, t.besetzungId],
      foreignColumns: [besetzung.tenantId, besetzung.id],
    }),
    check("fremdfoerderung_anteil", sql`${t.anteilHundertstel} between 1 and 100`),
    check("fremdfoerderung_zeitraum", sql`${t.bis} is null or ${t.bis} >= ${t.von}`),
  ],
);
