import { primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

export const beispiel = kim.table(
  "beispiel",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    bezeichnung: text().notNull(),
    angelegtAm: timestamp({ withTimezone: true }).notNull(),
    angelegtVon: text().notNull(),
  },
  (t) => [primaryKey({ name: "beispiel_pkey", columns: [t.tenantId, t.id] })],
);
