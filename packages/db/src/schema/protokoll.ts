import { sql } from "drizzle-orm";
import { check, index, jsonb, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/** Every command, once, written in the command's own transaction. Append only: no role may update or delete. */
export const protokoll = kim.table(
  "protokoll",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull().defaultRandom(),
    am: timestamp({ withTimezone: true }).notNull(),
    benutzerId: uuid(),
    benutzerName: text().notNull(),
    befehl: text().notNull(),
    eingabe: jsonb().notNull(),
  },
  (t) => [
    primaryKey({ name: "protokoll_pkey", columns: [t.tenantId, t.id] }),
    index("protokoll_am_ix").on(t.tenantId, t.am.desc()),
  ],
);

/**
 * What was promised to be done. A row is written inside the business transaction, carried to the queue after commit,
 * and open until its handler has said that it is done, or nobody tries any more. The queue may forget it meanwhile.
 */
export const outbox = kim.table(
  "outbox",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull().defaultRandom(),
    name: text().notNull(),
    payload: jsonb().notNull(),
    erstelltAm: timestamp({ withTimezone: true }).notNull().defaultNow(),
    gesendetAm: timestamp({ withTimezone: true }),
    /** How often it was ordered again after it had been given up; part of its id in the queue. */
    runde: smallint().notNull().default(0),
    erledigtAm: timestamp({ withTimezone: true }),
    aufgegebenAm: timestamp({ withTimezone: true }),
    grund: text({ enum: ["nicht_moeglich", "technisch", "abgestuerzt", "unlesbar"] }),
    versuche: smallint(),
    verworfenAm: timestamp({ withTimezone: true }),
    verworfenVonName: text(),
    verworfenWeil: text(),
  },
  (t) => [
    primaryKey({ name: "outbox_pkey", columns: [t.tenantId, t.id] }),
    index("outbox_offen_ix")
      .on(t.erstelltAm)
      .where(sql`gesendet_am is null`),
    index("outbox_unterwegs_ix")
      .on(t.gesendetAm)
      .where(sql`gesendet_am is not null and erledigt_am is null and aufgegeben_am is null`),
    index("outbox_aufgegeben_ix")
      .on(t.aufgegebenAm)
      .where(sql`aufgegeben_am is not null and verworfen_am is null`),
    check("outbox_aufgegeben", sql`num_nulls(${t.aufgegebenAm}, ${t.grund}, ${t.versuche}) in (0, 3)`),
    check("outbox_erledigt_oder_aufgegeben", sql`${t.erledigtAm} is null or ${t.aufgegebenAm} is null`),
    // Only what nobody tries any more is dismissed, by somebody and with a reason.
    check(
      "outbox_verworfen",
      sql`num_nulls(${t.verworfenAm}, ${t.verworfenVonName}, ${t.verworfenWeil}) in (0, 3)
        and (${t.verworfenAm} is null or ${t.aufgegebenAm} is not null)`,
    ),
  ],
);
