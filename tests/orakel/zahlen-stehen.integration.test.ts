import { randomUUID } from "node:crypto";
import { BenutzerId } from "@kim/domain/grundlagen";
import {
  geradeaus,
  nachweislauf,
  Nachweisschritt,
  uebergaenge,
  zahlenStehen,
  type Nachweisstand,
  type Nachweistat,
} from "@kim/domain/nachweis";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { einNachweis } from "../support/foerderung/nachweis.ts";
import { openTestApi, type TestApi } from "../support/welt/api.ts";
import { aMandant } from "../support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

test("ob die Zahlen eines Nachweises stehen, sagt die Datenbank nach jedem Weg durch die Schritte wie das Gesetz", async () => {
  const { admin } = server.database;
  const stadt = await aMandant(server, { art: "kreisfreie_stadt" });
  const papier = await einNachweis(server, stadt, { baustein: 1, jahr: 2025, instrument: "zuwendung" });
  await stadt.api.nachweis.create.mutate(papier);
  const vonId = BenutzerId.parse(randomUUID());
  // Every other step goes straight ahead, or few walks would ever reach a submission.
  const zug = fc.record({ schritt: fc.nat(20), nurText: fc.boolean(), weiter: fc.boolean() });
  const wahl = fc.array(zug, { minLength: 1, maxLength: 14 });
  const eingereicht = Array.from({ length: 3 }, () => ({ schritt: 0, nurText: false, weiter: true }));
  const gesehen = new Set<boolean>();
  await fc.assert(
    fc.asyncProperty(wahl, async (zuege) => {
      const taten: Nachweistat[] = [];
      let stand: Nachweisstand = "entwurf";
      for (const [i, { schritt, nurText, weiter }] of zuege.entries()) {
        const moegliche = Nachweisschritt.options.filter((s) => s in uebergaenge[stand]);
        const naechster = (weiter && geradeaus[stand]) || moegliche[schritt % Math.max(1, moegliche.length)];
        if (!naechster) break;
        const berichtigung =
          naechster === "berichtigung_begonnen" ? (nurText ? ("nur_text" as const) : ("auch_zahlen" as const)) : null;
        taten.push({
          schritt: naechster,
          berichtigung,
          am: new Date(Date.UTC(2026, 0, 1, 0, i)).toISOString(),
          vonId,
          vonName: "P",
        });
        stand = nachweislauf(taten, false).stand;
      }
      const [antwort] = await admin.begin(async (sql) => {
        await sql`set local session_replication_role = replica`;
        await sql`delete from kim.nachweis_vorgang where nachweis_id = ${papier.id}`;
        for (const t of taten)
          await sql`insert into kim.nachweis_vorgang (tenant_id, id, inhaber_id, nachweis_id, pruefstelle_id, version,
              schritt, berichtigung, am, von_id, von_name)
            select case when ${t.schritt} in ('vorbereitet', 'zurueck_an_bearbeitung', 'gezeichnet', 'eingereicht',
                'zurueckgezogen', 'berichtigung_begonnen') then n.tenant_id else n.pruefstelle_id end,
              gen_random_uuid(), n.tenant_id, n.id, n.pruefstelle_id, 1, ${t.schritt}, ${t.berichtigung}, ${t.am},
              ${t.vonId}, 'P' from kim.nachweis n where n.id = ${papier.id}`;
        return sql<{ stehen: boolean }[]>`select kim.zahlen_stehen(${stadt.id}, ${papier.id}) as stehen`;
      });
      const erwartet = zahlenStehen(nachweislauf(taten, false));
      gesehen.add(erwartet);
      expect({ taten: taten.map(({ schritt }) => schritt), stehen: antwort?.stehen }).toEqual({
        taten: taten.map(({ schritt }) => schritt),
        stehen: erwartet,
      });
    }),
    { numRuns: 150, examples: [[eingereicht]] },
  );
  expect(gesehen.size).toBe(2);
});
