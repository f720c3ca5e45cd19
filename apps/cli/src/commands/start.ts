import { setTimeout as pause } from "node:timers/promises";
import { demoPasswort, demoPersonen } from "@kim/db/seed";
import { type Children, startChildren } from "../base/children.ts";
import { ownDatabase, refuseIfInUse, withDatabase } from "../base/database.ts";
import { environment, type Environment } from "../base/env.ts";
import { prepared } from "../base/installation.ts";
import { OperatorError } from "../base/operator-error.ts";
import { apiPortBehind, plans } from "../base/plans.ts";
import { freePortFor } from "../base/port.ts";
import { say } from "../base/say.ts";

/**
 * Runs the whole platform until a signal ends it. Throws an OperatorError when it cannot start or a part of it ends.
 */
export async function start({ watch }: { watch: boolean }): Promise<void> {
  const wanted = environment();
  await refuseIfInUse(wanted);
  const here = { ...wanted, port: await freePortFor(wanted, watch ? 2 : 1) };
  if (here.port !== wanted.port)
    say(`Port ${wanted.port} ist belegt; die Plattform nimmt ${here.port}. Selbst wählen: PORT=8080 npm start`);
  const asked = endAsked();
  await withDatabase(here, ownDatabase, async (url, { announce }) => {
    const { logins, bestand } = await prepared(here, url);
    const children = startChildren(plans(here, logins, { watch }));
    try {
      const runs = await Promise.race([ready(here, children, { watch }).then(() => true), asked.then(() => false)]);
      if (!runs) return;
      announce(addressOf(here));
      greet(here, bestand);
      await Promise.race([asked, brokenOff(children)]);
    } finally {
      await children.stop();
    }
  });
}

const addressOf = ({ port }: Environment) => `http://localhost:${port}`;

/** Settles when somebody wants the platform to end: by signal, or because the process that started this one is gone. */
function endAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    process.once("disconnect", () => resolve());
  });
}

async function ready({ port }: Environment, children: Children, { watch }: { watch: boolean }): Promise<void> {
  const probes = watch ? [`:${port}/`, `:${apiPortBehind(port)}/gesundheit`] : [`:${port}/gesundheit`];
  await Promise.race([Promise.all(probes.map(untilAnswering)), brokenOff(children)]);
}

function greet(here: Environment, bestand: "demo" | "installation"): void {
  console.log(`\nDie KIM-Plattform läuft: ${addressOf(here)}`);
  if (bestand === "demo") {
    console.log(`\nZugänge der Demo (Passwort für alle: ${demoPasswort})`);
    const breite = Math.max(...demoPersonen.map(({ email }) => email.length));
    for (const { email, wer } of demoPersonen) console.log(`  ${email.padEnd(breite)}  ${wer}`);
    if (here.secure)
      console.log("\nAchtung: Diese Datenbank enthält die Demo. Jeder kann sich mit diesen Zugängen anmelden.");
  } else {
    console.log("\nEine Installation ohne Demo. Der erste Zugang: npm run kim -- einrichten --help");
  }
  console.log("\nBeenden mit Strg+C.");
}

async function untilAnswering(probe: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const response = await fetch(`http://127.0.0.1${probe}`).catch(() => undefined);
    if (response?.ok) return;
    await pause(50);
  }
  throw new OperatorError("Die Plattform hat nach einer Minute noch nicht geantwortet und wurde beendet.");
}

async function brokenOff({ firstEnd }: Children): Promise<never> {
  throw new OperatorError(`${await firstEnd} hat sich unerwartet beendet; die Plattform wurde angehalten.`);
}
