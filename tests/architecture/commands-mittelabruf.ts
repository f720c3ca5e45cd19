import { randomUUID } from "node:crypto";
import { einAbruf, eineBehoerde, hatAbruf, hatBescheid } from "../support/foerderung/mittel.ts";
import { aKreis } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

export const mittelabrufCommands: Record<string, Command> = {
  "mittelabruf.create": async (server) => {
    const kreis = await aKreis(server);
    const bescheidId = await hatBescheid(server, kreis);
    const abruf = einAbruf(bescheidId);
    const create = (angaben = abruf) => kreis.api.mittelabruf.create.mutate(angaben);
    return {
      run: () => create(),
      again: () => create(),
      refused: () => create(einAbruf(bescheidId, { betragCent: 10_000_001 })),
    };
  },
  "mittelabrufEntscheidung.create": async (server) => {
    const [kreis, behoerde] = [await aKreis(server), await eineBehoerde(server)];
    const mittelabrufId = await hatAbruf(kreis, await hatBescheid(server, kreis));
    const create = (entscheidung: { bewilligt: true } | { bewilligt: false; grund: string }) =>
      behoerde.api.mittelabrufEntscheidung.create.mutate({ organisationId: kreis.id, mittelabrufId, entscheidung });
    return {
      run: () => create({ bewilligt: true }),
      again: () => create({ bewilligt: true }),
      refused: () => create({ bewilligt: false, grund: "Der Bedarf ist nicht belegt." }),
    };
  },
  "auszahlung.create": async (server) => {
    const [kreis, behoerde] = [await aKreis(server), await eineBehoerde(server)];
    const bescheidId = await hatBescheid(server, kreis);
    const mittelabrufId = await hatAbruf(kreis, bescheidId, behoerde);
    const id = randomUUID();
    const create = (posten: string) =>
      behoerde.api.auszahlung.create.mutate({
        ausgezahltAm: "2026-06-15",
        posten: [{ id: posten, organisationId: kreis.id, bescheidId, mittelabrufId, betragCent: 2_500_000 }],
      });
    return { run: () => create(id), again: () => create(id), refused: () => create(randomUUID()) };
  },
  "abruftermin.create": async (server) => {
    const { api } = await eineBehoerde(server);
    const create = (termin: string) => api.abruftermin.create.mutate({ jahr: 2027, baustein: 1, termin });
    return { run: () => create("2027-02-15"), again: () => create("2027-02-15"), refused: () => create("2028-02-15") };
  },
  "abruftermin.delete": async (server) => {
    const [kreis, { api }] = [await aKreis(server), await eineBehoerde(server)];
    const termin = { jahr: 2027, baustein: 2 as const, termin: "2027-02-15" };
    await api.abruftermin.create.mutate(termin);
    return {
      run: () => api.abruftermin.delete.mutate(termin),
      again: () => api.abruftermin.delete.mutate(termin),
      refused: () => kreis.api.abruftermin.delete.mutate(termin),
    };
  },
};
