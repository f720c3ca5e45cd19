import { Command, InvalidArgumentError } from "commander";

/**
 * Every command of the operators' terminal. Errors are thrown, not printed: main.ts says them. Commands load late, so
 * that each start is quick.
 */
export function program(): Command {
  const kim = new Command("kim")
    .description("Befehle für den Betrieb der KIM-Plattform")
    .helpOption("-h, --help", "zeigt diese Hilfe")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title });

  kim
    .command("start")
    .description("startet Datenbank, API und Worker und bleibt, bis ein Signal sie beendet")
    .option("--watch", "Entwicklung: startet Geändertes neu", false)
    .action(async (options: { watch: boolean }) => (await import("./commands/start.ts")).start(options));

  kim
    .command("migrate")
    .description("bringt die Datenbank auf den Stand dieser Version")
    .option("--zugaenge <ordner>", "legt dort die Zugänge von API und Worker ab")
    .action(async (options: { zugaenge?: string }) =>
      say(await (await import("./commands/migrate.ts")).migrate(options)),
    );

  kim
    .command("einrichten")
    .description("richtet eine Installation ohne Demo ein: Register, Förderkonditionen und der erste Zugang")
    .option("--email <adresse>", "E-Mail-Adresse des ersten Zugangs; das Passwort wird erfragt")
    .option("--name <name>", "Name der Person")
    .option("--organisation <schluessel>", "Gemeindeschlüssel oder Kürzel", "Ministerium")
    .option("--passwort-stdin", "liest das Passwort von der Standardeingabe", false)
    .action(async (options) => say(await (await import("./commands/einrichten.ts")).einrichten(options)));

  kim
    .command("seed")
    .description("füllt eine leere Datenbank mit dem Register und der Demo")
    .action(async () => say(await (await import("./commands/migrate.ts")).seed()));

  kim
    .command("fresh")
    .description("löscht die eingebettete Demo und legt sie neu an")
    .action(async () => say(await (await import("./commands/fresh.ts")).fresh()));

  kim
    .command("benutzer")
    .description("Zugänge")
    .command("anlegen")
    .description("legt einen Zugang an; das Passwort wird erfragt")
    .requiredOption("--email <adresse>", "E-Mail-Adresse für die Anmeldung")
    .requiredOption("--name <name>", "Name der Person")
    .requiredOption("--organisation <schluessel>", "Gemeindeschlüssel oder Kürzel")
    .requiredOption("--rolle <rolle...>", "eine Rolle oder mehrere")
    .option("--passwort-stdin", "liest das Passwort von der Standardeingabe", false)
    .action(async (options) => say(await (await import("./commands/benutzer-anlegen.ts")).benutzerAnlegen(options)));

  kim
    .command("jahreslauf")
    .description("rechnet ein Jahr für alle Empfänger und schreibt je ein PDF und eine JSON-Datei")
    .requiredOption("--jahr <jahr>", "Förderjahr", year)
    .requiredOption("--ausgabe <ordner>", "Ordner für die Dateien")
    .action(async (options: { jahr: number; ausgabe: string }) =>
      say(await (await import("./commands/jahreslauf.ts")).jahreslauf(options.jahr, options.ausgabe)),
    );

  kim
    .command("neu-berechnen")
    .description("rechnet die gespeicherten Zahlen aller Empfänger und Jahre neu")
    .action(async () => say(await (await import("./commands/neu-berechnen.ts")).neuBerechnen()));

  const auftraege = kim.command("auftraege").description("Aufträge, die niemand mehr versucht");
  auftraege
    .command("liste")
    .description("nennt sie: Nummer, Zeitpunkt, Art, Organisation und Grund")
    .action(async () => say(await (await import("./commands/auftraege.ts")).auftraegeListe()));
  auftraege
    .command("erneut")
    .description("erteilt sie noch einmal")
    .argument("<welche>", "Nummer, Art oder „alle“")
    .action(async (welche: string) => say(await (await import("./commands/auftraege.ts")).auftraegeErneut(welche)));
  auftraege
    .command("verwerfen")
    .description("nimmt einen aus der Liste")
    .argument("<nummer>", "Nummer des Auftrags")
    .requiredOption("--weil <satz>", "warum er nicht mehr gebraucht wird")
    .action(async (nummer: string, { weil }: { weil: string }) =>
      say(await (await import("./commands/auftraege.ts")).auftraegeVerwerfen(nummer, weil)),
    );

  kim
    .command("foerderplan")
    .description("rechnet einen Förderplan aus einer JSON-Datei und gibt das Ergebnis als JSON aus")
    .argument("<datei>", "JSON-Datei mit einem Plan")
    .action(async (datei: string) => say(await (await import("./commands/foerderplan.ts")).foerderplan(datei)));

  return kim;
}

const say = (text: string) => console.log(text);

const titles: Record<string, string> = {
  "Usage:": "Aufruf:",
  "Options:": "Optionen:",
  "Commands:": "Befehle:",
  "Arguments:": "Angaben:",
};

function year(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError("");
  return Number(text);
}
