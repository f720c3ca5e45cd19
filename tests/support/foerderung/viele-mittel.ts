import { randomUUID } from "node:crypto";
import { zufall } from "@kim/db/seed";
import type { OrganisationId } from "@kim/domain/grundlagen";
import type { TestApi } from "../welt/api.ts";
import { hatBescheid } from "./mittel.ts";

// Around the last days that R32 allows from 15 June and from 31 December on, for one month and for two.
const benoetigt: [string, ...string[]] = [
  "2026-07-15",
  "2026-07-16",
  "2026-08-15",
  "2026-08-16",
  "2027-01-31",
  "2027-02-28",
  "2027-03-01",
];

// The two months hold for external advice alone.
const gegenstaende = ["begleitung", "begleitung", "stellen_und_massnahmen"] as const;

/** Bescheide of 2026 of all 54, some replaced, with calls in every state, payments, and two deadlines. */
export async function furnishMittel(server: TestApi): Promise<void> {
  const z = zufall(26);
  const { admin } = server.database;
  const wahl = <const T>([erste, ...weitere]: readonly [T, ...T[]]): T =>
    weitere[z.ganz(0, weitere.length) - 1] ?? erste;
  const empfaenger = await admin<{ id: OrganisationId }[]>`
    select id from kim.organisation where art in ('kreis', 'staedteregion', 'kreisfreie_stadt') order by id`;
  const [kurz] = await admin<{ id: string }[]>`
    insert into kim.foerderkondition (id, jahr, fassung, werte, begruendung, vorgeschlagen_am, vorgeschlagen_von,
      vorgeschlagen_von_name)
    select gen_random_uuid(), 2026, 99, jsonb_set(werte, '{fristen,1,mittel,monate}', '1'), 'Probe', now(),
      gen_random_uuid(), 'P' from kim.foerderkondition where jahr = 2026 and fassung = 1 returning id`;
  const zahle = (tenantId: string, bescheidId: string, abrufId: string | null, cent: number) => admin`
    insert into kim.auszahlung (tenant_id, id, bescheid_id, mittelabruf_id, betrag_cent, ausgezahlt_am, am, von_name)
    values (${tenantId}, ${randomUUID()}, ${bescheidId}, ${abrufId}, ${cent}, ${`2026-05-${z.ganz(10, 12)}`},
      ${`2026-05-12T08:00:${z.ganz(10, 12)}Z`}, 'P')`;
  for (const { id } of empfaenger) {
    const ersetzt = await hatBescheid(server, { id }, { cent: z.ganz(1_000_000, 9_000_000) });
    const glieder: [string, ...string[]] = [ersetzt];
    if (z.wahr(0.4)) glieder.push(await hatBescheid(server, { id }, { vorgaengerId: ersetzt, cent: 5_000_001 }));
    if (z.wahr(0.5))
      await admin`update kim.bescheid set kondition_id = ${kurz?.id ?? ""} where tenant_id = ${id} and id = ${ersetzt}`;
    for (let n = z.ganz(0, 6); n > 0; n--) {
      const [abrufId, bescheidId, cent] = [randomUUID(), wahl(glieder), z.ganz(1, 900_000)];
      await admin`
        insert into kim.mittelabruf (tenant_id, id, bescheid_id, gegenstand, betrag_cent, termin, benoetigt_bis,
          begruendung, am, von_name)
        values (${id}, ${abrufId}, ${bescheidId}, ${gegenstaende[n % 3] ?? null}, ${cent},
          ${`2026-0${z.ganz(2, 4)}-15`}, ${wahl(benoetigt)},
          ${`Gehälter ${n}`}, ${`2026-02-01T08:00:0${z.ganz(0, 3)}Z`}, 'P')`;
      const stand = wahl(["offen", "offen", "abgelehnt", "bewilligt", "bewilligt", "ausgezahlt"]);
      if (stand === "offen") continue;
      await admin`
        insert into kim.mittelabruf_entscheidung (tenant_id, mittelabruf_id, bewilligt, grund, am, von_name)
        values (${id}, ${abrufId}, ${stand !== "abgelehnt"}, ${stand === "abgelehnt" ? "Nicht belegt." : null}, now(),
          'P')`;
      if (stand === "ausgezahlt") await zahle(id, bescheidId, abrufId, cent);
    }
    await furnishPauschale(id);
  }

  async function furnishPauschale(id: OrganisationId) {
    const datum = wahl(["2026-01-20", "2026-06-15", "2026-06-16"]);
    const angaben = { baustein: 3, instrument: "fachbezogene_pauschale", datum } as const;
    const cent = wahl([7_500_001, 10_000_000, 1]);
    const bescheidId = await hatBescheid(server, { id }, { ...angaben, cent });
    const gezahlt = wahl([0, 0, Math.ceil(cent / 4), Math.ceil(cent / 2), cent]);
    if (gezahlt > 0) await zahle(id, bescheidId, null, gezahlt);
    if (z.wahr(0.3)) await hatBescheid(server, { id }, { ...angaben, vorgaengerId: bescheidId, cent: cent + 3 });
  }
}
