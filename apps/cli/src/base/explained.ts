import { OperatorError } from "./operator-error.ts";

/** A sentence instead of a stack for everything an operator can mend. */
export function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof OperatorError) return error;
  if (sentencesOfTheirOwn.has(error.name) || error.message.startsWith("PostgreSQL "))
    return new OperatorError(error.message);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const sentence = sentences[code];
  return sentence === undefined ? error : new OperatorError(`${sentence} (${error.message})`);
}

const sentencesOfTheirOwn = new Set([
  "DataFolderInUse",
  "DataFolderUnreachable",
  "MigrationTooNew",
  "PostgresTooOld",
  "UnsafeDatabaseRole",
  "Unvereinbar",
]);

const noRight =
  "Dem Benutzerkonto fehlt das Recht, in den Datenordner zu schreiben. Bitte Rechte prüfen oder mit KIM_DATEN einen anderen Ordner wählen.";
const noFolder = "Der Datenordner lässt sich nicht anlegen. Bitte KIM_DATEN prüfen.";
const noServer = "Der Datenbankserver antwortet nicht. Bitte DATABASE_URL prüfen.";
const noLogin = "Der Datenbankserver lehnt die Anmeldung ab. Bitte Benutzer und Passwort in DATABASE_URL prüfen.";

const sentences: Record<string, string> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: noRight,
  ENOENT: noFolder,
  ENOTDIR: noFolder,
  ENOSPC: "Auf dem Datenträger ist kein Platz mehr.",
  ECONNREFUSED: noServer,
  ENOTFOUND: noServer,
  CONNECT_TIMEOUT: noServer,
  "28P01": noLogin,
  "28000": noLogin,
  "3D000": "Die Datenbank aus DATABASE_URL gibt es auf dem Server nicht. Bitte zuerst anlegen.",
  "42501": "Der Datenbankrolle aus DATABASE_URL fehlen Rechte; sie braucht CREATEROLE und CREATE auf der Datenbank.",
  "3F000": "Die Datenbank ist noch leer. Bitte zuerst: npm run kim -- migrate",
  "42P01": "Die Datenbank ist noch leer. Bitte zuerst: npm run kim -- migrate",
};
