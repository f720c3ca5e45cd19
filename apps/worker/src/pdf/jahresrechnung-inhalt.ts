import { instrumentNamen, tageImJahr, vakanzMethodeNamen, type PlainDate } from "@kim/domain/grundlagen";
import { begriffe, rechnungsartNamen, type Herleitung } from "@kim/domain/jahresrechnung";
import { organisationArtNamen } from "@kim/domain/organisation";
import { bausteinNamen, funktionNamen } from "@kim/domain/stelle";
import { satzDerFunktion, type Foerderkonditionen } from "@kim/domain/kondition";
import type { Jahresergebnis } from "@kim/domain/jahr";

/** What templates/jahresrechnung.typ reads: figures as they are stored, and the words for their keys. */
export const jahresrechnungInhalt = (
  ergebnis: Jahresergebnis,
  erstelltAm: PlainDate,
  {
    demodaten,
    konditionen,
    herleitungen,
  }: { demodaten: boolean; konditionen: Foerderkonditionen | null; herleitungen: readonly Herleitung[] },
) => ({
  ergebnis,
  erstelltAm,
  demodaten,
  tageImJahr: tageImJahr(ergebnis.jahr),
  saetze: saetze(ergebnis, konditionen),
  instrumente: konditionen?.instrumente ?? {},
  begriffe,
  herleitungen: herleitungen.map(({ begriff, titel, schritte, cent }) => ({
    titel: `${begriff.name}: ${titel}`,
    regel: begriff.regel,
    schritte: schritte.map(({ text, cent: betrag, quelle, annahme }) => ({ text, cent: betrag, quelle, annahme })),
    cent,
  })),
  namen: {
    art: organisationArtNamen[ergebnis.organisation.art],
    bausteine: bausteinNamen,
    funktionen: funktionNamen,
    instrumente: instrumentNamen,
    rechnung: rechnungsartNamen[ergebnis.art],
    vakanz: vakanzMethodeNamen,
  },
});

const teilhoechstNamen = {
  veranstaltungen: "Davon für Veranstaltungen höchstens",
  massnahmen: "Davon für Maßnahmen aus der Schnittstellenanalyse höchstens",
} as const;

type Satz = { name: string; cent: number; quelle: string; annahme: boolean };

/** The rates the posts were computed with, then the caps for Sachausgaben; each with its source. */
function saetze({ stellen }: Jahresergebnis, konditionen: Foerderkonditionen | null): Satz[] {
  if (!konditionen) return [];
  const funktionen = [...new Set(stellen.map(({ funktion }) => funktion))];
  return [
    ...funktionen.map((funktion) => ({
      name: `${funktionNamen[funktion]} je VZÄ und Jahr`,
      ...satzDerFunktion(konditionen, funktion),
    })),
    { name: "Arbeitsplatz in Baustein 1 je VZÄ und Jahr", ...konditionen.arbeitsplatz },
    { name: "Höchstbetrag für Maßnahmen im Jahr", ...konditionen.massnahmenHoechstbetrag },
    ...(["veranstaltungen", "massnahmen"] as const).flatMap((art) => {
      const hoechstens = konditionen.teilhoechstbetraege[art];
      return hoechstens ? [{ name: teilhoechstNamen[art], ...hoechstens }] : [];
    }),
  ];
}
