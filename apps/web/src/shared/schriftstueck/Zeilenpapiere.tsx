import { Schriftstueckzelle } from "./Schriftstueckzelle.tsx";
import type { Schriftstueck } from "./use-schriftstuecke.ts";

/** In a line of a list: the papers of its own steps, as far as they were ever ordered. */
export const Zeilenpapiere = ({ papiere, id }: { papiere: readonly Schriftstueck[]; id: string }) =>
  papiere
    .filter(({ gegenstandId, stand }) => gegenstandId === id && stand !== "offen")
    .map((papier) => (
      <div key={`${papier.art} ${papier.vorgangId}`}>
        <Schriftstueckzelle papier={papier} />
      </div>
    ));
