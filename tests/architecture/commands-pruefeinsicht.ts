import { randomUUID } from "node:crypto";
import { eineNotiz, einKreisMitPruefung } from "../support/foerderung/pruefeinsicht.ts";
import type { Command } from "./commands.ts";

/** A second call that may be answered with an error, as long as it does nothing. */
const tolerated = (call: () => Promise<unknown>) => () => call().catch(() => {});
const grund = "Die Prüfung dauert länger.";

export const pruefeinsichtCommands: Record<string, Command> = {
  "pruefeinsicht.create": async (server) => {
    const { verwaltung, pruefer } = await einKreisMitPruefung(server);
    const einsicht = {
      id: randomUUID(),
      benutzerId: pruefer.benutzerId,
      jahre: [2024],
      empfaenger: null,
      zweck: "Prüfung der Verwendung",
      von: "2026-06-15",
      bis: "2026-06-30",
    };
    const create = (angaben = {}) => verwaltung.api.pruefeinsicht.create.mutate({ ...einsicht, ...angaben });
    return {
      run: () => create(),
      again: () => create(),
      refused: () => create({ id: randomUUID(), bis: "2026-06-14" }),
    };
  },
  "pruefeinsichtverlaengerung.create": async (server) => {
    const { verwaltung, nachweis } = await einKreisMitPruefung(server);
    const verlaengerung = { id: randomUUID(), einsichtId: nachweis.einsichtId, bis: "2027-02-28", grund };
    const create = (angaben = {}) =>
      verwaltung.api.pruefeinsichtverlaengerung.create.mutate({ ...verlaengerung, ...angaben });
    return {
      run: () => create(),
      again: () => create(),
      refused: () => create({ id: randomUUID(), bis: "2026-11-22" }),
    };
  },
  "pruefeinsichtwiderruf.create": async (server) => {
    const { verwaltung, nachweis } = await einKreisMitPruefung(server);
    const create = (id: string) =>
      verwaltung.api.pruefeinsichtwiderruf.create.mutate({ id, einsichtId: nachweis.einsichtId, grund });
    const id = randomUUID();
    return { run: () => create(id), again: tolerated(() => create(id)), refused: () => create(randomUUID()) };
  },
  "pruefnotiz.create": async (server) => {
    const { pruefer, nachweis } = await einKreisMitPruefung(server);
    const notiz = eineNotiz(nachweis);
    const create = (angaben = {}) => pruefer.api.pruefnotiz.create.mutate({ ...notiz, ...angaben });
    return {
      run: () => create(),
      again: () => create(),
      refused: () => create({ id: randomUUID(), ort: "zeile:gibt es nicht" }),
    };
  },
  "pruefnotiz.update": async (server) => {
    const { pruefer, nachweis } = await einKreisMitPruefung(server);
    const { id } = await pruefer.api.pruefnotiz.create.mutate(eineNotiz(nachweis));
    const update = (version: number) => pruefer.api.pruefnotiz.update.mutate({ id, version, text: "Anders." });
    return { run: () => update(1), again: tolerated(() => update(1)), refused: () => update(7) };
  },
  "pruefnotiz.delete": async (server) => {
    const { pruefer, nachweis } = await einKreisMitPruefung(server);
    const { id } = await pruefer.api.pruefnotiz.create.mutate(eineNotiz(nachweis));
    const remove = (welche: string) => pruefer.api.pruefnotiz.delete.mutate({ id: welche });
    return { run: () => remove(id), again: tolerated(() => remove(id)), refused: () => remove(randomUUID()) };
  },
  "pruefabschluss.create": async (server) => {
    const { pruefer, nachweis } = await einKreisMitPruefung(server);
    const create = (nachweisId: string) => pruefer.api.pruefabschluss.create.mutate({ ...nachweis, nachweisId });
    return {
      run: () => create(nachweis.nachweisId),
      again: () => create(nachweis.nachweisId),
      refused: () => create(randomUUID()),
    };
  },
};
