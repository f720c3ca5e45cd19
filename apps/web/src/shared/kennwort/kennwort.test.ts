import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { neuesKennwort } from "./kennwort.ts";

test("das Kennwort hat 256 zufällige Bit, und die Plattform erfährt seine Prüfsumme", async () => {
  const { token, tokenHash } = await neuesKennwort();
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(tokenHash).toBe(createHash("sha256").update(token).digest("hex"));
  expect((await neuesKennwort()).token).not.toBe(token);
});
