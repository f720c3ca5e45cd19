import type { OrganisationId, StelleId } from "@kim/domain/grundlagen";
import type { Besetzung, Stelle } from "@kim/domain/stelle";
import type { Kettenbesetzung } from "@kim/domain/weiterleitung";
import { must } from "../../scope/errors.ts";
import type { Reading } from "../../scope/scope.ts";
import { toStelle, type StelleRow } from "./rows.ts";
import {
  kerne,
  kernspalten,
  toVertragskern,
  type Kernzeile,
  type VertragskernMitNamen,
} from "../weiterleitung/vertragskern.ts";

/** A post as its page shows it: everybody who ever filled it, and its contracts without their texts. */
export interface Stellendetail {
  stelle: Stelle;
  eigentuemerName: string;
  besetzungen: Besetzung[];
  weiterleitungen: VertragskernMitNamen[];
}

/** One post, own or held. Reading it throws `Missing`. */
export const stellendetail = (tenantId: OrganisationId, id: StelleId): Reading<Stellendetail> => ({
  text: detail,
  params: [tenantId, id],
  rows: (rows) => {
    const [row] = rows as readonly DetailRow[];
    const { eigentuemer_name, besetzungen, weiterleitungen, ...stelle } = must(row, "stelle");
    return {
      stelle: toStelle(stelle),
      eigentuemerName: eigentuemer_name,
      besetzungen: besetzungen ?? [],
      weiterleitungen: (weiterleitungen ?? []).map(toVertragskern),
    };
  },
});

/**
 * The occupied share below each contract of the first level on one own post, of all times. Where none may be passed on
 * nothing lies below, and nothing is asked (R22).
 */
export const kettenbesetzungUnter = (tenantId: OrganisationId, id: StelleId): Reading<Kettenbesetzung[]> => ({
  text: `select k.stelle_id as "stelleId", k.wurzel_id as "weiterleitungId", k.von::text, k.bis::text,
      k.vzae_hundertstel as "vzaeHundertstel"
    from kim.kette_besetzung($2) k
    where exists (select 1 from kim.weiterleitung w
      where w.eigentuemer_id = $1 and w.stelle_id = $2 and w.weiterleitung_erlaubt)
    order by k.wurzel_id, k.von`,
  params: [tenantId, id],
  rows: (rows) => rows.map((row) => ({ ...row }) as Kettenbesetzung),
});

// $1 is the tenant, $2 the post. Explicit keys beside the policies: the planner finds the index by them, the policies
// stay the wall.
const detail = `
  select s.*, e.name as eigentuemer_name, (
    select json_agg(json_build_object('id', b.id, 'stelleId', b.stelle_id, 'organisationId', b.tenant_id,
      'weiterleitungId', b.weiterleitung_id, 'pseudonym', b.pseudonym, 'qualifikation', b.qualifikation,
      'abschluss', b.abschluss, 'gleichwertigWeil', b.gleichwertig_weil,
      'vzaeHundertstel', b.vzae_hundertstel, 'von', b.von, 'bis', b.bis, 'version', b.version) order by b.von, b.id)
    from kim.besetzung b where b.eigentuemer_id = s.tenant_id and b.stelle_id = s.id
  ) as besetzungen, (
    select json_agg(k order by k.ebene, k."angebotenAm", k.id) from (
      select w.ebene, ${kernspalten}
      from ${kerne("select * from kim.weiterleitung w where w.eigentuemer_id = s.tenant_id and w.stelle_id = s.id")}
    ) k
  ) as weiterleitungen
  from (
    select $1::uuid as id
    union select v.eigentuemer_id from kim.weiterleitung v where v.empfaenger_id = $1 and v.stelle_id = $2
  ) x join kim.stelle s on s.tenant_id = x.id and s.id = $2 join kim.organisation e on e.id = s.tenant_id`;

type DetailRow = StelleRow & {
  eigentuemer_name: string;
  besetzungen: Besetzung[] | null;
  weiterleitungen: Kernzeile[] | null;
};
