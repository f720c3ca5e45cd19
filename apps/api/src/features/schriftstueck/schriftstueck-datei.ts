import { asBewilligung, asTenant, findSchriftstueckdatei, Missing, must } from "@kim/db";
import { EinSchriftstueck } from "@kim/domain/schriftstueck";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  alsAkte,
  answerErrors,
  ohneDokument,
  parsed,
  sendDatei,
  visitor,
  type OnError,
} from "../../shell/dateizugang.ts";
import type { Deps } from "../../shell/trpc.ts";
import { seiteDer } from "./zugang.ts";

/** The paper of a step, for both sides of it; bound to the session, never to a link. */
export function registerSchriftstueckDatei(app: FastifyInstance, deps: Deps, onError?: OnError) {
  void app.register(async (papiere) => {
    answerErrors(papiere, () => ohneDokument, onError);
    const sende = async (request: FastifyRequest, reply: FastifyReply, fuer: "menschen" | "akte") => {
      const person = await visitor(deps, request);
      const gefragt = parsed(EinSchriftstueck, request.params);
      const seite = seiteDer(person, gefragt.art);
      if (!seite) throw new Missing("dokument");
      const as = seite === "bewilligung" ? asBewilligung : asTenant;
      const datei = await as(deps.db, person.organisation.organisationId, person.benutzerId, (tx) =>
        findSchriftstueckdatei(tx, gefragt, fuer),
      );
      const { dateiname, inhalt } = must(datei, "dokument");
      const name = fuer === "akte" ? alsAkte(dateiname) : dateiname;
      return sendDatei(reply, { dateiname: name, inhalt }, "inline", "application/pdf");
    };
    const adresse = "/dateien/schriftstueck/:inhaberId/:art/:vorgangId";
    papiere.get(adresse, (request, reply) => sende(request, reply, "menschen"));
    papiere.get(`${adresse}/akte`, (request, reply) => sende(request, reply, "akte"));
  });
}
