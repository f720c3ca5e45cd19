import { randomUUID } from "node:crypto";
import type { Merkmalart, MerkmalEingabe } from "@kim/domain/organisation";
import type { z } from "zod";
import type { TestApi } from "../welt/api.ts";

type Eingabe = z.input<typeof MerkmalEingabe>;

/** A proven fact of a Kommune since the programme's first year. */
export const einMerkmal = (kommuneId: string, angaben: Partial<Eingabe> = {}): Eingabe => ({
  id: randomUUID(),
  kommuneId,
  art: "auslaenderbehoerde",
  von: "2020-01-01",
  quelle: "Satzung vom 12.12.2019",
  ...angaben,
});

const fuerZusatzstelle = ["auslaenderbehoerde", "jugendamt", "integrationsrat"] as const satisfies Merkmalart[];

/** What an extra post needs, unless told otherwise. Answers the ids. */
export async function hatMerkmale(
  { database }: TestApi,
  kommuneId: string,
  { arten = fuerZusatzstelle, annahme = false }: { arten?: readonly Merkmalart[]; annahme?: boolean } = {},
): Promise<string[]> {
  const ids: string[] = [];
  for (const art of arten) {
    const id = randomUUID();
    await database.admin`
      insert into kim.registermerkmal (tenant_id, id, art, von, quelle, annahme, am, von_name)
        values (${kommuneId}, ${id}, ${art}, '2020-01-01', 'Satzung vom 12.12.2019', ${annahme}, now(), 'B')`;
    ids.push(id);
  }
  return ids;
}
