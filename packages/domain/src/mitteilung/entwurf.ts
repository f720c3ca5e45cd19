import { bescheidsumme, type Bescheid } from "../bescheid/bescheid-angaben.ts";
import { alsDatum, alsEuro, alsVzae } from "../grundlagen/darstellung.ts";
import { jahrVon, type PlainDate } from "../grundlagen/plain-date.ts";
import { ausgefuellt } from "../vorlage/platzhalter.ts";
import type { Vorlageninhalt } from "../vorlage/vorlage.ts";
import type { Vakanzanlass } from "./vakanzanlass.ts";

export type Entwurfsangaben = {
  organisation: string;
  heute: PlainDate;
  /** Those that count this year, with what was paid out on them. */
  bescheide: readonly (Pick<
    Bescheid,
    "aktenzeichen" | "baustein" | "personalCent" | "arbeitsplaetzeCent" | "massnahmenCent"
  > & {
    auszahlungen: readonly { am: PlainDate; betragCent: number }[];
  })[];
  vakanz: Vakanzanlass | null;
};

/** The letter of a duty, filled with what the platform knows; what only people know stays a gap. */
export function mitteilungsentwurf(
  { betreff, text }: Pick<Vorlageninhalt, "betreff" | "text">,
  { organisation, heute, bescheide, vakanz }: Entwurfsangaben,
): { betreff: string; text: string } {
  const gemeinte = vakanz ? bescheide.filter(({ baustein }) => baustein === vakanz.stelle.baustein) : bescheide;
  const werte = {
    Organisation: organisation,
    Tag: alsDatum(heute),
    Jahr: String(jahrVon(heute)),
    Aktenzeichen: gemeinte.map(({ aktenzeichen }) => aktenzeichen).join(", ") || "…",
    Stelle: vakanz?.stelle.bezeichnung ?? "…",
    Umfang: vakanz ? alsVzae(vakanz.stelle.vzaeHundertstel) : "…",
    Seit: vakanz ? alsDatum(vakanz.seit) : "…",
    Auszahlungen: bescheide.flatMap(auszahlungszeilen).join("\n") || "…",
  };
  return { betreff: ausgefuellt(betreff, werte), text: ausgefuellt(text, werte) };
}

const auszahlungszeilen = ({ aktenzeichen, baustein, auszahlungen, ...b }: Entwurfsangaben["bescheide"][number]) =>
  auszahlungen.map(
    ({ am, betragCent }) =>
      `- Baustein ${baustein}, Bescheid ${aktenzeichen} über ${alsEuro(bescheidsumme(b))}: ${alsEuro(betragCent)}, ausgezahlt am ${alsDatum(am)}, davon nicht verwendbar: …`,
  );
