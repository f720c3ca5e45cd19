import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { organisationIdOf } from "@kim/db/seed";
import { afterAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { hatBaustein3 } from "../../../tests/support/jahreslauf/direktempfaenger.ts";
import { kim as runKim } from "./testing/run-kim.ts";

const folder = mkdtempSync(join(tmpdir(), "kim-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("kim benutzer anlegen", () => {
  const person = [
    "benutzer",
    "anlegen",
    "--email",
    "neu@kim.example",
    "--name",
    "Nele Ulrich",
    "--organisation",
    "05570",
    "--passwort-stdin",
  ];

  test("creates a login with its roles and one audit line, and refuses the same address again", async () => {
    const { adminUrl, admin } = await testDatabase();
    const first = await kim([...person, "--rolle", "koordination", "finanzen"], {
      DATABASE_URL: adminUrl,
      stdin: "ein-langes-passwort\n",
    });
    expect(first).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("Kreis Warendorf") });
    const roles = await admin`
        select r.rolle from auth.rollenzuweisung r join auth.benutzer b on b.id = r.benutzer_id
          where b.email = 'neu@kim.example' order by 1`;
    expect(roles.map((row) => row["rolle"])).toEqual(["finanzen", "koordination"]);
    expect(await admin`select 1 from kim.protokoll where befehl = 'benutzer.anlegen'`).toHaveLength(1);

    const second = await kim([...person, "--rolle", "koordination"], {
      DATABASE_URL: adminUrl,
      stdin: "ein-langes-passwort",
    });
    expect(second).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("hat schon einen Zugang") });
  });

  test("names every option that is wrong and creates nothing", async () => {
    const { adminUrl, admin } = await testDatabase();
    const before = await admin`select id from auth.benutzer`;
    expect(
      await kim([...person, "--rolle", "ministerium"], { DATABASE_URL: adminUrl, stdin: "ein-langes-passwort" }),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--rolle"),
    });
    expect(await kim([...person, "--rolle", "koordination"], { DATABASE_URL: adminUrl, stdin: "kurz" })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("mindestens 12 Zeichen"),
    });
    expect(await admin`select id from auth.benutzer`).toHaveLength(before.length);
  });
});

describe("a database that cannot be used is left alone and explained", () => {
  test("of a newer version", async () => {
    const { adminUrl, admin } = await testDatabase();
    await admin`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`;
    const before = await admin`select count(*) from pg_class`;
    expect(await kim(["migrate"], { DATABASE_URL: adminUrl })).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("neueren Version"),
    });
    expect(await admin`select count(*) from pg_class`).toEqual(before);
  });

  test("without a server behind the address, or with an address of another kind", async () => {
    expect(await kim(["migrate"], { DATABASE_URL: "postgres://127.0.0.1:1/kim" })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("antwortet nicht"),
    });
    expect(await kim(["migrate"], { DATABASE_URL: "mysql://127.0.0.1/kim" })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("DATABASE_URL"),
    });
  });

  test("in a data folder that cannot be made", async () => {
    const file = join(folder, "keine-mappe");
    writeFileSync(file, "");
    expect(await kim(["seed"], { KIM_DATEN: join(file, "daten") })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("KIM_DATEN"),
    });
  });

  test("when asked for a fresh start on a server", async () => {
    const { adminUrl, admin } = await testDatabase();
    expect(await kim(["fresh"], { DATABASE_URL: adminUrl })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("nichts gelöscht"),
    });
    expect((await admin`select 1 from kim.stelle limit 1`).length).toBe(1);
  });
});

test("kim migrate hands each process its own logins, readable by their owner only", async () => {
  const { adminUrl } = await testDatabase();
  const logins = join(folder, "zugaenge");
  expect(await kim(["migrate", "--zugaenge", logins], { DATABASE_URL: adminUrl })).toMatchObject({ code: 0 });
  expect(readFileSync(join(logins, "api/zugang.env"), "utf8")).toMatch(
    /^API_DATABASE_URL=\S+\nAUTH_DATABASE_URL=\S+\n$/,
  );
  expect(readFileSync(join(logins, "worker/zugang.env"), "utf8")).toMatch(
    /^WORKER_DATABASE_URL=\S+\nQUEUE_DATABASE_URL=\S+\n$/,
  );
  expect(statSync(join(logins, "api/zugang.env")).mode & 0o077).toBe(0);
});

test("kim jahreslauf runs the 54 and a Kommune with Baustein 3 through the queue and writes one PDF and one JSON file each; a second run writes the same figures", async () => {
  const { admin, adminUrl } = await testDatabase();
  await hatBaustein3(admin, organisationIdOf("05570004"), 2022);
  const [first, second] = [join(folder, "lauf-1"), join(folder, "lauf-2")];
  for (const ausgabe of [first, second]) {
    expect(await kim(["jahreslauf", "--jahr", "2022", "--ausgabe", ausgabe], { DATABASE_URL: adminUrl })).toMatchObject(
      { code: 0, stderr: "" },
    );
  }
  const files = readdirSync(first).sort();
  expect(files.filter((file) => file.endsWith(".json"))).toHaveLength(55);
  expect(
    files.filter(
      (file) => file.endsWith(".pdf") && readFileSync(join(first, file)).subarray(0, 5).toString() === "%PDF-",
    ),
  ).toHaveLength(55);
  expect(files).toContain("05570004.pdf");
  expect(JSON.parse(readFileSync(join(first, "05316.json"), "utf8"))).toMatchObject({
    jahr: 2022,
    organisation: { ags: "05316" },
  });
  for (const file of files)
    expect(readFileSync(join(second, file)).equals(readFileSync(join(first, file))), file).toBe(true);
}, 120_000);

test("kim jahreslauf refuses a year without Förderkonditionen and a folder that cannot be made", async () => {
  const file = join(folder, "auch-keine-mappe");
  writeFileSync(file, "");
  expect(await kim(["jahreslauf", "--jahr", "1999", "--ausgabe", folder], {})).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--jahr"),
  });
  expect(await kim(["jahreslauf", "--jahr", "2022", "--ausgabe", join(file, "x")], {})).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("--ausgabe"),
  });
});

test("kim start refuses a taken port before it touches anything", async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
  const address = holder.address();
  const port = typeof address === "object" && address ? address.port : 0;
  expect(await kim(["start"], { PORT: String(port), KIM_DATEN: join(folder, "unberuehrt") })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("schon belegt"),
  });
  expect(() => statSync(join(folder, "unberuehrt"))).toThrow("ENOENT");
  holder.close();
});

test.each([[["quatsch"]], [["foerderplan"]], [["jahreslauf", "--jahr", "neunzehn", "--ausgabe", "x"]], [[]]])(
  "the call %j is answered in German with exit code 2",
  async (args) => {
    expect(await kim(args, {})).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("npm run kim -- --help"),
    });
  },
);

const kim = (args: string[], given: Record<string, string>) =>
  runKim(args, { KIM_DATEN: join(folder, "daten"), ...given });

describe("kim neu-berechnen", () => {
  test("rebuilds what is stored, whatever stood there, and leaves no mark", async () => {
    const { adminUrl, admin } = await testDatabase();
    const summen = () => admin<{ cent: string; zeilen: string }[]>`
      select sum((werte -> 'summe' ->> 'planCent')::bigint) as cent, count(*) as zeilen from kim.rechnungsstand
        where jahr between 2025 and 2027`;
    const vorher = await summen();
    await admin`update kim.rechnungsstand set werte = jsonb_set(werte, '{summe,planCent}', '1')`;
    await admin`insert into kim.rechnungsmarke (tenant_id, von_jahr, bis_jahr)
      select tenant_id, 2025, 2025 from kim.rechnungsstand where jahr = 2025`;
    expect(await kim(["neu-berechnen"], { DATABASE_URL: adminUrl })).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringMatching(/^Die Zahlen von 54 Empfängern sind neu berechnet: \d+ Jahre\.\n$/),
    });
    expect(Number((await summen())[0]?.cent)).toBe(Number(vorher[0]?.cent));
    expect(await admin`select 1 from kim.rechnungsmarke`).toEqual([]);
  });
});
