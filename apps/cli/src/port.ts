import { createServer } from "node:net";
import { OperatorError } from "./operator-error.ts";

/** Refuses with a sentence when nobody could listen on this port, or no browser would open it. */
export async function mustBeFree(port: number, host: string): Promise<void> {
  const problem = await problemOfListening(port, host);
  if (problem) throw new OperatorError(sentenceOf(problem, port));
  if (await isBlockedByBrowsers(port)) {
    throw new OperatorError(
      `Port ${port} gehört einem anderen Dienst, und Browser öffnen ihn nicht. Bitte einen anderen Port wählen: PORT=3000 npm start`,
    );
  }
}

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
