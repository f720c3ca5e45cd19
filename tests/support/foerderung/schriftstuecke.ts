import type { Besuch } from "../welt/api.ts";

type Art = "antrag" | "bescheid" | "mittelabruf" | "auszahlung" | "weiterleitung" | "rueckforderung";

/** What somebody is told of the papers of one thing, oldest step first. */
export const papiereZu = ({ api }: Pick<Besuch, "api">, art: Art, id: string) =>
  api.schriftstueck.list.query({ art, ids: [id] });

/** Where a paper is opened. */
export const papieradresse = ({ inhaberId, art, vorgangId }: { inhaberId: string; art: string; vorgangId: string }) =>
  `/dateien/schriftstueck/${inhaberId}/${art}/${vorgangId}`;
