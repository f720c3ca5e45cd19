import {
  hoechstensVergleiche,
  istVerlaufsmass,
  messgroessennamen,
  type Messgroessenname,
  type Takt,
} from "@kim/domain/landesstand";
import type { Baustein } from "@kim/domain/stelle";
import { useSearchParams } from "react-router";
import { mitAngabe } from "../../base/adresse.ts";

/** What the address of a series or a comparison says. Nonsense in it counts as not said. */
export interface Reihenwahl {
  mass: Messgroessenname;
  baustein: Baustein | undefined;
  bezirk: string | undefined;
  takt: Takt;
  /** Gemeindeschlüssel of recipients, at most six. */
  wer: string[];
}

export function useReihenwahl() {
  const [suche, setSuche] = useSearchParams();
  return {
    ...leseReihenwahl(suche),
    suche,
    setze: (name: keyof Reihenwahl, wert: string) =>
      setSuche((bisher) => mitAngabe(bisher, name, wert), { replace: true }),
  };
}

export function leseReihenwahl(suche: URLSearchParams): Reihenwahl {
  const wer = (suche.get("wer") ?? "").split(",").filter((ags) => /^\d{5}(\d{3})?$/.test(ags));
  return {
    mass: messgroessennamen.find((mass) => mass === suche.get("mass") && istVerlaufsmass(mass)) ?? "besetzungsquote",
    baustein: ([1, 2, 3] as const).find((baustein) => String(baustein) === suche.get("baustein")),
    bezirk: suche.get("bezirk") || undefined,
    takt: suche.get("takt") === "jahr" ? "jahr" : "monat",
    wer: [...new Set(wer)].slice(0, hoechstensVergleiche),
  };
}
