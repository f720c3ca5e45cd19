import type { PlainDate } from "@kim/domain/grundlagen";
import { ratenplan, type Rate } from "@kim/domain/mittelabruf";
import type { Reading } from "../../scope/scope.ts";
import { geltend, type Mittelauswahl, type Mittelempfaenger } from "./mittelabrufliste.ts";
import { seitenende, type Ausschnitt } from "../seite.ts";

/** An unpaid instalment that is due; only the first of its Bescheid can be paid by itself. */
export type FaelligeRate = Pick<Rate, "nummer" | "faelligAm" | "offenCent"> & {
  bescheid: Mittelempfaenger;
  alsNaechste: boolean;
};

const params = (a: Mittelauswahl, heute: PlainDate) => [a.jahr, a.baustein, a.suche, heute, ratenplan.tage.join(",")];

/** By name of the recipient and Baustein, each Pauschale in the order of its plan. */
export const faelligeRaten = (
  auswahl: Mittelauswahl,
  heute: PlainDate,
  { ab, anzahl }: Ausschnitt,
): Reading<FaelligeRate[]> => ({
  text: `with ${treffer}
    select jsonb_build_object('nummer', nummer, 'faelligAm', faellig_am, 'offenCent', offen, 'bescheid', bescheid,
      'alsNaechste', nummer = erste) as zeile
    from treffer order by name collate "de-x-icu", tenant_id, baustein, nummer ${seitenende("$6", "$7")}`,
  params: [...params(auswahl, heute), anzahl, ab],
  rows: (rows) => rows.map(({ zeile }) => zeile as FaelligeRate),
});

export const faelligeRatensumme = (
  auswahl: Mittelauswahl,
  heute: PlainDate,
): Reading<{ gesamt: number; offenCent: number }> => ({
  text: `with ${treffer} select count(*)::int as gesamt, coalesce(sum(offen), 0) as offen from treffer`,
  params: params(auswahl, heute),
  rows: ([row]) => ({ gesamt: Number(row?.["gesamt"] ?? 0), offenCent: Number(row?.["offen"] ?? 0) }),
});

// `auszahlungsplan` of the domain: up to instalment n its share is due, rounded half up once; what was paid fills them
// from the first, and none is due before the Bescheid exists.
const bis = (nummer: string) => `(2 * g.cent * ${nummer} + r.anzahl) / (2 * r.anzahl)`;
const treffer = `${geltend}, plan as (
    select tag, nummer, count(*) over () as anzahl
    from unnest(string_to_array($5::text, ',')) with ordinality t(tag, nummer)
  ), rate as (
    select g.tenant_id, g.baustein, g.name, g.bescheid, r.nummer,
      greatest((g.jahr || '-' || r.tag)::date, g.datum) as faellig_am,
      ${bis("r.nummer")} - greatest(${bis("(r.nummer - 1)")}, least(${bis("r.nummer")}, gezahlt.cent)) as offen
    from geltend g cross join plan r cross join lateral (
      select coalesce(sum(z.betrag_cent), 0)::bigint as cent
      from kim.bescheid k join kim.auszahlung z on z.tenant_id = k.tenant_id and z.bescheid_id = k.id
      where k.tenant_id = g.tenant_id and k.jahr = g.jahr and k.baustein = g.baustein) gezahlt
    where g.instrument = 'fachbezogene_pauschale'
  ), treffer as (
    select *, min(nummer) over (partition by tenant_id, baustein) as erste from rate
    where offen > 0 and faellig_am <= $4::date
  )`;
