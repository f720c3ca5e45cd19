import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { expect, onTestFinished, test, vi } from "vitest";
import { DataFolderInUse, holderOf, removeCluster, runningUrl, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { outsideFolder } from "./place.ts";
import { packageFolder, reachablePrograms } from "./programs.ts";
import { serverUser } from "./server-user.ts";

// A server is made from nothing up to four times per test.
vi.setConfig({ testTimeout: 300_000 });

const isRoot = process.getuid?.() === 0;
const starter = fileURLToPath(new URL("./testing/start-and-wait.ts", import.meta.url));

test("a path with blanks and umlauts holds the data, and the next start finds them", async () => {
  const folder = join(temporary(), "Meine Ümläute ß", "Daten");
  const first = await startEmbeddedPostgres(folder);
  await run(first.url, "create table bleibt (zahl int)");
  await first.stop();
  const second = await startEmbeddedPostgres(folder);
  await expect(run(second.url, "select zahl from bleibt")).resolves.toBeUndefined();
  await second.stop();
});

test.runIf(isRoot)(
  "below a folder only root may enter, the data lie where the server's user reaches them, and go with their folder",
  async () => {
    const locked = temporary();
    const folder = join(locked, "daten");
    chmodSync(locked, 0o700);
    const said: string[] = [];
    const server = await startEmbeddedPostgres(folder, { say: (sentence) => said.push(sentence) });
    await run(server.url, "create table bleibt (zahl int)");
    await server.stop();
    const outside = join(outsideFolder, readFileSync(join(folder, "postgres-ort"), "utf8").trim());
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    expect(said).toEqual([expect.stringContaining(`Die Datenbank liegt in ${outside}`)]);
    expect(existsSync(join(folder, "postgres"))).toBe(false);
    expect(statSync(join(outside, "postgres")).mode & 0o077).toBe(0);

    const again = await startEmbeddedPostgres(folder);
    await run(again.url, "select zahl from bleibt");
    await again.stop();
    await removeCluster(folder);
    expect(existsSync(outside)).toBe(false);

    await startEmbeddedPostgres(folder).then((third) => third.stop());
    rmSync(folder, { recursive: true });
    said.length = 0;
    await startEmbeddedPostgres(folder, { say: (sentence) => said.push(sentence) }).then((fourth) => fourth.stop());
    expect(said[0]).toContain("gelöschten Datenordner");
  },
);

test.runIf(isRoot)("throw-away data outside their folder are thrown away at the end", async () => {
  const locked = temporary();
  chmodSync(locked, 0o700);
  const server = await startEmbeddedPostgres(join(locked, "daten"), { durable: false });
  const outside = join(outsideFolder, readFileSync(join(locked, "daten", "postgres-ort"), "utf8").trim());
  expect(existsSync(outside)).toBe(true);
  await server.stop();
  expect(existsSync(outside)).toBe(false);
});

test.runIf(isRoot)("programs only root can reach are copied to where the server's user can run them", () => {
  const [locked, outside] = [temporary(), temporary()];
  for (const folder of [locked, outside]) chmodSync(folder, 0o755);
  const hidden = join(locked, "paket");
  cpSync(packageFolder(), hidden, { recursive: true, verbatimSymlinks: true });
  symlinkSync("postgres", join(hidden, "native", "bin", "verweis"));
  const unhidden = reachablePrograms(serverUser(), hidden, outside);
  expect(unhidden.postgres).toBe(join(hidden, "native", "bin", "postgres"));
  chmodSync(locked, 0o700);
  const copied = reachablePrograms(serverUser(), hidden, outside);
  expect(copied.postgres.startsWith(outside)).toBe(true);
  const { uid, mode } = statSync(copied.postgres);
  expect({ uid, writable: mode & 0o022 }).toEqual({ uid: 0, writable: 0 });
  // Its links lead nowhere else: it outlives the folder it was copied from. One that was broken is made anew.
  expect(readlinkSync(join(dirname(copied.postgres), "verweis"))).toBe("postgres");
  rmSync(copied.postgres);
  expect(reachablePrograms(serverUser(), hidden, outside)).toEqual(copied);
  expect(statSync(copied.postgres).uid).toBe(0);
  expect(readdirSync(outside)).toHaveLength(1);
});

test.runIf(isRoot)("a pointer that holds anything but a name is not followed", async () => {
  const folder = temporary();
  writeFileSync(join(folder, "postgres-ort"), "../../etc");
  await expect(startEmbeddedPostgres(folder)).rejects.toThrow("findet seine Daten nicht");
  await expect(removeCluster(folder)).rejects.toThrow("findet seine Daten nicht");
});

test("of two first starts at once one gets the folder, the other is told who has it, and the data are whole", async () => {
  const folder = temporary();
  const results = await Promise.allSettled([1, 2, 3].map(() => startEmbeddedPostgres(folder)));
  const servers = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
  expect(servers).toHaveLength(1);
  expect(refused).toEqual([expect.any(DataFolderInUse), expect.any(DataFolderInUse)]);
  await run(servers[0]?.url ?? "", "select 1");
  servers[0]?.announce("http://localhost:41234");
  expect(await holderOf(folder)).toEqual({ pid: process.pid, address: "http://localhost:41234" });
  expect(await runningUrl(folder)).toBe(servers[0]?.url);
  await servers[0]?.stop();
  expect(await holderOf(folder)).toBeUndefined();
});

test("a process that is killed takes its server with it, and the next start finds the data", async () => {
  const folder = temporary();
  const { child, server } = await startApart(folder);
  child.kill("SIGKILL");
  await expect.poll(() => isAlive(server), { timeout: 20_000 }).toBe(false);
  const again = await startEmbeddedPostgres(folder);
  await again.stop();
});

test("a server that outlived its process is ended by the next start, which says so", async () => {
  const folder = temporary();
  const { child, server, watch } = await startApart(folder);
  process.kill(watch, "SIGKILL");
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(isAlive(server)).toBe(true);
  const said: string[] = [];
  const again = await startEmbeddedPostgres(folder, { say: (sentence) => said.push(sentence) });
  expect(said).toEqual([`Die Datenbank eines abgebrochenen Laufs (Prozess ${server}) wird beendet.`]);
  expect(isAlive(server)).toBe(false);
  await again.stop();
});

test("a server that another version of the platform runs is left alone", async () => {
  const folder = temporary();
  const { child, server, watch } = await startApart(folder);
  const options = join(folder, "postgres", "postmaster.opts");
  writeFileSync(
    options,
    readFileSync(options, "utf8").replace("cluster_name=kim-plattform", "cluster_name=etwas-anderes"),
  );
  process.kill(watch, "SIGKILL");
  child.kill("SIGKILL");
  await once(child, "exit");
  await expect(startEmbeddedPostgres(folder)).rejects.toThrow(`schon benutzt (Prozess ${server})`);
  expect(isAlive(server)).toBe(true);
  process.kill(server, "SIGINT");
  await expect.poll(() => isAlive(server), { timeout: 20_000 }).toBe(false);
});

test("the note of a crashed server does not keep the folder, whoever has its number by now", async () => {
  const folder = temporary();
  await startEmbeddedPostgres(folder).then((server) => server.stop());
  writeFileSync(join(folder, "postgres", "postmaster.pid"), `${process.pid}\n${folder}\n1\n5432\n`);
  const said: string[] = [];
  const server = await startEmbeddedPostgres(folder, { say: (sentence) => said.push(sentence) });
  expect(said).toEqual([expect.stringContaining("nicht ordentlich beendet")]);
  await server.stop();
});

test("what a killed first start left half-made is cleared away, and the next start makes it whole", async () => {
  const folder = temporary();
  mkdirSync(join(folder, "postgres.neu", "base"), { recursive: true });
  writeFileSync(join(folder, "postgres.neu", "PG_VERSION"), "18\n");
  writeFileSync(join(folder, "postgres-passwort"), "ein anderes");
  const said: string[] = [];
  const server = await startEmbeddedPostgres(folder, { say: (sentence) => said.push(sentence) });
  expect(said).toEqual([expect.stringContaining("abgebrochen")]);
  await run(server.url, "select 1");
  await server.stop();
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "kim-embedded-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function run(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  await sql.unsafe(statement);
  await sql.end();
}

/** A server below a process of its own. */
async function startApart(folder: string) {
  const child = spawn(process.execPath, ["--import", "tsx", starter, folder], {
    stdio: ["ignore", "pipe", "inherit"],
    cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
  });
  await once(child.stdout, "data");
  const server = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  const lines = execFileSync("ps", ["-Ao", "pid=,ppid=,command="], { encoding: "utf8" }).split("\n");
  const watch = lines.find((line) => line.includes(`sh ${server}`) && line.includes("read -r"));
  return { child, server, watch: Number(watch?.trim().split(/\s+/)[0]) };
}

// Not a zombie either: an orphan's number is freed when the first process of the machine gets round to it.
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.startsWith("Z");
}
