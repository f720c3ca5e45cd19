import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { freePort } from "@kim/db/embedded";
import { demoPasswort } from "@kim/db/seed";
import { afterAll, expect, test } from "vitest";
import { testDatabase } from "../support/datenbank/test-database.ts";

const apps = fileURLToPath(new URL("../../apps", import.meta.url));
const main = join(apps, "cli/dist/main.js");
const script = fileURLToPath(new URL("../../infra/local/start.mjs", import.meta.url));
const asNpm = `require("node:child_process").spawn(process.execPath, [${JSON.stringify(script)}], { stdio: "inherit" })`;
const folder = mkdtempSync(join(tmpdir(), "kim-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the platform starts from nothing, Ctrl-C ends every process below it, and the second start finds what was entered", async () => {
  const id = "0198c0de-0000-4000-8000-000000000001";
  const first = await start();
  expect(first.output()).toContain("kreis@kim.example");
  const kreis = await login(first.url);
  await kreis("stelle.create", {
    id,
    bezeichnung: "Überlebt den Neustart",
    funktion: "koordination",
    vzaeHundertstel: 50,
    anbindung: "ki",
    beginn: "2021-01-01",
    ende: "2021-03-31",
  });
  const below = processesBelow(first.process.pid).map(({ pid }) => pid);
  expect(below.length).toBeGreaterThanOrEqual(3); // database, API and worker
  expect(await first.interrupt()).toBe(0);
  expect(processes().filter(({ pid }) => below.includes(pid))).toEqual([]);

  const second = await start();
  const again = await login(second.url);
  expect(await again(`stelle.get?input=${encodeURIComponent(JSON.stringify({ id }))}`)).toContain(
    "Überlebt den Neustart",
  );
  expect(await second.interrupt()).toBe(0);
});

test("a second start in the same folder says where the first one answers, and disturbs nothing", async () => {
  const first = await start();
  const port = String(await freePort());
  const second = spawn(process.execPath, [main, "start"], {
    env: { PATH: process.env["PATH"], HOME: folder, PORT: port, KIM_DATEN: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [said, complained, [code]] = await Promise.all([
    text(second.stdout),
    text(second.stderr),
    once(second, "exit"),
  ]);
  expect({ said, code }).toEqual({ said: "", code: 1 });
  expect(complained).toContain(`läuft schon mit diesen Daten: ${first.url.replace("127.0.0.1", "localhost")}`);
  await login(first.url);
  expect(await first.interrupt()).toBe(0);
});

test("killed outright, npm or the platform itself leaves no process behind, and the next start works", async () => {
  const npm = await start({ below: true });
  const below = processesBelow(npm.process.pid).map(({ pid }) => pid);
  expect(below.length).toBeGreaterThanOrEqual(5); // script, platform, database, API and worker
  npm.process.kill("SIGKILL");
  await expect.poll(() => processes().filter(({ pid }) => below.includes(pid)), { timeout: 20_000 }).toEqual([]);

  const running = await start();
  const all = processesBelow(running.process.pid).map(({ pid }) => pid);
  running.process.kill("SIGKILL");
  await expect.poll(() => processes().filter(({ pid }) => all.includes(pid)), { timeout: 20_000 }).toEqual([]);
  const last = await start();
  await login(last.url);
  expect(await last.interrupt()).toBe(0);
});

test("in operation an empty database starts without a demo: nobody knows a password", async () => {
  const own = join(folder, "betrieb");
  const running = await start({ more: { KIM_SECURE: "true", KIM_DATEN: own } });
  expect(running.output()).toContain("ohne Demo");
  expect(running.output()).not.toContain(demoPasswort);
  await expect(login(running.url)).rejects.toThrow("401");
  expect(await running.interrupt()).toBe(0);
});

test("without its worker the platform does not pretend to run", async () => {
  const running = await start();
  const worker = processesBelow(running.process.pid).find(({ command }) => command.includes("apps/worker"));
  if (!worker) throw new Error("no worker below the platform");
  process.kill(worker.pid, "SIGKILL");
  expect(await running.ended).toBe(1);
  expect(running.output()).toContain("Der Worker hat sich unerwartet beendet");
});

test.each(["api", "worker"])("the %s refuses to start with a login the wall does not hold", async (app) => {
  const { adminUrl, urls } = await testDatabase();
  const logins = {
    API_DATABASE_URL: adminUrl,
    AUTH_DATABASE_URL: urls.auth,
    WORKER_DATABASE_URL: adminUrl,
    QUEUE_DATABASE_URL: urls.queue,
  };
  const env = { PATH: process.env["PATH"], PORT: String(await freePort()), ...logins };
  const child = spawn(process.execPath, [join(apps, app, "dist/main.js")], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining("ist SUPERUSER") });
});

/** `below`: the way npm starts it, with this test's child in npm's place. */
async function start({ below = false, more = {} }: { below?: boolean; more?: Record<string, string> } = {}) {
  const port = await freePort();
  const env = { PATH: process.env["PATH"], HOME: folder, PORT: String(port), KIM_DATEN: folder, ...more };
  const child = below
    ? spawn(process.execPath, ["-e", asNpm], {
        env: { ...env, npm_lifecycle_event: "start" },
        stdio: ["ignore", "pipe", "pipe"],
      })
    : spawn(process.execPath, [main, "start"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += String(chunk)));
  await expect
    .poll(() => child.exitCode !== null || output.includes("Beenden mit Strg+C"), { timeout: 180_000 })
    .toBe(true);
  expect(output).toContain("Beenden mit Strg+C");
  return {
    process: child,
    url: `http://127.0.0.1:${port}`,
    ended,
    output: () => output,
    interrupt: () => interrupted(child, ended),
  };
}

function interrupted(child: ChildProcess, ended: Promise<number | null>) {
  child.kill("SIGINT");
  return ended;
}

/** Calls procedures as the coordinator of the demo's Kreis and answers the text of the response. */
async function login(url: string) {
  const headers = { "content-type": "application/json", origin: url };
  const send = async (path: string, body: object | undefined, more: Record<string, string> = {}) => {
    const response = await fetch(`${url}/trpc/${path}`, {
      headers: { ...headers, ...more },
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const response = await send("sitzung.create", { email: "kreis@kim.example", passwort: demoPasswort });
  const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? "";
  return async (path: string, body?: object) => (await send(path, body, { cookie })).text();
}

type Process = { pid: number; parent: number; command: string };

function processesBelow(pid: number | undefined, all = processes()): Process[] {
  return all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...processesBelow(child.pid, all)]);
}

function processes(): Process[] {
  const lines = execFileSync("ps", ["-Ao", "pid=,ppid=,command="], { encoding: "utf8" }).trim().split("\n");
  // What has ended and only waits to be counted by its parent is no process any more.
  return lines
    .filter((line) => !line.includes("<defunct>"))
    .map((line) => {
      const [pid, parent, ...command] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), command: command.join(" ") };
    });
}
