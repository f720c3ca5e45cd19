import { hatAbruf, hatBescheid } from "../support/foerderung/mittel.ts";
import { twoTenants } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

export const schriftstueckCommands: Record<string, Command> = {
  "schriftstueck.create": async (server) => {
    const { kreis, nachbar } = await twoTenants(server);
    const vorgangId = await hatAbruf(kreis, await hatBescheid(server, kreis));
    const create = ({ api } = kreis) =>
      api.schriftstueck.create.mutate({ inhaberId: kreis.id, art: "mittelabruf", vorgangId });
    return { run: () => create(), again: () => create(), refused: () => create(nachbar) };
  },
};
