import { randomUUID } from "node:crypto";
import type { TestApi } from "../welt/api.ts";
import type { Mandant } from "../welt/tenants.ts";
import { hatBescheid } from "./mittel.ts";

type Bescheidangaben = NonNullable<Parameters<typeof hatBescheid>[2]>;

/** Of Baustein 3 and 2025, a year that is over, unless told otherwise; with the Bescheid it is about. */
export async function einNachweis(server: TestApi, mandant: Pick<Mandant, "id">, angaben: Bescheidangaben = {}) {
  const { baustein = 3, jahr = 2025, instrument = "fachbezogene_pauschale" } = angaben;
  await hatBescheid(server, mandant, { ...angaben, baustein, jahr, instrument });
  return { id: randomUUID(), jahr, baustein: baustein as 1 | 2 | 3 };
}

/** The same, begun by the body. Answers its id. */
export async function hatNachweis(server: TestApi, mandant: Mandant, angaben: Bescheidangaben = {}): Promise<string> {
  const { id } = await mandant.api.nachweis.create.mutate(await einNachweis(server, mandant, angaben));
  return id;
}
