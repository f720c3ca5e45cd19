import { sql } from "drizzle-orm";
import { bigint, check, integer, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

/** Posts granted by the Bescheid of a year (R3, R4). Tenants read it; the granting side writes it. */
export const kontingent = kim.table(
  "kontingent",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    jahr: smallint().notNull(),
    baustein: smallint().notNull(),
    vzaeHundertstel: integer().notNull(),
    quelle: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "kontingent_pkey", columns: [t.tenantId, t.jahr, t.baustein] }),
    check("kontingent_vzae", sql`${t.vzaeHundertstel} >= 0`),
    check("kontingent_baustein", sql`${t.baustein} between 1 and 3`),
  ],
);

/** What a plan needs beside the posts: planned measures and the real personnel cost of a year. */
export const foerderangaben = kim.table(
  "foerderangaben",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    jahr: smallint().notNull(),
    massnahmenPlanCent: bigint({ mode: "number" }).notNull(),
    personalkostenIstCent: bigint({ mode: "number" }),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "foerderangaben_pkey", columns: [t.tenantId, t.jahr] }),
    check(
      "foerderangaben_nicht_negativ",
      sql`${t.massnahmenPlanCent} >= 0 and coalesce(${t.personalkostenIstCent}, 0) >= 0`,
    ),
  ],
);
