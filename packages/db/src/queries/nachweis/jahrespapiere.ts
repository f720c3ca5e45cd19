import type { NachweisId, OrganisationId, WeiterleitungId } from "@kim/domain/grundlagen";
import { nachweislauf, zahlenStehen, type Nachweisart, type Nachweistat } from "@kim/domain/nachweis";
import type { Baustein } from "@kim/domain/stelle";
import { nachweisreihenfolge } from "./nachweisvorgang.ts";
import type { Reading } from "../../scope/scope.ts";

/** A body's own paper of a year, and whether what it rests on stands (R109). */
export type Jahrespapier = {
  id: NachweisId;
  inhaberId: OrganisationId;
  art: Nachweisart;
  jahr: number;
  baustein: Baustein;
  weiterleitungId: WeiterleitungId | null;
  pruefstelleName: string;
  abgeschlossen: boolean;
};

export const jahrespapiere = (inhaberId: OrganisationId, jahr: number): Reading<Jahrespapier[]> => ({
  text: `select n.id, n.tenant_id as "inhaberId", n.art, n.jahr, n.baustein, n.weiterleitung_id as "weiterleitungId",
      p.name as "pruefstelleName", coalesce(v.vorgaenge, '[]') as vorgaenge
    from kim.nachweis n join kim.organisation p on p.id = n.pruefstelle_id
    left join lateral (
      select json_agg(json_build_object('schritt', a.schritt, 'am', a.am, 'vonId', a.von_id, 'vonName', a.von_name,
          'berichtigung', a.berichtigung) order by ${nachweisreihenfolge("a")}) as vorgaenge
      from kim.nachweis_vorgang a where a.inhaber_id = n.tenant_id and a.nachweis_id = n.id
    ) v on true
    where n.tenant_id = $1 and n.jahr = $2 order by n.baustein, n.id`,
  params: [inhaberId, jahr],
  rows: (rows) =>
    (rows as (Jahrespapier & { vorgaenge: readonly Nachweistat[] })[]).map(({ vorgaenge, ...papier }) => ({
      ...papier,
      // Whether its certificate was used above makes no difference to what stands.
      abgeschlossen: zahlenStehen(nachweislauf(vorgaenge, false)),
    })),
});
