import { createHash, randomUUID } from "node:crypto";
import { aKreis, aPerson } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

const einKalender = () => {
  const id = randomUUID();
  return { id, tokenHash: createHash("sha256").update(id).digest("hex") };
};

/** Subscribing one's dates, and ending it. */
export const fristCommands: Record<string, Command> = {
  "fristenkalender.create": async (server) => {
    const kreis = await aKreis(server);
    const kalender = einKalender();
    const create = () => kreis.api.fristenkalender.create.mutate(kalender);
    const andere = await aPerson(server, [{ organisationId: kreis.id, rollen: ["case_management"] }]);
    return { run: create, again: create, refused: () => andere.api.fristenkalender.create.mutate(einKalender()) };
  },
  "fristenkalender.delete": async (server) => {
    const kreis = await aKreis(server);
    await kreis.api.fristenkalender.create.mutate(einKalender());
    const end = () => kreis.api.fristenkalender.delete.mutate({});
    const andere = await aPerson(server, [{ organisationId: kreis.id, rollen: ["case_management"] }]);
    return { run: end, again: end, refused: () => andere.api.fristenkalender.delete.mutate({}) };
  },
};
