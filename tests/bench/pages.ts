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
  /** The same page of the other checkout, in the same rounds. */
  base: Figures | undefined;
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
    const sides = await Promise.all(platforms.map((platform, i) => sideOf(platform, page, i === 1)));
    const bytes = sides[0]?.bytes ?? 0;
    const beside = await others(page, bytes);
    try {
      const figures = await compare(admin, [...sides, ...beside], { connections });
      const [own, ...rest] = figures;
      if (!own) throw new Error(`${page.name}: nothing was measured`);
      seen.push({
        name: page.name,
        bytes,
        page: own,
        base: basis ? rest[0] : undefined,
        others: rest.slice(basis ? 1 : 0),
      });
    } finally {
      await Promise.all([...platforms, ...beside].map((running) => running.stop()));
    }
  }
  return seen;
}

async function sideOf(platform: Platform, page: Page, isBase: boolean): Promise<Side & { bytes: number }> {
  const { query, input } = (isBase && page.inBase) || page;
  const cookie = await platform.login(page.email);
  const url = platform.address(query, input);
  const { bytes } = await answer(url, cookie);
  return { name: page.name, url, cookie, pid: platform.process.pid, backends: "kim%", bytes };
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
