import type { Figures } from "./load.ts";

export interface Row {
  was: string;
  gemessen: string;
  verhaeltnis: string;
  ziel: string;
}

export const row = (was: string, gemessen: string, verhaeltnis = "", ziel = ""): Row => ({
  was,
  gemessen,
  verhaeltnis,
  ziel,
});

export const rate = ({ perSecond, wait, serverCpu, databaseCpu }: Figures): string =>
  `${perSecond.toFixed(0)} /s, ${wait.toFixed(0)} ms, CPU ${serverCpu.toFixed(2)} + ${databaseCpu.toFixed(2)} ms`;

/** Processor time of both processes: how fast something is when nothing else takes the machine. */
export const cpu = ({ serverCpu, databaseCpu }: Figures): number => serverCpu + databaseCpu;

export const times = (a: number, b: number): string => (a / b).toFixed(2);

/** The row of the other checkout under a page's own; where it does not answer, the reason stands there. */
export const baseRows = (
  name: string,
  base: Figures | string | undefined,
  compared: (base: Figures) => string = () => "",
  ziel = "",
): Row[] => {
  if (base === undefined) return [];
  return [typeof base === "string" ? row(name, "entfällt", base) : row(name, rate(base), compared(base), ziel)];
};
