import {
  countAnmeldeversuche, deleteAnmeldeversuch, deleteAnmeldeversuche, findZugang, listZugehoerigkeiten, passwordCost,
  recordAnmeldeereignis, recordAnmeldeversuch,
} from "@kim/db";
import { hatRecht, OrganisationId, Recht } from "@kim/domain";
import { hash, verify } from "@node-rs/argon2";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import type { Person } from "../../session.ts";
import { procedure, publicProcedure, router } from "../../trpc.ts";

const Anmeldung = z.strictObject({
  email: z.email("Bitte geben Sie eine E-Mail-Adresse ein.").max(200),
  passwort: z.string().min(1, "Bitte geben Sie Ihr Passwort ein.").max(200),
});

const fensterMinuten = 15;
const versucheJeEmail = 5;
const versucheJeAdresse = 30;

// Verified against when the address is unknown, so that both answers take the same time.
const niemand = hash("niemand", passwordCost);

export const sitzungRouter = router({
  get: publicProcedure.meta({ access: "oeffentlich" }).query(({ ctx }) => (ctx.person ? sitzungView(ctx.person) : null)),

  create: publicProcedure.meta({ access: "oeffentlich" }).input(Anmeldung).mutation(async ({ ctx, input }) => {
    const { authDb, sessions } = ctx.deps;
    const email = `email:${input.email.toLowerCase()}`;
    const adresse = `ip:${ctx.ip}`;
    const since = new Date(ctx.now.getTime() - fensterMinuten * 60_000);
    // Recorded before it is counted: tries at the same moment see each other.
    const versuch = await recordAnmeldeversuch(authDb, email, ctx.now);
    const [jeEmail, jeAdresse] = await Promise.all([
      countAnmeldeversuche(authDb, email, since),
      countAnmeldeversuche(authDb, adresse, since),
    ]);
    if (jeEmail > versucheJeEmail || jeAdresse >= versucheJeAdresse) {
      await deleteAnmeldeversuch(authDb, versuch);
      throw new TRPCError({
        code: "TOO_MANY_REQUESTS",
        message: `Zu viele Fehlversuche. Bitte warten Sie ${fensterMinuten} Minuten und versuchen Sie es dann noch einmal.`,
      });
    }
    const zugang = await findZugang(authDb, input.email);
    const richtig = await verify(zugang?.passwortHash ?? (await niemand), input.passwort);
    if (!zugang || !richtig) {
      await recordAnmeldeversuch(authDb, adresse, ctx.now);
      throw new TRPCError({ code: "UNAUTHORIZED", message: "E-Mail-Adresse oder Passwort stimmt nicht." });
    }
    const [organisation] = await listZugehoerigkeiten(authDb, zugang.id);
    if (!organisation) {
      throw new TRPCError({
        code: "FORBIDDEN",
        message: "Ihrem Zugang ist noch keine Organisation zugeordnet. Bitte wenden Sie sich an Ihre Mandantenverwaltung.",
      });
    }
    await deleteAnmeldeversuche(authDb, [email], since);
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
    await recordAnmeldeereignis(ctx.deps.authDb, { benutzerId: ctx.person.benutzerId, ereignis: "abmeldung", am: ctx.now });
  }),

  deleteAll: procedure.meta({ access: "angemeldet" }).mutation(async ({ ctx }) => {
    ctx.setCookie(await ctx.deps.sessions.deleteAll(ctx.person.benutzerId));
    await recordAnmeldeereignis(ctx.deps.authDb, { benutzerId: ctx.person.benutzerId, ereignis: "abmeldung_ueberall", am: ctx.now });
  }),
});

const Mandantenwechsel = z.strictObject({ organisationId: OrganisationId });

export const mandantenwechselRouter = router({
  create: procedure.meta({ access: "angemeldet" }).input(Mandantenwechsel).mutation(async ({ ctx, input }) => {
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

function sitzungView({ name, email, organisation, zugehoerigkeiten }: Person) {
  return {
    name,
    email,
    organisation,
    organisationen: zugehoerigkeiten.map(({ organisationId, name: organisationName }) => ({ organisationId, name: organisationName })),
    rechte: Recht.options.filter((recht) => hatRecht(organisation.rollen, recht)),
  };
}
