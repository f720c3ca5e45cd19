import { bescheidsumme } from "../bescheid/bescheid-angaben.ts";
import { alsDatum } from "../grundlagen/darstellung.ts";
import { summe } from "../grundlagen/geld.ts";
import { jahrVon } from "../grundlagen/plain-date.ts";
import { auszahlungstermineBaustein1 } from "../kondition/fristen.ts";
import { abrufstand } from "../mittelabruf/mittelabruf-stand.ts";
import { nachweisartDes, nachweisartNamen } from "../nachweis/papier/nachweisart.ts";
import { fristDesBescheids, rueckzahlungsfrist } from "../nachweis/papier/nachweisfrist.ts";
import { bausteinNamen } from "../stelle/stelle.ts";
import { fristeintrag, type Fristeintrag } from "./fristeintrag.ts";
import type { Fristabruf, Fristbescheid, Fristlage } from "./fristlage.ts";
import { verlaengert } from "./verlaengert.ts";
import { istAusDerHand, nachweisDesBescheids } from "./nachweisstaende.ts";

/** What was longer ago was mostly proven elsewhere, before the platform. */
export const jahreZurueck = 2;

/** What is due under a Bescheid: its proof, what is paid back unasked, its calls, and using what was called. */
export const fristenDerBescheide = (lage: Fristlage): Fristeintrag[] =>
  lage.bescheide
    .filter(({ jahr }) => jahr >= jahrVon(lage.heute) - jahreZurueck)
    .flatMap((b) => [
      ...unbegonnenerNachweis(b, lage),
      ...rueckzahlung(b, lage),
      ...mittelabrufe(b, lage),
      ...mittelverwendung(b, lage),
    ]);

/** R71: a begun one tells its own day. */
function unbegonnenerNachweis(b: Fristbescheid, lage: Fristlage): Fristeintrag[] {
  if (nachweisDesBescheids(b, lage)) return [];
  const { jahr, baustein } = b;
  const meiner = { inhaberId: lage.leserId, jahr, baustein, weiterleitungId: null };
  const frist = verlaengert(fristDesBescheids(b), meiner, lage);
  return fristeintrag(
    {
      schluessel: `nachweis-bescheid:${b.jahr}:${b.baustein}`,
      anlass: "nachweis",
      art: "frist",
      tag: frist.am,
      erledigt: false,
      titel: `${nachweisartNamen[nachweisartDes(b)]} ${b.jahr} einreichen, Baustein ${b.baustein}`,
      worum: `${bausteinNamen[b.baustein]}, noch nicht begonnen`,
      ziel: `/nachweise?jahr=${b.jahr}`,
      rechte: ["nachweis:vorbereiten"],
      quelle: frist.quelle,
      regel: "R71",
      annahme: frist.annahme,
    },
    lage.heute,
  );
}

/** R72: done with the paper that states the amount; from there on it is a claim. */
function rueckzahlung(b: Fristbescheid, lage: Fristlage): Fristeintrag[] {
  const frist = rueckzahlungsfrist(b, b.fristen);
  if (frist === null) return [];
  const nachweis = nachweisDesBescheids(b, lage);
  return fristeintrag(
    {
      schluessel: `rueckzahlung:${b.jahr}:${b.baustein}`,
      anlass: "rueckzahlung",
      art: "frist",
      tag: frist.am,
      erledigt: nachweis !== undefined && istAusDerHand(nachweis),
      titel: `Nicht verbrauchte Mittel ${b.jahr} zurückzahlen, Baustein ${b.baustein}`,
      worum: `Unaufgefordert; Bescheid ${b.aktenzeichen}`,
      ziel: `/foerderstand?jahr=${b.jahr}`,
      rechte: ["nachweis:vorbereiten"],
      quelle: frist.quelle,
      regel: "R72",
      annahme: frist.annahme,
    },
    lage.heute,
  );
}

/** R75: the days that the authority set; without any of them, those of the Richtlinie for Baustein 1. */
function mittelabrufe(b: Fristbescheid, lage: Fristlage): Fristeintrag[] {
  if (b.instrument !== "zuwendung") return [];
  const gesetzte = lage.abruftermine.filter((t) => t.jahr === b.jahr && t.baustein === b.baustein);
  const abrufe = abrufeZu(b, lage).filter(({ entscheidung }) => entscheidung?.bewilligt !== false);
  const ausgeschoepft = summe(abrufe.map(({ betragCent }) => betragCent)) >= bescheidsumme(b);
  const richtlinie = auszahlungstermineBaustein1(b.jahr);
  const termine =
    gesetzte.length > 0
      ? gesetzte.map(({ termin }) => ({ tag: termin, quelle: "Abruftermin der Bewilligungsbehörde", annahme: false }))
      : b.baustein === 1
        ? richtlinie.termine.map((tag) => ({ tag, quelle: richtlinie.quelle, annahme: richtlinie.annahme }))
        : [];
  return termine
    .filter(({ tag }) => tag >= b.datum)
    .flatMap(({ tag, quelle, annahme }) =>
      fristeintrag(
        {
          schluessel: `mittelabruf:${b.baustein}:${tag}`,
          anlass: "mittelabruf",
          art: "termin",
          tag,
          erledigt: ausgeschoepft || abrufe.some(({ termin }) => termin === tag),
          titel: `Mittel zum ${alsDatum(tag)} abrufen, Baustein ${b.baustein}`,
          worum: `${bausteinNamen[b.baustein]}, Bescheid ${b.aktenzeichen}`,
          ziel: `/mittelabruf?jahr=${b.jahr}`,
          rechte: ["mittelabruf:pflegen"],
          quelle,
          regel: "R75",
          annahme,
        },
        lage.heute,
      ),
    );
}

/** R32: the last day that a call named for its money, told once it was paid. */
const mittelverwendung = (b: Fristbescheid, lage: Fristlage): Fristeintrag[] =>
  abrufeZu(b, lage)
    .filter((abruf) => abrufstand(abruf, abruf.ausgezahlt ? [{ mittelabrufId: abruf.id }] : []) === "ausgezahlt")
    .flatMap((abruf) =>
      fristeintrag(
        {
          schluessel: `mittelverwendung:${abruf.id}`,
          anlass: "mittelverwendung",
          art: "fester_tag",
          tag: abruf.benoetigtBis,
          erledigt: false,
          titel: `Zum ${alsDatum(abruf.termin)} abgerufene Mittel verwenden, Baustein ${b.baustein}`,
          worum: `${bausteinNamen[b.baustein]}; was danach übrig ist, trägt Zinsen oder geht zurück`,
          ziel: `/mittelabruf?jahr=${b.jahr}`,
          rechte: ["mittelabruf:pflegen"],
          quelle: "Angabe im Mittelabruf",
          regel: "R32",
          annahme: false,
        },
        lage.heute,
      ),
    );

const abrufeZu = ({ jahr, baustein }: Fristbescheid, { abrufe }: Fristlage): Fristabruf[] =>
  abrufe.filter((a) => a.jahr === jahr && a.baustein === baustein);
