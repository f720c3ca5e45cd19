import { nettoCent } from "../ausgabe/ausgabe-angaben.ts";
import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import type { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import { satzDerFunktion } from "../kondition/foerderkonditionen.ts";
import { kostenDer, type Kostenposten } from "./foerderstand-kosten.ts";
import { stellenteile, type Stellenteil } from "./foerderstand-teile.ts";
import { konditionenVon, type Betraege, type Foerderzeile, type FoerderstandLage } from "./foerderstand-typen.ts";
import { teileAuf } from "../grundlagen/aufteilung.ts";
import { summe } from "../grundlagen/geld.ts";
import { jahresbeginn, jahresende } from "../grundlagen/plain-date.ts";
import type { Baustein } from "../stelle/stelle.ts";
import {
  anteilig,
  foerderfaehig,
  foerderfaehigerAnteil,
  fuenfzehnter,
  gehaltenerAnteil,
  monate,
  type Foerderanteil,
} from "../besetzung/vakanz.ts";
import { hoechststand, summeAm } from "../grundlagen/zeitraum.ts";

export type GeltenderBescheid = (baustein: Baustein) => Bescheid | undefined;
type Rechnung = { lage: FoerderstandLage; vorbei: boolean; methodeVon: (baustein: Baustein) => VakanzMethode };

const keineKuerzung = { tagesgenau: 0, monatsgenau: 0, ohne_kuerzung: 0 } as const satisfies Record<
  VakanzMethode,
  number
>;
export const nullBetraege: Betraege = {
  planCent: 0,
  bewilligtCent: 0,
  abgerufenCent: 0,
  ausgezahltCent: 0,
  ausgegebenCent: 0,
  foerderfaehigCent: 0,
  verbleibendCent: 0,
  prognoseCent: 0,
  vakanzKuerzungCent: 0,
  erwarteteRueckzahlungCent: 0,
  mehrkostenCent: 0,
};

/** Plan, cost and eligible amount of every post and employer; what was granted is laid over them afterwards. */
export function stellenzeilenDesStands(lage: FoerderstandLage, geltender: GeltenderBescheid): Foerderzeile[] {
  const rechnung: Rechnung = {
    lage,
    vorbei: lage.heute > jahresende(lage.jahr),
    methodeVon: (baustein) =>
      geltender(baustein)?.vakanzMethode ?? konditionenVon(lage, baustein).vakanz[baustein].methode,
  };
  const teile = stellenteile(lage, (stelle) => geltender(stelle.baustein));
  const kosten = personalkosten(kostenDer(lage));
  const personal = teile.map((teil) =>
    personalzeile(
      rechnung,
      teil,
      teile.filter(({ stelle }) => stelle.id === teil.stelle.id),
      kosten.get(kostenstelle(teil.arbeitgeber.id, teil.stelle.id)),
    ),
  );
  return [...personal, ...arbeitsplatzzeilen(rechnung, teile, personal)];
}

function personalzeile(
  { lage, vorbei, methodeVon }: Rechnung,
  teil: Stellenteil,
  teileDerStelle: readonly Stellenteil[],
  jeMonat: Map<number, number> | undefined,
): Foerderzeile {
  const { stelle, gehalten, besetzt } = teil;
  const satzCent = satzDerFunktion(konditionenVon(lage, stelle.baustein), stelle.funktion).cent;
  const nach = (methode: VakanzMethode) => {
    const planCent = anteilDerStelle(
      satzCent,
      teileDerStelle.map((t) => gehaltenerAnteil(methode, { teil: t.gehalten, jahr: lage.jahr })),
      teileDerStelle.indexOf(teil),
    );
    const [halt, wirksam] = [
      gehaltenerAnteil(methode, { teil: gehalten, jahr: lage.jahr }),
      foerderfaehigerAnteil(methode, { teil: gehalten, besetzungen: besetzt, jahr: lage.jahr }),
    ];
    const foerderbarCent =
      wirksam.zaehler === halt.zaehler ? planCent : Math.min(planCent, anteilig(satzCent, wirksam));
    return { planCent, foerderbarCent, kuerzungCent: planCent - foerderbarCent };
  };
  const jeMethode = {
    tagesgenau: nach("tagesgenau"),
    monatsgenau: nach("monatsgenau"),
    ohne_kuerzung: nach("ohne_kuerzung"),
  };
  const { planCent, foerderbarCent, kuerzungCent } = jeMethode[methodeVon(stelle.baustein)];
  const ausgegebenCent = jeMonat ? summe([...jeMonat.values()]) : 0;
  const prognoseCent = jeMonat ? ausgegebenCent + (vorbei ? 0 : ausstehend(teil, lage.jahr, jeMonat)) : foerderbarCent;
  return {
    ...kopf(teil, "personal", lage.jahr),
    kostenBekannt: jeMonat !== undefined,
    kuerzungJeMethode: {
      tagesgenau: jeMethode.tagesgenau.kuerzungCent,
      monatsgenau: jeMethode.monatsgenau.kuerzungCent,
      ohne_kuerzung: jeMethode.ohne_kuerzung.kuerzungCent,
    },
    planCent,
    ausgegebenCent,
    prognoseCent,
    foerderfaehigCent: foerderfaehig(foerderbarCent, jeMonat ? prognoseCent : null),
    vakanzKuerzungCent: kuerzungCent,
  };
}

// The post is rounded once and its parts share the cents: rounded one by one they could add up to more than the post is
// worth.
const anteilDerStelle = (satzCent: number, anteile: readonly Foerderanteil[], i: number): number => {
  const zaehler = anteile.map((anteil) => anteil.zaehler);
  return teileAuf(anteilig(satzCent, { zaehler: summe(zaehler), nenner: anteile[0]?.nenner ?? 1 }), zaehler)[i] ?? 0;
};

// The last known monthly cost for every later month that is occupied.
function ausstehend({ gehalten, besetzt }: Stellenteil, jahr: number, jeMonat: Map<number, number>): number {
  const letzter = Math.max(...jeMonat.keys());
  const kommende = monate.filter(
    (monat) =>
      monat > letzter &&
      Math.min(summeAm(gehalten, fuenfzehnter(jahr, monat)), summeAm(besetzt, fuenfzehnter(jahr, monat))) > 0,
  );
  return kommende.length * (jeMonat.get(letzter) ?? 0);
}

// Workplaces follow the post, not its occupancy: no source shortens them for vacancies.
function arbeitsplatzzeilen(
  { lage, vorbei, methodeVon }: Rechnung,
  teile: readonly Stellenteil[],
  personal: readonly Foerderzeile[],
): Foerderzeile[] {
  const eigene = teile.filter(({ stelle }) => stelle.baustein === 1);
  const plaene = eigene.map(({ gehalten }) =>
    anteilig(
      konditionenVon(lage, 1).arbeitsplatz.cent,
      gehaltenerAnteil(methodeVon(1), { teil: gehalten, jahr: lage.jahr }),
    ),
  );
  const ausgegeben = eigene.map(() => 0);
  for (const id of new Set(eigene.map(({ arbeitgeber }) => arbeitgeber.id))) {
    const stellen = eigene.map(({ arbeitgeber }, i) => (arbeitgeber.id === id ? (plaene[i] ?? 0) : 0));
    const kosten = summe(
      lage.ausgaben.filter((a) => a.art === "arbeitsplatz" && a.organisationId === id).map(nettoCent),
    );
    for (const [i, teil] of teileAuf(kosten, stellen).entries()) ausgegeben[i] = (ausgegeben[i] ?? 0) + teil;
  }
  return eigene.map((teil, i) => {
    const [planCent = 0, ausgegebenCent = 0] = [plaene[i], ausgegeben[i]];
    const prognoseCent = vorbei ? ausgegebenCent : Math.max(ausgegebenCent, planCent);
    return {
      ...kopf(teil, "arbeitsplaetze", lage.jahr),
      kostenBekannt:
        ausgegebenCent > 0 ||
        personal.some(
          (zeile) =>
            zeile.kostenBekannt && zeile.stelle?.id === teil.stelle.id && zeile.arbeitgeber.id === teil.arbeitgeber.id,
        ),
      planCent,
      ausgegebenCent,
      prognoseCent,
      foerderfaehigCent: foerderfaehig(planCent, ausgegebenCent > 0 ? prognoseCent : null),
    };
  });
}

const kopf = (
  { stelle, arbeitgeber, gehalten }: Stellenteil,
  kategorie: "personal" | "arbeitsplaetze",
  jahr: number,
) => ({
  ...nullBetraege,
  baustein: stelle.baustein,
  kategorie,
  stelle: { id: stelle.id, bezeichnung: stelle.bezeichnung, funktion: stelle.funktion },
  bezeichnung: stelle.bezeichnung,
  arbeitgeber,
  vzaeHundertstel: hoechststand(gehalten, { von: jahresbeginn(jahr), bis: jahresende(jahr) }).hundertstel,
  kuerzungJeMethode: keineKuerzung,
});

export const kostenstelle = (organisationId: string, stelleId: string | null): string =>
  `${organisationId} ${stelleId}`;

function personalkosten(ausgaben: readonly Kostenposten[]): Map<string, Map<number, number>> {
  const kosten = new Map<string, Map<number, number>>();
  for (const ausgabe of ausgaben) {
    if (ausgabe.art !== "personal") continue;
    const schluessel = kostenstelle(ausgabe.organisationId, ausgabe.stelleId);
    const jeMonat = kosten.get(schluessel) ?? new Map<number, number>();
    const monat = ausgabe.monat ?? 12;
    kosten.set(schluessel, jeMonat.set(monat, (jeMonat.get(monat) ?? 0) + nettoCent(ausgabe)));
  }
  return kosten;
}
