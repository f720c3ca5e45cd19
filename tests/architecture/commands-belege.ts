import { einBeleg, einTraegernachweis, hatDatei, ohneNachweis } from "../support/foerderung/belege.ts";
import type { Command } from "./commands.ts";

/** A second call that may be answered with an error, as long as it does nothing. */
const tolerated = (call: () => Promise<unknown>) => () => call().catch(() => {});
const zuSpaet = { tag: "2026-02-01" };

export const belegCommands: Record<string, Command> = {
  "belegzeile.create": async (server) => {
    const { traeger, nachweisId } = await einTraegernachweis(server);
    const zeile = einBeleg(nachweisId);
    return {
      run: () => traeger.api.belegzeile.create.mutate(zeile),
      again: () => traeger.api.belegzeile.create.mutate(zeile),
      refused: () => traeger.api.belegzeile.create.mutate(einBeleg(nachweisId, zuSpaet)),
    };
  },
  "belegzeile.update": async (server) => {
    const { traeger, nachweisId } = await einTraegernachweis(server);
    const zeile = einBeleg(nachweisId);
    await traeger.api.belegzeile.create.mutate(zeile);
    const update = (version: number, angaben = {}) =>
      traeger.api.belegzeile.update.mutate({ ...zeile, ...angaben, version });
    return { run: () => update(1), again: tolerated(() => update(1)), refused: () => update(2, zuSpaet) };
  },
  "belegzeile.delete": async (server) => {
    const { traeger, stadt, nachweisId } = await einTraegernachweis(server);
    const { id } = await traeger.api.belegzeile.create.mutate(einBeleg(nachweisId));
    const loesche = (wer = traeger) => wer.api.belegzeile.delete.mutate({ nachweisId, id, version: 1 });
    return { run: () => loesche(), again: tolerated(() => loesche()), refused: () => loesche(stadt) };
  },
  "belegliste.create": async (server) => {
    const { traeger, nachweisId } = await einTraegernachweis(server);
    const zeilen = [einBeleg(nachweisId), einBeleg(nachweisId)].map(ohneNachweis);
    const create = (viele = zeilen) => traeger.api.belegliste.create.mutate({ nachweisId, zeilen: viele });
    const mitFehler = [einBeleg(nachweisId), einBeleg(nachweisId, zuSpaet)].map(ohneNachweis);
    return { run: () => create(), again: () => create(), refused: () => create(mitFehler) };
  },
  "nachweisdatei.delete": async (server) => {
    const { traeger, stadt, nachweisId } = await einTraegernachweis(server);
    const id = await hatDatei(traeger, nachweisId);
    const loesche = (wer = traeger) => wer.api.nachweisdatei.delete.mutate({ nachweisId, id });
    return { run: () => loesche(), again: tolerated(() => loesche()), refused: () => loesche(stadt) };
  },
};
