import { WeiterleitungId } from "@kim/domain/grundlagen";
import { vertragErzeugen } from "@kim/jobs";
import { eq } from "drizzle-orm";
import { uuidOf } from "../src/ids.ts";
import { enqueue } from "../src/queries/outbox.ts";
import { weiterleitung } from "../src/schema/weiterleitung.ts";
import { openDb } from "../src/scope.ts";
import { organisationIdOf } from "./organisationen.ts";

/** Bodies of the demo that passed posts on: Kreis Warendorf, Kreis Gütersloh and, a level below, Ahlen. */
const geber = ["05570", "05754", "05570004"].map(organisationIdOf);

/** Has the worker set the documents of the demo's contracts, the way an offer does: through the outbox. */
export async function beauftrageVertragsdokumente(adminUrl: string): Promise<void> {
  const db = openDb(adminUrl, 1);
  try {
    for (const tenantId of geber) {
      await db.scoped({ role: "kim_owner", tenantId }, async (scope) => {
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
  } finally {
    await db.close();
  }
}
