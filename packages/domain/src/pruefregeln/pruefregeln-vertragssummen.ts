import { geltendeBescheide } from "../bescheid/bescheid-angaben.ts";
import { fundImJahr, type Pruefung } from "./pruefregeln-lage.ts";
import { ueberBewilligung, zusagensatz } from "../weiterleitung/vertrag/zusagen.ts";

/** R22: nobody passes on more than the Bescheid gives, offers included. Without a Bescheid nothing is said. */
export const mehrZugesagtAlsBewilligt: Pruefung = ({ lage, rechnung }) =>
  geltendeBescheide(lage.bescheide.filter((b) => b.jahr === lage.jahr)).flatMap(({ baustein, personalCent }) => {
    const { zugesagtCent = 0 } = rechnung.bausteine.find((b) => b.baustein === baustein) ?? {};
    const zusage = { jahr: lage.jahr, bewilligtCent: personalCent, zugesagtCent };
    return ueberBewilligung(zusage) ? [fundImJahr(zusagensatz(baustein, zusage), lage.jahr)] : [];
  });
