import { fileURLToPath } from "node:url";
import { z } from "zod";
import { OperatorError } from "./operator-error.ts";

/** The folder of the whole workspace. */
export const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** What child processes inherit. */
export const inherited = process.env;

const portRange = "Bitte eine Zahl von 1 bis 65535 angeben.";

const Environment = z.object({
  PORT: z.coerce.number(portRange).int(portRange).min(1, portRange).max(65_535, portRange).optional(),
  HOST: z.string().default("localhost"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "Bitte eine Adresse angeben, die mit postgres:// beginnt.")
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, "Bitte eine Adresse angeben, die mit redis:// oder rediss:// beginnt.")
    .optional(),
  KIM_SECURE: z.enum(["true", "false"], "Bitte true oder false angeben.").default("false"),
  KIM_DATEN: z.string().default(`${root}.kim`),
});

/** Where this installation listens and keeps its data. Throws an OperatorError that names the wrong variable. */
export function environment() {
  const given = Object.fromEntries(Object.entries(inherited).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (!parsed.success)
    throw new OperatorError(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  const { PORT, HOST: host, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, KIM_DATEN: dataFolder } = parsed.data;
  const secure = parsed.data.KIM_SECURE === "true";
  return { port: PORT ?? 3000, portGiven: PORT !== undefined, host, databaseUrl, redisUrl, dataFolder, secure };
}

export type Environment = ReturnType<typeof environment>;
