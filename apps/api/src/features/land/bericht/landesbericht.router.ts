import {
  bestelleErneut,
  bestelleLandesbericht,
  getLandfrische,
  getOrganisation,
  getLandreihe,
  listLandesberichte,
  loadNachweisansicht,
  uuidOf,
  type StateTx,
} from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import { landesberichtAus, LandesberichtId, type Landesbericht } from "@kim/domain/landesbericht";
import type { Landblick } from "@kim/domain/landesstand";
import { schriftstueckstand } from "@kim/domain/schriftstueck";
import { z } from "zod";
import { once, procedure, Repeated, router, type Deps } from "../../../shell/trpc.ts";
import { gemerkteAnsicht } from "../landansicht.ts";
import { blicke, Landfrage } from "../landfrage.ts";

const landesberichtRouter = router({
  /** The reports of this office, newest first. */
  list: procedure.meta({ access: "land:lesen" }).query(({ ctx }) =>
    ctx.asTenant(async (tx) =>
      (await listLandesberichte(tx)).map((bericht) => {
        const gesetztAm = bericht.gesetzt?.am ?? null;
        return { ...bericht, stand: schriftstueckstand({ eingefrorenAm: bericht.am, gesetztAm }, ctx.now) };
      }),
    ),
  ),

  /** Freezes the figures of a year as of a day and has the report set from them. */
  create: procedure
    .meta({ access: "land:lesen" })
    .input(Landfrage.extend({ id: LandesberichtId }))
    .mutation(({ ctx, input: { id, ...frage } }) =>
      once(id, async () => {
        const blick = blicke(frage, ctx.now);
        const grundlage = await ctx.asState((tx) => loadGrundlage(ctx.deps, tx, blick));
        await ctx.asTenant(async (tx) => {
          const { name } = await getOrganisation(tx, tx.tenantId);
          const bericht: Landesbericht = landesberichtAus({
            ...grundlage,
            blick,
            absender: name,
            heute: heuteInBerlin(ctx.now),
            erstesJahr: erstesFoerderjahr,
          });
          await bestelleLandesbericht(tx, id, bericht, { am: ctx.now, vonName: ctx.person.name });
        });
      }),
    ),
});

const landesberichtWiederholungRouter = router({
  /** Has a report set once more that did not come; a second click within a minute orders nothing more. */
  create: procedure
    .meta({ access: "land:lesen" })
    .input(z.strictObject({ landesberichtId: LandesberichtId }))
    .mutation(({ ctx, input: { landesberichtId } }) =>
      once(landesberichtId, () =>
        ctx.asTenant(async (tx) => {
          const minute = Math.floor(ctx.now.getTime() / 60_000);
          const bestellt = await bestelleErneut(tx, landesberichtId, uuidOf("landesbericht", landesberichtId, minute));
          if (!bestellt) throw new Repeated();
        }),
      ),
    ),
});

async function loadGrundlage(deps: Deps, tx: StateTx, blick: Landblick) {
  const { marke } = await getLandfrische(tx);
  const empfaenger = await gemerkteAnsicht(deps, tx, blick, marke);
  return {
    empfaenger,
    reihe: await getLandreihe(tx, erstesFoerderjahr, blick.jahr, null),
    nachweise: await loadNachweisansicht(tx, blick.jahr),
  };
}

export const landesberichtRouters = {
  landesbericht: landesberichtRouter,
  landesberichtWiederholung: landesberichtWiederholungRouter,
};
