import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { messageOf } from "./brief.ts";

const inMemory = createTransport({ streamTransport: true, buffer: true });

/** Writes the letter as one .eml file, readable by its owner alone: it may carry a secret link. */
export async function intoFolder(folder: string, from: string, message: ReturnType<typeof messageOf>): Promise<void> {
  const { message: eml } = await inMemory.sendMail({ ...message, from });
  if (!Buffer.isBuffer(eml)) throw new Error("nodemailer answered a stream");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = message.messageId.slice(1, message.messageId.indexOf("@"));
  const place = join(folder, `${name}.eml`);
  await writeFile(`${place}.neu`, withPlainBody(eml), { mode: 0o600 });
  await rename(`${place}.neu`, place);
}

// Quoted-printable breaks a long link in two: whoever opens the file in an editor could not copy it.
function withPlainBody(eml: Buffer): Buffer {
  const text = eml.toString("latin1");
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const head = text.slice(0, end);
  if (!/^Content-Transfer-Encoding: quoted-printable\r?$/m.test(head)) return eml;
  const body = text
    .slice(end)
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(head.replace(/^(Content-Transfer-Encoding:) quoted-printable/m, "$1 8bit") + body, "latin1");
}
