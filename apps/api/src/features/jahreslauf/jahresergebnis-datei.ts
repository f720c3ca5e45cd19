import { asTenant, findJahresergebnisPdf } from "@kim/db";
import { hatRecht } from "@kim/domain/organisation";
import type { FastifyInstance } from "fastify";
import type { Deps } from "../../shell/trpc.ts";

/** The document of a yearly result, for people of the recipient only; bound to the session, never to a link. */
export function registerJahresergebnisDatei(app: FastifyInstance, { db, sessions, clock }: Deps) {
  app.get<{ Params: { jahr: string } }>("/dateien/jahresergebnis/:jahr", async (request, reply) => {
    const found = await sessions.find(request.headers.cookie, clock());
    if (!found) return reply.code(401).type("text/plain; charset=utf-8").send("Bitte melden Sie sich an.");
    const { benutzerId, organisation } = found.person;
    const jahr = /^\d{4}$/.test(request.params.jahr) ? Number(request.params.jahr) : undefined;
    const erlaubt = hatRecht(organisation.rollen, "jahreslauf:lesen");
    const pdf =
      jahr && erlaubt
        ? await asTenant(db, organisation.organisationId, benutzerId, (tx) => findJahresergebnisPdf(tx, jahr))
        : undefined;
    if (!pdf) return reply.code(404).type("text/plain; charset=utf-8").send("Dieses Dokument gibt es nicht.");
    return reply
      .header("content-disposition", `inline; filename="jahresrechnung-${jahr}.pdf"`)
      .header("cache-control", "private, no-store")
      .type("application/pdf")
      .send(Buffer.from(pdf));
  });
}
