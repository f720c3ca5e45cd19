import { asBewilligung, asTenant, findAusdruck, findNachweisdokument } from "@kim/db";
import { EinNachweis } from "@kim/domain/nachweis";
import { hatRecht } from "@kim/domain/organisation";
import { xlsxType } from "@kim/xlsx";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { contentDisposition } from "../../shell/content-disposition.ts";
import type { Deps } from "../../shell/trpc.ts";

const Papier = EinNachweis.extend({
  version: z.coerce.number().int().positive(),
  art: z.enum(["papier", "akte", "tabelle", "pruefvermerk"]),
});

/** What was set of a submitted version, for its holder and the level above; bound to the session, never to a link. */
export function registerNachweispapier(app: FastifyInstance, { db, sessions, clock }: Deps) {
  app.get("/dateien/nachweispapier/:inhaberId/:id/:version/:art", async (request, reply) => {
    const person = (await sessions.find(request.headers.cookie, clock()))?.person;
    if (!person) return reply.code(401).send({ message: "Bitte melden Sie sich an." });
    const { benutzerId, organisation } = person;
    const gefragt = Papier.safeParse(request.params).data;
    const datei =
      gefragt && hatRecht(organisation.rollen, "nachweis:lesen")
        ? await (hatRecht(organisation.rollen, "bewilligung:entscheiden")
            ? asBewilligung(db, organisation.organisationId, benutzerId, (tx) => findNachweisdokument(tx, gefragt))
            : asTenant(db, organisation.organisationId, benutzerId, (tx) => findNachweisdokument(tx, gefragt)))
        : undefined;
    if (!datei) return reply.code(404).send({ message: "Dieses Dokument gibt es nicht." });
    const tabelle = gefragt?.art === "tabelle";
    return reply
      .header("content-disposition", contentDisposition(tabelle ? "attachment" : "inline", datei.dateiname))
      .header("cache-control", "private, no-store")
      .type(tabelle ? xlsxType : "application/pdf")
      .send(Buffer.from(datei.inhalt));
  });

  app.get("/dateien/nachweisausdruck/:id", async (request, reply) => {
    const person = (await sessions.find(request.headers.cookie, clock()))?.person;
    if (!person) return reply.code(401).send({ message: "Bitte melden Sie sich an." });
    const { benutzerId, organisation } = person;
    const gefragt = EinNachweis.pick({ id: true }).safeParse(request.params).data;
    const datei =
      gefragt && hatRecht(organisation.rollen, "nachweis:lesen")
        ? await asTenant(db, organisation.organisationId, benutzerId, (tx) => findAusdruck(tx, gefragt.id))
        : undefined;
    if (!datei) return reply.code(404).send({ message: "Dieses Dokument gibt es nicht." });
    return reply
      .header("content-disposition", contentDisposition("inline", datei.dateiname))
      .header("cache-control", "private, no-store")
      .type("application/pdf")
      .send(Buffer.from(datei.inhalt));
  });
}
