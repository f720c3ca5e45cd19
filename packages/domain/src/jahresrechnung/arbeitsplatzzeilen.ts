import { nettoCent } from "../ausgabe/ausgabe-angaben.ts";
import { anteilig } from "../besetzung/vakanz.ts";
import { teileAuf } from "../grundlagen/aufteilung.ts";
import { summe } from "../grundlagen/geld.ts";
import type { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import { istAbgeschlossen, konditionenVon, type Rechnungslage } from "./rechnungslage.ts";
import { keineKuerzung, type Rechnungszeile } from "./rechnungszeile.ts";
import type { BemessenerTeil } from "./jahresanteile.ts";
import type { Stellenteil } from "./stellenteile.ts";
import { stellentage, zeilenkopf } from "./zeilenkopf.ts";

/**
 * Workplace lines of Baustein 1. They follow the post, not its occupancy: no source shortens them for vacancies. An
 * employer books workplaces in one sum; its posts share it by their plan.
 */
export function arbeitsplatzzeilen(
  lage: Rechnungslage,
  methode: VakanzMethode,
  teile: readonly BemessenerTeil[],
): Rechnungszeile[] {
  const satz = konditionenVon(lage, 1).arbeitsplatz;
  const eigene = teile.filter(({ stelle }) => stelle.baustein === 1);
  const gehalten = eigene.map(({ anteile }) => anteile[methode].gehalten);
  const plaene = gehalten.map((anteil) => anteilig(satz.cent, anteil));
  const ausgegeben = ausgegebenJeTeil(lage, eigene, plaene);
  return eigene.map((teil, i): Rechnungszeile => {
    const [planCent = 0, ausgegebenCent = 0] = [plaene[i], ausgegeben[i]];
    const prognoseCent = istAbgeschlossen(lage) ? ausgegebenCent : Math.max(ausgegebenCent, planCent);
    return {
      ...zeilenkopf(
        teil,
        teil.stelle.funktion === "assistenz" ? "arbeitsplatz_assistenz" : "arbeitsplatz_koordination",
        lage.jahr,
        stellentage(teil.anteile),
      ),
      kategorie: "arbeitsplaetze",
      kostenBekannt: ausgegebenCent > 0,
      kuerzungJeMethode: keineKuerzung,
      planCent,
      ausgegebenCent,
      prognoseCent,
      zuwendungsfaehigCent: prognoseCent,
      grundlage: {
        art: "arbeitsplatz",
        satz,
        methode,
        gehalten: gehalten[i] ?? { zaehler: 0, nenner: 1 },
        obergrenzeCent: planCent,
      },
    };
  });
}

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
