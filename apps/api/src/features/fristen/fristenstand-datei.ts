import { eingangsstandNamen, type Standzeile } from "@kim/domain/fristenliste";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { hatRecht } from "@kim/domain/organisation";
import { bausteinNamen } from "@kim/domain/stelle";
import { sheet } from "@kim/xlsx";
import type { FastifyInstance } from "fastify";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { sendTabelle } from "../../shell/dateizugang.ts";
import type { Deps } from "../../shell/trpc.ts";
import { liesTafel } from "./tafel.ts";

/** The board of a year as a workbook, for whoever checks; bound to the session, never to a link. */
export function registerFristenstandDatei(app: FastifyInstance, { db, sessions, clock }: Deps) {
  app.get<{ Params: { datei: string } }>("/dateien/fristen/:datei", async (request, reply) => {
    const found = await sessions.find(request.headers.cookie, clock());
    if (!found) return reply.code(401).type("text/plain; charset=utf-8").send("Bitte melden Sie sich an.");
    const { benutzerId, organisation } = found.person;
    const jahr = Foerderjahr.safeParse(Number(/^(\d{4})\.xlsx$/.exec(request.params.datei)?.[1])).data;
    if (!jahr || !hatRecht(organisation.rollen, "nachweis:pruefen"))
      return reply.code(404).type("text/plain; charset=utf-8").send("Diese Datei gibt es nicht.");
    const { organisationId, art } = organisation;
    const zeilen = await liesTafel({ db, organisationId, art, benutzerId }, [jahr], heuteInBerlin(clock()));
    return sendTabelle(reply, `fristen-${jahr}`, [blatt(jahr, zeilen)]);
  });
}

const blatt = (jahr: number, zeilen: readonly Standzeile[]) =>
  sheet<Standzeile>({
    name: `Fristen ${jahr}`,
    rows: zeilen,
    columns: [
      { title: "Empfänger", width: 34, kind: "text", value: (z) => z.organisationName },
      {
        title: "Baustein",
        width: 44,
        kind: "text",
        value: (z) => (z.baustein === null ? null : bausteinNamen[z.baustein]),
      },
      { title: "Grundlage", width: 22, kind: "text", value: (z) => z.aktenzeichen },
      { title: "Nachweis", width: 24, kind: "text", value: (z) => z.papier },
      { title: "Fällig am", width: 12, kind: "day", value: (z) => z.am },
      { title: "Tage zu spät", width: 12, kind: "integer", value: (z) => z.tageZuSpaet },
      { title: "Stand", width: 36, kind: "text", value: (z) => eingangsstandNamen[z.stand] },
      { title: "Zuletzt erinnert", width: 16, kind: "day", value: (z) => z.erinnertAm },
      { title: "Zeichnung", width: 28, kind: "text", value: (z) => (z.ohneZeichnende ? "Niemand befugt" : null) },
      { title: "Verlängert bis", width: 14, kind: "day", value: (z) => z.verlaengerung?.bis ?? null },
      { title: "Grund der Verlängerung", width: 44, kind: "text", value: (z) => z.verlaengerung?.grund ?? null },
      { title: "Verlängert von", width: 24, kind: "text", value: (z) => z.verlaengerung?.vonName ?? null },
    ],
  });
