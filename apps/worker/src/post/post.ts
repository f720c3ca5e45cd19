import { createTransport } from "nodemailer";
import { Hopeless } from "../handler.ts";
import { intoFolder } from "./folder.ts";

/** A letter; `id` is the same on every attempt to send it. */
export interface Brief {
  id: string;
  an: string;
  betreff: string;
  text: string;
}

export interface Post {
  send(brief: Brief): Promise<void>;
  close(): void;
}

/** Where letters go: out by a mail server, or into a folder where none is named. */
export type Postweg = { smtpUrl: string } | { folder: string };

/** Letters of an installation that names no sender. */
export const standardAbsender = "KIM-Plattform <kim-plattform@localhost>";

const seconds = 1_000;

/** Throws where the sender is no single line; the transport is closed by the caller. */
export function openPost(weg: Postweg, absender: string): Post {
  const from = oneLine(absender);
  if ("folder" in weg)
    return { send: async (brief) => intoFolder(weg.folder, from, messageOf(brief)), close: () => {} };
  const transport = createTransport(
    { url: weg.smtpUrl, connectionTimeout: 20 * seconds, greetingTimeout: 20 * seconds, socketTimeout: 60 * seconds },
    { from },
  );
  return { send: async (brief) => void (await transport.sendMail(messageOf(brief))), close: () => transport.close() };
}

/**
 * As an object the address is one address whatever stands in it; the fixed Message-ID lets a mailbox know a second
 * copy.
 */
export function messageOf({ id, an, betreff, text }: Brief) {
  return {
    messageId: `<${id}@kim-plattform>`,
    to: { name: "", address: oneAddress(an) },
    subject: oneLine(betreff),
    text,
  };
}

// A line break would begin a header of the sender's choosing.
function oneLine(text: string): string {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text))
    throw new Hopeless("Die Nachricht enthält einen Zeilenumbruch, wo keiner sein darf.");
  return text;
}

function oneAddress(text: string): string {
  if (!/^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/.test(oneLine(text)))
    throw new Hopeless("Die Nachricht hat keine gültige Adresse.");
  return text;
}
