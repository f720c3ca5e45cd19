import { randomUUID } from "node:crypto";
import { foerderkonditionen, KonditionenWerte } from "@kim/domain/kondition";
import type { TestApi } from "../support/api.ts";
import type { Command } from "./commands.ts";

const beide = (server: TestApi) =>
  Promise.all([server.login("ministerium@kim.example"), server.login("ministerium2@kim.example")]);

function einVorschlag(jahr: number) {
  const { jahr: _jahr, ...werte } = foerderkonditionen(2026) ?? { jahr };
  return {
    id: randomUUID(),
    jahr,
    werte: KonditionenWerte.parse(werte),
    begruendung: "Fortschreibung für das neue Jahr.",
    abloesung: false,
  };
}

export const konditionCommands: Record<string, Command> = {
  "konditionVorschlag.create": async (server) => {
    const [{ api }] = await beide(server);
    const vorschlag = einVorschlag(2041);
    const create = (angaben = vorschlag) => api.konditionVorschlag.create.mutate(angaben);
    return { run: () => create(), again: () => create(), refused: () => create(einVorschlag(2101)) };
  },
  "konditionFreigabe.create": async (server) => {
    const [eva, jonas] = await beide(server);
    const { id: konditionId } = await eva.api.konditionVorschlag.create.mutate(einVorschlag(2042));
    const publish = (wer: typeof eva) => wer.api.konditionFreigabe.create.mutate({ konditionId });
    return { run: () => publish(jonas), again: () => publish(jonas), refused: () => publish(eva) };
  },
};
