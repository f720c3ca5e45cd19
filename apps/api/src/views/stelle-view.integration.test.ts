import { randomUUID } from "node:crypto";
import {
  asTenant,
  getStelleMitUmfeld,
  kettenbesetzungUnter,
  listKettenbesetzung,
  Missing,
  readAsTenant,
  stellendetail,
} from "@kim/db";
import type { OrganisationId, PlainDate, StelleId } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { testDatabase } from "../../../../tests/support/datenbank/test-database.ts";
import { orakelFor } from "../../../../tests/support/orakel/orakel.ts";
import { idOfHaus, writeWelt } from "../../../../tests/support/orakel/rows.ts";
import { disturb } from "../../../../tests/support/orakel/stoerung.ts";
import { aWelt, haeuser } from "../../../../tests/support/orakel/welt.ts";
import { stelleView } from "./stelle-view.ts";

const heute = "2026-11-22"; // the day of the test databases
const tage = ["2024-06-01", "2025-12-31", "2026-01-01", "2026-11-21", heute, "2026-11-23", "2090-12-31"] as PlainDate[];
const missing = (error: unknown) => {
  if (!(error instanceof Missing)) throw error;
  return undefined;
};

test.each([5, 77])(
  "the page of a post says the same from its columns as from whole contracts, to everybody and on every day (seed %i)",
  async (seed) => {
    const database = await testDatabase();
    const welt = aWelt(seed, 40, heute);
    await writeWelt(database, welt, orakelFor(welt));
    await disturb(database, seed);
    await database.admin`update kim.stelle set funktion = 'koordination' where get_byte(uuid_send(id), 2) % 2 = 0`;
    const seen = { verborgen: 0, gehalten: 0, darunter: 0, vertraege: 0, aenderungen: 0, ablehnungen: 0 };
    for (const haus of haeuser)
      for (const { id } of welt.stellen) {
        const [leserId, stelleId] = [idOfHaus(haus) as OrganisationId, id as StelleId];
        const ganz = await asTenant(database.db, leserId, randomUUID(), async (tx) => ({
          umfeld: await getStelleMitUmfeld(tx, stelleId),
          kette: await listKettenbesetzung(tx),
        })).catch(missing);
        const gelesen = await readAsTenant(
          database.db,
          leserId,
          randomUUID(),
          stellendetail(leserId, stelleId),
          kettenbesetzungUnter(leserId, stelleId),
        ).catch(missing);
        expect(gelesen === undefined, `${haus} ${id}`).toBe(ganz === undefined);
        if (!ganz || !gelesen) {
          seen.verborgen++;
          continue;
        }
        for (const tag of tage) {
          const { weiterleitungen, ...erwartet } = stelleView(ganz.umfeld, leserId, tag, ganz.kette);
          const view = stelleView(gelesen[0], leserId, tag, gelesen[1]);
          expect(view, `${haus} ${id} ${tag}`).toEqual({ ...erwartet, weiterleitungen: expect.anything() });
          // Of a contract fewer columns, each as it was.
          expect(weiterleitungen, `${haus} ${id} ${tag}`).toMatchObject(view.weiterleitungen);
          seen.gehalten += view.eigen ? 0 : 1;
          seen.darunter += view.teile.filter(({ darunter }) => darunter.length > 0).length;
          seen.vertraege += view.weiterleitungen.length;
          seen.aenderungen += view.weiterleitungen.filter(({ aenderungen }) => aenderungen.length > 0).length;
          seen.ablehnungen += view.hinweise.filter(({ reason }) => reason === "ablehnung-festgehalten").length;
        }
      }
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(5);
  },
);
