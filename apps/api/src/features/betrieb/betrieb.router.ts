import {
  countAufgegebene,
  getAuftragslage,
  listAufgegebene,
  nichtWiederholbarWeil,
  recordAuftraegeWiederholt,
  recordAuftragVerworfen,
  recordAuftragWiederholt,
} from "@kim/db";
import {
  AuftragVerwerfung,
  decideAuftragVerwerfung,
  decideAuftragWiederholung,
  decideWiederholungAller,
  EinAuftrag,
} from "@kim/domain/betrieb";
import { bezeichnungDesAuftrags, JobName } from "@kim/jobs";
import { z } from "zod";
import { accepted, procedure, router } from "../../shell/trpc.ts";

const betreiben = "betrieb:auftraege";
const hoechstens = 200;

const auftragRouter = router({
  /**
   * The jobs that nobody tries any more, the newest first, and how many of each kind: whose, when and why, and nothing
   * of what they are about.
   */
  list: procedure.meta({ access: betreiben }).query(({ ctx }) =>
    ctx.asBewilligung(async (tx) => ({
      arten: (await countAufgegebene(tx)).map(({ name, anzahl }) => ({ anzahl, ...artView(name) })),
      auftraege: (await listAufgegebene(tx, hoechstens)).map(({ name, ...auftrag }) => ({
        ...auftrag,
        ...artView(name),
      })),
    })),
  ),
});

const auftragwiederholungRouter = router({
  create: procedure
    .meta({ access: betreiben })
    .input(EinAuftrag)
    .mutation(({ ctx, input }) =>
      ctx.asBewilligung(async (tx) => {
        const lage = await getAuftragslage(tx, input);
        await recordAuftragWiederholt(tx, accepted(decideAuftragWiederholung(lage)));
      }),
    ),

  /** All of one kind; answers how many there were. */
  createMany: procedure
    .meta({ access: betreiben })
    .input(z.strictObject({ art: JobName }))
    .mutation(({ ctx, input: { art } }) =>
      ctx.asBewilligung(async (tx) => {
        accepted(decideWiederholungAller({ art, nichtWiederholbarWeil: nichtWiederholbarWeil(art) }));
        return { anzahl: await recordAuftraegeWiederholt(tx, art) };
      }),
    ),
});

const auftragverwerfungRouter = router({
  create: procedure
    .meta({ access: betreiben })
    .input(AuftragVerwerfung)
    .mutation(({ ctx, input }) =>
      ctx.asBewilligung(async (tx) => {
        const lage = await getAuftragslage(tx, input);
        const verworfen = accepted(decideAuftragVerwerfung(lage, input));
        await recordAuftragVerworfen(tx, verworfen, { name: ctx.person.name, am: ctx.now });
      }),
    ),
});

const artView = (name: string) => {
  const art = JobName.safeParse(name).data ?? null;
  return {
    art,
    bezeichnung: bezeichnungDesAuftrags(name),
    nichtWiederholbarWeil: nichtWiederholbarWeil(name),
  };
};

/** What the platform's operator does about jobs that were given up. */
export const betriebRouters = {
  auftrag: auftragRouter,
  auftragwiederholung: auftragwiederholungRouter,
  auftragverwerfung: auftragverwerfungRouter,
};
