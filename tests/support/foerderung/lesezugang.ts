import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Besuch } from "../welt/api.ts";

/** A program that may read everything there is, until the day of the tests. */
export const einLesezugang = () => ({
  id: randomUUID(),
  zweck: "Landesdatenbank",
  umfaenge: ["stand" as const, "verlauf" as const],
  letzterTag: "2026-12-31",
  jeTag: 100,
  tokenHash: createHash("sha256").update(randomBytes(32)).digest("hex"),
});

export async function hatLesezugang({ api }: Besuch): Promise<string> {
  const { id } = await api.lesezugang.create.mutate(einLesezugang());
  return id;
}
