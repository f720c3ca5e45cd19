import { randomUUID } from "node:crypto";
import { einBescheid } from "../support/foerderung/bescheid.ts";
import { eineBehoerde } from "../support/foerderung/mittel.ts";
import { aKreis, eineKommune } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

const eineZusatzstelle = (kommuneId: string) => ({
  id: randomUUID(),
  kommuneId,
  jahr: 2026,
  auslaenderbehoerde: true,
  jugendamt: true,
  integrationsrat: true,
});

export const bescheidCommands: Record<string, Command> = {
  "bescheid.create": async (server) => {
    const [{ api }, kreis] = [await eineBehoerde(server), await aKreis(server)];
    const bescheid = einBescheid(kreis.id);
    return {
      run: () => api.bescheid.create.mutate(bescheid),
      again: () => api.bescheid.create.mutate(bescheid),
      refused: () => api.bescheid.create.mutate(einBescheid(kreis.id)),
    };
  },
  "zusatzstelle.create": async (server) => {
    const kreis = await aKreis(server);
    const zusatzstelle = eineZusatzstelle((await eineKommune(server, kreis)).id);
    return {
      run: () => kreis.api.zusatzstelle.create.mutate(zusatzstelle),
      again: () => kreis.api.zusatzstelle.create.mutate(zusatzstelle),
      refused: () => kreis.api.zusatzstelle.create.mutate({ ...zusatzstelle, id: randomUUID() }),
    };
  },
  "zusatzstelleBewilligung.create": async (server) => {
    const [{ api }, kreis, nachbar] = [await eineBehoerde(server), await aKreis(server), await aKreis(server)];
    const { id: zusatzstelleId } = await kreis.api.zusatzstelle.create.mutate(
      eineZusatzstelle((await eineKommune(server, kreis)).id),
    );
    const grant = (organisationId: string) =>
      api.zusatzstelleBewilligung.create.mutate({ organisationId, zusatzstelleId });
    return { run: () => grant(kreis.id), again: () => grant(kreis.id), refused: () => grant(nachbar.id) };
  },
};
