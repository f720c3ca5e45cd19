import { asTenant, listAntworten, listKontingente, listZugehoerigkeiten, recordAnmeldeereignis } from "@kim/db";
import { OrganisationId } from "@kim/domain/grundlagen";
import {
  Emailadresse,
  empfaengerstand,
  hatRecht,
  istWeiterleitungsempfaenger,
  Recht,
  type Empfaengerstand,
} from "@kim/domain/organisation";
import { darfEigeneStellen } from "@kim/domain/stelle";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import type { Person } from "../../shell/session.ts";
import { procedure, publicProcedure, router, type Context } from "../../shell/trpc.ts";
import { checkZugang } from "../../shell/zugangspruefung.ts";

const Anmeldung = z.strictObject({
  email: Emailadresse,
  passwort: z.string().min(1, "Bitte geben Sie Ihr Passwort ein.").max(200),
  /** Where to work first; without it, or without a role there, the first by name. */
  organisationId: OrganisationId.optional(),
});

export const sitzungRouter = router({
  get: publicProcedure
    .meta({ access: "oeffentlich" })
    .query(async ({ ctx }) =>
      ctx.person ? { ...sitzungView(ctx.person), ...(await standOf(ctx, ctx.person)) } : null,
    ),

  create: publicProcedure
    .meta({ access: "oeffentlich" })
    .input(Anmeldung)
    .mutation(async ({ ctx, input }) => {
      const { authDb, sessions } = ctx.deps;
      const zugang = await checkZugang(authDb, { ...input, ip: ctx.ip, now: ctx.now });
      const zugehoerigkeiten = await listZugehoerigkeiten(authDb, zugang.id);
      const organisation =
        zugehoerigkeiten.find((z) => z.organisationId === input.organisationId) ?? zugehoerigkeiten[0];
      if (!organisation) {
        throw new TRPCError({
          code: "FORBIDDEN",
          message:
            "Ihrem Zugang ist noch keine Organisation zugeordnet. Bitte wenden Sie sich an Ihre Mandantenverwaltung.",
        });
      }
      ctx.setCookie(await sessions.create(zugang.id, organisation.organisationId, ctx.now));
      await recordAnmeldeereignis(authDb, {
        benutzerId: zugang.id,
        ereignis: "anmeldung",
        organisationId: organisation.organisationId,
        am: ctx.now,
      });
      return { name: zugang.name };
    }),

  delete: procedure.meta({ access: "angemeldet" }).mutation(async ({ ctx }) => {
    ctx.setCookie(await ctx.deps.sessions.delete(ctx.person.sitzungId));
    await recordAnmeldeereignis(ctx.deps.authDb, {
      benutzerId: ctx.person.benutzerId,
      ereignis: "abmeldung",
      am: ctx.now,
    });
  }),

  deleteAll: procedure.meta({ access: "angemeldet" }).mutation(async ({ ctx }) => {
    ctx.setCookie(await ctx.deps.sessions.deleteAll(ctx.person.benutzerId));
    await recordAnmeldeereignis(ctx.deps.authDb, {
      benutzerId: ctx.person.benutzerId,
      ereignis: "abmeldung_ueberall",
      am: ctx.now,
    });
  }),
});

const Mandantenwechsel = z.strictObject({ organisationId: OrganisationId });

export const mandantenwechselRouter = router({
  create: procedure
    .meta({ access: "angemeldet" })
    .input(Mandantenwechsel)
    .mutation(async ({ ctx, input }) => {
      const { zugehoerigkeiten, sitzungId, benutzerId, organisation } = ctx.person;
      if (organisation.organisationId === input.organisationId) return;
      if (!zugehoerigkeiten.some((z) => z.organisationId === input.organisationId)) {
        throw new TRPCError({ code: "NOT_FOUND", message: "In dieser Organisation haben Sie keine Rolle." });
      }
      await ctx.deps.sessions.switchTo(sitzungId, input.organisationId);
      await recordAnmeldeereignis(ctx.deps.authDb, {
        benutzerId,
        ereignis: "mandantenwechsel",
        organisationId: input.organisationId,
        am: ctx.now,
      });
    }),
});

/**
 * Whether the body has posts of its own, and how far it has come as a receiver; null where it is none, and one with own
 * posts is at work anyway.
 */
async function standOf(
  { deps }: Context,
  { organisation: { art, organisationId }, benutzerId }: Person,
): Promise<{ empfaengerstand: Empfaengerstand | null; eigeneStellen: boolean }> {
  if (!istWeiterleitungsempfaenger(art))
    return { empfaengerstand: null, eigeneStellen: darfEigeneStellen({ art, kontingente: [] }) };
  return asTenant(deps.db, organisationId, benutzerId, async (tx) => {
    const eigeneStellen = darfEigeneStellen({ art, kontingente: await listKontingente(tx) });
    return { empfaengerstand: eigeneStellen ? "aktiv" : empfaengerstand(await listAntworten(tx)), eigeneStellen };
  });
}

function sitzungView({ benutzerId, name, email, organisation, zugehoerigkeiten }: Person) {
  return {
    benutzerId,
    name,
    email,
    organisation,
    organisationen: zugehoerigkeiten.map(({ organisationId, name: organisationName }) => ({
      organisationId,
      name: organisationName,
    })),
    rechte: Recht.options.filter((recht) => hatRecht(organisation.rollen, recht)),
  };
}
