import { plainDate, type OrganisationId } from "@kim/domain/grundlagen";
import type { Organisation } from "@kim/domain/organisation";
import { baustein2Kontingent, decideStelleAnlage } from "@kim/domain/stelle";
import { foerderkonditionen, satzDerFunktion } from "@kim/domain/kondition";
import { decideAntwort, decideWeiterleitung, vertragsstand } from "@kim/domain/weiterleitung";
import { BescheidEingabe, decideBescheid, geltendeBescheide } from "@kim/domain/bescheid";
import { decideBesetzung } from "@kim/domain/besetzung";
import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyDatabase } from "../../../tests/support/empty-database.ts";
import { openTestDatabase, type TestDatabase } from "../../../tests/support/test-database.ts";
import { migrate } from "../src/migrate.ts";
import { listBescheide } from "../src/queries/bescheid.ts";
import { listKontingente } from "../src/queries/foerderung.ts";
import { findGeltendeKonditionen } from "../src/queries/kondition.ts";
import { getOrganisation, listZuwendungsempfaenger } from "../src/queries/organisation.ts";
import { listEigeneStellen, listGehalteneStellen, type StelleMitUmfeld } from "../src/queries/stelle.ts";
import { listKette } from "../src/queries/uebersicht.ts";
import { listEigeneWeiterleitungen, listWeiterleitungen } from "../src/queries/weiterleitung.ts";
import { asTenant, type TenantTx } from "../src/tenant-tx.ts";
import { beauftrageVertragsdokumente, demoPersonen, organisationIdOf, seedDemo, seedOrganisationen } from "./seed.ts";

let database: TestDatabase;
let empfaenger: Organisation[];
const as = <T>(id: OrganisationId, work: (tx: TenantTx) => Promise<T>) =>
  asTenant(database.db, id, demoPersonen[0]?.id ?? "", work);
beforeAll(async () => {
  database = await openTestDatabase();
  empfaenger = await as(organisationIdOf("ministerium"), listZuwendungsempfaenger);
});
afterAll(() => database.close());

describe("the demo", () => {
  test("is the same on every machine, hashes and times of writing aside", async () => {
    const { adminUrl, prefix, admin } = await emptyDatabase();
    await migrate(adminUrl, prefix);
    expect(await seedDemo(adminUrl)).toBe(true);
    expect(await fingerprints(admin)).toEqual(await fingerprints(database.admin));
  });

  test("is not written over what is there", async () => {
    const before = await fingerprints(database.admin);
    expect([await seedDemo(database.adminUrl), await seedOrganisationen(database.adminUrl)]).toEqual([false, false]);
    expect(await fingerprints(database.admin)).toEqual(before);
  });

  test("has the documents of its contracts set by way of the outbox, each once", async () => {
    const { adminUrl, prefix, admin } = await emptyDatabase();
    await migrate(adminUrl, prefix);
    await seedDemo(adminUrl);
    await beauftrageVertragsdokumente(adminUrl);
    const geber = ["05570", "05754", "05570004"].map(organisationIdOf);
    const auftraege = await admin`
        select tenant_id, payload ->> 'weiterleitungId' as id from kim.outbox where name = 'vertrag-erzeugen'
          order by id`;
    expect(auftraege).toHaveLength(12);
    expect(auftraege).toEqual(
      await admin`select tenant_id, id::text from kim.weiterleitung where tenant_id in ${admin(geber)} order by id`,
    );
  });

  test("gives every one of the 54 posts and grants, and marks all but those with a source as Demodaten", async () => {
    expect(empfaenger).toHaveLength(54);
    expect(empfaenger.filter(({ demodaten }) => !demodaten).map(({ kurzname }) => kurzname)).toEqual([
      "Düsseldorf",
      "Leverkusen",
    ]);
    const [counts] = await database.admin`
        select (select count(distinct tenant_id)::int from kim.stelle) as posts, (select count(distinct tenant_id)::int
          from kim.kontingent where jahr = 2026) as grants`;
    expect(counts).toEqual({ posts: 54, grants: 54 });
  });

  test("passes Warendorf's posts on to Kommunen and a Träger, one post over Ahlen to Drensteinfurt, and some of it is over again", async () => {
    const gegeben = await as(organisationIdOf("05570"), listEigeneWeiterleitungen);
    const am = plainDate("2026-11-22");
    const mit = (stand: string) =>
      gegeben
        .filter((w) => vertragsstand(w, am) === stand)
        .map(({ empfaengerName }) => empfaengerName)
        .sort();
    expect({
      laufend: mit("laufend"),
      angeboten: mit("angeboten"),
      beendet: mit("beendet"),
      zurueckgegeben: mit("zurueckgegeben"),
      abgelehnt: mit("abgelehnt"),
    }).toEqual({
      laufend: ["Ahlen", "Ahlen", "Beckum", "Telgte", "Wohlfahrtsverband Warendorf"],
      angeboten: ["Ahlen"],
      beendet: ["Everswinkel"],
      zurueckgegeben: ["Oelde"],
      abgelehnt: ["Oelde"],
    });
    const kette = await as(organisationIdOf("05570"), (tx) => listKette(tx, am));
    expect(kette).toMatchObject([
      { ebene: 2, empfaengerName: "Drensteinfurt", vzaeHundertstel: 50, besetztHundertstel: 50 },
    ]);
  });

  test("gives the Träger of Warendorf a second world in the Kreis next door", async () => {
    const geber = await as(organisationIdOf("wohlfahrt-warendorf"), listWeiterleitungen);
    expect(geber.map(({ geberName, vzaeHundertstel }) => [geberName, vzaeHundertstel]).sort()).toEqual([
      ["Kreis Gütersloh", 100],
      ["Kreis Gütersloh", 100],
      ["Kreis Warendorf", 100],
    ]);
  });
});

describe("every row of the demo could have been entered", () => {
  test("posts, occupancy, offers and answers pass the rules of the domain, on every level", async () => {
    const refusals: unknown[] = [];
    let decided = 0;
    const geber = await giversOf(database.admin);
    for (const id of new Set([...empfaenger.map((e) => e.id), ...geber])) {
      await as(id, async (tx) => {
        const lage = await loadLage(tx);
        for (const umfeld of [...lage.eigene, ...lage.gehaltene]) {
          const decisions = [
            ...(lage.eigene.includes(umfeld)
              ? [
                  decideStelleAnlage({
                    ...lage,
                    vorhandene: lage.eigene.map(({ stelle }) => stelle),
                    antrag: umfeld.stelle,
                  }),
                ]
              : []),
            ...umfeld.besetzungen.map((antrag) =>
              decideBesetzung({
                organisationId: antrag.organisationId,
                stelle: umfeld.stelle,
                weiterleitungen: umfeld.weiterleitungen,
                vorhandene: umfeld.besetzungen,
                heute: antrag.von,
                antrag,
              }),
            ),
            ...(
              await Promise.all(
                umfeld.weiterleitungen
                  .filter((w) => w.geberId === id)
                  .map(async (w) =>
                    offerDecisions(w, { ...lage, ...umfeld, empfaenger: await getOrganisation(tx, w.empfaengerId) }),
                  ),
              )
            ).flat(),
          ];
          decided += decisions.length;
          refusals.push(
            ...decisions.flatMap((decision) =>
              decision.ok ? [] : [{ bei: lage.geber.kurzname, stelle: umfeld.stelle.bezeichnung, ...decision.refusal }],
            ),
          );
        }
      });
    }
    expect(decided).toBeGreaterThan(1000);
    expect(refusals).toEqual([]);
  });

  test("Bescheide pass the rules of the domain in the order in which they were issued, and agree with the Kontingent", async () => {
    for (const organisation of empfaenger) {
      await as(organisation.id, async (tx) => {
        const bescheide = (await listBescheide(tx, organisation.id)).toSorted((a, b) => a.am.localeCompare(b.am));
        for (const [i, b] of bescheide.entries()) {
          const konditionen = await findGeltendeKonditionen(tx, b.jahr);
          const {
            organisationName: _,
            organisationArt: __,
            instrument: ___,
            konditionId: ____,
            am: _____,
            vonName: ______,
            ...angaben
          } = b;
          const eingabe = BescheidEingabe.parse({ ...angaben, ohneAntrag: true });
          const decision = decideBescheid({
            organisation,
            bescheide: bescheide.slice(0, i),
            konditionen: konditionen ? { id: b.konditionId, konditionen } : undefined,
            eingabe,
          });
          expect(decision).toMatchObject({ ok: true, event: { bescheid: { instrument: b.instrument } } });
        }
        const kontingente = await listKontingente(tx);
        for (const b of geltendeBescheide(bescheide))
          expect(kontingente).toContainEqual(
            expect.objectContaining({ jahr: b.jahr, baustein: b.baustein, vzaeHundertstel: b.vzaeHundertstel }),
          );
      });
    }
    const [count] = await database.admin`select count(distinct tenant_id)::int as tenants from kim.bescheid`;
    expect(count).toEqual({ tenants: 3 });
  });
});

const giversOf = async (admin: Sql) =>
  (await admin<{ id: OrganisationId }[]>`select distinct tenant_id as id from kim.weiterleitung`).map(({ id }) => id);

async function loadLage(tx: TenantTx) {
  const geber = await getOrganisation(tx, tx.tenantId);
  return {
    geber,
    art: geber.art,
    kontingente: await listKontingente(tx),
    eigene: await listEigeneStellen(tx),
    gehaltene: await listGehalteneStellen(tx),
    bestehende: await listEigeneWeiterleitungen(tx),
  };
}

type Umfeldlage = Awaited<ReturnType<typeof loadLage>> & StelleMitUmfeld & { empfaenger: Organisation };

function offerDecisions(w: StelleMitUmfeld["weiterleitungen"][number], lage: Umfeldlage) {
  const { geber, empfaenger, stelle, kontingente, weiterleitungen } = lage;
  const herkunft = weiterleitungen.find(({ id }) => id === w.herkunftId) ?? null;
  const saetze = [2022, 2023, 2024, 2025, 2026].flatMap((jahr) => {
    const konditionen = foerderkonditionen(jahr);
    return konditionen ? [{ jahr, cent: satzDerFunktion(konditionen, stelle.funktion).cent }] : [];
  });
  // An offer was made while the share was free: what was declined, filled or offered since is not held against it.
  const besetzungen = w.antwort?.angenommen === false ? [] : lage.besetzungen.filter(({ von }) => von <= w.beginn);
  const bestehende = lage.bestehende.filter(({ angebotenAm }) => angebotenAm <= w.angebotenAm);
  const baustein2Hundertstel = herkunft ? null : baustein2Kontingent(kontingente, w);
  const angebot = decideWeiterleitung({
    geber,
    empfaenger,
    stelle,
    herkunft,
    saetze,
    besetzungen,
    bestehende,
    baustein2Hundertstel,
    traegerDarunter: [],
    zusatzstellen: [],
    koordination: [],
    eigenerNachweisAm: null,
    angebot: w,
  });
  if (w.antwort === null) return [angebot];
  const antwort = w.antwort.angenommen
    ? { angenommen: true as const }
    : { angenommen: false as const, grund: w.antwort.grund };
  return [
    angebot,
    decideAntwort({ weiterleitung: { ...w, antwort: null, enden: [] }, organisationId: w.empfaengerId, antwort }),
  ];
}

async function fingerprints(admin: Sql): Promise<Record<string, string>> {
  const tables = await admin<
    { name: string }[]
  >`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('kim', 'auth') order by 1`;
  const rows = await admin.unsafe<{ name: string; print: string }[]>(
    tables
      .map(
        ({ name }) =>
          `
            select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(row, '' order by row)), '') as print
              from (select (to_jsonb(t) - 'passwort_hash' - 'angelegt_am')::text as row from ${name} t) rows`,
      )
      .join(" union all "),
  );
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}
