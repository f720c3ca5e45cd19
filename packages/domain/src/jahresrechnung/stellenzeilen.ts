import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import { anteilig, fuenfzehnter, monate, type Foerderanteil } from "../besetzung/vakanz.ts";
import { jahresanteile, type BemessenerTeil } from "./jahresanteile.ts";
import { arbeitsplatzzeilen } from "./arbeitsplatzzeilen.ts";
import { teileAuf } from "../grundlagen/aufteilung.ts";
import { summe } from "../grundlagen/geld.ts";
import { gruppiertNach } from "../grundlagen/gruppen.ts";
import type { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import { summeAm } from "../grundlagen/zeitraum.ts";
import { satzDerFunktion, vakanzregelIn } from "../kondition/foerderkonditionen.ts";
import { personalkosten, type Kostenposten } from "./kosten.ts";
import { positionDer } from "./position-der-stelle.ts";
import { istAbgeschlossen, konditionenVon, type Rechnungslage } from "./rechnungslage.ts";
import type { Rechnungszeile } from "./rechnungszeile.ts";
import type { Stellenteil } from "./stellenteile.ts";
import type { Baustein } from "../stelle/stelle.ts";
import { stellentage, zeilenkopf } from "./zeilenkopf.ts";

export type GeltenderBescheid = (baustein: Baustein) => Bescheid | undefined;

/** What counts for the lines of a Baustein: the Bescheid's word, and the year's conditions while there is none. */
export const vakanzMethodeVon = (
  lage: Pick<Rechnungslage, "konditionen" | "bescheidkonditionen">,
  geltender: GeltenderBescheid,
  baustein: Baustein,
): VakanzMethode =>
  geltender(baustein)?.vakanzMethode ?? vakanzregelIn(konditionenVon(lage, baustein), baustein, "personal").methode;

/** Plan and cost of every post and employer; what the Bescheid makes of them follows. */
export function stellenzeilen(
  lage: Rechnungslage,
  geltender: GeltenderBescheid,
  teile: readonly Stellenteil[],
  posten: readonly Kostenposten[],
): Rechnungszeile[] {
  const bemessene = teile.map((teil) => ({ ...teil, anteile: jahresanteile(teil, lage.jahr) }));
  const jeStelle = gruppiertNach(bemessene, ({ stelle }) => stelle.id);
  const kosten = personalkosten(posten);
  const personal = bemessene.map((teil) =>
    personalzeile(
      lage,
      vakanzMethodeVon(lage, geltender, teil.stelle.baustein),
      teil,
      jeStelle.get(teil.stelle.id) ?? [],
      kosten.get(teil.stelle.id)?.get(teil.arbeitgeber.id),
    ),
  );
  const regelung = {
    instrument: geltender(1)?.instrument ?? konditionenVon(lage, 1).instrumente[1].instrument,
    wiePersonal: vakanzMethodeVon(lage, geltender, 1),
  };
  return [...personal, ...arbeitsplatzzeilen(lage, regelung, bemessene)];
}

function personalzeile(
  lage: Rechnungslage,
  methode: VakanzMethode,
  teil: BemessenerTeil,
  teileDerStelle: readonly BemessenerTeil[],
  jeMonat: Map<number, number> | undefined,
): Rechnungszeile {
  const { jahr } = lage;
  const { stelle, anteile } = teil;
  const satz = satzDerFunktion(konditionenVon(lage, stelle.baustein), stelle.funktion);
  const nach = (art: VakanzMethode) => {
    const planCent = anteilDerStelle(
      satz.cent,
      teileDerStelle.map((t) => t.anteile[art].gehalten),
      teileDerStelle.indexOf(teil),
    );
    const { gehalten, besetzt } = anteile[art];
    const obergrenzeCent =
      besetzt.zaehler === gehalten.zaehler ? planCent : Math.min(planCent, anteilig(satz.cent, besetzt));
    return { gehalten, besetzt, planCent, obergrenzeCent, kuerzungCent: planCent - obergrenzeCent };
  };
  const jeMethode = {
    tagesgenau: nach("tagesgenau"),
    monatsgenau: nach("monatsgenau"),
    ohne_kuerzung: nach("ohne_kuerzung"),
  };
  const { gehalten, besetzt, planCent, obergrenzeCent, kuerzungCent } = jeMethode[methode];
  const ausgegebenCent = jeMonat ? summe([...jeMonat.values()]) : 0;
  const erwartet = istAbgeschlossen(lage) ? nichtsErwartet : erwartung(teil, jahr, jeMonat);
  const nochErwartetCent = istAbgeschlossen(lage)
    ? 0
    : jeMonat
      ? erwartet.erwarteteMonate * erwartet.erwartetJeMonatCent
      : obergrenzeCent;
  const prognoseCent = ausgegebenCent + nochErwartetCent;
  return {
    ...zeilenkopf(teil, positionDer(stelle.funktion), jahr, stellentage(anteile)),
    kategorie: "personal",
    kostenBekannt: jeMonat !== undefined,
    kuerzungJeMethode: {
      tagesgenau: jeMethode.tagesgenau.kuerzungCent,
      monatsgenau: jeMethode.monatsgenau.kuerzungCent,
      ohne_kuerzung: jeMethode.ohne_kuerzung.kuerzungCent,
    },
    planCent,
    ausgegebenCent,
    prognoseCent,
    zuwendungsfaehigCent: prognoseCent,
    vakanzKuerzungCent: kuerzungCent,
    grundlage: {
      art: "stelle",
      satz,
      methode,
      gehalten,
      besetzt,
      obergrenzeCent,
      gebuchteMonate: [...(jeMonat?.keys() ?? [])].sort((a, b) => a - b),
      ...erwartet,
    },
  };
}

// The post is rounded once and its parts share the cents: rounded one by one they could add up to more than the post is
// worth.
const anteilDerStelle = (satzCent: number, anteile: readonly Foerderanteil[], i: number): number => {
  const zaehler = anteile.map((anteil) => anteil.zaehler);
  return teileAuf(anteilig(satzCent, { zaehler: summe(zaehler), nenner: anteile[0]?.nenner ?? 1 }), zaehler)[i] ?? 0;
};

const nichtsErwartet = { erwarteteMonate: 0, erwartetJeMonatCent: 0 };

// The last known monthly cost for every later month that is occupied.
function erwartung({ gehalten, besetzt }: Stellenteil, jahr: number, jeMonat: Map<number, number> | undefined) {
  if (!jeMonat) return nichtsErwartet;
  const letzter = Math.max(...jeMonat.keys());
  const kommende = monate.filter(
    (monat) =>
      monat > letzter &&
      Math.min(summeAm(gehalten, fuenfzehnter(jahr, monat)), summeAm(besetzt, fuenfzehnter(jahr, monat))) > 0,
  );
  return { erwarteteMonate: kommende.length, erwartetJeMonatCent: jeMonat.get(letzter) ?? 0 };
}
