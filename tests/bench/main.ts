import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "@kim/db/embedded";
import { migrate } from "@kim/db/migrate";
import { seedDemo } from "@kim/db/seed";
import { firstPage, type FirstPage } from "./first-page.ts";
import { foerderstand } from "./foerderstand.ts";
import { listPosts } from "./list-posts.ts";
import { twoStarts } from "./two-starts.ts";
import { yearlyRun } from "./yearly-run.ts";

/** Figures of one run on this machine; no test depends on them. */
async function main() {
  const folder = mkdtempSync(join(tmpdir(), "kim-bench-"));
  const postgres = await startEmbeddedPostgres(folder);
  try {
    const urls = await migrate(postgres.url);
    await seedDemo(postgres.url, { umfang: "klein" });
    console.error("Erste Seite …");
    const pages = await firstPage(urls);
    console.error("Jahreslauf …");
    const run = await yearlyRun(urls);
    console.error("Stellenliste …");
    const list = await listPosts(postgres.url, urls);
    console.error("Förderstand …");
    const stand = await foerderstand(postgres.url, urls);
    console.error("Start im frischen Klon …");
    const starts = await twoStarts();
    console.log(`\nNode ${process.version}, ${cpus().length} Kerne\n`);
    console.table([
      row("50 eigene Stellen, nackt", `${list.bare.toFixed(0)} /s`, "", ""),
      row(
        "50 eigene Stellen, Plattform",
        `${list.platform.toFixed(0)} /s`,
        `${(list.platform / list.bare).toFixed(2)} × nackt`,
        "≥ 0,5 ×",
      ),
      row(
        "Förderstand, 60 Stellen, 2.000 Ausgaben",
        `${stand.milliseconds.toFixed(0)} ms`,
        `${(stand.milliseconds / 50).toFixed(2)} × Ziel`,
        "< 50 ms",
      ),
      ...pageRows("Anmeldung", pages.login),
      ...pageRows("Startseite", pages.start),
      row("Jahreslauf, 54 mit PDF", `${run.seconds.toFixed(1)} s`, `${(run.seconds / 10).toFixed(2)} × Ziel`, "< 10 s"),
      row(
        "Worker, größter Speicher",
        run.memoryMb ? `${run.memoryMb} MB` : "unbekannt",
        run.memoryMb ? `${(run.memoryMb / 300).toFixed(2)} × Ziel` : "",
        "< 300 MB",
      ),
      row("erster Start", `${starts.first.toFixed(1)} s`, `${(starts.first / 60).toFixed(2)} × Ziel`, "< 60 s"),
      row("zweiter Start", `${starts.second.toFixed(1)} s`, `${(starts.second / 5).toFixed(2)} × Ziel`, "< 5 s"),
    ]);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0);

const pageRows = (name: string, { scriptBytes, styleBytes, largestPaint }: FirstPage) => [
  row(`${name}, Skripte`, `${kilobytes(scriptBytes)} kB`, `${(scriptBytes / 130_000).toFixed(2)} × Ziel`, "≤ 130 kB"),
  row(`${name}, Stile`, `${kilobytes(styleBytes)} kB`, `${(styleBytes / 25_000).toFixed(2)} × Ziel`, "≤ 25 kB"),
  row(
    `${name}, größtes Bild bei CPU ÷ 4 und 10 Mbit/s`,
    `${largestPaint.toFixed(0)} ms`,
    `${(largestPaint / 1200).toFixed(2)} × Ziel`,
    "< 1.200 ms",
  ),
];

const row = (was: string, gemessen: string, verhaeltnis: string, ziel: string) => ({
  was,
  gemessen,
  verhaeltnis,
  ziel,
});

await main();
