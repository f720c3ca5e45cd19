import { randomUUID } from "node:crypto";
import {
  asTenant,
  besetzungenAm,
  kettenglieder,
  listEigeneStellen,
  listGehalteneStellen,
  readAsTenant,
  stellenAm,
  uebersichtsstellen,
  vertraegeAm,
} from "@kim/db";
import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import { uebersichtsteile } from "@kim/domain/uebersicht";
import { expect, test } from "vitest";
import { testDatabase } from "../../../../../tests/support/datenbank/test-database.ts";
import { orakelFor } from "../../../../../tests/support/orakel/orakel.ts";
import { idOfHaus, writeWelt } from "../../../../../tests/support/orakel/rows.ts";
import { disturb } from "../../../../../tests/support/orakel/stoerung.ts";
import { aWelt, haeuser } from "../../../../../tests/support/orakel/welt.ts";

const heute = "2026-11-22"; // the day of the test databases
const tage = ["2025-12-31", "2026-01-31", "2026-02-01", "2026-11-21", heute, "2026-11-23"] as PlainDate[];
const ferne = ["2089-12-31", "2090-01-01", "2090-12-31", "2091-01-01"] as PlainDate[];

test.each([5, 99, 2026])(
  "the overview says the same from the columns of a day as from whole contracts, to everybody (seed %i)",
  async (seed) => {
    const database = await testDatabase();
    const welt = aWelt(seed, 40, heute);
    await writeWelt(database, welt, orakelFor(welt));
    await disturb(database, seed);
    const seen = { eigen: 0, angeboten: 0, weitergeleitet: 0, zurueckgegeben: 0, gehalten: 0, darunter: 0, gespart: 0 };
    for (const haus of haeuser) {
      const leserId = idOfHaus(haus) as OrganisationId;
      const ganz = await asTenant(database.db, leserId, randomUUID(), async (tx) => [
        ...(await listEigeneStellen(tx)),
        ...(await listGehalteneStellen(tx)),
      ]);
      for (const tag of [...tage, ...ferne]) {
        const [koepfe, besetzungen, vertraege, kette] = await readAsTenant(
          database.db,
          leserId,
          randomUUID(),
          stellenAm(leserId, tag),
          besetzungenAm(leserId, tag),
          vertraegeAm(leserId, tag),
          kettenglieder(tag),
        );
        const stellen = uebersichtsstellen(koepfe, besetzungen, vertraege);
        const teile = uebersichtsteile({ leserId, heute: tag, stellen, kette });
        expect(teile, `${haus} ${tag}`).toEqual(uebersichtsteile({ leserId, heute: tag, stellen: ganz, kette }));
        for (const teil of teile) {
          seen[teil.zustand]++;
          seen.gehalten += teil.geber ? 1 : 0;
          seen.darunter += teil.kette.length;
        }
        seen.gespart += ganz.flatMap(({ weiterleitungen }) => weiterleitungen).length - vertraege.length;
      }
    }
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0);
  },
);
