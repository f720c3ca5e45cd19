import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgPolicy,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { kimApp, ownTenantOnly, selectAs, selectForAggregates, selectWhere } from "../policy.ts";
import { kim } from "./kim.ts";
import { organisation } from "./organisation.ts";
import { weiterleitung } from "./weiterleitung.ts";

export const stelle = kim.table(
  "stelle",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    bezeichnung: text().notNull(),
    baustein: smallint().notNull(),
    funktion: text({
      enum: ["koordination", "assistenz", "case_management", "auslaenderbehoerde", "einbuergerungsbehoerde"],
    }).notNull(),
    vzaeHundertstel: integer().notNull(),
    anbindung: text({ enum: ["ki", "sozialamt", "auslaenderbehoerde", "einbuergerungsbehoerde", "andere"] }).notNull(),
    anbindungBegruendung: text(),
    beginn: date().notNull(),
    ende: date(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "stelle_pkey", columns: [t.tenantId, t.id] }),
    check("stelle_vzae", sql`${t.vzaeHundertstel} between 1 and 100`),
    check("stelle_baustein", sql`${t.baustein} between 1 and 3`),
    check("stelle_zeitraum", sql`${t.ende} is null or ${t.ende} >= ${t.beginn}`),
    ownTenantOnly("stelle"),
    // The receiver sees a post only while the offer stands or the contract runs.
    selectWhere(
      "stelle",
      "empfaenger",
      sql`
        exists (select 1 from kim.weiterleitung w where w.eigentuemer_id = stelle.tenant_id and w.stelle_id = stelle.id
          and w.empfaenger_id = (select kim.app_tenant())
        and w.ende >= (select kim.heute())
        and not exists (select 1 from kim.weiterleitung_antwort a
          where a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and not a.angenommen)
        and not exists (select 1 from kim.weiterleitung_ruecknahme r
          where r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id)
        and not exists (select 1 from kim.weiterleitung_ende e
          where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id and e.letzter_tag < (select kim.heute())))`,
    ),
    selectForAggregates("stelle"),
  ],
);

/**
 * Who fills a post, from when to when. `tenant_id` is the body that keeps it: the owner, or the receiver of the part.
 */
export const besetzung = kim.table(
  "besetzung",
  {
    tenantId: uuid()
      .notNull()
      .references(() => organisation.id),
    id: uuid().notNull(),
    eigentuemerId: uuid().notNull(),
    stelleId: uuid().notNull(),
    geberId: uuid(),
    weiterleitungId: uuid(),
    pseudonym: text().notNull(),
    qualifikation: text({ enum: ["soziale_arbeit", "vergleichbar", "verwaltung", "andere", "lehrkraft_ki"] }).notNull(),
    vzaeHundertstel: integer().notNull(),
    von: date().notNull(),
    bis: date(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "besetzung_pkey", columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "besetzung_stelle_fk",
      columns: [t.eigentuemerId, t.stelleId],
      foreignColumns: [stelle.tenantId, stelle.id],
    }),
    // Only the receiver of exactly this part can keep its occupancy.
    foreignKey({
      name: "besetzung_weiterleitung_fk",
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
      "besetzung_gehalten",
      sql`(${t.weiterleitungId} is null) = (${t.tenantId} = ${t.eigentuemerId})
      and (${t.weiterleitungId} is null) = (${t.geberId} is null)`,
    ),
    check("besetzung_vzae", sql`${t.vzaeHundertstel} between 1 and 100`),
    check("besetzung_zeitraum", sql`${t.bis} is null or ${t.bis} >= ${t.von}`),
    index("besetzung_stelle_ix").on(t.eigentuemerId, t.stelleId),
    index("besetzung_geber_ix").on(t.geberId, t.weiterleitungId),
    ownTenantOnly("besetzung"),
    // One level up reads who fills the part; whoever owns the post further up reads sums (kim.kette_besetzung).
    selectAs("besetzung", "geber", t.geberId),
    // A person starts on a part while its contract runs.
    pgPolicy("besetzung_nur_im_vertrag", {
      as: "restrictive",
      for: "insert",
      to: kimApp,
      withCheck: sql`weiterleitung_id is null or exists (select 1 from kim.weiterleitung w
        join kim.weiterleitung_antwort a on a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and a.angenommen
        where w.tenant_id = besetzung.geber_id and w.id = besetzung.weiterleitung_id and besetzung.von between w.beginn
          and w.ende
          and not exists (select 1 from kim.weiterleitung_ende e
            where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id and e.letzter_tag < besetzung.von))`,
    }),
    // Put right, it stays inside the contract; without a last day it ends with it.
    pgPolicy("besetzung_bleibt_im_vertrag", {
      as: "restrictive",
      for: "update",
      to: kimApp,
      withCheck: sql`weiterleitung_id is null or exists (select 1 from kim.weiterleitung w
        where w.tenant_id = besetzung.geber_id and w.id = besetzung.weiterleitung_id and besetzung.von >= w.beginn
          and coalesce(besetzung.bis, besetzung.von) <= w.ende
          and not exists (select 1 from kim.weiterleitung_ende e
            where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id and e.letzter_tag < coalesce(besetzung.bis,
            besetzung.von)))`,
    }),
    selectForAggregates("besetzung"),
  ],
);
