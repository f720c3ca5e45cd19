import { randomUUID } from "node:crypto";
import { dieAngebote, einVerteilungsinhalt, einVerzicht, hatVerteilung } from "../support/weiterleitung/verteilung.ts";
import { aKreisMitEmpfaengern } from "../support/welt/tenants.ts";
import type { TestApi } from "../support/welt/api.ts";
import type { Command } from "./commands.ts";

const unknown = "00000000-0000-4000-8000-00000000dead";

export const verteilungCommands: Record<string, Command> = {
  "verteilung.create": async (server) => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const neu = { id: randomUUID(), jahr: 2026, funktion: "case_management" as const };
    return {
      run: () => kreis.api.verteilung.create.mutate(neu),
      again: () => kreis.api.verteilung.create.mutate(neu),
      refused: () => kommune.api.verteilung.create.mutate(neu),
    };
  },
  "verteilung.update": async (server) => {
    const { kreis, kommune, id } = await eineVerteilung(server);
    const update = (version: number) =>
      kreis.api.verteilung.update.mutate({ id, version, inhalt: einVerteilungsinhalt([[kommune, 100]]) });
    return { run: () => update(2), again: () => update(2).catch(() => {}), refused: () => update(1) };
  },
  "verteilung.delete": async (server) => {
    const { kreis, id } = await eineVerteilung(server);
    const remove = (wen: string) => kreis.api.verteilung.delete.mutate({ id: wen });
    return { run: () => remove(id), again: () => remove(id).catch(() => {}), refused: () => remove(unknown) };
  },
  "verzicht.create": async (server) => {
    const { kreis, kommune, id } = await eineVerteilung(server);
    const verzicht = einVerzicht(id, kommune, 10);
    const create = (angaben = verzicht) => kreis.api.verzicht.create.mutate(angaben);
    return { run: () => create(), again: () => create(), refused: () => create(einVerzicht(id, kommune, 101)) };
  },
  "verzicht.delete": async (server) => {
    const { kreis, kommune, id: verteilungId } = await eineVerteilung(server);
    const { id } = await kreis.api.verzicht.create.mutate(einVerzicht(verteilungId, kommune, 10));
    const remove = (wen: string) => kreis.api.verzicht.delete.mutate({ id: wen, verteilungId });
    return { run: () => remove(id), again: () => remove(id).catch(() => {}), refused: () => remove(unknown) };
  },
  "verteilungAngebote.create": async (server) => {
    const { kreis, kommune, id } = await eineVerteilung(server);
    const { stellen } = await kreis.api.verteilung.get.query({ id });
    const teil = {
      stelleId: stellen[0]?.id ?? "",
      empfaengerId: kommune.id,
      vzaeHundertstel: 100,
      betragCent: 3_123_288,
    };
    const angebote = dieAngebote(id, 2, [teil]);
    const create = (teile = angebote) => kreis.api.verteilungAngebote.create.mutate(teile);
    return { run: () => create(), again: () => create(), refused: () => create(dieAngebote(id, 2, [])) };
  },
};

/** One whole post for one Kommune, drafted and ready to be offered; its version is 2. */
async function eineVerteilung(server: TestApi) {
  const alle = await aKreisMitEmpfaengern(server);
  const id = await hatVerteilung(alle.kreis);
  await alle.kreis.api.verteilung.update.mutate({
    id,
    version: 1,
    inhalt: einVerteilungsinhalt([[alle.kommune, 100]]),
  });
  return { ...alle, id };
}
