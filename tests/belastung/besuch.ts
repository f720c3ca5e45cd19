import { Agent, request } from "node:http";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import type { Mensch } from "./last.ts";

export type Antwort = {
  schritt: "anmelden" | "ansehen" | "speichern" | "einreichen";
  ms: number;
  gelungen: boolean;
};

const jahr = 2026;
const frist = 120_000;

/** One person's minute: the first page, the login, four pages, one expense, one call. Stops at what fails. */
export async function besuch(mensch: Mensch, port: number): Promise<Antwort[]> {
  // As a browser does: few connections, kept open.
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const antworten: Antwort[] = [];
  let cookie = "";
  const schritt = async (name: Antwort["schritt"], path: string, body?: object) => {
    const start = performance.now();
    const { status, setCookie } = await frage({ agent, port, path, cookie, body }).catch(() => ({
      status: 0,
      setCookie: undefined,
    }));
    cookie = setCookie ?? cookie;
    antworten.push({ schritt: name, ms: performance.now() - start, gelungen: status === 200 });
    return status === 200;
  };
  try {
    await schritt("ansehen", "/");
    const { email, passwort } = mensch;
    if (!(await schritt("anmelden", "/trpc/sitzung.create", { email, passwort }))) return antworten;
    for (const path of ["sitzung.get", "startseite.get", "stelle.list?input={}", "uebersicht.get"])
      await schritt("ansehen", `/trpc/${path}`);
    await schritt("ansehen", `/trpc/foerderstand.get?input=${JSON.stringify({ jahr })}`);
    await schritt("speichern", "/trpc/ausgabe.create", {
      id: mensch.ausgabe,
      jahr,
      art: "arbeitsplatz",
      bezeichnung: "Notebook",
      datum: `${jahr}-04-01`,
      betragCent: 119_000,
      vorsteuerCent: 19_000,
    });
    const heute = heuteInBerlin(new Date());
    await schritt("einreichen", "/trpc/mittelabruf.create", {
      id: mensch.abruf,
      bescheidId: mensch.bescheidId,
      betragCent: 100,
      termin: heute,
      benoetigtBis: heute,
      begruendung: "Personalkosten des laufenden Monats",
    });
    return antworten;
  } finally {
    agent.destroy();
  }
}

interface Frage {
  agent: Agent;
  port: number;
  path: string;
  cookie: string;
  body: object | undefined;
}

const frage = ({ agent, port, path, cookie, body }: Frage) =>
  new Promise<{ status: number; setCookie: string | undefined }>((resolve, reject) => {
    const asked = request(
      {
        agent,
        port,
        host: "127.0.0.1",
        path: encodeURI(path),
        method: body ? "POST" : "GET",
        timeout: frist,
        headers: {
          origin: `http://127.0.0.1:${port}`,
          "accept-encoding": "br, gzip",
          ...(cookie ? { cookie } : {}),
          ...(body ? { "content-type": "application/json" } : {}),
        },
      },
      (answer) => {
        answer.resume();
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, setCookie: answer.headers["set-cookie"]?.[0]?.split(";")[0] }),
        );
        answer.on("error", reject);
      },
    );
    asked.on("timeout", () => asked.destroy(new Error("timeout")));
    asked.on("error", reject);
    asked.end(body ? JSON.stringify(body) : undefined);
  });
