import { index, jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
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

/** Jobs wait here inside the business transaction; the relay carries them to the queue after commit. */
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
  },
  (t) => [
    primaryKey({ name: "outbox_pkey", columns: [t.tenantId, t.id] }),
    index("outbox_offen_ix")
      .on(t.erstelltAm)
      .where(sql`gesendet_am is null`),
  ],
);
