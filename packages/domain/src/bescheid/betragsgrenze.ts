import type { BescheidEingabe } from "./bescheid-angaben.ts";
import type { BescheidRefusal } from "./bescheid-refusal.ts";
import { vorschlagBetraege, type Betragsvorschlag } from "./bescheid-vorschlag.ts";
import { aufteilungssumme, massnahmenteile, teilhoechstbetraege, verlangtAufteilung } from "./massnahmen-aufteilung.ts";
import type { Cent } from "../grundlagen/geld.ts";
import type { Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import { istZuwendungsempfaenger, type Organisation } from "../organisation/organisation.ts";
import { koordinationHoechstens } from "../stelle/stellenregeln.ts";

type Betragslage = {
  organisation: Pick<Organisation, "art">;
  zusatzHundertstel?: number;
  eingabe: BescheidEingabe;
};

/** R35, R74: no category above what rate, posts and period come to, no part of the measures above its own cap. */
export function betragsgrenze(lage: Betragslage, konditionen: Foerderkonditionen): BescheidRefusal | undefined {
  const { baustein, personalCent, arbeitsplaetzeCent, massnahmenCent, massnahmenAufteilung } = lage.eingabe;
  if (baustein !== 1 && arbeitsplaetzeCent > 0)
    return { reason: "nur-baustein-1", feld: "arbeitsplaetzeCent", baustein };
  if (baustein !== 1 && (massnahmenCent > 0 || massnahmenAufteilung))
    return { reason: "nur-baustein-1", feld: "massnahmenCent", baustein };
  const { massnahmenHoechstbetrag } = konditionen;
  if (massnahmenCent > massnahmenHoechstbetrag.cent)
    return {
      reason: "massnahmen-ueber-hoechstbetrag",
      feld: "massnahmenCent",
      hoechstensCent: massnahmenHoechstbetrag.cent,
    };
  const teilgrenze = aufteilungsgrenze(lage.eingabe, konditionen);
  if (teilgrenze) return teilgrenze;
  const hoechstens = hoechstbetraege(lage, konditionen);
  if (personalCent > hoechstens.personalCent) return ueberFoerdersatz("personalCent", hoechstens.personalCent);
  if (arbeitsplaetzeCent > hoechstens.arbeitsplaetzeCent)
    return ueberFoerdersatz("arbeitsplaetzeCent", hoechstens.arbeitsplaetzeCent);
  return undefined;
}

function aufteilungsgrenze(
  { massnahmenCent, massnahmenAufteilung: aufteilung }: BescheidEingabe,
  konditionen: Foerderkonditionen,
): BescheidRefusal | undefined {
  if (!aufteilung)
    return massnahmenCent > 0 && verlangtAufteilung(konditionen)
      ? { reason: "aufteilung-fehlt", regel: "R74", feld: "massnahmenAufteilung.veranstaltungenCent" }
      : undefined;
  const hoechstens = teilhoechstbetraege(konditionen);
  for (const teil of massnahmenteile) {
    const hoechstensCent = hoechstens[teil];
    if (hoechstensCent !== null && aufteilung[teil] > hoechstensCent)
      return {
        reason: "teil-ueber-hoechstbetrag",
        regel: "R74",
        feld: `massnahmenAufteilung.${teil}`,
        teil,
        hoechstensCent,
      };
  }
  const summeCent = aufteilungssumme(aufteilung);
  return summeCent === massnahmenCent
    ? undefined
    : { reason: "aufteilung-ungleich-summe", regel: "R74", feld: "massnahmenCent", massnahmenCent, summeCent };
}

const ueberFoerdersatz = (feld: "personalCent" | "arbeitsplaetzeCent", hoechstensCent: Cent): BescheidRefusal => ({
  reason: "betrag-ueber-foerdersatz",
  regel: "R35",
  feld,
  hoechstensCent,
});

// Rate × share × period. What no coordination post may be (R3) is assistance; how the rest divides, the posts say.
function hoechstbetraege(
  { organisation: { art }, zusatzHundertstel = 0, eingabe: { baustein, vzaeHundertstel, von, bis } }: Betragslage,
  konditionen: Foerderkonditionen,
): Betragsvorschlag {
  const koordination = istZuwendungsempfaenger(art) ? koordinationHoechstens[art] + zusatzHundertstel : 0;
  const assistenzHundertstel = baustein === 1 ? Math.max(0, vzaeHundertstel - koordination) : 0;
  return vorschlagBetraege({ konditionen, baustein, vzaeHundertstel, assistenzHundertstel, von, bis });
}
