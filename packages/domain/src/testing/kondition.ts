import { KonditionId } from "../grundlagen/ids.ts";
import { foerderkonditionen, type Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import { KonditionenWerte } from "../kondition/konditionen-werte.ts";
import type { Konditionsfassung } from "../kondition/konditionsfassung.ts";
import { neueOrganisationId } from "./factories.ts";

export const konditionenVon = (jahr: number): Foerderkonditionen => {
  const konditionen = foerderkonditionen(jahr);
  if (!konditionen) throw new Error(`keine Konditionen ${jahr}`);
  return konditionen;
};

export const werteVon = (jahr: number): KonditionenWerte => {
  const { jahr: _jahr, ...werte } = konditionenVon(jahr);
  return KonditionenWerte.parse(werte);
};

/** Who proposed every version, unless told otherwise. */
export const eva = neueOrganisationId();

/** Published and in force for 2022. */
export const eineFassung = (angaben: Partial<Konditionsfassung> = {}): Konditionsfassung => ({
  id: KonditionId.parse(neueOrganisationId()),
  jahr: 2022,
  fassung: 1,
  werte: werteVon(2022),
  begruendung: "Aus der Richtlinie übernommen.",
  abloesung: false,
  vorgeschlagenAm: "2020-07-01T00:00:00.000Z",
  vorgeschlagenVon: eva,
  vorgeschlagenVonName: "Eva",
  freigegebenAm: "2020-07-01T00:00:00.000Z",
  freigegebenVonName: "Jonas",
  ...angaben,
});

/** Proposed next, not yet published. */
export const eineOffene = (angaben: Partial<Konditionsfassung> = {}) =>
  eineFassung({ fassung: 2, freigegebenAm: null, freigegebenVonName: null, ...angaben });

/** 2022 with 5,000.00 EUR more for a coordinator. */
export const hoehereWerte = {
  ...werteVon(2022),
  koordination: { cent: 60_000_00, quelle: "Erlass vom 01.02.2026", annahme: false },
};
