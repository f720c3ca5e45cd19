import { heuteInBerlin, type PlainDate } from "../../grundlagen/plain-date.ts";
import type { Stelle } from "../../stelle/stelle.ts";
import { vertragsstand, wirksamesEnde } from "./vertragsverlauf.ts";
import type { Vertragskern } from "./weiterleitung.ts";

export const terminNamen = {
  "angebot-offen": "Angebot offen seit",
  "aenderung-offen": "Änderung offen seit",
  zurueckgegeben: "Zurück zum",
  beginnt: "Beginnt",
  "aenderung-gilt": "Anderer Umfang ab",
  endet: "Endet",
  nachweis: "Nachweis",
} as const;

export type Vertragstermin = { art: keyof typeof terminNamen; am: PlainDate };

/** What waits for somebody first, then what comes, by day. */
export function termineDesVertrags(w: Vertragskern, heute: PlainDate): Vertragstermin[] {
  const stand = vertragsstand(w, heute);
  const [ende, lebt] = [wirksamesEnde(w), stand === "bevorstehend" || stand === "laufend"];
  const offene = offeneAenderung(w);
  const wartend: Vertragstermin[] = [
    ...(stand === "angeboten" ? [{ art: "angebot-offen" as const, am: heuteInBerlin(new Date(w.angebotenAm)) }] : []),
    ...(lebt && offene ? [{ art: "aenderung-offen" as const, am: heuteInBerlin(new Date(offene.am)) }] : []),
    ...(stand === "zurueckgegeben" ? [{ art: "zurueckgegeben" as const, am: ende }] : []),
  ];
  const kommend: Vertragstermin[] = [
    { art: "beginnt" as const, am: w.beginn },
    ...w.aenderungen
      .filter(({ antwort, ab }) => antwort?.angenommen && ab <= ende)
      .map(({ ab }) => ({ art: "aenderung-gilt" as const, am: ab })),
    { art: "endet" as const, am: ende },
    { art: "nachweis" as const, am: w.nachweisFaelligAm },
  ].filter(({ art, am }) => (art === "beginnt" || art === "aenderung-gilt" ? am > heute : am >= heute));
  return [...wartend, ...kommend.toSorted((a, b) => (a.am < b.am ? -1 : 1))];
}

/** The next dates of a part that the owner keeps. */
export const termineDesEigenen = (
  { beginn, ende }: Pick<Stelle, "beginn" | "ende">,
  heute: PlainDate,
): Vertragstermin[] => [
  ...(beginn > heute ? [{ art: "beginnt" as const, am: beginn }] : []),
  ...(ende === null ? [] : [{ art: "endet" as const, am: ende }]),
];

/** The newest proposal while nobody answered it. */
export function offeneAenderung<A extends Vertragskern["aenderungen"][number]>({
  aenderungen,
}: {
  aenderungen: readonly A[];
}): A | undefined {
  const neueste = aenderungen.toSorted((a, b) => (a.am < b.am ? 1 : -1))[0];
  return neueste?.antwort === null ? neueste : undefined;
}
