import { instrumentNamen, tageImJahr, vakanzMethodeNamen, type PlainDate } from "@kim/domain/grundlagen";
import { begriffe, rechnungsartNamen, type Zeilenrechenweg } from "@kim/domain/jahresrechnung";
import { istZuwendungsempfaenger, organisationArtNamen } from "@kim/domain/organisation";
import { bausteinNamen, funktionNamen, gezeigteBausteine, type Funktion } from "@kim/domain/stelle";
import { satzDerFunktion, type Foerderkonditionen } from "@kim/domain/kondition";
import { postenDes, stellenDes, type Jahresergebnis, type Stellenzeile } from "@kim/domain/jahr";

/** What templates/jahresrechnung.typ reads: figures as they are stored, and the words for their keys. */
export function jahresrechnungInhalt(
  gespeichert: Jahresergebnis,
  erstelltAm: PlainDate,
  {
    demodaten,
    konditionen,
    rechenwege,
  }: { demodaten: boolean; konditionen: Foerderkonditionen | null; rechenwege: readonly Zeilenrechenweg[] },
) {
  const { zeilen, ...angaben } = gespeichert;
  const { art } = angaben.organisation;
  const ergebnis = {
    ...angaben,
    bausteine: gezeigteBausteine(art, angaben.bausteine, zeilen),
    stellen: stellenDes(gespeichert).map(gedruckteStelle),
    posten: postenDes(gespeichert).map(({ teile: _teile, ...posten }) => posten),
  };
  const mitSachausgaben = ergebnis.bausteine.some(({ baustein }) => baustein === 1);
  return {
    ergebnis,
    erstelltAm,
    demodaten,
    mitSachausgaben,
    tageImJahr: tageImJahr(ergebnis.jahr),
    saetze: saetze(ergebnis, konditionen, mitSachausgaben),
    instrumente: konditionen?.instrumente ?? {},
    begriffe,
    rechenwege: rechenwege.map(({ titel, herleitungen }) => ({
      titel,
      betraege: herleitungen.map(({ begriff, schritte, cent }) => ({
        name: begriff.name,
        regel: begriff.regel,
        schritte: schritte.map(({ text, cent: betrag, quelle, annahme }) => ({ text, cent: betrag, quelle, annahme })),
        cent,
      })),
    })),
    namen: {
      art: organisationArtNamen[art],
      empfaenger: istZuwendungsempfaenger(art) ? "Zuwendungsempfänger" : "Empfänger",
      bausteine: bausteinNamen,
      funktionen: funktionNamen,
      instrumente: instrumentNamen,
      rechnung: rechnungsartNamen[ergebnis.art],
      vakanz: vakanzMethodeNamen,
    },
  };
}

// What a line was computed from is printed in the annex.
const gedruckteStelle = ({ stelle, arbeitgeber, grundlage: _grundlage, ...zeile }: Stellenzeile) => ({
  ...zeile,
  funktion: stelle.funktion,
  bei: arbeitgeber.name,
});

const teilhoechstNamen = {
  veranstaltungen: "Davon für Veranstaltungen höchstens",
  massnahmen: "Davon für Maßnahmen aus der Schnittstellenanalyse höchstens",
} as const;

type Satz = { name: string; cent: number; quelle: string; annahme: boolean };

/** The rates the posts were computed with, then the caps for Sachausgaben; each with its source. */
function saetze(
  { stellen }: { stellen: readonly { funktion: Funktion }[] },
  konditionen: Foerderkonditionen | null,
  mitSachausgaben: boolean,
): Satz[] {
  if (!konditionen) return [];
  const funktionen = [...new Set(stellen.map(({ funktion }) => funktion))];
  const jeStelle = funktionen.map((funktion) => ({
    name: `${funktionNamen[funktion]} je VZÄ und Jahr`,
    ...satzDerFunktion(konditionen, funktion),
  }));
  if (!mitSachausgaben) return jeStelle;
  return [
    ...jeStelle,
    { name: "Arbeitsplatz in Baustein 1 je VZÄ und Jahr", ...konditionen.arbeitsplatz },
    { name: "Höchstbetrag für Maßnahmen im Jahr", ...konditionen.massnahmenHoechstbetrag },
    ...(["veranstaltungen", "massnahmen"] as const).flatMap((art) => {
      const hoechstens = konditionen.teilhoechstbetraege[art];
      return hoechstens ? [{ name: teilhoechstNamen[art], ...hoechstens }] : [];
    }),
  ];
}
