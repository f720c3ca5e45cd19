import { enqueueOnce, fristenAus, fristlesung, getOrganisation, readAsJob, uuidOf } from "@kim/db";
import { faelligeStufe } from "@kim/domain/fristenliste";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { fristenErinnern } from "@kim/jobs";
import { schreibeErinnerungen } from "../fristenlauf/erinnerungen-schreiben.ts";
import type { Handler } from "./handler.ts";

/** What is due to be told is read before the letters are written; each of them once, however often this runs. */
export const handleFristenErinnern: Handler<"fristen-erinnern"> = async ({
  tenantId,
  payload: { tag },
  db,
  now,
  adresse,
  asJob,
}) => {
  const heute = heuteInBerlin(now());
  const { art, name } = await asJob(tenantId, (tx) => getOrganisation(tx, tenantId));
  const gelesen = await readAsJob(db, tenantId, ...fristlesung(tenantId, heute));
  const faellige = fristenAus({ leserId: tenantId, art, heute }, gelesen).flatMap((frist) => {
    const stufe = faelligeStufe(frist, heute);
    return stufe ? [{ frist, stufe }] : [];
  });
  if (faellige.length > 0)
    await asJob(tenantId, (tx) => schreibeErinnerungen(tx, { organisation: { name, art }, faellige, adresse }, now()));
  // Once per morning and body: two that hold from each other never ask for ever.
  const [, vertraege, forderungen] = gelesen;
  const darunter = [
    ...vertraege.filter((w) => w.geberId === tenantId).map((w) => w.empfaengerId),
    ...forderungen.filter(({ kern }) => kern.glaeubigerId === tenantId).map(({ kern }) => kern.schuldnerId),
  ];
  for (const id of new Set(darunter))
    await asJob(id, (tx) => enqueueOnce(tx, fristenErinnern, { tag }, uuidOf("fristen-erinnern", tag, id)));
};
