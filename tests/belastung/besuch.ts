import { Agent, request } from "node:http";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import type { Mensch } from "./last.ts";

export type Antwort = {
  schritt: "anmelden" | "ansehen" | "speichern" | "einreichen";
  ms: number;
  gelungen: boolean;
  /** What the server answered instead: status, code and reason of the refusal, without any figure. */
  grund: string;
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
    const { status, setCookie, text } = await frage({ agent, port, path, cookie, body }).catch((error: Error) => ({
      status: 0,
      setCookie: undefined,
      text: error.message,
    }));
    cookie = setCookie ?? cookie;
    const gelungen = status === 200;
    const grund = gelungen ? "" : `${path.split("?")[0]}: ${status} ${grundAus(text)}`;
    antworten.push({ schritt: name, ms: performance.now() - start, gelungen, grund });
    return gelungen;
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
      // The one call of Baustein 1 that is bound to no fixed day.
      gegenstand: "begleitung",
      betragCent: 100,
      termin: heute,
      benoetigtBis: heute,
      begruendung: "Honorar der Prozessbegleitung",
    });
    return antworten;
  } finally {
    agent.destroy();
  }
}

function grundAus(text: string): string {
  try {
    const { error } = JSON.parse(text) as { error: { data: { code: string; refusal?: { reason: string } } } };
    return [error.data.code, error.data.refusal?.reason].join(" ").trim();
  } catch {
    return text.slice(0, 80);
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
  new Promise<{ status: number; setCookie: string | undefined; text: string }>((resolve, reject) => {
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
        const status = answer.statusCode ?? 0;
        const chunks: Buffer[] = [];
        // Only what went wrong is read: reading takes the processor that is measured.
        if (status === 200) answer.resume();
        else answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () =>
          resolve({
            status,
            setCookie: answer.headers["set-cookie"]?.[0]?.split(";")[0],
            text: Buffer.concat(chunks).toString(),
          }),
        );
        answer.on("error", reject);
      },
    );
    asked.on("timeout", () => asked.destroy(new Error("timeout")));
    asked.on("error", reject);
    asked.end(body ? JSON.stringify(body) : undefined);
  });
