import { createHash } from "node:crypto";
import { findKalenderleser } from "@kim/db";
import { istZustaendig, lesbareFristen } from "@kim/domain/fristenliste";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import type { FastifyInstance } from "fastify";
import type { Deps } from "../../shell/trpc.ts";
import { liesFristen } from "./fristen-lesen.ts";
import { icalendar } from "./icalendar.ts";

/**
 * A person's own dates for whatever calendar fetches them: bound to the token in the address, to what the person is in
 * the body today, and to the wall of the body.
 */
export function registerFristenkalender(app: FastifyInstance, { db, authDb, clock, adresse }: Deps) {
  app.get<{ Params: { datei: string } }>("/fristen/:datei", async (request, reply) => {
    void reply.header("cache-control", "private, no-store");
    const [, token] = /^([0-9a-f]{64})\.ics$/.exec(request.params.datei) ?? [];
    const leser = token && (await findKalenderleser(authDb, createHash("sha256").update(token).digest("hex")));
    if (!leser) return reply.code(404).type("text/plain; charset=utf-8").send("Diesen Kalender gibt es nicht.");
    const { organisationId, organisationName, rollen } = leser;
    const heute = heuteInBerlin(clock());
    const fristen = lesbareFristen(await liesFristen(db, leser, heute), rollen);
    return reply
      .header("content-disposition", 'inline; filename="kim-fristen.ics"')
      .type("text/calendar; charset=utf-8")
      .send(
        icalendar(
          fristen.filter((frist) => istZustaendig(frist, rollen)),
          { organisationId, organisationName, heute, adresse },
        ),
      );
  });
}
