import { createServer } from "node:net";
import { OperatorError } from "./operator-error.ts";

/** Refuses with a sentence when nobody could listen on this port. */
export async function mustBeFree(port: number, host: string): Promise<void> {
  const problem = await problemOfListening(port, host);
  if (problem) throw new OperatorError(sentenceOf(problem, port));
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
