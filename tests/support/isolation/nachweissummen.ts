import { nachweisjahr } from "./nachweis.ts";
import { scene } from "./scene.ts";
import type { Wall } from "./wall.ts";

/**
 * The state sums what was submitted and still counts; a holder learns which of its certificates are used, no more. What
 * counts the papers of a run sees the orders of drafts, and no other order.
 */
export async function proofSumBreaches(wall: Wall): Promise<string[]> {
  const [expected] = await wall.admin.unsafe(`
    select count(*)::int as anzahl, sum(f.anerkannt_cent)::int as anerkannt from kim.nachweis_fassung f
      join kim.nachweis n on n.tenant_id = f.tenant_id and n.id = f.nachweis_id where n.weiterleitung_id is null`);
  const [seen] = await wall.as("kim_state", undefined, (tx) =>
    tx.unsafe(`
    select count(*)::int as anzahl, sum(anerkannt_cent)::int as anerkannt
      from kim.land_nachweisfassungen(${nachweisjahr})`),
  );
  const [auftraege] = await wall.admin.unsafe(`
    select count(*)::int as anzahl from kim.outbox
    where name in ('nachweise-anlegen', 'entwurfspapier-setzen', 'ausdruck-setzen')`);
  const [gezaehlt] = await wall.as("kim_aggregat", undefined, (tx) =>
    tx.unsafe("select count(tenant_id)::int as anzahl from kim.outbox"),
  );
  const verwendet = await Promise.all(
    (["empfaenger", "nachbar", "fremd"] as const).map(async (who) => {
      const [row] = await wall.as("kim_app", scene[who], (tx) =>
        tx.unsafe("select string_agg(version::text, ',') as versionen from kim.bescheinigungen_verwendet()"),
      );
      return [who, row?.["versionen"]] as const;
    }),
  );
  // Of the receiver the certificate that the Kreis uses and the one it uses itself; of its neighbour that same one.
  const erwartet = { empfaenger: "1,1", nachbar: "1", fremd: null };
  return [
    ...(auftraege?.["anzahl"] > 0 && gezaehlt?.["anzahl"] === auftraege?.["anzahl"]
      ? []
      : [`Die Summen eines Laufs sehen ${gezaehlt?.["anzahl"]} Aufträge statt ${auftraege?.["anzahl"]}.`]),
    ...Object.entries(expected ?? {})
      .filter(([figure, value]) => value === 0 || seen?.[figure] !== value)
      .map(([figure, value]) => `Das Land sieht ${figure} ${seen?.[figure]} statt ${value}.`),
    ...verwendet
      .filter(([who, versionen]) => versionen !== erwartet[who])
      .map(([who, versionen]) => `${who} erfährt von Bescheinigungen ${versionen} statt ${erwartet[who]}.`),
  ];
}
