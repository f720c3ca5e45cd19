import type { LoginUrls } from "@kim/db";
import { offenePruefstaende } from "@kim/domain/nachweis";
import type { Sql } from "postgres";
import { vieleNachweise } from "../support/foerderung/viele-nachweise.ts";
import { startPlatform } from "./platform.ts";
import { median } from "./processes.ts";

const calls = 40;

// What the clerk chooses during a day.
const auswahlen: Record<string, object> = {
  alle: {},
  offene: { staende: [...offenePruefstaende] },
  "Befund und Jahr": { befund: "vakanz", jahr: 2019 },
  "ohne Befund, dritte Seite": { befund: "ohne", seite: 3 },
  "bei mir": { wahl: "mir" },
  Suche: { suche: "köln", nach: "frist" },
};

/** Milliseconds of the slowest choice in the queue of the authority, through session, wall and tRPC; medians. */
export async function queueOfProofs(
  admin: Sql,
  urls: LoginUrls,
  anzahl: number,
): Promise<{ milliseconds: number; slowest: string }> {
  await vieleNachweise(admin, anzahl);
  const api = await startPlatform(urls);
  try {
    const cookie = await api.login("bezirksregierung@kim.example");
    const medians: [string, number][] = [];
    for (const [name, auswahl] of Object.entries(auswahlen)) {
      const url = api.address("pruefliste.list", auswahl);
      const durations: number[] = [];
      for (let call = 0; call < calls; call++) {
        const begin = performance.now();
        const { result } = (await (await fetch(url, { headers: { cookie } })).json()) as {
          result?: { data: { gesamt: number } };
        };
        durations.push(performance.now() - begin);
        if (result === undefined) throw new Error(`the queue does not open: ${name}`);
      }
      medians.push([name, median(durations.slice(10))]);
    }
    const [slowest, milliseconds] = medians.toSorted((a, b) => b[1] - a[1])[0] ?? ["", 0];
    return { milliseconds, slowest };
  } finally {
    await api.stop();
  }
}
