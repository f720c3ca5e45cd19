import { startEmbeddedPostgres } from "../embedded-postgres.ts";

/** A process for tests to kill: it runs a server in the folder and never ends by itself. */
await startEmbeddedPostgres(process.argv[2] ?? "");
process.stdout.write("läuft\n");
setInterval(() => {}, 60_000);
