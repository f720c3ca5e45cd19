import { geltendeBescheide } from "../bescheid/bescheid-angaben.ts";
import { alsEuro } from "../grundlagen/darstellung.ts";
import { fundImJahr, type Pruefung } from "./pruefregeln-lage.ts";
import { bausteinDer } from "../stelle/stelle.ts";
import { ueberBewilligung, zugesagtIm } from "../weiterleitung/zusagen.ts";

/** R22: nobody passes on more than the Bescheid gives, offers included. Without a Bescheid nothing is said. */
export const mehrZugesagtAlsBewilligt: Pruefung = ({ lage }) =>
  geltendeBescheide(lage.bescheide.filter((b) => b.jahr === lage.jahr)).flatMap(({ baustein, personalCent }) => {
    const vertraege = lage.weiterleitungen.filter(
      (w) => bausteinDer(w.funktion) === baustein && w.geberId === lage.organisation.id,
    );
    const zugesagtCent = zugesagtIm(vertraege, lage.jahr);
    return !ueberBewilligung({ jahr: lage.jahr, bewilligtCent: personalCent, zugesagtCent })
      ? []
      : [
          fundImJahr(
            `Verträge und Angebote sagen in Baustein ${baustein} für ${lage.jahr} ${alsEuro(zugesagtCent)} zu; der Bescheid gibt für Personal ${alsEuro(personalCent)}.`,
            lage.jahr,
          ),
        ];
  });
