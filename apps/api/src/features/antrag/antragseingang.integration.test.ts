import { randomUUID } from "node:crypto";
import { asBewilligung, listAntraege } from "@kim/db";
import {
  antragsstand,
  beantragteHundertstel,
  beantragteSumme,
  leererAntrag,
  schrittMoeglich,
  type Antragsschritt,
  type Vorgang,
} from "@kim/domain/antrag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { zufall } from "@kim/db/seed";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aMandant, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

const schritte: Antragsschritt[] = ["eingereicht", "zurueckgezogen", "rueckfrage", "beantwortet", "abgelehnt"];
let server: TestApi;
let behoerde: Mandant;
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await aMandant(server, { art: "bezirksregierung", rollen: ["bewilligungsbehoerde"] });
  await furnish(server);
});
afterAll(() => server.close());

/** Anträge of every recipient over five years, each gone as far as chance took it along possible steps. */
async function furnish({ database: { admin } }: TestApi) {
  const z = zufall(20);
  const empfaenger = await admin<{ id: string }[]>`select id from kim.organisation
    where art in ('kreis', 'staedteregion', 'kreisfreie_stadt') order by id`;
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`delete from kim.antrag_vorgang`;
    await tx`delete from kim.antrag`;
    for (const { id: tenantId } of empfaenger)
      for (let jahr = 2029; jahr < 2034; jahr++) {
        const [id, baustein] = [randomUUID(), z.ganz(1, 2)];
        const inhalt = leererAntrag();
        for (const feld of Object.keys(inhalt.positionen) as (keyof typeof inhalt.positionen)[])
          inhalt.positionen[feld] = z.ganz(0, 3) * 100;
        await tx`insert into kim.antrag (tenant_id, id, jahr, baustein, inhalt)
          values (${tenantId}, ${id}, ${jahr}, ${baustein}, ${tx.json(inhalt)})`;
        const vorgaenge: Pick<Vorgang, "art">[] = [];
        for (let n = z.ganz(0, 6); n > 0; n--) {
          const moeglich = schritte.filter((art) => schrittMoeglich(antragsstand(vorgaenge, false), art));
          const art = moeglich[z.ganz(0, Math.max(0, moeglich.length - 1))];
          if (!art) break;
          vorgaenge.push({ art });
          await tx`
            insert into kim.antrag_vorgang (tenant_id, id, antrag_id, art, text, am, von_name) values (${tenantId},
            ${randomUUID()}, ${id}, ${art}, 'Ein Grund.', ${`2029-01-0${vorgaenge.length}T08:00:00.${n}23Z`}, 'P')`;
        }
      }
  });
}

test("the pages hold what the rules say of every Antrag that lies with the authority, filtered or not", async () => {
  const antraege = await asBewilligung(server.database.db, behoerde.id, randomUUID(), listAntraege);
  const erwartet = antraege.map((a) => ({
    id: a.id,
    organisationId: a.organisationId,
    organisationName: a.organisationName,
    organisationArt: a.organisationArt,
    jahr: a.jahr,
    baustein: a.baustein,
    bescheidId: a.bescheidId,
    stand: antragsstand(a.vorgaenge, a.beschieden),
    eingereichtAm: a.vorgaenge.findLast(({ art }) => art === "eingereicht")?.am ?? null,
    vzaeHundertstel: beantragteHundertstel(a.inhalt.positionen),
    summeCent: beantragteSumme(a.inhalt.positionen),
  }));
  expect(new Set(erwartet.map(({ stand }) => stand)).size).toBeGreaterThan(2);
  expect((await behoerde.api.startseite.get.query()).zahlen).toMatchObject({
    offeneAntraege: erwartet.filter(({ stand }) => stand === "eingereicht").length,
  });
  const list = behoerde.api.antragseingang.list.query;
  const erste = await list({});
  expect(erste.seiten).toBe(Math.ceil(erwartet.length / 25));
  const seiten = await Promise.all(Array.from({ length: erste.seiten }, (_, i) => list({ seite: i + 1 })));
  expect(seiten.flatMap(({ zeilen }) => zeilen)).toEqual(erwartet);
  for (const filter of [
    { jahr: 2030 },
    { baustein: 2 as const },
    { stand: "rueckfrage" as const },
    { suche: "KÖLN" },
    { suche: "100%_" },
    { jahr: 2031, stand: "eingereicht" as const, suche: "kreis" },
  ]) {
    const { zeilen, gesamt, jahre } = await list(filter);
    const passende = erwartet.filter(
      (zeile) =>
        (filter.jahr === undefined || zeile.jahr === filter.jahr) &&
        (filter.baustein === undefined || zeile.baustein === filter.baustein) &&
        (filter.stand === undefined || zeile.stand === filter.stand) &&
        zeile.organisationName.toLocaleLowerCase("de").includes((filter.suche ?? "").toLocaleLowerCase("de")),
    );
    expect({ zeilen, gesamt }, JSON.stringify(filter)).toEqual({
      zeilen: passende.slice(0, 25),
      gesamt: passende.length,
    });
    expect(jahre).toEqual([2033, 2032, 2031, 2030, 2029]);
  }
  expect((await list({ suche: "KÖLN" })).gesamt).toBeGreaterThan(0);
  // What stood beyond was decided meanwhile: the last page is shown.
  const letzte = await list({ seite: 999 });
  expect(letzte).toEqual(seiten.at(-1));
  expect(letzte.seite).toBe(erste.seiten);
  expect((await list({ suche: "Nirgendwo", seite: 2 })).zeilen).toEqual([]);
});
