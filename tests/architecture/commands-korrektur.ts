import type { TestApi } from "../support/welt/api.ts";
import { eineBesetzung, hatStelle } from "../support/welt/stellen.ts";
import { eineBerichtigung, eineKorrekturantwort, eineKorrekturbitte } from "../support/weiterleitung/korrekturen.ts";
import { aKreis, aKreisMitEmpfaengern } from "../support/welt/tenants.ts";
import { hatVertrag } from "../support/weiterleitung/vertraege.ts";
import type { Command } from "./commands.ts";

/** A second call that may be answered with an error, as long as it does nothing. */
const tolerated = (call: () => Promise<unknown>) => () => call().catch(() => {});

/** A contract on which the Kommune entered somebody. */
async function mitEintrag(server: TestApi) {
  const { kreis, kommune } = await aKreisMitEmpfaengern(server);
  const { stelleId, weiterleitungId } = await hatVertrag(kreis, kommune);
  const { id: besetzungId } = await kommune.api.besetzung.create.mutate(eineBesetzung(stelleId, { weiterleitungId }));
  return { kreis, kommune, weiterleitungId, besetzungId };
}

export const korrekturCommands: Record<string, Command> = {
  "besetzung.update": async (server) => {
    const kreis = await aKreis(server);
    const { id } = await kreis.api.besetzung.create.mutate(eineBesetzung(await hatStelle(kreis)));
    const update = (version: number, von = "2026-04-01") =>
      kreis.api.besetzung.update.mutate(eineBerichtigung(id, { version, von }));
    return { run: () => update(1), again: tolerated(() => update(1)), refused: () => update(2, "2025-12-31") };
  },
  "korrekturbitte.create": async (server) => {
    const { kreis, weiterleitungId, besetzungId } = await mitEintrag(server);
    const bitte = eineKorrekturbitte(weiterleitungId, besetzungId);
    const ask = (angaben: Partial<typeof bitte> = {}) =>
      kreis.api.korrekturbitte.create.mutate({ ...bitte, ...angaben });
    return {
      run: ask,
      again: ask,
      refused: () => kreis.api.korrekturbitte.create.mutate(eineKorrekturbitte(weiterleitungId, besetzungId)),
    };
  },
  "korrekturantwort.create": async (server) => {
    const { kreis, kommune, weiterleitungId, besetzungId } = await mitEintrag(server);
    const { id } = await kreis.api.korrekturbitte.create.mutate(eineKorrekturbitte(weiterleitungId, besetzungId));
    const answer = (angaben: Parameters<typeof eineKorrekturantwort>[2] = {}) =>
      kommune.api.korrekturantwort.create.mutate(eineKorrekturantwort(id, weiterleitungId, angaben));
    return { run: answer, again: answer, refused: () => answer({ korrigiert: false, text: "Der Eintrag stimmt so." }) };
  },
};
