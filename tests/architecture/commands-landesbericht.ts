import { randomUUID } from "node:crypto";
import { hatLandesbericht } from "../support/foerderung/landesbericht.ts";
import { eineBehoerde } from "../support/foerderung/mittel.ts";
import { aKreis } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

export const landesberichtCommands: Record<string, Command> = {
  "landesbericht.create": async (server) => {
    const [behoerde, kreis] = [await eineBehoerde(server), await aKreis(server)];
    const id = randomUUID();
    const create = ({ api } = behoerde) => api.landesbericht.create.mutate({ id, jahr: 2026 });
    return { run: () => create(), again: () => create(), refused: () => create(kreis) };
  },
  "landesberichtWiederholung.create": async (server) => {
    const behoerde = await eineBehoerde(server);
    const landesberichtId = await hatLandesbericht(behoerde);
    const create = (id: string) => behoerde.api.landesberichtWiederholung.create.mutate({ landesberichtId: id });
    return {
      run: () => create(landesberichtId),
      again: () => create(landesberichtId),
      refused: () => create(randomUUID()),
    };
  },
};
