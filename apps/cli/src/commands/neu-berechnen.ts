import { asJob, fortschreibeRechnungsstand, listRechnungsempfaenger, openDb, type Db } from "@kim/db";
import { heuteInBerlin, type OrganisationId } from "@kim/domain/grundlagen";
import { sharedDatabase, withDatabase } from "../base/database.ts";
import { environment } from "../base/env.ts";
import { prepared } from "../base/installation.ts";
import { progressBar } from "../base/progress-bar.ts";
import { inRegister } from "../base/queries.ts";

// One computes while another's rows are on their way; more only wait for the same two cores.
const nebeneinander = 4;

/** Computes the stored figures of every recipient and year anew, whether marked or not. */
export async function neuBerechnen(): Promise<string> {
  return withDatabase(environment(), sharedDatabase, async (url) => {
    await prepared(environment(), url);
    const db = openDb(url, nebeneinander);
    try {
      const empfaenger = await inRegister(db, listRechnungsempfaenger);
      const jahre = await computed(db, empfaenger);
      return `Die Zahlen von ${empfaenger.length} Empfängern sind neu berechnet: ${jahre} Jahre.`;
    } finally {
      await db.close();
    }
  });
}

async function computed(db: Db, empfaenger: readonly OrganisationId[]): Promise<number> {
  const bar = progressBar(empfaenger.length);
  const wartend = [...empfaenger];
  let fertig = 0;
  let jahre = 0;
  const einer = async () => {
    for (let id = wartend.pop(); id; id = wartend.pop()) {
      const now = new Date();
      jahre += await asJob(db, id, (tx) => fortschreibeRechnungsstand(tx, now, heuteInBerlin(now), { alle: true }));
      bar.update(++fertig);
    }
  };
  try {
    await Promise.all(Array.from({ length: nebeneinander }, einer));
  } finally {
    bar.stop();
  }
  return jahre;
}
