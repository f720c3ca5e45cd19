import { Missing } from "@kim/db";
import { hatRecht } from "@kim/domain/organisation";
import { csv, csvType } from "@kim/xlsx";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { answerErrors, parsed, sendDatei, visitor, type OnError, sendTabelle } from "../../shell/dateizugang.ts";
import type { Deps } from "../../shell/trpc.ts";
import { Auswahl, Blickwinkel, standausgabe, verlaufsausgabe, type Landausgabe } from "./landausgabe.ts";
import { blicke, Landfrage } from "./landfrage.ts";

const Format = z.enum(["xlsx", "csv", "json"]);
type Format = z.infer<typeof Format>;

const Stand = z.strictObject({ jahr: z.coerce.number().pipe(Landfrage.shape.jahr), format: Format });
const Reihe = z.strictObject({ takt: z.enum(["monat", "jahr"]), format: Format });

/** The state's figures as files, bound to the session: what the pages show, each measure a column. */
export function registerLandDatei(app: FastifyInstance, deps: Deps, onError?: OnError) {
  void app.register(async (dateien) => {
    answerErrors(dateien, () => ({ 404: "Diese Datei gibt es nicht." }), onError);

    dateien.get<{ Params: { datei: string } }>("/dateien/land/stand/:datei", async (request, reply) => {
      const person = await leser(deps, request);
      const { jahr, format } = parsed(Stand, teile(request.params.datei, "jahr"));
      const blick = blicke({ jahr, ...parsed(Blickwinkel, request.query) }, deps.clock());
      return sende(reply, format, await standausgabe(deps, person, blick));
    });

    dateien.get<{ Params: { datei: string } }>("/dateien/land/verlauf/:datei", async (request, reply) => {
      const person = await leser(deps, request);
      const { takt, format } = parsed(Reihe, teile(request.params.datei, "takt"));
      return sende(reply, format, await verlaufsausgabe(deps, person, takt, parsed(Auswahl, request.query)));
    });
  });
}

async function leser(deps: Deps, request: Parameters<typeof visitor>[1]) {
  const { benutzerId, organisation } = await visitor(deps, request);
  if (!hatRecht(organisation.rollen, "land:lesen")) throw new Missing("dokument");
  return benutzerId;
}

const teile = <N extends string>(datei: string, erster: N) => {
  const [vorne, format, ...mehr] = datei.split(".");
  return mehr.length > 0 ? {} : { [erster]: vorne, format };
};

function sende(reply: FastifyReply, format: Format, { name, blatt, json }: Landausgabe) {
  const gesendet = (inhalt: string, typ: string) =>
    sendDatei(reply, { dateiname: `${name}.${format}`, inhalt: Buffer.from(inhalt) }, "attachment", typ);
  if (format === "json") return gesendet(JSON.stringify(json, null, 1), "application/json; charset=utf-8");
  if (format === "csv") return gesendet(blatt.csv(csv), csvType);
  return sendTabelle(reply, name, [blatt.sheet()]);
}
