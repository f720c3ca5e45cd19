import { randomUUID } from "node:crypto";
import { aMandant } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

export const landeshaushaltCommands: Record<string, Command> = {
  "landesansatz.create": async (server) => {
    const { api } = await aMandant(server, { art: "ministerium", rollen: ["ministerium"] });
    const neu = {
      id: randomUUID(),
      jahr: 2027,
      posten: "programm" as const,
      cent: 80_000_000_00,
      quelle: "Haushaltsplan 2027",
      annahme: false,
      ersetzt: 0,
    };
    const create = (angaben = {}) => api.landesansatz.create.mutate({ ...neu, ...angaben });
    return {
      run: () => create(),
      again: () => create(),
      refused: () => create({ id: randomUUID(), cent: 1_00, ersetzt: 1 }),
    };
  },
};
