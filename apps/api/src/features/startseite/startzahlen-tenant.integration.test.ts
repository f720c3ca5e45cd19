import { randomUUID } from "node:crypto";
import {
  asTenant,
  listAntraege,
  listEigeneStellen,
  listErgebnisJahre,
  listGehalteneStellen,
  listJahreslaeufe,
  listKettenbesetzung,
  listKorrekturbitten,
  listSchritte,
  listWeiterleitungen,
  readAsTenant,
  type TenantTx,
} from "@kim/db";
import { antragsstand } from "@kim/domain/antrag";
import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import { geberzahlen, gegebenzahlen, korrekturzahlen, lebendeEmpfaenger } from "@kim/domain/start";
import { uebersichtsteile } from "@kim/domain/uebersicht";
import { expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../../tests/support/datenbank/test-database.ts";
import { orakelFor } from "../../../../../tests/support/orakel/orakel.ts";
import { idOfHaus, writeWelt } from "../../../../../tests/support/orakel/rows.ts";
import { disturb } from "../../../../../tests/support/orakel/stoerung.ts";
import { aWelt, haeuser } from "../../../../../tests/support/orakel/welt.ts";
import { stelleZeilen } from "../../views/stelle-view.ts";
import {
  weiterleitungsempfaengerlesung,
  weiterleitungsempfaengerzahlen,
  zuwendungsempfaengerlesung,
  zuwendungsempfaengerzahlen,
} from "./startzahlen-tenant.ts";

const heute = "2026-11-22"; // the day of the test databases
// Around the days on which contracts end, are to be proved, and come into sight: 60 and 90 days before.
const baldige = [
  "2026-01-31",
  "2026-02-01",
  "2026-11-21",
  heute,
  "2026-11-23",
  "2026-12-21",
  "2026-12-22",
  "2026-12-23",
];
const ferne = ["2089-10-02", "2089-10-03", "2090-10-01", "2090-10-02", "2090-12-01", "2090-12-02", "2091-01-01"];
const tage = [...baldige, ...ferne] as PlainDate[];

/** What is read whole, as each count is defined over it. */
async function ganzGelesen(tx: TenantTx) {
  return {
    stellen: [...(await listEigeneStellen(tx)), ...(await listGehalteneStellen(tx))],
    weiterleitungen: await listWeiterleitungen(tx),
    kette: await listKettenbesetzung(tx),
    bitten: await listKorrekturbitten(tx),
  };
}

test.each([5, 99, 1848])(
  "a holder's start page counts the same from columns as from whole contracts, to everybody (seed %i)",
  async (seed) => {
    const database = await testDatabase();
    const welt = aWelt(seed, 40, heute);
    await writeWelt(database, welt, orakelFor(welt));
    await disturb(database, seed);
    const seen = { geber: 0, bitten: 0, abgelehnt: 0, zurueck: 0, empfaenger: 0, vakant: 0 };
    for (const haus of haeuser) {
      const leserId = idOfHaus(haus) as OrganisationId;
      const ganz = await asTenant(database.db, leserId, randomUUID(), ganzGelesen);
      const { stellen, weiterleitungen } = ganz;
      for (const tag of tage) {
        const leser = { leserId, heute: tag, art: "traeger" as const };
        const gelesen = await readAsTenant(
          database.db,
          leserId,
          randomUUID(),
          ...weiterleitungsempfaengerlesung(leser),
        );
        const { zahlen, empfaenger } = weiterleitungsempfaengerzahlen(leser, gelesen);
        const teile = uebersichtsteile({ leserId, heute: tag, stellen, kette: [] });
        const zeilen = stellen
          .flatMap((umfeld) => stelleZeilen(umfeld, leserId, tag, ganz.kette))
          .filter(({ stand }) => stand.status !== "beendet");
        const zahl = (von: typeof zeilen) => ({
          stellen: von.length,
          vakanteStellen: von.filter(({ stand }) => stand.status === "vakant").length,
          teilweiseVakanteStellen: von.filter(({ stand }) => stand.status === "teilweise").length,
        });
        expect(zahlen, `${haus} ${tag}`).toEqual({
          sicht: "weiterleitungsempfaenger",
          eigene: zahl(zeilen.filter(({ geberId }) => geberId === null)),
          jahresstand: null,
          geld: null,
          geber: geberzahlen(leserId, weiterleitungen, tag).map((g) => ({
            ...g,
            ...zahl(zeilen.filter(({ geberId }) => geberId === g.id)),
          })),
          gegeben: gegebenzahlen({ leserId, weiterleitungen, teile, heute: tag, ohneVerwaltung: [] }),
          korrekturen: korrekturzahlen(leserId, ganz.bitten),
        });
        expect([...empfaenger.keys()].sort()).toEqual(lebendeEmpfaenger(leserId, weiterleitungen, tag).toSorted());
        const { gegeben } = zahlen;
        seen.geber += "geber" in zahlen ? zahlen.geber.length : 0;
        seen.bitten += "korrekturen" in zahlen ? (zahlen.korrekturen?.length ?? 0) : 0;
        seen.abgelehnt += gegeben.abgelehnteAngebote;
        seen.zurueck += gegeben.zurueckgegeben;
        seen.empfaenger += empfaenger.size;
        seen.vakant += "eigene" in zahlen ? zahlen.eigene.vakanteStellen : 0;
      }
    }
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0);
  },
);

const jahre = [2023, 2024, 2025, 2026, 2027];

/** An application of every stand the start page tells, and of two it does not. */
async function beantragen({ admin }: TestDatabase, tenantId: string) {
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    const verlaeufe = [[], ["eingereicht"], ["eingereicht", "rueckfrage"], ["eingereicht", "zurueckgezogen"]];
    for (const [i, verlauf] of verlaeufe.entries()) {
      const id = randomUUID();
      await tx`insert into kim.antrag (tenant_id, id, jahr, baustein, inhalt)
        values (${tenantId}, ${id}, ${2090 + i}, 1, '{}')`;
      for (const [n, art] of verlauf.entries())
        await tx`insert into kim.antrag_vorgang (tenant_id, id, antrag_id, art, text, am, von_name)
          values (${tenantId}, ${randomUUID()}, ${id}, ${art}, 'Bitte ergänzen.', ${`2026-01-0${n + 1}T08:00:00Z`}, 'P')`;
    }
  });
}

/** Runs of each kind: none, under way, ended with a failed step after a good one, and the other way round. */
async function laufen({ admin }: TestDatabase, tenantId: string) {
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    const lauf = async (jahr: number, tag: string, beendet: boolean, status: string) => {
      const id = randomUUID();
      const am = `${tag}T08:00:00Z`;
      await tx`insert into kim.jahreslauf (tenant_id, id, jahr, umfang, ausloeser, anzahl, gestartet_am, beendet_am)
        values (${tenantId}, ${id}, ${jahr}, 'mandant', 'person', 1, ${am}, ${beendet ? am : null})`;
      await tx`insert into kim.jahreslauf_schritt (tenant_id, lauf_tenant_id, lauf_id, status, fehler, versuche,
          geaendert_am)
        values (${tenantId}, ${tenantId}, ${id}, ${status}, ${status === "fehlgeschlagen" ? "Kein Platz." : null}, 1, ${am})`;
    };
    await lauf(2023, "2028-01-01", true, "fehlgeschlagen");
    await lauf(2023, "2028-01-02", true, "fertig");
    await lauf(2024, "2028-01-03", true, "fertig");
    await lauf(2024, "2028-01-04", true, "fehlgeschlagen");
    await lauf(2025, "2028-01-05", false, "laeuft");
    for (const jahr of [2023, 2024, 2025, 2026])
      await tx`insert into kim.jahresergebnis (tenant_id, jahr, ergebnis, fingerabdruck, pdf, berechnet_am)
        values (${tenantId}, ${jahr}, '{}', '', '', now()) on conflict do nothing`;
  });
}

async function erwartet(tx: TenantTx, jahr: number) {
  const staende = (await listAntraege(tx)).map((antrag) => antragsstand(antrag.vorgaenge, antrag.beschieden));
  const lauf = (await listJahreslaeufe(tx)).find((l) => l.jahr === jahr);
  const schritte = lauf ? await listSchritte(tx, lauf.id) : [];
  const gespeichert = (await listErgebnisJahre(tx)).includes(jahr);
  return {
    jahr,
    antraege: {
      rueckfragen: staende.filter((stand) => stand === "rueckfrage").length,
      entwuerfe: staende.filter((stand) => stand === "entwurf").length,
    },
    jahresergebnis:
      lauf && !lauf.beendetAm
        ? "in-arbeit"
        : schritte.some(({ status }) => status === "fehlgeschlagen")
          ? "fehlgeschlagen"
          : gespeichert
            ? "fertig"
            : "fehlt",
  };
}

test("a recipient's start page says of its applications and of the result of the year what their pages say", async () => {
  const database = await testDatabase();
  const rows = await database.admin<{ id: OrganisationId }[]>`select distinct tenant_id as id from kim.stelle`;
  for (const { id } of rows.slice(0, 3)) {
    await beantragen(database, id);
    await laufen(database, id);
  }
  const seen = new Set<string>();
  const antraege = { entwuerfe: 0, rueckfragen: 0 };
  for (const { id } of rows)
    for (const jahr of jahre) {
      const leser = { leserId: id, art: "kreis" as const, heute: `${jahr + 1}-06-01` as PlainDate };
      const gelesen = await readAsTenant(database.db, id, randomUUID(), ...zuwendungsempfaengerlesung(leser));
      const { zahlen } = zuwendungsempfaengerzahlen(leser, gelesen);
      expect(zahlen).toMatchObject(await asTenant(database.db, id, randomUUID(), (tx) => erwartet(tx, jahr)));
      if (!("jahresergebnis" in zahlen)) continue;
      seen.add(zahlen.jahresergebnis);
      antraege.entwuerfe += zahlen.antraege.entwuerfe;
      antraege.rueckfragen += zahlen.antraege.rueckfragen;
    }
  expect([...seen].sort()).toEqual(["fehlgeschlagen", "fehlt", "fertig", "in-arbeit"]);
  expect(antraege.entwuerfe).toBeGreaterThan(0);
  expect(antraege.rueckfragen).toBeGreaterThan(0);
});
