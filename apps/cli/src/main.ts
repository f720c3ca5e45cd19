import { CommanderError } from "commander";
import { z } from "zod";
import { de } from "zod/locales";
import { OperatorError } from "./operator-error.ts";
import { program } from "./program.ts";
import { usageError } from "./usage-error.ts";

z.config(de());

try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError && error.exitCode === 0) process.exitCode = 0;
  else {
    const refused = error instanceof CommanderError ? usageError(error) : error;
    if (!(refused instanceof OperatorError)) throw refused;
    console.error(refused.message);
    process.exitCode = refused.exitCode;
  }
}
