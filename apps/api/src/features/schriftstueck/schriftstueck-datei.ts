import { asBewilligung, asTenant, findSchriftstueckdatei, Missing, must } from "@kim/db";
import { EinSchriftstueck } from "@kim/domain/schriftstueck";
import type { FastifyInstance } from "fastify";
import { answerTo, parsed, sendDatei, visitor } from "../../shell/dateizugang.ts";
import type { Deps } from "../../shell/trpc.ts";
import { seiteDer } from "./zugang.ts";

/** The paper of a step, for both sides of it; bound to the session, never to a link. */
export function registerSchriftstueckDatei(
  app: FastifyInstance,
  deps: Deps,
  onError?: (error: Error, path: string | undefined) => void,
) {
  void app.register(async (papiere) => {
    papiere.setErrorHandler((error: Error, request, reply) => {
      const [status, message] = answerTo(error, { 404: "Dieses Dokument gibt es nicht." });
      if (status === 500) onError?.(error, request.routeOptions.url);
      return reply.code(status).send({ message });
    });
    papiere.get("/dateien/schriftstueck/:inhaberId/:art/:vorgangId", async (request, reply) => {
      const person = await visitor(deps, request);
      const gefragt = parsed(EinSchriftstueck, request.params);
      const seite = seiteDer(person, gefragt.art);
      if (!seite) throw new Missing("dokument");
      const as = seite === "bewilligung" ? asBewilligung : asTenant;
      const datei = await as(deps.db, person.organisation.organisationId, person.benutzerId, (tx) =>
        findSchriftstueckdatei(tx, gefragt),
      );
      return sendDatei(reply, must(datei, "dokument"), "inline", "application/pdf");
    });
  });
}
