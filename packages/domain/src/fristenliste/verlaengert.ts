import type { Frist } from "../nachweis/papier/nachweisfrist.ts";
import type { Fristlage, Fristverlaengerung } from "./fristlage.ts";

/** R106: the day with the time that was given on top; the newest extension counts. */
export function verlaengert(
  frist: Frist,
  nachweis: Omit<Fristverlaengerung, "bis">,
  { verlaengerungen }: Pick<Fristlage, "verlaengerungen">,
): Frist {
  const neueste = verlaengerungen.find(
    (v) =>
      v.inhaberId === nachweis.inhaberId &&
      v.jahr === nachweis.jahr &&
      (nachweis.weiterleitungId === null
        ? v.weiterleitungId === null && v.baustein === nachweis.baustein
        : v.weiterleitungId === nachweis.weiterleitungId),
  );
  return neueste ? { am: neueste.bis, quelle: `Verlängert; ${frist.quelle}`, annahme: false } : frist;
}
