import { asTenant, findVertragsdatei, getWeiterleitung, Missing } from "@kim/db";
import { DokumentId, WeiterleitungId } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import { unterschriftHoechstensBytes } from "@kim/domain/weiterleitung";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { contentDisposition } from "../../shell/content-disposition.ts";
import { Refused, type Deps } from "../../shell/trpc.ts";
import { darfHinterlegen, hinterlegeUnterschrift } from "./unterschrift.ts";

const AmVertrag = z.object({ weiterleitungId: WeiterleitungId, dokumentId: DokumentId });
const MitSeite = AmVertrag.extend({ seite: z.enum(["geber", "empfaenger"]) });

/** Documents of a contract, for people of its two sides only; bound to the session, never to a link. */
export function registerVertragsdatei(
  app: FastifyInstance,
  deps: Deps,
  onError?: (error: Error, path: string | undefined) => void,
) {
  // A scope of its own: nowhere else does the server take a PDF.
  void app.register(async (dateien) => {
    dateien.addContentTypeParser("application/pdf", { parseAs: "buffer" }, (_, body, done) => done(null, body));
    dateien.setErrorHandler((error: Error, request, reply) => {
      const [status, message] = answerTo(error);
      if (status === 500) onError?.(error, request.routeOptions.url);
      return reply.code(status).send({ message });
    });

    dateien.get("/dateien/weiterleitung/:weiterleitungId/:seite/:dokumentId", async (request, reply) => {
      const { benutzerId, organisation } = await visitor(deps, request);
      const { weiterleitungId, seite, dokumentId } = parsed(MitSeite, request.params);
      if (!hatRecht(organisation.rollen, "weiterleitung:lesen")) throw new Missing("dokument");
      const datei = await asTenant(deps.db, organisation.organisationId, benutzerId, async (tx) => {
        const vertrag = await getWeiterleitung(tx, weiterleitungId);
        return findVertragsdatei(tx, vertrag, seite === "geber" ? vertrag.geberId : vertrag.empfaengerId, dokumentId);
      });
      if (!datei) throw new Missing("dokument");
      return sendPdf(reply, datei);
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

class NotLoggedIn extends Error {}

async function visitor({ sessions, clock }: Deps, request: FastifyRequest) {
  const found = await sessions.find(request.headers.cookie, clock());
  if (!found) throw new NotLoggedIn();
  return found.person;
}

function parsed<T>(schema: z.ZodType<T>, params: unknown): T {
  const { data } = schema.safeParse(params);
  if (data === undefined) throw new Missing("dokument");
  return data;
}

function answerTo(error: Error): [number, string] {
  if (error instanceof NotLoggedIn) return [401, "Bitte melden Sie sich an."];
  if (error instanceof Missing) return [404, "Dieses Dokument gibt es nicht."];
  if (error instanceof Refused) return [409, error.message];
  const status = "statusCode" in error ? error.statusCode : undefined;
  if (status === 413) return [413, "Die Datei ist größer als 10 MB. Bitte mit geringerer Auflösung einscannen."];
  if (status === 415)
    return [415, "Die Datei ist kein PDF. Bitte die unterschriebene Ausfertigung als PDF einscannen oder speichern."];
  if (typeof status === "number" && status >= 400 && status < 500)
    return [status, "Die Anfrage ist so nicht verständlich. Bitte wählen Sie die Datei noch einmal aus."];
  return [500, "Das hat nicht geklappt. Der Fehler liegt bei uns; bitte versuchen Sie es noch einmal."];
}

/** What we set ourselves opens in the browser; what somebody brought is only ever saved. */
const sendPdf = (
  reply: FastifyReply,
  { art, dateiname, inhalt }: { art: string; dateiname: string; inhalt: Uint8Array },
) =>
  reply
    .header("content-disposition", contentDisposition(art === "erzeugt" ? "inline" : "attachment", dateiname))
    .header("cache-control", "private, no-store")
    .type("application/pdf")
    .send(Buffer.from(inhalt));
