import { randomUUID } from "node:crypto";
import { eineAnnahme, eineEinladung, eineNeueKommune, hatEinladung } from "../support/welt/einladungen.ts";
import type { TestApi } from "../support/welt/api.ts";
import { aKreis, aPerson } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

/** A second call that may be answered with an error, as long as it does nothing. */
const tolerated = (call: () => Promise<unknown>) => () => call().catch(() => {});

async function mitVerwaltung(server: TestApi) {
  const kreis = await aKreis(server);
  const { api, benutzerId } = await aPerson(server, [{ organisationId: kreis.id, rollen: ["mandantenverwaltung"] }]);
  return { kreis, api, verwaltungId: benutzerId };
}

const kollegin = () => ({ id: randomUUID(), email: `${randomUUID()}@neustadt.example`, rollen: ["finanzen" as const] });

export const einladungCommands: Record<string, Command> = {
  "einladung.create": async (server) => {
    const kreis = await aKreis(server);
    const einladung = eineEinladung((await eineNeueKommune(server, kreis)).id);
    const create = (eingabe: typeof einladung) => kreis.api.einladung.create.mutate(eingabe);
    return {
      run: () => create(einladung),
      again: () => create(einladung),
      refused: () => create(eineEinladung(kreis.id)),
    };
  },
  "einladung.delete": async (server) => {
    const kreis = await aKreis(server);
    const { id } = await hatEinladung(server, kreis, (await eineNeueKommune(server, kreis)).id);
    const remove = (welche: string) => kreis.api.einladung.delete.mutate({ id: welche });
    return { run: () => remove(id), again: () => remove(id), refused: () => remove(randomUUID()) };
  },
  "personeinladung.create": async (server) => {
    const { api } = await mitVerwaltung(server);
    const einladung = kollegin();
    return {
      run: () => api.personeinladung.create.mutate(einladung),
      again: () => api.personeinladung.create.mutate(einladung),
      refused: () => api.personeinladung.create.mutate({ ...kollegin(), rollen: ["ministerium"] }),
    };
  },
  "personeinladung.delete": async (server) => {
    const { api } = await mitVerwaltung(server);
    const { id } = await api.personeinladung.create.mutate(kollegin());
    const remove = (welche: string) => api.personeinladung.delete.mutate({ id: welche });
    return { run: () => remove(id), again: () => remove(id), refused: () => remove(randomUUID()) };
  },
  "einladungsannahme.create": async (server) => {
    const kreis = await aKreis(server);
    const { token } = await hatEinladung(server, kreis, (await eineNeueKommune(server, kreis)).id);
    const accept = () => server.visit().api.einladungsannahme.create.mutate(eineAnnahme(token));
    return { run: accept, again: tolerated(accept), refused: accept };
  },
  "person.update": async (server) => {
    const { api, kreis, verwaltungId } = await mitVerwaltung(server);
    const update = (benutzerId: string) => api.person.update.mutate({ benutzerId, rollen: ["finanzen", "pruefung"] });
    return {
      run: () => update(kreis.benutzerId),
      again: () => update(kreis.benutzerId),
      refused: () => update(verwaltungId),
    };
  },
  "person.delete": async (server) => {
    const { api, kreis, verwaltungId } = await mitVerwaltung(server);
    const remove = (benutzerId: string) => api.person.delete.mutate({ benutzerId });
    return {
      run: () => remove(kreis.benutzerId),
      again: tolerated(() => remove(kreis.benutzerId)),
      refused: () => remove(verwaltungId),
    };
  },
  "traeger.create": async (server) => {
    const { api } = await aKreis(server);
    const traeger = { id: randomUUID(), name: `Caritas ${randomUUID()}` };
    const create = (id: string) => api.traeger.create.mutate({ ...traeger, id });
    return { run: () => create(traeger.id), again: () => create(traeger.id), refused: () => create(randomUUID()) };
  },
};
