import {
  countAnmeldeversuche,
  deleteAnmeldeversuch,
  deleteAnmeldeversuche,
  findZugang,
  passwordCost,
  recordAnmeldeversuch,
  type AuthDb,
  type Zugang,
} from "@kim/db";
import { hash, verify } from "@node-rs/argon2";
import { TRPCError } from "@trpc/server";

const fensterMinuten = 15;
const versucheJeEmail = 5;
const versucheJeAdresse = 30;

// Verified against when the address is unknown, so that both answers take the same time.
const niemand = hash("niemand", passwordCost);

interface Versuch {
  email: string;
  passwort: string;
  ip: string;
  now: Date;
}

/** The person with this address and password; every other pair is counted and gets the same answer. */
export async function checkZugang(authDb: AuthDb, { email, passwort, ip, now }: Versuch): Promise<Zugang> {
  const schluessel = `email:${email.toLowerCase()}`;
  const since = beginn(now);
  // Recorded before it is counted: tries at the same moment see each other.
  const versuch = await recordAnmeldeversuch(authDb, schluessel, now);
  const [jeEmail, jeAdresse] = await Promise.all([
    countAnmeldeversuche(authDb, schluessel, since),
    countAnmeldeversuche(authDb, `ip:${ip}`, since),
  ]);
  if (jeEmail > versucheJeEmail || jeAdresse >= versucheJeAdresse) {
    await deleteAnmeldeversuch(authDb, versuch);
    throw zuViele();
  }
  const zugang = await findZugang(authDb, email);
  const richtig = await verify(zugang?.passwortHash ?? (await niemand), passwort);
  if (!zugang || !richtig) {
    await recordAnmeldeversuch(authDb, `ip:${ip}`, now);
    throw new TRPCError({ code: "UNAUTHORIZED", message: "E-Mail-Adresse oder Passwort stimmt nicht." });
  }
  return zugang;
}

/** The failures of this address are forgiven; older ones of everybody go with them. */
export async function forgiveVersuche(authDb: AuthDb, email: string, now: Date): Promise<void> {
  await deleteAnmeldeversuche(authDb, [`email:${email.toLowerCase()}`], beginn(now));
}

/** Runs a look-up of a secret link; only those that find nothing are counted, and after thirty an address waits. */
export async function throttledLink<T>(
  authDb: AuthDb,
  { ip, now }: { ip: string; now: Date },
  find: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const schluessel = `link:${ip}`;
  const versuch = await recordAnmeldeversuch(authDb, schluessel, now);
  if ((await countAnmeldeversuche(authDb, schluessel, beginn(now))) > versucheJeAdresse) {
    await deleteAnmeldeversuch(authDb, versuch);
    throw zuViele();
  }
  const found = await find();
  if (found !== undefined) await deleteAnmeldeversuch(authDb, versuch);
  return found;
}

const beginn = (now: Date) => new Date(now.getTime() - fensterMinuten * 60_000);

const zuViele = () =>
  new TRPCError({
    code: "TOO_MANY_REQUESTS",
    message: `Zu viele Fehlversuche. Bitte warten Sie ${fensterMinuten} Minuten und versuchen Sie es dann noch einmal.`,
  });
