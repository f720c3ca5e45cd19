import { randomUUID } from "node:crypto";
import { hatLandesbericht } from "../support/foerderung/landesbericht.ts";
import { einLesezugang, hatLesezugang } from "../support/foerderung/lesezugang.ts";
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
  "lesezugang.create": async (server) => {
    const behoerde = await eineBehoerde(server);
    const neu = einLesezugang();
    const create = (eingabe: ReturnType<typeof einLesezugang>) => behoerde.api.lesezugang.create.mutate(eingabe);
    return {
      run: () => create(neu),
      again: () => create(neu),
      refused: () => create({ ...einLesezugang(), letzterTag: "2020-01-01" }),
    };
  },
  "lesezugangswiderruf.create": async (server) => {
    const behoerde = await eineBehoerde(server);
    const lesezugangId = await hatLesezugang(behoerde);
    const create = (id: string) => behoerde.api.lesezugangswiderruf.create.mutate({ lesezugangId: id });
    return {
      run: () => create(lesezugangId),
      again: () => create(lesezugangId),
      refused: () => create(randomUUID()),
    };
  },
};
