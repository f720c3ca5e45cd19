import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { emptyDatabase } from "../../../tests/support/datenbank/empty-database.ts";
import { administrator, kim, passwort } from "./testing/run-kim.ts";

// Each test starts several whole commands on a database nobody has migrated.
vi.setConfig({ testTimeout: 300_000 });

describe("an installation on a given server", () => {
  test("is not made of a demo", async () => {
    const { adminUrl, admin } = await emptyDatabase();
    const here = { DATABASE_URL: adminUrl };
    expect(await kim(["seed"], here)).toMatchObject({ code: 0 });
    expect(await kim(administrator, { ...here, ...passwort })).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("enthält die Demo"),
    });
    expect(await admin`select 1 from auth.benutzer where email = 'leitung@kreis.example'`).toEqual([]);
  });

  test("touches nothing when the first person cannot be right, and can be set up without one", async () => {
    const { adminUrl, admin } = await emptyDatabase();
    const here = { DATABASE_URL: adminUrl };
    expect(await kim(administrator, { ...here, stdin: "kurz" })).toMatchObject({ code: 2 });
    expect(await admin`select to_regclass('kim.organisation') as name`).toEqual([{ name: null }]);
    expect(await kim(["einrichten"], here)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Noch hat niemand einen Zugang"),
    });
    const land = ["einrichten", "--email", "land@kim.example", "--name", "L", "--passwort-stdin"];
    expect(await kim(land, { ...here, ...passwort })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Ministerium bei"),
    });
  });

  test("on a server an empty database becomes an installation with nobody in it", async () => {
    const { adminUrl, admin } = await emptyDatabase();
    const folder = mkdtempSync(join(tmpdir(), "kim-installation-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const run = ["jahreslauf", "--jahr", "2022", "--ausgabe", join(folder, "lauf")];
    // Nobody has a post to settle yet, and the run ends by saying so for each of the 54.
    const { code, stderr } = await kim(run, { DATABASE_URL: adminUrl });
    expect(code).toBe(1);
    expect(stderr.match(/keine Stelle, die abzurechnen wäre/g)).toHaveLength(54);
    expect(await admin`select 1 from auth.benutzer`).toEqual([]);
    expect(await admin`select 1 from kim.organisation where demodaten`).toEqual([]);
  });
});
