import {
  enqueue,
  getWeiterleitung,
  listFehlendeFassungen,
  listVertragsdokumente,
  Missing,
  uuidOf,
  type Vertragsdokument,
  type WeiterleitungMitNamen,
} from "@kim/db";
import { WeiterleitungId } from "@kim/domain/grundlagen";
import { istUnterschreibbar } from "@kim/domain/weiterleitung";
import { vertragErzeugen } from "@kim/jobs";
import { z } from "zod";
import type { Person } from "../../shell/session.ts";
import { once, procedure, router } from "../../shell/trpc.ts";
import { handeltFuer } from "./unterschrift.ts";

const EinVertrag = z.strictObject({ weiterleitungId: WeiterleitungId });

export const weiterleitungDokumentRouter = router({
  list: procedure
    .meta({ access: "weiterleitung:lesen" })
    .input(EinVertrag)
    .query(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        const vertrag = await getWeiterleitung(tx, input.weiterleitungId);
        return dokumenteView(vertrag, await listVertragsdokumente(tx, vertrag), {
          organisation: ctx.person.organisation,
          now: ctx.now,
        });
      }),
    ),

  /** The giver has a document set that did not come about by itself. */
  create: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(EinVertrag)
    .mutation(({ ctx, input: { weiterleitungId } }) =>
      once(weiterleitungId, () =>
        ctx.asTenant(async (tx) => {
          const { geberId } = await getWeiterleitung(tx, weiterleitungId);
          if (geberId !== tx.tenantId) throw new Missing("weiterleitung");
          // Until the worker takes it up a second click finds nothing new; the same job goes out once a minute at most.
          await enqueue(
            tx,
            vertragErzeugen,
            { weiterleitungId },
            uuidOf("vertrag-erzeugen", weiterleitungId, Math.floor(ctx.now.getTime() / 60_000)),
          );
        }),
      ),
    ),
});

const frischMs = 2 * 60_000;

function dokumenteView(
  vertrag: WeiterleitungMitNamen,
  dokumente: Vertragsdokument[],
  { organisation, now }: Pick<Person, "organisation"> & { now: Date },
) {
  const seite = organisation.organisationId === vertrag.geberId ? "geber" : "empfaenger";
  const handelt = handeltFuer(organisation.rollen, seite);
  const fehlende = listFehlendeFassungen(vertrag, dokumente);
  const jung = fehlende.every(
    ({ aenderung }) => now.getTime() - Date.parse(aenderung?.angenommenAm ?? vertrag.angebotenAm) < frischMs,
  );
  return {
    dokumente: dokumente.map(({ organisationId, ...d }) => ({
      ...d,
      seite: organisationId === vertrag.geberId ? ("geber" as const) : ("empfaenger" as const),
      organisationName: organisationId === vertrag.geberId ? vertrag.geberName : vertrag.empfaengerName,
    })),
    /** Whether the worker is about to set one, or should have long since. */
    erzeugung: fehlende.length === 0 ? ("fertig" as const) : jung ? ("laeuft" as const) : ("ausgeblieben" as const),
    erzeugbar: handelt && seite === "geber" && fehlende.length > 0 && !jung,
    unterschreibbar: istUnterschreibbar(vertrag),
    hinterlegbar: handelt && istUnterschreibbar(vertrag),
  };
}
