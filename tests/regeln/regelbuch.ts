import type { Teilpruefung } from "@kim/domain/pruefregeln";

/** What the ledger reads of a boundary; a case that somebody left one-sided is told, not counted. */
type Grenzfall = { regel: string; grenze: string; diesseits?: unknown; jenseits?: unknown };

export type Regelbuch = {
  regeln: Readonly<Record<string, string>>;
  grenzen: readonly Grenzfall[];
  /** Rules that are checked in part, and of which part. */
  teilweise: Readonly<Record<string, Teilpruefung>>;
};

/** What is wrong with the ledger: every rule is walked on both sides of a boundary, or told as what it is, partly. */
export const maengel = ({ regeln, grenzen, teilweise }: Regelbuch): string[] => [
  ...Object.keys(regeln)
    .filter((regel) => !(regel in teilweise) && !grenzen.some((g) => g.regel === regel && istZweiseitig(g)))
    .map((regel) => `${regel} hat weder eine Grenze mit zwei Seiten noch einen Grund`),
  ...grenzen.filter((g) => !istZweiseitig(g)).map((g) => `${g.regel} hat nur eine Seite: ${g.grenze}`),
  ...Object.entries(teilweise)
    .filter(([, { geprueft, offen }]) => !istGrund(geprueft) || !istGrund(offen))
    .map(([regel]) => `${regel} ist teilweise geprüft, und es fehlt, was und was nicht`),
  ...[...new Set([...grenzen.map(({ regel }) => regel), ...Object.keys(teilweise)])]
    .filter((regel) => !(regel in regeln))
    .map((regel) => `${regel} steht nicht im Regelbuch`),
];

const istZweiseitig = ({ diesseits, jenseits }: Grenzfall): boolean =>
  typeof diesseits === "function" && typeof jenseits === "function" && diesseits !== jenseits;

const istGrund = (satz: string): boolean => /\S{3}.*\.$/.test(satz);
