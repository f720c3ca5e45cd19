import { abstandsziel } from "../frist/fristabstand.ts";
import { fristende } from "../frist/fristende.ts";
import { gruppiertNach } from "../grundlagen/gruppen.ts";
import { alsDatum } from "../grundlagen/darstellung.ts";
import { minDate, type PlainDate } from "../grundlagen/plain-date.ts";
import { laeuftIm } from "../nachweis/ablauf/nachweisanlage.ts";
import { fristDesBescheids, fristDesVertrags } from "../nachweis/papier/nachweisfrist.ts";
import { istAusDerHand } from "./nachweisstaende.ts";
import { fristeintrag, type Fristeintrag } from "./fristeintrag.ts";
import { teilnachweise, type Teilnachweis } from "./teilnachweise.ts";
import type { Fristbescheid, Fristlage, Fristnachweis, Fristvertrag } from "./fristlage.ts";
import { verlaengert } from "./verlaengert.ts";

/** As much of a body's dates as says when it owes its own proofs, and those below theirs. */
export type Abstandslage = Pick<Fristlage, "leserId" | "heute" | "vertraege" | "verzichte" | "verlaengerungen"> & {
  bescheide: readonly Pick<Fristbescheid, "jahr" | "baustein" | "nachweisFaelligAm" | "aktenzeichen" | "datum">[];
  nachweise: readonly Pick<
    Fristnachweis,
    "inhaberId" | "weiterleitungId" | "jahr" | "baustein" | "faelligAm" | "vorgaenge"
  >[];
};

export type EigeneFrist = { am: PlainDate; offen: boolean };

/**
 * R108: when the giver owes the proof that this contract's proof goes into: of the contract by which it holds the post
 * itself, else of the Bescheid of the post's Baustein, the earliest where that is not known. Null where it owes none.
 */
export function eigeneFrist(w: Fristvertrag, jahr: number, lage: Abstandslage): EigeneFrist | null {
  const eigene = w.herkunftId === null ? ausBescheiden(w, jahr, lage) : ausHerkunft(w.herkunftId, jahr, lage);
  const [erste, ...weitere] = eigene;
  if (!erste) return null;
  return {
    am: weitere.reduce((frueher, { am }) => minDate(frueher, am), erste.am),
    offen: eigene.some(({ offen }) => offen),
  };
}

const ausBescheiden = (w: Fristvertrag, jahr: number, lage: Abstandslage): EigeneFrist[] =>
  lage.bescheide
    .filter((b) => b.jahr === jahr && (w.baustein === null || b.baustein === w.baustein))
    .map((b) => {
      const eigener = { inhaberId: lage.leserId, jahr, baustein: b.baustein, weiterleitungId: null };
      return {
        am: verlaengert(fristDesBescheids(b), eigener, lage).am,
        offen: nochOffen(lage, (n) => n.weiterleitungId === null && n.baustein === b.baustein, jahr),
      };
    });

function ausHerkunft(herkunftId: string, jahr: number, lage: Abstandslage): EigeneFrist[] {
  const oben = lage.vertraege.find(({ id }) => id === herkunftId);
  const verzichtet = lage.verzichte.some((v) => v.weiterleitungId === herkunftId && v.jahr === jahr);
  if (!oben || verzichtet || !laeuftIm(jahr, oben)) return [];
  const eigener = { inhaberId: lage.leserId, jahr, baustein: null, weiterleitungId: oben.id };
  return [
    {
      am: verlaengert(fristDesVertrags(oben, jahr, oben.empfaengerArt), eigener, lage).am,
      offen: nochOffen(lage, (n) => n.weiterleitungId === oben.id, jahr),
    },
  ];
}

type Eigener = Abstandslage["nachweise"][number];

const nochOffen = ({ nachweise, leserId }: Abstandslage, gemeint: (n: Eigener) => boolean, jahr: number): boolean =>
  !nachweise.some((n) => n.inhaberId === leserId && n.jahr === jahr && gemeint(n) && istAusDerHand(n));

/** R102, R108: a day that is not the earlier of the two any more, both as they really end. */
export const liegtNichtDavor = (untenAm: PlainDate, obenAm: PlainDate): boolean =>
  fristende("frist", untenAm).am >= fristende("frist", obenAm).am;

/** A proof below that is due no earlier than the giver's own, while both are still to come. */
export type Abstandsbefund = { w: Fristvertrag; jahr: number; am: PlainDate; obenAm: PlainDate };

/**
 * R108: whose day has to be moved before the own proof is due. Nothing is moved by itself: a new Bescheid, more time
 * that was given or a shorter contract above only make it appear here.
 */
export const abstandsbefunde = (lage: Abstandslage): Abstandsbefund[] =>
  teilnachweise(
    lage.vertraege.filter((w) => w.geberId === lage.leserId),
    lage,
  ).flatMap((papier) => {
    const eigene = eigeneFrist(papier.w, papier.jahr, lage);
    const am = faelligkeit(papier, lage);
    if (!eigene?.offen || am === null || !liegtNichtDavor(am, eigene.am)) return [];
    return fristende("frist", eigene.am).am < lage.heute
      ? []
      : [{ w: papier.w, jahr: papier.jahr, am, obenAm: eigene.am }];
  });

/** As it stands on the paper that was begun; null once that was handed in. */
function faelligkeit({ w, jahr, frist }: Teilnachweis, lage: Abstandslage): PlainDate | null {
  const begonnen = lage.nachweise.find((n) => n.weiterleitungId === w.id && n.jahr === jahr);
  if (!begonnen) return frist.am;
  if (istAusDerHand(begonnen)) return null;
  const seiner = { inhaberId: w.empfaengerId, jahr, baustein: null, weiterleitungId: w.id };
  return verlaengert({ am: begonnen.faelligAm, quelle: "", annahme: false }, seiner, lage).am;
}

/** One entry for each receiver and year, due before the own proof is. */
export const fristenUnterEigener = (lage: Fristlage): Fristeintrag[] =>
  [...gruppiertNach(abstandsbefunde(lage), (b) => `${b.w.empfaengerId} ${b.jahr} ${b.obenAm}`).values()].flatMap(
    (gruppe) => {
      const [erster] = gruppe;
      if (!erster) return [];
      const { w, jahr, am, obenAm } = erster;
      return fristeintrag(
        {
          schluessel: `fristabstand:${w.empfaengerId}:${jahr}:${obenAm}`,
          anlass: "fristabstand",
          art: "frist",
          tag: obenAm,
          erledigt: false,
          titel:
            gruppe.length === 1
              ? "Frist des Vertrags liegt nicht mehr vor der eigenen"
              : `Fristen von ${gruppe.length} Verträgen liegen nicht mehr vor der eigenen`,
          gegenueber: w.empfaengerName,
          worum: `${w.empfaengerName}: Teilnachweis ${jahr} erst am ${alsDatum(am)} fällig`,
          ziel: abstandsziel(jahr),
          rechte: ["nachweis:pruefen"],
          quelle: "Frist des eigenen Nachweises",
          regel: "R108",
          annahme: false,
        },
        lage.heute,
      );
    },
  );
