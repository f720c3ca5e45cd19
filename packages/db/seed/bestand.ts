import { count, eq, sql } from "drizzle-orm";
import { benutzer } from "../src/schema/auth.ts";
import { organisation } from "../src/schema/organisation.ts";
import { openDb, type Tx } from "../src/scope/scope.ts";
import { organisationIdOf } from "./grundstock/organisationen.ts";

/** What a migrated database holds. */
export type Bestand = "leer" | "demo" | "installation";

/** The demo and an installation in use exclude each other; nothing was changed. */
export class Unvereinbar extends Error {
  override readonly name = "Unvereinbar";
}

/** What is in the database at `adminUrl`, whatever version it is of. */
export async function bestandVon(adminUrl: string): Promise<Bestand> {
  const db = openDb(adminUrl, 1);
  try {
    const [register] = await db.sql<{ name: string | null }[]>`select to_regclass('kim.organisation')::text as name`;
    if (!register?.name) return "leer";
  } finally {
    await db.close();
  }
  return asOwner(adminUrl, async (tx) => (await lies(tx)).bestand);
}

/**
 * Writes into an empty database, all of it or nothing; answers false when the same kind of installation is there
 * already. Who comes second waits for the first.
 */
export function installed(
  adminUrl: string,
  kind: Exclude<Bestand, "leer">,
  write: (tx: Tx) => Promise<void>,
): Promise<boolean> {
  return asOwner(adminUrl, async (tx) => {
    // Whoever comes second waits for the whole of the first, on a slow machine longer than a request would.
    await tx.execute(sql`set local lock_timeout = 0`);
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('kim_seed'))`);
    const { bestand, personen } = await lies(tx);
    if (bestand === "demo" && personen === 0) throw new Unvereinbar(halbeDemo);
    if (bestand === kind) return false;
    if (bestand !== "leer") throw new Unvereinbar(saetze[bestand]);
    await write(tx);
    return true;
  });
}

async function asOwner<T>(adminUrl: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const db = openDb(adminUrl, 1);
  try {
    return await db.scoped({ role: "kim_owner", tenantId: organisationIdOf("ministerium") }, work);
  } finally {
    await db.close();
  }
}

// No installation in use ever holds a body that is marked as Demodaten.
async function lies(tx: Tx): Promise<{ bestand: Bestand; personen: number }> {
  const [organisationen] = await tx.select({ anzahl: count() }).from(organisation);
  const [demo] = await tx.select({ anzahl: count() }).from(organisation).where(eq(organisation.demodaten, true));
  const [personen] = await tx.select({ anzahl: count() }).from(benutzer);
  const bestand = !organisationen?.anzahl ? "leer" : demo?.anzahl ? "demo" : "installation";
  return { bestand, personen: personen?.anzahl ?? 0 };
}

const saetze = {
  demo: "Diese Datenbank enthält die Demo mit erfundenen Daten und veröffentlichten Zugängen. Eine Installation braucht eine eigene, leere Datenbank; es wurde nichts verändert.",
  installation:
    "Diese Datenbank enthält eine Installation ohne Demo. Die Demo mit ihren veröffentlichten Zugängen lässt sich nicht dazumischen; es wurde nichts verändert.",
} as const;
const halbeDemo =
  "Die Demo wurde einmal nicht zu Ende eingespielt, und niemand kann sich anmelden. Neu anlegen: npm run fresh";
