import type { StelleMitUmfeld, WeiterleitungMitNamen } from "@kim/db";
import { geltendeBescheide, type Bescheid } from "@kim/domain/bescheid";
import type { Anteil, Jahressatz } from "@kim/domain/grundlagen";
import { geltendeFassung, satzDerFunktion, type Konditionsfassung } from "@kim/domain/kondition";
import type { Organisation } from "@kim/domain/organisation";
import { stellenanteil, type Funktion, type Kontingent, type Stelle, type Zusatzstelle } from "@kim/domain/stelle";
import { vorbehalteneZusatzstellen } from "@kim/domain/weiterleitung";

/** What was read once for whatever a body gives; what the law does not ask about below the owner may be left empty. */
export type Geberbestand = {
  geber: Organisation;
  bestehende: WeiterleitungMitNamen[];
  fassungen: readonly Konditionsfassung[];
  kontingente: Kontingent[];
  bescheide: readonly Bescheid[];
  zusatzstellen: readonly Zusatzstelle[];
  /** The body's own posts. */
  stellen: readonly Stelle[];
};

/** What the law looks at when this post, or the part held by `herkunft`, is given on. */
export function geberlage(
  bestand: Geberbestand,
  { stelle, besetzungen }: Pick<StelleMitUmfeld, "stelle" | "besetzungen">,
  herkunft: WeiterleitungMitNamen | null,
  traegerDarunter: readonly Anteil[],
) {
  const eigene = herkunft === null;
  // Only the owner reads the Bescheide its posts rest on.
  const bescheide = eigene ? geltendeBescheide(bestand.bescheide).filter((b) => b.baustein === stelle.baustein) : [];
  const koordiniert = eigene && stelle.funktion === "koordination";
  return {
    geber: bestand.geber,
    stelle,
    besetzungen,
    herkunft,
    bestehende: bestand.bestehende,
    saetze: saetzeDer(bestand.fassungen, stelle.funktion),
    kontingente: eigene ? bestand.kontingente : null,
    traegerDarunter,
    eigeneNachweise: bescheide.map(({ jahr, nachweisFaelligAm }) => ({ jahr, am: nachweisFaelligAm })),
    bewilligungen: bescheide.map(({ jahr, personalCent }) => ({ jahr, bewilligtCent: personalCent })),
    baustein1FreieJahre: bescheide.filter((b) => b.baustein === 1 && b.weiterleitungBaustein1).map(({ jahr }) => jahr),
    zusatzstellen: koordiniert ? vorbehalteneZusatzstellen(bestand.zusatzstellen) : [],
    koordination: koordiniert
      ? bestand.stellen.filter(({ funktion }) => funktion === "koordination").map(stellenanteil)
      : [],
  };
}

/** The published rates of a function, year by year. */
function saetzeDer(fassungen: readonly Konditionsfassung[], funktion: Funktion): (Jahressatz & { annahme: boolean })[] {
  return [...new Set(fassungen.map(({ jahr }) => jahr))].flatMap((jahr) => {
    const fassung = geltendeFassung(fassungen, jahr);
    return fassung ? [{ jahr, ...satzDerFunktion(fassung.werte, funktion) }] : [];
  });
}
