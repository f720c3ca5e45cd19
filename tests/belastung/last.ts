import { randomUUID } from "node:crypto";
import { demoPasswort } from "@kim/db/seed";
import postgres from "postgres";

const jeEmpfaenger = 20;
const jahr = 2026;

/** Somebody of a recipient, the grant whose money is called and the post whose cost is entered. */
export type Mensch = {
  email: string;
  passwort: string;
  organisationId: string;
  bescheidId: string;
  ausgabe: string;
  abruf: string;
};

/** 20 people for each of the 54, each with an expense and a call of money of its own to send. */
export async function legeLastAn(adminUrl: string, runde: number): Promise<Mensch[]> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    // Everybody has the demo's password: its hash costs what a hash costs in operation.
    const [demo] = await sql<{ passwortHash: string }[]>`
      select passwort_hash as "passwortHash" from auth.benutzer where email = 'kreis@kim.example'`;
    const passwortHash = demo?.passwortHash ?? "";
    const empfaenger = await sql<{ id: string }[]>`
      select id from kim.organisation where art in ('kreis', 'staedteregion', 'kreisfreie_stadt') order by id`;
    // Any day of the year may be called on, whatever the calendar of the demo says.
    await sql`delete from kim.abruftermin where jahr = ${jahr}`;
    const bescheide = new Map<string, string>();
    for (const { id } of empfaenger)
      bescheide.set(id, (await vorhandenerBescheid(sql, id)) ?? (await einBescheid(sql, id)));
    const menschen = empfaenger.flatMap(({ id }, o) =>
      Array.from({ length: jeEmpfaenger }, (_, i): Mensch & { benutzerId: string } => ({
        benutzerId: randomUUID(),
        email: `last-${runde}-${o}-${i}@kim.example`,
        passwort: demoPasswort,
        organisationId: id,
        bescheidId: bescheide.get(id) ?? "",
        ausgabe: randomUUID(),
        abruf: randomUUID(),
      })),
    );
    await sql`insert into auth.benutzer ${sql(
      menschen.map(({ benutzerId, email }) => ({ id: benutzerId, email, name: email, passwort_hash: passwortHash })),
    )}`;
    await sql`insert into auth.rollenzuweisung ${sql(
      menschen.flatMap(({ benutzerId, organisationId }) =>
        ["koordination", "finanzen"].map((rolle) => ({
          benutzer_id: benutzerId,
          organisation_id: organisationId,
          rolle,
        })),
      ),
    )}`;
    await sql`analyze`;
    return menschen;
  } finally {
    await sql.end();
  }
}

/** There is one grant of a year and Baustein: the demo's, or that of the round before. */
async function vorhandenerBescheid(sql: postgres.Sql, tenantId: string): Promise<string | undefined> {
  const [bescheid] = await sql<{ id: string }[]>`
    select b.id from kim.bescheid b where b.tenant_id = ${tenantId} and b.jahr = ${jahr} and b.baustein = 1
      and not exists (select 1 from kim.bescheid n where n.tenant_id = b.tenant_id and n.vorgaenger_id = b.id)`;
  return bescheid?.id;
}

async function einBescheid(sql: postgres.Sql, tenantId: string): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into kim.bescheid (tenant_id, id, jahr, baustein, art, instrument, aktenzeichen, datum, von, bis,
      nachweis_faellig_am, vakanz_methode, kondition_id, vzae_hundertstel, personal_cent, arbeitsplaetze_cent,
      massnahmen_cent, nebenbestimmungen, am, von_name)
    select ${tenantId}, ${id}, ${jahr}, 1, 'anschlussbescheid', 'zuwendung', 'Last', ${`${jahr}-01-02`},
      ${`${jahr}-01-01`}, ${`${jahr}-12-31`}, ${`${jahr + 1}-03-31`}, 'tagesgenau', k.id, 100, 5500000, 0, 0, '', now(),
      'Belastung'
    from kim.foerderkondition k where k.jahr = ${jahr} order by k.fassung limit 1`;
  return id;
}

/** How many of the expenses and calls that were sent are there. */
export async function gespeichert(adminUrl: string, menschen: readonly Mensch[]) {
  const sql = postgres(adminUrl, { max: 1 });
  try {
    const [ausgaben] = await sql<{ n: number }[]>`
      select count(*)::int as n from kim.ausgabe where id in ${sql(menschen.map(({ ausgabe }) => ausgabe))}`;
    const [abrufe] = await sql<{ n: number }[]>`
      select count(*)::int as n from kim.mittelabruf where id in ${sql(menschen.map(({ abruf }) => abruf))}`;
    return { ausgaben: ausgaben?.n ?? 0, abrufe: abrufe?.n ?? 0 };
  } finally {
    await sql.end();
  }
}
