import type { BenutzerId } from "../grundlagen/ids.ts";
import type { OrganisationArt } from "../organisation/organisation.ts";
import { hatRecht, Rolle, rolleMoeglich, type Recht } from "../organisation/rollen.ts";
import type { Stufenart } from "./erinnerung.ts";

/**
 * Who stands in and who leads, by role: no body names deputies here. The KI-Leitung stands in for those who work on it;
 * whoever signs for the body leads it.
 */
const vertretung: Rolle = "ki_leitung";
const leitung: Rolle = "zeichnung";

/** Those who work on it: whoever has one of the rights, without those above, unless nobody else may. */
export function zustaendigeRollen(rechte: readonly Recht[], art: OrganisationArt): Rolle[] {
  const alle = Rolle.options.filter(
    (rolle) => rolleMoeglich(art, rolle) && rechte.some((recht) => hatRecht([rolle], recht)),
  );
  const arbeitende = alle.filter((rolle) => rolle !== vertretung && rolle !== leitung);
  return arbeitende.length > 0 ? arbeitende : alle;
}

/** How many circles a stage reaches: those who work on it, who stands in, who leads. */
const reichweite = { erinnerung: 1, mahnung: 1, ueberfaellig: 1, vertretung: 2, leitung: 3 } as const satisfies Record<
  Stufenart,
  number
>;

export type Anschreibbar = { benutzerId: BenutzerId; an: string; rollen: readonly Rolle[] };

/**
 * Circles without anybody are skipped: nothing falls due that nobody is told of, at last whoever administers people.
 */
export function angeschriebene<P extends Anschreibbar>(
  personen: readonly P[],
  rechte: readonly Recht[],
  organisation: OrganisationArt,
  art: Stufenart,
): P[] {
  const mit = (kreis: readonly Rolle[]) =>
    personen.filter(({ rollen }) => rollen.some((rolle) => kreis.includes(rolle)));
  const besetzt: P[][] = [];
  for (const kreis of [mit(zustaendigeRollen(rechte, organisation)), mit([vertretung]), mit([leitung])]) {
    const neue = kreis.filter((person) => !besetzt.flat().includes(person));
    if (neue.length > 0) besetzt.push(neue);
  }
  const gemeinte = besetzt.slice(0, reichweite[art]).flat();
  return gemeinte.length > 0 ? gemeinte : mit(["mandantenverwaltung"]);
}
