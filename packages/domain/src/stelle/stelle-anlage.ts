import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { StelleHinweis, StelleRefusal } from "./stelle-refusal.ts";
import { bausteinDer, type Stelle, type StelleAnlage } from "./stelle.ts";
import { stellengrenze, type StellenUmfeld } from "./stellengrenzen.ts";

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
