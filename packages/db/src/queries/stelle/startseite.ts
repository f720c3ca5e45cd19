import type { Vorgang } from "@kim/domain/antrag";
import type { Korrekturbitte } from "@kim/domain/besetzung";
import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import type { Korrekturzahlen } from "@kim/domain/start";
import type { Reading } from "../../scope/scope.ts";
import { ohneAntwort, toVertraege, zurueckgegebene, type AnStelle } from "./tagesstellen.ts";
import { kerne, kernspalten, type VertragskernMitNamen } from "../weiterleitung/vertragskern.ts";

/**
 * What is still to be done about on a day, newest first: everything received, and of what was given all that runs,
 * waits for an answer or for its proof. A declined offer counts until the post is offered again, a part handed back
 * until it is given again: of such posts everything is read.
 */
export const offeneVertraege = (
  tenantId: OrganisationId,
  tag: PlainDate,
): Reading<AnStelle<VertragskernMitNamen>[]> => ({
  text: `select w.eigentuemer_id as "eigentuemerId", ${kernspalten} from ${kerne(`
      select * from kim.weiterleitung w where w.tenant_id = $1 and (w.ende >= $2 or w.nachweis_faellig_am >= $2
        or ${ohneAntwort} or (w.eigentuemer_id, w.stelle_id) in (${zurueckgegebene} union ${abgelehnte}))
      union all select * from kim.weiterleitung w where w.empfaenger_id = $1`)}
    order by w.angeboten_am desc, w.id`,
  params: [tenantId, tag],
  rows: toVertraege,
});

const abgelehnte = `select z.eigentuemer_id, z.stelle_id from kim.weiterleitung_antwort y
  join kim.weiterleitung z on z.tenant_id = y.geber_id and z.id = y.weiterleitung_id
  where y.geber_id = $1 and not y.angenommen`;

/** What happened to an Antrag, in the order in which it happened. */
export interface Antragsverlauf {
  vorgaenge: Pick<Vorgang, "art">[];
  /** A Bescheid names it. */
  beschieden: boolean;
}

/** Of every Antrag of the tenant. */
export const antragsverlaeufe = (tenantId: OrganisationId): Reading<Antragsverlauf[]> => ({
  text: `select exists (select 1 from kim.bescheid b
        where b.tenant_id = a.tenant_id and b.antrag_id = a.id) as beschieden,
      coalesce((select json_agg(json_build_object('art', v.art) order by v.am) from kim.antrag_vorgang v
        where v.tenant_id = a.tenant_id and v.antrag_id = a.id), '[]') as vorgaenge
    from kim.antrag a where a.tenant_id = $1`,
  params: [tenantId],
  rows: (rows) => rows.map((row) => ({ ...row }) as unknown as Antragsverlauf),
});

/** How far the result of a year is: whether its newest run goes on, or a step of it failed, and what is stored. */
export interface Ergebnisfortgang {
  laeuft: boolean;
  fehlgeschlagen: boolean;
  gespeichert: boolean;
}

export const ergebnisfortgang = (tenantId: OrganisationId, jahr: number): Reading<Ergebnisfortgang> => ({
  text: `with lauf as (select l.id, l.beendet_am from kim.jahreslauf l where l.tenant_id = $1 and l.jahr = $2
      order by l.gestartet_am desc limit 1)
    select exists (select 1 from lauf where beendet_am is null) as laeuft,
      exists (select 1 from kim.jahreslauf_schritt s where s.lauf_tenant_id = $1 and s.status = 'fehlgeschlagen'
        and s.lauf_id = (select id from lauf)) as fehlgeschlagen,
      exists (select 1 from kim.jahresergebnis e where e.tenant_id = $1 and e.jahr = $2) as gespeichert`,
  params: [tenantId, jahr],
  rows: ([row]) => ({
    laeuft: row?.["laeuft"] === true,
    fehlgeschlagen: row?.["fehlgeschlagen"] === true,
    gespeichert: row?.["gespeichert"] === true,
  }),
});

type OffeneBitte = Pick<Korrekturbitte, "weiterleitungId" | "empfaengerId" | "antwort"> &
  Pick<Korrekturzahlen, "geberName" | "stelleBezeichnung">;

/** Asked of the tenant and not answered, newest first. */
export const offeneKorrekturbitten = (tenantId: OrganisationId): Reading<OffeneBitte[]> => ({
  text: `select k.weiterleitung_id as "weiterleitungId", k.empfaenger_id as "empfaengerId", null as antwort,
      g.name as "geberName", w.stelle_bezeichnung as "stelleBezeichnung"
    from kim.korrekturbitte k join kim.weiterleitung w on w.tenant_id = k.tenant_id and w.id = k.weiterleitung_id
      join kim.organisation g on g.id = k.tenant_id
    where k.empfaenger_id = $1 and not exists (select 1 from kim.korrekturantwort a
      where a.geber_id = k.tenant_id and a.korrekturbitte_id = k.id)
    order by k.am desc, k.id`,
  params: [tenantId],
  rows: (rows) => rows.map((row) => ({ ...row }) as OffeneBitte),
});
