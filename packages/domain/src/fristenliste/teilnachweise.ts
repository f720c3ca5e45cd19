import { jahrVon } from "../grundlagen/plain-date.ts";
import { laeuftIm } from "../nachweis/ablauf/nachweisanlage.ts";
import { fristDesVertrags, type Frist } from "../nachweis/papier/nachweisfrist.ts";
import { jahreZurueck } from "./fristen-der-bescheide.ts";
import type { Fristlage, Fristvertrag } from "./fristlage.ts";
import { verlaengert } from "./verlaengert.ts";

/** What is owed under a contract for a year, and by when. */
export type Teilnachweis = { w: Fristvertrag; jahr: number; frist: Frist };

/** R71, R108: of ended years and the running one, as far as the contract held in them and nobody does without. */
export const teilnachweise = (
  vertraege: readonly Fristvertrag[],
  lage: Pick<Fristlage, "heute" | "verzichte" | "verlaengerungen">,
): Teilnachweis[] =>
  Array.from({ length: jahreZurueck + 1 }, (_, i) => jahrVon(lage.heute) - jahreZurueck + i).flatMap((jahr) =>
    vertraege
      .filter((w) => laeuftIm(jahr, w))
      .filter((w) => !lage.verzichte.some((v) => v.weiterleitungId === w.id && v.jahr === jahr))
      .map((w) => {
        const seiner = { inhaberId: w.empfaengerId, jahr, baustein: null, weiterleitungId: w.id };
        return { w, jahr, frist: verlaengert(fristDesVertrags(w, jahr, w.empfaengerArt), seiner, lage) };
      }),
  );
