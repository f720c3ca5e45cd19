import { randomUUID } from "node:crypto";
import { hatAufgegebenenAuftrag } from "../support/betrieb/auftraege.ts";
import { dieBehoerde } from "../support/foerderung/nachweiskette.ts";
import { hatFehlgeschlagenenLauf } from "../support/jahreslauf/lauf.ts";
import { aKreis } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

/** A second call that may be answered with an error, as long as it does nothing. */
const tolerated = (call: () => Promise<unknown>) => () => call().catch(() => {});
const weil = "Die Organisation nimmt nicht mehr teil.";

/** Calling a run off, and what the platform's operator does about jobs that were given up. */
export const betriebCommands: Record<string, Command> = {
  "jahreslaufWiederholung.createMany": async (server) => {
    const kreis = await aKreis(server);
    const laufId = await hatFehlgeschlagenenLauf(server, kreis);
    const repeat = () => kreis.api.jahreslaufWiederholung.createMany.mutate({ laufId });
    return { run: repeat, again: tolerated(repeat), refused: repeat };
  },
  "jahreslaufAbbruch.create": async (server) => {
    const { api } = await aKreis(server);
    const { id: laufId } = await api.jahreslauf.create.mutate({ id: randomUUID(), jahr: 2025 });
    const stop = () => api.jahreslaufAbbruch.create.mutate({ laufId });
    return { run: stop, again: tolerated(stop), refused: stop };
  },
  "auftragwiederholung.create": async (server) => {
    const { pruefung } = await dieBehoerde(server);
    const auftrag = await hatAufgegebenenAuftrag(server, await aKreis(server));
    const repeat = () => pruefung.api.auftragwiederholung.create.mutate(auftrag);
    return { run: repeat, again: tolerated(repeat), refused: repeat };
  },
  "auftragwiederholung.createMany": async (server) => {
    const { pruefung } = await dieBehoerde(server);
    await hatAufgegebenenAuftrag(server, await aKreis(server));
    const repeat = (art: "nachweise-anlegen" | "nachricht-senden") =>
      pruefung.api.auftragwiederholung.createMany.mutate({ art });
    return {
      run: () => repeat("nachweise-anlegen"),
      again: async () => {},
      refused: () => repeat("nachricht-senden"),
    };
  },
  "auftragverwerfung.create": async (server) => {
    const { pruefung } = await dieBehoerde(server);
    const auftrag = await hatAufgegebenenAuftrag(server, await aKreis(server));
    const dismiss = () => pruefung.api.auftragverwerfung.create.mutate({ ...auftrag, weil });
    return { run: dismiss, again: tolerated(dismiss), refused: dismiss };
  },
};
