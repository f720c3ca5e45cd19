import { anteiligerBetrag, type Teilzeit } from "../grundlagen/anteiliger-betrag.ts";
import type { Cent } from "../grundlagen/geld.ts";
import type { BenannterVertrag } from "./fortschreibungslage.ts";

/** Where actual cost is paid, never more than the agreed cap for the part. */
export const gedeckelt = (
  { hoechstbetragJeVzaeCent }: Pick<BenannterVertrag, "hoechstbetragJeVzaeCent">,
  teil: Teilzeit,
  cent: Cent,
): Cent =>
  hoechstbetragJeVzaeCent === null
    ? cent
    : Math.min(
        cent,
        anteiligerBetrag(() => hoechstbetragJeVzaeCent, teil),
      );
