import {
  gruppiertNach,
  type OrganisationId,
  type PlainDate,
  type StelleId,
  type WeiterleitungId,
} from "@kim/domain/grundlagen";
import type { Uebersichtsstelle } from "@kim/domain/uebersicht";
import type { Reading } from "../../scope/scope.ts";
import {
  kerne,
  kernspalten,
  toVertragskern,
  type Kernzeile,
  type VertragskernMitNamen,
} from "../weiterleitung/vertragskern.ts";

type Kopf = Uebersichtsstelle["stelle"];
type Anteil = Uebersichtsstelle["besetzungen"][number];

/** Something that hangs on a post: whose post it is, and which. */
export interface AnStelle<T> {
  eigentuemerId: OrganisationId;
  stelleId: StelleId;
  was: T;
}

/** The posts the tenant owns on a day or later, then those of which it holds a part; each oldest first. */
export const stellenAm = (tenantId: OrganisationId, tag: PlainDate): Reading<Kopf[]> => ({
  text: stellen(""),
  params: [tenantId, tag],
  rows: toKoepfe,
});

/** Who fills them on that day, and who fills what the tenant passed on. */
export const besetzungenAm = (tenantId: OrganisationId, tag: PlainDate): Reading<AnStelle<Anteil>[]> => ({
  text: besetzungen(""),
  params: [tenantId, tag],
  rows: toAnteile,
});

/**
 * Their contracts that run, come or wait for an answer. A part that was handed back is told until the post is given to
 * somebody again: of such posts every contract is read.
 */
export const vertraegeAm = (tenantId: OrganisationId, tag: PlainDate): Reading<AnStelle<VertragskernMitNamen>[]> => ({
  text: `select w.eigentuemer_id as "eigentuemerId", ${kernspalten} from ${kerne(`
      select * from kim.weiterleitung w where w.tenant_id = $1 and (w.ende >= $2
        or ${ohneAntwort} or (w.eigentuemer_id, w.stelle_id) in (${zurueckgegebene}))
      union all select * from kim.weiterleitung w where w.empfaenger_id = $1 and w.ende >= $2`)}
    where a.angenommen is distinct from false and r.zurueckgezogen_am is null
    order by w.ebene, w.angeboten_am, w.id`,
  params: [tenantId, tag],
  rows: toVertraege,
});

/** Of the same only the posts of which a part the tenant had passed on was handed back. */
export const zurueckgegebeneStellenAm = (tenantId: OrganisationId, tag: PlainDate): Reading<Kopf[]> => ({
  text: stellen(`and (s.tenant_id, s.id) in (${zurueckgegebene})`),
  params: [tenantId, tag],
  rows: toKoepfe,
});

/** Who fills those. */
export const besetzungenZurueckgegebener = (tenantId: OrganisationId, tag: PlainDate): Reading<AnStelle<Anteil>[]> => ({
  text: besetzungen(`and (b.eigentuemer_id, b.stelle_id) in (${zurueckgegebene})`),
  params: [tenantId, tag],
  rows: toAnteile,
});

/** Each post with what hangs on it. */
export function uebersichtsstellen(
  koepfe: readonly Kopf[],
  anteile: readonly AnStelle<Anteil>[],
  vertraege: readonly AnStelle<VertragskernMitNamen>[],
): Uebersichtsstelle[] {
  const [anteileJe, vertraegeJe] = [jeStelle(anteile), jeStelle(vertraege)];
  return koepfe.map((stelle) => {
    const key = `${stelle.organisationId} ${stelle.id}`;
    return {
      stelle,
      besetzungen: anteileJe.get(key)?.map(({ was }) => was) ?? [],
      weiterleitungen: vertraegeJe.get(key)?.map(({ was }) => was) ?? [],
    };
  });
}

const jeStelle = <T>(reihe: readonly AnStelle<T>[]) =>
  gruppiertNach(reihe, ({ eigentuemerId, stelleId }) => `${eigentuemerId} ${stelleId}`);

export const toVertraege = (rows: readonly Record<string, unknown>[]): AnStelle<VertragskernMitNamen>[] =>
  (rows as readonly (Kernzeile & { eigentuemerId: OrganisationId })[]).map((row) => ({
    eigentuemerId: row.eigentuemerId,
    stelleId: row.stelleId,
    was: toVertragskern(row),
  }));

const toKoepfe = (rows: readonly Record<string, unknown>[]): Kopf[] => rows.map((row) => ({ ...row }) as Kopf);

const toAnteile = (rows: readonly Record<string, unknown>[]): AnStelle<Anteil>[] =>
  (rows as readonly Anteilszeile[]).map(({ eigentuemerId, stelleId, ...was }) => ({ eigentuemerId, stelleId, was }));

type Anteilszeile = Anteil & { eigentuemerId: OrganisationId; stelleId: StelleId; weiterleitungId: WeiterleitungId };

// $1 is the tenant, $2 the day. Explicit keys beside the policies: the planner finds the index by them, the policies
// stay the wall.
export const ohneAntwort = `not exists (select 1 from kim.weiterleitung_antwort y
  where y.geber_id = w.tenant_id and y.weiterleitung_id = w.id)`;

/** Posts of which a part that the tenant passed on was handed back, whenever. */
export const zurueckgegebene = `select z.eigentuemer_id, z.stelle_id from kim.weiterleitung_ende y
  join kim.weiterleitung z on z.tenant_id = y.geber_id and z.id = y.weiterleitung_id
  where y.geber_id = $1 and y.art = 'zurueckgegeben'`;

const stellen = (und: string) => `
  select s.id, s.tenant_id as "organisationId", s.bezeichnung, s.baustein, s.funktion,
    s.vzae_hundertstel as "vzaeHundertstel", s.beginn, s.ende
  from (
    select * from kim.stelle s where s.tenant_id = $1 and (s.ende is null or s.ende >= $2) ${und}
    union all select * from kim.stelle s where (s.tenant_id, s.id) in (select v.eigentuemer_id, v.stelle_id
      from kim.weiterleitung v where v.empfaenger_id = $1 and v.ende >= $2) ${und}
  ) s order by s.tenant_id <> $1, s.baustein, s.beginn, s.bezeichnung, s.id`;

const besetzungen = (und: string) => `
  select b.eigentuemer_id as "eigentuemerId", b.stelle_id as "stelleId", b.weiterleitung_id as "weiterleitungId",
    b.vzae_hundertstel as "vzaeHundertstel", b.von, b.bis
  from kim.besetzung b
  where (b.tenant_id = $1 or b.geber_id = $1) and b.von <= $2 and (b.bis is null or b.bis >= $2) ${und}`;
