import { randomUUID } from "node:crypto";
import {
  eineTabelle,
  einLandesinhalt,
  hatEntwurf,
  hatLandesverteilung,
  legtVor,
  zweiDerBehoerde,
} from "../support/foerderung/landesverteilung.ts";
import { aKreis } from "../support/welt/tenants.ts";
import type { TestApi } from "../support/welt/api.ts";
import type { Command } from "./commands.ts";

const unknown = "00000000-0000-4000-8000-00000000dead";

export const landesverteilungCommands: Record<string, Command> = {
  "landesverteilung.create": async (server) => {
    const [{ erste }, kreis] = [await zweiDerBehoerde(server), await aKreis(server)];
    const neu = { id: randomUUID(), jahr: 2027, gegenstand: "case_management" as const };
    return {
      run: () => erste.api.landesverteilung.create.mutate(neu),
      again: () => erste.api.landesverteilung.create.mutate(neu),
      refused: () => kreis.api.landesverteilung.create.mutate(neu),
    };
  },
  "landesverteilung.update": async (server) => {
    const { erste, id, schluessel } = await einEntwurf(server);
    const inhalt = einLandesinhalt(schluessel);
    const update = (version: number) => erste.api.landesverteilung.update.mutate({ id, version, inhalt });
    return { run: () => update(2), again: () => update(2).catch(() => {}), refused: () => update(1) };
  },
  "landesverteilung.delete": async (server) => {
    const { erste } = await zweiDerBehoerde(server);
    const id = await hatLandesverteilung(erste);
    const remove = (welche: string) => erste.api.landesverteilung.delete.mutate({ id: welche });
    return { run: () => remove(id), again: () => remove(id).catch(() => {}), refused: () => remove(unknown) };
  },
  "landesvorlage.create": async (server) => {
    const { erste, id: landesverteilungId } = await einEntwurf(server);
    const eingabe = { id: randomUUID(), landesverteilungId, version: 2, szenario: 0 };
    const create = (angaben = {}) => erste.api.landesvorlage.create.mutate({ ...eingabe, ...angaben });
    return { run: () => create(), again: () => create(), refused: () => create({ id: randomUUID(), szenario: 1 }) };
  },
  "landesrueckgabe.create": async (server) => {
    const { erste, zweite, id: landesverteilungId } = await einEntwurf(server);
    await legtVor(erste, landesverteilungId);
    const eingabe = { id: randomUUID(), landesverteilungId, grund: "Bitte noch einmal rechnen." };
    const create = (angaben = {}) => zweite.api.landesrueckgabe.create.mutate({ ...eingabe, ...angaben });
    return {
      run: () => create(),
      again: () => create(),
      refused: () => create({ id: randomUUID(), landesverteilungId: unknown }),
    };
  },
  "landesveroeffentlichung.create": async (server) => {
    const { erste, zweite, id: landesverteilungId } = await einEntwurf(server);
    await legtVor(erste, landesverteilungId);
    const eingabe = { id: randomUUID(), landesverteilungId };
    const create = (wer: typeof zweite) => wer.api.landesveroeffentlichung.create.mutate(eingabe);
    return {
      run: () => create(zweite),
      again: () => create(zweite),
      refused: () => erste.api.landesveroeffentlichung.create.mutate({ id: randomUUID(), landesverteilungId: unknown }),
    };
  },
};

/** A draft of two people that could be put forward; its version is 2. */
async function einEntwurf(server: TestApi) {
  const [beide, kreis] = [await zweiDerBehoerde(server), await aKreis(server)];
  const schluessel = eineTabelle([[kreis, "5"]]);
  return { ...beide, schluessel, id: await hatEntwurf(beide.erste, schluessel) };
}
