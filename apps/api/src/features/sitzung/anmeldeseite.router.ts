import { findDemozugaenge } from "@kim/db/demozugang";
import { publicProcedure, router } from "../../shell/trpc.ts";

export const anmeldeseiteRouter = router({
  get: publicProcedure.meta({ access: "oeffentlich" }).query(async ({ ctx }) => ({
    kontakt: ctx.deps.kontakt || null,
    demo: await findDemozugaenge(ctx.deps.authDb),
  })),
});
