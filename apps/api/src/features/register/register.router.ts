import {
  ausschnitt,
  getMerkmal,
  getOrganisation,
  listMerkmale,
  listRegisterkommunen,
  listZuwendungsempfaenger,
  lockRegisterOf,
  Missing,
  recordMerkmal,
  recordMerkmalende,
  seitenstand,
  type Tx,
} from "@kim/db";
import { OrganisationId, PlainDate, Suchtext } from "@kim/domain/grundlagen";
import {
  decideMerkmal,
  decideMerkmalende,
  hatMerkmale,
  hatRecht,
  letzterTag,
  Merkmalart,
  MerkmalEingabe,
  MerkmalendeEingabe,
  Merkmalstand,
  type Organisation,
} from "@kim/domain/organisation";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

const lesen = ["land:lesen", "foerderung:lesen"] as const;
const geschuetzt = procedure.meta({ access: lesen }).use(({ ctx, next }) => {
  const { rollen } = ctx.person.organisation;
  const landesweit = hatRecht(rollen, "land:lesen");
  const lies = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    if (hatRecht(rollen, "bewilligung:entscheiden")) return ctx.asBewilligung(work);
    return landesweit ? ctx.asMinisterium(work) : ctx.asTenant(work);
  };
  return next({ ctx: { landesweit, lies } });
});

const registerRouter = router({
  /** What each Kommune has on a day, a page at a time: the state reads all, a Kreis itself and its Kommunen. */
  list: geschuetzt
    .input(
      z.strictObject({
        tag: PlainDate,
        kreisId: OrganisationId.nullable().default(null),
        merkmal: Merkmalart.nullable().default(null),
        stand: Merkmalstand.nullable().default(null),
        suche: Suchtext,
        seite: z.int().min(1).default(1),
      }),
    )
    .query(({ ctx, input: { seite, suche, ...filter } }) =>
      ctx.lies(async (tx) => {
        const auswahl = { ...filter, suche: suche || null, ...(ctx.landesweit ? {} : { kreisId: ctx.organisationId }) };
        const { zeilen, gesamt } = await listRegisterkommunen(tx, auswahl, ausschnitt(seite));
        const kreise = ctx.landesweit ? (await listZuwendungsempfaenger(tx)).filter(hatKommunen) : [];
        return { zeilen, kreise: kreise.map(({ id, name }) => ({ id, name })), ...seitenstand(seite, gesamt) };
      }),
    ),

  /** Everything the register ever said of one Kommune. */
  get: geschuetzt.input(z.strictObject({ id: OrganisationId })).query(({ ctx, input: { id } }) =>
    ctx.lies(async (tx) => {
      const { name, art, kreisId } = await getOrganisation(tx, id);
      const darf = ctx.landesweit || id === ctx.organisationId || kreisId === ctx.organisationId;
      if (!darf || !hatMerkmale(art)) throw new Missing("organisation");
      return { id, name, art, merkmale: await listMerkmale(tx, [id]) };
    }),
  ),
});

const hatKommunen = ({ art }: Organisation) => art === "kreis" || art === "staedteregion";

const registermerkmalRouter = router({
  create: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(MerkmalEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asBewilligung(async (tx) => {
          await lockRegisterOf(tx, input.kommuneId);
          const vorhandene = await listMerkmale(tx, [input.kommuneId]);
          if (vorhandene.some(({ id }) => id === input.id)) throw new Repeated();
          const kommune = await getOrganisation(tx, input.kommuneId);
          const { merkmal } = accepted(decideMerkmal({ kommune, vorhandene, eingabe: input }));
          await recordMerkmal(tx, merkmal, { am: ctx.now, vonName: ctx.person.name });
        }),
      ),
    ),
});

const registermerkmalendeRouter = router({
  create: procedure
    .meta({ access: "bewilligung:entscheiden" })
    .input(MerkmalendeEingabe)
    .mutation(({ ctx, input: { kommuneId, merkmalId, ...ende } }) =>
      once(merkmalId, () =>
        ctx.asBewilligung(async (tx) => {
          await lockRegisterOf(tx, kommuneId);
          const merkmal = await getMerkmal(tx, kommuneId, merkmalId);
          if (merkmal.ende && merkmal.bis === letzterTag(merkmal, ende)) throw new Repeated();
          const event = accepted(decideMerkmalende(merkmal, ende));
          await recordMerkmalende(tx, kommuneId, event, { am: ctx.now, vonName: ctx.person.name });
        }),
      ),
    ),
});

export const registerRouters = {
  register: registerRouter,
  registermerkmal: registermerkmalRouter,
  registermerkmalende: registermerkmalendeRouter,
};
