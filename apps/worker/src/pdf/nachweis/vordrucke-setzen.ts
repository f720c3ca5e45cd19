import { vordrucke, type Vordruck } from "@kim/domain/nachweis";
import { papierPdf } from "../papier/papier-pdf.ts";
import type { Papier } from "../papier/papier.ts";
import { blankobelegliste } from "./blankobelegliste.ts";
import { blankopapier } from "./nachweis-papier.ts";

export const vordruckpapier = ({ art, von }: Vordruck): Papier =>
  art === null ? blankobelegliste() : blankopapier(art, von);

/** Every blank form as tagged PDF/UA-1, by its file's name. Same sources, same bytes. */
export async function vordrucksaetze(): Promise<ReadonlyMap<string, Uint8Array>> {
  const gesetzte = vordrucke.map(
    async (vordruck) => [vordruck.datei, await papierPdf(vordruckpapier(vordruck))] as const,
  );
  return new Map(await Promise.all(gesetzte));
}
