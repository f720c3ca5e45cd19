import { sql } from "drizzle-orm";
import type { Anweisung } from "../grundstock/ablage.ts";
import { personalbezeichnung } from "./annahmen.ts";
import type { Personalausgabe } from "./personalausgaben.ts";

/**
 * The rows of one body's pay. They are nine of ten of the demo, so each part of a post goes over as one list of months,
 * and the database writes a row for each.
 */
export function gehaltszeilen(tenantId: string, ausgaben: readonly Personalausgabe[]): Anweisung {
  const reihen = new Map<string, ReturnType<typeof reihe>>();
  for (const ausgabe of ausgaben) {
    const bezeichnung = personalbezeichnung(ausgabe.eigentuemerId, ausgabe.jahr);
    const schluessel = `${ausgabe.stelleId} ${ausgabe.weiterleitungId} ${bezeichnung}`;
    const bisher = reihen.get(schluessel) ?? reihe(ausgabe, bezeichnung);
    bisher.monate.push(12 * ausgabe.jahr + ausgabe.monat - 1);
    bisher.cent.push(ausgabe.betragCent);
    reihen.set(schluessel, bisher);
  }
  return { tenantId, anweisung: zeilenAus(tenantId, JSON.stringify([...reihen.values()])) };
}

const reihe = ({ eigentuemerId, stelleId, geberId, weiterleitungId }: Personalausgabe, bezeichnung: string) => ({
  bezeichnung,
  eigentuemer: eigentuemerId,
  stelle: stelleId,
  geber: geberId ?? null,
  weiterleitung: weiterleitungId ?? null,
  monate: [] as number[],
  cent: [] as number[],
});

// The id follows from body, post and month, as a version 5 name would.
const zeilenAus = (tenantId: string, reihen: string) => sql`
  insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, eigentuemer_id, stelle_id,
    geber_id, weiterleitung_id, monat)
  select ${tenantId}::text::uuid, overlay(overlay(k.kennung placing '5' from 13) placing '8' from 17)::uuid, t.jahr,
    'personal', r.bezeichnung, (make_date(t.jahr, t.monat, 1) + interval '1 month - 1 day')::date, m.cent,
    r.eigentuemer, r.stelle, r.geber, r.weiterleitung, t.monat
  from json_to_recordset(${reihen}::text::json) as r(bezeichnung text, eigentuemer uuid, stelle uuid, geber uuid,
      weiterleitung uuid, monate integer[], cent bigint[])
    cross join lateral unnest(r.monate, r.cent) as m(monat, cent)
    cross join lateral (select m.monat / 12 as jahr, m.monat % 12 + 1 as monat) t
    cross join lateral (select md5(${tenantId}::text || r.stelle || m.monat) as kennung) k`;
