import { asBewilligung, asTenant, getMitteilung, must } from "@kim/db";
import { MitteilungId, OrganisationId } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { answerErrors, ohneDokument, parsed, sendDatei, visitor, type OnError } from "../../shell/dateizugang.ts";
import type { Deps } from "../../shell/trpc.ts";

const EineMitteilung = z.strictObject({ inhaberId: OrganisationId, id: MitteilungId });

/** The paper of a letter, for who sent it and for the authority; bound to the session, never to a link. */
export function registerMitteilungDatei(app: FastifyInstance, deps: Deps, onError?: OnError) {
  void app.register(async (papiere) => {
    answerErrors(papiere, () => ohneDokument, onError);
    papiere.get("/dateien/mitteilung/:inhaberId/:id", async (request, reply) => {
      const { organisation, benutzerId } = await visitor(deps, request);
      const gefragt = parsed(EineMitteilung, request.params);
      const darf = (recht: "bewilligung:entscheiden" | "foerderung:lesen") => hatRecht(organisation.rollen, recht);
      must(darf("bewilligung:entscheiden") || darf("foerderung:lesen") ? true : undefined, "dokument");
      const as = darf("bewilligung:entscheiden") ? asBewilligung : asTenant;
      const { dateiname, inhalt } = await as(deps.db, organisation.organisationId, benutzerId, (tx) =>
        getMitteilung(tx, gefragt),
      );
      const datei = {
        dateiname: must(dateiname ?? undefined, "dokument"),
        inhalt: must(inhalt ?? undefined, "dokument"),
      };
      return sendDatei(reply, datei, "inline", "application/pdf");
    });
  });
}
