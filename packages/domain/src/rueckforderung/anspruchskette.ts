import { summe, type Cent } from "../grundlagen/geld.ts";

/** One body of a chain for one cause: what is claimed from it, what it bears itself, and what it claims below. */
export type Kettenglied = { vonObenCent: Cent; eigenCent: Cent; nachUntenCent: readonly Cent[] };

/** R99b: how much more may still be claimed below; below 0 when too much is. */
export const nochNachUnten = ({ vonObenCent, eigenCent, nachUntenCent }: Kettenglied): number =>
  vonObenCent + eigenCent - summe(nachUntenCent);

/** R99b: what the state gets back of a chain: the claim at its top alone, never the sum of its levels. */
export const landesforderung = (ketten: readonly { vonObenCent: Cent }[]): Cent =>
  summe(ketten.map(({ vonObenCent }) => vonObenCent));
