import { findAusdruck, findNachweisdokument } from "@kim/db";
import { EinNachweis } from "@kim/domain/nachweis";
import { xlsxType } from "@kim/xlsx";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { answerErrors, ohneDokument, parsed, sendDatei, visitor, type OnError } from "../../shell/dateizugang.ts";
import type { Deps } from "../../shell/trpc.ts";
import { leseDatei } from "./zugang.ts";

const Papier = EinNachweis.extend({
  version: z.coerce.number().int().positive(),
  art: z.enum(["papier", "akte", "tabelle", "pruefvermerk", "schlussmitteilung"]),
});
const Ausdruck = EinNachweis.pick({ id: true });

/** What was set of a proof, for its holder and the level above; bound to the session, never to a link. */
export function registerNachweispapier(app: FastifyInstance, deps: Deps, onError?: OnError) {
  void app.register(async (papiere) => {
    answerErrors(papiere, () => ohneDokument, onError);

    /** Of a submitted version. */
    papiere.get("/dateien/nachweispapier/:inhaberId/:id/:version/:art", async (request, reply) => {
      const person = await visitor(deps, request);
      const gefragt = parsed(Papier, request.params);
      const datei = await leseDatei(deps, person, gefragt, (tx) => findNachweisdokument(tx, gefragt));
      return gefragt.art === "tabelle"
        ? sendDatei(reply, datei, "attachment", xlsxType)
        : sendDatei(reply, datei, "inline", "application/pdf");
    });

    /** Of what was prepared: its holder's alone, whom the granting authority has no draft of. */
    papiere.get("/dateien/nachweisausdruck/:id", async (request, reply) => {
      const person = await visitor(deps, request);
      const { id } = parsed(Ausdruck, request.params);
      const eigener = { inhaberId: person.organisation.organisationId, id };
      const datei = await leseDatei(deps, person, eigener, async (tx) =>
        "bewilligung" in tx || "einsicht" in tx ? undefined : findAusdruck(tx, id),
      );
      return sendDatei(reply, datei, "inline", "application/pdf");
    });
  });
}
