import { randomUUID } from "node:crypto";
import {
  einAbfrageinhalt,
  einAmt,
  eineZeile,
  einFeld,
  hatAbfrage,
  hatAbfrageentwurf,
} from "../support/foerderung/landesabfrage.ts";
import { aKreis } from "../support/welt/tenants.ts";
import type { TestApi } from "../support/welt/api.ts";
import type { Command } from "./commands.ts";

const unknown = "00000000-0000-4000-8000-00000000dead";
const frist = { frist: "2199-12-31" };

export const landesabfrageCommands: Record<string, Command> = {
  "landesabfrage.create": async (server) => {
    const [amt, kreis] = [await einAmt(server), await aKreis(server)];
    const neu = { id: randomUUID(), vorlageId: null };
    return {
      run: () => amt.api.landesabfrage.create.mutate(neu),
      again: () => amt.api.landesabfrage.create.mutate(neu),
      refused: () => kreis.api.landesabfrage.create.mutate(neu),
    };
  },
  "landesabfrage.update": async (server) => {
    const { amt, kreis, id } = await einEntwurf(server);
    const inhalt = einAbfrageinhalt([kreis]);
    const update = (version: number) => amt.api.landesabfrage.update.mutate({ id, version, inhalt });
    return { run: () => update(2), again: () => update(2).catch(() => {}), refused: () => update(1) };
  },
  "landesabfrage.delete": async (server) => {
    const { amt, id } = await einEntwurf(server);
    const remove = (welche: string) => amt.api.landesabfrage.delete.mutate({ id: welche });
    return { run: () => remove(id), again: () => remove(id).catch(() => {}), refused: () => remove(unknown) };
  },
  "abfragestellung.create": async (server) => {
    const { amt, id: landesabfrageId } = await einEntwurf(server);
    const eingabe = { id: randomUUID(), landesabfrageId, version: 2 };
    const create = (angaben = {}) => amt.api.abfragestellung.create.mutate({ ...eingabe, ...angaben });
    return { run: () => create(), again: () => create(), refused: () => create({ id: randomUUID() }) };
  },
  "abfrageerinnerung.create": async (server) => {
    const { amt, id: landesabfrageId } = await eineGestellte(server);
    const eingabe = { id: randomUUID(), landesabfrageId };
    const create = (angaben = {}) => amt.api.abfrageerinnerung.create.mutate({ ...eingabe, ...angaben });
    return {
      run: () => create(),
      again: () => create(),
      refused: () => create({ id: randomUUID(), landesabfrageId: unknown }),
    };
  },
  "abfrageschluss.create": async (server) => {
    const { amt, id: landesabfrageId } = await eineGestellte(server);
    const eingabe = { id: randomUUID(), landesabfrageId };
    const create = (angaben = {}) => amt.api.abfrageschluss.create.mutate({ ...eingabe, ...angaben });
    return { run: () => create(), again: () => create(), refused: () => create({ id: randomUUID() }) };
  },
  "abfragerueckzug.create": async (server) => {
    const { amt, id: landesabfrageId } = await eineGestellte(server);
    const eingabe = { id: randomUUID(), landesabfrageId, grund: "Der Bericht entfällt ganz." };
    const create = (angaben = {}) => amt.api.abfragerueckzug.create.mutate({ ...eingabe, ...angaben });
    return { run: () => create(), again: () => create(), refused: () => create({ id: randomUUID() }) };
  },
  "antwortentwurf.update": async (server) => {
    const { kreis, feld, id: landesabfrageId } = await eineGestellte(server);
    const update = (wert: string | number) =>
      kreis.api.antwortentwurf.update.mutate({ landesabfrageId, version: 0, zeilen: [eineZeile(feld, wert)] });
    return { run: () => update(1), again: () => update(1).catch(() => {}), refused: () => update("keine Zahl") };
  },
  "abfrageantwort.create": async (server) => {
    const { kreis, feld, id: landesabfrageId } = await eineGestellte(server);
    const eingabe = { id: randomUUID(), landesabfrageId, ersetzt: 0, zeilen: [eineZeile(feld, 1)] };
    const create = (angaben = {}) => kreis.api.abfrageantwort.create.mutate({ ...eingabe, ...angaben });
    return {
      run: () => create(),
      again: () => create(),
      refused: () => create({ id: randomUUID(), ersetzt: 1, zeilen: [] }),
    };
  },
};

/** A draft that could be put to one Kreis; its version is 2. */
async function einEntwurf(server: TestApi) {
  const [amt, kreis] = [await einAmt(server), await aKreis(server)];
  return { amt, kreis, id: await hatAbfrageentwurf(amt, einAbfrageinhalt([kreis], undefined, frist)) };
}

async function eineGestellte(server: TestApi) {
  const [amt, kreis, feld] = [await einAmt(server), await aKreis(server), einFeld()];
  return { amt, kreis, feld, id: await hatAbfrage(amt, [kreis], [feld], frist) };
}
