import { createInterface } from "node:readline/promises";
import { text } from "node:stream/consumers";
import { Writable } from "node:stream";
import { OperatorError } from "./operator-error.ts";

/** The password from stdin, or asked for twice without showing it. */
export async function readPassword({ fromStdin }: { fromStdin: boolean }): Promise<string> {
  if (fromStdin) return (await text(process.stdin)).replace(/\r?\n$/, "");
  if (!process.stdin.isTTY)
    throw new OperatorError("Ohne Terminal bitte das Passwort über die Standardeingabe geben: --passwort-stdin", 2);
  const first = await ask("Passwort: ");
  if (first !== (await ask("Passwort wiederholen: ")))
    throw new OperatorError("Die beiden Passwörter sind nicht gleich.", 2);
  return first;
}

async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  // In raw mode Ctrl-C is a key, not a signal.
  terminal.once("SIGINT", () => process.exit(130));
  try {
    return await terminal.question("");
  } finally {
    terminal.close();
    process.stderr.write("\n");
  }
}
