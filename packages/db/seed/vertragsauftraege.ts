import { WeiterleitungId } from "@kim/domain/grundlagen";
import { vertragErzeugen } from "@kim/jobs";
import { eq } from "drizzle-orm";
import { uuidOf } from "../src/scope/ids.ts";
import { enqueue } from "../src/queries/betrieb/outbox.ts";
import { weiterleitung } from "../src/schema/weiterleitung.ts";
import type { Tx } from "../src/scope/scope.ts";
import { asOwnerOf } from "./grundstock/mandant.ts";
import { organisationIdOf } from "./grundstock/organisationen.ts";

/** Bodies of the demo that passed posts on: Kreis Warendorf, Kreis Gütersloh and, a level below, Ahlen. */
const geber = ["05570", "05754", "05570004"].map(organisationIdOf);

/** Has the worker set the documents of the demo's contracts, the way an offer does: through the outbox. */
export async function beauftrageVertragsdokumente(demo: Tx): Promise<void> {
  for (const tenantId of geber) {
    await asOwnerOf(demo, tenantId, async (scope) => {
      const tx = Object.assign(scope, { tenantId });
      const gegebene = await tx
        .select({ id: weiterleitung.id })
        .from(weiterleitung)
        .where(eq(weiterleitung.tenantId, tenantId));
      for (const { id } of gegebene) {
        await enqueue(
          tx,
          vertragErzeugen,
          { weiterleitungId: WeiterleitungId.parse(id) },
          uuidOf("vertrag-erzeugen", id),
        );
      }
    });
  }
}
