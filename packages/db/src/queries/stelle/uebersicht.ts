import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import type { Organisation } from "@kim/domain/organisation";
import type { Kettenglied } from "@kim/domain/uebersicht";
import type { Reading } from "../../scope/scope.ts";

/** What lies below the first level of the tenant's own posts on a day, in sums. */
export const kettenglieder = (tag: PlainDate): Reading<Kettenglied[]> => ({
  text: `
    select k.wurzel_id as "wurzelId", k.ebene, k.empfaenger_id as "empfaengerId", o.kurzname as "empfaengerName",
      k.stand, k.beginn, k.ende, k.vzae_hundertstel as "vzaeHundertstel",
      k.besetzt_hundertstel as "besetztHundertstel", k.nachweis_faellig_am as "nachweisFaelligAm"
    from kim.kette($1::date, $1::date) k join kim.organisation o on o.id = k.empfaenger_id
    where k.ende >= $1::date order by k.ebene, o.kurzname, k.beginn`,
  params: [tag],
  rows: (rows) => rows.map((row) => ({ ...row }) as Kettenglied),
});

/** The Kommunen of a Kreis; none of anybody else. */
export const kommunenVon = (kreisId: OrganisationId): Reading<Pick<Organisation, "id" | "kurzname" | "ags">[]> => ({
  text: `select id, kurzname, ags from kim.organisation where kreis_id = $1 order by kurzname collate "de-x-icu"`,
  params: [kreisId],
  rows: (rows) => rows.map((row) => ({ ...row }) as Pick<Organisation, "id" | "kurzname" | "ags">),
});
