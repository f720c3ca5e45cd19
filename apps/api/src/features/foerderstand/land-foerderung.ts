import type { LandRechnung } from "@kim/db";
import type { PlainDate } from "@kim/domain/grundlagen";
import { addiert, istAbgeschlossen, nullBetraege, type Betraege } from "@kim/domain/jahresrechnung";
import { istZuwendungsempfaenger, type Organisation } from "@kim/domain/organisation";
import { kontingentbefunde } from "@kim/domain/pruefregeln";

/**
 * The state's money from the stored figures: the 54, each Kommune that receives Baustein 3 directly, and their sums.
 * `offen` counts bodies whose figures are being computed anew; `berechnetAm` is the oldest of all.
 */
export function landFoerderung(
  jahr: number,
  organisationen: readonly Organisation[],
  rechnungen: readonly LandRechnung[],
  heute: PlainDate,
) {
  const rechnungVon = new Map(rechnungen.map((rechnung) => [rechnung.organisationId, rechnung]));
  const zeilen = organisationen.map(({ id, ags, name, art, regierungsbezirk, demodaten }) => {
    const rechnung = rechnungVon.get(id);
    return {
      id,
      ags,
      name,
      regierungsbezirk,
      demodaten,
      direkt: !istZuwendungsempfaenger(art),
      veraltet: rechnung?.veraltet ?? false,
      bausteine: jeBaustein(rechnung ? [rechnung] : []),
      summe: rechnung?.werte?.summe ?? nullBetraege,
      befunde: rechnung?.werte ? kontingentbefunde(jahr, rechnung.werte) : [],
    };
  });
  return {
    jahr,
    abgeschlossen: istAbgeschlossen({ jahr, heute }),
    empfaenger: zeilen.filter(({ direkt }) => !direkt),
    kommunen: zeilen.filter(({ direkt }) => direkt),
    bausteine: jeBaustein(rechnungen),
    summe: addiert(rechnungen.flatMap(({ werte }) => werte?.summe ?? [])),
    offen: zeilen.filter(({ veraltet }) => veraltet).length,
    berechnetAm: rechnungen.flatMap(({ berechnetAm }) => berechnetAm ?? []).sort()[0] ?? null,
  };
}

const jeBaustein = (rechnungen: readonly LandRechnung[]): (Betraege & { baustein: 1 | 2 | 3 })[] =>
  ([1, 2, 3] as const).map((baustein) => ({
    baustein,
    ...addiert(rechnungen.flatMap(({ werte }) => werte?.bausteine.filter((b) => b.baustein === baustein) ?? [])),
  }));
