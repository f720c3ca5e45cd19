import { createServer } from "node:net";
import { OperatorError } from "./operator-error.ts";

/** How many ports above the usual one are tried. */
const choice = 100;

/**
 * The port to listen on. One that was asked for is taken or refused; the usual one gives way to the next free one.
 * `width` neighbours above it must be free as well.
 */
export async function freePortFor(
  { port, portGiven, host }: { port: number; portGiven: boolean; host: string },
  width = 1,
): Promise<number> {
  if (portGiven) {
    await mustBeFree(port, host, width);
    return port;
  }
  for (let candidate = port; candidate < port + choice; candidate += width)
    if ((await problemOf(candidate, host, width)) === undefined) return candidate;
  throw new OperatorError(
    `Von ${port} bis ${port + choice - 1} ist kein Port frei. Bitte einen anderen wählen: PORT=8080 npm start`,
  );
}

/** Refuses with a sentence when nobody could listen on this port, or no browser would open it. */
export async function mustBeFree(port: number, host: string, width = 1): Promise<void> {
  const problem = await problemOf(port, host, width);
  if (problem) throw new OperatorError(problem);
}

async function problemOf(port: number, host: string, width: number): Promise<string | undefined> {
  for (let each = port; each < port + width; each++) {
    for (const address of host === "localhost" ? loopback : [host]) {
      const problem = await problemOfListening(each, address);
      // A machine without IPv6 has no ::1 to listen on, and none that anybody else could hold.
      if (problem && !(address === "::1" && problem.code !== "EADDRINUSE")) return sentenceOf(problem, each);
    }
  }
  if (await isBlockedByBrowsers(port)) {
    return `Port ${port} gehört einem anderen Dienst, und Browser öffnen ihn nicht. Bitte einen anderen Port wählen: PORT=3000 npm start`;
  }
  return undefined;
}

// Browsers try both for "localhost": a port free on one only would lead some of them to another service.
const loopback = ["127.0.0.1", "::1"];

// Browsers keep a list of ports they never open, such as 4190 and 6000; fetch keeps the same one and looks before it
// connects.
async function isBlockedByBrowsers(port: number): Promise<boolean> {
  const error: unknown = await fetch(`http://127.0.0.1:${port}/`).then(
    () => undefined,
    (failed: unknown) => failed,
  );
  return error instanceof Error && error.cause instanceof Error && error.cause.message === "bad port";
}

const problemOfListening = (port: number, host: string) =>
  new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });

function sentenceOf(problem: NodeJS.ErrnoException, port: number): string {
  if (problem.code === "EADDRINUSE") {
    return `Port ${port} ist schon belegt. Läuft die Plattform bereits? Sonst einen anderen Port wählen: PORT=${port + 1} npm start`;
  }
  if (problem.code === "EACCES") {
    return `Port ${port} darf dieses Benutzerkonto nicht öffnen. Bitte einen Port ab 1024 wählen: PORT=3000 npm start`;
  }
  return `Port ${port} lässt sich nicht öffnen: ${problem.message}`;
}
