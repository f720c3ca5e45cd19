import type { Forderungspapierart } from "@kim/domain/schriftstueck";
import { sql } from "drizzle-orm";
import { check, foreignKey, index, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { antragVorgang } from "./antrag.ts";
import { auszahlung, bescheid, mittelabruf, mittelabrufEntscheidung } from "./bescheid.ts";
import { bytea } from "./bytea.ts";
import { kim } from "./kim.ts";
import { rueckforderungVorgang } from "./rueckforderung.ts";
import { weiterleitungEnde } from "./weiterleitung-verlauf.ts";

const forderungspapierarten = [
  "anhoerung",
  "einstellung",
  "erstattungsbescheid",
  "zahlungsaufforderung",
  "stundung",
  "forderungserlass",
  "zinsbescheid",
  "zinsforderung",
  "zinsverzicht",
] as const satisfies readonly Forderungspapierart[];
const jede = (arten: readonly string[]) => arten.map((art) => `'${art}'`).join(", ");

// Null for every other kind: the key into the one table of steps that the paper is about.
const nurBei = (art: string) => uuid().generatedAlwaysAs(sql.raw(`case when art = '${art}' then vorgang_id end`));

/**
 * The paper of one step: its text is frozen when the step happens, its PDF is there once a job set it. `tenant_id` and
 * `vorgang_id` are those of the step's own row.
 */
export const schriftstueck = kim.table(
  "schriftstueck",
  {
    tenantId: uuid().notNull(),
    art: text({
      enum: [
        "antrag",
        "bescheid",
        "mittelabruf",
        "abrufentscheidung",
        "auszahlung",
        "vertragsende",
        ...forderungspapierarten,
      ],
    }).notNull(),
    vorgangId: uuid().notNull(),
    /** The other side, which reads it too: the granting authority, or the other end of the contract. */
    gegenueberId: uuid().notNull(),
    text: text().notNull(),
    sha256: text().notNull(),
    am: timestamp({ withTimezone: true }).notNull(),
    dateiname: text(),
    inhalt: bytea(),
    /** The same for the file: PDF/A-3 with the frozen text and the tables inside; older papers have none. */
    akte: bytea(),
    gesetztAm: timestamp({ withTimezone: true }),
    antragVorgangId: nurBei("antrag"),
    bescheidId: nurBei("bescheid"),
    mittelabrufId: nurBei("mittelabruf"),
    entscheidungId: nurBei("abrufentscheidung"),
    auszahlungId: nurBei("auszahlung"),
    endeId: nurBei("vertragsende"),
    forderungsvorgangId: uuid().generatedAlwaysAs(
      sql.raw(`case when art in (${jede(forderungspapierarten)}) then vorgang_id end`),
    ),
  },
  (t) => [
    primaryKey({ name: "schriftstueck_pkey", columns: [t.tenantId, t.art, t.vorgangId] }),
    foreignKey({
      name: "schriftstueck_antrag_fk",
      columns: [t.tenantId, t.antragVorgangId],
      foreignColumns: [antragVorgang.tenantId, antragVorgang.id],
    }),
    foreignKey({
      name: "schriftstueck_bescheid_fk",
      columns: [t.tenantId, t.bescheidId],
      foreignColumns: [bescheid.tenantId, bescheid.id],
    }),
    foreignKey({
      name: "schriftstueck_mittelabruf_fk",
      columns: [t.tenantId, t.mittelabrufId],
      foreignColumns: [mittelabruf.tenantId, mittelabruf.id],
    }),
    foreignKey({
      name: "schriftstueck_entscheidung_fk",
      columns: [t.tenantId, t.entscheidungId],
      foreignColumns: [mittelabrufEntscheidung.tenantId, mittelabrufEntscheidung.mittelabrufId],
    }),
    foreignKey({
      name: "schriftstueck_auszahlung_fk",
      columns: [t.tenantId, t.auszahlungId],
      foreignColumns: [auszahlung.tenantId, auszahlung.id],
    }),
    foreignKey({
      name: "schriftstueck_ende_fk",
      columns: [t.tenantId, t.endeId],
      foreignColumns: [weiterleitungEnde.tenantId, weiterleitungEnde.id],
    }),
    foreignKey({
      name: "schriftstueck_forderung_fk",
      columns: [t.tenantId, t.forderungsvorgangId],
      foreignColumns: [rueckforderungVorgang.tenantId, rueckforderungVorgang.id],
    }),
    check(
      "schriftstueck_art",
      sql`${t.art} in ('antrag', 'bescheid', 'mittelabruf', 'abrufentscheidung', 'auszahlung', 'vertragsende',
        ${sql.raw(jede(forderungspapierarten))})`,
    ),
    check("schriftstueck_sha256", sql`${t.sha256} = encode(sha256(convert_to(${t.text}, 'UTF8')), 'hex')`),
    check("schriftstueck_gesetzt", sql`num_nulls(${t.dateiname}, ${t.inhalt}, ${t.gesetztAm}) in (0, 3)`),
    check("schriftstueck_akte", sql`${t.akte} is null or ${t.gesetztAm} is not null`),
    index("schriftstueck_gegenueber_ix").on(t.gegenueberId),
  ],
);
