import { fristenAus, fristlesung, getOrganisation, listFristmahnung, readAsJob } from "@kim/db";
import { fristDesGegenstands } from "@kim/domain/fristenliste";
import { gruppiertNach, heuteInBerlin } from "@kim/domain/grundlagen";
import { schreibeErinnerungen } from "../fristenlauf/erinnerungen-schreiben.ts";
import type { Handler } from "./handler.ts";

/** Each body after the other; what was handed in meanwhile is not asked for, and nobody is told twice of one click. */
export const handleFristenMahnen: Handler<"fristen-mahnen"> = async ({
  tenantId,
  payload: { mahnungId },
  db,
  now,
  adresse,
  asJob,
}) => {
  const heute = heuteInBerlin(now());
  const zeilen = await asJob(tenantId, (tx) => listFristmahnung(tx, mahnungId));
  for (const [inhaberId, eigene] of gruppiertNach(zeilen, (zeile) => zeile.inhaberId)) {
    const { art, name } = await asJob(inhaberId, (tx) => getOrganisation(tx, inhaberId));
    const gelesen = await readAsJob(db, inhaberId, ...fristlesung(inhaberId, heute));
    const fristen = fristenAus({ leserId: inhaberId, art, heute }, gelesen);
    const gemeinte = new Set(
      eigene.flatMap((g) => fristDesGegenstands(g, tenantId, { fristen, nachweise: gelesen[0].nachweise }) ?? []),
    );
    const stufe = { schluessel: `mahnung-${mahnungId}`, art: "mahnung", am: heute } as const;
    const faellige = [...gemeinte].map((frist) => ({ frist, stufe }));
    if (faellige.length > 0)
      await asJob(inhaberId, (tx) =>
        schreibeErinnerungen(tx, { organisation: { name, art }, faellige, adresse }, now()),
      );
  }
};
