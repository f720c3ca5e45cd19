import { randomUUID } from "node:crypto";
import {
  acceptEinladung,
  asTenant,
  brokenConstraint,
  findEinladung,
  findZugang,
  passwordCost,
  recordProtokoll,
  type EinladungZumLink,
  type Zugang,
} from "@kim/db";
import { BenutzerId, refuse } from "@kim/domain/grundlagen";
import {
  decideEinladungsannahme,
  EinladungsannahmeEingabe,
  Einladungstoken,
  rollenNamen,
  type Einladung,
} from "@kim/domain/organisation";
import { hash } from "@node-rs/argon2";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { accepted, publicProcedure, router, type Context } from "../../shell/trpc.ts";
import { checkZugang, throttledLink } from "../../shell/zugangspruefung.ts";
import { tokenHash } from "./versand.ts";

/** What the holder of a link may know and do. Nobody else learns from it whether an address has an account. */
export const einladungsannahmeRouter = router({
  get: publicProcedure
    .meta({ access: "oeffentlich" })
    .input(z.strictObject({ token: Einladungstoken }))
    .query(async ({ ctx, input }) => {
      const { einladung, vonName, organisation } = await openLink(ctx, input.token);
      const zugang = await findZugang(ctx.deps.authDb, einladung.email);
      return {
        von: vonName,
        organisation: organisation.name,
        email: einladung.email,
        rollen: einladung.rollen.map((rolle) => rollenNamen[rolle]),
        gueltigBis: einladung.gueltigBis,
        zugang: zugang ? ("bestehend" as const) : ("neu" as const),
      };
    }),

  create: publicProcedure
    .meta({ access: "oeffentlich" })
    .input(EinladungsannahmeEingabe)
    .mutation(async ({ ctx, input }) => {
      const {
        deps: { db, authDb },
        now,
      } = ctx;
      const {
        einladung: { id, email, rollen, organisationId },
      } = await openLink(ctx, input.token);
      const { zugang, neu } = await zugangFor(ctx, input, email);
      // Two logins, no common transaction: the line is written first and falls with the rest; only a crash between the
      // two commits loses it.
      await asTenant(db, organisationId, zugang.id, async (tx) => {
        await recordProtokoll(tx, {
          am: now,
          benutzerId: zugang.id,
          benutzerName: zugang.name,
          befehl: "einladungsannahme.create",
          eingabe: { einladungId: id, email, rollen },
        });
        const person = neu ? { neu: zugang } : { benutzerId: zugang.id };
        await acceptEinladung(authDb, tokenHash(input.token), person, (gefunden) => judged(gefunden, now), now);
      }).catch(sayTaken);
      return { email, organisationId };
    }),
});

async function openLink({ deps: { authDb }, ip, now }: Context, token: string): Promise<EinladungZumLink> {
  const gefunden = await throttledLink(authDb, { ip, now }, () => findEinladung(authDb, tokenHash(token)));
  judged(gefunden, now);
  return gefunden ?? missing();
}

function judged(gefunden: EinladungZumLink | undefined, jetzt: Date): Einladung {
  const { einladung, organisation, hatPersonen } = gefunden ?? missing();
  return accepted(decideEinladungsannahme({ einladung, art: organisation.art, hatPersonen, jetzt })).einladung;
}

async function zugangFor(
  { deps: { authDb }, ip, now }: Context,
  eingabe: EinladungsannahmeEingabe,
  email: string,
): Promise<{ zugang: Zugang; neu: boolean }> {
  if (eingabe.zugang === "bestehend")
    return { zugang: await checkZugang(authDb, { email, passwort: eingabe.passwort, ip, now }), neu: false };
  if (await findZugang(authDb, email)) accepted(refuse({ reason: "zugang-besteht-schon" }));
  const passwortHash = await hash(eingabe.passwort, passwordCost);
  return { zugang: { id: BenutzerId.parse(randomUUID()), email, name: eingabe.name, passwortHash }, neu: true };
}

function sayTaken(error: unknown): never {
  if (brokenConstraint(error)?.constraint === "benutzer_email_uq") accepted(refuse({ reason: "zugang-besteht-schon" }));
  throw error;
}

function missing(): never {
  throw new TRPCError({
    code: "NOT_FOUND",
    message:
      "Diesen Link gibt es nicht. Bitte öffnen Sie ihn noch einmal aus der Nachricht, oder bitten Sie um eine neue Einladung.",
  });
}
