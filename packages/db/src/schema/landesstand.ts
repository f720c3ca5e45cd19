import { sql } from "drizzle-orm";
import { bigint, check, date, index, integer, primaryKey, smallint, uuid } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";

// What the state reads of a recipient (domain/landesstand): sums, days and ids of bodies, and no text. Three tables
// keep what was known when: a row was known from `bekannt_von` to `bekannt_bis`, which is infinite while it still is.

const recipient = () => uuid().notNull();
const bekannt = {
  bekanntVon: date().notNull(),
  bekanntBis: date()
    .notNull()
    .default(sql`'infinity'`),
};
const cent = () => bigint({ mode: "number" }).notNull();

/** From a day of the year on: granted to the body, and set up and occupied with one employer. Hundredths of a VZAE. */
export const landstellen = kim.table(
  "landstellen",
  {
    tenantId: recipient().references(() => organisation.id),
    jahr: smallint().notNull(),
    baustein: smallint().notNull(),
    arbeitgeberId: uuid()
      .notNull()
      .references(() => organisation.id),
    ab: date().notNull(),
    bewilligtHundertstel: integer().notNull(),
    eingerichtetHundertstel: integer().notNull(),
    besetztHundertstel: integer().notNull(),
    ...bekannt,
  },
  (t) => [
    primaryKey({
      name: "landstellen_pkey",
      columns: [t.tenantId, t.jahr, t.baustein, t.arbeitgeberId, t.ab, t.bekanntBis],
    }),
    index("landstellen_bekannt_ix").on(t.jahr, t.bekanntBis),
    check("landstellen_bekannt", sql`${t.bekanntBis} >= ${t.bekanntVon}`),
  ],
);

/** What came to the money of a Foerderjahr on a day. Cents. */
export const landgeld = kim.table(
  "landgeld",
  {
    tenantId: recipient().references(() => organisation.id),
    jahr: smallint().notNull(),
    baustein: smallint().notNull(),
    ab: date().notNull(),
    bewilligtCent: cent(),
    abgerufenCent: cent(),
    ausgezahltCent: cent(),
    ausgegebenCent: cent(),
    ...bekannt,
  },
  (t) => [
    primaryKey({ name: "landgeld_pkey", columns: [t.tenantId, t.jahr, t.baustein, t.ab, t.bekanntBis] }),
    index("landgeld_bekannt_ix").on(t.jahr, t.bekanntBis),
    check("landgeld_bekannt", sql`${t.bekanntBis} >= ${t.bekanntVon}`),
  ],
);

/** What follows for a year from everything known of it. Cents. */
export const landjahr = kim.table(
  "landjahr",
  {
    tenantId: recipient().references(() => organisation.id),
    jahr: smallint().notNull(),
    baustein: smallint().notNull(),
    prognoseCent: cent(),
    foerderfaehigCent: cent(),
    mehrkostenCent: cent(),
    rueckzahlungCent: cent(),
    ...bekannt,
  },
  (t) => [
    primaryKey({ name: "landjahr_pkey", columns: [t.tenantId, t.jahr, t.baustein, t.bekanntBis] }),
    index("landjahr_bekannt_ix").on(t.jahr, t.bekanntBis),
    check("landjahr_bekannt", sql`${t.bekanntBis} >= ${t.bekanntVon}`),
  ],
);

/** C1 of a month, as known now. Hundredths of a VZAE. */
export const landmonat = kim.table(
  "landmonat",
  {
    tenantId: recipient().references(() => organisation.id),
    jahr: smallint().notNull(),
    monat: smallint().notNull(),
    baustein: smallint().notNull(),
    bewilligtHundertstel: integer().notNull(),
    eingerichtetHundertstel: integer().notNull(),
    besetztHundertstel: integer().notNull(),
    weitergeleitetHundertstel: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: "landmonat_pkey", columns: [t.tenantId, t.jahr, t.monat, t.baustein] }),
    check("landmonat_monat", sql`${t.monat} between 1 and 12`),
  ],
);
