import { Missing } from "@kim/db";
import { workbook, xlsxType } from "@kim/xlsx";
import { TRPCError } from "@trpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import { contentDisposition } from "./content-disposition.ts";
import type { Person } from "./session.ts";
import { Refused, type Deps } from "./trpc.ts";

class NotLoggedIn extends Error {}

/** Who asks for a file or brings one; throws for everybody who is not logged in. */
export async function visitor({ sessions, clock }: Deps, request: FastifyRequest): Promise<Person> {
  const found = await sessions.find(request.headers.cookie, clock());
  if (!found) throw new NotLoggedIn();
  return found.person;
}

/** The address as it must be; anything else leads to no document. */
export function parsed<T>(schema: z.ZodType<T>, params: unknown): T {
  const { data } = schema.safeParse(params);
  if (data === undefined) throw new Missing("dokument");
  return data;
}

/** Sentences for people that depend on what the files are. */
export type Dateisaetze = { 404: string; 413?: string; 415?: string };

export const ohneDokument: Dateisaetze = { 404: "Dieses Dokument gibt es nicht." };

export type OnError = (error: Error, path: string | undefined) => void;

/** What goes wrong with these files is answered with a status and a sentence; only our own faults are told. */
export function answerErrors(
  files: FastifyInstance,
  saetzeFuer: (request: FastifyRequest) => Dateisaetze,
  onError: OnError | undefined,
): void {
  files.setErrorHandler((error: Error, request, reply) => {
    const [status, message] = answerTo(error, saetzeFuer(request));
    if (status === 500) onError?.(error, request.routeOptions.url);
    return reply.code(status).header("cache-control", "no-store").send({ message });
  });
}

function answerTo(error: Error, saetze: Dateisaetze): [number, string] {
  if (error instanceof NotLoggedIn) return [401, "Bitte melden Sie sich an."];
  if (error instanceof Missing) return [404, saetze[404]];
  if (error instanceof Refused) return [409, error.message];
  if (error instanceof TRPCError && error.code === "BAD_REQUEST") return [400, error.message];
  if (error instanceof TRPCError && error.code === "NOT_FOUND") return [404, saetze[404]];
  const status = "statusCode" in error ? error.statusCode : undefined;
  if ((status === 413 || status === 415) && saetze[status] !== undefined) return [status, saetze[status]];
  if (typeof status === "number" && status >= 400 && status < 500)
    return [status, "Die Anfrage ist so nicht verständlich. Bitte wählen Sie die Datei noch einmal aus."];
  return [500, "Das hat nicht geklappt. Der Fehler liegt bei uns; bitte versuchen Sie es noch einmal."];
}

/** What we set ourselves may open in the browser; what somebody brought is only ever saved. */
export const sendDatei = (
  reply: FastifyReply,
  { dateiname, inhalt }: { dateiname: string; inhalt: Uint8Array },
  wie: "inline" | "attachment",
  typ: string,
) =>
  reply
    .header("content-disposition", contentDisposition(wie, dateiname))
    .header("cache-control", "private, no-store")
    .type(typ)
    .send(Buffer.from(inhalt));

/** A workbook to be saved; `name` without its ending. */
export const sendTabelle = (reply: FastifyReply, name: string, blaetter: Parameters<typeof workbook>[0]) =>
  reply
    .header("content-disposition", `attachment; filename="${name}.xlsx"`)
    .header("cache-control", "private, no-store")
    .type(xlsxType)
    .send(workbook(blaetter));

/** What the paper for the file is called beside the one for people. */
export const alsAkte = (dateiname: string): string => dateiname.replace(/\.pdf$/, " (Akte).pdf");
