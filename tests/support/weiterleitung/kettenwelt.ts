import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll } from "vitest";
import { antwortSql, stelleSql, vertragSql, type Vertrag } from "./kette-sql.ts";
import { openTestDatabase, type TestDatabase } from "../datenbank/test-database.ts";

const haeuser = {
  kreis: ["kreis", undefined],
  ahlen: ["kreisangehoerige_kommune", "kreis"],
  beckum: ["kreisangehoerige_kommune", "kreis"],
  oelde: ["kreisangehoerige_kommune", "kreis"],
  telgte: ["kreisangehoerige_kommune", "kreis"],
  traeger: ["traeger", undefined],
  verband: ["traeger", undefined],
  stadt: ["kreisfreie_stadt", undefined],
  nachbarkreis: ["kreis", undefined],
  nachbarort: ["kreisangehoerige_kommune", "nachbarkreis"],
} as const;
export type Haus = keyof typeof haeuser;

/** Bodies of their own, and their people writing raw statements: nothing stands between them and the database. */
export interface Kettenwelt {
  id: Record<Haus, string>;
  stelle(angaben?: { von?: Haus; vzae?: number; beginn?: string; ende?: string | null }): Promise<string>;
  /**
   * "ok", or the name of the constraint that refused it (the code, where nothing has a name). All statements or none.
   */
  tut(haus: Haus, ...statements: string[]): Promise<string>;
  liest<T>(haus: Haus | undefined, statement: string): Promise<T[]>;
  /** A contract that is thought, not written. */
  vertrag(von: Haus, an: Haus, stelle: string, rest?: Partial<Vertrag>): Vertrag;
  /** The same, passed on from one that is held. */
  unter(oben: Vertrag, an: Haus, rest?: Partial<Vertrag>): Vertrag;
  /** Offers and accepts it. */
  schliesst(vertrag: Vertrag): Promise<Vertrag>;
}

/** The houses on a database of their own, for a whole test file; closed after its last test. */
export async function eigeneKettenwelt(): Promise<Kettenwelt & { database: TestDatabase }> {
  const database = await openTestDatabase();
  const welt = await openKettenwelt(database);
  afterAll(() => welt.close().then(() => database.close()));
  return { ...welt, database };
}

export async function openKettenwelt({ admin, urls }: TestDatabase): Promise<Kettenwelt & { close(): Promise<void> }> {
  const names = Object.keys(haeuser) as Haus[];
  const id = Object.fromEntries(names.map((name) => [name, randomUUID()])) as Record<Haus, string>;
  for (const name of names) {
    const [art, kreis] = haeuser[name];
    await admin`
      insert into kim.organisation (id, art, name, kurzname, kreis_id)
        values (${id[name]}, ${art}, ${name}, ${name}, ${kreis ? id[kreis] : null})`;
  }
  const api = postgres(urls.api, { max: 8, onnotice: () => {} });
  const as = <T>(haus: Haus | undefined, work: (tx: postgres.TransactionSql) => Promise<T>) =>
    api.begin(async (tx) => {
      await tx.unsafe(`set local role kim_app${haus ? `; set local app.tenant_id = '${id[haus]}'` : ""}`);
      return work(tx);
    }) as Promise<T>;
  const nameOf = (of: string) => names.find((name) => id[name] === of) ?? "kreis";
  const welt: Kettenwelt = {
    id,
    stelle: async ({ von = "kreis", ...rest } = {}) => {
      const stelle = randomUUID();
      await admin.unsafe(stelleSql(id[von], stelle, "Kette", rest));
      return stelle;
    },
    tut: (haus, ...statements) =>
      as(haus, async (tx) => {
        for (const statement of statements) await tx.unsafe(statement);
        return "ok";
      }).catch((error: unknown) => {
        if (!(error instanceof postgres.PostgresError)) throw error;
        return error.constraint_name ?? error.code;
      }),
    liest: <T>(haus: Haus | undefined, statement: string) =>
      as(haus, async (tx) => [...(await tx.unsafe(statement))] as T[]),
    vertrag: (von, an, stelle, rest = {}) => ({
      id: randomUUID(),
      geber: id[von],
      an: id[an],
      eigentuemer: id[von],
      stelle,
      vzae: 100,
      von: "2030-01-01",
      bis: "2030-12-31",
      nachweis: "2031-03-31",
      erlaubt: true,
      ...rest,
    }),
    unter: (oben, an, rest = {}) => ({
      ...oben,
      id: randomUUID(),
      geber: oben.an,
      an: id[an],
      herkunft: oben.id,
      nachweis: earlier(oben.nachweis ?? ""),
      ...rest,
    }),
    schliesst: async (vertrag) => {
      const offered = await welt.tut(nameOf(vertrag.geber), vertragSql(vertrag));
      const accepted = await welt.tut(nameOf(vertrag.an), antwortSql(vertrag));
      if (offered !== "ok" || accepted !== "ok")
        throw new Error(`chain: ${nameOf(vertrag.geber)} to ${nameOf(vertrag.an)} refused: ${offered}, ${accepted}`);
      return vertrag;
    },
  };
  return { ...welt, close: () => api.end({ timeout: 1 }) };
}

const earlier = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
