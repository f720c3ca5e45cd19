import { fristenstaende, readAsBewilligung } from "@kim/db";
import { eingangsstandNamen, fristenstand, type Standzeile } from "@kim/domain/fristenliste";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import { bausteinNamen } from "@kim/domain/stelle";
import { sheet, workbook, xlsxType } from "@kim/xlsx";
import type { FastifyInstance } from "fastify";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import type { Deps } from "../../shell/trpc.ts";

/** The board of a year as a workbook, for the granting authority only; bound to the session, never to a link. */
export function registerFristenstandDatei(app: FastifyInstance, { db, sessions, clock }: Deps) {
  app.get<{ Params: { datei: string } }>("/dateien/fristen/:datei", async (request, reply) => {
    const found = await sessions.find(request.headers.cookie, clock());
    if (!found) return reply.code(401).type("text/plain; charset=utf-8").send("Bitte melden Sie sich an.");
    const { benutzerId, organisation } = found.person;
    const jahr = Foerderjahr.safeParse(Number(/^(\d{4})\.xlsx$/.exec(request.params.datei)?.[1])).data;
    if (!jahr || !hatRecht(organisation.rollen, "bewilligung:entscheiden"))
      return reply.code(404).type("text/plain; charset=utf-8").send("Diese Datei gibt es nicht.");
    const [angaben] = await readAsBewilligung(db, organisation.organisationId, benutzerId, fristenstaende(jahr));
    return reply
      .header("content-disposition", `attachment; filename="fristen-${jahr}.xlsx"`)
      .header("cache-control", "private, no-store")
      .type(xlsxType)
      .send(workbook([blatt(jahr, fristenstand(angaben, heuteInBerlin(clock())))]));
  });
}

const blatt = (jahr: number, zeilen: readonly Standzeile[]) =>
  sheet<Standzeile>({
    name: `Fristen ${jahr}`,
    rows: zeilen,
    columns: [
      { title: "Empfänger", width: 34, kind: "text", value: (z) => z.organisationName },
      { title: "Baustein", width: 44, kind: "text", value: (z) => bausteinNamen[z.baustein] },
      { title: "Aktenzeichen", width: 22, kind: "text", value: (z) => z.aktenzeichen },
      { title: "Nachweis", width: 24, kind: "text", value: (z) => z.papier },
      { title: "Fällig am", width: 12, kind: "day", value: (z) => z.am },
      { title: "Tage zu spät", width: 12, kind: "integer", value: (z) => z.tageZuSpaet },
      { title: "Stand", width: 36, kind: "text", value: (z) => eingangsstandNamen[z.stand] },
      { title: "Zuletzt erinnert", width: 16, kind: "day", value: (z) => z.erinnertAm },
    ],
  });
