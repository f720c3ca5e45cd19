import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startEmbeddedPostgres } from "@kim/db/embedded";
import { migrate } from "@kim/db/migrate";
import { seedDemo } from "@kim/db/seed";
import type { LoginUrls } from "@kim/db";
import postgres, { type Sql } from "postgres";
import { claims } from "./claims.ts";
import { firstPage, type FirstPage } from "./first-page.ts";
import { foerderstand } from "./foerderstand.ts";
import { largest, moreTenants, tenYears } from "./growth.ts";
import { landFigures, type Spread } from "./land.ts";
import { lists } from "./lists.ts";
import { proofs } from "./proofs.ts";
import { queueOfProofs } from "./queue.ts";
import { reminders, type Reminders } from "./reminders.ts";
import { markedWrite, recomputeAll } from "./stored-figures.ts";
import { baseRows, cpu, rate, row, times, type Row } from "./table.ts";
import { twoStarts } from "./two-starts.ts";
import { yearlyRun, type YearlyRun } from "./yearly-run.ts";

interface House {
  adminUrl: string;
  admin: Sql;
  urls: LoginUrls;
  close(): Promise<void>;
}

interface Stage extends House {
  /** One more database with the demo. */
  lay: (database: string) => Promise<House>;
  /** Another checkout, built: its API is measured beside this one's on the same database. */
  basis: string | undefined;
}

// Each on a database of its own, so that no figure depends on what was measured before.
const parts: Record<string, (stage: Stage) => Promise<Row[]>> = {
  seiten: async ({ urls }) => {
    const pages = await firstPage(urls);
    return [...pageRows("Anmeldung", pages.login), ...pageRows("Startseite", pages.start)];
  },
  jahreslauf: async ({ admin, urls }) => runRows(await yearlyRun(admin, urls, 54), "< 10 s"),
  jahreslaeufe: async ({ admin, urls, lay }) => {
    const klein = await yearlyRun(admin, urls, 54);
    const house = await lay("kim_jahreslauf_540");
    try {
      const gross = await yearlyRun(house.admin, house.urls, 540);
      const jePapier = gross.seconds / gross.papers / (klein.seconds / klein.papers);
      return [
        ...runRows(klein, "< 10 s"),
        ...runRows(gross),
        row("Zeit je Papier, 540 zu 54", "", jePapier.toFixed(2), "≤ 1,10"),
      ];
    } finally {
      await house.close();
    }
  },
  listen: ({ admin, adminUrl, urls, basis }) => lists(admin, adminUrl, urls, basis),
  mandanten: ({ admin, lay, basis }) => moreTenants(admin, lay, basis),
  groesste: ({ admin, urls, basis }) => largest(admin, urls, basis),
  jahre: ({ admin, urls, basis }) => tenYears(admin, urls, basis),
  foerderstand: async ({ admin, adminUrl, urls, basis }) => {
    const { milliseconds, firstMilliseconds, measured } = await foerderstand(admin, adminUrl, urls, basis);
    return [
      row(
        "Förderstand, 60 Stellen auf drei Ebenen, 2.000 Ausgaben",
        `${milliseconds.toFixed(0)} ms`,
        `${(milliseconds / 30).toFixed(2)} × Ziel`,
        "< 30 ms",
      ),
      row(
        "… in den ersten Antworten nach dem Start",
        `${firstMilliseconds.toFixed(0)} ms`,
        `${times(firstMilliseconds, milliseconds)} × später`,
      ),
      ...(measured ? [row("… im Dauerlauf, c = 1", rate(measured.page))] : []),
      ...baseRows("… Basis", measured?.base, (before) =>
        measured ? `CPU ÷ ${times(cpu(before), cpu(measured.page))}` : "",
      ),
    ];
  },
  nachweise: async ({ adminUrl, urls }) => {
    const { oben, unten } = await proofs(adminUrl, urls);
    const opened = (what: string, milliseconds: number) =>
      row(what, `${milliseconds.toFixed(0)} ms`, `${(milliseconds / 150).toFixed(2)} × Ziel`, "< 150 ms");
    return [
      opened("Nachweis öffnen, 60 Stellen auf drei Ebenen, 2.000 Ausgaben", oben),
      opened("Teilnachweis öffnen, 300 Belege", unten),
    ];
  },
  rueckforderungen: async ({ adminUrl, urls }) => {
    const { liste, eine, zinsen } = await claims(adminUrl, urls);
    const against = (what: string, milliseconds: number, target: number, digits: number) =>
      row(what, `${milliseconds.toFixed(digits)} ms`, `${(milliseconds / target).toFixed(2)} × Ziel`, `< ${target} ms`);
    return [
      against("Rückforderungen, Liste von 1.000", liste, 150, 0),
      against("Eine Rückforderung mit Zinsblatt", eine, 50, 0),
      against("Zinsen über 20 Jahre von Halbjahren", zinsen, 1, 3),
    ];
  },
  pruefliste: async ({ admin, urls }) => {
    const { milliseconds, slowest } = await queueOfProofs(admin, urls, 5_000);
    return [
      row(
        "Prüfliste, 5.000 Nachweise, langsamste Auswahl",
        `${milliseconds.toFixed(0)} ms (${slowest})`,
        `${(milliseconds / 100).toFixed(2)} × Ziel`,
        "< 100 ms",
      ),
    ];
  },
  land: async ({ admin, urls }) => {
    const seen = await landFigures(admin, urls);
    const spread = (what: string, { median, p99 }: Spread, target: number) =>
      row(
        what,
        `${median.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`,
        `p99 ${(p99 / target).toFixed(2)} × Ziel`,
        `p99 < ${target} ms`,
      );
    return [
      spread(`Landesübersicht, ${seen.rows} Zeilen, c = 32`, seen.overview, 30),
      spread("… während sich jede Sekunde eine Zahl ändert", seen.overviewChanging, 30),
      spread("Verlauf des Landes, c = 32", seen.series, 80),
      spread("… während sich jede Sekunde eine Zahl ändert", seen.seriesChanging, 80),
      row(
        "Landesübersicht, nichts gemerkt, c = 1",
        `${seen.fresh.toFixed(1)} ms`,
        `${times(seen.fresh, seen.freshOfFew)} × mit den Zeilen der Demo (${seen.freshOfFew.toFixed(1)} ms)`,
      ),
    ];
  },
  rechnungsstand: async ({ admin, urls }) => {
    const { seconds, bodies } = await recomputeAll(admin, urls);
    const { marked, bare } = await markedWrite(admin, urls);
    return [
      row(
        `Rechnungsstand, ${bodies} Empfänger neu`,
        `${seconds.toFixed(1)} s`,
        `${(seconds / 5).toFixed(2)} × Ziel`,
        "< 5 s",
      ),
      row("Ausgabe erfassen, mit Marken", `${marked.toFixed(1)} ms`, (marked / bare).toFixed(2), "≤ 1,10 × ohne"),
    ];
  },
  erinnerungen: async ({ admin, urls, lay }) => {
    const house = await lay("kim_erinnerungen_viele");
    try {
      const wenige = await reminders(admin, urls, 20);
      const viele = await reminders(house.admin, house.urls, 62);
      const je = (r: Reminders) => r.seconds / r.reminders;
      return [
        row(
          `${viele.reminders} Erinnerungen vorbereiten`,
          `${viele.seconds.toFixed(1)} s`,
          `${(viele.seconds / 20 / (viele.reminders / 10_000)).toFixed(2)} × Ziel`,
          "< 20 s je 10.000",
        ),
        row(
          "… Prozessorzeit",
          `Worker ${viele.cpuSeconds.worker.toFixed(1)} s + Datenbank ${viele.cpuSeconds.database.toFixed(1)} s`,
        ),
        row(`… Zeit je Erinnerung zu ${wenige.reminders}`, "", times(je(viele), je(wenige)), "≤ 1,10"),
        row(
          "… Speicher des Workers",
          `${viele.memoryMb ?? "?"} MB`,
          wenige.memoryMb && viele.memoryMb ? times(viele.memoryMb, wenige.memoryMb) : "",
          "≤ 1,25 × wenige",
        ),
      ];
    } finally {
      await house.close();
    }
  },
  start: async () => {
    const starts = await twoStarts();
    return [
      row("erster Start", `${starts.first.toFixed(1)} s`, `${(starts.first / 60).toFixed(2)} × Ziel`, "< 60 s"),
      row("zweiter Start", `${starts.second.toFixed(1)} s`, `${(starts.second / 5).toFixed(2)} × Ziel`, "< 5 s"),
    ];
  },
};

/**
 * Figures of one run on this machine; no test depends on them. `npm run bench -- listen --basis ../vorher` measures
 * parts of it.
 */
async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { basis: { type: "string" } } });
  const unknown = positionals.filter((name) => !(name in parts));
  if (unknown.length > 0) throw new Error(`${unknown.join(", ")}: es gibt ${Object.keys(parts).join(", ")}`);
  const folder = mkdtempSync(join(tmpdir(), "kim-bench-"));
  const server = await startEmbeddedPostgres(folder);
  const failed: string[] = [];
  try {
    console.log(`Node ${process.version}, ${cpus().length} Kerne`);
    for (const [name, measure] of Object.entries(parts)) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      console.error(`${name} …`);
      // An hour's figures are not lost with the part that fails after them.
      await onStage(server.url, `kim_${name}`, values.basis, measure).then(
        (rows) => console.table(rows),
        (error: unknown) => {
          failed.push(name);
          console.error(error);
        },
      );
    }
    if (failed.length > 0) {
      console.error(`Nicht zu Ende gemessen: ${failed.join(", ")}`);
      process.exitCode = 1;
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const runRows = ({ recipients, papers, seconds, bareSeconds, cpuSeconds, memoryMb }: YearlyRun, ziel = ""): Row[] => [
  row(
    `Jahreslauf, ${recipients} mit PDF und ${papers} Entwürfen`,
    `${seconds.toFixed(1)} s`,
    `${(seconds / bareSeconds).toFixed(2)} × nur die Papiere gesetzt (${bareSeconds.toFixed(1)} s)`,
    ziel,
  ),
  row(
    "… Prozessorzeit",
    `Worker ${cpuSeconds.worker.toFixed(1)} s + Datenbank ${cpuSeconds.database.toFixed(1)} s`,
    `${times(cpuSeconds.worker + cpuSeconds.database, cpuSeconds.bare)} × nur die Papiere (${cpuSeconds.bare.toFixed(1)} s)`,
  ),
  row(
    `Worker bei ${recipients}, größter Speicher`,
    memoryMb ? `${memoryMb} MB` : "unbekannt",
    memoryMb ? `${(memoryMb / 300).toFixed(2)} × Ziel` : "",
    "< 300 MB",
  ),
];

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

// Whose figures depend on what all bodies did since 2021.
const volle = ["kim_rechnungsstand", "kim_land"];

async function onStage(
  serverUrl: string,
  database: string,
  basis: string | undefined,
  measure: (stage: Stage) => Promise<Row[]>,
): Promise<Row[]> {
  const lay = (name: string) => house(serverUrl, name);
  const first = await lay(database);
  try {
    return await measure({ ...first, lay, basis });
  } finally {
    await first.close();
  }
}

async function house(serverUrl: string, database: string): Promise<House> {
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await server.unsafe(`create database ${database}`);
  await server.end();
  const adminUrl = Object.assign(new URL(serverUrl), { pathname: `/${database}` }).toString();
  const urls = await migrate(adminUrl);
  await seedDemo(adminUrl, { umfang: volle.includes(database) ? "voll" : "klein" });
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  return { adminUrl, admin, urls, close: () => admin.end() };
}

await main();
