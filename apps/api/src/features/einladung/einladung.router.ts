import {
  getEinladung,
  getOrganisation,
  hatAngebotAn,
  hatPersonen,
  listEinladungen,
  listPersonen,
  lockEinladungen,
  Missing,
  recordWiderruf,
  type TenantTx,
  type VersandteEinladung,
} from "@kim/db";
import { EinladungId, OrganisationId } from "@kim/domain/grundlagen";
import {
  decideErsteEinladung,
  decidePersoneinladung,
  decideWiderruf,
  einladungsstand,
  ErsteEinladung,
  Personeinladung,
} from "@kim/domain/organisation";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { versendeEinladung } from "./versand.ts";

const EineEinladung = z.strictObject({ id: EinladungId });

/** The giver of an offer invites the receiver's first administrator. */
export const einladungRouter = router({
  /** What this body sent to one it offered something to, and whether inviting is still up to it. */
  list: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(z.strictObject({ organisationId: OrganisationId }))
    .query(({ ctx, input }) =>
      ctx.asTenant(async (tx) => {
        if (input.organisationId === tx.tenantId || !(await hatAngebotAn(tx, input.organisationId)))
          throw new Missing("organisation");
        const einladungen = await listEinladungen(tx, input.organisationId);
        const einladbar = !(await hatPersonen(ctx.deps.authDb, input.organisationId));
        return { einladbar, einladungen: einladungen.map((e) => einladungView(e, ctx.now)) };
      }),
    ),

  create: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(ErsteEinladung)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          await refuseRepeated(tx, input.organisationId, input.id);
          const organisation = await getOrganisation(tx, input.organisationId);
          const angeboten = organisation.id !== tx.tenantId && (await hatAngebotAn(tx, organisation.id));
          const jemand = await hatPersonen(ctx.deps.authDb, organisation.id);
          const event = accepted(
            decideErsteEinladung({ einladung: input, organisation, angeboten, hatPersonen: jemand }),
          );
          await recordWiderruf(tx, organisation.id, "alle", ctx.now);
          await versendeEinladung(
            tx,
            { ...event, id: input.id },
            { adresse: ctx.deps.adresse, now: ctx.now, erstelltVon: ctx.person.name },
          );
        }),
      ),
    ),

  delete: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(EineEinladung)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant((tx) => widerrufe(tx, input.id, (organisationId) => organisationId !== tx.tenantId, ctx.now)),
      ),
    ),
});

/** A body's own administration invites colleagues. */
export const personeinladungRouter = router({
  /** Those that wait, and those nobody accepted in time. */
  list: procedure.meta({ access: "person:verwalten" }).query(({ ctx }) =>
    ctx.asTenant(async (tx) => {
      const einladungen = await listEinladungen(tx, tx.tenantId);
      return einladungen
        .map((e) => einladungView(e, ctx.now))
        .filter(({ stand }) => stand === "offen" || stand === "abgelaufen");
    }),
  ),

  create: procedure
    .meta({ access: "person:verwalten" })
    .input(Personeinladung)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          await refuseRepeated(tx, tx.tenantId, input.id);
          const organisation = await getOrganisation(tx, tx.tenantId);
          const personen = await listPersonen(ctx.deps.authDb, tx.tenantId);
          const event = accepted(decidePersoneinladung({ einladung: input, organisation, personen }));
          await recordWiderruf(tx, tx.tenantId, { email: event.email }, ctx.now);
          await versendeEinladung(
            tx,
            { ...event, id: input.id },
            { adresse: ctx.deps.adresse, now: ctx.now, erstelltVon: ctx.person.name },
          );
        }),
      ),
    ),

  delete: procedure
    .meta({ access: "person:verwalten" })
    .input(EineEinladung)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant((tx) => widerrufe(tx, input.id, (organisationId) => organisationId === tx.tenantId, ctx.now)),
      ),
    ),
});

async function refuseRepeated(tx: TenantTx, organisationId: OrganisationId, id: EinladungId): Promise<void> {
  await lockEinladungen(tx, organisationId);
  if ((await listEinladungen(tx, organisationId)).some((e) => e.id === id)) throw new Repeated();
}

async function widerrufe(
  tx: TenantTx,
  id: EinladungId,
  zustaendig: (organisationId: OrganisationId) => boolean,
  now: Date,
): Promise<void> {
  const einladung = await getEinladung(tx, id);
  if (!zustaendig(einladung.organisationId)) throw new Missing("einladung");
  if (einladung.widerrufenAm) throw new Repeated();
  accepted(decideWiderruf(einladung));
  await recordWiderruf(tx, einladung.organisationId, { id }, now);
}

function einladungView(e: VersandteEinladung, now: Date) {
  const { id, email, rollen, erstelltAm, erstelltVon, gesendetAm, gescheitertAm, gueltigBis, angenommenAm } = e;
  return {
    id,
    email,
    rollen,
    erstelltAm,
    erstelltVon,
    gesendetAm,
    gescheitertAm,
    gueltigBis,
    angenommenAm,
    stand: einladungsstand(e, now),
  };
}
