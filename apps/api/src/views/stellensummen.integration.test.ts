import { randomUUID } from "node:crypto";
import {
  asTenant,
  eigeneStellensummen,
  gehalteneStellensummen,
  listEigeneStellen,
  listGehalteneStellen,
  listKettenbesetzung,
  listStellenAm,
  listWeiterleitungen,
  listWeiterleitungenAm,
  readAsTenant,
} from "@kim/db";
import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import { uebersichtsteile } from "@kim/domain/uebersicht";
import { geberzahlen, gegebenzahlen, lebendeEmpfaenger } from "@kim/domain/start";
import { expect, test } from "vitest";
import { zufall } from "@kim/db/seed";
import { orakelFor } from "../../../../tests/support/orakel/orakel.ts";
import { idOfHaus, writeWelt } from "../../../../tests/support/orakel/rows.ts";
import { aWelt, haeuser } from "../../../../tests/support/orakel/welt.ts";
import { testDatabase, type TestDatabase } from "../../../../tests/support/datenbank/test-database.ts";
import { stelleZeile, stelleZeilen } from "./stelle-view.ts";

const heute = "2026-11-22"; // the day of the test databases
const tage = ["2024-06-01", "2025-12-31", "2026-01-01", "2026-02-01", heute, "2026-11-23", "2085-03-01"] as PlainDate[];

// Every post is cut short, and those who fill it come and go: before, inside and after what they hold.
async function disturb({ admin }: TestDatabase, seed: number) {
  const z = zufall(seed);
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    const rows = await tx<{ tenant_id: string; id: string }[]>`select tenant_id, id from kim.besetzung`;
    for (const { tenant_id, id } of rows) {
      const von = `${z.ganz(2024, 2026)}-0${z.ganz(1, 9)}-15`;
      const bis = z.wahr(0.7) ? `${z.ganz(2026, 2027)}-${z.ganz(10, 12)}-${z.ganz(10, 30)}` : null;
      const frueh = z.wahr(0.3) ? "2025-08-31" : bis;
      await tx`update kim.besetzung set von = least(${von}::date, coalesce(${frueh}::date, ${von}::date)),
        bis = ${frueh}, vzae_hundertstel = ${z.ganz(1, 100)} where tenant_id = ${tenant_id} and id = ${id}`;
    }
    await tx`insert into kim.besetzung select tenant_id, gen_random_uuid(), eigentuemer_id, stelle_id, weiterleitung_id,
        pseudonym, qualifikation, 30, '2025-02-01', '2025-04-30', version, geber_id
      from kim.besetzung where get_byte(uuid_send(id), 0) % 2 = 0`;
    await tx`update kim.weiterleitung set nachweis_faellig_am = ende + 30`;
    await tx`update kim.stelle set ende = '2026-06-30' where get_byte(uuid_send(id), 1) % 5 = 0`;
  });
}

test.each([3, 17, 2211])(
  "what the database sums for the list is what the rules say, on every day (seed %i)",
  async (seed) => {
    const database = await testDatabase();
    const welt = aWelt(seed, 40, heute);
    await writeWelt(database, welt, orakelFor(welt));
    await disturb(database, seed);
    const seen = { zeilen: 0, vakantSeit: 0, teilweise: 0, gehalten: 0, darunter: 0 };
    for (const haus of haeuser) {
      const leserId = idOfHaus(haus) as OrganisationId;
      for (const tag of tage) {
        const erwartet = await asTenant(database.db, leserId, randomUUID(), async (tx) => {
          const [eigene, gehaltene, kette] = [
            await listEigeneStellen(tx),
            await listGehalteneStellen(tx),
            await listKettenbesetzung(tx),
          ];
          seen.darunter += kette.length;
          return [...eigene, ...gehaltene].flatMap((umfeld) => stelleZeilen(umfeld, leserId, tag, kette));
        });
        const summen = await readAsTenant(
          database.db,
          leserId,
          randomUUID(),
          eigeneStellensummen(leserId, tag),
          gehalteneStellensummen(leserId, tag),
        );
        const gelesen = summen.flat().map((summe) => stelleZeile(summe, tag));
        expect(gelesen, `${haus} ${tag}`).toEqual(erwartet);
        seen.zeilen += gelesen.length;
        seen.gehalten += gelesen.filter((z) => z.weiterleitungId !== null).length;
        seen.teilweise += gelesen.filter((z) => z.stand.status === "teilweise").length;
        seen.vakantSeit += gelesen.filter((z) => z.stand.status === "vakant" && z.stand.seit > z.beginn).length;
      }
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  },
);

type Stellen = Awaited<ReturnType<typeof listStellenAm>>;
type Vertraege = Awaited<ReturnType<typeof listWeiterleitungen>>;

// What overview and start page say of the tenant's posts and contracts.
function gesagt(leserId: OrganisationId, tag: PlainDate, stellen: Stellen, weiterleitungen: Vertraege) {
  const teile = uebersichtsteile({ leserId, heute: tag, stellen, kette: [] });
  return {
    teile,
    gegeben: gegebenzahlen({ leserId, weiterleitungen, teile, heute: tag, ohneVerwaltung: [] }),
    geber: geberzahlen(leserId, weiterleitungen, tag),
    lebende: lebendeEmpfaenger(leserId, weiterleitungen, tag).toSorted(),
  };
}

test.each([5, 99])(
  "what lies behind a day and is not read changes nothing that is said of it (seed %i)",
  async (seed) => {
    const database = await testDatabase();
    const welt = aWelt(seed, 40, heute);
    await writeWelt(database, welt, orakelFor(welt));
    await disturb(database, seed);
    const seen = { teile: 0, zurueckgegeben: 0, abgelehnt: 0, gespart: 0 };
    for (const haus of haeuser) {
      const leserId = idOfHaus(haus) as OrganisationId;
      for (const tag of tage.filter((t) => t >= heute)) {
        const [erwartet, gelesen, gespart] = await asTenant(database.db, leserId, randomUUID(), async (tx) => {
          const alle = [...(await listEigeneStellen(tx)), ...(await listGehalteneStellen(tx))];
          const heutige = await listStellenAm(tx, tag);
          const [vertraege, offene] = [await listWeiterleitungen(tx), await listWeiterleitungenAm(tx, tag)];
          return [
            gesagt(leserId, tag, alle, vertraege),
            gesagt(leserId, tag, heutige, offene),
            vertraege.length - offene.length,
          ] as const;
        });
        expect(gelesen, `${haus} ${tag}`).toEqual(erwartet);
        seen.teile += gelesen.teile.length;
        seen.zurueckgegeben += gelesen.teile.filter((t) => t.zustand === "zurueckgegeben").length;
        seen.abgelehnt += gelesen.gegeben.abgelehnteAngebote;
        seen.gespart += gespart;
      }
    }
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0);
  },
);
