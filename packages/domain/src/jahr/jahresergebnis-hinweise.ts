import { alsEuro } from "../grundlagen/darstellung.ts";
import type { Foerderkonditionen, Kostenart } from "../kondition/foerderkonditionen.ts";
import { summe } from "../grundlagen/geld.ts";
import type { JahresergebnisHinweis } from "./jahresergebnis-schema.ts";
import type { Stellenzeile } from "./jahresergebnis-zeilen.ts";
import { drittelErreicht } from "../stelle/stellenregeln.ts";

const konditionNamen = {
  koordination: "Satz Koordination",
  assistenz: "Satz Verwaltungsassistenz",
  caseManagement: "Satz Case Management",
  baustein3: "Satz Baustein 3",
  arbeitsplatz: "Arbeitsplatzkosten",
  massnahmenHoechstbetrag: "Höchstbetrag für Maßnahmen",
} as const satisfies Record<Kostenart, string>;

/** What a reader of the figures should know; nothing here stops anybody. */
export function jahreshinweise(
  konditionen: Foerderkonditionen,
  zeilen: readonly Stellenzeile[],
): JahresergebnisHinweis[] {
  return [...vakanzen(zeilen), ...drittel(zeilen), ...annahmen(konditionen)];
}

function vakanzen(zeilen: readonly Stellenzeile[]): JahresergebnisHinweis[] {
  const vakante = zeilen.map(({ zeile }) => zeile).filter((z) => z.besetzteHundertstelTage < z.sollHundertstelTage);
  if (vakante.length === 0) return [];
  const nichtVerbraucht = summe(vakante.map((zeile) => zeile.nichtVerbrauchtCent));
  const kuerzung: JahresergebnisHinweis = {
    reason: "vakanz",
    regel: "R35",
    text: `Vakanzen kürzen die Förderung tagesgenau um ${alsEuro(nichtVerbraucht)} (Annahme; maßgeblich ist der Bescheid).`,
  };
  if (!vakante.some((zeile) => zeile.baustein === 1)) return [kuerzung];
  const arbeitsplaetze: JahresergebnisHinweis = {
    reason: "arbeitsplaetze-ungekuerzt",
    regel: "R35",
    text: "Arbeitsplatzkosten sind wegen Vakanzen nicht gekürzt (Annahme; maßgeblich ist der Bescheid).",
  };
  return [kuerzung, arbeitsplaetze];
}

// R11: the two passages of the Handlungskonzept differ, so both readings are shown (regeln.md section 14).
function drittel(zeilen: readonly Stellenzeile[]): JahresergebnisHinweis[] {
  const baustein2 = zeilen.filter(({ zeile }) => zeile.baustein === 2);
  const hundertstelTage = (teil: readonly Stellenzeile[]) => summe(teil.map(({ zeile }) => zeile.sollHundertstelTage));
  const gesamt = hundertstelTage(baustein2);
  const lesarten = [
    {
      reason: "drittel-bei-kommune",
      ort: "bei der Kommune",
      teil: baustein2.filter(({ halter }) => !halter.beiTraeger),
    },
    {
      reason: "drittel-beim-ki",
      ort: "beim Kommunalen Integrationszentrum",
      teil: baustein2.filter(({ halter }) => halter.beimKi),
    },
  ] as const;
  return lesarten
    .filter(({ teil }) => !drittelErreicht(hundertstelTage(teil), gesamt))
    .map(({ reason, ort }) => ({
      reason,
      regel: "R11",
      text: `Weniger als ein Drittel der Stellen in Baustein 2 liegt ${ort}. Das Handlungskonzept empfiehlt mindestens ein Drittel.`,
    }));
}

function annahmen(konditionen: Foerderkonditionen): JahresergebnisHinweis[] {
  const arten = [
    "koordination",
    "assistenz",
    "caseManagement",
    "baustein3",
    "arbeitsplatz",
    "massnahmenHoechstbetrag",
  ] as const;
  const namen = arten.filter((art) => konditionen[art].annahme).map((art) => konditionNamen[art]);
  if (namen.length === 0) return [];
  const text = `Für ${konditionen.jahr} nicht belegt und aus einem anderen Jahr übernommen (Annahme): ${namen.join(", ")}.`;
  return [{ reason: "kondition-angenommen", regel: null, text }];
}
