import { findNachweisdatei } from "@kim/db";
import { BelegzeileId, DokumentId, NachweisId, OrganisationId, satz } from "@kim/domain/grundlagen";
import {
  falscheArt,
  Nachweisdateiart,
  nachweisdateiHoechstensBytes,
  nachweisdateitypen,
  nachweisRefusalTexte,
} from "@kim/domain/nachweis";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { answerErrors, parsed, sendDatei, visitor, type OnError } from "../../../shell/dateizugang.ts";
import type { Deps } from "../../../shell/trpc.ts";
import { leseDatei } from "../zugang.ts";
import { erwarteDatei, hinterlegeDatei } from "./hinterlegung.ts";

const Ziel = z.object({ nachweisId: NachweisId, art: Nachweisdateiart, dateiId: DokumentId });
const Stelle = z.object({ inhaberId: OrganisationId, nachweisId: NachweisId, dateiId: DokumentId });
const Begleitung = z.object({
  dateiname: z.string().max(1000).catch(""),
  ersetzt: DokumentId.nullish().transform((id) => id ?? null),
  zeile: BelegzeileId.nullish().transform((id) => id ?? null),
});

/** Receipts and signed papers of proofs; bound to the session, never to a link. */
export function registerNachweisdatei(app: FastifyInstance, deps: Deps, onError?: OnError) {
  // A scope of its own: nowhere else does the server take such files, and it takes nothing else here.
  void app.register(async (dateien) => {
    dateien.removeAllContentTypeParsers();
    // What a file calls itself is only carried along; the bytes say what it is.
    const gesendeteTypen = [...Object.keys(nachweisdateitypen), "text/xml", "application/octet-stream"];
    dateien.addContentTypeParser(gesendeteTypen, { parseAs: "buffer" }, (_, body, done) => done(null, body));
    answerErrors(dateien, saetzeFuer, onError);

    dateien.get("/dateien/nachweis/:inhaberId/:nachweisId/datei/:dateiId", async (request, reply) => {
      const person = await visitor(deps, request);
      const { dateiId: id, ...rest } = parsed(Stelle, request.params);
      const nachweis = { inhaberId: rest.inhaberId, id: rest.nachweisId };
      const datei = await leseDatei(deps, person, nachweis, (tx) => findNachweisdatei(tx, { ...rest, id }));
      // What somebody brought is only ever saved, never opened here.
      return sendDatei(reply, datei, "attachment", datei.typ);
    });

    dateien.put(
      "/dateien/nachweis/:nachweisId/:art/:dateiId",
      {
        bodyLimit: nachweisdateiHoechstensBytes,
        // Before the bytes: nobody's ten megabytes are taken in for a refusal that is known already.
        onRequest: async (request) => {
          const { dateiId, ...ziel } = parsed(Ziel, request.params);
          await erwarteDatei(deps, await visitor(deps, request), ziel, dateiId);
        },
      },
      async (request, reply) => {
        const { dateiId: id, ...ziel } = parsed(Ziel, request.params);
        const begleitung = parsed(Begleitung, request.query);
        const inhalt = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        // Asked again: a slow upload may outlive its session.
        await hinterlegeDatei(deps, await visitor(deps, request), ziel, { id, inhalt, ...begleitung });
        return reply.code(201).header("cache-control", "no-store").send({ id });
      },
    );
  });
}

const saetze = {
  404: "Diese Datei oder diesen Nachweis gibt es nicht.",
  413: "Die Datei ist größer als 10 MB. Bitte mit geringerer Auflösung einscannen, zum Beispiel 200 dpi in Graustufen.",
};

function saetzeFuer({ params }: FastifyRequest) {
  const art = Nachweisdateiart.safeParse((params as { art?: unknown }).art).data ?? "beleg";
  return { ...saetze, 415: satz(nachweisRefusalTexte, falscheArt(art)) };
}
