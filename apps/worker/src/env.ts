import { z } from "zod";

const Env = z.object({
  WORKER_DATABASE_URL: z.string().min(1),
  /** Where BullMQ keeps its jobs when no Redis is named. */
  QUEUE_DATABASE_URL: z.string().min(1),
  REDIS_URL: z.string().optional(),
  /** How long a silent worker keeps a job before another takes it over. */
  KIM_LOCK_MS: z.coerce.number().int().min(1_000).default(30_000),
});
export type Env = z.infer<typeof Env>;

/** Parsed once at start. Throws one sentence that names every variable that is missing or wrong. */
export function readEnv(): Env {
  const parsed = Env.safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new Error(`Umgebungsvariablen: ${parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")}`);
}
