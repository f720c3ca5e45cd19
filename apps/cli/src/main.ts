import { CommanderError } from "commander";
import { z } from "zod";
import { de } from "zod/locales";
import { OperatorError } from "./base/operator-error.ts";
import { program } from "./program.ts";
import { usageError } from "./usage-error.ts";

z.config({ ...de(), customError: (issue) => (issue.input === undefined ? "Diese Angabe fehlt." : undefined) });

const code = await program()
  .parseAsync()
  .then(() => 0, exitCodeFor);
// Said outright: nothing that was left open keeps a finished command.
process.exit(code);

function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const said = error instanceof CommanderError ? usageError(error) : error;
  console.error(said instanceof OperatorError ? said.message : said);
  return said instanceof OperatorError ? said.exitCode : 1;
}
