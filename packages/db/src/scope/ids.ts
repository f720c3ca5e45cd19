import { createHash } from "node:crypto";

/**
 * A uuid that is always the same for the same words: reference rows keep their id from installation to installation.
 */
export function uuidOf(...words: (string | number)[]): string {
  const hex = createHash("sha1").update(words.join("\u0000")).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
