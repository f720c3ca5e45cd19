import { Command } from "commander";
import { foerderplan } from "./commands/foerderplan.ts";

/** Every command of the operators' terminal. Errors are thrown, not printed: main.ts says them. */
export function program(): Command {
  const kim = new Command("kim")
    .description("Befehle für den Betrieb der KIM-Plattform")
    .helpOption("-h, --help", "zeigt diese Hilfe")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });

  kim
    .command("foerderplan")
    .description("rechnet einen Förderplan aus einer JSON-Datei und gibt das Ergebnis als JSON aus")
    .argument("<datei>", "JSON-Datei mit einem Plan")
    .action(async (datei: string) => console.log(await foerderplan(datei)));

  return kim;
}
