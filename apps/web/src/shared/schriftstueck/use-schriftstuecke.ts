import { EinSchriftstueck } from "@kim/domain/schriftstueck";
import { useMutationState, useQueries } from "@tanstack/react-query";
import { useTRPC, type Outputs } from "../../base/trpc.ts";

export type Schriftstueck = Outputs["schriftstueck"]["list"][number];

/** What papers are asked for: of each, all the steps that happened to it. */
export type Gegenstand = {
  art: "antrag" | "bescheid" | "mittelabruf" | "auszahlung" | "weiterleitung" | "rueckforderung";
  ids: readonly string[];
};

const pollMs = 2_000;
// As many as one question takes; no list shows more.
const hoechstens = 100;

/** The papers of what a page shows, oldest first; asked for anew while one of them is being set. */
export function useSchriftstuecke(gegenstaende: readonly Gegenstand[]) {
  const { schriftstueck } = useTRPC();
  // What was ordered from this page a moment ago is being set, though the server cannot know yet.
  const bestellte = useMutationState({
    filters: { mutationKey: schriftstueck.create.mutationKey(), status: "success" },
    select: ({ state }) => EinSchriftstueck.safeParse(state.variables).data?.vorgangId,
  });
  const mitBestellung = (papier: Schriftstueck): Schriftstueck =>
    papier.bestellbar && bestellte.includes(papier.vorgangId)
      ? { ...papier, stand: "in_arbeit", bestellbar: false }
      : papier;
  return useQueries({
    queries: gegenstaende
      .filter(({ ids }) => ids.length > 0)
      .map(({ art, ids }) => ({
        ...schriftstueck.list.queryOptions({ art, ids: ids.slice(0, hoechstens) }),
        refetchInterval: ({ state: { data } }: { state: { data: Schriftstueck[] | undefined } }) =>
          data?.map(mitBestellung).some(({ stand }) => stand === "in_arbeit") ? pollMs : (false as const),
      })),
    combine: (antworten) => ({
      papiere: antworten.flatMap(({ data = [] }) => data.map(mitBestellung)).sort((a, b) => a.am.localeCompare(b.am)),
      gescheitert: antworten.find(({ isError, data }) => isError && data === undefined),
      laden: antworten.some(({ isPending }) => isPending),
    }),
  });
}
