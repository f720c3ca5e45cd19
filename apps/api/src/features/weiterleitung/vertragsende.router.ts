import {
  bestelleSchriftstueck,
  enqueue,
  getWeiterleitungLocked,
  listEigeneWeiterleitungen,
  recordVertragsende,
  recordWeiterleitung,
} from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import {
  decideEnde,
  decideUebergang,
  decideWeiterleitung,
  UebergangEingabe,
  VertragsendeEingabe,
} from "@kim/domain/weiterleitung";
import { vertragErzeugen } from "@kim/jobs";
import { randomUUID } from "node:crypto";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { loadWeiterleitungLage } from "./angebotslage.ts";

const weiterleitungEndeRouter = router({
  /** The giver ends the contract, the receiver hands the post back. */
  create: procedure
    .meta({ access: ["weiterleitung:anbieten", "weiterleitung:beantworten"] })
    .input(VertragsendeEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const weiterleitung = await getWeiterleitungLocked(tx, input.weiterleitungId);
          if (
            weiterleitung.enden.some(
              ({ letzterTag, grund }) => letzterTag === input.letzterTag && grund === input.grund,
            )
          )
            throw new Repeated();
          const { ende } = accepted(
            decideEnde({ weiterleitung, organisationId: tx.tenantId, heute: heuteInBerlin(ctx.now), ende: input }),
          );
          await recordVertragsende(tx, weiterleitung, { ...ende, id: input.id }, { am: ctx.now, von: ctx.person.name });
          const papier = { inhaberId: tx.tenantId, art: "vertragsende", vorgangId: input.id } as const;
          await bestelleSchriftstueck(tx, papier, ctx.now);
        }),
      ),
    ),
});

const weiterleitungUebergangRouter = router({
  /** Ends the old contract the day before and offers the rest of it to another body. */
  create: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(UebergangEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const alt = await getWeiterleitungLocked(tx, input.weiterleitungId);
          if ((await listEigeneWeiterleitungen(tx)).some(({ id }) => id === input.id)) throw new Repeated();
          const vorgang = { am: ctx.now, von: ctx.person.name };
          const { ende, angebot } = accepted(
            decideUebergang({
              weiterleitung: alt,
              organisationId: tx.tenantId,
              heute: heuteInBerlin(ctx.now),
              uebergang: input,
            }),
          );
          const endeId = randomUUID();
          await recordVertragsende(tx, alt, { ...ende, id: endeId }, vorgang);
          const papier = { inhaberId: tx.tenantId, art: "vertragsende", vorgangId: endeId } as const;
          await bestelleSchriftstueck(tx, papier, ctx.now);
          const { weiterleitung } = accepted(decideWeiterleitung(await loadWeiterleitungLage(tx, angebot)));
          await recordWeiterleitung(tx, { ...weiterleitung, vorgaengerId: alt.id, uebergang: input.art }, vorgang);
          await enqueue(tx, vertragErzeugen, { weiterleitungId: input.id });
        }),
      ),
    ),
});

export const vertragsendeRouters = {
  weiterleitungEnde: weiterleitungEndeRouter,
  weiterleitungUebergang: weiterleitungUebergangRouter,
};
