import type { NachweisId, OrganisationId, WeiterleitungId } from "@kim/domain/grundlagen";
import type { Nachweisart } from "@kim/domain/nachweis";
import type { Baustein } from "@kim/domain/stelle";
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
      p.name as "pruefstelleName", kim.zahlen_stehen(n.tenant_id, n.id) as abgeschlossen
    from kim.nachweis n join kim.organisation p on p.id = n.pruefstelle_id
    where n.tenant_id = $1 and n.jahr = $2 order by n.baustein, n.id`,
  params: [inhaberId, jahr],
  rows: (rows) => rows as Jahrespapier[],
});
