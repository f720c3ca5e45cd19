import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildServer, openAnnouncements, openSessions } from "@kim/api/server";
import { openDb } from "@kim/db";
import { demoPasswort, type Umfang } from "@kim/db/seed";
import { startWorker } from "@kim/worker";
import { chromium, type Browser, type Page } from "playwright-core";
import { inject } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/datenbank/test-database.ts";
import { openBesuch, type Besuch, type TestApi } from "../../support/welt/api.ts";

export interface Platform {
  database: TestDatabase;
  /** The folder the worker writes letters into. */
  letters: string;
  /** A page in a browser of its own, at the start address. */
  open(options?: { width?: number }): Promise<Page>;
  /** Like `open`, logged in as a person of the demo, on the start page. */
  openAs(email: string, options?: { width?: number }): Promise<Page>;
  /** The same API without a browser, for what a journey takes for granted. */
  api: TestApi;
  /** A page in a browser of its own, logged in as this visitor. */
  openWith(besuch: Besuch, address: string): Promise<Page>;
  close(): Promise<void>;
}

const webRoot = fileURLToPath(new URL("../../../apps/web/dist", import.meta.url));

/** API, web app and worker on a copy of the demo, and a real Chromium in front of them. */
export async function startPlatform({ now = () => new Date(), umfang = "klein" as Umfang } = {}): Promise<Platform> {
  if (!existsSync(`${webRoot}/index.html`)) throw new Error("the web app is not built: npm run build comes first");
  const database = await openTestDatabase(umfang);
  const faults: string[] = [];
  const onError = (error: unknown) => void faults.push(String(error));
  const announcements = await openAnnouncements(database.db);
  const sessions = openSessions(database.authDb, { secure: false });
  const server = await buildServer(
    {
      db: database.db,
      authDb: database.authDb,
      sessions,
      announcements,
      clock: now,
      adresse: "https://kim.example",
      geheimnis: "nur hier bekannt",
    },
    { webRoot, secure: false, onError },
  );
  const baseURL = await server.listen({ port: 0, host: "127.0.0.1" });
  const letters = mkdtempSync(join(tmpdir(), "kim-post-"));
  const jobsDb = openDb(database.urls.worker, 6);
  const worker = await startWorker({
    db: jobsDb,
    queue: { postgresUrl: database.urls.queue },
    postweg: { folder: letters },
    adresse: "https://kim.example",
    now,
    onError,
  });
  const browser = await chromium.launch({
    executablePath: inject("chromiumPath"),
    env: { ...process.env, LC_ALL: "de_DE.UTF-8" }, // the order of day, month and year in date inputs
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none", "--disable-background-networking"],
  });

  const open: Platform["open"] = async ({ width = 1280 } = {}) => {
    const page = await newPage(browser, baseURL, width, faults);
    await page.goto("/");
    return page;
  };
  const visit = () => openBesuch(baseURL);
  return {
    database,
    letters,
    open,
    api: {
      url: baseURL,
      database,
      clock: { now: now() },
      visit,
      login: async (email, passwort = demoPasswort) => {
        const besuch = visit();
        await besuch.api.sitzung.create.mutate({ email, passwort });
        return besuch;
      },
      close: async () => {},
    },
    openWith: async (besuch, address) => {
      const page = await newPage(browser, baseURL, 1280, faults);
      const [name = "", value = ""] = besuch.cookie().split("=");
      await page.context().addCookies([{ name, value, url: baseURL }]);
      await page.goto(address);
      return page;
    },
    openAs: async (email, options) => {
      const page = await open(options);
      await page.getByLabel("E-Mail-Adresse").fill(email);
      await page.getByLabel("Passwort").fill(demoPasswort);
      await page.getByRole("button", { name: "Anmelden" }).click();
      await page.getByRole("navigation", { name: "Hauptnavigation" }).waitFor({ state: "attached" });
      return page;
    },
    close: async () => {
      await browser.close();
      await worker.close();
      await server.close();
      await announcements.close();
      await jobsDb.close();
      // An error nobody saw in the browser is still an error of the journey; a connection cut off by dropping the
      // database is none.
      const seen = [...faults];
      await database.close();
      rmSync(letters, { recursive: true, force: true });
      if (seen.length > 0) throw new Error(`faults behind the pages:\n${seen.join("\n")}`);
    },
  };
}

async function newPage(browser: Browser, baseURL: string, width: number, faults: string[]): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    // The browser writes every 4xx answer here; the journeys provoke some on purpose.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      faults.push(`${page.url()}: ${message.text()}`);
  });
  return page;
}
