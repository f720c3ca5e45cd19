import { alsDatum, alsEuro, alsVzae, alsZeitraum } from "../grundlagen/darstellung.ts";
import { anteiligerBetrag } from "../grundlagen/anteiliger-betrag.ts";
import type { StelleId } from "../grundlagen/ids.ts";
import { jahresbeginn, jahresende, maxDate, minDate } from "../grundlagen/plain-date.ts";
import { satz } from "../grundlagen/saetze.ts";
import { summeAm } from "../grundlagen/zeitraum.ts";
import { satzDerFunktion, type Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import { decideStelleAenderung, type StellenBindungen } from "../stelle/stelle-aenderung.ts";
import { stelleRefusalTexte } from "../stelle/stelle-texte.ts";
import { funktionNamen, type Stelle } from "../stelle/stelle.ts";
import { wirksamesEnde } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import { istLebendig } from "../weiterleitung/vertrag/weiterleitung.ts";
import { fortschreibungshinweisText, hindernisText, type Fortschreibungshinweis } from "./fortschreibung-texte.ts";
import type { Fortschreibungslage } from "./fortschreibungslage.ts";
import type { Fortschreibungszeile, Wert, Zeilenstand } from "./fortschreibungszeile.ts";

type Stellenfortschreibung = {
  zeilen: Fortschreibungszeile[];
  /** The posts as they would be if everything proposed here were confirmed. */
  dann: ReadonlyMap<StelleId, Stelle>;
};

/** Post after post: R3 and R4 count those before it as they would be then. */
export function schreibeStellenFort(lage: Fortschreibungslage): Stellenfortschreibung {
  const dann = new Map(lage.umfeld.vorhandene.map((stelle) => [stelle.id, stelle]));
  const zeilen = lage.stellen
    .filter(({ stelle }) => stelle.beginn < jahresbeginn(lage.jahr) && !laengstZuEnde(stelle, lage.jahr))
    .map((bindungen): Fortschreibungszeile => {
      const { stelle } = bindungen;
      const stand = standDer(lage, bindungen, [...dann.values()]);
      const neuesEnde = stand.art === "vorschlag" ? jahresende(lage.jahr) : stelle.ende;
      dann.set(stelle.id, { ...stelle, ende: neuesEnde });
      return {
        gegenstand: { art: "stelle", id: stelle.id },
        titel: stelle.bezeichnung,
        worum: `${funktionNamen[stelle.funktion]}, ${alsVzae(stelle.vzaeHundertstel)}`,
        werte: werte(lage, stelle, neuesEnde),
        hinweise:
          stand.art === "vorschlag" || stand.art === "laeuft"
            ? hinweise(lage, bindungen).map(fortschreibungshinweisText)
            : [],
        stand,
      };
    });
  return { zeilen, dann };
}

/** Ended before the year that is carried on from: nobody expects it here. */
const laengstZuEnde = ({ ende }: Stelle, jahr: number): boolean => ende !== null && ende < jahresbeginn(jahr - 1);

function standDer(lage: Fortschreibungslage, bindungen: StellenBindungen, vorhandene: readonly Stelle[]): Zeilenstand {
  const { stelle } = bindungen;
  const { jahr } = lage;
  if (stelle.ende === null) return { art: "laeuft", satz: "Läuft ohne Ende weiter." };
  if (stelle.ende >= jahresbeginn(jahr)) return { art: "laeuft", satz: `Läuft weiter bis ${alsDatum(stelle.ende)}.` };
  if (stelle.ende < jahresende(jahr - 1))
    return { art: "gehindert", satz: hindernisText({ reason: "endet-vor-jahresende", am: stelle.ende }), regel: null };
  const { id, bezeichnung, vzaeHundertstel, anbindung, anbindungBegruendung, beginn, version } = stelle;
  const ende = jahresende(jahr);
  const eingabe = { id, bezeichnung, vzaeHundertstel, anbindung, anbindungBegruendung, beginn, ende, version };
  const entscheidung = decideStelleAenderung({ ...lage.umfeld, vorhandene, ...bindungen, aenderung: eingabe });
  if (!entscheidung.ok) {
    const { refusal } = entscheidung;
    const regel = "regel" in refusal ? refusal.regel : null;
    return { art: "gehindert", satz: satz(stelleRefusalTexte, refusal), regel };
  }
  const abgelehnt = lage.ablehnungen.find((a) => a.gegenstand.art === "stelle" && a.gegenstand.id === id);
  return abgelehnt
    ? { art: "abgelehnt", ablehnung: ohneGegenstand(abgelehnt) }
    : { art: "vorschlag", befehl: { art: "stelle", eingabe } };
}

export const ohneGegenstand = ({ id, grund, am, von }: Fortschreibungslage["ablehnungen"][number]) => ({
  id,
  grund,
  am,
  von,
});

function werte({ jahr, konditionen }: Fortschreibungslage, stelle: Stelle, ende: Stelle["ende"]): Wert[] {
  const { alt, neu } = konditionen;
  return [
    {
      name: "Zeitraum",
      alt: alsZeitraum(stelle.beginn, stelle.ende),
      neu: alsZeitraum(stelle.beginn, ende),
      annahme: false,
    },
    satzwert(konditionen, stelle.funktion),
    {
      name: "Höchste Förderung im Jahr",
      alt: hoechstens(alt, stelle, jahr - 1) ?? nichtVeroeffentlicht,
      neu: hoechstens(neu, { ...stelle, ende }, jahr) ?? nichtVeroeffentlicht,
      annahme: neu !== null && satzDerFunktion(neu, stelle.funktion).annahme,
    },
  ];
}

export const nichtVeroeffentlicht = "noch nicht veröffentlicht";

/** The rate of both years. */
export function satzwert({ alt, neu }: Fortschreibungslage["konditionen"], funktion: Stelle["funktion"]): Wert {
  const satzVon = (konditionen: Foerderkonditionen | null) =>
    konditionen ? alsEuro(satzDerFunktion(konditionen, funktion).cent) : nichtVeroeffentlicht;
  return {
    name: "Fördersatz je VZÄ",
    alt: satzVon(alt),
    neu: satzVon(neu),
    annahme: neu !== null && satzDerFunktion(neu, funktion).annahme,
  };
}

/** Rate × share × days of the post in the year. */
function hoechstens(konditionen: Foerderkonditionen | null, stelle: Stelle, jahr: number): string | undefined {
  if (!konditionen) return undefined;
  const von = maxDate(stelle.beginn, jahresbeginn(jahr));
  const bis = stelle.ende === null ? jahresende(jahr) : minDate(stelle.ende, jahresende(jahr));
  if (bis < von) return alsEuro(0);
  const { cent } = satzDerFunktion(konditionen, stelle.funktion);
  return alsEuro(anteiligerBetrag(() => cent, { von, bis, vzaeHundertstel: stelle.vzaeHundertstel }));
}

function hinweise(
  { jahr, gegebene }: Fortschreibungslage,
  { stelle, besetzungen, weitergegeben }: StellenBindungen,
): Fortschreibungshinweis[] {
  const am = jahresende(jahr - 1);
  const eigene = besetzungen.filter((b) => b.weiterleitungId === null);
  const offenHundertstel = stelle.vzaeHundertstel - summeAm(weitergegeben, am) - summeAm(eigene, am);
  const vertraege = gegebene.filter(
    (w) => w.stelleId === stelle.id && w.herkunftId === null && istLebendig(w) && wirksamesEnde(w) >= am,
  );
  return [
    ...(offenHundertstel > 0 ? [{ reason: "nicht-besetzt" as const, am, offenHundertstel }] : []),
    ...eigene
      .filter(({ bis }) => bis === am)
      .map(({ pseudonym }) => ({ reason: "besetzung-endet" as const, pseudonym, am })),
    ...vertraege
      .filter((w) => wirksamesEnde(w) < jahresende(jahr))
      .map((w) => ({ reason: "weitergeleitet" as const, empfaenger: w.empfaengerName, bis: wirksamesEnde(w) })),
  ];
}
