import { plainDate, type OrganisationId } from "@kim/domain/grundlagen";
import type { Organisation } from "@kim/domain/organisation";
import { vertragsstand } from "@kim/domain/weiterleitung";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyDatabase } from "../../../tests/support/datenbank/empty-database.ts";
import { openTestDatabase, type TestDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { migrate } from "../src/migrate.ts";
import { listZuwendungsempfaenger } from "../src/queries/organisation.ts";
import { kettenglieder } from "../src/queries/stelle/uebersicht.ts";
import { listEigeneWeiterleitungen, listWeiterleitungen } from "../src/queries/weiterleitung/weiterleitung.ts";
import { asTenant, readAsTenant, type TenantTx } from "../src/scope/tenant-tx.ts";
import { bestandVon, demoPersonen, organisationIdOf, seedDemo, seedOrganisationen, Unvereinbar } from "./seed.ts";
import { bescheidablehnungen } from "./testing/geldablehnungen.ts";
import { fingerprints } from "./testing/fingerprints.ts";
import { stellenablehnungen } from "./testing/stellenablehnungen.ts";

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
    expect(await seedDemo(adminUrl, { umfang: "klein" })).toBe(true);
    expect(await fingerprints(admin)).toEqual(await fingerprints(database.admin));
  });

  test("is not written over what is there", async () => {
    const before = await fingerprints(database.admin);
    expect(await seedDemo(database.adminUrl)).toBe(false);
    await expect(seedOrganisationen(database.adminUrl)).rejects.toThrow(Unvereinbar);
    expect(await fingerprints(database.admin)).toEqual(before);
  });

  test("has the documents of its contracts set by way of the outbox, each once", async () => {
    const { adminUrl, prefix, admin } = await emptyDatabase();
    await migrate(adminUrl, prefix);
    await seedDemo(adminUrl, { umfang: "klein", dokumente: true });
    const geber = ["05570", "05754", "05570004"].map(organisationIdOf);
    const auftraege = await admin`
        select tenant_id, payload ->> 'weiterleitungId' as id from kim.outbox where name = 'vertrag-erzeugen'
          order by id`;
    expect(auftraege).toHaveLength(12);
    expect(auftraege).toEqual(
      await admin`select tenant_id, id::text from kim.weiterleitung where tenant_id in ${admin(geber)} order by id`,
    );
    const bescheide = await admin`
      select vorgang from (select payload ->> 'vorgangId' as vorgang from kim.outbox
        where name = 'schriftstueck-setzen' and payload ->> 'art' = 'bescheid') s order by 1`;
    expect(bescheide).toEqual(
      await admin`select id::text as vorgang from kim.bescheid where tenant_id = ${organisationIdOf("05570")}
        and jahr >= (select max(jahr) - 1 from kim.bescheid) order by 1`,
    );
  });

  test("asked for twice at once, is written once", async () => {
    const { adminUrl, prefix } = await emptyDatabase();
    await migrate(adminUrl, prefix);
    expect(
      (await Promise.all([seedDemo(adminUrl, { umfang: "klein" }), seedDemo(adminUrl, { umfang: "klein" })])).sort(),
    ).toEqual([false, true]);
  });

  test("is written whole or not at all: what fails at its last row leaves an empty database, and the next try fills it", async () => {
    const { adminUrl, prefix, admin } = await emptyDatabase();
    await migrate(adminUrl, prefix);
    await admin`alter table auth.rollenzuweisung add constraint bricht check (rolle <> 'pruefung')`;
    await expect(seedDemo(adminUrl, { umfang: "klein" })).rejects.toThrow("rollenzuweisung");
    expect(await bestandVon(adminUrl)).toBe("leer");
    await admin`alter table auth.rollenzuweisung drop constraint bricht`;
    expect(await seedDemo(adminUrl, { umfang: "klein" })).toBe(true);
    expect(await bestandVon(adminUrl)).toBe("demo");
  });

  test("that an older version left without people is named instead of being shown as complete", async () => {
    const { adminUrl, prefix, admin } = await emptyDatabase();
    await migrate(adminUrl, prefix);
    await seedDemo(adminUrl, { umfang: "klein" });
    await admin`truncate auth.benutzer cascade`;
    await expect(seedDemo(adminUrl, { umfang: "klein" })).rejects.toThrow("npm run fresh");
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
    const [kette] = await readAsTenant(
      database.db,
      organisationIdOf("05570"),
      demoPersonen[0]?.id ?? "",
      kettenglieder(am),
    );
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

describe("an installation without the demo", () => {
  test("starts from the register with its facts and the published conditions, and the order to compute their figures", async () => {
    const { adminUrl, prefix, admin } = await emptyDatabase();
    await migrate(adminUrl, prefix);
    expect(await seedOrganisationen(adminUrl)).toBe(true);
    expect(await seedOrganisationen(adminUrl)).toBe(false);
    expect(await bestandVon(adminUrl)).toBe("installation");
    const filled = Object.entries(await fingerprints(admin)).filter(([, print]) => !print.startsWith("0 "));
    expect(filled.map(([table]) => table).sort()).toEqual([
      "kim.basiszinssatz",
      "kim.basiszinssatz_bestaetigung",
      "kim.foerderkondition",
      "kim.foerderkondition_freigabe",
      "kim.landesansatz",
      "kim.organisation",
      "kim.outbox",
      "kim.rechnungsmarke",
      "kim.registermerkmal",
    ]);
    const arten = await admin`select art, count(*)::int from kim.organisation group by art order by art`;
    expect(arten.map(({ art }) => art)).not.toContain("traeger");
    expect(await admin`select 1 from kim.organisation where demodaten`).toEqual([]);
  });

  test("takes no demo", async () => {
    const { adminUrl, prefix, admin } = await emptyDatabase();
    await migrate(adminUrl, prefix);
    await seedOrganisationen(adminUrl);
    const before = await fingerprints(admin);
    await expect(seedDemo(adminUrl, { umfang: "klein" })).rejects.toThrow(Unvereinbar);
    expect(await fingerprints(admin)).toEqual(before);
  });
});

describe("every row of the demo could have been entered", () => {
  test("posts, occupancy, offers and answers pass the rules of the domain, on every level", async () => {
    const { decided, refusals } = await stellenablehnungen(database);
    expect(decided).toBeGreaterThan(1000);
    expect(refusals).toEqual([]);
  });

  test("Bescheide pass the rules of the domain in the order in which they were issued, and agree with the Kontingent", async () => {
    for (const organisation of empfaenger) expect(await as(organisation.id, bescheidablehnungen)).toEqual([]);
    const [count] = await database.admin`select count(distinct tenant_id)::int as tenants from kim.bescheid`;
    expect(count).toEqual({ tenants: 3 });
  });
});
