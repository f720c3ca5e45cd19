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
}

/** The built API alone; `folder` is another checkout whose API is measured on the same database. */
export async function startPlatform(urls: LoginUrls, folder: string = root): Promise<Platform> {
  const port = await freePort();
  const env = {
    PATH: process.env["PATH"],
    API_DATABASE_URL: urls.api,
    AUTH_DATABASE_URL: urls.auth,
    PORT: String(port),
  };
  const running = await startProgram(
    "node",
    [
      ...(process.env["KIM_BENCH_NODE"]?.split(" ") ?? []),
      "--import",
      "data:text/javascript,console.log('bereit')",
      `${folder.replace(/\/$/, "")}/apps/api/dist/main.js`,
    ],
    { env, ready: (line) => line === "bereit" },
  );
  const base = `http://127.0.0.1:${port}`;
  return {
    ...running,
    address: (query, input) =>
      `${base}/trpc/${query}${input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
    login: (email) => login(base, email),
  };
}

async function login(base: string, email: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const response = await fetch(`${base}/trpc/sitzung.create`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: base },
      body: JSON.stringify({ email, passwort: demoPasswort }),
    }).catch(() => undefined);
    const cookie = response?.headers.get("set-cookie")?.split(";")[0];
    if (cookie) return cookie;
    if (attempt === 100) throw new Error(`${email}: no login (${response?.status ?? "no answer"})`);
    await pause(100);
  }
}

/** What a query answers, without the envelope. */
export async function answer<T>(url: string, cookie: string): Promise<{ result: T; bytes: number }> {
  const response = await fetch(url, { headers: { cookie } });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url}: ${response.status} ${text.slice(0, 300)}`);
  const { result } = JSON.parse(text) as { result: { data: T } };
  return { result: result.data, bytes: Buffer.byteLength(text) };
}
