import { randomUUID } from "node:crypto";
import type { Besuch } from "../welt/api.ts";

/** Orders a report of the running year. */
export async function hatLandesbericht({ api }: Besuch, jahr = 2026): Promise<string> {
  const { id } = await api.landesbericht.create.mutate({ id: randomUUID(), jahr });
  return id;
}
