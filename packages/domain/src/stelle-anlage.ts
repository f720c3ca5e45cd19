import { accept, refuse, type Decision } from "./decision.ts";
import type { StelleHinweis, StelleRefusal } from "./stelle-refusal.ts";
import { heuteInBerlin } from "./plain-date.ts";
import { bausteinDer, type Stelle, type StelleAnlage } from "./stelle.ts";
import { stellengrenze, type StellenUmfeld } from "./stellengrenzen.ts";
import { istLebendig, type Weiterleitung } from "./weiterleitung.ts";

export type StelleAngelegt = { type: "StelleAngelegt"; stelle: Omit<Stelle, "organisationId"> };

export function decideStelleAnlage(
  lage: StellenUmfeld & { antrag: StelleAnlage },
): Decision<StelleAngelegt, StelleRefusal> {
  const stelle = { ...lage.antrag, baustein: bausteinDer(lage.antrag.funktion), version: 1 };
  const refusal = stellengrenze(lage, stelle);
  return refusal ? refuse(refusal) : accept({ type: "StelleAngelegt", stelle });
}

/** R8: coordination posts form one team; another attachment than the KI needs a recorded justification. */
export function hinweiseZurStelle(
  stelle: Pick<Stelle, "funktion" | "anbindung" | "anbindungBegruendung">,
): StelleHinweis[] {
  const getrennt = stelle.funktion === "koordination" && stelle.anbindung !== "ki";
  if (!getrennt || stelle.anbindungBegruendung !== null) return [];
  return [{ reason: "getrennte-anbindung-ohne-begruendung", regel: "R8", feld: "anbindungBegruendung" }];
}

/** R7: a Kommune may decline a coordination post; what it said is recorded, and the post stays with the Kreis. */
export function hinweiseZurAblehnung(
  { funktion }: Pick<Stelle, "funktion">,
  weiterleitungen: readonly (Weiterleitung & { empfaengerName: string })[],
): StelleHinweis[] {
  if (funktion !== "koordination" || weiterleitungen.some(istLebendig)) return [];
  const letzte = weiterleitungen
    .filter(({ antwort }) => antwort !== null)
    .toSorted((a, b) => (a.angebotenAm < b.angebotenAm ? 1 : -1))[0];
  if (letzte?.antwort?.angenommen !== false) return [];
  return [
    {
      reason: "ablehnung-festgehalten",
      regel: "R7",
      empfaenger: letzte.empfaengerName,
      am: heuteInBerlin(new Date(letzte.antwort.am)),
    },
  ];
}
