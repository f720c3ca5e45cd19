import { nettoCent } from "../ausgabe/ausgabe-angaben.ts";
import { anteilig } from "../besetzung/vakanz.ts";
import { teileAuf } from "../grundlagen/aufteilung.ts";
import { summe } from "../grundlagen/geld.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import type { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import { istAbgeschlossen, konditionenVon, type Rechnungslage } from "./rechnungslage.ts";
import type { Rechnungszeile } from "./rechnungszeile.ts";
import type { BemessenerTeil } from "./jahresanteile.ts";
import type { Stellenteil } from "./stellenteile.ts";
import { stellentage, zeilenkopf } from "./zeilenkopf.ts";

/**
 * Workplace lines of Baustein 1. They follow the post and are shortened for vacancies only where the conditions say so
 * (R35); then they are counted as they are shortened, else as staff is. An employer books workplaces in one sum; its
 * posts share it by their plan.
 */
export function arbeitsplatzzeilen(
  lage: Rechnungslage,
  { instrument, wiePersonal }: { instrument: Instrument; wiePersonal: VakanzMethode },
  teile: readonly BemessenerTeil[],
): Rechnungszeile[] {
  const { arbeitsplatz: satz, vakanz } = konditionenVon(lage, 1);
  const regel = vakanz[instrument].arbeitsplaetze.methode;
  const methode = regel === "ohne_kuerzung" ? wiePersonal : regel;
  const eigene = teile.filter(({ stelle }) => stelle.baustein === 1);
  const gehalten = eigene.map(({ anteile }) => anteile[methode].gehalten);
  const plaene = gehalten.map((anteil) => anteilig(satz.cent, anteil));
  const ausgegeben = ausgegebenJeTeil(lage, eigene, plaene);
  return eigene.map((teil, i): Rechnungszeile => {
    const [planCent = 0, ausgegebenCent = 0] = [plaene[i], ausgegeben[i]];
    const { besetzt } = teil.anteile[methode];
    const obergrenzeCent = regel === "ohne_kuerzung" ? planCent : Math.min(planCent, anteilig(satz.cent, besetzt));
    const vakanzKuerzungCent = planCent - obergrenzeCent;
    const prognoseCent = istAbgeschlossen(lage) ? ausgegebenCent : Math.max(ausgegebenCent, obergrenzeCent);
    return {
      ...zeilenkopf(
        teil,
        teil.stelle.funktion === "assistenz" ? "arbeitsplatz_assistenz" : "arbeitsplatz_koordination",
        lage.jahr,
        stellentage(teil.anteile),
      ),
      kategorie: "arbeitsplaetze",
      kostenBekannt: ausgegebenCent > 0,
      kuerzungJeMethode: gleicheKuerzung(vakanzKuerzungCent),
      planCent,
      vakanzKuerzungCent,
      ausgegebenCent,
      prognoseCent,
      zuwendungsfaehigCent: prognoseCent,
      grundlage: {
        art: "arbeitsplatz",
        satz,
        methode,
        gehalten: gehalten[i] ?? { zaehler: 0, nenner: 1 },
        obergrenzeCent,
        ...(vakanzKuerzungCent > 0 && { besetzt }),
      },
    };
  });
}

// The method of the Bescheid is that of staff: whichever it were, workplaces would be shortened by the same.
const gleicheKuerzung = (cent: number): Record<VakanzMethode, number> => ({
  tagesgenau: cent,
  monatsgenau: cent,
  ohne_kuerzung: cent,
});

function ausgegebenJeTeil(lage: Rechnungslage, teile: readonly Stellenteil[], plaene: readonly number[]): number[] {
  const ausgegeben = teile.map(() => 0);
  for (const id of new Set(teile.map(({ arbeitgeber }) => arbeitgeber.id))) {
    const gewichte = teile.map(({ arbeitgeber }, i) => (arbeitgeber.id === id ? (plaene[i] ?? 0) : 0));
    const kosten = summe(
      lage.ausgaben.filter((a) => a.art === "arbeitsplatz" && a.organisationId === id).map(nettoCent),
    );
    for (const [i, teil] of teileAuf(kosten, gewichte).entries()) ausgegeben[i] = (ausgegeben[i] ?? 0) + teil;
  }
  return ausgegeben;
}
