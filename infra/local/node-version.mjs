// Imported first by every script: later modules may use syntax that an old Node cannot even parse.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Die KIM-Plattform braucht Node.js 20.19 oder neuer; gefunden wurde ${process.versions.node}. Bitte Node.js aktualisieren und den Befehl wiederholen.`,
  );
  process.exit(1);
}
