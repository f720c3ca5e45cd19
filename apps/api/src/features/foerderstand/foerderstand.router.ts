import { listFoerderempfaenger, listLandRechnungen, loadFoerderlage } from "@kim/db";
import { heuteInBerlin, refuse } from "@kim/domain/grundlagen";
import type { KeinFoerderjahr } from "@kim/domain/kondition";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { accepted, procedure, router } from "../../shell/trpc.ts";
import { landFoerderung } from "./land-foerderung.ts";
import { standMitBefunden } from "./stand-mit-befunden.ts";

const Jahr = z.strictObject({ jahr: Foerderjahr });

/** Procedures of this feature, by the noun they create, read or delete. */
export const foerderstandRouters = {
  foerderstand: router({
    /** All figures of the tenant's year, and what the rules have to say about it. */
    get: procedure
      .meta({ access: "foerderung:lesen" })
      .input(Jahr)
      .query(({ ctx, input: { jahr } }) =>
        ctx.asTenant(async (tx) => {
          const lage = await loadFoerderlage(tx, jahr, heuteInBerlin(ctx.now));
          if (!lage)
            return accepted<never>(refuse<KeinFoerderjahr>({ reason: "kein-foerderjahr", feld: "jahr", jahr }));
          return standMitBefunden(lage);
        }),
      ),
  }),

  landFoerderung: router({
    /** What every recipient was granted, called, paid and spent, and what it comes to: from the stored figures. */
    get: procedure
      .meta({ access: "land:lesen" })
      .input(Jahr)
      .query(({ ctx, input: { jahr } }) =>
        ctx.asState(async (tx) => {
          const rechnungen = await listLandRechnungen(tx, jahr);
          return landFoerderung(jahr, await listFoerderempfaenger(tx, jahr), rechnungen, heuteInBerlin(ctx.now));
        }),
      ),
  }),
};
