import { randomUUID } from "node:crypto";
import { dieBehoerde } from "../support/foerderung/nachweiskette.ts";
import {
  einBescheinigterTeilnachweis,
  eineForderung,
  eineVertragsforderung,
  geht,
} from "../support/foerderung/rueckforderung.ts";
import type { Command } from "./commands.ts";

/** A second call that may be answered with an error, as long as it does nothing. */
const tolerated = (call: () => Promise<unknown>) => () => call().catch(() => {});

const satz = (angaben: object = {}) => ({
  id: randomUUID(),
  ab: "2027-01-01",
  prozentHundertstel: 152,
  quelle: "Deutsche Bundesbank, Bekanntgabe vom 28.12.2026",
  ...angaben,
});

export const rueckforderungCommands: Record<string, Command> = {
  "rueckforderung.create": async (server) => {
    const { kreis, papier } = await einBescheinigterTeilnachweis(server);
    const neu = eineForderung(papier, { grundlage: "vertrag", betragCent: 33_000_00 });
    const create = (angaben = {}) => kreis.pruefung.api.rueckforderung.create.mutate({ ...neu, ...angaben });
    return { run: () => create(), again: () => create(), refused: () => create({ id: randomUUID() }) };
  },
  "rueckforderungsvorgang.create": async (server) => {
    const { kreis, forderung } = await eineVertragsforderung(server);
    const id = randomUUID();
    const tun = () => geht(kreis.pruefung, forderung, "anhoerung_versandt", "2026-03-02", { id });
    return {
      run: tun,
      again: tolerated(tun),
      refused: () => geht(kreis.pruefung, forderung, "gestundet", "2026-03-02"),
    };
  },
  "rueckzahlung.create": async (server) => {
    const { kreis, forderung } = await eineVertragsforderung(server);
    const zahlung = { id: randomUUID(), rueckforderung: forderung, am: "2026-05-04", cent: 60_00, kassenzeichen: "K1" };
    const create = (angaben = {}) => kreis.pruefung.api.rueckzahlung.create.mutate({ ...zahlung, ...angaben });
    return { run: () => create(), again: tolerated(() => create()), refused: () => create({ id: randomUUID() }) };
  },
  "basiszinssatz.create": async (server) => {
    const { pruefung } = await dieBehoerde(server);
    const neu = satz();
    const create = (angaben = {}) => pruefung.api.basiszinssatz.create.mutate({ ...neu, ...angaben });
    return {
      run: () => create(),
      again: () => create(),
      refused: () => create({ id: randomUUID(), ab: "2027-02-01" }),
    };
  },
  "basiszinsbestaetigung.create": async (server) => {
    const { pruefung, gegenlesen } = await dieBehoerde(server);
    const [neu, eigener] = [satz(), satz({ ab: "2027-07-01" })];
    await pruefung.api.basiszinssatz.create.mutate(neu);
    await gegenlesen.api.basiszinssatz.create.mutate(eigener);
    const confirm = ({ id: basiszinssatzId }: typeof neu) =>
      gegenlesen.api.basiszinsbestaetigung.create.mutate({ basiszinssatzId });
    return { run: () => confirm(neu), again: tolerated(() => confirm(neu)), refused: () => confirm(eigener) };
  },
};
