import { z } from "zod";
import { standardAbsender, standardAdresse } from "./post/post.ts";

const Env = z.object({
  WORKER_DATABASE_URL: z.string().min(1),
  /** Where BullMQ keeps its jobs when no Redis is named. */
  QUEUE_DATABASE_URL: z.string().min(1),
  REDIS_URL: z.string().optional(),
  /** What the keys in that Redis begin with; another one for each installation that shares it. */
  REDIS_PREFIX: z.string().default("kim"),
  /** The mail server, smtp:// or smtps://; without one letters are written into the folder of data. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "Bitte eine Adresse angeben, die mit smtp:// oder smtps:// beginnt.")
    .optional(),
  /** The address people reach the platform at; links in letters begin with it. */
  KIM_ADRESSE: z.url({ protocol: /^https?$/ }).default(standardAdresse),
  KIM_ABSENDER: z.string().default(standardAbsender),
  KIM_DATEN: z.string().default(".kim"),
  /** How long a silent worker keeps a job before another takes it over. */
  KIM_LOCK_MS: z.coerce.number().int().min(1_000).default(30_000),
  /** How often it is looked for what the queue has lost, and what has fallen due. */
  KIM_ABGLEICH_MS: z.coerce.number().int().min(100).default(30_000),
});
export type Env = z.infer<typeof Env>;

/** Parsed once at start. Throws one sentence that names every variable that is missing or wrong. */
export function readEnv(): Env {
  const parsed = Env.safeParse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== "")));
  if (parsed.success) return parsed.data;
  throw new Error(
    `Umgebungsvariablen: ${parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")}`,
  );
}
