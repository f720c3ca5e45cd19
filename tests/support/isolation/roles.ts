import { jahr } from "./foerderung.ts";
import { scene } from "./scene.ts";
import { attempt, type Wall } from "./wall.ts";

/**
 * A plain foreign key ignores row security: every way to hang a row of one's own onto somebody else's must break a
 * composite one.
 */
export async function forgedReferenceBreaches(wall: Wall, only?: string): Promise<string[]> {
  if (only && only !== "besetzung") return [];
  const { geber, fremd, empfaenger } = scene;
  const [row] = await wall.admin<{ id: string; stelle_id: string }[]>`
    select id, stelle_id from kim.weiterleitung where tenant_id = ${geber} and empfaenger_id = ${empfaenger}
      and id not in (select weiterleitung_id from kim.weiterleitung_antwort) limit 1`;
  if (!row) return ["Es gibt kein offenes Angebot, an das sich jemand hängen könnte."];
  const { id, stelle_id } = row;
  const occupancy = (owner: string, giver: string, part: string) => `
    insert into kim.besetzung (tenant_id, id, eigentuemer_id, stelle_id, geber_id, weiterleitung_id, pseudonym,
      qualifikation, vzae_hundertstel, von)
    values ('${fremd}', gen_random_uuid(), '${owner}', '${stelle_id}', ${giver}, ${part}, 'P', 'andere', 50,
      '2026-01-01')`;
  const forgeries: [string, string, string][] = [
    ["eine fremde Stelle als eigene besetzen", "23503", occupancy(fremd, "null", "null")],
    ["eine fremde Stelle ohne Weiterleitung besetzen", "23514", occupancy(geber, "null", "null")],
    ["einen Teil besetzen, den jemand anderes hält", "42501", occupancy(geber, `'${geber}'`, `'${id}'`)],
  ];
  return wall.as("kim_app", fremd, async (tx) => {
    const breaches: string[] = [];
    for (const [deed, expected, statement] of forgeries) {
      const outcome = await attempt(tx, statement);
      if (outcome !== expected) breaches.push(`fremd kann ${deed}: ${outcome} statt ${expected}.`);
    }
    return breaches;
  });
}

/** Without a tenant every row is hidden; without a role every table is closed. */
export async function unscopedBreaches(wall: Wall): Promise<string[]> {
  const withoutTenant = await Promise.all(
    (["kim_app", "kim_jobs", "kim_owner", "kim_ministerium"] as const).map((role) =>
      wall.as(role, undefined, async (tx) => {
        const breaches: string[] = [];
        for (const { name, column, rights } of wall.tables.filter((t) => t.rights[role].select)) {
          if ((await attempt(tx, `select 1 from kim.${name}`)) !== 0)
            breaches.push(`${role} ohne Mandanten sieht Zeilen in ${name}.`);
          const written = rights[role].update ? await attempt(tx, `update kim.${name} set ${column} = default`) : 0;
          if (written !== 0 && written !== "42501") breaches.push(`${role} ohne Mandanten ändert ${name}.`);
        }
        return breaches;
      }),
    ),
  );
  return withoutTenant.flat();
}

/** Logins before they step into a role: register and links for the login path, nothing else for anybody. */
export async function loginBreaches({ tables, logins }: Wall): Promise<string[]> {
  const breaches: string[] = [];
  for (const [login, sql] of Object.entries(logins).filter(([name]) => name !== "owner")) {
    await sql.begin(async (tx) => {
      for (const name of [
        ...tables
          .filter(
            (t) => login !== "auth" || !["einladung", "fristenkalender", "lesezugang", "lesezugriff"].includes(t.name),
          )
          .map((t) => `kim.${t.name}`),
        ...(login === "auth" ? [] : ["kim.organisation", "kim.foerderkondition", "auth.benutzer", "auth.sitzung"]),
      ]) {
        if ((await attempt(tx, `select 1 from ${name}`)) !== "42501")
          breaches.push(`Der Zugang ${login} liest ${name}, ohne eine Rolle anzunehmen.`);
      }
    });
  }
  return breaches;
}

/** The state reads no tenant table; the relay carries every envelope and does nothing else. */
export async function narrowRoleBreaches(wall: Wall): Promise<string[]> {
  const breaches: string[] = [];
  for (const role of ["kim_state", "kim_relay"] as const) {
    await wall.as(role, undefined, async (tx) => {
      for (const { name } of wall.tables.filter((t) => role === "kim_state" || t.name !== "outbox")) {
        if ((await attempt(tx, `select 1 from kim.${name}`)) !== "42501") breaches.push(`${role} liest ${name}.`);
      }
    });
  }
  const [all] = await wall.admin<{ count: number }[]>`select count(*)::int as count from kim.outbox`;
  await wall.as("kim_relay", undefined, async (tx) => {
    const expected = {
      "select 1 from kim.outbox": all?.count,
      "update kim.outbox set gesendet_am = now()": all?.count,
      "update kim.outbox set payload = '{}'": "42501",
      "delete from kim.outbox": "42501",
    };
    for (const [statement, outcome] of Object.entries(expected)) {
      const got = await attempt(tx, statement);
      if (got !== outcome) breaches.push(`kim_relay: „${statement}“ ergibt ${got} statt ${outcome}.`);
    }
  });
  return breaches;
}

/**
 * What the state is answered must be the sums over all tenants: a policy that hid rows from the sums would falsify
 * them.
 */
export async function aggregateBreaches(wall: Wall): Promise<string[]> {
  const tag = "2026-06-15";
  const [expected] = await wall.admin.unsafe(`
    with stellen as (
      select distinct on (tenant_id, baustein, arbeitgeber_id) * from kim.landstellen
      where jahr = 2026 and bekannt_bis = 'infinity' and ab <= '${tag}'
      order by tenant_id, baustein, arbeitgeber_id, ab desc
    )
    select (select sum(eingerichtet_hundertstel) from stellen)::int as eingerichtet,
      (select sum(besetzt_hundertstel) from stellen)::int as besetzt,
      (select sum(eingerichtet_hundertstel) from stellen where arbeitgeber_id <> tenant_id)::int as weitergeleitet,
      coalesce((select sum(bewilligt_cent) from kim.landgeld where jahr = 2026 and bekannt_bis = 'infinity'
        and ab <= '${tag}'), 0)::text as bewilligt,
      (select sum(foerderfaehig_cent) from kim.landjahr where jahr = 2026 and bekannt_bis = 'infinity')::text
        as foerderfaehig,
      (select sum(besetzt_hundertstel) from kim.landmonat where jahr = 2026)::int as monate,
      (select count(*) from kim.nachweis where jahr = 2025 and weiterleitung_id is null)::int as nachweise,
      (select count(*) from kim.jahresergebnis where jahr = 2025)::int as dokumente, 1 as laeuft`);
  const [seen] = await wall.as("kim_state", undefined, (tx) =>
    tx.unsafe(`
    select sum(eingerichtet_hundertstel)::int as eingerichtet, sum(besetzt_hundertstel)::int as besetzt,
      sum(weitergeleitet_hundertstel)::int as weitergeleitet, sum(bewilligt_cent)::text as bewilligt,
      sum(foerderfaehig_cent)::text as foerderfaehig,
      (select sum(besetzt_hundertstel)::int from kim.land_monate(2026, 2026, null)) as monate,
      (select count(*)::int from kim.land_nachweisschritte(2025)) as nachweise,
      (select count(berechnet_am)::int from kim.land_nachweise(2025)) as dokumente, (select count(*)::int
        from kim.land_nachweise(2025) where status = 'laeuft') as laeuft
    from kim.land_stand(2026, '${tag}', 'infinity')`),
  );
  return Object.entries(expected ?? {})
    .filter(([figure, value]) => seen?.[figure] !== value)
    .map(([figure, value]) => `Das Land sieht ${figure} ${seen?.[figure]} statt ${value}.`);
}

/** What the chains below a post sum, and who receives directly, is counted over bodies whose rows nobody else reads. */
export async function chainSumBreaches(wall: Wall): Promise<string[]> {
  const [expected] = await wall.admin.unsafe(`
    select exists (select from kim.besetzung b join kim.weiterleitung w on w.id = b.weiterleitung_id
        where w.eigentuemer_id = '${scene.geber}' and w.ebene > 1) as besetzt,
      (select count(*)::int from kim.kontingent k join kim.organisation o on o.id = k.tenant_id
        where k.baustein = 3 and o.art = 'kreisangehoerige_kommune') as direkt`);
  const stufen = await wall.as("kim_app", scene.geber, (tx) => attempt(tx, "select from kim.kette_besetzung()"));
  const [direkt] = await wall.as("kim_state", undefined, (tx) =>
    tx.unsafe("select count(*)::int as direkt from kim.direktempfaenger()"),
  );
  return [
    ...(expected?.["besetzt"] === true && typeof stufen === "number" && stufen > 0
      ? []
      : ["Die Kette zählt keine Besetzung."]),
    ...(expected?.["direkt"] > 0 && direkt?.["direkt"] === expected?.["direkt"]
      ? []
      : [`Das Land kennt ${direkt?.["direkt"]} direkte Empfänger statt ${expected?.["direkt"]}.`]),
  ];
}

/** A paper that was hidden from the sums would be outstanding for ever to whoever started a run. */
export async function ausdruckBreaches(wall: Wall): Promise<string[]> {
  const [all] = await wall.admin.unsafe("select count(*)::int as anzahl from kim.nachweis_ausdruck");
  const [seen] = await wall.as("kim_aggregat", undefined, (tx) =>
    tx.unsafe("select count(nachweis_id)::int as anzahl from kim.nachweis_ausdruck"),
  );
  return all?.["anzahl"] > 0 && seen?.["anzahl"] === all?.["anzahl"]
    ? []
    : [`Ein Lauf zählt ${seen?.["anzahl"]} Papiere statt ${all?.["anzahl"]}.`];
}

/** Of the stored figures nothing is hidden, and none that waits to be computed anew is taken for the newest. */
export async function storedFigureBreaches(wall: Wall): Promise<string[]> {
  const [expected] = await wall.admin.unsafe(`
    select count(*)::int as empfaenger, sum((werte -> 'summe' ->> 'planCent')::bigint)::text as plan,
      count(*) filter (where exists (select from kim.rechnungsmarke m where m.tenant_id = s.tenant_id
        and 2026 between m.von_jahr and m.bis_jahr))::int as veraltet
    from kim.rechnungsstand s where jahr = 2026`);
  const [seen] = await wall.as("kim_state", undefined, (tx) =>
    tx.unsafe(`
    select count(*)::int as empfaenger, sum((werte -> 'summe' ->> 'planCent')::bigint)::text as plan,
      count(*) filter (where veraltet)::int as veraltet from kim.land_rechnung(2026)`),
  );
  return Object.entries(expected ?? {})
    .filter(([figure, value]) => value === 0 || seen?.[figure] !== value)
    .map(([figure, value]) => `Das Land sieht ${figure} ${seen?.[figure]} statt ${value}.`);
}

/** The same for the money, which the ministry sums too before it publishes new conditions. */
export async function moneyAggregateBreaches(wall: Wall): Promise<string[]> {
  const tage = `beginn <= '${jahr}-12-31' and coalesce(ende, '${jahr}-12-31') >= '${jahr}-01-01'`;
  const [expected] = await wall.admin.unsafe(`
    select (select sum(massnahmen_plan_cent) from kim.foerderangaben where jahr = ${jahr})::int as massnahmen,
      (select count(*) from kim.bescheid where jahr = ${jahr})::int as bescheide,
      (select sum(vzae_hundertstel) from kim.stelle where ${tage})::int as stellen`);
  const breaches: string[] = [];
  for (const [role, tenant] of [
    ["kim_state", undefined],
    ["kim_ministerium", scene.ministerium],
  ] as const) {
    const [seen] = await wall.as(role, tenant, (tx) =>
      tx.unsafe(`
      select (select sum(massnahmen_plan_cent)::int from kim.land_massnahmen(${jahr})) as massnahmen,
        (select anzahl::int from kim.land_bescheide_je_jahr() where jahr = ${jahr}) as bescheide,
        (select sum(vzae_hundertstel)::int from kim.land_funktionen(${jahr})) as stellen`),
    );
    breaches.push(
      ...Object.entries(expected ?? {})
        .filter(([figure, value]) => value === null || seen?.[figure] !== value)
        .map(([figure, value]) => `${role} sieht ${figure} ${seen?.[figure]} statt ${value}.`),
    );
  }
  return breaches;
}
