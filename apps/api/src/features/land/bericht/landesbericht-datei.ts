import { asTenant, findLandesberichtdatei, Missing, must } from "@kim/db";
import { LandesberichtId } from "@kim/domain/landesbericht";
import { hatRecht } from "@kim/domain/organisation";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import {
  alsAkte,
  answerErrors,
  ohneDokument,
  parsed,
  sendDatei,
  visitor,
  type OnError,
} from "../../../shell/dateizugang.ts";
import type { Deps } from "../../../shell/trpc.ts";

const Gefragt = z.strictObject({ id: LandesberichtId, art: z.enum(["papier", "akte"]) });

/** A report for the office that ordered it; bound to the session, never to a link. */
export function registerLandesberichtDatei(app: FastifyInstance, deps: Deps, onError?: OnError) {
  void app.register(async (berichte) => {
    answerErrors(berichte, () => ohneDokument, onError);
    berichte.get("/dateien/landesbericht/:id/:art", async (request, reply) => {
      const { organisation, benutzerId } = await visitor(deps, request);
      const { id, art } = parsed(Gefragt, request.params);
      if (!hatRecht(organisation.rollen, "land:lesen")) throw new Missing("dokument");
      const datei = await asTenant(deps.db, organisation.organisationId, benutzerId, (tx) =>
        findLandesberichtdatei(tx, id, art),
      );
      const { dateiname, inhalt } = must(datei, "dokument");
      const name = art === "akte" ? alsAkte(dateiname) : dateiname;
      return sendDatei(reply, { dateiname: name, inhalt }, "inline", "application/pdf");
    });
  });
}
