import type { Frist } from "../nachweis/papier/nachweisfrist.ts";
import type { Fristlage, Fristverlaengerung } from "./fristlage.ts";

/** R106, R108: the day that the level above gave, later or earlier; the newest counts. */
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
  if (!neueste) return frist;
  const wie = neueste.bis < frist.am ? "Vorgezogen" : "Verlängert";
  return { am: neueste.bis, quelle: `${wie}; ${frist.quelle}`, annahme: false };
}
