import type { Szenario } from "../grundstock/szenario.ts";
import { zufall } from "../grundstock/zufall.ts";
import { samen } from "./empfaenger.ts";
import { vertragsfolge } from "./vertragsplan.ts";

const [kreis, stadt] = ["05754", "05754008"];

/**
 * Stadt Gütersloh receives Baustein 3 by a Bescheid of its own; from its Kreis it holds a post of the case management
 * beside it, so that who logs in there sees both. Every other scenario stays as it is.
 */
export function mitStadtGuetersloh(szenario: Szenario, stichtag: string): Szenario {
  if (szenario.schluessel !== kreis) return szenario;
  const frei = szenario.stellen.findLast(
    ({ funktion, vzaeHundertstel, weiterleitungen }) =>
      funktion === "case_management" && vzaeHundertstel === 100 && !weiterleitungen,
  );
  if (!frei) return szenario;
  const { besetzt: _, ...stelle } = frei;
  const z = zufall(samen("stadt-guetersloh"));
  const weiterleitungen = vertragsfolge({ an: stadt, art: "kommune", stelle, stichtag, z });
  return { ...szenario, stellen: szenario.stellen.map((s) => (s === frei ? { ...stelle, weiterleitungen } : s)) };
}
