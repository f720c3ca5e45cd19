import { createHash } from "node:crypto";
import { benutzer, listZugehoerigkeiten, sitzung, type AuthDb, type Zugehoerigkeit } from "@kim/db";
import type { BenutzerId, OrganisationId } from "@kim/domain";
import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import { eq } from "drizzle-orm";
import { Lucia, TimeSpan, type Adapter } from "lucia";

declare module "lucia" {
  interface Register {
    Lucia: Lucia<{ organisationId: OrganisationId; begonnenAm: Date }, { name: string; email: string }>;
    UserId: string;
    DatabaseUserAttributes: { name: string; email: string };
    DatabaseSessionAttributes: { organisationId: OrganisationId; begonnenAm: Date };
  }
}

/** Who acts: a person in one of the organisations the person works for. */
export interface Person {
  sitzungId: string;
  benutzerId: BenutzerId;
  name: string;
  email: string;
  organisation: Zugehoerigkeit;
  zugehoerigkeiten: Zugehoerigkeit[];
}

export interface Sessions {
  /** Starts a session and answers the Set-Cookie header. */
  create(benutzerId: BenutzerId, organisationId: OrganisationId, now: Date): Promise<string>;
  /** The person behind a Cookie header; `setCookie` is present when the expiry slid. */
  find(cookieHeader: string | undefined, now: Date): Promise<{ person: Person; setCookie?: string } | undefined>;
  switchTo(sitzungId: string, organisationId: OrganisationId): Promise<void>;
  /** Ends one session, or all sessions of the person, and answers the Set-Cookie header. */
  delete(sitzungId: string): Promise<string>;
  deleteAll(benutzerId: BenutzerId): Promise<string>;
}

/** However often it is used, a session ends this long after the login. */
const absoluteLifetimeHours = 12;
const idleLifetime = new TimeSpan(2, "h");

/** Lucia 3 is final; this file alone knows it (ADR 0002). */
export function openSessions(authDb: AuthDb, { secure }: { secure: boolean }): Sessions {
  const lucia = new Lucia(hashedIds(new DrizzlePostgreSQLAdapter(authDb.db, sitzung, benutzer)), {
    sessionExpiresIn: idleLifetime,
    sessionCookie: { name: secure ? "__Host-kim" : "kim", expires: true, attributes: { secure, sameSite: "strict", path: "/" } },
    getSessionAttributes: ({ organisationId, begonnenAm }) => ({ organisationId, begonnenAm }),
    getUserAttributes: ({ name, email }) => ({ name, email }),
  });
  const blank = () => lucia.createBlankSessionCookie().serialize();

  return {
    create: async (benutzerId, organisationId, now) => {
      const session = await lucia.createSession(benutzerId, { organisationId, begonnenAm: now });
      return lucia.createSessionCookie(session.id).serialize();
    },
    find: async (cookieHeader, now) => {
      const id = lucia.readSessionCookie(cookieHeader ?? "");
      if (!id) return undefined;
      const { session, user } = await lucia.validateSession(id);
      if (!session) return undefined;
      if (now.getTime() - session.begonnenAm.getTime() > absoluteLifetimeHours * 3_600_000) {
        await lucia.invalidateSession(id);
        return undefined;
      }
      const benutzerId = user.id as BenutzerId;
      const zugehoerigkeiten = await listZugehoerigkeiten(authDb, benutzerId);
      const organisation = zugehoerigkeiten.find((z) => z.organisationId === session.organisationId);
      if (!organisation) return undefined; // the last role there was taken away: the session is worth nothing
      const person = { sitzungId: id, benutzerId, name: user.name, email: user.email, organisation, zugehoerigkeiten };
      return session.fresh ? { person, setCookie: lucia.createSessionCookie(id).serialize() } : { person };
    },
    switchTo: async (sitzungId, organisationId) => {
      await authDb.db.update(sitzung).set({ organisationId }).where(eq(sitzung.id, hashed(sitzungId)));
    },
    delete: (sitzungId) => lucia.invalidateSession(sitzungId).then(blank),
    deleteAll: (benutzerId) => lucia.invalidateUserSessions(benutzerId).then(blank),
  };
}

const hashed = (token: string) => createHash("sha256").update(token).digest("hex");

// Lucia would store the bearer token itself; a leaked table must not be a bunch of keys.
function hashedIds(adapter: Adapter): Adapter {
  return {
    getSessionAndUser: async (id) => {
      const [session, user] = await adapter.getSessionAndUser(hashed(id));
      return [session && { ...session, id }, user];
    },
    setSession: (session) => adapter.setSession({ ...session, id: hashed(session.id) }),
    updateSessionExpiration: (id, expiresAt) => adapter.updateSessionExpiration(hashed(id), expiresAt),
    deleteSession: (id) => adapter.deleteSession(hashed(id)),
    getUserSessions: (userId) => adapter.getUserSessions(userId),
    deleteUserSessions: (userId) => adapter.deleteUserSessions(userId),
    deleteExpiredSessions: () => adapter.deleteExpiredSessions(),
  };
}
