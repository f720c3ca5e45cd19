import { randomUUID } from "node:crypto";
import { aKreis } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

export const beispielCommands: Record<string, Command> = {
  "beispiel.create": async (server) => {
    const { api } = await aKreis(server);
    const id = randomUUID();
    const create = (wer: string) => api.beispiel.create.mutate({ id: wer, bezeichnung: "Erstes" });
    return { run: () => create(id), again: () => create(id), refused: () => create(randomUUID()) };
  },
};
