import { jahr } from "./foerderung.ts";
import { scene } from "./scene.ts";
import { attempt, type Wall } from "./wall.ts";

/**
 * Whoever decides about a body marks that body's stored figures, though the row is not his; and the role that marks
 * orders nothing but their computation. Chains are summed over cost that no reader of the sum may see.
 */
export async function markBreaches(wall: Wall): Promise<string[]> {
  const breaches: string[] = [];
  await wall.as("kim_bewilligung", scene.behoerde, async (tx) => {
    await tx
      .savepoint(async (inner) => {
        await inner.unsafe(`
          insert into kim.mittelabruf_entscheidung (tenant_id, mittelabruf_id, bewilligt, am, von_name)
          select m.tenant_id, m.id, true, now(), 'B' from kim.mittelabruf m where m.tenant_id = '${scene.geber}'
            and not exists (select from kim.mittelabruf_entscheidung e
              where e.tenant_id = m.tenant_id and e.mittelabruf_id = m.id) limit 1`);
        await inner.unsafe(`set local role kim_app; set local app.tenant_id = '${scene.geber}'`);
        const [marked] = await inner.unsafe(`
          select count(*)::int as marken from kim.rechnungsmarke where von_jahr = ${jahr} and am = now()`);
        if (marked?.["marken"] !== 1)
          breaches.push(`Eine Entscheidung setzt ${marked?.["marken"]} Marken statt einer.`);
      })
      .catch((error: unknown) => breaches.push(`Eine Entscheidung lässt sich nicht vermerken: ${String(error)}.`));
  });
  const order = (name: string) =>
    `insert into kim.outbox (tenant_id, name, payload) values ('${scene.geber}', '${name}', '{}')`;
  await wall.as("kim_aggregat", undefined, async (tx) => {
    const other = await attempt(tx, order("nachricht-senden"));
    if (other !== "42501") breaches.push(`Die Marken können auch anderes beauftragen: ${other}.`);
  });
  const [expected] = await wall.admin.unsafe(`
    select coalesce(sum(a.betrag_cent), 0)::int as cent from kim.ausgabe a
      join kim.weiterleitung w on w.tenant_id = a.geber_id and w.id = a.weiterleitung_id
      where w.eigentuemer_id = '${scene.geber}' and w.ebene > 1 and a.art = 'personal' and a.jahr = ${jahr}`);
  const [seen] = await wall
    .as("kim_app", scene.geber, (tx) =>
      tx.unsafe(`select coalesce(sum(betrag_cent), 0)::int as cent from kim.kette_kosten(${jahr})`),
    )
    .catch((error: unknown) => [{ cent: String(error) }]);
  if (!expected?.["cent"] || seen?.["cent"] !== expected["cent"])
    breaches.push(`Die Eigentümerin sieht Kosten der Kette von ${seen?.["cent"]} statt ${expected?.["cent"]} Cent.`);
  return breaches;
}
