import { plainDate as d } from "@kim/domain/grundlagen";
import type { Rueckforderungsschritt, Schrittangaben } from "@kim/domain/rueckforderung";
import type { Forderungsangaben } from "@kim/domain/schriftstueck";
import { bekannteBasiszinssaetze, decideZinsblatt, type Zinsauftrag, type Zinsblatt } from "@kim/domain/zins";

export const einZinsblatt = (angaben: Partial<Zinsauftrag> = {}): Zinsblatt => {
  const entscheidung = decideZinsblatt({
    cent: 9_166_67,
    von: d("2024-01-01"),
    bis: d("2024-09-30"),
    grundlage: "vwvfg_49a",
    bescheidAm: d("2024-10-01"),
    regel: "bescheiddatum",
    saetze: bekannteBasiszinssaetze,
    ...angaben,
  });
  if (!entscheidung.ok) throw new Error(entscheidung.refusal.reason);
  return entscheidung.event;
};

export const einForderungsbescheid = {
  betragCent: 9_166_67,
  zahlbarBis: d("2024-11-04"),
  ermessen: "Das öffentliche Interesse an sparsamer Verwendung überwiegt; Vertrauen ist nicht schutzwürdig.",
  mitBelehrung: true,
};

/** V8 as papers: 9,166.67 EUR of a Zuwendung, revoked from 1 January 2024. */
export const dieForderungsangaben = (
  schritt: Rueckforderungsschritt,
  angaben: Schrittangaben,
  anders: Partial<Forderungsangaben> = {},
): Forderungsangaben => ({
  kennung: "0A1B2C3D",
  kern: {
    grundlage: "widerruf",
    zinsgrundlage: "vwvfg_49a",
    betragCent: 9_166_67,
    kenntnisAm: d("2024-07-01"),
    unwirksamAb: d("2024-01-01"),
  },
  arglistig: false,
  sachverhalt: "Für zwei Abrechnungen im November fehlt der Zahlungsnachweis auch auf Nachfrage.",
  glaeubiger: { name: "Bezirksregierung Arnsberg", demodaten: false },
  schuldner: { name: "Stadt Musterhausen", ags: "05316", demodaten: false },
  nachweis: {
    titel: "Verwendungsnachweis 2023, Baustein 1",
    version: 2,
    zeitraum: { von: d("2023-01-01"), bis: d("2023-12-31") },
  },
  bescheide: [{ aktenzeichen: "36.02-KIM-2023-17", datum: d("2023-01-20") }],
  schritt: { schritt, tag: d("2024-10-01"), text: null, angaben, vonName: "Berta Behörde" },
  anhoerung: {
    versandtAm: d("2024-08-01"),
    entfallenWeil: null,
    stellungnahme: { am: d("2024-08-20"), text: "Der Beleg liegt der Kasse nicht mehr vor." },
  },
  bescheid: null,
  zahlungen: [],
  faelligAm: null,
  offenCent: 9_166_67,
  blatt: null,
  verwaltungsgericht: null,
  ...anders,
});
