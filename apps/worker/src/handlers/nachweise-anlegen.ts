import {
  beginneNachweis,
  enqueueOnce,
  listBescheide,
  listWeiterleitungen,
  lockNachweiseOf,
  uuidOf,
  type Nachweisanlass,
  type TenantTx,
} from "@kim/db";
import type { NachweisId } from "@kim/domain/grundlagen";
import { laeuftIm } from "@kim/domain/nachweis";
import { nachweiseAnlegen } from "@kim/jobs";
import { bestelleEntwurfspapiere } from "../nachweislauf/entwurfspapiere-bestellen.ts";
import { kuendigeNachweiseAn } from "../nachweislauf/nachweise-ankuendigen.ts";
import type { Handler } from "./handler.ts";

/**
 * Drafts of this body with their papers and letters, then the same for whoever holds its contracts; what is there
 * already stays as it is, and nobody is told of it twice.
 */
export const handleNachweiseAnlegen: Handler<"nachweise-anlegen"> = async ({
  tenantId,
  payload: { laufId, jahr, empfaengerId },
  now,
  adresse,
  asJob,
}) => {
  const empfaenger = await asJob(tenantId, async (tx) => {
    await lockNachweiseOf(tx, tenantId);
    const vertraege = (await listWeiterleitungen(tx)).filter((w) => laeuftIm(jahr, w));
    const bausteine = new Set(
      (await listBescheide(tx, tenantId)).filter((b) => b.jahr === jahr).map((b) => b.baustein),
    );
    const gehaltene = vertraege.filter((w) => w.empfaengerId === tenantId);
    const anlaesse = [
      ...[...bausteine].map((baustein) => ({ jahr, baustein })),
      ...gehaltene.map((vertrag) => ({ jahr, vertrag })),
    ];
    const angelegt = await angelegte(tx, anlaesse, now());
    await bestelleEntwurfspapiere(tx, laufId, jahr);
    await kuendigeNachweiseAn(tx, { laufId, jahr, angelegt, adresse }, now());
    return [...new Set(vertraege.filter((w) => w.geberId === tenantId).map((w) => w.empfaengerId))];
  });
  // Once per run and body, however many contracts lead to it: two that hold from each other never ask for ever.
  for (const id of empfaenger)
    await asJob(id, (tx) =>
      enqueueOnce(tx, nachweiseAnlegen, { laufId, jahr, empfaengerId }, uuidOf("nachweise-anlegen", laufId, id)),
    );
};

async function angelegte(tx: TenantTx, anlaesse: readonly Nachweisanlass[], am: Date): Promise<NachweisId[]> {
  const neue: NachweisId[] = [];
  for (const anlass of anlaesse) {
    const begonnen = await beginneNachweis(tx, anlass, { am, vonName: "Jahreslauf" });
    if (begonnen.ok && begonnen.event.neu) neue.push(begonnen.event.id);
  }
  return neue;
}
