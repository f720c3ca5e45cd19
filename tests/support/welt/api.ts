import type { AppRouter } from "@kim/api";
import { buildServer, openAnnouncements, openSessions } from "@kim/api/server";
import { demoPasswort, type Umfang } from "@kim/db/seed";
import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";
import { openTestDatabase, type TestDatabase } from "../datenbank/test-database.ts";

/** The real API on its own database, listening on a free port of this machine. */
export interface TestApi {
  url: string;
  database: TestDatabase;
  /** The only clock the server's rules know; move it by assigning `now`. */
  clock: { now: Date };
  /** Somebody with an empty cookie jar. */
  visit(): Besuch;
  /** Somebody who logged in through the door; throws what the door answers. */
  login(email: string, passwort?: string): Promise<Besuch>;
  /** Throws when the server answered anybody with "the fault is ours". */
  close(): Promise<void>;
}

/** One browser: it keeps its cookie and names its origin on every request. */
export interface Besuch {
  api: TRPCClient<AppRouter>;
  /** The Cookie header, empty before a login and after a logout. */
  cookie(): string;
  /** The last Set-Cookie header. */
  setCookie(): string;
  send(path: string, init?: RequestInit): Promise<Response>;
}

export const testTag = new Date("2026-06-15T10:00:00Z");

export async function openTestApi({ secure = false, umfang = "klein" as Umfang } = {}): Promise<TestApi> {
  const database = await openTestDatabase(umfang);
  const { db, authDb } = database;
  const clock = { now: testTag };
  const faults: Error[] = [];
  const announcements = await openAnnouncements(db);
  const deps = {
    db,
    authDb,
    sessions: openSessions(authDb, { secure }),
    announcements,
    clock: () => clock.now,
    adresse: "https://kim.example",
    geheimnis: "nur hier bekannt",
  };
  const server = await buildServer(deps, { secure, onError: (error) => faults.push(error) });
  const url = await server.listen({ port: 0, host: "127.0.0.1" });
  return {
    url,
    database,
    clock,
    visit: () => openBesuch(url),
    login: async (email, passwort = demoPasswort) => {
      const besuch = openBesuch(url);
      await besuch.api.sitzung.create.mutate({ email, passwort });
      return besuch;
    },
    close: async () => {
      await server.close();
      await announcements.close();
      await database.close();
      if (faults.length > 0) {
        throw new AggregateError(
          faults,
          `the server answered with a fault of its own: ${faults.map((fault) => fault.message).join("; ")}`,
        );
      }
    },
  };
}

/** Somebody with an empty cookie jar, at the API of this address. */
export function openBesuch(url: string): Besuch {
  let cookie = "";
  let setCookie = "";
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has("origin")) headers.set("origin", url);
    if (cookie) headers.set("cookie", cookie);
    const response = await fetch(new URL(path, url), { ...init, headers });
    for (const header of response.headers.getSetCookie()) {
      setCookie = header;
      cookie = /max-age=0/i.test(header) ? "" : (header.split(";")[0] ?? "");
    }
    return response;
  };
  const link = httpLink({ url: `${url}/trpc`, fetch: (address, init) => send(String(address), init as RequestInit) });
  return {
    api: createTRPCClient<AppRouter>({ links: [link] }),
    cookie: () => cookie,
    setCookie: () => setCookie,
    send,
  };
}
