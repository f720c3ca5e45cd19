import { createTransport } from "nodemailer";
import { type Brief, messageOf, oneLine } from "./brief.ts";
import { intoFolder } from "./folder.ts";

export interface Post {
  send(brief: Brief): Promise<void>;
  close(): void;
}

/** Where letters go: out by a mail server, or into a folder where none is named. */
export type Postweg = { smtpUrl: string } | { folder: string };

/** Letters of an installation that names no sender. */
export const standardAbsender = "KIM-Plattform <kim-plattform@localhost>";

/** Where the links of letters lead of an installation that names no address. */
export const standardAdresse = "http://localhost:3000";

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
