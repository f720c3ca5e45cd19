import { alsDatum, heuteInBerlin } from "@kim/domain/grundlagen";
import { pflichtNamen, type Mitteilung } from "@kim/domain/mitteilung";
import { absatz, felder, ueberschrift, type Papier } from "../papier/papier.ts";
import { schreiben } from "../papier/schreiben.ts";

type Gesendet = Pick<Mitteilung, "inhaberName" | "anName" | "pflicht" | "betreff" | "text" | "am" | "vonName">;

/** What a body told the granting authority in the year, word for word. */
export function mitteilungspapier(
  { inhaberName, anName, pflicht, betreff, text, am, vonName }: Gesendet,
  demodaten: boolean,
): Papier {
  const tag = heuteInBerlin(new Date(am));
  return schreiben({
    titel: "Mitteilung an die Bewilligungsbehörde",
    untertitel: "Kommunales Integrationsmanagement NRW",
    partei: inhaberName,
    am: tag,
    vermerk: `Gesendet am ${alsDatum(tag)} auf der KIM-Plattform`,
    demodaten,
    bloecke: [
      felder(
        ["Von", inhaberName],
        ["An", anName],
        ["Anlass", pflichtNamen[pflicht]],
        ["Gesendet", `${alsDatum(tag)}, ${vonName}`],
      ),
      ueberschrift(betreff),
      ...text.split(/\n{2,}/).map(absatz),
    ],
  });
}
