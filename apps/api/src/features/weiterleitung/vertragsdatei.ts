import { asTenant, findVertragsdatei, getWeiterleitung, Missing } from "@kim/db";
import { DokumentId, WeiterleitungId } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import { unterschriftHoechstensBytes } from "@kim/domain/weiterleitung";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { answerErrors, parsed, sendDatei, visitor, type OnError } from "../../shell/dateizugang.ts";
import type { Deps } from "../../shell/trpc.ts";
import { darfHinterlegen, hinterlegeUnterschrift } from "./unterschrift.ts";

const AmVertrag = z.object({ weiterleitungId: WeiterleitungId, dokumentId: DokumentId });
const MitSeite = AmVertrag.extend({ seite: z.enum(["geber", "empfaenger"]) });

/** Documents of a contract, for people of its two sides only; bound to the session, never to a link. */
export function registerVertragsdatei(app: FastifyInstance, deps: Deps, onError?: OnError) {
  // A scope of its own: nowhere else does the server take a PDF.
  void app.register(async (dateien) => {
    dateien.addContentTypeParser("application/pdf", { parseAs: "buffer" }, (_, body, done) => done(null, body));
    answerErrors(dateien, () => saetze, onError);

    dateien.get("/dateien/weiterleitung/:weiterleitungId/:seite/:dokumentId", async (request, reply) => {
      const { benutzerId, organisation } = await visitor(deps, request);
      const { weiterleitungId, seite, dokumentId } = parsed(MitSeite, request.params);
      if (!hatRecht(organisation.rollen, "weiterleitung:lesen")) throw new Missing("dokument");
      const datei = await asTenant(deps.db, organisation.organisationId, benutzerId, async (tx) => {
        const vertrag = await getWeiterleitung(tx, weiterleitungId);
        return findVertragsdatei(tx, vertrag, seite === "geber" ? vertrag.geberId : vertrag.empfaengerId, dokumentId);
      });
      if (!datei) throw new Missing("dokument");
      return sendDatei(reply, datei, datei.art === "erzeugt" ? "inline" : "attachment", "application/pdf");
    });

    dateien.put(
      "/dateien/weiterleitung/:weiterleitungId/unterschrift/:dokumentId",
      {
        bodyLimit: unterschriftHoechstensBytes,
        // Before the bytes: nobody else's ten megabytes are taken in.
        onRequest: async (request) => {
          if (!darfHinterlegen(await visitor(deps, request))) throw new Missing("weiterleitung");
        },
      },
      async (request, reply) => {
        const { weiterleitungId, dokumentId } = parsed(AmVertrag, request.params);
        const { dateiname } = z.object({ dateiname: z.string().max(1000).catch("") }).parse(request.query);
        const inhalt = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        // Asked again: a slow upload may outlive its session.
        await hinterlegeUnterschrift(deps, await visitor(deps, request), weiterleitungId, {
          id: dokumentId,
          dateiname,
          inhalt,
        });
        return reply.code(201).header("cache-control", "no-store").send({ id: dokumentId });
      },
    );
  });
}

const saetze = {
  404: "Dieses Dokument gibt es nicht.",
  413: "Die Datei ist größer als 10 MB. Bitte mit geringerer Auflösung einscannen.",
  415: "Die Datei ist kein PDF. Bitte die unterschriebene Ausfertigung als PDF einscannen oder speichern.",
};
