import { createHash } from "node:crypto";
import { benutzer, listSitzungen, sitzung, type AuthDb, type Zugehoerigkeit } from "@kim/db";
import type { BenutzerId, OrganisationId } from "@kim/domain/grundlagen";
import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import { eq } from "drizzle-orm";
import { Lucia, TimeSpan, type Adapter } from "lucia";
import { bundled } from "./bundled.ts";

declare module "lucia" {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    UserId: string;
    DatabaseUserAttributes: UserAttributes;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

interface SessionAttributes {
  organisationId: OrganisationId;
  begonnenAm: Date;
}
interface UserAttributes {
  name: string;
  email: string;
  zugehoerigkeiten: Zugehoerigkeit[];
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
// One would hold up everybody while it waits for a lock; more would put smaller questions.
const lookupsAtOnce = 2;

/** Lucia 3 is final; this file alone knows it (ADR 0002). */
export function openSessions(authDb: AuthDb, { secure }: { secure: boolean }): Sessions {
  const lucia = new Lucia(hashedIds(authDb, new DrizzlePostgreSQLAdapter(authDb.db, sitzung, benutzer)), {
    sessionExpiresIn: idleLifetime,
    sessionCookie: {
      name: secure ? "__Host-kim" : "kim",
      expires: true,
      attributes: { secure, sameSite: "strict", path: "/" },
    },
    getSessionAttributes: ({ organisationId, begonnenAm }) => ({ organisationId, begonnenAm }),
    getUserAttributes: ({ name, email, zugehoerigkeiten }) => ({ name, email, zugehoerigkeiten }),
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
      const { name, email, zugehoerigkeiten } = user;
      const organisation = zugehoerigkeiten.find((z) => z.organisationId === session.organisationId);
      if (!organisation) return undefined; // the last role there was taken away: the session is worth nothing
      const person = { sitzungId: id, benutzerId: user.id as BenutzerId, name, email, organisation, zugehoerigkeiten };
      return session.fresh ? { person, setCookie: lucia.createSessionCookie(id).serialize() } : { person };
    },
    switchTo: async (sitzungId, organisationId) => {
      await authDb.db
        .update(sitzung)
        .set({ organisationId })
        .where(eq(sitzung.id, hashed(sitzungId)));
    },
    delete: (sitzungId) => lucia.invalidateSession(sitzungId).then(blank),
    deleteAll: (benutzerId) => lucia.invalidateUserSessions(benutzerId).then(blank),
  };
}

const hashed = (token: string) => createHash("sha256").update(token).digest("hex");

// Lucia would store the bearer token itself; a leaked table must not be a bunch of keys.
function hashedIds(authDb: AuthDb, adapter: Adapter): Adapter {
  const findSitzung = bundled((hashes: readonly string[]) => listSitzungen(authDb, hashes), lookupsAtOnce);
  return {
    getSessionAndUser: async (id) => {
      const found = await findSitzung(hashed(id));
      if (!found) return [null, null];
      const { benutzerId: userId, expiresAt, organisationId, begonnenAm, name, email, zugehoerigkeiten } = found;
      return [
        { id, userId, expiresAt, attributes: { organisationId, begonnenAm } },
        { id: userId, attributes: { name, email, zugehoerigkeiten } },
      ];
    },
    setSession: (session) => adapter.setSession({ ...session, id: hashed(session.id) }),
    updateSessionExpiration: (id, expiresAt) => adapter.updateSessionExpiration(hashed(id), expiresAt),
    deleteSession: (id) => adapter.deleteSession(hashed(id)),
    getUserSessions: (userId) => adapter.getUserSessions(userId),
    deleteUserSessions: (userId) => adapter.deleteUserSessions(userId),
    deleteExpiredSessions: () => adapter.deleteExpiredSessions(),
  };
}
