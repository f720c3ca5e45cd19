import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoginUrls } from "@kim/db";
import { demoPasswort } from "@kim/db/seed";
import { chromium, type Browser, type Cookie } from "playwright-core";
import { startApi } from "./platform.ts";
import { median, root } from "./processes.ts";

export interface FirstPage {
  scriptBytes: number;
  styleBytes: number;
  /** Milliseconds until the largest piece of the page is painted, the median of three. */
  largestPaint: number;
}

const runs = 3;
const slowerCpu = 4;
const line = { offline: false, latency: 40, downloadThroughput: 10_000_000 / 8, uploadThroughput: 10_000_000 / 8 };

/** The login and the start page behind it, with empty caches, on a slow machine behind an ordinary line. */
export async function firstPage(urls: LoginUrls): Promise<{ login: FirstPage; start: FirstPage }> {
  const api = await startApi(urls, { webRoot: `${root}apps/web/dist` });
  const browser = await openBrowser();
  try {
    const url = `http://127.0.0.1:${api.port}`;
    const cookies = await loggedIn(browser, url);
    return {
      login: await measured(browser, `${url}/anmelden`, []),
      start: await measured(browser, `${url}/`, cookies),
    };
  } finally {
    await browser.close();
    await api.stop();
  }
}

async function openBrowser(): Promise<Browser> {
  // The package brings the libraries a bare machine lacks, and unpacks them only where it believes to be on Lambda.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  const { default: sparticuz } = await import("@sparticuz/chromium");
  process.env["FONTCONFIG_PATH"] ??= join(tmpdir(), "fonts");
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"],
  });
}

async function loggedIn(browser: Browser, url: string): Promise<Cookie[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/anmelden`);
  await page.getByLabel("E-Mail-Adresse").fill("kreis@kim.example");
  await page.getByLabel("Passwort").fill(demoPasswort);
  await page.getByRole("button", { name: "Anmelden" }).click();
  await page.getByRole("navigation", { name: "Hauptnavigation" }).waitFor();
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

async function measured(browser: Browser, url: string, cookies: Cookie[]): Promise<FirstPage> {
  const visits = [];
  for (let run = 0; run < runs; run++) visits.push(await visit(browser, url, cookies));
  const [first] = visits;
  if (!first) throw new Error("nothing was measured");
  return { ...first, largestPaint: median(visits.map(({ largestPaint }) => largestPaint)) };
}

async function visit(browser: Browser, url: string, cookies: Cookie[]): Promise<FirstPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "de-DE" });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", line);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowerCpu });
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = { Script: 0, Stylesheet: 0 };
  devtools.on("Network.responseReceived", ({ requestId, type }) => void kinds.set(requestId, type));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "";
    if (kind in bytes) bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  const largestPaint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );
  await context.close();
  return { scriptBytes: bytes["Script"] ?? 0, styleBytes: bytes["Stylesheet"] ?? 0, largestPaint };
}
