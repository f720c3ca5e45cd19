import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ledgers } from "../gen/ledgers.mjs";
import { run } from "./child.mjs";
import { inRoot } from "./workspace.mjs";

const [was, name = ""] = process.argv.slice(2);
const refusal =
  was !== "feature"
    ? "Aufruf: npm run gen -- feature NAME, zum Beispiel: feature zielvereinbarung"
    : existsSync(inRoot("node_modules", ".bin", "oxfmt"))
      ? faultOf(name)
      : "Die Pakete sind noch nicht eingerichtet: bitte zuerst npm run check.";
if (refusal) {
  console.error(refusal);
  process.exit(1);
}

const named = (text) => text.replaceAll("beispiel", name).replaceAll("Beispiel", name[0].toUpperCase() + name.slice(1));
const from = inRoot("infra", "gen", "feature");
const files = readdirSync(from, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(from.length + 1))
  .map((path) => ({ to: named(path), text: named(readFileSync(`${from}/${path}`, "utf8")) }));
// Everything is worked out before anything is written: half a feature is worse than none.
const entered = ledgers.map(({ file, entries }) => ({ to: file, text: entries.reduce(enter(file), textOf(file)) }));

for (const { to, text } of [...files, ...entered]) {
  mkdirSync(dirname(inRoot(to)), { recursive: true });
  writeFileSync(inRoot(to), text);
}
const written = [...files, ...entered].map(({ to }) => to);
if (
  run(
    "oxfmt",
    written.filter((path) => /\.tsx?$/.test(path)),
  ) !== 0
)
  process.exit(1);
const drizzle = spawnSync(process.execPath, ["node_modules/drizzle-kit/bin.cjs", "generate", "--name", name], {
  cwd: inRoot("packages", "db"),
  stdio: ["ignore", "ignore", "inherit"],
});
if (drizzle.status !== 0) process.exit(1);

console.log(`${files.length} Dateien angelegt und eine Migration erzeugt:`);
for (const { to } of files) console.log(`  ${to}`);
console.log(`In ${entered.length} Verzeichnisse eingetragen:`);
for (const { to } of entered) console.log(`  ${to}`);
console.log("Als Nächstes: Wörter, Regeln und Rechte an das Fach anpassen, dann npm run check und npm test.");

function enter(file) {
  return (text, { before, text: line }) => {
    const place = before.exec(text)?.index;
    if (place !== undefined) return text.slice(0, place) + named(line) + text.slice(place);
    console.error(
      `In ${file} ist der Platz für den Eintrag nicht zu finden (infra/gen/ledgers.mjs). Es wurde nichts geschrieben.`,
    );
    process.exit(1);
  };
}

/** What is wrong with a name, in a sentence. */
function faultOf(text) {
  if (!/^[a-z]{3,30}$/.test(text))
    return `„${text}“ geht nicht als Name: bitte ein deutsches Hauptwort aus 3 bis 30 Kleinbuchstaben ohne Umlaute, zum Beispiel „zielvereinbarung“.`;
  const rooms = ["packages/domain/src", "packages/db/src/schema", "apps/api/src/features", "apps/web/src/features"];
  const taken = rooms
    .flatMap((room) => [`${room}/${text}`, `${room}/${text}.ts`])
    .find((path) => existsSync(inRoot(path)));
  return taken && `„${text}“ gibt es schon: ${taken}. Bitte einen anderen Namen wählen.`;
}

function textOf(file) {
  return readFileSync(inRoot(file), "utf8");
}
