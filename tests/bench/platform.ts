import { setTimeout as pause } from "node:timers/promises";
import type { LoginUrls } from "@kim/db";
import { freePort } from "@kim/db/embedded";
import { demoPasswort } from "@kim/db/seed";
import { root, startProgram, type Running } from "./processes.ts";

export interface Platform extends Running {
  /** The address of a query with its input. */
  address(query: string, input?: unknown): string;
  /** The cookie of this person's new session. */
  login(email: string): Promise<string>;
  /** The cookies of so many of them. */
  logins(email: string, count: number): Promise<string[]>;
}

/** The built API alone; `folder` is another checkout whose API is measured on the same database. */
export async function startPlatform(urls: LoginUrls, folder: string = root): Promise<Platform> {
  const running = await startApi(urls, { folder });
  const base = `http://127.0.0.1:${running.port}`;
  return {
    ...running,
    address: (query, input) =>
      `${base}/trpc/${query}${input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
    login: (email) => login(base, email),
    logins: async (email, count) => {
      const cookies: string[] = [];
      while (cookies.length < count) cookies.push(await login(base, email));
      return cookies;
    },
  };
}

/** A built API on a port of its own that answers; with `webRoot` it serves the pages, too. */
export async function startApi(
  urls: Pick<LoginUrls, "api" | "auth">,
  { folder = root, webRoot }: { folder?: string; webRoot?: string } = {},
): Promise<Running & { port: number }> {
  const port = await freePort();
  const running = await startProgram(
    "node",
    [
      ...(process.env["KIM_BENCH_NODE"]?.split(" ") ?? []),
      "--import",
      "data:text/javascript,console.log('bereit')",
      `${folder.replace(/\/$/, "")}/apps/api/dist/main.js`,
    ],
    {
      env: {
        PATH: process.env["PATH"],
        API_DATABASE_URL: urls.api,
        AUTH_DATABASE_URL: urls.auth,
        PORT: String(port),
        ...(webRoot === undefined ? {} : { KIM_WEB_ROOT: webRoot }),
      },
      ready: (line) => line === "bereit",
    },
  );
  // Node runs; the server answers a moment later, and who comes in between is turned away.
  for (let attempt = 0; !(await isHealthy(port)); attempt++) {
    if (attempt === 200) throw new Error(`${folder}: the API does not answer`);
    await pause(50);
  }
  return { ...running, port };
}

const isHealthy = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/gesundheit`).then(
    ({ ok }) => ok,
    () => false,
  );

async function login(base: string, email: string): Promise<string> {
  const response = await fetch(`${base}/trpc/sitzung.create`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: base },
    body: JSON.stringify({ email, passwort: demoPasswort }),
  });
  const cookie = response.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error(`${email}: no login (${response.status})`);
  return cookie;
}

/** What a query answers, without the envelope. */
export async function answer<T>(url: string, cookie: string): Promise<{ result: T; bytes: number }> {
  const response = await fetch(url, { headers: { cookie } });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${new URL(url).pathname}: ${response.status} ${text.slice(0, 100)}`);
  const { result } = JSON.parse(text) as { result: { data: T } };
  return { result: result.data, bytes: Buffer.byteLength(text) };
}
