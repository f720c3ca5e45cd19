import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort, startEmbeddedPostgres } from "@kim/db/embedded";
import { migrate } from "@kim/db/migrate";
import { seedDemo } from "@kim/db/seed";
import { root, startProgram, type Running } from "../bench/processes.ts";
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
      const ports = await Promise.all(Array.from({ length: prozesse }, () => freePort()));
      const apis = await Promise.all(ports.map((port) => startApi(port, { api: urls.api, auth: urls.auth })));
      try {
        const zeilen = await nachmittag({ menschen, ports, apis, postgresUrl: postgres.url });
        console.table(zeilen);
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
  ports,
  apis,
  postgresUrl,
}: {
  menschen: readonly Mensch[];
  ports: readonly number[];
  apis: readonly Running[];
  postgresUrl: string;
}) {
  const vorher = prozessorzeit(apis);
  const antworten: Antwort[] = [];
  await Promise.all(
    menschen.map(async (mensch, i) => {
      await pause((i / menschen.length) * fensterSekunden * 1_000);
      antworten.push(...(await besuch(mensch, ports[i % ports.length] ?? 0)));
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
  return [
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
}

const startApi = (port: number, urls: { api: string; auth: string }) =>
  startProgram("node", ["--import", "data:text/javascript,console.log('bereit')", `${root}apps/api/dist/main.js`], {
    env: {
      PATH: process.env["PATH"],
      API_DATABASE_URL: urls.api,
      AUTH_DATABASE_URL: urls.auth,
      PORT: String(port),
      KIM_WEB_ROOT: `${root}apps/web/dist`,
    },
    ready: (line) => line === "bereit",
  });

await main();
