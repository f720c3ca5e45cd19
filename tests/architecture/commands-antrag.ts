import { randomUUID } from "node:crypto";
import type { TestApi } from "../support/welt/api.ts";
import { eineBehoerde, einInhalt, hatAntrag, hatEntwurf, setztFenster } from "../support/foerderung/antrag.ts";
import { aKreis } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

const text = "Bitte die Planung für den Herbst ergänzen.";
/** A second call that may be answered with an error, as long as it does nothing. */
const tolerated = (call: () => Promise<unknown>) => () => call().catch(() => {});

/** An open window, who keeps it, and a Kreis that may apply. */
async function beteiligte(server: TestApi) {
  const [kreis, behoerde] = [await aKreis(server), await eineBehoerde(server)];
  await setztFenster(behoerde);
  return { kreis, behoerde };
}

/** The step of a new id; the same id again is the second click, another id finds the step already taken. */
function schritt(antragId: string, take: (step: { id: string; antragId: string }) => Promise<unknown>) {
  const step = { id: randomUUID(), antragId };
  return { run: () => take(step), again: () => take(step), refused: () => take({ ...step, id: randomUUID() }) };
}

export const antragCommands: Record<string, Command> = {
  "antrag.create": async (server) => {
    const { api } = await aKreis(server);
    const anlage = { id: randomUUID(), jahr: 2026, baustein: 1 as const };
    return {
      run: () => api.antrag.create.mutate(anlage),
      again: () => api.antrag.create.mutate(anlage),
      refused: () => api.antrag.create.mutate({ ...anlage, id: randomUUID() }),
    };
  },
  "antrag.update": async (server) => {
    const { kreis, behoerde } = await beteiligte(server);
    const id = await hatEntwurf(kreis);
    const update = (wer = kreis) => wer.api.antrag.update.mutate({ id, version: 2, inhalt: einInhalt() });
    return { run: () => update(), again: tolerated(() => update()), refused: () => update(behoerde) };
  },
  "antragEinreichung.create": async (server) => {
    const { kreis } = await beteiligte(server);
    return schritt(await hatEntwurf(kreis), (step) =>
      kreis.api.antragEinreichung.create.mutate({ ...step, version: 2 }),
    );
  },
  "antragBeantwortung.create": async (server) => {
    const { kreis, behoerde } = await beteiligte(server);
    const antragId = await hatAntrag(kreis);
    await behoerde.api.antragRueckfrage.create.mutate({ id: randomUUID(), antragId, text });
    return schritt(antragId, (step) =>
      kreis.api.antragBeantwortung.create.mutate({ ...step, version: 2, text, inhalt: einInhalt() }),
    );
  },
  "antragRuecknahme.create": async (server) => {
    const { kreis } = await beteiligte(server);
    return schritt(await hatAntrag(kreis), (step) => kreis.api.antragRuecknahme.create.mutate({ ...step, text }));
  },
  "antragRueckfrage.create": async (server) => {
    const { kreis, behoerde } = await beteiligte(server);
    return schritt(await hatAntrag(kreis), (step) => behoerde.api.antragRueckfrage.create.mutate({ ...step, text }));
  },
  "antragAblehnung.create": async (server) => {
    const { kreis, behoerde } = await beteiligte(server);
    return schritt(await hatAntrag(kreis), (step) => behoerde.api.antragAblehnung.create.mutate({ ...step, text }));
  },
  "antragsfenster.create": async (server) => {
    const { api } = await eineBehoerde(server);
    const create = (bis: string) =>
      api.antragsfenster.create.mutate({ jahr: 2029, baustein: 1, von: "2028-10-01", bis });
    return { run: () => create("2028-11-30"), again: () => create("2028-11-30"), refused: () => create("2028-09-30") };
  },
};
