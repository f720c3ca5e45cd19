import { randomUUID } from "node:crypto";
import { aKreis } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

const grund = "Die Maßnahmen enden mit dem Jahr.";

export const fortschreibungCommands: Record<string, Command> = {
  "fortschreibungAblehnung.create": async (server) => {
    const { api } = await aKreis(server);
    const ablehnung = { id: randomUUID(), art: "plan" as const, grund };
    const create = (jahr: number) => api.fortschreibungAblehnung.create.mutate({ ...ablehnung, jahr });
    return { run: () => create(2027), again: () => create(2027), refused: () => create(2028) };
  },
  "fortschreibungAblehnung.delete": async (server) => {
    const { api } = await aKreis(server);
    const { id } = await api.fortschreibungAblehnung.create.mutate({
      id: randomUUID(),
      art: "plan",
      jahr: 2027,
      grund,
    });
    const remove = (wen: string) => api.fortschreibungAblehnung.delete.mutate({ id: wen });
    return { run: () => remove(id), again: () => remove(id).catch(() => {}), refused: () => remove(randomUUID()) };
  },
};
