import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startEmbeddedPostgres } from "@kim/db/embedded";
import { migrate } from "@kim/db/migrate";
import { seedDemo } from "@kim/db/seed";
import { startApi } from "../bench/platform.ts";
import { root, type Running } from "../bench/processes.ts";
import { gespeichert, legeLastAn, type Mensch } from "./last.ts";
import { besuch, type Antwort } from "./besuch.ts";
import { prozessorzeit } from "./prozessorzeit.ts";

/** All come within this time, evenly. */
const fensterSekunden = 60;

/**
 * The last afternoon: 54 recipients × 20 people log in, look, save and submit within a minute, with one API process and
 * with two. What was acknowledged is counted in the database afterwards.
 */
async function main() {
  const folder = mkdtempSync(join(tmpdir(), "kim-belastung-"));
  const postgres = await startEmbeddedPostgres(folder);
  try {
    const urls = await migrate(postgres.url);
    await seedDemo(postgres.url, { umfang: "klein" });
    console.log(`Node ${process.version}, ${cpus().length} Kerne, alles auf einer Maschine`);
    for (const prozesse of [1, 2]) {
      const menschen = await legeLastAn(postgres.url, prozesse);
      console.error(`${menschen.length} Menschen, ${prozesse} API-Prozess(e) …`);
      const webRoot = `${root}apps/web/dist`;
      const apis = await Promise.all(Array.from({ length: prozesse }, () => startApi(urls, { webRoot })));
      try {
        const { zeilen, gruende } = await nachmittag({ menschen, apis, postgresUrl: postgres.url });
        console.table(zeilen);
        if (gruende.length > 0) console.table(gruende);
        if (zeilen.some(({ was, gemessen }) => was.startsWith("verloren") && gemessen !== "0")) process.exitCode = 1;
      } finally {
        await Promise.all(apis.map((api) => api.stop()));
      }
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function nachmittag({
  menschen,
  apis,
  postgresUrl,
}: {
  menschen: readonly Mensch[];
  apis: readonly (Running & { port: number })[];
  postgresUrl: string;
}) {
  const vorher = prozessorzeit(apis);
  const antworten: Antwort[] = [];
  await Promise.all(
    menschen.map(async (mensch, i) => {
      await pause((i / menschen.length) * fensterSekunden * 1_000);
      antworten.push(...(await besuch(mensch, apis[i % apis.length]?.port ?? 0)));
    }),
  );
  const nachher = prozessorzeit(apis);
  const verbraucht = { api: nachher.api - vorher.api, postgres: nachher.postgres - vorher.postgres };
  const bestaetigt = (schritt: Antwort["schritt"]) => antworten.filter((a) => a.schritt === schritt && a.gelungen);
  const da = await gespeichert(postgresUrl, menschen);
  const jeMensch = (ms: number) => `${(ms / menschen.length).toFixed(0)} ms`;
  const p = `${apis.length} Prozess(e): `;
  const zeile = (was: string, gemessen: string, ziel = "") => ({ was: p + was, gemessen, ziel });
  const quantil = (schritt: Antwort["schritt"], q: number) => {
    const dauern = antworten
      .filter((a) => a.schritt === schritt)
      .map(({ ms }) => ms)
      .sort((a, b) => a - b);
    return `${(dauern[Math.min(dauern.length - 1, Math.floor(dauern.length * q))] ?? Number.NaN).toFixed(0)} ms`;
  };
  const speichernZiel = apis.length === 1 ? "< 2.000 ms" : "< 500 ms";
  const zeilen = [
    zeile("Anmelden p50 / p99", `${quantil("anmelden", 0.5)} / ${quantil("anmelden", 0.99)}`),
    zeile("Ansehen p50 / p99", `${quantil("ansehen", 0.5)} / ${quantil("ansehen", 0.99)}`),
    zeile("Speichern p99", quantil("speichern", 0.99), speichernZiel),
    zeile("Einreichen p99", quantil("einreichen", 0.99), speichernZiel),
    zeile("Rechenzeit je Mensch", jeMensch(verbraucht.api + verbraucht.postgres), "≤ 80 ms"),
    zeile("davon API / PostgreSQL", `${jeMensch(verbraucht.api)} / ${jeMensch(verbraucht.postgres)}`),
    zeile("nicht gelungen", String(antworten.filter((a) => !a.gelungen).length), "0"),
    {
      was: `verloren (${p.trim()})`,
      gemessen: String(bestaetigt("speichern").length - da.ausgaben + (bestaetigt("einreichen").length - da.abrufe)),
      ziel: "0",
    },
  ];
  return { zeilen, gruende: nichtGelungen(antworten) };
}

/** What did not succeed, by what the server said, the most frequent first. */
function nichtGelungen(antworten: readonly Antwort[]) {
  const anzahl = new Map<string, number>();
  for (const { gelungen, grund } of antworten) if (!gelungen) anzahl.set(grund, (anzahl.get(grund) ?? 0) + 1);
  return [...anzahl].map(([grund, mal]) => ({ grund, mal })).sort((a, b) => b.mal - a.mal);
}

await main();
