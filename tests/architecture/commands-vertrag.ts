import { randomUUID } from "node:crypto";
import { hatStelle } from "../support/welt/stellen.ts";
import type { TestApi } from "../support/welt/api.ts";
import {
  aKette,
  eineAenderung,
  einEnde,
  einEntwurf,
  einUebergang,
  hatVertrag,
} from "../support/weiterleitung/vertraege.ts";
import type { Command } from "./commands.ts";

/** A second call that may be answered with an error, as long as it does nothing. */
const tolerated = (call: () => Promise<unknown>) => () => call().catch(() => {});

async function mitVertrag(server: TestApi) {
  const kette = await aKette(server);
  return { ...kette, ...(await hatVertrag(kette.kreis, kette.mitte)) };
}

export const vertragCommands: Record<string, Command> = {
  "weiterleitungEntwurf.create": async (server) => {
    const { kreis, nachbar } = await aKette(server);
    const entwurf = einEntwurf(await hatStelle(kreis));
    const create = (wer = kreis) => wer.api.weiterleitungEntwurf.create.mutate(entwurf);
    return { run: () => create(), again: () => create(), refused: () => create(nachbar) };
  },
  "weiterleitungEntwurf.update": async (server) => {
    const { kreis } = await aKette(server);
    const { id } = await kreis.api.weiterleitungEntwurf.create.mutate(einEntwurf(await hatStelle(kreis)));
    const update = (version: number) =>
      kreis.api.weiterleitungEntwurf.update.mutate({ id, version, inhalt: { vzaeHundertstel: 50 } });
    return { run: () => update(1), again: tolerated(() => update(1)), refused: () => update(7) };
  },
  "weiterleitungEntwurf.delete": async (server) => {
    const { kreis, nachbar } = await aKette(server);
    const { id } = await kreis.api.weiterleitungEntwurf.create.mutate(einEntwurf(await hatStelle(kreis)));
    const remove = (wer = kreis) => wer.api.weiterleitungEntwurf.delete.mutate({ id });
    return { run: () => remove(), again: tolerated(() => remove()), refused: () => remove(nachbar) };
  },
  "weiterleitungEnde.create": async (server) => {
    const { kreis, weiterleitungId } = await mitVertrag(server);
    const ende = einEnde(weiterleitungId);
    const end = (angaben = ende) => kreis.api.weiterleitungEnde.create.mutate(angaben);
    return { run: () => end(), again: () => end(), refused: () => end(einEnde(weiterleitungId, "2026-09-30")) };
  },
  "weiterleitungAenderung.create": async (server) => {
    const { kreis, weiterleitungId } = await mitVertrag(server);
    const aenderung = eineAenderung(weiterleitungId);
    const change = (angaben = aenderung) => kreis.api.weiterleitungAenderung.create.mutate(angaben);
    return {
      run: () => change(),
      again: () => change(),
      refused: () => change(eineAenderung(weiterleitungId, { vzaeHundertstel: 49 })),
    };
  },
  "weiterleitungAenderungAntwort.create": async (server) => {
    const { kreis, mitte, weiterleitungId } = await mitVertrag(server);
    const { id: aenderungId } = await kreis.api.weiterleitungAenderung.create.mutate(eineAenderung(weiterleitungId));
    const answer = (id = aenderungId) =>
      mitte.api.weiterleitungAenderungAntwort.create.mutate({
        aenderungId: id,
        weiterleitungId,
        antwort: { angenommen: true },
      });
    return { run: () => answer(), again: () => answer(), refused: () => answer(randomUUID() as typeof aenderungId) };
  },
  "weiterleitungUebergang.create": async (server) => {
    const { kreis, nachbar, weiterleitungId } = await mitVertrag(server);
    const uebergang = einUebergang(weiterleitungId, nachbar);
    const move = (angaben = uebergang) => kreis.api.weiterleitungUebergang.create.mutate(angaben);
    return { run: () => move(), again: () => move(), refused: () => move(einUebergang(weiterleitungId, kreis)) };
  },
};
