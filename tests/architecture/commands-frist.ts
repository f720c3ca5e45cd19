import { createHash, randomUUID } from "node:crypto";
import { dieBehoerde } from "../support/foerderung/bescheid.ts";
import { hatBescheid } from "../support/foerderung/mittel.ts";
import type { TestApi } from "../support/welt/api.ts";
import { aKreis, aPerson } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

const einKalender = () => {
  const id = randomUUID();
  return { id, tokenHash: createHash("sha256").update(id).digest("hex") };
};

async function einAusstehender(server: TestApi) {
  const [behoerde, kreis] = [await dieBehoerde(server), await aKreis(server)];
  await hatBescheid(server, kreis, { jahr: 2025, baustein: 2 });
  return { behoerde, gegenstand: { art: "bescheid" as const, inhaberId: kreis.id, jahr: 2025, baustein: 2 as 2 | 3 } };
}

/** Subscribing one's dates, and ending it. */
export const fristCommands: Record<string, Command> = {
  "fristmahnung.create": async (server) => {
    const { behoerde, gegenstand } = await einAusstehender(server);
    const mahne = (id: string, zeile = gegenstand) => behoerde.api.fristmahnung.create.mutate({ id, zeilen: [zeile] });
    const id = randomUUID();
    return {
      run: () => mahne(id),
      again: () => mahne(id),
      refused: () => mahne(randomUUID(), { ...gegenstand, baustein: 3 }),
    };
  },
  "fristverlaengerung.create": async (server) => {
    const { behoerde, gegenstand } = await einAusstehender(server);
    const verlaengere = (id: string, bis = "2027-12-31") =>
      behoerde.api.fristverlaengerung.create.mutate({ id, gegenstand, bis, grund: "Die Finanzabteilung ist krank." });
    const id = randomUUID();
    return {
      run: () => verlaengere(id),
      again: () => verlaengere(id),
      refused: () => verlaengere(randomUUID(), "2026-01-01"),
    };
  },
  "einzelerinnerung.create": async (server) => {
    const kreis = await aKreis(server);
    const andere = await aPerson(server, [{ organisationId: kreis.id, rollen: ["case_management"] }]);
    const create = () => kreis.api.einzelerinnerung.create.mutate({});
    return { run: create, again: create, refused: () => andere.api.einzelerinnerung.create.mutate({}) };
  },
  "einzelerinnerung.delete": async (server) => {
    const kreis = await aKreis(server);
    await kreis.api.einzelerinnerung.create.mutate({});
    const andere = await aPerson(server, [{ organisationId: kreis.id, rollen: ["case_management"] }]);
    const end = () => kreis.api.einzelerinnerung.delete.mutate({});
    return { run: end, again: end, refused: () => andere.api.einzelerinnerung.delete.mutate({}) };
  },
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
