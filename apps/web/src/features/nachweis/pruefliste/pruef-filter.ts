import { Befund, Nachweisart, offenePruefstaende, Pruefstand, Pruefwahl } from "@kim/domain/nachweis";
import { Baustein } from "@kim/domain/stelle";
import { seiteAus } from "../../../base/adresse.ts";
import type { Outputs } from "../../../base/trpc.ts";

export type Pruefeintrag = Outputs["pruefliste"]["list"]["zeilen"][number];

/** `stand`: one of them, everything that is not closed, or all. */
export type Prueffilter = {
  jahr: number | null;
  baustein: Baustein | null;
  art: Nachweisart | null;
  stand: Pruefstand | "offen" | "alle";
  befund: Befund | "ohne" | null;
  wer: Pruefwahl | null;
  nach: "eingang" | "frist";
  suche: string;
  seite: number;
};

/** What the address asks for; anything it cannot mean is left out. */
export function filterAus(params: URLSearchParams): Prueffilter {
  const jahr = params.get("jahr") ?? "";
  const befund = params.get("befund");
  return {
    jahr: /^\d{4}$/.test(jahr) ? Number(jahr) : null,
    baustein: Baustein.safeParse(Number(params.get("baustein"))).data ?? null,
    art: Nachweisart.safeParse(params.get("art")).data ?? null,
    stand: params.get("stand") === "alle" ? "alle" : (Pruefstand.safeParse(params.get("stand")).data ?? "offen"),
    befund: befund === "ohne" ? befund : (Befund.safeParse(befund).data ?? null),
    wer: Pruefwahl.safeParse(params.get("wer")).data ?? null,
    nach: params.get("nach") === "frist" ? "frist" : "eingang",
    suche: (params.get("suche") ?? "").slice(0, 200),
    seite: seiteAus(params),
  };
}

/** The same as the API wants it. */
export const anfrageAus = ({ stand, wer, ...filter }: Prueffilter) => ({
  ...filter,
  wahl: wer,
  staende: stand === "alle" ? null : stand === "offen" ? [...offenePruefstaende] : [stand],
});

/** What can be done with this line together with others; null where it is looked at alone. */
export function sammelschritt({
  stand,
  befunde,
  offeneBemerkungen,
  ergebnis,
  vonMir,
}: Pick<Pruefeintrag, "stand" | "befunde" | "offeneBemerkungen" | "ergebnis" | "vonMir">):
  | "pruefen"
  | "bescheinigen"
  | null {
  if (befunde?.length !== 0 || offeneBemerkungen > 0) return null;
  if (stand === "eingegangen") return "pruefen";
  return stand === "zweite_person" && ergebnis === "ohne_beanstandung" && !vonMir ? "bescheinigen" : null;
}
