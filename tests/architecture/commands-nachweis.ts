import { randomUUID } from "node:crypto";
import { einNachweis, hatNachweis } from "../support/foerderung/nachweis.ts";
import { aKreis } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

/** A second call that may be answered with an error, as long as it does nothing. */
const tolerated = (call: () => Promise<unknown>) => () => call().catch(() => {});

export const nachweisCommands: Record<string, Command> = {
  "nachweis.create": async (server) => {
    const kreis = await aKreis(server);
    const nachweis = await einNachweis(server, kreis);
    return {
      run: () => kreis.api.nachweis.create.mutate(nachweis),
      again: () => kreis.api.nachweis.create.mutate(nachweis),
      refused: () => kreis.api.nachweis.create.mutate({ ...nachweis, id: randomUUID() }),
    };
  },
  "nachweisEntwurf.update": async (server) => {
    const [kreis, nachbar] = [await aKreis(server), await aKreis(server)];
    const id = await hatNachweis(server, kreis);
    const update = (wer = kreis) => wer.api.nachweisEntwurf.update.mutate({ id, version: 1, angaben: { ort: "Unna" } });
    return { run: () => update(), again: tolerated(() => update()), refused: () => update(nachbar) };
  },
};
