import {
  enqueue,
  hatFristmahnung,
  hatFristverlaengerung,
  recordFristmahnung,
  recordFristverlaengerung,
  type BewilligungTx,
  type TenantTx,
} from "@kim/db";
import {
  decideFristmahnung,
  decideFristverlaengerung,
  FristmahnungEingabe,
  FristverlaengerungEingabe,
  gefilterteStaende,
  Standfilter,
  standsummen,
} from "@kim/domain/fristenliste";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { fristenMahnen } from "@kim/jobs";
import { z } from "zod";
import { autorAus } from "../../shell/autor.ts";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { liesTafel, type Tafelleser } from "./tafel.ts";

const jeSeite = 50;

const fristenstandRouter = router({
  /**
   * Whose proof of a year is due or late: for the granting authority over all recipients, for a giver over those who
   * hold its contracts.
   */
  list: procedure
    .meta({ access: "nachweis:pruefen" })
    .input(Standfilter.extend({ seite: z.int().min(1).default(1) }))
    .query(async ({ ctx, input: { seite: gefragt, ...filter } }) => {
      const heute = heuteInBerlin(ctx.now);
      const alle = await liesTafel(leserAus(ctx), [filter.jahr], heute);
      const gefunden = gefilterteStaende(alle, filter);
      const seiten = Math.max(1, Math.ceil(gefunden.length / jeSeite));
      const seite = Math.min(gefragt, seiten);
      return {
        heute,
        zeilen: gefunden.slice((seite - 1) * jeSeite, seite * jeSeite),
        summen: standsummen(gefunden),
        gesamt: gefunden.length,
        seite,
        seiten,
      };
    }),
});

const fristmahnungRouter = router({
  /** Has the people of these rows reminded, each once for this click. */
  create: procedure
    .meta({ access: "nachweis:pruefen" })
    .input(FristmahnungEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, async () => {
        const jahre = [...new Set(input.zeilen.map(({ jahr }) => jahr))];
        const tafel = await liesTafel(leserAus(ctx), jahre, heuteInBerlin(ctx.now));
        await alsTafel(ctx, async (tx) => {
          if (await hatFristmahnung(tx, input.id)) throw new Repeated();
          const { zeilen } = accepted(decideFristmahnung(input, tafel));
          await recordFristmahnung(tx, { id: input.id, zeilen: [...zeilen] }, autorAus(ctx));
          await enqueue(tx, fristenMahnen, { mahnungId: input.id });
        });
      }),
    ),
});

const fristverlaengerungRouter = router({
  /** R106: gives more time for one proof. */
  create: procedure
    .meta({ access: "nachweis:pruefen" })
    .input(FristverlaengerungEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, async () => {
        const heute = heuteInBerlin(ctx.now);
        const tafel = await liesTafel(leserAus(ctx), [input.gegenstand.jahr], heute);
        await alsTafel(ctx, async (tx) => {
          if (await hatFristverlaengerung(tx, input.id)) throw new Repeated();
          accepted(decideFristverlaengerung(input, tafel, heute));
          await recordFristverlaengerung(tx, input, autorAus(ctx));
        });
      }),
    ),
});

type Zugang = {
  deps: { db: Tafelleser["db"] };
  now: Date;
  person: {
    benutzerId: Tafelleser["benutzerId"];
    name: string;
    organisation: Pick<Tafelleser, "organisationId" | "art">;
  };
  asTenant: <T>(work: (tx: TenantTx) => Promise<T>) => Promise<T>;
  asBewilligung: <T>(work: (tx: BewilligungTx) => Promise<T>) => Promise<T>;
};

const leserAus = ({ deps: { db }, person: { benutzerId, organisation } }: Zugang): Tafelleser => ({
  db,
  benutzerId,
  organisationId: organisation.organisationId,
  art: organisation.art,
});

const alsTafel = <T>(ctx: Zugang, work: (tx: TenantTx | BewilligungTx) => Promise<T>): Promise<T> =>
  ctx.person.organisation.art === "bezirksregierung" ? ctx.asBewilligung(work) : ctx.asTenant(work);

export const fristenstandRouters = {
  fristenstand: fristenstandRouter,
  fristmahnung: fristmahnungRouter,
  fristverlaengerung: fristverlaengerungRouter,
};
