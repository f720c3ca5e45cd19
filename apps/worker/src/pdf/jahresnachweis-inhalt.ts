import { instrumentNamen, tageImJahr, type PlainDate } from "@kim/domain/grundlagen";
import { organisationArtNamen } from "@kim/domain/organisation";
import { bausteinNamen, funktionNamen } from "@kim/domain/stelle";
import { satzDerFunktion, type Foerderkonditionen } from "@kim/domain/kondition";
import type { Jahresergebnis } from "@kim/domain/jahr";

/** What templates/jahresnachweis.typ reads: figures as they are stored, and the words for their keys. */
export const jahresnachweisInhalt = (
  ergebnis: Jahresergebnis,
  erstelltAm: PlainDate,
  { demodaten, konditionen }: { demodaten: boolean; konditionen: Foerderkonditionen | null },
) => ({
  ergebnis,
  erstelltAm,
  demodaten,
  tageImJahr: tageImJahr(ergebnis.jahr),
  saetze: saetze(ergebnis, konditionen),
  instrumente: konditionen?.instrumente ?? {},
  namen: {
    art: organisationArtNamen[ergebnis.organisation.art],
    bausteine: bausteinNamen,
    funktionen: funktionNamen,
    instrumente: instrumentNamen,
  },
});

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
  ];
}
