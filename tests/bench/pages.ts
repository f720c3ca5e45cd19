import type { LoginUrls } from "@kim/db";
import type { Sql } from "postgres";
import { compare, type Figures, type Side } from "./load.ts";
import { answer, startPlatform, type Platform } from "./platform.ts";
import { root } from "./processes.ts";

/** What a person opens: one query of the API, or the query behind what was there before it. */
export interface Page {
  name: string;
  email: string;
  query: string;
  input?: unknown;
  /** What the base asks for instead, where the page got a query of its own. */
  inBase?: { query: string; input?: unknown };
}

export interface Measured {
  name: string;
  bytes: number;
  page: Figures;
  /** The same page of the other checkout, in the same rounds; a sentence where it does not answer. */
  base: Figures | string | undefined;
  others: Figures[];
}

/** Loads each page in turn: this checkout, the base where there is one, and whatever else is to be compared with. */
export async function measurePages(
  admin: Sql,
  urls: LoginUrls,
  pages: readonly Page[],
  {
    basis,
    connections = 32,
    others = async () => [],
  }: {
    basis: string | undefined;
    connections?: number;
    others?: (page: Page, bytes: number) => Promise<(Side & { stop(): Promise<void> })[]>;
  },
): Promise<Measured[]> {
  const seen: Measured[] = [];
  for (const page of pages) {
    const platforms = await Promise.all([root, ...(basis ? [basis] : [])].map((folder) => startPlatform(urls, folder)));
    const stopping: { stop(): Promise<void> }[] = [...platforms];
    try {
      const [platform, other] = platforms;
      if (!platform) throw new Error(`${page.name}: nothing answers`);
      const own = await sideOf(platform, page, page, connections);
      const base = other && (await baseOf(other, page, connections));
      const beside = await others(page, own.bytes);
      stopping.push(...beside);
      const sides = [own, ...(typeof base === "object" ? [base] : []), ...beside];
      const [figures, ...rest] = await compare(admin, sides, { connections });
      if (!figures) throw new Error(`${page.name}: nothing was measured`);
      seen.push({
        name: page.name,
        bytes: own.bytes,
        page: figures,
        base: typeof base === "object" ? rest.shift() : base,
        others: rest,
      });
    } finally {
      await Promise.all(stopping.map((running) => running.stop()));
    }
  }
  return seen;
}

type Question = Pick<Page, "query" | "input">;

/** The page's own query where the base has it, else what was there before it, else why there is nothing to compare. */
async function baseOf(platform: Platform, page: Page, connections: number): Promise<Side | string> {
  const reasons: string[] = [];
  for (const question of [page, ...(page.inBase ? [page.inBase] : [])])
    try {
      return await sideOf(platform, page, question, connections);
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  return reasons.join("; ");
}

async function sideOf(
  platform: Platform,
  { name, email }: Page,
  { query, input }: Question,
  connections: number,
): Promise<Side & { bytes: number }> {
  const first = await platform.login(email);
  const url = platform.address(query, input);
  const { bytes } = await answer(url, first);
  const cookies = [first, ...(await platform.logins(email, connections - 1))];
  return { name, url, cookies, pid: platform.process.pid, backends: "kim%", bytes };
}

const kreis = "kreis@kim.example";
const behoerde = "bezirksregierung@kim.example";

export const liste: Page = {
  name: "50 eigene Stellen",
  email: kreis,
  query: "stelle.list",
  input: { gehalten: "eigen" },
};
export const uebersicht: Page = { name: "Übersicht", email: kreis, query: "uebersicht.get" };
export const fristen: Page = { name: "Fristen", email: kreis, query: "frist.list" };
export const start: Page = { name: "Startseite", email: kreis, query: "startseite.get" };
export const foerderstandSeite: Page = {
  name: "Förderstand",
  email: kreis,
  query: "foerderstand.get",
  input: { jahr: 2026 },
};
export const startDerBehoerde: Page = { name: "Startseite der Behörde", email: behoerde, query: "startseite.get" };
export const antraege: Page = {
  name: "Anträge bei der Behörde",
  email: behoerde,
  query: "antragseingang.list",
  input: {},
  inBase: { query: "antrag.list" },
};
export const bescheideDerBehoerde: Page = {
  name: "Bescheide aller Empfänger",
  email: behoerde,
  query: "bescheid.listJeEmpfaenger",
  input: { jahr: 2026 },
  inBase: { query: "bescheid.listAlle", input: { jahr: 2026 } },
};
const abrufeInBasis = { query: "mittelabrufEingang.list", input: { jahr: 2026 } };
export const abrufeDerBehoerde: Page[] = [
  { name: "Offene Abrufe bei der Behörde", query: "mittelabrufEingang.listOffene", inBase: abrufeInBasis },
  { name: "Bewilligte Abrufe bei der Behörde", query: "mittelabrufEingang.listBewilligte", inBase: abrufeInBasis },
  { name: "Fällige Raten bei der Behörde", query: "mittelabrufEingang.listRaten", inBase: abrufeInBasis },
  { name: "Auszahlungen der Behörde", query: "auszahlung.list" },
].map((page) => ({ ...page, email: behoerde, input: { jahr: 2026 } }));
