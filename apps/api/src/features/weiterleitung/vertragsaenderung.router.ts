import {
  enqueue,
  getWeiterleitungLocked,
  listBesetzungenDerWeiterleitung,
  listEigeneWeiterleitungen,
  Missing,
  recordAenderung,
  recordAenderungAntwort,
} from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import {
  lageZurAenderung,
  AenderungAntwortEingabe,
  AenderungEingabe,
  decideAenderung,
  decideAenderungAntwort,
  decideVorgang,
} from "@kim/domain/weiterleitung";
import { vertragErzeugen } from "@kim/jobs";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { loadGeberlage } from "./angebotslage.ts";

const weiterleitungAenderungRouter = router({
  /** Proposes another share and amount from a day on. */
  create: procedure
    .meta({ access: "weiterleitung:anbieten" })
    .input(AenderungEingabe)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asTenant(async (tx) => {
          const weiterleitung = await getWeiterleitungLocked(tx, input.weiterleitungId);
          if (weiterleitung.aenderungen.some(({ id }) => id === input.id)) throw new Repeated();
          if (weiterleitung.geberId !== tx.tenantId) throw new Missing("weiterleitung");
          const wer = { organisationId: tx.tenantId, heute: heuteInBerlin(ctx.now) };
          // a giver whose own contract ended no longer sees the post
          accepted(decideVorgang(weiterleitung, wer, "aendern"));
          const lage = await loadGeberlage(tx, { ...weiterleitung, beginn: input.ab });
          const { aenderung } = accepted(
            decideAenderung(lageZurAenderung(lage, { ...wer, weiterleitung, aenderung: input })),
          );
          await recordAenderung(tx, weiterleitung, aenderung, { am: ctx.now, von: ctx.person.name });
        }),
      ),
    ),
});

const weiterleitungAenderungAntwortRouter = router({
  create: procedure
    .meta({ access: "weiterleitung:beantworten" })
    .input(AenderungAntwortEingabe)
    .mutation(({ ctx, input: { aenderungId, weiterleitungId, antwort } }) =>
      once(aenderungId, () =>
        ctx.asTenant(async (tx) => {
          const weiterleitung = await getWeiterleitungLocked(tx, weiterleitungId);
          const aenderung = weiterleitung.aenderungen.find(({ id }) => id === aenderungId);
          if (weiterleitung.empfaengerId !== tx.tenantId || !aenderung) throw new Missing("weiterleitung_aenderung");
          if (aenderung.antwort?.angenommen === antwort.angenommen) throw new Repeated();
          const besetzungen = await listBesetzungenDerWeiterleitung(tx, weiterleitung);
          const lage = {
            weiterleitung,
            besetzungen,
            weitergegeben: await listEigeneWeiterleitungen(tx),
            organisationId: tx.tenantId,
            heute: heuteInBerlin(ctx.now),
          };
          accepted(decideAenderungAntwort({ ...lage, aenderungId, antwort }));
          await recordAenderungAntwort(tx, weiterleitung, aenderungId, antwort, { am: ctx.now, von: ctx.person.name });
          if (antwort.angenommen) await enqueue(tx, vertragErzeugen, { weiterleitungId });
        }),
      ),
    ),
});

export const vertragsaenderungRouters = {
  weiterleitungAenderung: weiterleitungAenderungRouter,
  weiterleitungAenderungAntwort: weiterleitungAenderungAntwortRouter,
};
