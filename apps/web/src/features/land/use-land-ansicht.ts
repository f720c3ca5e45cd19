import { heuteInBerlin, PlainDate } from "@kim/domain/grundlagen";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import { messgroessennamen, type Messgroessenname, type Wissensstand } from "@kim/domain/landesstand";
import type { Baustein } from "@kim/domain/stelle";
import { useSearchParams } from "react-router";
import { mitAngabe } from "../../base/adresse.ts";

/** What a tile or a column shows: a measure, or where the proofs are. */
export type Mass = Messgroessenname | "nachweise";

/** What the address says about the state's view. Nonsense in it counts as not said. */
export interface LandAnsicht {
  jahr: number;
  mass: Mass;
  ansicht: "karte" | "tabelle";
  baustein: Baustein | undefined;
  bezirk: string | undefined;
  reihenfolge: "name" | "wert";
  /** The day looked at; undefined for today or the last day of a past year. */
  tag: PlainDate | undefined;
  wissen: Wissensstand;
}

export function useLandAnsicht() {
  const [suche, setSuche] = useSearchParams();
  const jahre = landJahre(new Date());
  const setze = (name: keyof LandAnsicht, wert: string) =>
    setSuche((bisher) => mitAngabe(name === "jahr" ? ohneTag(bisher) : bisher, name, wert), { replace: true });
  const ansicht = leseLandAnsicht(suche, jahre);
  const { jahr, tag, wissen } = ansicht;
  return {
    ...ansicht,
    jahre,
    setze,
    /** What the API is asked. */
    frage: { jahr, tag: tag ?? null, wissen: tag === undefined ? ("heute" as const) : wissen },
    abfrage: `?${mitAngabe(suche, "jahr", String(jahr))}`,
  };
}

// Another year has other days.
const ohneTag = (suche: URLSearchParams) => mitAngabe(mitAngabe(suche, "tag", ""), "wissen", "");

/** The years one can look at, newest first. */
export function landJahre(now: Date): number[] {
  const laufendes = Number(heuteInBerlin(now).slice(0, 4));
  return Array.from({ length: laufendes - erstesFoerderjahr + 1 }, (_, i) => laufendes - i);
}

/** Without a year: the one whose proofs are due, the year before the running one. */
export function leseLandAnsicht(suche: URLSearchParams, jahre: readonly number[]): LandAnsicht {
  const faellig = jahre[1] ?? jahre[0] ?? erstesFoerderjahr;
  const tag = PlainDate.safeParse(suche.get("tag"));
  return {
    jahr: jahre.find((jahr) => String(jahr) === suche.get("jahr")) ?? faellig,
    mass: masse.find((mass) => mass === suche.get("mass")) ?? "besetzungsquote",
    ansicht: suche.get("ansicht") === "tabelle" ? "tabelle" : "karte",
    baustein: ([1, 2, 3] as const).find((baustein) => String(baustein) === suche.get("baustein")),
    bezirk: suche.get("bezirk") || undefined,
    reihenfolge: suche.get("reihenfolge") === "wert" ? "wert" : "name",
    tag: tag.success ? tag.data : undefined,
    wissen: suche.get("wissen") === "damals" ? "damals" : "heute",
  };
}

export const masse: readonly Mass[] = [...messgroessennamen, "nachweise"];
