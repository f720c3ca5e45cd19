import { organisationIdOf } from "../grundstock/organisationen.ts";

const [leverkusen, duesseldorf] = [organisationIdOf("05316"), organisationIdOf("05111")];

/**
 * What a month's pay is called. Both cities are told after their sources and carry no sign of invented data: what no
 * source says about them says so itself.
 */
export function personalbezeichnung(eigentuemerId: string | null | undefined, jahr: number): string {
  if (eigentuemerId === leverkusen && jahr === 2022)
    return "Personalkosten (Annahme: Belegt ist die Summe des Jahres, nicht ihre Verteilung auf Stellen und Monate)";
  return eigentuemerId === leverkusen || eigentuemerId === duesseldorf
    ? "Personalkosten (Annahme: Keine Quelle nennt diese Beträge)"
    : "Personalkosten";
}
