import { listProtokoll, listProtokollwahl } from "@kim/db";
import { PlainDate } from "@kim/domain/grundlagen";
import { z } from "zod";
import { procedure, router } from "../../shell/trpc.ts";

const jeSeite = 50;

const Auswahl = z.strictObject({
  seite: z.int().min(1).max(100_000),
  befehl: z.string().max(100).optional(),
  person: z.string().max(200).optional(),
  von: PlainDate.optional(),
  bis: PlainDate.optional(),
});

export const protokollRouter = router({
  list: procedure
    .meta({ access: "protokoll:lesen" })
    .input(Auswahl)
    .query(({ ctx, input: { seite, ...auswahl } }) =>
      ctx.asTenant(async (tx) => {
        const { zeilen, gesamt } = await listProtokoll(tx, auswahl, { ab: (seite - 1) * jeSeite, anzahl: jeSeite });
        return { zeilen, gesamt, seiten: Math.max(1, Math.ceil(gesamt / jeSeite)), ...(await listProtokollwahl(tx)) };
      }),
    ),
});
