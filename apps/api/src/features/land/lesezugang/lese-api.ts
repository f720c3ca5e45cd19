import { createHash } from "node:crypto";
import { findLesetoken, Missing, zaehleLesezugriff, type Lesetoken } from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { leseumfangNamen, type Leseumfang } from "@kim/domain/lesezugang";
import { TRPCError } from "@trpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { parsed, type OnError } from "../../../shell/dateizugang.ts";
import type { Deps } from "../../../shell/trpc.ts";
import { Auswahl, Blickwinkel, standausgabe, verlaufsausgabe } from "../landausgabe.ts";
import { blicke, Landfrage } from "../landfrage.ts";
import { leseApiBeschreibung, leseApiPfad } from "./lese-api-beschreibung.ts";

const Jahr = z.strictObject({ jahr: z.coerce.number().pipe(Landfrage.shape.jahr) });
const Takt = z.strictObject({ takt: z.enum(["monat", "jahr"]) });

/** Refused before anything is read: who asks, for what, or too often. */
class Abgewiesen extends Error {
  readonly status: number;
  readonly kopf: Record<string, string>;
  constructor(status: number, message: string, kopf: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.kopf = kopf;
  }
}

/** The state's figures for programs, by a token of one purpose: the numbers of the files, no row of a body. */
export function registerLeseApi(app: FastifyInstance, deps: Deps, onError?: OnError) {
  void app.register(async (api) => {
    api.setErrorHandler((error: Error, request, reply) => {
      const { status, message, kopf } = antwortAuf(error);
      if (status === 500) onError?.(error, request.routeOptions.url);
      return reply.code(status).headers(kopf).send({ message });
    });
    api.get(`${leseApiPfad}/openapi.json`, () => leseApiBeschreibung(deps.adresse));
    api.get(`${leseApiPfad}/stand/:jahr`, async (request, reply) => {
      const { id } = await zugelassen(deps, request, reply, "stand");
      const blick = blicke({ ...parsed(Jahr, request.params), ...parsed(Blickwinkel, request.query) }, deps.clock());
      return (await standausgabe(deps, id, blick)).json;
    });
    api.get(`${leseApiPfad}/verlauf/:takt`, async (request, reply) => {
      const { id } = await zugelassen(deps, request, reply, "verlauf");
      const { takt } = parsed(Takt, request.params);
      return (await verlaufsausgabe(deps, id, takt, parsed(Auswahl, request.query))).json;
    });
  });
}

/** Counts the use; what is asked for in vain counts as well. */
async function zugelassen(
  { authDb, clock }: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  umfang: Leseumfang,
): Promise<Lesetoken> {
  const heute = heuteInBerlin(clock());
  const token = /^Bearer ([0-9a-f]{64})$/.exec(request.headers.authorization ?? "")?.[1];
  const gefunden = token && (await findLesetoken(authDb, createHash("sha256").update(token).digest("hex"), heute));
  if (!gefunden)
    throw new Abgewiesen(401, "Der Lesezugang fehlt, ist abgelaufen oder widerrufen.", {
      "www-authenticate": "Bearer",
    });
  if (!gefunden.umfaenge.includes(umfang))
    throw new Abgewiesen(403, `Dieser Lesezugang umfasst „${leseumfangNamen[umfang]}“ nicht.`);
  const rest = await zaehleLesezugriff(authDb, gefunden, heute);
  if (rest === undefined)
    throw new Abgewiesen(429, `Dieser Lesezugang erlaubt ${gefunden.jeTag} Abrufe am Tag; morgen geht es weiter.`, {
      "x-kontingent-rest": "0",
    });
  reply.headers({ "cache-control": "no-store", "x-kontingent-rest": String(rest) });
  return gefunden;
}

function antwortAuf(error: Error): { status: number; message: string; kopf: Record<string, string> } {
  if (error instanceof Abgewiesen) return { status: error.status, message: error.message, kopf: error.kopf };
  if (error instanceof TRPCError && error.code === "BAD_REQUEST")
    return { status: 400, message: error.message, kopf: {} };
  if (error instanceof Missing || error instanceof TRPCError)
    return { status: 404, message: "Das gibt es nicht. Die Adressen beschreibt openapi.json.", kopf: {} };
  return { status: 500, message: "Das hat nicht geklappt. Der Fehler liegt bei uns.", kopf: {} };
}
