import { sql } from "drizzle-orm";
import { boolean, check, integer, smallint, text, unique, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import { kim } from "./kim.ts";

/**
 * The public register of bodies; the only table without `tenant_id` that tenant roles may read.
 * The owner role writes it; a tenant may add a Traeger.
 */
export const organisation = kim.table(
  "organisation",
  {
    id: uuid().primaryKey(),
    art: text({
      enum: [
        "kreis",
        "staedteregion",
        "kreisfreie_stadt",
        "kreisangehoerige_kommune",
        "traeger",
        "bezirksregierung",
        "ministerium",
        "landesrechnungshof",
      ],
    }).notNull(),
    name: text().notNull(),
    kurzname: text().notNull(),
    ags: text(),
    kreisId: uuid().references((): AnyPgColumn => organisation.id),
    regierungsbezirk: text(),
    einwohner: integer(),
    status: text({ enum: ["grosse_kreisangehoerige_stadt", "mittlere_kreisangehoerige_stadt"] }),
    kachelZeile: smallint(),
    kachelSpalte: smallint(),
    demodaten: boolean().notNull().default(false),
  },
  (t) => [
    unique("organisation_ags_uq").on(t.ags),
    check("organisation_kachel_ganz", sql`(${t.kachelZeile} is null) = (${t.kachelSpalte} is null)`),
    check("organisation_kommune_hat_kreis", sql`${t.art} <> 'kreisangehoerige_kommune' or ${t.kreisId} is not null`),
  ],
);
