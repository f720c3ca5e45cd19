import { alsDatum } from "../grundlagen/darstellung.ts";
import { jahrVon } from "../grundlagen/plain-date.ts";
import { vakanzanlaesse } from "../mitteilung/vakanzanlass.ts";
import { geltenderInhalt } from "../vorlage/vorlage.ts";
import { fristeintrag, type Fristeintrag } from "./fristeintrag.ts";
import type { Fristlage } from "./fristlage.ts";

/**
 * R100b: what the platform sees of the duties of the year. A Pauschale knows no cut by occupancy: of its posts nothing
 * has to be told.
 */
export function fristenDerMitteilungen({ mitteilungen, bescheide, heute }: Fristlage): Fristeintrag[] {
  const { quelle, annahme, aktiv } = geltenderInhalt("pflicht_vakanz", mitteilungen.vakanz);
  if (!aktiv) return [];
  const zugewandt = bescheide.filter(({ jahr, instrument }) => jahr === jahrVon(heute) && instrument === "zuwendung");
  return vakanzanlaesse(mitteilungen.stellen, heute)
    .filter(({ stelle }) => zugewandt.some(({ baustein }) => baustein === stelle.baustein))
    .flatMap(({ schluessel, stelle, seit, mitzuteilenAb }) =>
      fristeintrag(
        {
          schluessel,
          anlass: "mitteilung",
          art: "fester_tag",
          tag: mitzuteilenAb,
          erledigt: mitteilungen.beantwortet.includes(schluessel),
          titel: `Vakanz mitteilen, Baustein ${stelle.baustein}`,
          worum: `Unbesetzt seit ${alsDatum(seit)}`,
          ziel: `/mitteilungen/neu?pflicht=pflicht_vakanz&anlass=${schluessel}`,
          rechte: ["nachweis:vorbereiten"],
          quelle: quelle ?? "",
          regel: "R100b",
          annahme,
        },
        heute,
      ),
    );
}
