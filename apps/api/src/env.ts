import { z } from "zod";

const Env = z.object({
  API_DATABASE_URL: z.string().min(1),
  AUTH_DATABASE_URL: z.string().min(1),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  /** "true" behind TLS: cookies become Secure and carry the __Host- prefix. */
  KIM_SECURE: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true"),
  /** The address people reach the platform at; links in letters begin with it. */
  KIM_ADRESSE: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).default(""),
  /** Whom people may ask, on the login page. */
  KIM_KONTAKT: z.string().trim().max(200).default(""),
  /** Folder of the built web app; empty when something else serves it. */
  KIM_WEB_ROOT: z.string().default(""),
});
export type Env = z.infer<typeof Env>;

/** Parsed once at start. Throws one sentence that names every variable that is missing or wrong. */
export function readEnv(): Env {
  const parsed = Env.safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new Error(
    `Umgebungsvariablen: ${parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")}`,
  );
}
