import { openDb } from "@kim/db";
import { expect, test } from "vitest";
import { openRestartablePostgres } from "../../../tests/support/betrieb/restartable-postgres.ts";
import { ausfaelle, laufMitAusfaellen, nichtsFehlt } from "../../../tests/support/jahreslauf/lauf-mit-ausfaellen.ts";

test(`PostgreSQL startet mitten im Lauf ${ausfaelle}-mal neu: kein Ergebnis und kein Nachweis fehlt oder steht doppelt`, async () => {
  const server = await openRestartablePostgres();
  const db = openDb(server.urls.api, 2);
  try {
    const env = { WORKER_DATABASE_URL: server.urls.worker, QUEUE_DATABASE_URL: server.urls.queue };
    const ausgang = await laufMitAusfaellen({ db, admin: server.admin, env }, () => server.restart());
    expect(ausgang).toEqual(nichtsFehlt);
  } finally {
    await db.close();
    await server.stop();
  }
}, 600_000);
