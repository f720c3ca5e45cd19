import { datum, vzae } from "@kim/ui";
import type { Teil } from "./uebersicht-ansicht.ts";

type Glied = Teil["kette"][number];

/**
 * What somebody further down has of a part, in one sentence: "davon 0,50 bei Drensteinfurt, 0,50 besetzt, bis
 * 31.12.2027".
 */
export function kettentext(glied: Glied, heute: string): string {
  const { ebene, stand, beginn, ende, vzaeHundertstel, besetztHundertstel, empfaengerName, nachweisFaelligAm } = glied;
  const davon = ebene > 2 ? "davon wiederum" : "davon";
  if (stand === "angeboten")
    return `${davon} ein Teil angeboten an ${empfaengerName}, ${datum(beginn)} bis ${datum(ende)}`;
  const [anteil, besetzt] =
    beginn > heute
      ? [`ab ${datum(beginn)} ein Teil`, ""]
      : [vzae(vzaeHundertstel), `, ${vzae(besetztHundertstel)} besetzt`];
  return `${davon} ${anteil} bei ${empfaengerName}${besetzt}, bis ${datum(ende)}, Nachweis ${datum(nachweisFaelligAm)}`;
}
