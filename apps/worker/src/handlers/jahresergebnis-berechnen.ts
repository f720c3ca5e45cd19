import {
  beginneSchritt,
  enqueueOnce,
  fingerabdruck,
  istUnveraendert,
  loadRechnungslage,
  recordJahresergebnis,
  recordJahreslaufEnde,
  recordSchritt,
  uuidOf,
} from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { jahresergebnisDer } from "@kim/domain/jahr";
import { berechneJahresrechnung, rechenwegeJeZeile } from "@kim/domain/jahresrechnung";
import { refusalText } from "@kim/domain/texte";
import { nachweiseAnlegen } from "@kim/jobs";
import type { Handler } from "./handler.ts";
import { Hopeless } from "../job/hopeless.ts";
import { renderJahresrechnung } from "../pdf/jahresrechnung.ts";

/**
 * The drafts of proofs are ordered, down the chain; the Jahresrechnung is stored with its document. Equal figures
 * change nothing, and a step that was taken back before it began does nothing.
 */
export const handleJahresergebnisBerechnen: Handler<"jahresergebnis-berechnen"> = async ({
  tenantId,
  payload: { laufId, laufTenantId, jahr },
  now,
  asJob,
}) => {
  const begonnen = await asJob(tenantId, async (tx) => {
    if (!(await beginneSchritt(tx, laufId, now()))) return undefined;
    const auftrag = { laufId, jahr, empfaengerId: tenantId };
    await enqueueOnce(tx, nachweiseAnlegen, auftrag, uuidOf("nachweise-anlegen", laufId, tenantId));
    return { lage: await loadRechnungslage(tx, jahr, heuteInBerlin(now())) };
  });
  if (!begonnen) return;
  const { lage } = begonnen;
  if (!lage) throw new Hopeless(refusalText({ reason: "kein-foerderjahr", feld: "jahr", jahr }));
  const rechnung = berechneJahresrechnung(lage);
  const entschieden = jahresergebnisDer(rechnung, lage);
  if (!entschieden.ok) throw new Hopeless(refusalText(entschieden.refusal));
  const ergebnis = entschieden.event;
  const unveraendert = await asJob(tenantId, (tx) => istUnveraendert(tx, jahr, fingerabdruck(ergebnis)));
  const pdf = unveraendert
    ? undefined
    : await renderJahresrechnung(ergebnis, heuteInBerlin(now()), {
        demodaten: lage.organisation.demodaten,
        konditionen: lage.konditionen,
        rechenwege: rechenwegeJeZeile(rechnung),
      });
  await asJob(tenantId, async (tx) => {
    if (pdf) await recordJahresergebnis(tx, ergebnis, pdf, now());
    await recordSchritt(tx, laufId, { status: "fertig" }, now());
  });
  // The queue may have lost the job that closes the run; whoever is last closes it.
  await asJob(laufTenantId, (tx) => recordJahreslaufEnde(tx, laufId, now()));
};
