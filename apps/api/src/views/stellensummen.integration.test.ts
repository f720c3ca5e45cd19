import { randomUUID } from "node:crypto";
import {
  asJob,
  asState,
  asTenant,
  eigeneStellensummen,
  fortschreibeRechnungsstand,
  gehalteneStellensummen,
  listEigeneStellen,
  listGehalteneStellen,
  listKettenbesetzung,
  listLandStand,
  openDb,
  readAsTenant,
} from "@kim/db";
import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { orakelFor } from "../../../../tests/support/orakel/orakel.ts";
import { idOfHaus, writeWelt } from "../../../../tests/support/orakel/rows.ts";
import { disturb } from "../../../../tests/support/orakel/stoerung.ts";
import { aWelt, haeuser } from "../../../../tests/support/orakel/welt.ts";
import { testDatabase } from "../../../../tests/support/datenbank/test-database.ts";
import { stelleZeile, stelleZeilen, type StelleZeile } from "./stelle-view.ts";

const heute = "2026-11-22"; // the day of the test databases
const tage = ["2024-06-01", "2025-12-31", "2026-01-01", "2026-02-01", heute, "2026-11-23", "2085-03-01"] as PlainDate[];

test.each([3, 17, 2211])(
  "what the database sums for the list is what the rules say, on every day (seed %i)",
  async (seed) => {
    const database = await testDatabase();
    const welt = aWelt(seed, 40, heute);
    await writeWelt(database, welt, orakelFor(welt));
    await disturb(database, seed);
    const besetztJeHaus = new Map<PlainDate, Record<string, number>>();
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
        besetztJeHaus.set(tag, { ...besetztJeHaus.get(tag), ...besetztAufEigenen(leserId, gelesen) });
        seen.zeilen += gelesen.length;
        seen.gehalten += gelesen.filter((z) => z.weiterleitungId !== null).length;
        seen.teilweise += gelesen.filter((z) => z.stand.status === "teilweise").length;
        seen.vakantSeit += gelesen.filter((z) => z.stand.status === "vakant" && z.stand.seit > z.beginn).length;
      }
    }
    // The state reads what the worker stored, of the years it computes.
    const worker = openDb(database.urls.worker, 1);
    for (const haus of haeuser)
      await asJob(worker, idOfHaus(haus) as OrganisationId, (tx) =>
        fortschreibeRechnungsstand(tx, new Date(`${heute}T12:00:00Z`), heute as PlainDate, { alle: true }),
      );
    await worker.close();
    for (const tag of tage.filter((t) => t < "2028"))
      expect(await besetztBeimLand(database, tag)).toEqual(besetztJeHaus.get(tag));
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  },
);

/** Hundredths that count as occupied on own posts; nothing where nobody does. */
function besetztAufEigenen(leserId: string, zeilen: readonly StelleZeile[]): Record<string, number> {
  const hundertstel = zeilen
    .filter(({ weiterleitungId }) => weiterleitungId === null)
    .map(({ stand, vzaeHundertstel }) =>
      stand.status === "besetzt" ? vzaeHundertstel : stand.status === "teilweise" ? stand.besetztHundertstel : 0,
    )
    .reduce((summe, anteil) => summe + anteil, 0);
  return hundertstel === 0 ? {} : { [leserId]: hundertstel };
}

/** The same as the state reads it. */
async function besetztBeimLand(
  { db }: Awaited<ReturnType<typeof testDatabase>>,
  tag: PlainDate,
): Promise<Record<string, number>> {
  const zeilen = await asState(db, randomUUID(), (tx) =>
    listLandStand(tx, { jahr: Number(tag.slice(0, 4)), tag, bekannt: null }),
  );
  return Object.fromEntries(
    zeilen
      .filter((z) => z.besetztHundertstel > 0 && haeuser.some((haus) => idOfHaus(haus) === z.organisationId))
      .map((z) => [z.organisationId, z.besetztHundertstel]),
  );
}
