import type { Bewilligung } from "./geld.ts";
import { teilbetrag } from "./teilbetrag.ts";
import {
  darfErhalten,
  dayAfter,
  dayBefore,
  kette,
  schlusstage,
  stellenbeginn,
  type Haus,
  type Vertrag,
  type Welt,
} from "./welt.ts";

export interface Ende {
  vertrag: Vertrag;
  tag: string;
  art: "beendet" | "zurueckgegeben" | "mit_herkunft";
}

/** What must be so: computed from the rules alone, contract by contract and day by day. */
export interface Orakel {
  /** In the order in which they were declared; what followed from them right behind. */
  enden: Ende[];
  erklaert: Ende[];
  letzterTag(v: Vertrag): string;
  anteil(v: Vertrag, tag: string): number;
  sichtbar(haus: Haus): Record<string, string[]>;
  summen(haus: Haus, tag: string): string[];
  darfAnbieten(haus: Haus, a: Angebot, bewilligt?: readonly Bewilligung[]): boolean;
  darfAendern(v: Vertrag, a: Aenderung, bewilligt?: readonly Bewilligung[]): boolean;
  /** What the contract is worth till it ends, in cents. */
  wert(v: Vertrag): number;
  /** Received by this contract and not yet passed on, in cents; above the first level nobody counts. */
  freiesGeld(oben: Vertrag | null): number;
  meistBeiTraegern(eigentuemer: Haus, jahr: number): number;
  /** What lies with Träger below the first level, as the owner is told it. */
  traegerUnter(eigentuemer: Haus): { von: string; bis: string; vzaeHundertstel: number }[];
  offen(v: Vertrag): boolean;
}

type Aenderung = Pick<NonNullable<Vertrag["aenderung"]>, "ab" | "vzae" | "betrag">;

export interface Angebot {
  oben: Vertrag | null;
  eigentuemer: Haus;
  stelle: string;
  an: Haus;
  vzae: number;
  von: string;
  bis: string;
  betrag: number;
  nachweis: string;
}

export function orakelFor({ heute, vertraege, stellen }: Welt): Orakel {
  const { enden, erklaert } = alleEnden(vertraege, heute);
  const endenVon = (v: Vertrag) => enden.filter((e) => e.vertrag === v);
  const cache = new Map<Vertrag, string>();
  const letzterTag = (v: Vertrag) =>
    cache.get(v) ??
    merken(
      v,
      endenVon(v).reduce((tag, e) => (e.tag < tag ? e.tag : tag), v.bis),
    );
  const merken = (v: Vertrag, tag: string) => {
    cache.set(v, tag);
    return tag;
  };
  const lebt = (v: Vertrag) => v.stand === "offen" || v.stand === "angenommen";
  const anteil = (v: Vertrag, tag: string) => {
    if (!lebt(v) || tag < v.von || tag > letzterTag(v)) return 0;
    return v.aenderung?.angenommen === true && tag >= v.aenderung.ab ? v.aenderung.vzae : v.vzae;
  };
  const gehaltenVon = (oben: Vertrag | null, tag: string) => (oben ? anteil(oben, tag) : tag < stellenbeginn ? 0 : 100);
  const darunter = (oben: Vertrag | null, stelle: string) =>
    vertraege.filter((v) => v.oben === oben && v.stelle === stelle);
  const passt = (gehalten: (tag: string) => number, vergeben: (tag: string) => number, tage: string[]) =>
    tage.every((tag) => vergeben(tag) <= gehalten(tag));
  // Shares only change on these days; each is looked at, and the days on both sides of it.
  const umbrueche = (stelle: string, von: string, bis: string) => {
    const tage = vertraege
      .filter((v) => v.stelle === stelle)
      .flatMap((v) => [v.von, v.bis, letzterTag(v), ...(v.aenderung ? [v.aenderung.ab] : [])]);
    return [...new Set([von, bis, ...tage].flatMap((tag) => [dayBefore(tag), tag, dayAfter(tag)]))].filter(
      (tag) => tag >= von && tag <= bis,
    );
  };
  const summe = (menge: Vertrag[], tag: string) => menge.reduce((s, v) => s + anteil(v, tag), 0);
  const wertMit = (v: Vertrag, aenderung: Aenderung | null) => {
    const schluss = letzterTag(v);
    const erstes = aenderung && aenderung.ab <= schluss ? dayBefore(aenderung.ab) : schluss;
    return (
      teilbetrag(v.betrag, v.von, erstes, v.bis) +
      (aenderung && aenderung.ab <= schluss ? teilbetrag(aenderung.betrag, aenderung.ab, schluss, v.bis) : 0)
    );
  };
  const wert = (v: Vertrag) => (lebt(v) ? wertMit(v, v.aenderung?.angenommen === true ? v.aenderung : null) : 0);
  const gesamtwert = (menge: Vertrag[]) => menge.reduce((s, v) => s + wert(v), 0);
  const unter = (oben: Vertrag) => vertraege.filter((v) => v.oben === oben);
  const beiTraegern = (eigentuemer: Haus) =>
    vertraege.filter(
      (v) => v.eigentuemer === eigentuemer && lebt(v) && v.an.startsWith("t") && !v.geber.startsWith("t"),
    );
  /** Two thirds of what was granted for the year, on every day on which more could lie with Träger than before. */
  const zweiDrittel = (menge: Vertrag[], mehr: number, fenster: [string, string], bewilligt: readonly Bewilligung[]) =>
    bewilligt.every(({ jahr, vzae }) =>
      [`${jahr}-01-01`, fenster[0], ...menge.flatMap((v) => [v.von, ...(v.aenderung ? [v.aenderung.ab] : [])])]
        .filter((tag) => tag.startsWith(`${jahr}-`) && tag >= fenster[0] && tag <= fenster[1])
        .every((tag) => 3 * (summe(menge, tag) + mehr) <= 2 * vzae),
    );
  const bewilligtFuer = (eigentuemer: Haus, bewilligt: readonly Bewilligung[]) =>
    bewilligt.filter((b) => b.eigentuemer === eigentuemer);
  return {
    enden,
    erklaert,
    letzterTag,
    anteil,
    wert,
    freiesGeld: (oben) => (oben ? wert(oben) - gesamtwert(unter(oben)) : Infinity),
    traegerUnter: (eigentuemer) =>
      beiTraegern(eigentuemer)
        .filter((v) => v.ebene > 1 && v.von <= letzterTag(v))
        .flatMap((v) => {
          const schluss = letzterTag(v);
          const a = v.aenderung?.angenommen === true && v.aenderung.ab <= schluss ? v.aenderung : null;
          return [
            { von: v.von, bis: a ? dayBefore(a.ab) : schluss, vzaeHundertstel: v.vzae },
            ...(a ? [{ von: a.ab, bis: schluss, vzaeHundertstel: a.vzae }] : []),
          ];
        })
        .filter(({ von, bis }) => von <= bis),
    meistBeiTraegern: (eigentuemer, jahr) => {
      const menge = beiTraegern(eigentuemer);
      const tage = [`${jahr}-01-01`, ...menge.flatMap((v) => [v.von, ...(v.aenderung ? [v.aenderung.ab] : [])])];
      return Math.max(...tage.filter((tag) => tag.startsWith(`${jahr}-`)).map((tag) => summe(menge, tag)));
    },
    offen: (v) => v.stand === "offen" && endenVon(v).length === 0,
    sichtbar: (haus) => {
      const beteiligt = vertraege.filter((v) => v.geber === haus || v.an === haus);
      const beantwortet = beteiligt.filter((v) => v.stand === "angenommen" || v.stand === "abgelehnt");
      const geaendert = beteiligt.flatMap((v) => (v.aenderung ? [v.aenderung] : []));
      const gehalten = vertraege.filter((v) => v.an === haus && lebt(v) && letzterTag(v) >= heute).map((v) => v.stelle);
      const angenommen = beteiligt.filter((v) => v.stand === "angenommen");
      return sorted({
        weiterleitung: beteiligt.map((v) => v.id),
        weiterleitung_antwort: beantwortet.map((v) => v.id),
        weiterleitung_ruecknahme: beteiligt.filter((v) => v.stand === "zurueckgezogen").map((v) => v.id),
        weiterleitung_ende: enden
          .filter((e) => beteiligt.includes(e.vertrag))
          .map((e) => `${e.vertrag.id} ${e.art} ${e.tag}`),
        weiterleitung_aenderung: geaendert.map((a) => a.id),
        weiterleitung_aenderung_antwort: geaendert.filter((a) => a.angenommen !== null).map((a) => a.id),
        weiterleitung_dokument: angenommen.flatMap((v) => [`${v.id} geber`, `${v.id} empfaenger`]),
        korrekturbitte: angenommen.map((v) => v.id),
        korrekturantwort: angenommen.filter((v) => v.vzae % 2 === 0).map((v) => v.id),
        weiterleitung_entwurf: vertraege.filter((v) => v.geber === haus && v.vzae % 3 === 0).map((v) => v.id),
        besetzung: [
          ...angenommen.filter((v) => v.besetzt !== null).map((v) => v.id),
          ...stellen.filter((s) => s.eigentuemer === haus && !s.unbesetzt).map((s) => s.id),
        ],
        ausgabe: angenommen.map((v) => v.id),
        stelle: [...new Set([...stellen.filter((s) => s.eigentuemer === haus).map((s) => s.id), ...gehalten])],
      });
    },
    summen: (haus, tag) =>
      vertraege
        .filter((v) => v.eigentuemer === haus && v.ebene > 1 && lebt(v) && v.von <= letzterTag(v))
        .map((v) => {
          const behalten =
            anteil(v, tag) -
            summe(
              vertraege.filter((w) => w.oben === v && w.stand === "angenommen"),
              tag,
            );
          const besetzt = v.besetzt !== null && v.von <= tag ? Math.max(0, Math.min(v.besetzt, behalten)) : 0;
          return [
            v.stelle,
            wurzel(v).id,
            v.ebene,
            v.an,
            v.stand === "offen" ? "angeboten" : v.stand,
            v.von,
            letzterTag(v),
            anteil(v, tag),
            besetzt,
            v.nachweis,
          ].join(" ");
        })
        .sort(),
    darfAnbieten: (haus, { oben, eigentuemer, stelle, an, vzae, von, bis, betrag, nachweis }, bewilligt = []) => {
      const haelt = oben
        ? oben.an === haus &&
          oben.stand === "angenommen" &&
          oben.erlaubt &&
          oben.stelle === stelle &&
          oben.eigentuemer === eigentuemer
        : eigentuemer === haus && stellen.some((s) => s.id === stelle && s.eigentuemer === haus);
      if (!haelt || !darfErhalten(haus, an) || an === eigentuemer || kette(oben).includes(an)) return false;
      if (nachweis <= bis || (oben && nachweis >= oben.nachweis)) return false;
      if (oben && gesamtwert(unter(oben)) + betrag > wert(oben)) return false;
      const zumTraeger = an.startsWith("t") && !haus.startsWith("t");
      if (zumTraeger && !zweiDrittel(beiTraegern(eigentuemer), vzae, [von, bis], bewilligtFuer(eigentuemer, bewilligt)))
        return false;
      return passt(
        (tag) => gehaltenVon(oben, tag),
        (tag) => summe(darunter(oben, stelle), tag) + vzae,
        umbrueche(stelle, von, bis),
      );
    },
    darfAendern: (v, aenderung, bewilligt = []) => {
      const { ab, vzae } = aenderung;
      if (
        v.stand !== "angenommen" ||
        ab < v.von ||
        ab > v.bis ||
        ab > letzterTag(v) ||
        (v.aenderung?.angenommen === true && v.aenderung.ab >= ab)
      )
        return false;
      const danach = wertMit(v, aenderung);
      if (gesamtwert(unter(v)) > danach) return false;
      if (v.oben && gesamtwert(unter(v.oben)) - wert(v) + danach > wert(v.oben)) return false;
      const waechst = vzae > (v.aenderung?.angenommen === true ? v.aenderung.vzae : v.vzae);
      if (
        waechst &&
        v.an.startsWith("t") &&
        !v.geber.startsWith("t") &&
        !zweiDrittel(
          beiTraegern(v.eigentuemer).filter((other) => other !== v),
          vzae,
          [ab, letzterTag(v)],
          bewilligtFuer(v.eigentuemer, bewilligt),
        )
      )
        return false;
      const tage = umbrueche(v.stelle, ab, letzterTag(v));
      return (
        passt(
          (tag) => gehaltenVon(v.oben, tag),
          (tag) =>
            summe(
              darunter(v.oben, v.stelle).filter((other) => other !== v),
              tag,
            ) + vzae,
          tage,
        ) &&
        passt(
          () => vzae,
          (tag) => summe(darunter(v, v.stelle), tag),
          tage,
        )
      );
    },
  };
}

/** Ends as they are declared from the top down; each ends what hangs below and would last longer. */
function alleEnden(vertraege: Vertrag[], heute: string): { enden: Ende[]; erklaert: Ende[] } {
  const enden: Ende[] = [];
  const erklaert: Ende[] = [];
  const endetSpaeter = (v: Vertrag, tag: string) => v.bis > tag && !enden.some((e) => e.vertrag === v && e.tag <= tag);
  const mitnehmen = (oben: Vertrag, tag: string) => {
    for (const v of vertraege.filter(
      (w) => w.oben === oben && (w.stand === "offen" || w.stand === "angenommen") && endetSpaeter(w, tag),
    )) {
      enden.push({ vertrag: v, tag, art: "mit_herkunft" });
      mitnehmen(v, tag);
    }
  };
  for (const v of vertraege) {
    const tag =
      v.schluss &&
      schlusstage(heute)
        .slice(v.schluss.tag)
        .find((t) => t >= v.von && endetSpaeter(v, t));
    if (!v.schluss || !tag) continue;
    const ende: Ende = { vertrag: v, tag, art: v.schluss.zurueckgegeben ? "zurueckgegeben" : "beendet" };
    enden.push(ende);
    erklaert.push(ende);
    mitnehmen(v, tag);
  }
  return { enden, erklaert };
}

const wurzel = (v: Vertrag): Vertrag => (v.oben ? wurzel(v.oben) : v);
const sorted = (rows: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(rows).map(([table, ids]) => [table, ids.sort()]));
