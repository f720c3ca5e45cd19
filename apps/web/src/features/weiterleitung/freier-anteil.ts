import { hoechststand, istLebendig, PlainDate, weiterleitungsanteile } from "@kim/domain";
import type { Outputs } from "../../trpc.ts";

export type StelleMitTeilen = Outputs["stelle"]["get"];

/** Hundredths of the post nobody holds on any day of the period; undefined while the period is no period. */
export function freierAnteil(
  { stelle, teile, weiterleitungen }: Pick<StelleMitTeilen,
  "stelle" | "teile" | "weiterleitungen">,
  beginn: string,
  ende: string,
): number | undefined {
  const von = PlainDate.safeParse(beginn).data;
  const bis = PlainDate.safeParse(ende).data;
  if (!von || !bis || bis < von) return undefined;
  const eigene = teile.filter((teil) => teil.weiterleitungId === null).flatMap((teil) => teil.besetzungen);
  const vergeben = weiterleitungen.filter(istLebendig).flatMap(weiterleitungsanteile);
  return Math.max(0, stelle.vzaeHundertstel - hoechststand([...eigene, ...vergeben], { von, bis }).hundertstel);
}
