import {
  countAnmeldeversuche,
  deleteAnmeldeversuch,
  deleteAnmeldeversuche,
  findZugang,
  must,
  passwordCost,
  recordAnmeldeversuche,
  type AuthDb,
  type Zugang,
} from "@kim/db";
import { hash, verify } from "@node-rs/argon2";
import { TRPCError } from "@trpc/server";
import { anschluss } from "./anschluss.ts";

const fensterMinuten = 15;
/** Of one e-mail address from one network address: whoever tries elsewhere shuts nobody out of here. */
const versucheJePaar = 5;
/** Of one e-mail address from everywhere: so many guesses at once need ten networks, and reach no good password. */
const versucheJeEmail = 50;
const versucheJeAdresse = 30;

// Verified against when the address is unknown, so that both answers take the same time.
const niemand = hash("niemand", passwordCost);

interface Versuch {
  email: string;
  passwort: string;
  ip: string;
  now: Date;
}

/**
 * The person with this address and password; every other pair is counted and gets the same answer. The counts lie in
 * the database: all processes share them. What was refused unread is not counted, so no window grows by knocking.
 */
export async function checkZugang(authDb: AuthDb, { email, passwort, ip, now }: Versuch): Promise<Zugang> {
  const jeEmail = `email:${email.toLowerCase()}`;
  const jeAdresse = `ip:${anschluss(ip)}`;
  const jePaar = `${jeEmail} ${jeAdresse}`;
  const zaehle = (...schluessel: string[]) => countAnmeldeversuche(authDb, schluessel, beginn(now));
  // Recorded before it is counted: tries of a pair at the same moment see each other.
  const [versuch] = await recordAnmeldeversuche(authDb, [jePaar], now);
  const [paar = 0, ...bisher] = await zaehle(jePaar, jeEmail, jeAdresse);
  if (paar > versucheJePaar || erschoepft(bisher)) {
    await deleteAnmeldeversuch(authDb, must(versuch, "anmeldeversuch"));
    throw zuViele();
  }
  const zugang = await findZugang(authDb, email);
  const richtig = (await verify(zugang?.passwortHash ?? (await niemand), passwort)) && zugang !== undefined;
  // Thousands are let in at the same moment, for a building has one address; only so many of them learn anything.
  const zuvor = richtig ? await zaehle(jeEmail, jeAdresse) : await gescheitert();
  if (erschoepft(zuvor)) throw zuViele();
  if (!richtig) throw new TRPCError({ code: "UNAUTHORIZED", message: "E-Mail-Adresse oder Passwort stimmt nicht." });
  await deleteAnmeldeversuche(authDb, jePaar, beginn(now));
  return zugang;

  async function gescheitert(): Promise<number[]> {
    await recordAnmeldeversuche(authDb, [jeEmail, jeAdresse], now);
    return (await zaehle(jeEmail, jeAdresse)).map((anzahl) => anzahl - 1);
  }
}

const erschoepft = ([jeEmail = 0, jeAdresse = 0]: number[]) =>
  jeEmail >= versucheJeEmail || jeAdresse >= versucheJeAdresse;

/** Runs a look-up of a secret link; only those that find nothing are counted, and after thirty an address waits. */
export async function throttledLink<T>(
  authDb: AuthDb,
  { ip, now }: { ip: string; now: Date },
  find: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const schluessel = `link:${anschluss(ip)}`;
  const [eintrag] = await recordAnmeldeversuche(authDb, [schluessel], now);
  const versuch = must(eintrag, "anmeldeversuch");
  const [anzahl = 0] = await countAnmeldeversuche(authDb, [schluessel], beginn(now));
  if (anzahl > versucheJeAdresse) {
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
