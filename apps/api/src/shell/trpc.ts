import {
  asBewilligung,
  asEinsicht,
  asMinisterium,
  asState,
  asTenant,
  brokenConstraint,
  isOverdue,
  isUnstorable,
  readAsBewilligung,
  readAsMinisterium,
  readAsTenant,
  Missing,
  recordProtokoll,
  Stale,
  type Answers,
  type AuthDb,
  type Db,
  type Reading,
  type BewilligungTx,
  type EinsichtTx,
  type MinisteriumTx,
  type StateTx,
  type TenantTx,
} from "@kim/db";
import { refuse, type Decision } from "@kim/domain/grundlagen";
import { hatRecht, type Recht } from "@kim/domain/organisation";
import { refusalText, type Refusal } from "@kim/domain/texte";
import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import type { Announcements } from "./announcements.ts";
import { datenbankgrenze } from "./datenbankgrenzen.ts";
import type { Person, Sessions } from "./session.ts";

export interface Deps {
  db: Db;
  authDb: AuthDb;
  sessions: Sessions;
  announcements: Announcements;
  clock: () => Date;
  /** The public address of the platform, for links in letters. */
  adresse: string;
  /** Known to this installation alone, the same after each start: ids that nobody may guess follow from it. */
  geheimnis: string;
  /** Whom to ask, in the operator's words; stands on the login page. */
  kontakt?: string;
}

export interface Context {
  deps: Deps;
  person: Person | undefined;
  now: Date;
  ip: string;
  setCookie: (header: string) => void;
}

/** Who may call: anybody, anybody logged in, or whoever has one of these rights in the chosen organisation. */
export type Access = "oeffentlich" | "angemeldet" | Recht | readonly Recht[];

/** A rule refused the command; the formatter puts it on the wire with its sentence. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusalText(refusal));
    this.refusal = refusal;
  }
}

const t = initTRPC
  .context<Context>()
  .meta<{ access: Access }>()
  .create({
    isDev: false, // stacks stay on the server
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      message: sentenceOf(error, shape.message),
      data: {
        ...shape.data,
        refusal: error.cause instanceof Refused ? { ...error.cause.refusal, satz: error.cause.message } : null,
        felder:
          error.cause instanceof z.ZodError
            ? error.cause.issues.map((issue) => ({ feld: issue.path.join("."), meldung: issue.message }))
            : null,
      },
    }),
  });

/** What people read: never a stack, never a schema's raw list of faults. */
function sentenceOf({ code, cause }: TRPCError, message: string): string {
  if (code === "INTERNAL_SERVER_ERROR")
    return "Das hat nicht geklappt. Der Fehler liegt bei uns; bitte versuchen Sie es noch einmal.";
  if (cause instanceof z.ZodError) {
    return "Die Anfrage ist so nicht verständlich. Bitte prüfen Sie Ihre Angaben oder die Adresse der Seite.";
  }
  return message;
}

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const guarded = t.procedure.use(async ({ ctx, meta, next }) => {
  const access = meta?.access;
  if (!access) throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "procedure without access" });
  if (access === "oeffentlich") return next();
  if (!ctx.person) throw new TRPCError({ code: "UNAUTHORIZED", message: "Bitte melden Sie sich an." });
  const rights: readonly Recht[] = access === "angemeldet" ? [] : typeof access === "string" ? [access] : access;
  const { rollen } = ctx.person.organisation;
  if (access !== "angemeldet" && !rights.some((recht) => hatRecht(rollen, recht))) {
    throw new TRPCError({ code: "FORBIDDEN", message: "Ihre Rolle in dieser Organisation erlaubt das nicht." });
  }
  return next();
});

/** For procedures that nobody is logged in for. */
export const publicProcedure = guarded;

/** A person in an organisation. A mutation through `asTenant` writes its audit line in the same transaction. */
export const procedure = guarded.use(({ ctx, path, type, getRawInput, next }) => {
  const { person } = ctx;
  if (!person) throw new TRPCError({ code: "UNAUTHORIZED", message: "Bitte melden Sie sich an." });
  const { organisationId } = person.organisation;
  const audited =
    <X extends TenantTx | BewilligungTx | MinisteriumTx | EinsichtTx, T>(work: (tx: X) => Promise<T>) =>
    async (tx: X): Promise<T> => {
      const result = await work(tx);
      if (type === "mutation") {
        await recordProtokoll(tx, {
          am: ctx.now,
          benutzerId: person.benutzerId,
          benutzerName: person.name,
          befehl: path,
          // The body an auditor works for reads this line; his words are his office's.
          eingabe: "einsicht" in tx ? nurSchluessel(await getRawInput()) : await getRawInput(),
        });
      }
      return result;
    };
  return next({
    ctx: {
      person,
      organisationId,
      asTenant: <T>(work: (tx: TenantTx) => Promise<T>): Promise<T> =>
        asTenant(ctx.deps.db, organisationId, person.benutzerId, audited(work)).catch(translate),
      /** Statements of fixed text, all in one message: what a list shows. */
      read: <const R extends readonly Reading<unknown>[]>(...readings: R): Promise<Answers<R>> =>
        readAsTenant(ctx.deps.db, organisationId, person.benutzerId, ...readings).catch(translate),
      readBewilligung: <const R extends readonly Reading<unknown>[]>(...readings: R): Promise<Answers<R>> =>
        readAsBewilligung(ctx.deps.db, organisationId, person.benutzerId, ...readings).catch(translate),
      readMinisterium: <const R extends readonly Reading<unknown>[]>(...readings: R): Promise<Answers<R>> =>
        readAsMinisterium(ctx.deps.db, organisationId, person.benutzerId, ...readings).catch(translate),
      asBewilligung: <T>(work: (tx: BewilligungTx) => Promise<T>): Promise<T> =>
        asBewilligung(ctx.deps.db, organisationId, person.benutzerId, audited(work)).catch(translate),
      asEinsicht: <T>(work: (tx: EinsichtTx) => Promise<T>): Promise<T> =>
        asEinsicht(ctx.deps.db, organisationId, person.benutzerId, audited(work)).catch(translate),
      asMinisterium: <T>(work: (tx: MinisteriumTx) => Promise<T>): Promise<T> =>
        asMinisterium(ctx.deps.db, organisationId, person.benutzerId, audited(work)).catch(translate),
      asState: <T>(work: (tx: StateTx) => Promise<T>): Promise<T> =>
        asState(ctx.deps.db, person.benutzerId, work).catch(translate),
    },
  });
});

/** Of an input the ids it names. */
const nurSchluessel = (eingabe: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(eingabe ?? {}).filter(([feld]) => /(^i|I)d$/.test(feld)));

/** The event of an accepted decision; a refusal becomes an error of the command. */
export function accepted<E>(decision: Decision<E, Refusal>): E {
  if (decision.ok) return decision.event;
  throw new TRPCError({
    code: "CONFLICT",
    message: refusalText(decision.refusal),
    cause: new Refused(decision.refusal),
  });
}

/** The same command came before: its transaction is given up, and the caller gets the same answer. */
export class Repeated extends Error {
  override readonly name = "Repeated";
}

/** Runs a command whose id the client made; a second click gets the first one's answer and changes nothing. */
export async function once<Id>(id: Id, command: () => Promise<unknown>): Promise<{ id: Id }> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Repeated) && !brokenConstraint(error)?.constraint.endsWith("_pkey")) throw error;
  }
  return { id };
}

// Here and not in a middleware: the errors of a running stream never pass one.
function translate(cause: unknown): never {
  if (cause instanceof Missing)
    throw new TRPCError({ code: "NOT_FOUND", message: "Das gibt es nicht, oder Sie dürfen es nicht sehen." });
  if (cause instanceof Stale) {
    throw new TRPCError({
      code: "CONFLICT",
      message:
        "Inzwischen hat jemand anderes diese Angaben geändert. Bitte laden Sie die Seite neu; es wurde nichts überschrieben.",
    });
  }
  if (isOverdue(cause)) {
    throw new TRPCError({
      code: "TIMEOUT",
      message:
        "Das hat zu lange gedauert, weil gerade viel gleichzeitig geschieht. Bitte versuchen Sie es gleich noch einmal; es wurde nichts gespeichert.",
    });
  }
  const refusal = datenbankgrenze(cause);
  if (refusal) accepted(refuse(refusal));
  if (isUnstorable(cause)) {
    throw new TRPCError({
      code: "BAD_REQUEST",
      message:
        "Die Eingabe enthält Zeichen oder Zahlen, die sich nicht speichern lassen. Bitte prüfen Sie die Felder; es wurde nichts gespeichert.",
    });
  }
  throw cause;
}
