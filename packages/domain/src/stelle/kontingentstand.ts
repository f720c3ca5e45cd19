import { jahresbeginn, jahresende, type PlainDate } from "../grundlagen/plain-date.ts";
import { hoechststand } from "../grundlagen/zeitraum.ts";
import { stellenanteil, type Baustein, type Kontingent, type Stelle } from "./stelle.ts";

/** R4: the most posts on a day of the year, where the Bescheid grants fewer; null: it grants none. */
export type UeberKontingent = { hundertstel: number; tag: PlainDate; kontingentHundertstel: number | null };

/** R4: the Bescheid of the year is the ceiling of Baustein 2 and 3, whoever receives them; null where it is kept. */
export function ueberKontingentIn(
  baustein: Baustein,
  { jahr, stellen, kontingente }: { jahr: number; stellen: readonly Stelle[]; kontingente: readonly Kontingent[] },
): UeberKontingent | null {
  if (baustein === 1) return null;
  const eigene = stellen.filter((s) => s.baustein === baustein).map(stellenanteil);
  const stand = hoechststand(eigene, { von: jahresbeginn(jahr), bis: jahresende(jahr) });
  const kontingent = kontingente.find((k) => k.jahr === jahr && k.baustein === baustein);
  const kontingentHundertstel = kontingent?.vzaeHundertstel ?? null;
  return stand.hundertstel > (kontingentHundertstel ?? 0) ? { ...stand, kontingentHundertstel } : null;
}
