import { scene, vertraege } from "./scene.ts";
import { endeSql } from "../weiterleitung/kette-sql.ts";
import { attempt, type Role, type Wall } from "./wall.ts";

const readers = [
  "kim_app",
  "kim_jobs",
  "kim_relay",
  "kim_aggregat",
  "kim_auth",
  "kim_bewilligung",
  "kim_ministerium",
  "kim_state",
] as const satisfies Role[];

/** Everybody reads the whole register of bodies. */
export async function registerBreaches(wall: Wall): Promise<string[]> {
  const [all] = await wall.admin<{ count: number }[]>`select count(*)::int as count from kim.organisation`;
  const found = await Promise.all(
    readers.map((role) =>
      wall.as(role, role === "kim_app" ? scene.fremd : undefined, async (tx) => {
        const seen = await attempt(tx, "select from kim.organisation");
        return seen === all?.count ? [] : [`${role} liest ${seen} Häuser des Verzeichnisses statt ${all?.count}.`];
      }),
    ),
  );
  return found.flat();
}

/** The login path finds every invitation and notes its acceptance, and every calendar and program, and counts what
 * programs read; it writes nothing else. */
export async function authBreaches(wall: Wall): Promise<string[]> {
  const [all] = await wall.admin<{ count: number }[]>`select count(*)::int as count from kim.einladung`;
  const [kalender] = await wall.admin<{ count: number }[]>`select count(*)::int as count from kim.fristenkalender`;
  const [programme] = await wall.admin<{ count: number }[]>`select count(*)::int as count from kim.lesezugang`;
  const expected = {
    "select token_hash from kim.fristenkalender": kalender?.count,
    "update kim.fristenkalender set widerrufen_am = now()": "42501",
    "select token_hash from kim.lesezugang": programme?.count,
    "select zweck from kim.lesezugang": "42501",
    "update kim.lesezugang set widerrufen_am = now()": "42501",
    "update kim.lesezugriff set anzahl = anzahl + 1": programme?.count,
    "delete from kim.lesezugriff": "42501",
    [`insert into kim.lesezugriff (tenant_id, lesezugang_id, tag, anzahl)
      values ('${scene.fremd}', gen_random_uuid(), '2026-06-16', 1)`]: "23503",
    "select from kim.einladung": all?.count,
    "update kim.einladung set angenommen_am = now()": all?.count,
    "update kim.einladung set rollen = '{}'": "42501",
    "delete from kim.einladung": "42501",
  };
  return wall.as("kim_auth", undefined, async (tx) => {
    const breaches: string[] = [];
    for (const [statement, outcome] of Object.entries(expected)) {
      const got = await attempt(tx, statement);
      if (got !== outcome) breaches.push(`kim_auth: „${statement}“ ergibt ${got} statt ${outcome}.`);
    }
    return breaches;
  });
}

/** The role of the triggers writes one kind of row: an end that follows from above. */
export async function chainEndBreaches(wall: Wall): Promise<string[]> {
  return wall.as("kim_aggregat", undefined, async (tx) => {
    const got = await attempt(tx, endeSql(vertraege.erster, "beendet", "2027-06-30"));
    return got === "42501" ? [] : [`kim_aggregat beendet einen Vertrag: ${got}.`];
  });
}
