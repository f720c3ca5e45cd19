import { openAuthDb, type AuthDb } from "@kim/db";
import { demoPasswort } from "@kim/db/seed";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../../tests/support/datenbank/test-database.ts";
import { checkZugang } from "./zugangspruefung.ts";

let database: TestDatabase;
let anderer: AuthDb;
beforeAll(async () => {
  database = await openTestDatabase();
  anderer = openAuthDb(database.urls.auth);
});
afterAll(() => anderer.close().then(() => database.close()));
beforeEach(() => database.admin`delete from auth.anmeldeversuch`);

const [bekannt, unbekannt] = ["kreis@kim.example", "niemand@kim.example"];
const jetzt = new Date("2026-06-15T10:00:00Z");
const [zuHause, fremd] = ["198.51.100.7", "203.0.113.9"];

interface Versuch {
  email?: string;
  passwort?: string;
  ip?: string;
  nachMs?: number;
  authDb?: AuthDb;
}
/** What the door says: "OK", or the code of its refusal. */
const klopfe = ({ email = bekannt, passwort = "falsch", ip = zuHause, nachMs = 0, authDb }: Versuch = {}) =>
  checkZugang(authDb ?? database.authDb, { email, passwort, ip, now: new Date(jetzt.getTime() + nachMs) }).then(
    () => "OK",
    (error: unknown) => (error instanceof TRPCError ? error.code : String(error)),
  );
const richtig = (versuch: Versuch = {}) => klopfe({ ...versuch, passwort: demoPasswort });
const oft = async (anzahl: number, versuch: (i: number) => Versuch) => {
  const antworten: string[] = [];
  for (let i = 0; i < anzahl; i++) antworten.push(await klopfe(versuch(i)));
  return antworten;
};
const netz = (i: number) => `192.0.2.${i}`;
const falsch = (anzahl: number) => Array<string>(anzahl).fill("UNAUTHORIZED");

describe("an e-mail address from one network address", () => {
  test.each([bekannt, unbekannt])(
    "has five wrong tries; the sixth waits, whether anybody has the address: %s",
    async (email) => {
      expect(await oft(6, () => ({ email }))).toEqual([...falsch(5), "TOO_MANY_REQUESTS"]);
    },
  );

  test("with the right password gets in after four wrong ones, and has five again; after five it waits", async () => {
    await oft(4, () => ({}));
    expect(await richtig()).toBe("OK");
    expect(await oft(5, () => ({}))).toEqual(falsch(5));
    expect(await richtig()).toBe("TOO_MANY_REQUESTS");
  });

  test("waits a quarter of an hour, to the millisecond; knocking meanwhile makes it no longer", async () => {
    await oft(5, () => ({}));
    await oft(5, () => ({ nachMs: 10 * 60_000 }));
    expect(await richtig({ nachMs: 15 * 60_000 - 1 })).toBe("TOO_MANY_REQUESTS");
    expect(await richtig({ nachMs: 15 * 60_000 })).toBe("OK");
  });

  test("is counted by all processes together", async () => {
    expect(await oft(6, (i) => (i % 2 === 0 ? {} : { authDb: anderer }))).toEqual([...falsch(5), "TOO_MANY_REQUESTS"]);
  });

  test("shuts nobody out elsewhere: the person at home gets in while a stranger tries", async () => {
    await oft(8, () => ({ ip: fremd }));
    expect(await richtig({ ip: fremd })).toBe("TOO_MANY_REQUESTS");
    expect(await richtig()).toBe("OK");
  });
});

describe("an e-mail address from everywhere", () => {
  test("has fifty wrong tries in a quarter of an hour", async () => {
    expect(await oft(49, (i) => ({ ip: netz(i) }))).toEqual(falsch(49));
    expect(await richtig()).toBe("OK");
    // Who comes in forgives their own tries, not those of others.
    expect(await klopfe({ ip: netz(49) })).toBe("UNAUTHORIZED");
    expect(await klopfe({ ip: netz(50) })).toBe("TOO_MANY_REQUESTS");
    expect(await richtig()).toBe("TOO_MANY_REQUESTS");
    expect(await richtig({ nachMs: 15 * 60_000 })).toBe("OK");
  });
});

describe("a network address", () => {
  const einer = (i: number) => `jemand-${i}@kim.example`;

  test("has thirty wrong tries over all e-mail addresses, and right ones do not count", async () => {
    await oft(29, (i) => ({ email: einer(i) }));
    for (let i = 0; i < 3; i++) expect(await richtig()).toBe("OK");
    expect(await klopfe({ email: einer(30) })).toBe("UNAUTHORIZED");
    expect(await klopfe({ email: einer(31) })).toBe("TOO_MANY_REQUESTS");
    expect(await richtig()).toBe("TOO_MANY_REQUESTS");
    expect(await richtig({ ip: fremd })).toBe("OK");
  });

  test("learns no more by sixty tries at the same moment", async () => {
    const antworten = await Promise.all(Array.from({ length: 60 }, (_, i) => klopfe({ email: einer(i) })));
    expect(antworten.filter((antwort) => antwort !== "TOO_MANY_REQUESTS").length).toBeLessThanOrEqual(30);
  });

  test("of the newer kind is everything below one line: its 64 bits count together, the next ones apart", async () => {
    await oft(30, (i) => ({ email: einer(i), ip: `2001:db8:1:2::${i}` }));
    expect(await richtig({ ip: "2001:db8:1:2:ffff::1" })).toBe("TOO_MANY_REQUESTS");
    expect(await richtig({ ip: "2001:db8:1:3::1" })).toBe("OK");
  });
});
