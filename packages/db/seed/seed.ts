import { erstesFoerderjahr, foerderkonditionen, letztesFoerderjahr } from "@kim/domain/kondition";
import { hash } from "@node-rs/argon2";
import { sql } from "drizzle-orm";
import { benutzer, rollenzuweisung } from "../src/schema/auth.ts";
import { bescheid } from "../src/schema/bescheid.ts";
import { foerderangaben, kontingent } from "../src/schema/foerderung.ts";
import { abruftermin, antragsfenster, foerderkondition, foerderkonditionFreigabe } from "../src/schema/konditionen.ts";
import { organisation } from "../src/schema/organisation.ts";
import { besetzung, stelle } from "../src/schema/stelle.ts";
import { uuidOf } from "../src/ids.ts";
import { openDb, type Db, type Tx } from "../src/scope.ts";
import { passwordCost } from "../src/password.ts";
import { bescheideVon } from "./bescheide.ts";
import { kreisGuetersloh } from "./kreis-guetersloh.ts";
import { kreisWarendorf } from "./kreis-warendorf.ts";
import { duesseldorf, leverkusen } from "./leverkusen-und-duesseldorf.ts";
import { gebiete, landesstellen, organisationIdOf, traeger } from "./organisationen.ts";
import { demoPasswort, demoPersonen } from "./personen.ts";
import { zeilenVon, type Szenario } from "./szenario.ts";
import { demoMandant } from "./uebrige-mandanten.ts";
import type { WeiterleitungVorlage } from "./vertraege.ts";

export { demoPasswort, demoPersonen } from "./personen.ts";
export { organisationIdOf } from "./organisationen.ts";
export { beauftrageVertragsdokumente } from "./vertragsauftraege.ts";

/** The bodies whose figures come from a published source; every other recipient shows Demodaten. */
const mitQuelle = [leverkusen, duesseldorf];

/**
 * Fills an empty, migrated database with the register of organisations and the demo; answers false when it is not
 * empty.
 * Every tenant's rows are written in that tenant's own scope, behind the same wall as in operation.
 */
export async function seedDemo(adminUrl: string): Promise<boolean> {
  const db = openDb(adminUrl, 4);
  try {
    if (!(await recordOrganisationen(db))) return false;
    const szenarien = [...mitQuelle, kreisWarendorf];
    const mitSzenario = new Set(szenarien.map((s) => s.schluessel));
    const uebrige = gebiete
      .filter((g) => g.kachelZeile !== null && !mitSzenario.has(g.ags ?? ""))
      .map(demoMandant)
      .map(kreisGuetersloh);
    for (const szenario of [...szenarien, ...uebrige]) await recordSzenario(db, szenario);
    await recordKalender(db);
    await recordPersonen(db);
    return true;
  } finally {
    await db.close();
  }
}

/** Only the register: what an installation without a demo starts from. False when it is there already. */
export async function seedOrganisationen(adminUrl: string): Promise<boolean> {
  const db = openDb(adminUrl, 1);
  try {
    return await recordOrganisationen(db);
  } finally {
    await db.close();
  }
}

function recordOrganisationen(db: Db): Promise<boolean> {
  return db.scoped({ role: "kim_owner", tenantId: organisationIdOf("ministerium") }, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('kim_seed'))`);
    const [found] = await tx.select({ id: organisation.id }).from(organisation).limit(1);
    if (found) return false;
    const quellen = new Set(mitQuelle.map((s) => s.schluessel));
    const beteiligt = new Set(empfaengerIn(kreisWarendorf.stellen.flatMap((s) => s.weiterleitungen ?? [])));
    await tx.insert(organisation).values([
      ...landesstellen,
      ...gebiete.map((g) => ({
        ...g,
        demodaten: (g.kachelZeile !== null && !quellen.has(g.ags ?? "")) || beteiligt.has(g.ags ?? ""),
      })),
      ...traeger,
    ]);
    await recordKonditionen(tx);
    return true;
  });
}

const empfaengerIn = (vertraege: readonly WeiterleitungVorlage[]): string[] =>
  vertraege.flatMap(({ an, weiter = [] }) => [an, ...empfaengerIn(weiter)]);

// The first Fassung of each year is what research found (regeln.md section 14); the ministry publishes the next.
async function recordKonditionen(tx: Tx): Promise<void> {
  const am = new Date("2026-11-22T00:00:00Z"); // when the sources were read
  const [vorgeschlagenVon, freigegebenVon] = [uuidOf("recherche"), uuidOf("gegenlesen")];
  const jahre = Array.from({ length: letztesFoerderjahr - erstesFoerderjahr + 1 }, (_, i) => erstesFoerderjahr + i);
  const werte = jahre.flatMap((jahr) => foerderkonditionen(jahr) ?? []);
  await tx.insert(foerderkondition).values(
    werte.map(({ jahr, ...rest }) => ({
      id: konditionIdOf(jahr),
      jahr,
      fassung: 1,
      werte: rest,
      begruendung: "Aus veröffentlichten Quellen zusammengetragen.",
      vorgeschlagenAm: am,
      vorgeschlagenVon,
      vorgeschlagenVonName: "Recherche",
    })),
  );
  await tx.insert(foerderkonditionFreigabe).values(
    werte.map(({ jahr }) => ({
      konditionId: konditionIdOf(jahr),
      vorgeschlagenVon,
      freigegebenAm: am,
      freigegebenVon,
      freigegebenVonName: "Gegenlesen",
    })),
  );
}

/** The id of the seeded first Fassung of a year. */
export const konditionIdOf = (jahr: number) => uuidOf("foerderkondition", jahr);

async function recordSzenario(db: Db, szenario: Szenario): Promise<void> {
  const zeilen = zeilenVon(szenario);
  const owner = { role: "kim_owner", tenantId: zeilen.tenantId } as const;
  await db.scoped(owner, async (tx: Tx) => {
    await tx.insert(stelle).values(zeilen.stellen);
    await tx.insert(kontingent).values(zeilen.kontingente);
    if (zeilen.besetzungen.length > 0) await tx.insert(besetzung).values(zeilen.besetzungen);
    const bescheide = bescheideVon(szenario.schluessel, konditionIdOf);
    if (bescheide.length > 0) await tx.insert(bescheid).values(bescheide);
    if (zeilen.angaben.length > 0) await tx.insert(foerderangaben).values(zeilen.angaben);
  });
  for (const { tenantId, write } of zeilen.vertraege) await db.scoped({ role: "kim_owner", tenantId }, write);
}

// Demodaten: the real windows and call dates are the granting authority's to enter.
async function recordKalender(db: Db): Promise<void> {
  await db.scoped({ role: "kim_owner", tenantId: organisationIdOf("bezreg-arnsberg") }, async (tx) => {
    await tx
      .insert(antragsfenster)
      .values(([1, 2] as const).map((baustein) => ({ jahr: 2026, baustein, von: "2025-12-15", bis: "2026-12-31" })));
    const termine = ["2025-02-15", "2025-05-15", "2025-08-15", "2025-11-15"];
    await tx
      .insert(abruftermin)
      .values(([1, 2] as const).flatMap((baustein) => termine.map((termin) => ({ jahr: 2025, baustein, termin }))));
  });
}

async function recordPersonen(db: Db): Promise<void> {
  const passwortHash = await hash(demoPasswort, passwordCost);
  await db.scoped({ role: "kim_owner", tenantId: organisationIdOf("ministerium") }, async (tx) => {
    await tx.insert(benutzer).values(demoPersonen.map(({ id, email, name }) => ({ id, email, name, passwortHash })));
    await tx.insert(rollenzuweisung).values(
      demoPersonen.flatMap((p) =>
        p.zuweisungen.map((z) => ({
          benutzerId: p.id,
          organisationId: organisationIdOf(z.organisation),
          rolle: z.rolle,
        })),
      ),
    );
  });
}
