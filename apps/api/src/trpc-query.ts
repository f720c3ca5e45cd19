import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, transformTRPCResponse } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { z } from "zod";
import { appRouter } from "./router.ts";
import { textDer } from "./shell/antworttext.ts";
import type { Context } from "./shell/trpc.ts";

/** One query of a request: its path and the JSON it sent, or undefined. */
interface Call {
  path: string;
  input: unknown;
}

export interface Answer {
  status: number;
  body: string;
}

type OnError = (error: ReturnType<typeof getTRPCErrorFromUnknown>, path: string) => void;

const config = appRouter._def._config;
// Flat at run time, by the path of each.
const queries = new Set(
  Object.entries<unknown>(appRouter._def.procedures).flatMap(([path, p]) => (isQuery(p) ? [path] : [])),
);
const Search = z.object({ batch: z.literal("1").optional(), input: z.string().optional() });
const Inputs = z.record(z.string(), z.unknown());

/**
 * The queries a GET asks for, several where it says `batch`; undefined where it asks for anything else, or in a way
 * that the library has to refuse.
 */
export function queriesOf(path: string, search: unknown): { calls: Call[]; batch: boolean } | undefined {
  const asked = Search.safeParse(search).data;
  if (!asked) return undefined;
  const batch = asked.batch === "1";
  const paths = batch ? path.split(",") : [path];
  if (!paths.every((name) => queries.has(name))) return undefined;
  const input = parsed(asked.input);
  if (!input) return undefined;
  if (!batch) return { calls: [{ path, input: input.value }], batch };
  const inputs = Inputs.safeParse(input.value ?? {}).data;
  return inputs && { calls: paths.map((name, i) => ({ path: name, input: inputs[i] })), batch };
}

/**
 * Answers queries as the library's own adapter does, without its objects for requests, responses and streams: they
 * cost more than the query of a list.
 */
export async function answerQueries(
  { calls, batch }: { calls: readonly Call[]; batch: boolean },
  createContext: () => Promise<Context>,
  onError: OnError,
): Promise<Answer> {
  // A rejected context refuses each call, as it would in the library.
  const context = createContext();
  const answers = await Promise.all(calls.map((call) => answer(call, context, onError)));
  const statuses = new Set(answers.map(({ status }) => status));
  const [status = 200] = statuses;
  const bodies = answers.map(({ body }) => body);
  return { status: statuses.size > 1 ? 207 : status, body: batch ? `[${bodies.join(",")}]` : bodies.join("") };
}

async function answer({ path, input }: Call, context: Promise<Context>, onError: OnError): Promise<Answer> {
  const call = { path, type: "query" as const };
  let ctx: Context | undefined;
  try {
    ctx = await context;
    const data = await callTRPCProcedure({
      ...call,
      router: appRouter,
      ctx,
      getRawInput: () => Promise.resolve(input),
      signal: undefined,
      batchIndex: 0,
    });
    const text = textDer(data);
    if (text !== undefined) return { status: 200, body: `{"result":{"data":${text}}}` };
    return { status: 200, body: JSON.stringify(transformTRPCResponse(config, { result: { data } })) };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    onError(error, path);
    const shape = getTRPCErrorShape({ ...call, config, error, input, ctx });
    return {
      status: getHTTPStatusCodeFromError(error),
      body: JSON.stringify(transformTRPCResponse(config, { error: shape })),
    };
  }
}

function isQuery(procedure: unknown): boolean {
  if (typeof procedure !== "function" || !("_def" in procedure)) return false;
  const def = procedure._def;
  return typeof def === "object" && def !== null && "type" in def && def.type === "query";
}

function parsed(text: string | undefined): { value: unknown } | undefined {
  if (text === undefined || text === "") return { value: undefined };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
