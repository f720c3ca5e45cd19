import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { removeCluster, startEmbeddedPostgres } from "@kim/db/embedded";
import { openAuthDb } from "@kim/db";
import { demoPersonen } from "@kim/db/seed";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { administrator, begin, kim, passwort } from "./testing/run-kim.ts";

// Each test starts several whole commands, most of them with a server made from nothing; the one given is not asked.
vi.setConfig({ testTimeout: 300_000 });

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const othersReachTheCode =
  isRoot && spawnSync("head", ["-c", "1", main], { uid: nobody, gid: nobody, cwd: "/" }).status === 0;
if (!othersReachTheCode)
  console.warn("Der erste Start eines anderen Benutzers wird nicht geprüft: Dafür müsste root ihn spielen können.");
const eingespielt = "Das Register der Organisationen und die Demo sind eingespielt.";

describe("a first start", () => {
  test.runIf(isRoot)("of root below a folder only root may enter says where its data are, and works", async () => {
    const locked = temporary();
    chmodSync(locked, 0o700);
    const here = { KIM_DATEN: join(locked, "Größe zwei", ".kim") };
    onTestFinished(() => removeCluster(here.KIM_DATEN));
    const first = await kim(["seed"], here);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining(eingespielt) });
    expect(first.stderr).toContain("Die Datenbank liegt in /var/lib/kim-plattform/");
    expect(await kim(["seed"], here)).toMatchObject({ code: 0, stdout: expect.stringContaining("enthält die Demo") });
    expect(await kim(["fresh"], here)).toMatchObject({ code: 0, stdout: expect.stringContaining("neu angelegt") });
  });

  test.runIf(othersReachTheCode)("of an ordinary user needs nothing of root's", async () => {
    const folder = temporary();
    chownSync(folder, nobody, nobody);
    const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), main, "seed"], {
      uid: nobody,
      gid: nobody,
      cwd: "/",
      env: { PATH: "/usr/bin:/bin", HOME: folder, KIM_DATEN: join(folder, ".kim") },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect({ said, complained }).toEqual({ said: `${eingespielt}\n`, complained: "" });
  });

  test("of two at once one does the work, the other says so, and nobody is locked out", async () => {
    const here = { KIM_DATEN: join(temporary(), ".kim") };
    const both = await Promise.all([kim(["seed"], here), kim(["seed"], here)]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(both.find(({ code }) => code === 1)).toMatchObject({
      stdout: "",
      stderr: expect.stringContaining("Die Daten dieser Installation werden schon benutzt"),
    });
    expect(await logins(here.KIM_DATEN)).toBeGreaterThanOrEqual(demoPersonen.length);
  });

  test.each([
    ["its server's files are made", (folder: string) => existsSync(join(folder, "postgres.neu", "PG_VERSION"))],
    ["its server starts", (folder: string) => existsSync(join(folder, "postgres", "postmaster.pid"))],
  ])("killed while %s is finished by the next one", async (_, reached) => {
    const here = { KIM_DATEN: join(temporary(), ".kim") };
    const { child, outcome } = begin(["seed"], here);
    await expect.poll(() => reached(here.KIM_DATEN), { timeout: 120_000, interval: 5 }).toBe(true);
    child.kill("SIGKILL");
    await outcome;
    expect(await kim(["seed"], here)).toMatchObject({ code: 0, stdout: `${eingespielt}\n` });
    expect(await logins(here.KIM_DATEN)).toBeGreaterThanOrEqual(demoPersonen.length);
  });

  test("killed while the demo is written leaves a whole one or none, and the next one has people", async () => {
    const here = { KIM_DATEN: join(temporary(), ".kim") };
    for (const milliseconds of [0, 300, 1_200]) {
      const { child, outcome } = begin(["seed"], here);
      await expect
        .poll(() => existsSync(join(here.KIM_DATEN, "postgres", "postmaster.pid")), { timeout: 120_000, interval: 5 })
        .toBe(true);
      await pause(milliseconds);
      child.kill("SIGKILL");
      await outcome;
    }
    expect(await kim(["seed"], here)).toMatchObject({ code: 0 });
    expect(await logins(here.KIM_DATEN)).toBeGreaterThanOrEqual(demoPersonen.length);
  });

  test("of a yearly run needs no other start before it", async () => {
    const folder = temporary();
    const run = ["jahreslauf", "--jahr", "2022", "--ausgabe", join(folder, "lauf")];
    expect(await kim(run, { KIM_DATEN: join(folder, ".kim") })).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, "lauf"))).toHaveLength(108);
  });
});

describe("an installation without the demo", () => {
  test("holds the register, the conditions and its first person, takes no demo and is not deleted", async () => {
    const here = { KIM_DATEN: join(temporary(), ".kim") };
    const first = await kim(administrator, { ...here, ...passwort });
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toContain("ohne Demo");
    expect(first.stdout).toContain("Mandantenverwaltung, KIM-Koordination bei Kreis Warendorf");
    for (const command of ["seed", "fresh"]) {
      expect(await kim([command], here)).toMatchObject({
        code: 1,
        stdout: "",
        stderr: expect.stringContaining("Installation ohne Demo"),
      });
    }
    expect(await kim(administrator, { ...here, ...passwort })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("benutzer anlegen"),
    });
    expect(await logins(here.KIM_DATEN)).toBe(1);
  });
});

describe("in operation nobody gets the demo's logins without asking", () => {
  test.each(["seed", "fresh"])("behind TLS %s is refused", async (command) => {
    const folder = temporary();
    expect(await kim([command], { KIM_DATEN: join(folder, ".kim"), KIM_SECURE: "true" })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("KIM_SECURE=true"),
    });
    expect(existsSync(join(folder, ".kim"))).toBe(false);
  });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "kim-erster-"));
  chmodSync(folder, 0o755); // as new folders are; root's data would lie elsewhere otherwise
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** How many people can log in to what the commands left behind. */
async function logins(folder: string): Promise<number> {
  const server = await startEmbeddedPostgres(folder);
  const auth = openAuthDb(server.url, 1);
  const [row] = await auth.sql<{ anzahl: number }[]>`select count(*)::int as anzahl from auth.benutzer`;
  await auth.close();
  await server.stop();
  return row?.anzahl ?? 0;
}
