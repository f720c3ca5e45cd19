import { deleteAbruftermin, listAbruftermine, recordAbruftermin } from "@kim/db";
import { Abruftermin, decideAbruftermin } from "@kim/domain/mittelabruf";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

/** The calendar of calls: public to everybody it concerns, kept by the granting authority. */
export const abrufterminRouter = router({
  list: procedure
    .meta({ access: ["foerderung:lesen", "bewilligung:entscheiden"] })
    .query(({ ctx }) => ctx.asTenant(listAbruftermine)),

  create: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(Abruftermin)
    .mutation(({ ctx, input }) =>
      once(schluessel(input), () =>
        ctx.asBewilligung(async (tx) => {
          if (!(await recordAbruftermin(tx, accepted(decideAbruftermin(input))))) throw new Repeated();
        }),
      ),
    ),

  delete: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(Abruftermin)
    .mutation(({ ctx, input }) =>
      once(schluessel(input), () =>
        ctx.asBewilligung(async (tx) => {
          if (!(await deleteAbruftermin(tx, input))) throw new Repeated();
        }),
      ),
    ),
});

// A day has no id of its own.
const schluessel = ({ jahr, baustein, termin }: Abruftermin): string => `${jahr}/${baustein}/${termin}`;
