import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { messageOf } from "./post.ts";

const inMemory = createTransport({ streamTransport: true, buffer: true });

/** Writes the letter as one .eml file, readable by its owner alone: it may carry a secret link. */
export async function intoFolder(folder: string, from: string, message: ReturnType<typeof messageOf>): Promise<void> {
  const { message: eml } = await inMemory.sendMail({ ...message, from });
  if (!Buffer.isBuffer(eml)) throw new Error("nodemailer answered a stream");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = message.messageId.slice(1, message.messageId.indexOf("@"));
  const place = join(folder, `${name}.eml`);
  await writeFile(`${place}.neu`, eml, { mode: 0o600 });
  await rename(`${place}.neu`, place);
}
