import {
  besetzungenAm,
  eigeneStellenStatement,
  eigeneStellensummen,
  fristlesung,
  kettenbesetzungUnter,
  kettenglieder,
  kommunenVon,
  offeneNachweise,
  stellenAm,
  stellendetail,
  vertraegeAm,
  type LoginUrls,
} from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { heuteInBerlin, StelleId } from "@kim/domain/grundlagen";
import type { Sql } from "postgres";
import { zuwendungsempfaengerlesung } from "../../apps/api/src/features/startseite/startzahlen-tenant.ts";
import { startBare } from "./bare.ts";
import {
  abrufeDerBehoerde,
  antraege,
  bescheideDerBehoerde,
  foerderstandSeite,
  fristen,
  liste,
  measurePages,
  start,
  startDerBehoerde,
  uebersicht,
  type Page,
} from "./pages.ts";
import { baseRows, cpu, rate, row, times, type Row } from "./table.ts";

const kreis = organisationIdOf("05570");

type Statement = { text: string; params: readonly unknown[] };

/** What people open every day, on the demo and 50 posts, beside the same statements without session, wall and tRPC. */
export async function lists(admin: Sql, adminUrl: string, urls: LoginUrls, basis: string | undefined): Promise<Row[]> {
  await fillTo50(admin);
  const [stelle] = await admin<{ id: string }[]>`select s.id from kim.stelle s join kim.weiterleitung w
    on w.eigentuemer_id = s.tenant_id and w.stelle_id = s.id where s.tenant_id = ${kreis} limit 1`;
  const stelleId = StelleId.parse(stelle?.id);
  const detail = { name: "Eine Stelle", email: liste.email, query: "stelle.get", input: { id: stelleId } };
  const heute = heuteInBerlin(new Date());
  // What the API sends for each of these pages, beside the session.
  const gelesen = new Map<Page, readonly Statement[]>([
    [liste, [eigeneStellensummen(kreis, heute)]],
    [detail, [stellendetail(kreis, stelleId), kettenbesetzungUnter(kreis, stelleId)]],
    [
      uebersicht,
      [
        stellenAm(kreis, heute),
        besetzungenAm(kreis, heute),
        vertraegeAm(kreis, heute),
        kettenglieder(heute),
        kommunenVon(kreis),
      ],
    ],
    [fristen, fristlesung(kreis, heute)],
    [start, [...zuwendungsempfaengerlesung({ leserId: kreis, art: "kreis", heute }), offeneNachweise()]],
  ]);
  const bare = async (page: Page, bytes: number) => {
    const statements = gelesen.get(page);
    if (!statements) return [];
    const { sql: text, params } = eigeneStellenStatement(kreis);
    const sides = await Promise.all([
      startBare("nackt, dieselben Abfragen", adminUrl, kreis, statements, bytes),
      ...(page === liste ? [startBare("nackt, ganze Verträge", adminUrl, kreis, [{ text, params }], 0)] : []),
    ]);
    return sides.map(({ side, stop }) => ({ ...side, stop }));
  };
  const eigene = [liste, detail, uebersicht, fristen, start, foerderstandSeite];
  const pages = [...eigene, startDerBehoerde, antraege, bescheideDerBehoerde, ...abrufeDerBehoerde];
  const seen = await measurePages(admin, urls, pages, { basis, others: bare });
  return seen.flatMap(({ name, bytes, page, base, others: [schmal, weit] }) => [
    row(`${name}, c = 32`, rate(page), `${(bytes / 1000).toFixed(1)} kB`),
    ...baseRows(
      `${name}, Basis`,
      base,
      (before) => `Rate × ${times(page.perSecond, before.perSecond)}, CPU ÷ ${times(cpu(before), cpu(page))}`,
      name === liste.name ? "≥ 3 ×" : "",
    ),
    ...(schmal
      ? [
          row(
            "… nackt, dieselben Abfragen, gleich viele Bytes",
            rate(schmal),
            `Plattform ${times(page.perSecond, schmal.perSecond)} × nackt, CPU ${times(cpu(schmal), cpu(page))}`,
            "≥ 0,70 ×",
          ),
        ]
      : []),
    ...(weit
      ? [row("… nackt, ganze Verträge", rate(weit), `Plattform ${times(page.perSecond, weit.perSecond)} × nackt`)]
      : []),
  ]);
}

async function fillTo50(sql: Sql) {
  await sql`insert into kim.stelle (tenant_id, id, bezeichnung, baustein, funktion, vzae_hundertstel, anbindung, beginn)
    select ${kreis}, gen_random_uuid(), 'Lasttest ' || n, 3, 'auslaenderbehoerde', 100, 'auslaenderbehoerde',
      '2022-01-01'
    from generate_series(1, 50 - (select count(*)::int from kim.stelle where tenant_id = ${kreis})) n`;
  await sql`insert into kim.besetzung (tenant_id, id, eigentuemer_id, stelle_id, pseudonym, qualifikation,
      vzae_hundertstel, von)
    select tenant_id, gen_random_uuid(), tenant_id, id, 'P', 'verwaltung', 100, beginn from kim.stelle
      where bezeichnung like 'Lasttest%'`;
  await sql`analyze`;
}
