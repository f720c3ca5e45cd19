import {
  getAuflage,
  getBescheid,
  hatAuflagenvorgang,
  listAuflagenDer,
  listBescheide,
  lockAuflage,
  recordAuflagenvorgang,
  type AuflageMitVerlauf,
  type BewilligungTx,
  type TenantTx,
} from "@kim/db";
import {
  AuflagenvorgangEingabe,
  auflagenstand,
  decideAuflagenschritt,
  moeglicheAuflagenschritte,
  type Auflagenlage,
} from "@kim/domain/bescheid";
import { BescheidId, heuteInBerlin } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";

const beide = ["foerderung:lesen", "bewilligung:entscheiden"] as const;
const handelnde = ["nachweis:vorbereiten", "bewilligung:entscheiden"] as const;

type Zugang = {
  person: {
    organisation: {
      organisationId: Auflagenlage["akteur"]["organisationId"];
      rollen: Auflagenlage["akteur"]["rollen"];
    };
  };
  now: Date;
  asTenant: <T>(work: (tx: TenantTx) => Promise<T>) => Promise<T>;
  asBewilligung: <T>(work: (tx: BewilligungTx) => Promise<T>) => Promise<T>;
};

/** Recipient and authority, each behind its own wall. */
const alsSeite = <T>(ctx: Zugang, work: (tx: TenantTx | BewilligungTx) => Promise<T>): Promise<T> =>
  hatRecht(ctx.person.organisation.rollen, "bewilligung:entscheiden") ? ctx.asBewilligung(work) : ctx.asTenant(work);

const lageDer = (auflage: AuflageMitVerlauf, { person: { organisation }, now }: Zugang): Auflagenlage => ({
  auflage,
  vorgaenge: auflage.vorgaenge,
  bescheidVom: auflage.bescheidVom,
  heute: heuteInBerlin(now),
  akteur: organisation,
});

const auflageRouter = router({
  /** The conditions of a Bescheid and of those it replaced, with what this person may do. */
  list: procedure
    .meta({ access: beide })
    .input(z.strictObject({ bescheidId: BescheidId }))
    .query(({ ctx, input }) =>
      alsSeite(ctx, async (tx) => {
        const { organisationId, jahr, baustein } = await getBescheid(tx, input.bescheidId);
        const kette = (await listBescheide(tx, organisationId)).filter(
          (b) => b.jahr === jahr && b.baustein === baustein,
        );
        const auflagen = await listAuflagenDer(
          tx,
          organisationId,
          kette.map(({ id }) => id),
        );
        return auflagen.map((auflage) => ({
          ...auflage,
          stand: auflagenstand(auflage.vorgaenge),
          schritte: moeglicheAuflagenschritte(lageDer(auflage, ctx)),
        }));
      }),
    ),
});

const auflagenvorgangRouter = router({
  create: procedure
    .meta({ access: handelnde })
    .input(AuflagenvorgangEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        alsSeite(ctx, async (tx) => {
          await lockAuflage(tx, input.auflage);
          const auflage = await getAuflage(tx, input.auflage);
          if (await hatAuflagenvorgang(tx, input.id)) throw new Repeated();
          accepted(decideAuflagenschritt(input, lageDer(auflage, ctx)));
          const { benutzerId: vonId, name: vonName } = ctx.person;
          await recordAuflagenvorgang(tx, input, { am: ctx.now, vonId, vonName });
        }),
      ),
    ),
});

export const auflageRouters = { auflage: auflageRouter, auflagenvorgang: auflagenvorgangRouter };
