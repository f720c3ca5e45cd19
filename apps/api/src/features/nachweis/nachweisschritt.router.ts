import { Schrittbefehl } from "@kim/domain/nachweis";
import { alsBeteiligter, jemand } from "../../shell/beteiligte.ts";
import { once, procedure, router } from "../../shell/trpc.ts";
import { tueSchritt } from "./schritt/tue-schritt.ts";

export const nachweisvorgangRouter = router({
  /** One step of a proof, by either side; what it freezes and uses is written in the same transaction (R87, R89). */
  create: procedure
    .meta({ access: jemand })
    .input(Schrittbefehl)
    .mutation(({ ctx, input }) => once(input.id, () => alsBeteiligter(ctx, (tx) => tueSchritt(tx, ctx, input)))),
});
