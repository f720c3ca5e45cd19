import { asTenant, loadFoerderlage } from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import type { FastifyInstance } from "fastify";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { sendTabelle } from "../../shell/dateizugang.ts";
import type { Deps } from "../../shell/trpc.ts";
import { foerderstandBlaetter } from "./foerderstand-blaetter.ts";
import { standMitBefunden } from "./stand-mit-befunden.ts";

/** The figures of a year as a workbook, for people of the recipient only; bound to the session, never to a link. */
export function registerFoerderstandDatei(app: FastifyInstance, { db, sessions, clock }: Deps) {
  app.get<{ Params: { datei: string } }>("/dateien/foerderstand/:datei", async (request, reply) => {
    const found = await sessions.find(request.headers.cookie, clock());
    if (!found) return reply.code(401).type("text/plain; charset=utf-8").send("Bitte melden Sie sich an.");
    const { benutzerId, organisation } = found.person;
    const jahr = Foerderjahr.safeParse(Number(/^(\d{4})\.xlsx$/.exec(request.params.datei)?.[1])).data;
    const erlaubt = hatRecht(organisation.rollen, "foerderung:lesen");
    const lage =
      jahr && erlaubt
        ? await asTenant(db, organisation.organisationId, benutzerId, (tx) =>
            loadFoerderlage(tx, jahr, heuteInBerlin(clock())),
          )
        : undefined;
    if (!lage) return reply.code(404).type("text/plain; charset=utf-8").send("Diese Datei gibt es nicht.");
    return sendTabelle(reply, `foerderstand-${jahr}`, foerderstandBlaetter(standMitBefunden(lage)));
  });
}
