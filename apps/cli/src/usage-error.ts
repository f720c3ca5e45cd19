import type { CommanderError } from "commander";
import { OperatorError } from "./base/operator-error.ts";

/** commander speaks English; the people at this terminal are spoken to in German. */
export function usageError(error: CommanderError): OperatorError {
  const [quoted = error.message] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  const sentence = sentences[error.code] ?? ((what: string) => `Der Aufruf stimmt nicht: ${what}`);
  return new OperatorError(`${sentence(quoted)} Alle Befehle zeigt: npm run kim -- --help`, 2);
}

const sentences: Record<string, (quoted: string) => string> = {
  "commander.help": () => "Es fehlt der Befehl.",
  "commander.missingArgument": (name) => `Es fehlt die Angabe „${name}“.`,
  "commander.optionMissingArgument": (option) => `Zu „${option}“ fehlt der Wert.`,
  "commander.missingMandatoryOptionValue": (option) => `Es fehlt „${option}“.`,
  "commander.invalidArgument": (option) => `Der Wert zu „${option}“ ist nicht gültig.`,
  "commander.unknownOption": (option) => `Die Option „${option}“ gibt es hier nicht.`,
  "commander.unknownCommand": (command) => `Den Befehl „${command}“ gibt es nicht.`,
  "commander.excessArguments": () => "Der Aufruf hat zu viele Angaben.",
};
